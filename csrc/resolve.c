#define _GNU_SOURCE /* EAI_NODATA */
#include "resolve.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <pthread.h>
#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { THREADS_MAX = 64, STACK_SIZE = 512 * 1024 };

enum state { WAITING, RUNNING, FINISHED };

struct resolve {
  char *host;
  int family;
  int wake_fd; /* the owner's: touched only while he is there */
  enum state state;
  int owned; /* not released yet */
  int error;
  struct addrinfo *list;
  struct resolve *next, *prev; /* while WAITING */
};

/* One lock for all: it is held for a few assignments, never during a look-up. */
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static struct resolve *first, *last;
static int threads;

static void queue_remove(struct resolve *r)
{
  if (r->prev != NULL)
    r->prev->next = r->next;
  else
    first = r->next;
  if (r->next != NULL)
    r->next->prev = r->prev;
  else
    last = r->prev;
  r->next = r->prev = NULL;
}

static void queue_add(struct resolve *r)
{
  r->prev = last;
  if (last != NULL)
    last->next = r;
  else
    first = r;
  last = r;
}

static void resolve_free(struct resolve *r)
{
  if (r->list != NULL)
    freeaddrinfo(r->list);
  free(r->host);
  free(r);
}

static int look_up(const char *host, int family, int flags, struct addrinfo **list)
{
  struct addrinfo hints;
  int error;
  memset(&hints, 0, sizeof hints);
  hints.ai_family = family;
  hints.ai_flags = flags;
  hints.ai_socktype = SOCK_STREAM; /* one entry for an address, not one for each protocol */
  *list = NULL;
  error = getaddrinfo(host, NULL, &hints, list);
  if (error == 0 && *list == NULL)
    return EAI_NONAME;
  if (error != 0)
    *list = NULL;
  return error;
}

static void tell_owner(const struct resolve *r)
{
  const uint64_t one = 1;
  int saved = errno;
  while (write(r->wake_fd, &one, sizeof one) < 0 && errno == EINTR)
    ;
  errno = saved;
}

static void *work(void *unused)
{
  (void)unused;
  pthread_mutex_lock(&lock);
  while (first != NULL) {
    struct resolve *r = first;
    struct addrinfo *list;
    int error;
    queue_remove(r);
    r->state = RUNNING;
    pthread_mutex_unlock(&lock);
    error = look_up(r->host, r->family, 0, &list);
    pthread_mutex_lock(&lock);
    r->error = error;
    r->list = list;
    r->state = FINISHED;
    if (r->owned)
      tell_owner(r);
    else
      resolve_free(r);
  }
  threads--;
  pthread_mutex_unlock(&lock);
  return NULL;
}

/* The host program's signal handlers are not for these threads. */
static int start_thread(void)
{
  pthread_attr_t attr;
  pthread_t id;
  sigset_t all, old;
  int error;
  error = pthread_attr_init(&attr);
  if (error != 0)
    return error;
  pthread_attr_setdetachstate(&attr, PTHREAD_CREATE_DETACHED);
  pthread_attr_setstacksize(&attr, STACK_SIZE);
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &old);
  error = pthread_create(&id, &attr, work, NULL);
  pthread_sigmask(SIG_SETMASK, &old, NULL);
  pthread_attr_destroy(&attr);
  return error;
}

static int submit(struct resolve *r)
{
  int error = 0;
  pthread_mutex_lock(&lock);
  queue_add(r);
  if (threads < THREADS_MAX) { /* none of them is idle: they leave when the queue is empty */
    error = start_thread();
    if (error == 0)
      threads++;
    else if (threads > 0)
      error = 0; /* one of those that run takes it later */
    else
      queue_remove(r);
  }
  pthread_mutex_unlock(&lock);
  return error;
}

struct resolve *resolve_start(const char *host, int family, int wake_fd)
{
  struct resolve *r = calloc(1, sizeof *r);
  int error;
  if (r != NULL)
    r->host = strdup(host);
  if (r == NULL || r->host == NULL) {
    free(r);
    errno = ENOMEM;
    return NULL;
  }
  r->family = family;
  r->wake_fd = wake_fd;
  r->owned = 1;
  r->error = look_up(host, AF_UNSPEC, AI_NUMERICHOST, &r->list);
  if (r->error != EAI_NONAME) { /* an address, or no memory */
    r->state = FINISHED;
    if (r->error == 0 && family != AF_UNSPEC && r->list->ai_family != family) {
      freeaddrinfo(r->list);
      r->list = NULL;
      r->error = EAI_ADDRFAMILY;
    }
    return r;
  }
  error = submit(r);
  if (error != 0) {
    resolve_free(r);
    errno = error;
    return NULL;
  }
  return r;
}

int resolve_finished(struct resolve *r)
{
  int finished;
  pthread_mutex_lock(&lock);
  finished = r->state == FINISHED;
  pthread_mutex_unlock(&lock);
  return finished;
}

int resolve_result(struct resolve *r, const struct addrinfo **list)
{
  int error;
  pthread_mutex_lock(&lock);
  *list = r->list;
  error = r->error;
  pthread_mutex_unlock(&lock);
  return error;
}

void resolve_release(struct resolve *r)
{
  int mine;
  if (r == NULL)
    return;
  pthread_mutex_lock(&lock);
  r->owned = 0;
  mine = r->state != RUNNING;
  if (r->state == WAITING)
    queue_remove(r);
  pthread_mutex_unlock(&lock);
  if (mine)
    resolve_free(r);
}

const char *resolve_error_name(int error)
{
  static const struct {
    int error;
    const char *name;
  } names[] = {
    { EAI_ADDRFAMILY, "EAI_ADDRFAMILY" }, { EAI_AGAIN, "EAI_AGAIN" }, { EAI_BADFLAGS, "EAI_BADFLAGS" },
    { EAI_FAIL, "EAI_FAIL" }, { EAI_FAMILY, "EAI_FAMILY" }, { EAI_MEMORY, "EAI_MEMORY" },
    { EAI_NODATA, "EAI_NODATA" }, { EAI_NONAME, "EAI_NONAME" }, { EAI_OVERFLOW, "EAI_OVERFLOW" },
    { EAI_SERVICE, "EAI_SERVICE" }, { EAI_SOCKTYPE, "EAI_SOCKTYPE" }, { EAI_SYSTEM, "EAI_SYSTEM" },
  };
  for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
    if (names[i].error == error)
      return names[i].name;
  return "EAI_?";
}

/* --- which addresses are public (the special-purpose registries of RFC 6890) --- */

static int inside(const unsigned char *address, const unsigned char *prefix, unsigned bits)
{
  unsigned bytes = bits / 8, rest = bits % 8;
  if (memcmp(address, prefix, bytes) != 0)
    return 0;
  return rest == 0 || ((address[bytes] ^ prefix[bytes]) >> (8 - rest)) == 0;
}

static int ipv4_is_public(const unsigned char *a)
{
  static const struct {
    unsigned char prefix[4];
    unsigned bits;
  } special[] = {
    { { 0, 0, 0, 0 }, 8 },       { { 10, 0, 0, 0 }, 8 },      { { 100, 64, 0, 0 }, 10 },   { { 127, 0, 0, 0 }, 8 },
    { { 169, 254, 0, 0 }, 16 },  { { 172, 16, 0, 0 }, 12 },   { { 192, 0, 0, 0 }, 24 },    { { 192, 0, 2, 0 }, 24 },
    { { 192, 88, 99, 0 }, 24 },  { { 192, 168, 0, 0 }, 16 },  { { 198, 18, 0, 0 }, 15 },   { { 198, 51, 100, 0 }, 24 },
    { { 203, 0, 113, 0 }, 24 },  { { 224, 0, 0, 0 }, 4 },     { { 240, 0, 0, 0 }, 4 },
  };
  for (size_t i = 0; i < sizeof special / sizeof special[0]; i++)
    if (inside(a, special[i].prefix, special[i].bits))
      return 0;
  return 1;
}

static int ipv6_is_public(const unsigned char *a)
{
  static const unsigned char mapped[16] = { [10] = 0xFF, [11] = 0xFF };
  static const unsigned char nat64[16] = { 0x00, 0x64, 0xFF, 0x9B };
  static const unsigned char six_to_four[16] = { 0x20, 0x02 };
  static const unsigned char teredo[16] = { 0x20, 0x01 };
  static const unsigned char global[16] = { 0x20 };
  static const unsigned char documentation[16] = { 0x20, 0x01, 0x0D, 0xB8 };
  static const unsigned char documentation2[16] = { 0x3F, 0xFF };
  if (inside(a, mapped, 96) || inside(a, nat64, 96))
    return ipv4_is_public(a + 12);
  if (inside(a, six_to_four, 16))
    return ipv4_is_public(a + 2);
  if (inside(a, teredo, 32)) {
    unsigned char client[4]; /* stands there with all bits inverted (RFC 4380) */
    for (int i = 0; i < 4; i++)
      client[i] = (unsigned char)~a[12 + i];
    return ipv4_is_public(a + 4) && ipv4_is_public(client);
  }
  return inside(a, global, 3) && !inside(a, teredo, 23) && /* 2001::/23: protocol assignments */
         !inside(a, documentation, 32) && !inside(a, documentation2, 20);
}

int address_is_public(const struct sockaddr *sa)
{
  if (sa->sa_family == AF_INET)
    return ipv4_is_public((const unsigned char *)&((const struct sockaddr_in *)(const void *)sa)->sin_addr);
  if (sa->sa_family == AF_INET6)
    return ipv6_is_public(((const struct sockaddr_in6 *)(const void *)sa)->sin6_addr.s6_addr);
  return 0;
}

void address_print(const struct sockaddr *sa, char *out, size_t size)
{
  const char *done = NULL;
  if (size == 0)
    return;
  if (sa->sa_family == AF_INET)
    done = inet_ntop(AF_INET, &((const struct sockaddr_in *)(const void *)sa)->sin_addr, out, (socklen_t)size);
  else if (sa->sa_family == AF_INET6)
    done = inet_ntop(AF_INET6, &((const struct sockaddr_in6 *)(const void *)sa)->sin6_addr, out, (socklen_t)size);
  if (done == NULL)
    out[0] = '\0';
}
