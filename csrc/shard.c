/* libcurl's multi handles, and the trusted certificates that their connections share. */
#include "engine.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>

static int on_socket(CURL *easy, curl_socket_t fd, int what, void *user, void *socket_user)
{
  struct shard *s = user;
  struct engine *e = s->engine;
  (void)easy;
  (void)socket_user;
  if (what == CURL_POLL_REMOVE) {
    if ((size_t)fd < e->watch_count && e->watches[fd].kind == WATCH_CURL)
      engine_unwatch(e, fd);
    return 0;
  }
  return engine_watch(e, fd, (what & CURL_POLL_IN ? (uint32_t)EPOLLIN : 0) | (what & CURL_POLL_OUT ? (uint32_t)EPOLLOUT : 0),
                      WATCH_CURL, s);
}

static int on_timer(CURLM *multi, long ms, void *user)
{
  struct shard *s = user;
  (void)multi;
  s->due = ms < 0 ? 0 : monotonic() + (double)ms / 1000;
  return 0;
}

struct shard *engine_shard(struct engine *e)
{
  struct shard *s, **grown;
  for (size_t i = 0; i < e->shard_count; i++)
    if (e->shards[i]->count < SHARD_CHECKS)
      return e->shards[i];
  grown = realloc(e->shards, (e->shard_count + 1) * sizeof *grown);
  if (grown == NULL)
    return NULL;
  e->shards = grown;
  s = calloc(1, sizeof *s);
  if (s == NULL)
    return NULL;
  s->engine = e;
  s->multi = curl_multi_init();
  if (s->multi == NULL) {
    free(s);
    return NULL;
  }
  curl_multi_setopt(s->multi, CURLMOPT_SOCKETFUNCTION, on_socket);
  curl_multi_setopt(s->multi, CURLMOPT_SOCKETDATA, s);
  curl_multi_setopt(s->multi, CURLMOPT_TIMERFUNCTION, on_timer);
  curl_multi_setopt(s->multi, CURLMOPT_TIMERDATA, s);
  e->shards[e->shard_count++] = s;
  return s;
}

void shard_take(struct shard *s, struct check *c)
{
  c->shard = s;
  c->shard_prev = NULL;
  c->shard_next = s->checks;
  if (s->checks != NULL)
    s->checks->shard_prev = c;
  s->checks = c;
  s->count++;
}

void shard_drop(struct check *c)
{
  struct shard *s = c->shard;
  if (c->shard_prev != NULL)
    c->shard_prev->shard_next = c->shard_next;
  else
    s->checks = c->shard_next;
  if (c->shard_next != NULL)
    c->shard_next->shard_prev = c->shard_prev;
  c->shard_prev = c->shard_next = NULL;
  c->shard = NULL;
  s->count--;
}

void shard_drive(struct shard *s, curl_socket_t fd, int mask)
{
  CURLMsg *message;
  int running, left;
  curl_multi_socket_action(s->multi, fd, mask, &running);
  while ((message = curl_multi_info_read(s->multi, &left)) != NULL) {
    struct check *c = NULL;
    CURLcode rc = message->data.result;
    if (message->msg == CURLMSG_DONE &&
        curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, (char **)&c) == CURLE_OK && c != NULL)
      transport_done(c, rc);
  }
}

/* --- trusted certificates: parsed once, shared by every check with the same settings --- */

X509_STORE *engine_store(struct engine *e, const struct settings *s, char *error, size_t size)
{
  struct store *entry;
  char key[4096];
  int n = snprintf(key, sizeof key, "%s|%s|%s", s->ca_file.data != NULL ? s->ca_file.data : "",
                   s->ca_path.data != NULL ? s->ca_path.data : "", s->crl_file.data != NULL ? s->crl_file.data : "");
  if (n < 0 || n >= (int)sizeof key) {
    snprintf(error, size, "the names of the CA files are too long");
    return NULL;
  }
  for (entry = e->stores; entry != NULL; entry = entry->next)
    if (strcmp(entry->key, key) == 0)
      return entry->store;
  entry = calloc(1, sizeof *entry);
  if (entry == NULL || (entry->key = strdup(key)) == NULL) {
    free(entry);
    snprintf(error, size, "not enough memory");
    return NULL;
  }
  entry->store = store_open(s->ca_file.data, s->ca_path.data, s->crl_file.data,
                            curl_version_info(CURLVERSION_NOW)->cainfo, error, size);
  if (entry->store == NULL) {
    free(entry->key);
    free(entry);
    return NULL;
  }
  entry->next = e->stores;
  e->stores = entry;
  return entry->store;
}
