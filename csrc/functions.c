/* What Lua lacks of bytes, time and the machine; each function stands for itself. */
#define _GNU_SOURCE /* newlocale */
#include "functions.h"

#include <curl/curl.h>
#include <iconv.h>
#include <lauxlib.h>
#include <locale.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/rand.h>
#include <openssl/ssl.h>
#include <poll.h>
#include <stdint.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include "base64.h"
#include "engine.h"
#include "reply.h"

enum { POLL_MAX = 64, RANDOM_MAX = 1024, EXPORT_MAX = 64 };

int push_failure(lua_State *L, const char *message, const char *code)
{
  lua_pushnil(L);
  lua_pushstring(L, message);
  lua_pushstring(L, code);
  return 3;
}

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
    return push_failure(L, "not a valid international name", "idn");
  return 1;
#else
  (void)host;
  return push_failure(L, "this libcurl cannot convert international names (7.88 and later can)", "idn");
#endif
}

/*** core.recode(bytes, encoding) -> the same text in UTF-8 | nil where it is none in that encoding, or the system does not know it */
static int core_recode(lua_State *L)
{
  size_t len;
  const char *bytes = luaL_checklstring(L, 1, &len);
  const char *encoding = luaL_checkstring(L, 2);
  size_t room = len * 4 + 1; /* no character takes more in UTF-8 */
  char *out = lua_newuserdatauv(L, room, 0);
  char *from = (char *)(uintptr_t)bytes, *to = out; /* iconv leaves its input alone */
  size_t left = len;
  iconv_t how = iconv_open("UTF-8", encoding);
  if (how == (iconv_t)-1)
    return 0;
  size_t rc = iconv(how, &from, &left, &to, &room);
  iconv_close(how);
  if (rc != 0 || left != 0)
    return 0;
  lua_pushlstring(L, out, (size_t)(to - out));
  return 1;
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

/* a session of luaossl's, which has no methods for what follows */
static SSL *session_of(lua_State *L)
{
  SSL **session = luaL_checkudata(L, 1, "SSL*");
  luaL_argcheck(L, *session != NULL, 1, "a session that is over");
  return *session;
}

/*** core.tls_export(session, label, size) -> so many bytes that both ends of the session know (RFC 5705), or nil */
static int core_tls_export(lua_State *L)
{
  unsigned char bytes[EXPORT_MAX];
  SSL *session = session_of(L);
  size_t label_len;
  const char *label = luaL_checklstring(L, 2, &label_len);
  lua_Integer size = luaL_checkinteger(L, 3);
  luaL_argcheck(L, size > 0 && size <= EXPORT_MAX, 3, "out of range");
  if (SSL_export_keying_material(session, bytes, (size_t)size, label, label_len, (const unsigned char *)"", 0, 1) != 1)
    return 0;
  lua_pushlstring(L, (const char *)bytes, (size_t)size);
  return 1;
}

/*** core.tls_finished(session) -> the first Finished message of the handshake, at the server's end; nil before it came */
static int core_tls_finished(lua_State *L)
{
  unsigned char bytes[EVP_MAX_MD_SIZE];
  const SSL *session = session_of(L);
  size_t len = SSL_session_reused(session) ? SSL_get_finished(session, bytes, sizeof bytes)
                                           : SSL_get_peer_finished(session, bytes, sizeof bytes);
  if (len == 0 || len > sizeof bytes)
    return 0;
  lua_pushlstring(L, (const char *)bytes, len);
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
  { "version", core_version },
  { "monotonic", core_monotonic },
  { "hostname", core_hostname },
  { "base64_encode", core_base64_encode },
  { "base64_decode", core_base64_decode },
  { "random", core_random },
  { "parse_reply", core_parse_reply },
  { "to_ascii", core_to_ascii },
  { "recode", core_recode },
  { "poll", core_poll },
  { "abort", core_abort },
  { "tls_export", core_tls_export },
  { "tls_finished", core_tls_finished },
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

void functions_open(lua_State *L)
{
  collected(L, "smtpcheck.core.scratch", scratch_gc);
  collected(L, "smtpcheck.core.parser", parser_gc);
  luaL_newlib(L, functions);
}
