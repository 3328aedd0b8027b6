/* libFuzzer target: replies from any bytes, in any pieces, read as they are read in one piece.

   clang -g -O1 -std=gnu11 -fsanitize=fuzzer,address,undefined -Icsrc csrc/fuzz/fuzz_reply.c csrc/reply.c csrc/buffer.c -lcrypto */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "reply.h"

#define REQUIRE(condition)                                                  \
  do {                                                                      \
    if (!(condition)) {                                                     \
      fprintf(stderr, "%s:%d: not so: %s\n", __FILE__, __LINE__, #condition); \
      abort();                                                              \
    }                                                                       \
  } while (0)

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* What was read, written again, is what was received: but for CR, and for "250 " against "250". */
static void check_same(const struct reply *r, const char *bytes, size_t len)
{
  const char *text = r->text.data, *end = r->text.data + r->text.len;
  char code[4];
  REQUIRE(r->code >= 200 && r->code <= 599);
  snprintf(code, sizeof code, "%03d", r->code);
  for (int i = 1; i <= r->lines; i++) {
    const char *stop = memchr(bytes, '\n', len), *text_stop = i < r->lines ? memchr(text, '\n', (size_t)(end - text)) : end;
    size_t n;
    REQUIRE(stop != NULL && text_stop != NULL);
    n = (size_t)(stop - bytes);
    n -= n > 0 && bytes[n - 1] == '\r';
    REQUIRE(n >= 3 && memcmp(bytes, code, 3) == 0);
    if (i < r->lines)
      REQUIRE(n > 3 && bytes[3] == '-');
    else
      REQUIRE(n == 3 || bytes[3] == ' ');
    REQUIRE((size_t)(text_stop - text) == (n > 4 ? n - 4 : 0));
    REQUIRE(n <= 4 || memcmp(text, bytes + 4, n - 4) == 0);
    text = text_stop + 1;
    len -= (size_t)(stop + 1 - bytes);
    bytes = stop + 1;
  }
  REQUIRE(len == 0);
}

static void check_enhanced(const struct reply *r)
{
  const char *at = r->text.data, *end = at + r->text.len;
  char one[16];
  while (at < end) {
    const char *stop = memchr(at, '\n', (size_t)(end - at));
    size_t len = (size_t)((stop != NULL ? stop : end) - at), got = reply_enhanced(at, len, r->code, one);
    REQUIRE(got == strlen(one) && got <= len && memcmp(one, at, got) == 0);
    if (got > 0) {
      REQUIRE(one[0] - '0' == r->code / 100);
      REQUIRE(strcmp(one, r->enhanced) == 0);
      return;
    }
    at += len + 1;
  }
  REQUIRE(r->enhanced[0] == '\0');
}

static enum reply_state feed_in_pieces(struct reply_parser *p, const char *bytes, size_t len, size_t *used, unsigned seed)
{
  enum reply_state state = REPLY_MORE;
  *used = 0;
  while (state == REPLY_MORE && *used < len) {
    size_t n, took;
    char *copy; /* of its own, so that the sanitizer sees a byte too far */
    seed = seed * 1103515245u + 12345u;
    n = 1 + (seed >> 16) % ((seed >> 8) % 4 == 0 ? 3000 : 7);
    n = n < len - *used ? n : len - *used;
    copy = malloc(n);
    REQUIRE(copy != NULL);
    memcpy(copy, bytes + *used, n);
    state = reply_feed(p, copy, n, &took);
    free(copy);
    REQUIRE(took <= n && (state != REPLY_MORE || took == n));
    *used += took;
  }
  return state;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  struct reply_parser whole, pieces;
  const char *bytes;
  size_t len, times = 1;
  char *all;
  unsigned seed;
  int first = 1;
  if (size < 3)
    return 0;
  seed = data[0] + data[1] * 256u;
  times = data[2] > 250 ? (data[2] - 250u) * 2000 : 1; /* the ceilings are far away */
  len = size - 3;
  if (len * times > 300000)
    times = 1;
  all = malloc(len * times + 1);
  REQUIRE(all != NULL);
  for (size_t i = 0; i < times; i++)
    memcpy(all + i * len, data + 3, len);
  len *= times;
  bytes = all;
  reply_parser_init(&whole);
  reply_parser_init(&pieces);
  while (len > 0) {
    size_t used, used2;
    enum reply_state state = reply_feed(&whole, bytes, len, &used);
    enum reply_state state2 = feed_in_pieces(&pieces, bytes, len, &used2, seed);
    REQUIRE(state == state2);
    REQUIRE(used <= len);
    REQUIRE(whole.line.len <= REPLY_MAX_LINE && whole.bytes <= REPLY_MAX_BYTES);
    REQUIRE(whole.reply.text.len <= REPLY_MAX_BYTES && whole.reply.lines <= REPLY_MAX_LINES);
    REQUIRE(whole.reply.code == pieces.reply.code && whole.reply.lines == pieces.reply.lines);
    REQUIRE(strcmp(whole.reply.enhanced, pieces.reply.enhanced) == 0);
    REQUIRE(whole.reply.text.len == pieces.reply.text.len);
    REQUIRE(whole.reply.text.len == 0 || memcmp(whole.reply.text.data, pieces.reply.text.data, whole.reply.text.len) == 0);
    if (state == REPLY_DONE || state == REPLY_MORE || state == REPLY_MALFORMED) {
      REQUIRE(used == used2 && whole.line.len == pieces.line.len);
      REQUIRE(whole.line.len == 0 || memcmp(whole.line.data, pieces.line.data, whole.line.len) == 0);
    }
    if (state == REPLY_MORE)
      REQUIRE(used == len);
    if (state != REPLY_DONE)
      break;
    REQUIRE(used > 3 && bytes[used - 1] == '\n' && whole.line.len == 0);
    check_same(&whole.reply, bytes, used);
    check_enhanced(&whole.reply);
    if (first && (whole.reply.code == 220 || whole.reply.code >= 400))
      for (size_t i = 0; i <= used; i++)
        REQUIRE(reply_may_begin(bytes, i));
    first = 0;
    bytes += used;
    len -= used;
    reply_parser_reset(&whole);
    reply_parser_reset(&pieces);
  }
  reply_parser_free(&whole);
  reply_parser_free(&pieces);
  free(all);
  return 0;
}
