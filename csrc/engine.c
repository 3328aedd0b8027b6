/* The loop under everything: descriptors, timers, and the checks that are under way. */
#include "engine.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <time.h>
#include <unistd.h>

enum { SLOT_BITS = 24, BATCH = 256 };

double monotonic(void)
{
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

/* --- descriptors --- */

int engine_watch(struct engine *e, int fd, uint32_t events, enum watch_kind kind, void *owner)
{
  struct epoll_event ev;
  struct watch *w;
  int known;
  if ((size_t)fd >= e->watch_count) {
    size_t count = ((size_t)fd + 64) * 2;
    struct watch *grown = realloc(e->watches, count * sizeof *grown);
    if (grown == NULL)
      return -1;
    memset(grown + e->watch_count, 0, (count - e->watch_count) * sizeof *grown);
    e->watches = grown;
    e->watch_count = count;
  }
  w = &e->watches[fd];
  known = w->kind != WATCH_NONE;
  if (known && w->events == events && w->kind == kind && w->owner == owner)
    return 0;
  memset(&ev, 0, sizeof ev);
  ev.events = events;
  ev.data.fd = fd;
  if (epoll_ctl(e->epoll, known ? EPOLL_CTL_MOD : EPOLL_CTL_ADD, fd, &ev) != 0 &&
      epoll_ctl(e->epoll, known ? EPOLL_CTL_ADD : EPOLL_CTL_MOD, fd, &ev) != 0)
    return -1;
  w->kind = kind;
  w->owner = owner;
  w->events = events;
  return 0;
}

void engine_unwatch(struct engine *e, int fd)
{
  if (fd < 0 || (size_t)fd >= e->watch_count || e->watches[fd].kind == WATCH_NONE)
    return;
  epoll_ctl(e->epoll, EPOLL_CTL_DEL, fd, NULL);
  memset(&e->watches[fd], 0, sizeof e->watches[fd]);
}

/* --- timers: a binary heap from 1 on --- */

static void heap_put(struct engine *e, size_t at, struct check *c)
{
  e->heap[at] = c;
  c->heap_index = at;
}

static void heap_up(struct engine *e, size_t at)
{
  struct check *c = e->heap[at];
  for (; at > 1 && e->heap[at / 2]->due > c->due; at /= 2)
    heap_put(e, at, e->heap[at / 2]);
  heap_put(e, at, c);
}

static void heap_down(struct engine *e, size_t at)
{
  struct check *c = e->heap[at];
  for (;;) {
    size_t child = at * 2;
    if (child > e->heap_count)
      break;
    if (child < e->heap_count && e->heap[child + 1]->due < e->heap[child]->due)
      child++;
    if (e->heap[child]->due >= c->due)
      break;
    heap_put(e, at, e->heap[child]);
    at = child;
  }
  heap_put(e, at, c);
}

void engine_timer(struct engine *e, struct check *c, double due)
{
  size_t at = c->heap_index;
  if (due > 0 && at == 0) {
    c->due = due;
    heap_put(e, ++e->heap_count, c); /* room was made by engine_add */
    heap_up(e, e->heap_count);
  } else if (due > 0) {
    c->due = due;
    heap_up(e, at);
    heap_down(e, c->heap_index);
  } else if (at != 0) {
    struct check *last = e->heap[e->heap_count--];
    c->heap_index = 0;
    if (last != c) {
      heap_put(e, at, last);
      heap_up(e, at);
      heap_down(e, last->heap_index);
    }
  }
}

double engine_due(const struct engine *e)
{
  double due = e->heap_count > 0 ? e->heap[1]->due : 0;
  for (size_t i = 0; i < e->shard_count; i++) {
    double d = e->shards[i]->due;
    if (d > 0 && (due == 0 || d < due))
      due = d;
  }
  return due;
}

void engine_dirty(struct engine *e, struct check *c)
{
  if (c->dirty)
    return;
  c->dirty = 1;
  c->dirty_next = e->dirty;
  e->dirty = c;
}

/* --- checks --- */

int engine_add(struct engine *e, struct check *c)
{
  size_t slot = 0;
  while (slot < e->slot_count && e->slots[slot] != NULL)
    slot++;
  if (slot == e->slot_count) {
    size_t count = e->slot_count == 0 ? 16 : e->slot_count * 2;
    struct check **grown = realloc(e->slots, count * sizeof *grown);
    struct check **heap;
    if (grown == NULL)
      return -1;
    e->slots = grown;
    heap = realloc(e->heap, (count + 1) * sizeof *heap);
    if (heap == NULL)
      return -1;
    e->heap = heap;
    memset(grown + e->slot_count, 0, (count - e->slot_count) * sizeof *grown);
    e->slot_count = count;
  }
  c->slot = slot;
  c->id = (++e->serial << SLOT_BITS) | (lua_Integer)slot;
  e->slots[slot] = c;
  e->running++;
  return 0;
}

struct check *engine_find(struct engine *e, lua_Integer id)
{
  size_t slot = (size_t)(id & (((lua_Integer)1 << SLOT_BITS) - 1));
  if (slot >= e->slot_count || e->slots[slot] == NULL || e->slots[slot]->id != id)
    return NULL;
  return e->slots[slot];
}

static void close_network(struct check *c, int courtesy)
{
  transport_close(c, courtesy);
  tcp_close(c);
  c->phase = PHASE_OVER;
}

void engine_remove(struct engine *e, struct check *c)
{
  close_network(c, 1);
  engine_timer(e, c, 0);
  engine_forget(e, c->id);
  if (c->dirty) {
    struct check **at = &e->dirty;
    while (*at != NULL && *at != c)
      at = &(*at)->dirty_next;
    if (*at == c)
      *at = c->dirty_next;
  }
  if (e->slots[c->slot] == c) {
    e->slots[c->slot] = NULL;
    e->running--;
  }
  check_free(c);
}

/* --- the loop --- */

static void settle(struct engine *e)
{
  while (e->dirty != NULL) {
    struct check *c = e->dirty;
    e->dirty = c->dirty_next;
    c->dirty = 0;
    if (!c->finished) {
      transport_progress(c);
    } else if (c->phase != PHASE_OVER) {
      if (c->set.keep && c->outcome == OUTCOME_DONE && c->phase != PHASE_TCP && c->easy != NULL) {
        engine_unwatch(e, c->fd);
        c->phase = PHASE_IDLE;
      } else {
        close_network(c, 1);
      }
    }
  }
}

static void expire(struct engine *e)
{
  double now = monotonic();
  for (size_t i = 0; i < e->shard_count; i++) {
    struct shard *s = e->shards[i];
    if (s->due > 0 && s->due <= now) {
      s->due = 0;
      shard_drive(s, CURL_SOCKET_TIMEOUT, 0);
    }
  }
  while (e->heap_count > 0 && e->heap[1]->due <= now) {
    struct check *c = e->heap[1];
    if (now >= c->total_due) {
      c->limit_total = 1;
      check_finish(c, OUTCOME_TIMEOUT);
    } else if (c->stage_due > 0 && now >= c->stage_due) {
      check_finish(c, OUTCOME_TIMEOUT);
    } else {
      tcp_due(c, now);
      if (!c->finished)
        check_timer(c);
    }
  }
}

static void wake(struct engine *e)
{
  uint64_t count;
  if (read(e->wake, &count, sizeof count) != (ssize_t)sizeof count)
    return;
  for (size_t i = 0; i < e->slot_count; i++) {
    struct check *c = e->slots[i];
    if (c != NULL && c->phase == PHASE_RESOLVE && !c->finished && c->resolve != NULL && resolve_finished(c->resolve))
      tcp_resolved(c);
  }
}

static void handle(struct engine *e, int fd, uint32_t events)
{
  struct watch *w;
  int bad = (events & (EPOLLERR | EPOLLHUP)) != 0;
  if ((size_t)fd >= e->watch_count)
    return;
  w = &e->watches[fd];
  if (w->kind == WATCH_WAKE) {
    wake(e);
  } else if (w->kind == WATCH_CURL) {
    shard_drive(w->owner, fd, (events & EPOLLIN ? CURL_CSELECT_IN : 0) | (events & EPOLLOUT ? CURL_CSELECT_OUT : 0) |
                            (bad ? CURL_CSELECT_ERR : 0));
  } else if (w->kind == WATCH_CHECK) {
    struct check *c = w->owner;
    if (c->finished)
      return;
    if (c->phase == PHASE_DIALOGUE)
      dialogue_ready(c, (events & EPOLLIN) != 0 || bad, (events & EPOLLOUT) != 0);
    else
      tcp_ready(c, fd, (events & (EPOLLRDHUP | EPOLLHUP | EPOLLERR)) != 0);
  }
}

void engine_run(struct engine *e, double seconds)
{
  struct epoll_event batch[BATCH];
  double until = monotonic() + seconds;
  for (;;) {
    double now, wait, due;
    int n, ms;
    settle(e);
    expire(e);
    settle(e);
    now = monotonic();
    due = engine_due(e);
    wait = until - now;
    if (due > 0 && due - now < wait)
      wait = due - now;
    if (e->first != NULL || wait < 0 || e->running == 0)
      wait = 0;
    ms = wait > 3600 ? 3600000 : (int)(wait * 1000 + 0.999);
    n = epoll_wait(e->epoll, batch, BATCH, ms);
    for (int i = 0; i < n; i++) {
      handle(e, batch[i].data.fd, batch[i].events);
      settle(e);
    }
    expire(e);
    settle(e);
    if (e->first != NULL || e->running == 0 || monotonic() >= until)
      return;
  }
}

int engine_open(struct engine *e, char *error, size_t size)
{
  e->epoll = epoll_create1(EPOLL_CLOEXEC);
  e->wake = e->epoll >= 0 ? eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC) : -1;
  if (e->wake < 0 || engine_watch(e, e->wake, EPOLLIN, WATCH_WAKE, NULL) != 0) {
    int number = errno;
    snprintf(error, size, "%s", strerror(number));
    if (e->epoll >= 0)
      close(e->epoll);
    if (e->wake >= 0)
      close(e->wake);
    free(e->watches);
    memset(e, 0, sizeof *e);
    return number != 0 ? number : ENOMEM;
  }
  e->open = 1;
  return 0;
}

void engine_close(struct engine *e)
{
  if (!e->open)
    return;
  e->open = 0;
  for (size_t i = 0; i < e->slot_count; i++)
    if (e->slots[i] != NULL)
      engine_remove(e, e->slots[i]);
  if (e->fresh != NULL)
    check_free(e->fresh);
  while (e->first != NULL)
    engine_pop(e);
  for (size_t i = 0; i < e->shard_count; i++) {
    curl_multi_cleanup(e->shards[i]->multi);
    free(e->shards[i]);
  }
  while (e->stores != NULL) {
    struct store *next = e->stores->next;
    X509_STORE_free(e->stores->store);
    free(e->stores->key);
    free(e->stores);
    e->stores = next;
  }
  free(e->shards);
  free(e->slots);
  free(e->heap);
  free(e->watches);
  close(e->epoll);
  close(e->wake);
  memset(e, 0, sizeof *e);
}
