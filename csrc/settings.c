/* Reads and checks the option table of one check. Meaning and cleaning are Lua's (settings.lua); here only types and names. */
#include "settings.h"

#include <lauxlib.h>
#include <openssl/crypto.h>
#include <stdlib.h>
#include <string.h>

const char *const stage_names[] = { "dns",  "connect", "greeting", "ehlo", "tls",
                                    "auth", "mail",    "rcpt",     "send", NULL };
const char *const security_names[] = { "starttls", "tls", "none", "opportunistic", NULL };
const char *const limit_names[] = { "dns", "connect", "greeting", "tls", "reply", NULL };

enum kind { TEXT, TEXTS, NUMBER, INTEGER, BOOLEAN, STAGE, SECURITY, LIMITS };

struct option {
  const char *name;
  enum kind kind;
  size_t offset;
};

#define AT(field) offsetof(struct settings, field)

static const struct option options[] = {
  { "host", TEXT, AT(host) },
  { "ascii_host", TEXT, AT(ascii_host) },
  { "port", INTEGER, AT(port) },
  { "security", SECURITY, AT(security) },
  { "username", TEXT, AT(username) },
  { "password", TEXT, AT(password) },
  { "token", TEXT, AT(token) },
  { "auth", TEXT, AT(auth) },
  { "from", TEXT, AT(from) },
  { "helo", TEXT, AT(helo) },
  { "timeout", NUMBER, AT(timeout) },
  { "timeouts", LIMITS, AT(limits) },
  { "ca_file", TEXT, AT(ca_file) },
  { "ca_path", TEXT, AT(ca_path) },
  { "crl_file", TEXT, AT(crl_file) },
  { "verify", BOOLEAN, AT(verify) },
  { "tls_min", TEXT, AT(tls_min) },
  { "tls_max", TEXT, AT(tls_max) },
  { "ciphers", TEXT, AT(ciphers) },
  { "client_cert", TEXT, AT(client_cert) },
  { "client_key", TEXT, AT(client_key) },
  { "client_key_password", TEXT, AT(client_key_password) },
  { "proxy", TEXT, AT(proxy) },
  { "source_address", TEXT, AT(source_address) },
  { "family", TEXT, AT(family) },
  { "allow_plaintext_auth", BOOLEAN, AT(allow_plaintext_auth) },
  { "allow_unverified_auth", BOOLEAN, AT(allow_unverified_auth) },
  { "deny_private", BOOLEAN, AT(deny_private) },
  { "allow", TEXTS, AT(allow) },
  { "addresses", TEXTS, AT(addresses) },
  { "recipients", TEXTS, AT(recipients) },
  { "message", TEXT, AT(message) },
  { "goal", STAGE, AT(goal) },
  { "login", BOOLEAN, AT(login) },
  { "secret_pending", BOOLEAN, AT(secret_pending) },
  { "token_wanted", BOOLEAN, AT(token_wanted) },
  { "smtputf8", BOOLEAN, AT(smtputf8) },
  { "eightbit", BOOLEAN, AT(eightbit) },
  { "keep", BOOLEAN, AT(keep) },
  { "events", BOOLEAN, AT(events) },
  { "dry_run", BOOLEAN, AT(dry_run) },
  { NULL, TEXT, 0 },
};

int text_set(struct text *t, const char *data, size_t len)
{
  char *copy = malloc(len + 1);
  if (copy == NULL)
    return -1;
  memcpy(copy, data, len);
  copy[len] = '\0';
  if (t->data != NULL) {
    OPENSSL_cleanse(t->data, t->len);
    free(t->data);
  }
  t->data = copy;
  t->len = len;
  return 0;
}

static void text_free(struct text *t)
{
  if (t->data != NULL) {
    OPENSSL_cleanse(t->data, t->len);
    free(t->data);
  }
  memset(t, 0, sizeof *t);
}

static void texts_free(struct texts *t)
{
  for (size_t i = 0; i < t->count; i++)
    text_free(&t->items[i]);
  free(t->items);
  memset(t, 0, sizeof *t);
}

static void wrong_type(lua_State *L, const char *name, const char *wanted)
{
  luaL_error(L, "option '%s': %s expected, got %s", name, wanted, luaL_typename(L, -1));
}

static void read_text(lua_State *L, const char *name, struct text *t)
{
  size_t len;
  const char *data;
  if (lua_type(L, -1) != LUA_TSTRING)
    wrong_type(L, name, "string");
  data = lua_tolstring(L, -1, &len);
  if (text_set(t, data, len) != 0)
    luaL_error(L, "not enough memory");
}

static void read_texts(lua_State *L, const char *name, struct texts *t)
{
  size_t count;
  if (lua_type(L, -1) != LUA_TTABLE)
    wrong_type(L, name, "table");
  count = lua_rawlen(L, -1);
  texts_free(t);
  if (count == 0)
    return;
  t->items = calloc(count, sizeof *t->items);
  if (t->items == NULL)
    luaL_error(L, "not enough memory");
  for (size_t i = 0; i < count; i++) {
    t->count = i + 1;
    lua_rawgeti(L, -1, (lua_Integer)i + 1);
    read_text(L, name, &t->items[i]);
    lua_pop(L, 1);
  }
}

static void read_limits(lua_State *L, const char *name, double *limits)
{
  if (lua_type(L, -1) != LUA_TTABLE)
    wrong_type(L, name, "table");
  for (int i = 0; i < LIMIT_COUNT; i++) {
    if (lua_getfield(L, -1, limit_names[i]) != LUA_TNUMBER)
      wrong_type(L, name, "a number for each stage");
    limits[i] = lua_tonumber(L, -1);
    lua_pop(L, 1);
  }
}

static int read_name(lua_State *L, const char *name, const char *const *names)
{
  const char *given = lua_type(L, -1) == LUA_TSTRING ? lua_tostring(L, -1) : NULL;
  for (int i = 0; given != NULL && names[i] != NULL; i++)
    if (strcmp(names[i], given) == 0)
      return i;
  return luaL_error(L, "option '%s': unknown value", name);
}

static void read_option(lua_State *L, const struct option *o, struct settings *s)
{
  char *field = (char *)s + o->offset;
  switch (o->kind) {
  case TEXT:
    read_text(L, o->name, (struct text *)(void *)field);
    break;
  case TEXTS:
    read_texts(L, o->name, (struct texts *)(void *)field);
    break;
  case NUMBER:
    if (lua_type(L, -1) != LUA_TNUMBER)
      wrong_type(L, o->name, "number");
    *(double *)(void *)field = lua_tonumber(L, -1);
    break;
  case INTEGER:
    if (!lua_isinteger(L, -1))
      wrong_type(L, o->name, "integer");
    *(int *)(void *)field = (int)lua_tointeger(L, -1);
    break;
  case BOOLEAN:
    if (lua_type(L, -1) != LUA_TBOOLEAN)
      wrong_type(L, o->name, "boolean");
    *(int *)(void *)field = lua_toboolean(L, -1);
    break;
  case STAGE:
    *(enum stage *)(void *)field = (enum stage)read_name(L, o->name, stage_names);
    break;
  case SECURITY:
    *(enum security *)(void *)field = (enum security)read_name(L, o->name, security_names);
    break;
  case LIMITS:
    read_limits(L, o->name, (double *)(void *)field);
    break;
  }
}

void settings_read(lua_State *L, int arg, struct settings *s)
{
  luaL_checktype(L, arg, LUA_TTABLE);
  for (lua_pushnil(L); lua_next(L, arg) != 0; lua_pop(L, 1)) {
    const char *name;
    int i = 0;
    luaL_argcheck(L, lua_type(L, -2) == LUA_TSTRING, arg, "option names are strings");
    name = lua_tostring(L, -2);
    while (options[i].name != NULL && strcmp(options[i].name, name) != 0)
      i++;
    if (options[i].name == NULL)
      luaL_argerror(L, arg, lua_pushfstring(L, "unknown option '%s'", name));
    read_option(L, &options[i], s);
  }
  luaL_argcheck(L, s->host.data != NULL && s->ascii_host.data != NULL, arg, "'host' and 'ascii_host' are required");
  luaL_argcheck(L, s->port > 0 && s->port < 65536, arg, "'port' is out of range");
  luaL_argcheck(L, s->timeout > 0, arg, "'timeout' must be positive");
}

void settings_free(struct settings *s)
{
  for (const struct option *o = options; o->name != NULL; o++) {
    char *field = (char *)s + o->offset;
    if (o->kind == TEXT)
      text_free((struct text *)(void *)field);
    else if (o->kind == TEXTS)
      texts_free((struct texts *)(void *)field);
  }
  memset(s, 0, sizeof *s);
}
