/* smtpcheck.core: the only luaopen_. An engine as a userdata, and the few functions of bytes and time that Lua lacks. */
#define _GNU_SOURCE /* dladdr */
#include <curl/curl.h>
#include <dlfcn.h>
#include <errno.h>
#include <lauxlib.h>
#include <locale.h>
#include <lua.h>
#include <openssl/crypto.h>
#include <openssl/rand.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include "base64.h"
#include "engine.h"

#define ENGINE_MT "smtpcheck.core.engine"

enum { POLL_MAX = 64, RANDOM_MAX = 1024 };

static struct engine *check_engine(lua_State *L)
{
  struct engine *e = luaL_checkudata(L, 1, ENGINE_MT);
  luaL_argcheck(L, e->open, 1, "engine is closed");
  return e;
}

static int failure(lua_State *L, const char *message, const char *code)
{
  lua_pushnil(L);
  lua_pushstring(L, message);
  lua_pushstring(L, code);
  return 3;
}

/*** core.engine() -> engine | nil, message, code */
static int core_engine(lua_State *L)
{
  char error[128];
  struct engine *e = lua_newuserdatauv(L, sizeof *e, 0);
  memset(e, 0, sizeof *e); /* 'closed': __gc is safe from here on */
  luaL_setmetatable(L, ENGINE_MT);
  if (engine_open(e, error, sizeof error) != 0)
    return failure(L, error, "descriptors");
  return 1;
}

/* A zeroed check that the engine owns, so that an error while its settings are read leaks nothing. */
static struct check *fresh(lua_State *L, struct engine *e)
{
  if (e->fresh != NULL)
    check_free(e->fresh);
  e->fresh = check_new(e);
  if (e->fresh == NULL)
    luaL_error(L, "not enough memory");
  settings_read(L, 2, &e->fresh->set);
  return e->fresh;
}

/*** engine:submit(options) -> id | nil, message, code */
static int engine_submit(lua_State *L)
{
  struct engine *e = check_engine(L);
  struct check *c = fresh(L, e);
  if (check_prepare(c) != 0 || engine_add(e, c) != 0)
    return failure(L, "not enough memory", "memory");
  e->fresh = NULL;
  check_begin(c);
  tcp_start(c);
  lua_pushinteger(L, c->id);
  return 1;
}

/*** engine:resume(options, id): the next run of a kept check, on the same connection */
static int engine_resume(lua_State *L)
{
  struct engine *e = check_engine(L);
  struct check *c = engine_find(e, luaL_checkinteger(L, 3));
  struct check *next;
  luaL_argcheck(L, c != NULL && c->phase == PHASE_IDLE, 3, "no check that waits");
  next = fresh(L, e);
  if (check_prepare(next) != 0)
    return failure(L, "not enough memory", "memory");
  {
    struct settings old = c->set;
    struct outgoing *recipients = c->recipients;
    size_t count = c->recipient_count;
    c->set = next->set;
    next->set = old; /* freed with it */
    c->recipients = next->recipients;
    c->recipient_count = next->recipient_count;
    next->recipients = recipients;
    next->recipient_count = count;
  }
  check_free(next);
  e->fresh = NULL;
  c->final_known = 0;
  if (check_prepare(c) != 0)
    return failure(L, "not enough memory", "memory");
  check_begin(c);
  dialogue_resume(c);
  lua_pushboolean(L, 1);
  return 1;
}

static void push_event(lua_State *L, struct engine *e, const struct event *ev)
{
  static const char *const names[] = { "stage", "reply", "secret", "done" };
  lua_createtable(L, 0, 6);
  lua_pushinteger(L, ev->id);
  lua_setfield(L, -2, "id");
  lua_pushstring(L, names[ev->kind]);
  lua_setfield(L, -2, "event");
  lua_pushstring(L, stage_names[ev->stage]);
  lua_setfield(L, -2, "stage");
  lua_pushnumber(L, ev->at);
  lua_setfield(L, -2, "at");
  if (ev->state != NULL) {
    lua_pushstring(L, ev->state);
    lua_setfield(L, -2, "state");
  }
  if (ev->kind == EVENT_REPLY) {
    lua_createtable(L, 0, 3);
    lua_pushinteger(L, ev->code);
    lua_setfield(L, -2, "code");
    if (ev->enhanced[0] != '\0') {
      lua_pushstring(L, ev->enhanced);
      lua_setfield(L, -2, "enhanced");
    }
    lua_pushstring(L, ev->text != NULL ? ev->text : "");
    lua_setfield(L, -2, "text");
    lua_setfield(L, -2, "reply");
  }
  if (ev->kind == EVENT_DONE) {
    const struct check *c = engine_find(e, ev->id);
    if (c != NULL) {
      check_push(L, c);
      lua_setfield(L, -2, "record");
    }
  }
}

/*** engine:step(seconds) -> array of events: waits until something happened, at most so long */
static int engine_step(lua_State *L)
{
  struct engine *e = check_engine(L);
  double seconds = luaL_optnumber(L, 2, 0);
  lua_Integer n = 0;
  lua_settop(L, 1);
  luaL_checkstack(L, 16, NULL);
  lua_newtable(L);
  engine_run(e, seconds > 0 ? seconds : 0);
  while (e->first != NULL) { /* an event leaves the queue once Lua has it: an error in between loses none */
    lua_Integer id = e->first->id;
    int done = e->first->kind == EVENT_DONE;
    struct check *c;
    push_event(L, e, e->first);
    lua_rawseti(L, 2, ++n);
    engine_pop(e);
    c = done ? engine_find(e, id) : NULL;
    if (c != NULL && c->phase != PHASE_IDLE)
      engine_remove(e, c);
  }
  return 1;
}

/*** engine:secret(id, value): the secret that an event asked for; nil and a message when there is none */
static int engine_secret(lua_State *L)
{
  struct engine *e = check_engine(L);
  struct check *c = engine_find(e, luaL_checkinteger(L, 2));
  size_t len;
  const char *value = luaL_optlstring(L, 3, NULL, &len);
  if (c == NULL || c->finished)
    return 0;
  if (value == NULL)
    check_own(c, "secret", luaL_optstring(L, 4, "no secret was given"));
  else if (text_set(c->set.token_wanted ? &c->set.token : &c->set.password, value, len) != 0 || check_prepare(c) != 0)
    check_own(c, "memory", "not enough memory");
  else
    dialogue_secret(c);
  return 0;
}

/*** engine:record(id) -> the record as it stands, or nil */
static int engine_record(lua_State *L)
{
  struct engine *e = check_engine(L);
  const struct check *c = engine_find(e, luaL_checkinteger(L, 2));
  if (c == NULL)
    return 0;
  check_push(L, c);
  return 1;
}

/*** engine:drop(id) -> true when there was such a check; it ends at once */
static int engine_drop(lua_State *L)
{
  struct engine *e = check_engine(L);
  struct check *c = engine_find(e, luaL_checkinteger(L, 2));
  if (c != NULL)
    engine_remove(e, c);
  lua_pushboolean(L, c != NULL);
  return 1;
}

static int engine_fd(lua_State *L)
{
  lua_pushinteger(L, check_engine(L)->epoll);
  return 1;
}

/*** engine:timeout() -> seconds until a step is due without any descriptor; nil: none */
static int engine_timeout(lua_State *L)
{
  struct engine *e = check_engine(L);
  double due = engine_due(e), left;
  if (e->first != NULL || e->dirty != NULL) {
    lua_pushnumber(L, 0);
  } else if (due == 0) {
    lua_pushnil(L);
  } else {
    left = due - monotonic();
    lua_pushnumber(L, left > 0 ? left : 0);
  }
  return 1;
}

static int engine_count(lua_State *L)
{
  lua_pushinteger(L, (lua_Integer)check_engine(L)->running);
  return 1;
}

static int engine_shut(lua_State *L)
{
  engine_close(luaL_checkudata(L, 1, ENGINE_MT));
  return 0;
}

static const luaL_Reg engine_methods[] = {
  { "submit", engine_submit }, { "resume", engine_resume }, { "step", engine_step },       { "secret", engine_secret },
  { "record", engine_record }, { "drop", engine_drop },     { "fd", engine_fd },           { "timeout", engine_timeout },
  { "count", engine_count },   { "close", engine_shut },    { NULL, NULL },
};

static const luaL_Reg engine_meta[] = { { "__gc", engine_shut }, { "__close", engine_shut }, { NULL, NULL } };

/* --- bytes, time, names --- */

/*** core.version() -> { curl =, openssl =, mechanisms = {…} } */
static int core_version(lua_State *L)
{
  const char *const *names = sasl_mechanisms();
  lua_createtable(L, 0, 3);
  lua_pushstring(L, curl_version_info(CURLVERSION_NOW)->version);
  lua_setfield(L, -2, "curl");
  lua_pushstring(L, OpenSSL_version(OPENSSL_VERSION_STRING));
  lua_setfield(L, -2, "openssl");
  lua_newtable(L);
  for (int i = 0; names[i] != NULL; i++) {
    lua_pushstring(L, names[i]);
    lua_rawseti(L, -2, i + 1);
  }
  lua_setfield(L, -2, "mechanisms");
  return 1;
}

static int core_monotonic(lua_State *L)
{
  lua_pushnumber(L, monotonic());
  return 1;
}

static int core_hostname(lua_State *L)
{
  char name[256];
  if (gethostname(name, sizeof name) != 0)
    return 0;
  name[sizeof name - 1] = '\0';
  lua_pushstring(L, name);
  return 1;
}

static int push_buffer(lua_State *L, struct buffer *b)
{
  lua_pushlstring(L, b->data != NULL ? b->data : "", b->len);
  return 1;
}

/* base64 of a string into a Lua buffer, so that an error in between leaks nothing */
static int core_base64_encode(lua_State *L)
{
  size_t len, at = 0;
  const char *bytes = luaL_checklstring(L, 1, &len);
  luaL_Buffer out;
  luaL_buffinit(L, &out);
  while (at < len) { /* multiples of 3: the pieces join without padding */
    size_t n = len - at < 3072 ? len - at : 3072;
    char *room = luaL_prepbuffsize(&out, 4104);
    luaL_addsize(&out, (size_t)EVP_EncodeBlock((unsigned char *)room, (const unsigned char *)bytes + at, (int)n));
    at += n;
  }
  luaL_pushresult(&out);
  return 1;
}

static int core_base64_decode(lua_State *L)
{
  size_t len;
  const char *text = luaL_checklstring(L, 1, &len);
  struct buffer *out = lua_newuserdatauv(L, sizeof *out, 0);
  memset(out, 0, sizeof *out);
  buffer_init(out, len + 4);
  luaL_setmetatable(L, "smtpcheck.core.scratch");
  if (base64_decode(out, text, len) != 1)
    return 0;
  return push_buffer(L, out);
}

static int scratch_gc(lua_State *L)
{
  buffer_free(luaL_checkudata(L, 1, "smtpcheck.core.scratch"));
  return 0;
}

/*** core.random(count) -> so many unpredictable bytes */
static int core_random(lua_State *L)
{
  unsigned char bytes[RANDOM_MAX];
  lua_Integer n = luaL_checkinteger(L, 1);
  luaL_argcheck(L, n > 0 && n <= RANDOM_MAX, 1, "out of range");
  if (RAND_bytes(bytes, (int)n) != 1)
    return luaL_error(L, "no randomness to be had");
  lua_pushlstring(L, (const char *)bytes, (size_t)n);
  return 1;
}

/*** core.parse_reply(text) -> { code =, enhanced =, text = } or nil when it is no RFC 5321 reply */
static int core_parse_reply(lua_State *L)
{
  struct reply_parser *p;
  enum reply_state state;
  size_t len, used;
  const char *text = luaL_checklstring(L, 1, &len);
  p = lua_newuserdatauv(L, sizeof *p, 0);
  reply_parser_init(p);
  luaL_setmetatable(L, "smtpcheck.core.parser");
  state = reply_feed(p, text, len, &used);
  if (state == REPLY_MORE)
    state = reply_feed(p, "\r\n", 2, &used);
  if (state != REPLY_DONE)
    return 0;
  lua_createtable(L, 0, 3);
  lua_pushinteger(L, p->reply.code);
  lua_setfield(L, -2, "code");
  if (p->reply.enhanced[0] != '\0') {
    lua_pushstring(L, p->reply.enhanced);
    lua_setfield(L, -2, "enhanced");
  }
  lua_pushlstring(L, p->reply.text.data != NULL ? p->reply.text.data : "", p->reply.text.len);
  lua_setfield(L, -2, "text");
  return 1;
}

static int parser_gc(lua_State *L)
{
  reply_parser_free(luaL_checkudata(L, 1, "smtpcheck.core.parser"));
  return 0;
}

/*** core.to_ascii(host) -> A-label form | nil, message (IDNA, by the library that libcurl is built with) */
static int core_to_ascii(lua_State *L)
{
  const char *host = luaL_checkstring(L, 1);
#ifdef CURLU_PUNYCODE
  char *out = NULL;
  CURLU *url = curl_url();
  /* libcurl converts from the locale's encoding, and Lua never calls setlocale: for this call it is UTF-8 */
  locale_t utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
  locale_t before = utf8 != (locale_t)0 ? uselocale(utf8) : (locale_t)0;
  CURLUcode rc = url == NULL ? CURLUE_OUT_OF_MEMORY : curl_url_set(url, CURLUPART_SCHEME, "smtp", 0);
  if (rc == CURLUE_OK)
    rc = curl_url_set(url, CURLUPART_HOST, host, 0);
  if (rc == CURLUE_OK)
    rc = curl_url_get(url, CURLUPART_HOST, &out, CURLU_PUNYCODE);
  if (utf8 != (locale_t)0) {
    uselocale(before);
    freelocale(utf8);
  }
  if (url != NULL)
    curl_url_cleanup(url);
  if (rc == CURLUE_OK && out != NULL) {
    for (const char *at = out; *at != '\0'; at++)
      if ((unsigned char)*at >= 0x80)
        rc = CURLUE_BAD_HOSTNAME;
  }
  if (rc == CURLUE_OK && out != NULL)
    lua_pushstring(L, out);
  else
    lua_pushnil(L);
  curl_free(out);
  if (lua_isnil(L, -1))
    return failure(L, "not a valid international name", "idn");
  return 1;
#else
  (void)host;
  return failure(L, "this libcurl cannot convert international names (7.88 and later can)", "idn");
#endif
}

/*** core.poll({ fd, … }, seconds): waits until one of them can be read */
static int core_poll(lua_State *L)
{
  struct pollfd fds[POLL_MAX];
  nfds_t n = 0;
  double seconds = luaL_checknumber(L, 2);
  luaL_checktype(L, 1, LUA_TTABLE);
  for (lua_Integer i = 1; lua_rawgeti(L, 1, i) == LUA_TNUMBER && n < POLL_MAX; i++) {
    fds[n].fd = (int)lua_tointeger(L, -1);
    fds[n].events = POLLIN;
    fds[n++].revents = 0;
    lua_pop(L, 1);
  }
  lua_pushinteger(L, poll(fds, n, seconds > 0 ? (int)(seconds * 1000 + 0.999) : 0));
  return 1;
}

/*** core.abort(fd): the next close of this socket sends RST in place of FIN */
static int core_abort(lua_State *L)
{
  struct linger now = { 1, 0 };
  int fd = (int)luaL_checkinteger(L, 1);
  lua_pushboolean(L, setsockopt(fd, SOL_SOCKET, SO_LINGER, &now, sizeof now) == 0);
  return 1;
}

/*** core.harden(): this process leaves no core file, and its memory is closed to others */
static int core_harden(lua_State *L)
{
  struct rlimit none = { 0, 0 };
  int done = setrlimit(RLIMIT_CORE, &none) == 0;
  done = prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0 && done;
  lua_pushboolean(L, done);
  return 1;
}

static const luaL_Reg functions[] = {
  { "engine", core_engine },
  { "version", core_version },
  { "monotonic", core_monotonic },
  { "hostname", core_hostname },
  { "base64_encode", core_base64_encode },
  { "base64_decode", core_base64_decode },
  { "random", core_random },
  { "parse_reply", core_parse_reply },
  { "to_ascii", core_to_ascii },
  { "poll", core_poll },
  { "abort", core_abort },
  { "harden", core_harden },
  { NULL, NULL },
};

static void collected(lua_State *L, const char *name, lua_CFunction gc)
{
  luaL_newmetatable(L, name);
  lua_pushcfunction(L, gc);
  lua_setfield(L, -2, "__gc");
  lua_pop(L, 1);
}

/* The OpenSSL that this is linked with must be the one that libcurl uses: its objects are handed to and fro. */
static void require_same_openssl(lua_State *L)
{
  const char *of_curl = curl_version_info(CURLVERSION_NOW)->ssl_version;
  const char *ours = OpenSSL_version(OPENSSL_VERSION_STRING);
  const char *found = of_curl != NULL ? strstr(of_curl, "OpenSSL/") : NULL;
  if (found == NULL || strncmp(found + 8, ours, strlen(ours)) != 0)
    luaL_error(L, "smtpcheck is linked with OpenSSL %s, and this libcurl uses %s", ours,
               of_curl != NULL ? of_curl : "no TLS");
  if (curl_version_info(CURLVERSION_NOW)->version_num < 0x075700)
    luaL_error(L, "libcurl 7.87 or later is needed, this is %s", curl_version_info(CURLVERSION_NOW)->version);
}

__attribute__((visibility("default"))) int luaopen_smtpcheck_core(lua_State *L);

int luaopen_smtpcheck_core(lua_State *L)
{
  Dl_info self;
  if (curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK || tls_global_init() != 0)
    return luaL_error(L, "libcurl could not be initialised");
  require_same_openssl(L);
  /* a look-up thread may outlive the Lua state: this library must not be unloaded under it */
  if (dladdr((void *)(size_t)&luaopen_smtpcheck_core, &self) != 0)
    dlopen(self.dli_fname, RTLD_NOW | RTLD_NOLOAD | RTLD_NODELETE);
  luaL_newmetatable(L, ENGINE_MT);
  luaL_setfuncs(L, engine_meta, 0);
  luaL_newlib(L, engine_methods);
  lua_setfield(L, -2, "__index");
  lua_pop(L, 1);
  collected(L, "smtpcheck.core.scratch", scratch_gc);
  collected(L, "smtpcheck.core.parser", parser_gc);
  luaL_newlib(L, functions);
  return 1;
}
