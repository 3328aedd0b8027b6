/* libFuzzer target: a secret planted in a text is not in what mask_apply makes of it, and text_make_safe gives UTF-8
   without control characters. Also: base64 there and back.

   clang -g -O1 -std=gnu11 -fsanitize=fuzzer,address,undefined -Icsrc csrc/fuzz/fuzz_mask.c csrc/mask.c csrc/base64.c csrc/buffer.c
   -lcrypto */
#define _GNU_SOURCE /* memmem */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base64.h"
#include "mask.h"

#define REQUIRE(condition)                                                  \
  do {                                                                      \
    if (!(condition)) {                                                     \
      fprintf(stderr, "%s:%d: not so: %s\n", __FILE__, __LINE__, #condition); \
      abort();                                                              \
    }                                                                       \
  } while (0)

enum { SECRET_MAX = 64, ROOM = 1 << 20, PIECE = 8 };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static int within(const struct buffer *b, const char *bytes, size_t len)
{
  return b->len >= len && memmem(b->data, b->len, bytes, len) != NULL;
}

static void add(struct buffer *b, const void *bytes, size_t len)
{
  REQUIRE(buffer_add(b, bytes, len) == BUFFER_OK);
}

/* The characters of the base64 of `before` bytes and the secret that the secret decides, bit by bit. */
static void inside(struct buffer *out, const char *secret, size_t len, size_t before)
{
  static const char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  size_t bits = (before + len) * 8;
  buffer_init(out, ROOM);
  add(out, "", 0);
  for (size_t at = 0; at + 6 <= bits; at += 6) {
    unsigned value = 0;
    if (at < before * 8)
      continue;
    for (size_t bit = at - before * 8; bit < at - before * 8 + 6; bit++)
      value = value * 2 + ((unsigned char)secret[bit / 8] >> (7 - bit % 8) & 1);
    add(out, alphabet + value, 1);
  }
}

static void check_hidden(const struct buffer *shown, const char *secret, size_t len)
{
  static const char word[] = "hidden";
  if (len >= 4 && memchr(secret, '[', len) == NULL && memchr(secret, ']', len) == NULL && memmem(word, 6, secret, len) == NULL)
    REQUIRE(!within(shown, secret, len));
  for (size_t before = 0; before < 3; before++) {
    struct buffer chars;
    inside(&chars, secret, len, before);
    if (chars.len >= 4 && (len >= 4 || before > 0) && memmem(word, 6, chars.data, chars.len) == NULL)
      REQUIRE(!within(shown, chars.data, chars.len));
    for (size_t i = 0; i + PIECE <= chars.len; i++)
      REQUIRE(!within(shown, chars.data + i, PIECE));
    buffer_free(&chars);
  }
}

/* Plants the secret: 0 not at all, 1 as it is, 2..4 as base64 after 0..2 bytes, 5 its base64 cut in the middle. */
static void plant(struct buffer *text, unsigned how, const char *secret, size_t len, const char *around, size_t around_len)
{
  struct buffer raw, chars;
  if (how == 0)
    return;
  if (how == 1) {
    add(text, secret, len);
    return;
  }
  buffer_init(&raw, ROOM);
  buffer_init(&chars, ROOM);
  add(&raw, around, how - 2 < around_len && how < 5 ? how - 2 : 0);
  add(&raw, secret, len);
  add(&raw, around, around_len);
  REQUIRE(base64_encode(&chars, raw.data, raw.len) == BUFFER_OK);
  if (how == 5)
    add(text, chars.data + chars.len / 3, chars.len / 2);
  else
    add(text, chars.data, chars.len);
  buffer_free(&raw);
  buffer_free(&chars);
}

static void check_safe(const char *text, size_t len)
{
  struct buffer safe, again;
  const unsigned char *s;
  size_t i = 0;
  buffer_init(&safe, ROOM);
  buffer_init(&again, ROOM);
  REQUIRE(text_make_safe(&safe, text, len) == BUFFER_OK);
  REQUIRE(safe.len >= len && safe.len <= len * 4);
  s = (const unsigned char *)safe.data;
  while (i < safe.len) {
    unsigned long code = s[i];
    size_t more = code < 0x80 ? 0 : code >> 5 == 6 ? 1 : code >> 4 == 14 ? 2 : code >> 3 == 30 ? 3 : 9;
    static const unsigned long least[] = { 0, 0x80, 0x800, 0x10000 };
    REQUIRE(more < 4 && i + more < safe.len);
    if (more > 0)
      code &= 0x3Ful >> more;
    for (size_t k = 1; k <= more; k++) {
      REQUIRE(s[i + k] >> 6 == 2);
      code = code << 6 | (s[i + k] & 0x3F);
    }
    REQUIRE(code >= least[more] && code <= 0x10FFFF && !(code >= 0xD800 && code <= 0xDFFF));
    REQUIRE(code == '\n' || code == '\t' || (code >= 0x20 && !(code >= 0x7F && code < 0xA0)));
    i += more + 1;
  }
  REQUIRE(text_make_safe(&again, safe.data, safe.len) == BUFFER_OK); /* safe text is left as it is */
  REQUIRE(again.len == safe.len && memcmp(again.data, safe.data, safe.len) == 0);
  buffer_free(&safe);
  buffer_free(&again);
}

static void check_base64(const char *bytes, size_t len)
{
  struct buffer chars, back;
  buffer_init(&chars, ROOM);
  buffer_init(&back, ROOM);
  REQUIRE(base64_encode(&chars, bytes, len) == BUFFER_OK);
  REQUIRE(base64_decode(&back, chars.data, chars.len) == 1);
  REQUIRE(back.len == len && memcmp(back.data, bytes, len) == 0);
  buffer_clear(&chars);
  buffer_clear(&back);
  if (base64_decode(&back, bytes, len) == 1) {
    REQUIRE(base64_encode(&chars, back.data, back.len) == BUFFER_OK);
    REQUIRE(chars.len <= len && (chars.len == 0 || memmem(bytes, len, chars.data, chars.len) != NULL));
  }
  buffer_free(&chars);
  buffer_free(&back);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  struct buffer text, shown;
  struct mask *m;
  const char *bytes = (const char *)data;
  char *secret;
  size_t len, half;
  unsigned how, again;
  if (size < 4)
    return 0;
  how = data[0] % 6;
  again = data[0] / 6 % 6;
  len = data[1] % SECRET_MAX + 1u;
  half = data[2];
  bytes += 3;
  size -= 3;
  if (len > size)
    len = size;
  secret = malloc(len); /* of its own, so that the sanitizer sees a byte too far */
  REQUIRE(secret != NULL);
  memcpy(secret, bytes, len);
  bytes += len;
  size -= len;
  half = half < size ? half : size;
  buffer_init(&text, ROOM);
  buffer_init(&shown, ROOM);
  add(&text, bytes, half);
  plant(&text, how, secret, len, bytes, size < 20 ? size : 20);
  plant(&text, again, secret, len, bytes + half, size - half < 20 ? size - half : 20);
  add(&text, bytes + half, size - half);

  m = mask_new();
  REQUIRE(m != NULL && mask_add(m, secret, len) == 0 && mask_add(m, secret, len) == 0);
  if (len > 8)
    REQUIRE(mask_add(m, secret + 2, len / 2) == 0);
  REQUIRE(mask_apply(m, &shown, text.data, text.len) == BUFFER_OK);
  check_hidden(&shown, secret, len);
  if (len > 8)
    check_hidden(&shown, secret + 2, len / 2);
  REQUIRE(shown.len <= text.len * 2);
  if (!within(&shown, "[hidden]", 8))
    REQUIRE(shown.len == text.len && memcmp(shown.data, text.data, text.len) == 0);
  mask_free(m);
  check_safe(text.data, text.len);
  check_safe(shown.data, shown.len);
  check_base64(text.data, text.len);
  free(secret);
  buffer_free(&text);
  buffer_free(&shown);
  return 0;
}
