/* Many checks at once: descriptors, timers, libcurl's multi handles, and the queue of what happened. */
#ifndef SMTPCHECK_ENGINE_H
#define SMTPCHECK_ENGINE_H

#include <curl/curl.h>
#include <lua.h>
#include <stdint.h>

#include "check.h"

/* libcurl searches its list of connections for each read and write: small multi handles keep that short (libcurl.md 5.4). */
enum { SHARD_CHECKS = 64 };

struct shard {
  struct engine *engine;
  CURLM *multi;
  int count;
  double due; /* 0: no timer */
  struct check *checks;
};

enum watch_kind { WATCH_NONE, WATCH_WAKE, WATCH_CHECK, WATCH_CURL };

struct watch {
  enum watch_kind kind;
  void *owner;
  uint32_t events;
};

struct store {
  char *key;
  X509_STORE *store;
  struct store *next;
};

struct engine {
  int epoll, wake;
  struct watch *watches; /* by descriptor */
  size_t watch_count;
  struct shard **shards;
  size_t shard_count;
  struct check **slots;
  size_t slot_count;
  size_t running;
  lua_Integer serial;
  struct check **heap; /* from 1 */
  size_t heap_count, heap_cap;
  struct event *first, *last;
  struct store *stores;
  struct check *dirty; /* something changed inside a callback: looked at once libcurl has returned */
  struct check *fresh; /* the check that is being submitted */
  int open;
};

double monotonic(void);

int engine_open(struct engine *e, char *error, size_t size); /* 0 or errno */
void engine_close(struct engine *e);
int engine_add(struct engine *e, struct check *c); /* takes it; 0 or -1 */
void engine_remove(struct engine *e, struct check *c); /* closes its network part and frees it */
struct check *engine_find(struct engine *e, lua_Integer id);
void engine_run(struct engine *e, double seconds); /* until something happened or the time is over */
double engine_due(const struct engine *e);         /* monotonic time of the next timer; 0: none */

int engine_watch(struct engine *e, int fd, uint32_t events, enum watch_kind kind, void *owner);
void engine_unwatch(struct engine *e, int fd);
void engine_timer(struct engine *e, struct check *c, double due); /* 0: none */
void engine_dirty(struct engine *e, struct check *c);

/* --- event.c --- */
void engine_forget(struct engine *e, lua_Integer id); /* its events */
void engine_pop(struct engine *e); /* the first event */
int engine_event(struct engine *e, struct check *c, enum event_kind kind, const char *state);
int engine_reply_event(struct engine *e, struct check *c, const struct reply *masked);

/* --- shard.c --- */
void shard_drive(struct shard *s, curl_socket_t fd, int mask); /* libcurl goes on, and says what has ended */
struct shard *engine_shard(struct engine *e);
void shard_take(struct shard *s, struct check *c);
void shard_drop(struct check *c);
X509_STORE *engine_store(struct engine *e, const struct settings *s, char *error, size_t size);

#endif
