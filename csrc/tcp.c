/* From a name to a connection: every address is tried in turn (RFC 8305: the next one starts after 250 ms or at once when one
   fails), and the outcome of each is kept. Then the greeting is looked at before libcurl reads it, so that what is no SMTP
   server is told by its own bytes. */
#include <arpa/inet.h>
#include <errno.h>
#include <netdb.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <unistd.h>

#include "check.h"
#include "engine.h"

#define ATTEMPT_DELAY 0.25

static int family_of(const struct check *c)
{
  if (c->set.family.data == NULL)
    return AF_UNSPEC;
  if (strcmp(c->set.family.data, "ipv4") == 0)
    return AF_INET;
  return strcmp(c->set.family.data, "ipv6") == 0 ? AF_INET6 : AF_UNSPEC;
}

static int allowed(const struct check *c, const struct sockaddr *sa)
{
  char printed[INET6_ADDRSTRLEN];
  if (!c->set.deny_private || address_is_public(sa))
    return 1;
  address_print(sa, printed, sizeof printed);
  for (size_t i = 0; i < c->set.allow.count; i++)
    if (strcmp(c->set.allow.items[i].data, printed) == 0)
      return 1;
  return 0;
}

static void add_address(struct check *c, const struct sockaddr *sa, socklen_t size, int checked)
{
  struct attempt *a;
  if (c->attempt_count == ATTEMPTS_MAX || size > sizeof a->address)
    return;
  a = &c->attempts[c->attempt_count++];
  memset(a, 0, sizeof *a);
  memcpy(&a->address, sa, size);
  a->size = size;
  a->fd = -1;
  a->outcome = checked && !allowed(c, sa) ? ATTEMPT_DENIED : ATTEMPT_WAITING;
}

static void set_port(struct sockaddr_storage *ss, int port)
{
  if (ss->ss_family == AF_INET6)
    ((struct sockaddr_in6 *)ss)->sin6_port = htons((uint16_t)port);
  else
    ((struct sockaddr_in *)ss)->sin_port = htons((uint16_t)port);
}

/* Addresses of one family after another would make a broken family cost all its time-outs first: alternate them. */
static void interleave(struct check *c)
{
  for (int i = 1; i + 1 < c->attempt_count; i++) {
    int other = i;
    while (other < c->attempt_count && c->attempts[other].address.ss_family == c->attempts[i - 1].address.ss_family)
      other++;
    if (other < c->attempt_count && other != i) {
      struct attempt moved = c->attempts[other];
      memmove(&c->attempts[i + 1], &c->attempts[i], (size_t)(other - i) * sizeof moved);
      c->attempts[i] = moved;
    }
  }
}

static int bind_source(const struct check *c, int fd, int family)
{
  struct sockaddr_storage ss;
  memset(&ss, 0, sizeof ss);
  ss.ss_family = (sa_family_t)family;
  if (family == AF_INET6) {
    struct sockaddr_in6 *in6 = (struct sockaddr_in6 *)&ss;
    if (inet_pton(AF_INET6, c->set.source_address.data, &in6->sin6_addr) != 1)
      return EAFNOSUPPORT;
    return bind(fd, (struct sockaddr *)&ss, sizeof *in6) == 0 ? 0 : errno;
  } else {
    struct sockaddr_in *in = (struct sockaddr_in *)&ss;
    if (inet_pton(AF_INET, c->set.source_address.data, &in->sin_addr) != 1)
      return EAFNOSUPPORT;
    return bind(fd, (struct sockaddr *)&ss, sizeof *in) == 0 ? 0 : errno;
  }
}

static void attempt_close(struct check *c, struct attempt *a)
{
  if (a->fd >= 0) {
    engine_unwatch(c->engine, a->fd);
    close(a->fd);
    a->fd = -1;
  }
}

static void attempt_failed(struct check *c, struct attempt *a, int error)
{
  attempt_close(c, a);
  a->ended = monotonic();
  a->error = error;
  switch (error) {
  case ECONNREFUSED: a->outcome = ATTEMPT_REFUSED; break;
  case ETIMEDOUT: a->outcome = ATTEMPT_TIMEOUT; break;
  case ENETUNREACH:
  case EHOSTUNREACH:
  case EADDRNOTAVAIL:
  case EAFNOSUPPORT:
  case ENETDOWN:
  case EHOSTDOWN:
  case EACCES:
  case EPERM: a->outcome = ATTEMPT_UNREACHABLE; break;
  case ECONNRESET: a->outcome = ATTEMPT_RESET; break;
  default: a->outcome = ATTEMPT_ERROR;
  }
}

static void connected(struct check *c, int index);

/* 0: running or connected; otherwise the errno. */
static int attempt_start(struct check *c, int index)
{
  struct attempt *a = &c->attempts[index];
  int family = a->address.ss_family;
  a->started = monotonic();
  a->fd = socket(family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  if (a->fd < 0)
    return errno;
  a->outcome = ATTEMPT_RUNNING;
  if (c->set.source_address.data != NULL) {
    int error = bind_source(c, a->fd, family);
    if (error != 0)
      return error;
  }
  if (connect(a->fd, (struct sockaddr *)&a->address, a->size) == 0) {
    connected(c, index);
    return 0;
  }
  if (errno != EINPROGRESS)
    return errno;
  return engine_watch(c->engine, a->fd, EPOLLOUT, WATCH_CHECK, c) == 0 ? 0 : ENOMEM;
}

static int next_waiting(const struct check *c)
{
  for (int i = 0; i < c->attempt_count; i++)
    if (c->attempts[i].outcome == ATTEMPT_WAITING)
      return i;
  return -1;
}

static int any_running(const struct check *c)
{
  for (int i = 0; i < c->attempt_count; i++)
    if (c->attempts[i].outcome == ATTEMPT_RUNNING)
      return 1;
  return 0;
}

static void start_next(struct check *c)
{
  int index;
  c->next_attempt_at = 0;
  while ((index = next_waiting(c)) >= 0) {
    int error = attempt_start(c, index);
    if (c->finished || c->phase != PHASE_TCP)
      return;
    if (error == 0) {
      if (next_waiting(c) >= 0)
        c->next_attempt_at = monotonic() + ATTEMPT_DELAY;
      check_limit(c, LIMIT_CONNECT);
      return;
    }
    attempt_failed(c, &c->attempts[index], error);
    if (error == EMFILE || error == ENFILE || error == ENOBUFS || error == ENOMEM) {
      check_own(c, "descriptors", strerror(error));
      return;
    }
  }
  if (!any_running(c)) /* a proxy that cannot be reached is no fault of the mail server's */
    check_finish(c, c->proxy_host != NULL ? OUTCOME_PROXY : OUTCOME_CONNECT);
}

static void start_connecting(struct check *c)
{
  int usable = 0;
  int port = c->proxy_host != NULL ? c->proxy_port : c->set.port;
  interleave(c);
  for (int i = 0; i < c->attempt_count; i++) {
    set_port(&c->attempts[i].address, port);
    usable += c->attempts[i].outcome == ATTEMPT_WAITING;
  }
  if (usable == 0) {
    check_finish(c, OUTCOME_DENIED);
    return;
  }
  check_pass(c, STAGE_DNS);
  if (c->set.goal == STAGE_DNS) {
    check_finish(c, OUTCOME_DONE);
    return;
  }
  c->phase = PHASE_TCP;
  check_enter(c, STAGE_CONNECT);
  start_next(c);
}

static void look_up(struct check *c, const char *host)
{
  c->phase = PHASE_RESOLVE;
  c->resolve = resolve_start(host, family_of(c), c->engine->wake);
  if (c->resolve == NULL)
    check_own(c, errno == ENOMEM ? "memory" : "system", "no thread for a name look-up");
  else if (resolve_finished(c->resolve))
    tcp_resolved(c);
}

/* "socks5://u:p@host:port" -> host, port, and whether the proxy resolves names. */
static int read_proxy(struct check *c)
{
  char *host = NULL, *port = NULL, *scheme = NULL;
  CURLU *url = curl_url();
  int failed = url == NULL ||
               curl_url_set(url, CURLUPART_URL, c->set.proxy.data, CURLU_NON_SUPPORT_SCHEME | CURLU_DEFAULT_SCHEME) != CURLUE_OK ||
               curl_url_get(url, CURLUPART_HOST, &host, 0) != CURLUE_OK ||
               curl_url_get(url, CURLUPART_SCHEME, &scheme, 0) != CURLUE_OK;
  if (!failed) {
    size_t len = strlen(host);
    int bracket = host[0] == '[' && len > 2;
    c->proxy_host = bracket ? strndup(host + 1, len - 2) : strdup(host);
    c->proxy_port = curl_url_get(url, CURLUPART_PORT, &port, 0) == CURLUE_OK ? atoi(port) : 1080;
    c->proxy_resolves = strcmp(scheme, "socks5") != 0 && strcmp(scheme, "socks4") != 0;
    failed = c->proxy_host == NULL;
  }
  curl_free(host);
  curl_free(port);
  curl_free(scheme);
  curl_url_cleanup(url);
  return failed ? -1 : 0;
}

static int add_pinned(struct check *c)
{
  for (size_t i = 0; i < c->set.addresses.count; i++) {
    struct addrinfo hints, *list = NULL;
    memset(&hints, 0, sizeof hints);
    hints.ai_flags = AI_NUMERICHOST;
    hints.ai_socktype = SOCK_STREAM;
    if (getaddrinfo(c->set.addresses.items[i].data, NULL, &hints, &list) != 0)
      return -1;
    add_address(c, list->ai_addr, list->ai_addrlen, 1);
    freeaddrinfo(list);
  }
  return 0;
}

void tcp_start(struct check *c)
{
  check_enter(c, STAGE_DNS);
  if (c->set.proxy.data != NULL && read_proxy(c) != 0) {
    check_own(c, "settings", "the proxy is not a URL that libcurl can read");
    return;
  }
  if (c->set.addresses.count > 0 && c->proxy_host == NULL) {
    if (add_pinned(c) != 0)
      check_own(c, "settings", "a pinned address is not an IP address");
    else
      start_connecting(c);
    return;
  }
  c->resolving_proxy = c->proxy_host != NULL && c->proxy_resolves;
  look_up(c, c->resolving_proxy ? c->proxy_host : c->set.ascii_host.data);
}

void tcp_resolved(struct check *c)
{
  const struct addrinfo *list = NULL;
  int error = resolve_result(c->resolve, &list);
  if (error != 0) {
    resolve_release(c->resolve);
    c->resolve = NULL;
    if (c->resolving_proxy) {
      check_fact(c, "the proxy %s has no address: %s", c->proxy_host, resolve_error_name(error));
      check_finish(c, OUTCOME_PROXY);
    } else {
      c->resolve_error = error;
      check_fact(c, "%s: %s", c->set.ascii_host.data, gai_strerror(error));
      check_finish(c, OUTCOME_RESOLVE);
    }
    return;
  }
  for (; list != NULL; list = list->ai_next)
    add_address(c, list->ai_addr, list->ai_addrlen, !c->resolving_proxy);
  resolve_release(c->resolve);
  c->resolve = NULL;
  if (c->proxy_host != NULL && !c->resolving_proxy) {
    /* socks5: we resolve the mail server's name, then the proxy's */
    if (c->attempt_count == 0 || c->attempts[0].outcome == ATTEMPT_DENIED) {
      check_finish(c, OUTCOME_DENIED);
      return;
    }
    address_print((struct sockaddr *)&c->attempts[0].address, c->target_address, sizeof c->target_address);
    c->attempt_count = 0;
    c->resolving_proxy = 1;
    look_up(c, c->proxy_host);
    return;
  }
  start_connecting(c);
}

void tcp_due(struct check *c, double now)
{
  if (c->phase == PHASE_TCP && c->next_attempt_at > 0 && now >= c->next_attempt_at)
    start_next(c);
}

/* --- the greeting, looked at but left in the socket --- */

static void greeting_read(struct check *c, const char *bytes, size_t len)
{
  struct reply_parser p;
  size_t used;
  enum reply_state state;
  if (!reply_may_begin(bytes, len)) {
    check_note_start(c, '<', bytes, len);
    check_keep_received(c, bytes, len);
    check_finish(c, OUTCOME_NOT_SMTP);
    return;
  }
  reply_parser_init(&p);
  state = reply_feed(&p, bytes, len, &used);
  if (state == REPLY_NO_MEMORY)
    check_memory(c);
  if (state == REPLY_MORE && len < PEEK_MAX) {
    check_keep_received(c, bytes, len);
  } else if (state == REPLY_DONE) {
    buffer_clear(&c->received);
    check_note(c, '<', bytes, used);
    free(c->banner);
    c->banner = NULL;
    if (check_keep_reply(c, &p.reply) == 0 && c->reply.text.data != NULL)
      c->banner = strdup(c->reply.text.data);
    c->greeting_seen = 1;
    if (p.reply.code != 220) {
      check_finish(c, p.reply.code >= 400 ? OUTCOME_REPLY : OUTCOME_MALFORMED);
    } else {
      check_pass(c, STAGE_GREETING);
      if (c->set.goal == STAGE_GREETING)
        check_finish(c, OUTCOME_DONE);
      else
        transport_start(c);
    }
  } else {
    check_note_start(c, '<', bytes, len);
    check_keep_received(c, bytes, len);
    check_finish(c, state == REPLY_TOO_LONG ? OUTCOME_TOO_LONG
                    : p.reply.lines > 0 ? OUTCOME_MALFORMED : OUTCOME_NOT_SMTP);
  }
  reply_parser_free(&p);
}

static void peek(struct check *c, int hangup)
{
  char bytes[PEEK_MAX];
  ssize_t n = recv(c->fd, bytes, sizeof bytes, MSG_PEEK);
  if (n > 0)
    greeting_read(c, bytes, (size_t)n);
  else if (n < 0 && errno == ECONNRESET)
    check_finish(c, OUTCOME_RESET);
  else if (n == 0 || (errno != EAGAIN && errno != EINTR))
    check_finish(c, OUTCOME_CLOSED);
  if (hangup && c->phase == PHASE_PEEK) /* part of a greeting, and no more will come */
    check_finish(c, OUTCOME_CLOSED);
}

static void connected(struct check *c, int index)
{
  struct attempt *won = &c->attempts[index];
  char printed[INET6_ADDRSTRLEN];
  won->ended = monotonic();
  won->outcome = ATTEMPT_CONNECTED;
  c->attempt_won = index;
  c->fd = won->fd;
  won->fd = -1;
  engine_unwatch(c->engine, c->fd);
  for (int i = 0; i < c->attempt_count; i++) {
    struct attempt *a = &c->attempts[i];
    if (a->outcome == ATTEMPT_RUNNING) {
      attempt_close(c, a);
      a->outcome = ATTEMPT_ABANDONED;
      a->ended = won->ended;
    }
  }
  c->next_attempt_at = 0;
  address_print((struct sockaddr *)&won->address, printed, sizeof printed);
  check_fact(c, "connected to %s%s port %d", c->proxy_host != NULL ? "the proxy " : "", printed,
             c->proxy_host != NULL ? c->proxy_port : c->set.port);
  if (c->proxy_host == NULL)
    check_pass(c, STAGE_CONNECT);
  if (c->set.goal == STAGE_CONNECT && c->proxy_host == NULL) {
    check_finish(c, OUTCOME_DONE);
    return;
  }
  if (c->proxy_host != NULL || c->set.security == SECURITY_TLS) {
    transport_start(c);
    return;
  }
  c->phase = PHASE_PEEK;
  check_enter(c, STAGE_GREETING);
  if (engine_watch(c->engine, c->fd, EPOLLIN | EPOLLRDHUP | EPOLLET, WATCH_CHECK, c) != 0)
    check_own(c, "memory", "not enough memory");
}

void tcp_ready(struct check *c, int fd, int hangup)
{
  if (c->phase == PHASE_PEEK) {
    peek(c, hangup);
    return;
  }
  for (int i = 0; i < c->attempt_count && c->phase == PHASE_TCP; i++) {
    struct attempt *a = &c->attempts[i];
    if (a->fd == fd && a->outcome == ATTEMPT_RUNNING) {
      int error = 0;
      socklen_t size = sizeof error;
      if (getsockopt(fd, SOL_SOCKET, SO_ERROR, &error, &size) != 0)
        error = errno;
      if (error == 0) {
        connected(c, i);
      } else {
        attempt_failed(c, a, error);
        start_next(c);
      }
      return;
    }
  }
}

void tcp_again(struct check *c)
{
  struct attempt *a = &c->attempts[c->attempt_won];
  a->outcome = ATTEMPT_WAITING;
  c->attempt_won = -1;
  c->phase = PHASE_TCP;
  check_enter(c, STAGE_CONNECT);
  start_next(c);
}

void tcp_close(struct check *c)
{
  if (c->resolve != NULL) {
    resolve_release(c->resolve);
    c->resolve = NULL;
  }
  for (int i = 0; i < c->attempt_count; i++) {
    struct attempt *a = &c->attempts[i];
    if (a->outcome == ATTEMPT_RUNNING) {
      a->outcome = ATTEMPT_TIMEOUT;
      a->ended = monotonic();
    }
    attempt_close(c, a);
  }
  if (c->fd >= 0 && !c->handed_over) {
    engine_unwatch(c->engine, c->fd);
    close(c->fd);
    c->fd = -1;
  }
}
