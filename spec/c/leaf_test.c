/* The leaves of the C core alone: buffer, base64, reply, mask, transcript, resolve. Prints what is not as it should be.

   cc -std=gnu11 -Icsrc -I/usr/include/lua5.4 spec/c/leaf_test.c csrc/{buffer,base64,reply,mask,transcript,resolve}.c
   -llua5.4 -lcrypto -lpthread */
#define _GNU_SOURCE /* EAI_ADDRFAMILY */
#include <arpa/inet.h>
#include <lauxlib.h>
#include <lua.h>
#include <netinet/in.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include "base64.h"
#include "buffer.h"
#include "mask.h"
#include "reply.h"
#include "resolve.h"
#include "transcript.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))
#define CHECK(condition) check_that((condition) != 0, #condition, "", __LINE__)
#define CHECK_FOR(condition, what) check_that((condition) != 0, #condition, (what), __LINE__)

static int checks, failures;

static int check_that(int holds, const char *condition, const char *what, int line)
{
  checks++;
  if (!holds) {
    failures++;
    printf("leaf_test.c:%d: not so: %s%s%s\n", line, condition, *what != '\0' ? ": " : "", what);
  }
  return holds;
}

static int is(const struct buffer *b, const char *text, size_t len)
{
  return b->len == len && (len == 0 || memcmp(b->data, text, len) == 0);
}

static void test_buffer(void)
{
  struct buffer b;
  buffer_init(&b, 10);
  CHECK(buffer_add(&b, "", 0) == BUFFER_OK && b.data != NULL && b.data[0] == '\0');
  CHECK(buffer_add_string(&b, "12345") == BUFFER_OK && strcmp(b.data, "12345") == 0);
  CHECK(buffer_add(&b, b.data, 5) == BUFFER_OK && strcmp(b.data, "1234512345") == 0);
  CHECK(buffer_add(&b, "x", 1) == BUFFER_TOO_BIG && b.len == 10);
  CHECK(buffer_add(&b, "", 0) == BUFFER_OK);
  buffer_take(&b, 7);
  CHECK(is(&b, "345", 3) && b.data[3] == '\0');
  buffer_take(&b, 100);
  CHECK(b.len == 0 && b.data[0] == '\0');
  buffer_add_string(&b, "secret");
  buffer_clear(&b);
  CHECK(b.len == 0 && memcmp(b.data, "\0\0\0\0\0\0", 6) == 0);
  buffer_free(&b);
  CHECK(b.data == NULL && b.max == 10);
  CHECK(buffer_add_string(&b, "again") == BUFFER_OK && strcmp(b.data, "again") == 0);
  buffer_free(&b);
  buffer_free(&b);
  buffer_take(&b, 1);
  buffer_init(&b, (size_t)-1);
  for (int i = 0; i < 5000; i++)
    buffer_add(&b, b.len > 100 ? b.data + 3 : "0123456789", 10); /* out of itself, also when it moves */
  CHECK(b.len == 50000 && b.data[50000] == '\0');
  buffer_free(&b);
}

static void test_base64(void)
{
  static const struct {
    const char *bytes, *text;
  } good[] = { { "", "" }, { "f", "Zg==" }, { "fo", "Zm8=" }, { "foo", "Zm9v" }, { "foob", "Zm9vYg==" },
               { "fooba", "Zm9vYmE=" }, { "foobar", "Zm9vYmFy" }, { "\xff\xfe\xfd", "//79" }, { "\xfb\xef\xbe", "++++" } };
  static const char *const bad[] = { "Z", "Zg", "Zg=", "Z===", "====", "=", "Zg==Zg==", "Zm9v=", "Zm 9v", "Zm9v\n Zm9v", "Zm9-",
                                     "Zm9_", "Zh==", "Zm9=", "Z=g=", "Zm9vé", "*", "Zg==x" };
  struct buffer out, back;
  char *big = malloc(100000);
  buffer_init(&out, 1 << 20);
  buffer_init(&back, 1 << 20);
  for (size_t i = 0; i < COUNT(good); i++) {
    size_t len = strlen(good[i].bytes);
    buffer_clear(&out);
    CHECK_FOR(base64_encode(&out, good[i].bytes, len) == BUFFER_OK && is(&out, good[i].text, strlen(good[i].text)), good[i].text);
    buffer_clear(&out);
    CHECK_FOR(base64_decode(&out, good[i].text, strlen(good[i].text)) == 1 && is(&out, good[i].bytes, len), good[i].text);
  }
  for (size_t i = 0; i < COUNT(bad); i++) {
    buffer_clear(&out);
    CHECK_FOR(base64_decode(&out, bad[i], strlen(bad[i])) == 0 && out.len == 0, bad[i]);
  }
  CHECK(base64_decode(&out, "Zg\0=", 4) == 0);
  buffer_clear(&out);
  CHECK(base64_decode(&out, " \tZg==\r\n", 8) == 1 && is(&out, "f", 1));
  CHECK(base64_decode(&out, "Zm9v", 4) == 1 && is(&out, "ffoo", 4)); /* appends */
  CHECK(base64_decode(&out, "   ", 3) == 1 && out.len == 4);
  if (CHECK(big != NULL)) {
    for (size_t i = 0; i < 100000; i++)
      big[i] = (char)(i * 31 % 251);
    for (size_t len = 99990; len < 100000; len++) {
      buffer_clear(&out);
      buffer_clear(&back);
      CHECK(base64_encode(&out, big, len) == BUFFER_OK && out.len == (len + 2) / 3 * 4);
      CHECK(base64_decode(&back, out.data, out.len) == 1 && is(&back, big, len));
    }
    buffer_free(&back);
    buffer_init(&back, 5000);
    CHECK(buffer_add_string(&back, "kept") == BUFFER_OK);
    CHECK(base64_encode(&back, big, 100000) == BUFFER_TOO_BIG && is(&back, "kept", 4)); /* all or nothing */
    CHECK(base64_decode(&back, out.data, out.len) == -1 && is(&back, "kept", 4));
  }
  buffer_free(&out);
  buffer_free(&back);
  free(big);
}

/* --- replies --- */

struct reply_case {
  const char *name, *bytes;
  size_t len;
  enum reply_state state;
  size_t used;
  int code;
  const char *enhanced, *text;
  size_t text_len;
};

#define REPLY(name, bytes, state, used, code, enhanced, text) \
  { name, bytes, sizeof(bytes) - 1, state, used, code, enhanced, text, sizeof(text) - 1 }
#define BAD(name, bytes) \
  { name, bytes, sizeof(bytes) - 1, REPLY_MALFORMED, 0, 0, "", "", 0 }

static const struct reply_case replies[] = {
  REPLY("one line", "250 ok\r\n", REPLY_DONE, 8, 250, "", "ok"),
  REPLY("bare LF", "250 ok\n", REPLY_DONE, 7, 250, "", "ok"),
  REPLY("mixed line ends", "250-a\n250-b\r\n250 c\n", REPLY_DONE, 19, 250, "", "a\nb\nc"),
  REPLY("the code alone", "250\r\n", REPLY_DONE, 5, 250, "", ""),
  REPLY("no text after the space", "250 \r\n", REPLY_DONE, 6, 250, "", ""),
  REPLY("the last line is a code alone", "250-a\r\n250\r\n", REPLY_DONE, 12, 250, "", "a\n"),
  REPLY("lines without text", "250-\r\n250-\r\n250 \r\n", REPLY_DONE, 18, 250, "", "\n\n"),
  REPLY("two spaces: one is text", "250  ok \r\n", REPLY_DONE, 10, 250, "", " ok "),
  REPLY("CR inside", "250 a\rb\r\r\n", REPLY_DONE, 10, 250, "", "a\rb\r"),
  REPLY("NUL in the text", "250 a\0b\r\n", REPLY_DONE, 9, 250, "", "a\0b"),
  REPLY("8 bit", "250 \xff\xc3\xa9\r\n", REPLY_DONE, 9, 250, "", "\xff\xc3\xa9"),
  REPLY("a code in the text", "250-250 x\r\n250 250-y\r\n", REPLY_DONE, 22, 250, "", "250 x\n250-y"),
  REPLY("two replies", "250 a\r\n550 b\r\n", REPLY_DONE, 7, 250, "", "a"),
  REPLY("the lowest code", "200 x\r\n", REPLY_DONE, 7, 200, "", "x"),
  REPLY("the highest code", "599 x\r\n", REPLY_DONE, 7, 599, "", "x"),
  REPLY("an unfinished line", "250 ok", REPLY_MORE, 6, 0, "", ""),
  REPLY("a line of more", "250-ok\r\n", REPLY_MORE, 8, 250, "", "ok"),
  REPLY("CR without LF", "250 ok\r", REPLY_MORE, 7, 0, "", ""),
  REPLY("nothing", "", REPLY_MORE, 0, 0, "", ""),
  REPLY("enhanced", "535 5.7.8 bad\r\n", REPLY_DONE, 15, 535, "5.7.8", "5.7.8 bad"),
  REPLY("enhanced on every line", "535-5.7.8 a\r\n535 5.7.8 b\r\n", REPLY_DONE, 26, 535, "5.7.8", "5.7.8 a\n5.7.8 b"),
  REPLY("enhanced on the second line", "535-a\r\n535 5.7.8 b\r\n", REPLY_DONE, 20, 535, "5.7.8", "a\n5.7.8 b"),
  REPLY("two enhanced ones: the first", "550-5.1.1 a\r\n550 5.7.1 b\r\n", REPLY_DONE, 26, 550, "5.1.1", "5.1.1 a\n5.7.1 b"),
  REPLY("another class", "550 4.7.1 x\r\n", REPLY_DONE, 13, 550, "", "4.7.1 x"),
  REPLY("another class, then a right one", "550-4.7.1 x\r\n550 5.7.1 y\r\n", REPLY_DONE, 26, 550, "5.7.1", "4.7.1 x\n5.7.1 y"),
  REPLY("nothing but enhanced", "250 2.0.0\r\n", REPLY_DONE, 11, 250, "2.0.0", "2.0.0"),
  REPLY("no enhanced code of class 3", "334 3.1.1 x\r\n", REPLY_DONE, 13, 334, "", "3.1.1 x"),
  BAD("five digits", "25000 x\r\n"),
  BAD("four digits", "2500\r\n"),
  BAD("two digits", "25\r\n"),
  BAD("an empty line", "\r\n"),
  BAD("LF alone", "\n"),
  BAD("a tab", "250\tok\r\n"),
  BAD("a dot", "250.ok\r\n"),
  BAD("text", "hello\r\n"),
  BAD("HTTP", "HTTP/1.1 400 Bad Request\r\n"),
  BAD("a space first", " 250 ok\r\n"),
  BAD("below 200", "199 x\r\n"),
  BAD("above 599", "600 x\r\n"),
  BAD("000", "000 x\r\n"),
  BAD("NUL in the code", "2\0" "0 x\r\n"),
  BAD("NUL after the code", "250\0x\r\n"),
  BAD("CR after the code", "250\rx\r\n"),
  BAD("letters in the code", "25a ok\r\n"),
  BAD("a sign", "-50 ok\r\n"),
};

static enum reply_state feed(struct reply_parser *p, const char *bytes, size_t len, size_t piece, size_t *used)
{
  enum reply_state state = REPLY_MORE;
  *used = 0;
  while (state == REPLY_MORE && *used < len) {
    size_t took, n = len - *used < piece ? len - *used : piece;
    state = reply_feed(p, bytes + *used, n, &took);
    *used += took;
  }
  return state;
}

static void test_replies(void)
{
  struct reply_parser p;
  reply_parser_init(&p);
  for (size_t i = 0; i < COUNT(replies); i++)
    for (size_t piece = 1; piece <= replies[i].len + 1; piece++) {
      const struct reply_case *c = &replies[i];
      size_t used;
      enum reply_state state = feed(&p, c->bytes, c->len, piece, &used);
      CHECK_FOR(state == c->state, c->name);
      if (state == REPLY_MALFORMED) {
        size_t n = c->len - 1 - (c->len > 1 && c->bytes[c->len - 2] == '\r');
        CHECK_FOR(is(&p.line, c->bytes, n), c->name);
      } else {
        CHECK_FOR(used == c->used, c->name);
        CHECK_FOR(p.reply.code == c->code, c->name);
        CHECK_FOR(strcmp(p.reply.enhanced, c->enhanced) == 0, c->name);
        CHECK_FOR(is(&p.reply.text, c->text, c->text_len), c->name);
      }
      reply_parser_reset(&p);
    }
  reply_parser_free(&p);
}

static void test_reply_rest(void)
{
  static const char several[] = "250-a\r\n250 b\r\n354 go\r\n550 5.1.1 no\r\n25";
  static const char differ[] = "250-one\r\n251 two\r\n";
  struct reply_parser p;
  size_t used, at = 0;
  reply_parser_init(&p);
  CHECK(reply_feed(&p, several, sizeof several - 1, &used) == REPLY_DONE && used == 14 && p.reply.lines == 2);
  at += used;
  reply_parser_reset(&p);
  CHECK(p.reply.code == 0 && p.reply.lines == 0 && p.reply.text.len == 0 && p.bytes == 0);
  CHECK(reply_feed(&p, several + at, sizeof several - 1 - at, &used) == REPLY_DONE && used == 8 && p.reply.code == 354);
  at += used;
  reply_parser_reset(&p);
  CHECK(reply_feed(&p, several + at, sizeof several - 1 - at, &used) == REPLY_DONE && used == 14 && p.reply.code == 550);
  CHECK(strcmp(p.reply.enhanced, "5.1.1") == 0);
  at += used;
  reply_parser_reset(&p);
  CHECK(reply_feed(&p, several + at, sizeof several - 1 - at, &used) == REPLY_MORE && used == 2 && is(&p.line, "25", 2));
  CHECK(p.reply.enhanced[0] == '\0');
  reply_parser_reset(&p);

  CHECK(reply_feed(&p, differ, sizeof differ - 1, &used) == REPLY_MALFORMED);
  CHECK(is(&p.line, "251 two", 7) && p.reply.code == 250 && is(&p.reply.text, "one", 3) && p.reply.lines == 1);
  reply_parser_reset(&p);
  CHECK(reply_feed(&p, "250-one\r\n\r\n", 11, &used) == REPLY_MALFORMED && p.line.len == 0);
  reply_parser_free(&p);
  reply_parser_free(&p);
}

static void test_reply_ceilings(void)
{
  static char big[REPLY_MAX_BYTES * 2];
  struct reply_parser p;
  enum reply_state state = REPLY_MORE;
  size_t used, sent = 0;
  int lines = 0;
  reply_parser_init(&p);
  memset(big, 'x', sizeof big);
  memcpy(big, "250 ", 4);
  big[REPLY_MAX_LINE] = '\n';
  CHECK(reply_feed(&p, big, sizeof big, &used) == REPLY_DONE && used == REPLY_MAX_LINE + 1);
  CHECK(p.reply.text.len == REPLY_MAX_LINE - 4);
  reply_parser_reset(&p);
  big[REPLY_MAX_LINE] = 'x';
  big[REPLY_MAX_LINE + 1] = '\n';
  CHECK(reply_feed(&p, big, sizeof big, &used) == REPLY_TOO_LONG && p.line.len == REPLY_MAX_LINE);
  reply_parser_reset(&p);
  CHECK(reply_feed(&p, big, 4, &used) == REPLY_MORE);
  for (int i = 0; i < 2 * REPLY_MAX_LINE && state == REPLY_MORE; i++, sent++)
    state = reply_feed(&p, "x", 1, &used);
  CHECK(state == REPLY_TOO_LONG && sent == REPLY_MAX_LINE - 4 + 1);

  reply_parser_reset(&p);
  for (state = REPLY_MORE; state == REPLY_MORE && lines <= REPLY_MAX_LINES; lines++)
    state = reply_feed(&p, "250-x\r\n", 7, &used);
  CHECK(state == REPLY_TOO_LONG && lines == REPLY_MAX_LINES + 1 && p.reply.lines == REPLY_MAX_LINES);

  reply_parser_reset(&p);
  memset(big, 'y', 1000);
  memcpy(big, "250-", 4);
  big[999] = '\n';
  sent = 0;
  for (state = REPLY_MORE; state == REPLY_MORE && sent <= REPLY_MAX_BYTES; sent += 1000)
    state = reply_feed(&p, big, 1000, &used);
  CHECK(state == REPLY_TOO_LONG && sent == 66000 && p.reply.text.len <= REPLY_MAX_BYTES);
  reply_parser_free(&p);
}

static void test_reply_words(void)
{
  static const char *const may[] = { "", "2", "22", "220", "220 ", "220-", "220\r", "220\n", "220 x", "554 no", "5", "42", "421 ", "450-" };
  static const char *const may_not[] = { "*", "+OK", "H", "SSH-2.0", "1", "3", "354 x", "2x", "25", "250 ok", "200 news", "22000", "2200",
                                         "220x", "220.", "220\t", "\x16\x03", " 220", "6", "55x" };
  static const struct {
    const char *text;
    int code;
    const char *want;
  } codes[] = {
    { "5.7.8", 535, "5.7.8" }, { "5.7.8 x", 535, "5.7.8" }, { "5.7.8: x", 535, "5.7.8" }, { "5.7.8, x", 535, "5.7.8" },
    { "2.1.0\tx", 250, "2.1.0" }, { "4.123.456 x", 451, "4.123.456" }, { "5.1234.1 x", 550, "" }, { "5.1.1234 x", 550, "" },
    { "5.7.8x", 535, "" }, { "5.7.8.9", 535, "" }, { "5.7. x", 535, "" }, { "5.7", 535, "" }, { "5..8 x", 535, "" }, { "5,7,8", 535, "" },
    { "2.4.6-beta", 220, "" }, { "5.7.8", 421, "" }, { "4.7.8", 535, "" }, { "3.1.1", 334, "" }, { " 5.7.8", 535, "" }, { "", 250, "" },
    { "x.7.8", 535, "" }, { "5.7.8\n", 535, "5.7.8" }, { "5.a.8", 535, "" },
  };
  char out[16];
  for (size_t i = 0; i < COUNT(may); i++)
    CHECK_FOR(reply_may_begin(may[i], strlen(may[i])), may[i]);
  for (size_t i = 0; i < COUNT(may_not); i++)
    CHECK_FOR(!reply_may_begin(may_not[i], strlen(may_not[i])), may_not[i]);
  CHECK(!reply_may_begin("\0", 1) && !reply_may_begin("220\0", 4));
  for (size_t i = 0; i < COUNT(codes); i++) {
    size_t got = reply_enhanced(codes[i].text, strlen(codes[i].text), codes[i].code, out);
    CHECK_FOR(strcmp(out, codes[i].want) == 0 && got == strlen(out), codes[i].text);
  }
  CHECK(reply_enhanced("5.7.8\0x", 7, 535, out) == 0);
  CHECK(reply_enhanced("5.7.89", 5, 535, out) == 5); /* no byte behind the end counts */
}

/* --- secrets --- */

/* What mask_apply makes of the text, in a buffer that is used again. */
static const struct buffer *masked(const struct mask *m, const char *text, size_t len)
{
  static struct buffer out;
  if (out.max == 0)
    buffer_init(&out, 1 << 20);
  if (text == NULL) {
    buffer_free(&out);
    return &out;
  }
  buffer_clear(&out);
  CHECK(mask_apply(m, &out, text, len) == BUFFER_OK);
  return &out;
}

static const struct buffer *masked_string(const struct mask *m, const char *text)
{
  return masked(m, text, strlen(text));
}

static void encode(struct buffer *out, const char *before, size_t before_len, const char *secret, const char *after)
{
  struct buffer raw;
  buffer_init(&raw, 1 << 16);
  buffer_free(out);
  buffer_init(out, 1 << 16);
  buffer_add(&raw, before, before_len);
  buffer_add_string(&raw, secret);
  buffer_add_string(&raw, after);
  CHECK(base64_encode(out, raw.data, raw.len) == BUFFER_OK);
  buffer_free(&raw);
}

static void test_mask_raw(void)
{
  struct mask *m = mask_new();
  if (!CHECK(m != NULL))
    return;
  CHECK(is(masked_string(m, "no secrets yet"), "no secrets yet", 14));
  CHECK(is(masked_string(NULL, "no mask"), "no mask", 7));
  CHECK(mask_add(m, "", 0) == 0);
  CHECK(is(masked_string(m, "an empty one hides nothing"), "an empty one hides nothing", 26));
  CHECK(mask_add(m, "pa55word", 8) == 0 && mask_add(m, "pa55word", 8) == 0);
  CHECK(is(masked_string(m, "the password 'pa55word' is wrong"), "the password '[hidden]' is wrong", 32));
  CHECK(is(masked_string(m, "pa55word"), "[hidden]", 8));
  CHECK(is(masked_string(m, "pa55wordpa55word!pa55word"), "[hidden]![hidden]", 17));
  CHECK(is(masked_string(m, "Pa55word pa55wor a55word"), "Pa55word pa55wor a55word", 24));
  CHECK(is(masked(m, "a\0pa55word\0b", 12), "a\0[hidden]\0b", 12));
  CHECK(is(masked_string(m, ""), "", 0));
  CHECK(mask_add(m, "abcabc", 6) == 0);
  CHECK(is(masked_string(m, "<abcabcabc>"), "<[hidden]>", 10)); /* overlaps itself */
  CHECK(mask_add(m, "word1234", 8) == 0);
  CHECK(is(masked_string(m, "<pa55word1234>"), "<[hidden]>", 10)); /* two overlap */
  CHECK(mask_add(m, "xyz", 3) == 0);
  CHECK(is(masked_string(m, "xyz stays, three bytes are everywhere"), "xyz stays, three bytes are everywhere", 37));
  CHECK(is(masked_string(m, "eHl6 goes"), "[hidden] goes", 13));
  CHECK(mask_add(m, "\xff\0\x01\x02", 4) == 0);
  CHECK(is(masked(m, "[\xff\0\x01\x02]", 6), "[[hidden]]", 10));
  CHECK(mask_add(m, "q", 1) == 0);
  CHECK(is(masked_string(m, "quick cQ== quick"), "quick [hidden] quick", 20));
  mask_free(m);
  mask_free(NULL);
}

static void test_mask_base64(void)
{
  static const char secret[] = "correct horse battery";
  static const char *const before[] = { "", "1", "12", "123", "ann@example.com" };
  static const char *const after[] = { "", "x", "xy", "xyz", " and more" };
  struct buffer chars, line;
  struct mask *m = mask_new();
  buffer_init(&chars, 1 << 16);
  buffer_init(&line, 1 << 16);
  if (!CHECK(m != NULL && mask_add(m, secret, strlen(secret)) == 0))
    return;
  for (size_t i = 0; i < COUNT(before); i++)
    for (size_t k = 0; k < COUNT(after); k++) {
      const struct buffer *shown;
      encode(&chars, before[i], strlen(before[i]), secret, after[k]);
      buffer_clear(&line);
      buffer_add_string(&line, "5.7.8 cannot decode \"");
      buffer_add(&line, chars.data, chars.len);
      buffer_add_string(&line, "\", sorry");
      shown = masked(m, line.data, line.len);
      CHECK_FOR(is(shown, "5.7.8 cannot decode \"[hidden]\", sorry", 37), line.data);
      if (i != 0 || k != 0)
        continue;
      for (size_t from = 0; from + 8 <= chars.len; from++) /* a piece of it, eight characters and more */
        for (size_t n = 8; from + n <= chars.len; n++) {
          buffer_clear(&line);
          buffer_add_string(&line, "got ");
          buffer_add(&line, chars.data + from, n);
          buffer_add_string(&line, ".");
          CHECK_FOR(is(masked(m, line.data, line.len), "got [hidden].", 13), line.data);
        }
    }
  CHECK(is(masked_string(m, "250-PIPELINING\r\n250-8BITMIME\r\n250 AUTH=PLAIN\r\n"),
           "250-PIPELINING\r\n250-8BITMIME\r\n250 AUTH=PLAIN\r\n", 46));

  /* a piece of a longer payload in which the secret stands: where it begins in its group is the payload's business */
  for (size_t user = 1; user <= 3; user++) {
    char payload[8] = "\0ann";
    size_t from = 0, head = 1 + user + 1; /* NUL, name, NUL */
    memset(payload + 1, 'a', user);
    payload[1 + user] = '\0';
    encode(&chars, payload, head, secret, "");
    CHECK(is(masked(m, chars.data, chars.len), "[hidden]", 8));
    from = (head * 8 + 5) / 6;
    for (size_t at = from; at + 8 <= (head + strlen(secret)) * 8 / 6; at++)
      CHECK(is(masked(m, chars.data + at, 8), "[hidden]", 8));
  }

  /* broken into lines */
  encode(&chars, "", 0, secret, "");
  buffer_clear(&line);
  for (size_t at = 0; at < chars.len; at += 10) {
    buffer_add_string(&line, "535-");
    buffer_add(&line, chars.data + at, chars.len - at < 10 ? chars.len - at : 10);
    buffer_add_string(&line, "\r\n");
  }
  CHECK(is(masked(m, line.data, line.len), "535-[hidden]\r\n535-[hidden]\r\n535-[hidden]\r\n", 42));
  mask_free(m);

  /* a long token, and the payload itself as a secret */
  m = mask_new();
  if (CHECK(m != NULL)) {
    char token[4001];
    for (size_t i = 0; i < sizeof token; i++)
      token[i] = (char)('!' + (i * i * 7 + i * 13 + i / 90) % 90);
    token[4000] = '\0';
    CHECK(mask_add(m, token, 4000) == 0);
    encode(&chars, "n,a=ann,\1auth=Bearer ", 21, token, "\1\1");
    CHECK(mask_add(m, chars.data, chars.len) == 0);
    CHECK(is(masked(m, chars.data, chars.len), "[hidden]", 8));
    CHECK(is(masked(m, chars.data + 1003, 17), "[hidden]", 8));
    CHECK(is(masked_string(m, token), "[hidden]", 8));
    mask_free(m);
  }
  buffer_free(&chars);
  buffer_free(&line);
}

static void test_safe(void)
{
  static const struct {
    const char *in;
    size_t len;
    const char *want;
  } rows[] = {
    { "plain", 5, "plain" }, { "", 0, "" }, { "a\nb\tc", 5, "a\nb\tc" }, { "a\rb", 3, "a\\x0Db" }, { "\0", 1, "\\x00" },
    { "\x1b[2J", 4, "\\x1B[2J" }, { "\x7f", 1, "\\x7F" }, { "\xc3\xa9", 2, "\xc3\xa9" }, { "\xc3", 1, "\\xC3" },
    { "\xc3(", 2, "\\xC3(" }, { "\xa9", 1, "\\xA9" }, { "\xc0\x80", 2, "\\xC0\\x80" }, { "\xc1\xbf", 2, "\\xC1\\xBF" },
    { "\xe2\x82\xac", 3, "\xe2\x82\xac" }, { "\xe2\x82", 2, "\\xE2\\x82" }, { "\xe0\x80\x80", 3, "\\xE0\\x80\\x80" },
    { "\xe0\xa0\x80", 3, "\xe0\xa0\x80" }, { "\xed\x9f\xbf", 3, "\xed\x9f\xbf" }, { "\xed\xa0\x80", 3, "\\xED\\xA0\\x80" },
    { "\xf0\x9f\x98\x80", 4, "\xf0\x9f\x98\x80" }, { "\xf0\x8f\xbf\xbf", 4, "\\xF0\\x8F\\xBF\\xBF" },
    { "\xf4\x8f\xbf\xbf", 4, "\xf4\x8f\xbf\xbf" }, { "\xf4\x90\x80\x80", 4, "\\xF4\\x90\\x80\\x80" }, { "\xf5\x80\x80\x80", 4, "\\xF5\\x80\\x80\\x80" },
    { "\xff\xfe", 2, "\\xFF\\xFE" }, { "\xc2\x85", 2, "\\xC2\\x85" }, { "\xc2\xa0", 2, "\xc2\xa0" }, { "\xc2\x9b", 2, "\\xC2\\x9B" },
    { "a\xe2\x82" "b", 4, "a\\xE2\\x82b" },
  };
  struct buffer out;
  buffer_init(&out, 100);
  for (size_t i = 0; i < COUNT(rows); i++) {
    buffer_clear(&out);
    CHECK_FOR(text_make_safe(&out, rows[i].in, rows[i].len) == BUFFER_OK && is(&out, rows[i].want, strlen(rows[i].want)), rows[i].want);
  }
  buffer_free(&out);
  buffer_init(&out, 3);
  CHECK(text_make_safe(&out, "\1", 1) == BUFFER_TOO_BIG);
  buffer_free(&out);
}

/* --- the transcript --- */

static int push(lua_State *L)
{
  transcript_push(L, lua_touserdata(L, 1));
  return 1;
}

/* Entry `index` (from 1) is this; the pushed table is at the top. */
static int entry_is(lua_State *L, lua_Integer index, const char *dir, double at, const char *text)
{
  int same;
  lua_rawgeti(L, -1, index);
  lua_getfield(L, -1, "dir");
  lua_getfield(L, -2, "text");
  lua_getfield(L, -3, "at");
  same = strcmp(lua_tostring(L, -3), dir) == 0 && strcmp(lua_tostring(L, -2), text) == 0 && lua_tonumber(L, -1) == at;
  lua_pop(L, 4);
  return same;
}

static void test_transcript(void)
{
  struct transcript t;
  lua_State *L = luaL_newstate();
  char line[1001];
  size_t before;
  if (!CHECK(L != NULL))
    return;
  transcript_init(&t);
  transcript_free(&t);
  CHECK(transcript_add(&t, '<', 0.25, "220 hello\r\n", 11) == 0);
  CHECK(transcript_add(&t, '>', 0.5, "EHLO x\n", 7) == 0);
  CHECK(transcript_add(&t, '*', 0.75, "", 0) == 0);
  CHECK(transcript_add(&t, '<', 1, "250-a\r\n250-\0\xff\r\n250 \rb\n\r\n", 24) == 0);
  CHECK(!t.cut);
  lua_pushcfunction(L, push);
  lua_pushlightuserdata(L, &t);
  if (CHECK(lua_pcall(L, 1, 1, 0) == LUA_OK) && CHECK(lua_rawlen(L, -1) == 4)) {
    CHECK(entry_is(L, 1, "<", 0.25, "220 hello"));
    CHECK(entry_is(L, 2, ">", 0.5, "EHLO x"));
    CHECK(entry_is(L, 3, "*", 0.75, ""));
    CHECK(entry_is(L, 4, "<", 1, "250-a\n250-\\x00\\xFF\n250 \\x0Db\n"));
  }
  lua_settop(L, 0);

  memset(line, 'x', sizeof line);
  for (int i = 0; i < 100; i++)
    CHECK(transcript_add(&t, '<', 2, line, 1000) == 0);
  CHECK(t.cut && t.bytes <= TRANSCRIPT_MAX && t.bytes > TRANSCRIPT_MAX - 1100);
  before = t.count;
  CHECK(transcript_add(&t, '<', 3, "more", 4) == 0 && t.count == before);
  lua_pushcfunction(L, push);
  lua_pushlightuserdata(L, &t);
  if (CHECK(lua_pcall(L, 1, 1, 0) == LUA_OK) && CHECK(lua_rawlen(L, -1) == before))
    CHECK(entry_is(L, (lua_Integer)before, "*", 2, "the transcript was cut here: it would be too long"));
  lua_settop(L, 0);
  transcript_free(&t);

  for (int i = 0; i < TRANSCRIPT_MAX && !t.cut; i++) /* entries without text have an end as well */
    CHECK(transcript_add(&t, '*', 0, "", 0) == 0);
  CHECK(t.cut && t.count < 4096);
  transcript_free(&t);
  {
    char *big = calloc(1, TRANSCRIPT_MAX); /* four times as long once it is safe */
    if (CHECK(big != NULL))
      CHECK(transcript_add(&t, '<', 0, big, TRANSCRIPT_MAX) == 0 && t.cut && t.count == 1);
    free(big);
  }
  transcript_free(&t);
  lua_close(L);
}

/* --- names and addresses --- */

static void test_addresses(void)
{
  static const char *const public[] = {
    "1.1.1.1", "8.8.8.8", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255", "128.0.0.1", "169.253.255.255",
    "169.255.0.0", "172.15.255.255", "172.32.0.0", "191.255.255.255", "192.0.1.0", "192.0.3.0", "192.88.98.255", "192.88.100.0",
    "192.167.255.255", "192.169.0.0", "198.17.255.255", "198.20.0.0", "198.51.99.255", "198.51.101.0", "203.0.112.255", "203.0.114.0",
    "223.255.255.255", "2000::1", "2001:4860:4860::8888", "2a00:1450:4001::1a", "2606:4700::1111", "2001:200::1", "2001:db7:ffff::1",
    "2001:db9::1", "2003::1", "3ffe::1", "3fff:1000::1", "::ffff:8.8.8.8", "64:ff9b::8.8.8.8", "2002:808:808::1",
    "2001:0:808:808::f7f7:f7f7" /* Teredo: client 8.8.8.8 */,
  };
  static const char *const special[] = {
    "0.0.0.0", "0.1.2.3", "10.0.0.1", "10.255.255.255", "100.64.0.0", "100.127.255.255", "127.0.0.1", "127.255.255.255", "169.254.169.254",
    "172.16.0.1", "172.31.255.255", "192.0.0.8", "192.0.2.1", "192.88.99.1", "192.168.0.1", "192.168.255.255", "198.18.0.1", "198.19.255.255",
    "198.51.100.7", "203.0.113.9", "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255",
    "::", "::1", "::8.8.8.8", "::ffff:127.0.0.1", "::ffff:10.1.2.3", "::ffff:169.254.169.254", "::ffff:0:8.8.8.8", "64:ff9b::10.0.0.1",
    "64:ff9b::192.168.1.1", "64:ff9b:1::8.8.8.8", "100::1", "2001::1", "2001:0:a00:1::f7f7:f7f7", "2001:0:808:808::f5ff:fffe" /* 10.0.0.1 */,
    "2001:2::1", "2001:10::1", "2001:20::1", "2001:1ff::1", "2001:db8::1", "2001:db8:ffff::1", "2002:a00:1::1", "2002:7f00:1::", "2002:c0a8:101::",
    "3fff::1", "3fff:fff::1", "4000::1", "5f00::1", "1fff::1", "fc00::1", "fd12:3456::1", "fe80::1", "febf::1", "fec0::1", "ff02::1", "ff0e::1",
  };
  struct sockaddr_storage storage;
  struct sockaddr *sa = (struct sockaddr *)&storage;
  char printed[INET6_ADDRSTRLEN];
  for (size_t i = 0; i < COUNT(public) + COUNT(special); i++) {
    const char *text = i < COUNT(public) ? public[i] : special[i - COUNT(public)];
    struct sockaddr_in *v4 = (struct sockaddr_in *)&storage;
    struct sockaddr_in6 *v6 = (struct sockaddr_in6 *)&storage;
    int known;
    memset(&storage, 0, sizeof storage);
    sa->sa_family = strchr(text, ':') != NULL ? AF_INET6 : AF_INET;
    known = inet_pton(sa->sa_family, text, sa->sa_family == AF_INET ? (void *)&v4->sin_addr : (void *)&v6->sin6_addr);
    CHECK_FOR(known == 1, text);
    CHECK_FOR(address_is_public(sa) == (i < COUNT(public)), text);
  }
  memset(&storage, 0, sizeof storage);
  sa->sa_family = AF_UNIX;
  CHECK(!address_is_public(sa));
  address_print(sa, printed, sizeof printed);
  CHECK(printed[0] == '\0');
  sa->sa_family = AF_INET;
  inet_pton(AF_INET, "192.0.2.1", &((struct sockaddr_in *)&storage)->sin_addr);
  address_print(sa, printed, sizeof printed);
  CHECK(strcmp(printed, "192.0.2.1") == 0);
  address_print(sa, printed, 4);
  CHECK(printed[0] == '\0');
  memset(&storage, 0, sizeof storage);
  sa->sa_family = AF_INET6;
  inet_pton(AF_INET6, "2001:DB8:0:0::1", &((struct sockaddr_in6 *)&storage)->sin6_addr);
  address_print(sa, printed, sizeof printed);
  CHECK(strcmp(printed, "2001:db8::1") == 0);
}

/* Waits, at most 20 seconds, for the look-up. */
static int wait_for(struct resolve *r, int fd)
{
  struct pollfd p = { .fd = fd, .events = POLLIN };
  for (int i = 0; i < 200 && !resolve_finished(r); i++) {
    uint64_t count;
    if (poll(&p, 1, 100) == 1 && read(fd, &count, sizeof count) != (ssize_t)sizeof count)
      return 0;
  }
  return resolve_finished(r);
}

static void test_resolve(void)
{
  static const struct {
    const char *host;
    int family, error;
  } numeric[] = { { "127.0.0.1", AF_UNSPEC, 0 }, { "127.0.0.1", AF_INET, 0 }, { "::1", AF_INET6, 0 }, { "::1", AF_UNSPEC, 0 },
                  { "::1", AF_INET, EAI_ADDRFAMILY }, { "127.0.0.1", AF_INET6, EAI_ADDRFAMILY } };
  enum { MANY = 300 };
  struct resolve *many[MANY];
  const struct addrinfo *list;
  struct resolve *r;
  int fd = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
  uint64_t count;
  for (size_t i = 0; i < COUNT(numeric); i++) {
    r = resolve_start(numeric[i].host, numeric[i].family, fd);
    if (!CHECK(r != NULL))
      continue;
    CHECK_FOR(resolve_finished(r), numeric[i].host);
    CHECK_FOR(resolve_result(r, &list) == numeric[i].error && (list != NULL) == (numeric[i].error == 0), numeric[i].host);
    CHECK(list == NULL || list->ai_next == NULL);
    resolve_release(r);
  }
  CHECK(read(fd, &count, sizeof count) < 0); /* nobody was woken for these */
  resolve_release(NULL);

  r = resolve_start("localhost", AF_INET, fd);
  if (CHECK(r != NULL)) {
    CHECK(wait_for(r, fd));
    CHECK(resolve_result(r, &list) == 0 && list != NULL && list->ai_family == AF_INET);
    CHECK(list == NULL || !address_is_public(list->ai_addr));
    resolve_release(r);
  }
  r = resolve_start("no.such.name.invalid", AF_UNSPEC, fd);
  if (CHECK(r != NULL)) {
    CHECK(wait_for(r, fd));
    CHECK(resolve_result(r, &list) != 0 && list == NULL);
    resolve_release(r);
  }
  for (int i = 0; i < MANY; i++) {
    many[i] = resolve_start("localhost", AF_UNSPEC, fd);
    CHECK(many[i] != NULL);
    if (many[i] != NULL && i % 3 == 0) { /* forgotten: waiting, running or finished, as it happens */
      resolve_release(many[i]);
      many[i] = NULL;
    }
  }
  for (int i = 0; i < MANY; i++)
    if (many[i] != NULL) {
      CHECK(wait_for(many[i], fd));
      CHECK(resolve_result(many[i], &list) == 0);
      resolve_release(many[i]);
    }
  for (int i = 0; i < MANY; i++)
    many[i] = resolve_start("localhost", AF_UNSPEC, fd);
  for (int i = 0; i < MANY; i++)
    if (many[i] != NULL)
      resolve_release(many[i]);
  close(fd);

  CHECK(strcmp(resolve_error_name(EAI_NONAME), "EAI_NONAME") == 0);
  CHECK(strcmp(resolve_error_name(EAI_AGAIN), "EAI_AGAIN") == 0);
  CHECK(strcmp(resolve_error_name(EAI_ADDRFAMILY), "EAI_ADDRFAMILY") == 0);
  CHECK(strcmp(resolve_error_name(12345), "EAI_?") == 0);
}

int main(void)
{
  test_buffer();
  test_base64();
  test_replies();
  test_reply_rest();
  test_reply_ceilings();
  test_reply_words();
  test_mask_raw();
  test_mask_base64();
  test_safe();
  test_transcript();
  test_addresses();
  test_resolve();
  masked(NULL, NULL, 0);
  printf("%d checks, %d failures\n", checks, failures);
  return failures == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
