/* smtpcheck.core: the only luaopen_, and the engine as a userdata. */
#define _GNU_SOURCE /* dladdr */
#include <curl/curl.h>
#include <dlfcn.h>
#include <lauxlib.h>
#include <lua.h>
#include <openssl/crypto.h>
#include <string.h>

#include "engine.h"
#include "functions.h"

#define ENGINE_MT "smtpcheck.core.engine"

static struct engine *check_engine(lua_State *L)
{
  struct engine *e = luaL_checkudata(L, 1, ENGINE_MT);
  luaL_argcheck(L, e->open, 1, "engine is closed");
  return e;
}

/*** core.engine() -> engine | nil, message, code */
static int core_engine(lua_State *L)
{
  char error[128];
  struct engine *e = lua_newuserdatauv(L, sizeof *e, 0);
  memset(e, 0, sizeof *e); /* 'closed': __gc is safe from here on */
  luaL_setmetatable(L, ENGINE_MT);
  if (engine_open(e, error, sizeof error) != 0)
    return push_failure(L, error, "descriptors");
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
    return push_failure(L, "not enough memory", "memory");
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
    return push_failure(L, "not enough memory", "memory");
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
    return push_failure(L, "not enough memory", "memory");
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
  functions_open(L);
  lua_pushcfunction(L, core_engine);
  lua_setfield(L, -2, "engine");
  return 1;
}
