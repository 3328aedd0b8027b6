/* libFuzzer target: each mechanism gets challenges from any bytes. It answers or it ends, and once it has ended it stays
   so; SCRAM is complete only with the server's own signature; a secret is in no answer that is not made to carry it.

   The mechanisms are part of this unit, since the names they share are theirs alone.
   clang -g -O1 -std=gnu11 -fsanitize=fuzzer,address,undefined -Icsrc csrc/fuzz/fuzz_sasl.c csrc/base64.c csrc/buffer.c -lcrypto
   (with -DHAVE_GSASL and -lgsasl also DIGEST-MD5 and NTLM) */
#define _GNU_SOURCE /* memmem */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sasl.c"
#include "sasl_gsasl.c"
#include "sasl_scram.c"

#define REQUIRE(condition)                                                  \
  do {                                                                      \
    if (!(condition)) {                                                     \
      fprintf(stderr, "%s:%d: not so: %s\n", __FILE__, __LINE__, #condition); \
      abort();                                                              \
    }                                                                       \
  } while (0)

enum { SEPARATOR = 0xfe, ROOM = 1 << 17, LONG_COUNT = 4 };

static const char password[] = "correct-horse-battery", token[] = "ya29.staple-token";
static const char nonce[] = "nonce"; /* short and known, so that bytes can hit what goes on from it */

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max_size, unsigned int seed);
size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t max_size);

static int within(const char *bytes, size_t len, const char *what)
{
  return len > 0 && memmem(bytes, len, what, strlen(what)) != NULL;
}

static int shows_password(const struct sasl *s)
{
  return strcmp(s->name, "PLAIN") == 0 || strcmp(s->name, "LOGIN") == 0;
}

static int shows_token(const struct sasl *s)
{
  return strcmp(s->name, "XOAUTH2") == 0 || strcmp(s->name, "OAUTHBEARER") == 0;
}

/* What the server says itself it may hear again: its nonce, its realm. */
static void look_at(const struct sasl *s, const struct buffer *out, const char *said, size_t said_len)
{
  REQUIRE(out->len == 0 || out->data != NULL);
  REQUIRE(shows_password(s) || !within(out->data, out->len, password) || within(said, said_len, password));
  REQUIRE(shows_token(s) || !within(out->data, out->len, token) || within(said, said_len, token));
}

/* A count of many digits is legal and slow: the iterations themselves hold nothing to find. */
static int slow(const char *bytes, size_t len)
{
  size_t digits = 0;
  for (size_t i = 0; i < len; i++) {
    digits = bytes[i] >= '0' && bytes[i] <= '9' ? digits + 1 : 0;
    if (digits >= LONG_COUNT && i >= digits && bytes[i - digits] == '=')
      return 1;
  }
  return 0;
}

/* The server's message with our signature in it, as one that knows the password would send. */
static void rightly(const struct sasl *s, struct buffer *message)
{
  REQUIRE(buffer_add_string(message, "v=") == BUFFER_OK);
  REQUIRE(base64_encode(message, s->server_signature, s->server_signature_len) == BUFFER_OK);
}

static void check_document(const struct sasl *s)
{
  size_t len = 1;
  const char *document = sasl_error_document(s, &len);
  REQUIRE((document == NULL) == (len == 0));
  REQUIRE(document == NULL || (shows_token(s) && strlen(document) <= len));
}

static void exchange(struct sasl *s, const char *bytes, size_t len, int prove)
{
  struct buffer out, right;
  int ended = 0, rounds = 0;
  buffer_init(&out, ROOM);
  buffer_init(&right, ROOM);
  while (rounds < 12) {
    const char *stop = memchr(bytes, SEPARATOR, len);
    size_t n = stop != NULL ? (size_t)(stop - bytes) : len;
    char *challenge = malloc(n > 0 ? n : 1); /* its own, so that a byte too far is seen */
    int complete = sasl_complete(s), was_scram = is_scram(s);
    enum sasl_status status;
    REQUIRE(challenge != NULL);
    memcpy(challenge, bytes, n);
    if (was_scram && slow(challenge, n)) {
      free(challenge);
      break;
    }
    buffer_clear(&out);
    status = sasl_answer(s, n > 0 ? challenge : "", n, &out);
    rounds++;
    REQUIRE(status == SASL_ANSWER || status == SASL_BAD_CHALLENGE || status == SASL_BAD_SERVER);
    REQUIRE(!ended || status == SASL_BAD_CHALLENGE);
    look_at(s, &out, challenge, n);
    check_document(s);
    if (was_scram && !complete && sasl_complete(s)) {
      buffer_clear(&right);
      rightly(s, &right);
      REQUIRE(status == SASL_ANSWER && n >= right.len && memcmp(challenge, right.data, right.len) == 0);
    }
    REQUIRE(status == SASL_ANSWER || !was_scram || complete == sasl_complete(s));
    ended = status != SASL_ANSWER;
    free(challenge);
    if (was_scram && prove && !ended && s->server_signature_len > 0 && !s->server_proved) {
      buffer_clear(&right);
      rightly(s, &right);
      REQUIRE(sasl_answer(s, right.data, right.len, &out) == SASL_ANSWER && sasl_complete(s));
    }
    if (stop == NULL)
      break;
    bytes = stop + 1;
    len -= n + 1;
  }
  REQUIRE(rounds < 12 || ended || s->gsasl_session != NULL); /* no mechanism here goes on for ever */
  buffer_free(&out);
  buffer_free(&right);
}

static int wanted(const char *name)
{
  return strcmp(name, "GSSAPI") != 0; /* asks a Kerberos server */
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  const char *const *all = sasl_mechanisms();
  struct sasl_identity who;
  struct sasl *s;
  struct buffer out;
  size_t count = 0;
  if (size < 2)
    return 0;
  while (all[count] != NULL)
    count++;
  if (!wanted(all[data[0] % count]))
    return 0;
  memset(&who, 0, sizeof who);
  who.username = "a,=b@example.com";
  who.username_len = (data[1] & 2) != 0 ? strlen(who.username) : 0;
  who.password = password;
  who.password_len = sizeof password - 1;
  who.token = token;
  who.token_len = sizeof token - 1;
  who.host = "smtp.example.com";
  who.port = 587;
  who.binding_type = "tls-exporter";
  who.binding = (const unsigned char *)"0123456789abcdef0123456789abcdef";
  who.binding_len = 32;
  s = sasl_start(all[data[0] % count], &who);
  REQUIRE(s != NULL);
  snprintf(s->nonce, sizeof s->nonce, "%s", nonce);
  if ((data[1] & 1) != 0) {
    int speaks;
    buffer_init(&out, ROOM);
    speaks = sasl_initial(s, &out);
    REQUIRE(speaks == 0 || speaks == 1);
    REQUIRE(speaks == 1 || out.len == 0);
    look_at(s, &out, "", 0);
    buffer_free(&out);
  }
  exchange(s, (const char *)data + 2, size - 2, (data[1] & 4) != 0);
  sasl_free(s);
  return 0;
}

/* Bytes alone seldom make a first message that is right up to its salt; from one, the rest is near. */
size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max_size, unsigned int seed)
{
  static const char *const beginnings[] = {
    "\5\1r=nonceX,s=c2FsdA==,i=1\xfev=", "\3\7r=nonceX,s=c2FsdA==,i=2,x=y", "\4\3r=nonce!,s=QQ==,i=9\376e=other",
    "\6\5\xfer=nonceX,s=c2FsdA==,i=3", "\x8\3{\"status\":\"401\"}\xfe", "\x9\1{\"status\":\"invalid_token\"}", "\2\2<1.2@x>",
    "\1\2Username:\xfePassword:\xfe",
    "\xa\2realm=\"r\",nonce=\"OA6MG9tEQGm2hh\",qop=\"auth\",algorithm=md5-sess,charset=utf-8\xferspauth=00000000000000000000000000000000",
  };
  static const char type2[] = "\xb\2\xfeNTLMSSP\0\2\0\0\0\14\0\14\0\60\0\0\0\1\2\0\0\1\43\105\147\211\253\315\357"
                              "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0D\0O\0M\0A\0I\0N\0";
  size_t which = seed / 16 % (sizeof beginnings / sizeof beginnings[0] + 1);
  if (seed % 16 == 0) {
    int last = which == sizeof beginnings / sizeof beginnings[0];
    size_t len = last ? sizeof type2 - 1 : strlen(beginnings[which]);
    if (len <= max_size) {
      memcpy(data, last ? type2 : beginnings[which], len);
      size = len;
    }
  }
  return LLVMFuzzerMutate(data, size, max_size);
}
