/* The record of facts that a finished check leaves: the only thing that Lua sees of it. */
#include <lauxlib.h>
#include <stdio.h>
#include <string.h>

#include "check.h"
#include "engine.h"

static const char *const outcome_names[] = {
  "none", "done", "resolve", "denied", "connect", "proxy", "timeout", "closed", "reset", "reply", "not_smtp",
  "malformed", "too_long", "starttls_missing", "tls", "unencrypted", "unverified", "auth_missing", "no_mechanism",
  "server_signature", "too_large", "no_smtputf8", "own",
};

static const char *const attempt_names[] = { "abandoned", "timeout", "connected", "refused",   "timeout",
                                             "unreachable", "reset", "denied",  "abandoned", "error" };

static void set_text(lua_State *L, const char *key, const char *value)
{
  if (value == NULL || value[0] == '\0')
    return;
  lua_pushstring(L, value);
  lua_setfield(L, -2, key);
}

static void set_bytes(lua_State *L, const char *key, const struct buffer *b)
{
  if (b->len == 0)
    return;
  lua_pushlstring(L, b->data, b->len);
  lua_setfield(L, -2, key);
}

static void set_number(lua_State *L, const char *key, double value)
{
  lua_pushnumber(L, value);
  lua_setfield(L, -2, key);
}

static void set_integer(lua_State *L, const char *key, lua_Integer value)
{
  lua_pushinteger(L, value);
  lua_setfield(L, -2, key);
}

static void set_flag(lua_State *L, const char *key, int value)
{
  lua_pushboolean(L, value);
  lua_setfield(L, -2, key);
}

static void set_reply(lua_State *L, const char *key, int code, const char *enhanced, const char *text, size_t len)
{
  lua_createtable(L, 0, 3);
  set_integer(L, "code", code);
  set_text(L, "enhanced", enhanced);
  lua_pushlstring(L, text != NULL ? text : "", len);
  lua_setfield(L, -2, "text");
  lua_setfield(L, -2, key);
}

/* The lines of a text as an array. */
static void set_lines(lua_State *L, const char *key, const struct buffer *b)
{
  const char *at = b->data, *end = at + b->len;
  lua_Integer n = 0;
  lua_newtable(L);
  while (b->len > 0 && at < end) {
    const char *stop = memchr(at, '\n', (size_t)(end - at));
    if (stop == NULL)
      stop = end;
    lua_pushlstring(L, at, (size_t)(stop - at));
    lua_rawseti(L, -2, ++n);
    at = stop + 1;
  }
  lua_setfield(L, -2, key);
}

static void set_mechanisms(lua_State *L, const char *key, const struct buffer *caps)
{
  const char *args;
  size_t len;
  lua_Integer n = 0;
  lua_newtable(L);
  if (capability(caps, "AUTH", &args, &len)) {
    size_t i = 0;
    while (i < len) {
      size_t from;
      while (i < len && (args[i] == ' ' || args[i] == '='))
        i++;
      from = i;
      while (i < len && args[i] != ' ')
        i++;
      if (i > from) {
        lua_pushlstring(L, args + from, i - from);
        lua_rawseti(L, -2, ++n);
      }
    }
  }
  lua_setfield(L, -2, key);
}

static void push_attempts(lua_State *L, const struct check *c)
{
  char printed[INET6_ADDRSTRLEN];
  lua_createtable(L, c->attempt_count, 0);
  for (int i = 0; i < c->attempt_count; i++) {
    const struct attempt *a = &c->attempts[i];
    address_print((const struct sockaddr *)&a->address, printed, sizeof printed);
    lua_createtable(L, 0, 5);
    set_text(L, "address", printed);
    set_text(L, "family", a->address.ss_family == AF_INET6 ? "ipv6" : "ipv4");
    set_text(L, "outcome", attempt_names[a->outcome]);
    if (a->error != 0)
      set_integer(L, "errno", a->error);
    set_number(L, "seconds", a->ended > a->started ? a->ended - a->started : 0);
    lua_rawseti(L, -2, i + 1);
  }
}

/* The address that was taken, and what became of each. */
static void push_addresses(lua_State *L, const struct check *c)
{
  char printed[INET6_ADDRSTRLEN];
  if (c->attempt_won >= 0) {
    const struct sockaddr *sa = (const struct sockaddr *)&c->attempts[c->attempt_won].address;
    address_print(sa, printed, sizeof printed);
    set_text(L, "address", printed);
    set_text(L, "family", sa->sa_family == AF_INET6 ? "ipv6" : "ipv4");
  }
  push_attempts(L, c);
  lua_setfield(L, -2, "attempts");
}

static void push_server(lua_State *L, const struct check *c)
{
  lua_createtable(L, 0, 8);
  set_text(L, "host", c->set.host.data);
  if (strcmp(c->set.host.data, c->set.ascii_host.data) != 0)
    set_text(L, "ascii_host", c->set.ascii_host.data);
  set_integer(L, "port", c->set.port);
  if (c->proxy_host == NULL)
    push_addresses(L, c);
  set_text(L, "banner", c->banner);
  if (c->caps_before_known)
    set_lines(L, "capabilities_before_tls", &c->caps_before);
  if (c->caps_known)
    set_lines(L, "capabilities", &c->caps);
  if (c->proxy_host != NULL) { /* the addresses are the proxy's */
    lua_newtable(L);
    lua_setfield(L, -2, "attempts");
  }
}

static void push_tls(lua_State *L, const struct check *c)
{
  const struct tls_facts *t = &c->tls;
  const char *problem = chain_problem(&t->chain, t->matches, t->store);
  lua_createtable(L, 0, 12);
  set_flag(L, "started", t->started);
  set_text(L, "version", t->version);
  set_text(L, "cipher", t->cipher);
  set_text(L, "group", t->group);
  set_flag(L, "verified", t->verified);
  set_flag(L, "checked", c->set.verify);
  set_text(L, "problem", problem);
  if (t->alert >= 0)
    set_integer(L, "alert", t->alert);
  if (t->plaintext) {
    lua_pushlstring(L, (const char *)t->first, (size_t)t->first_len);
    lua_setfield(L, -2, "plaintext");
  }
  set_text(L, "error", t->error);
  set_text(L, "reason", t->reason);
  set_text(L, "store", c->set.ca_file.data != NULL   ? c->set.ca_file.data
                       : c->set.ca_path.data != NULL ? c->set.ca_path.data
                                                     : "system");
  chain_push(L, &t->chain);
  lua_setfield(L, -2, "certificates");
}

static void push_auth(lua_State *L, const struct check *c)
{
  lua_createtable(L, 0, 5);
  set_text(L, "mechanism", c->mechanism);
  if (c->caps_before_known)
    set_mechanisms(L, "offered_before_tls", &c->caps_before);
  set_mechanisms(L, "offered", &c->caps);
  lua_createtable(L, c->tried_count, 0);
  for (int i = 0; i < c->tried_count; i++) {
    lua_pushstring(L, c->tried[i]);
    lua_rawseti(L, -2, i + 1);
  }
  lua_setfield(L, -2, "tried");
  set_bytes(L, "challenge", &c->challenge);
}

static void push_recipients(lua_State *L, const struct check *c)
{
  lua_createtable(L, (int)c->recipient_count, 0);
  for (size_t i = 0; i < c->recipient_count; i++) {
    const struct outgoing *r = &c->recipients[i];
    lua_createtable(L, 0, 3);
    set_text(L, "address", r->address);
    set_flag(L, "accepted", r->code >= 200 && r->code < 300);
    if (r->code != 0)
      set_reply(L, "reply", r->code, r->enhanced, r->text, r->text != NULL ? strlen(r->text) : 0);
    lua_rawseti(L, -2, (lua_Integer)i + 1);
  }
}

static void push_timing(lua_State *L, const struct check *c)
{
  double total = 0;
  lua_createtable(L, 0, STAGE_COUNT + 1);
  for (int i = 0; i < STAGE_COUNT; i++)
    if (c->seconds_known[i]) {
      set_number(L, stage_names[i], c->seconds[i]);
      total += c->seconds[i];
    }
  set_number(L, "total", total);
}

void check_push(lua_State *L, const struct check *c)
{
  luaL_checkstack(L, 12, NULL);
  lua_createtable(L, 0, 24);
  set_text(L, "stage", stage_names[c->stage]);
  set_text(L, "outcome", outcome_names[c->outcome]);
  set_text(L, "goal", stage_names[c->set.goal]);
  set_text(L, "security", security_names[c->set.security]);
  set_flag(L, "encrypted", c->tls.done);
  lua_createtable(L, c->passed_count, 0);
  for (int i = 0; i < c->passed_count; i++) {
    lua_pushstring(L, stage_names[c->passed[i]]);
    lua_rawseti(L, -2, i + 1);
  }
  lua_setfield(L, -2, "passed");
  if (c->outcome == OUTCOME_TIMEOUT)
    set_text(L, "limit", c->limit_total ? "total" : limit_names[c->limit_hit]);
  if (c->reply_known)
    set_reply(L, "reply", c->reply.code, c->reply.enhanced, c->reply.text.data, c->reply.text.len);
  if (c->final_known)
    set_reply(L, "final", c->final.code, c->final.enhanced, c->final.text.data, c->final.text.len);
  set_bytes(L, "received", &c->received);
  if (c->resolve_error != 0) {
    lua_createtable(L, 0, 1);
    set_text(L, "error", resolve_error_name(c->resolve_error));
    lua_setfield(L, -2, "resolve");
  }
  if (c->proxy_host != NULL) {
    lua_createtable(L, 0, 6);
    push_addresses(L, c);
    set_text(L, "host", c->proxy_host);
    set_integer(L, "port", c->proxy_port);
    if (c->proxy_code != 0)
      set_integer(L, "code", c->proxy_code);
    lua_setfield(L, -2, "proxy");
  }
  push_server(L, c);
  lua_setfield(L, -2, "server");
  if (c->tls.started) {
    push_tls(L, c);
    lua_setfield(L, -2, "tls");
  }
  if (c->caps_known || c->caps_before_known) {
    push_auth(L, c);
    lua_setfield(L, -2, "auth");
  }
  if (c->recipient_count > 0) {
    push_recipients(L, c);
    lua_setfield(L, -2, "recipients");
  }
  if (c->set.login)
    set_text(L, "credential", c->set.token_wanted ? "token" : c->set.password.data != NULL || c->set.secret_pending
                                                     ? "password" : "certificate");
  push_timing(L, c);
  lua_setfield(L, -2, "timing");
  transcript_push(L, &c->transcript);
  lua_setfield(L, -2, "transcript");
  set_text(L, "error", c->error);
  set_text(L, "code", c->error_code);
}
