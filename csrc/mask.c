#define _GNU_SOURCE /* memmem */
#include "mask.h"

#include <openssl/crypto.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base64.h"

enum {
  RAW_MIN = 4,  /* shorter ones would hide half of every text */
  CORE_MIN = 4,
  PIECE = 8,    /* base64 characters that betray a part of a secret */
  PHASES = 3    /* where a secret can begin inside a group of three bytes */
};

static const char shown[] = "[hidden]";

struct secret {
  struct buffer raw;
  /* The characters that the secret alone decides, when 0, 1 or 2 bytes stand before it in its group. The first is
     the whole base64 of the secret, with its last, padded group. */
  struct buffer encoded[PHASES];
  size_t core0; /* of encoded[0]: what stays the same when more bytes follow */
  /* Bloom filter of all pieces of encoded[]: most text is told apart without a search. */
  unsigned char *filter;
  size_t filter_size; /* a power of two */
  struct secret *next;
};

struct mask {
  struct secret *secrets;
};

struct mask *mask_new(void)
{
  return calloc(1, sizeof(struct mask));
}

static void secret_free(struct secret *s)
{
  buffer_free(&s->raw);
  for (int i = 0; i < PHASES; i++)
    buffer_free(&s->encoded[i]);
  if (s->filter != NULL)
    OPENSSL_cleanse(s->filter, s->filter_size);
  free(s->filter);
  free(s);
}

void mask_free(struct mask *m)
{
  if (m == NULL)
    return;
  while (m->secrets != NULL) {
    struct secret *next = m->secrets->next;
    secret_free(m->secrets);
    m->secrets = next;
  }
  free(m);
}

static uint64_t hash_piece(const char *piece)
{
  uint64_t h;
  memcpy(&h, piece, sizeof h);
  h *= UINT64_C(0x9e3779b97f4a7c15);
  return h ^ h >> 29;
}

static unsigned char *filter_bit(const struct secret *s, uint64_t hash, unsigned char *bit)
{
  size_t at = (size_t)(hash >> 3) & (s->filter_size - 1);
  *bit = (unsigned char)(1u << (hash & 7));
  return s->filter + at;
}

static int fill_filter(struct secret *s)
{
  size_t pieces = 0;
  for (int i = 0; i < PHASES; i++)
    pieces += s->encoded[i].len;
  s->filter_size = 16;
  while (s->filter_size < pieces) /* eight bits and more for a piece */
    s->filter_size *= 2;
  s->filter = calloc(1, s->filter_size);
  if (s->filter == NULL)
    return -1;
  for (int i = 0; i < PHASES; i++)
    for (size_t at = 0; at + PIECE <= s->encoded[i].len; at++) {
      unsigned char bit, *byte = filter_bit(s, hash_piece(s->encoded[i].data + at), &bit);
      *byte |= bit;
    }
  return 0;
}

/* The base64 characters that the secret decides alone when `before` bytes stand in front of it. */
static int encode_inside(struct buffer *out, const struct buffer *raw, size_t before)
{
  struct buffer all, chars;
  size_t first = (before * 8 + 5) / 6, last = (before + raw->len) * 8 / 6;
  int failed;
  buffer_init(&all, raw->max + PHASES);
  buffer_init(&chars, out->max);
  failed = buffer_add(&all, "\0\0", before) != BUFFER_OK || buffer_add(&all, raw->data, raw->len) != BUFFER_OK ||
           base64_encode(&chars, all.data, all.len) != BUFFER_OK ||
           (last > first && buffer_add(out, chars.data + first, last - first) != BUFFER_OK);
  buffer_free(&all);
  buffer_free(&chars);
  return failed ? -1 : 0;
}

static int fill_secret(struct secret *s, const char *bytes, size_t len)
{
  buffer_init(&s->raw, len);
  for (int i = 0; i < PHASES; i++)
    buffer_init(&s->encoded[i], len + len / 2 + 16); /* 4/3 and a padded group */
  if (buffer_add(&s->raw, bytes, len) != BUFFER_OK || base64_encode(&s->encoded[0], bytes, len) != BUFFER_OK)
    return -1;
  s->core0 = len * 8 / 6;
  for (int i = 1; i < PHASES; i++)
    if (encode_inside(&s->encoded[i], &s->raw, (size_t)i) != 0)
      return -1;
  return fill_filter(s);
}

int mask_add(struct mask *m, const char *secret, size_t len)
{
  struct secret *s;
  if (len == 0)
    return 0;
  if (len > (size_t)-1 / 4)
    return -1;
  for (s = m->secrets; s != NULL; s = s->next)
    if (s->raw.len == len && CRYPTO_memcmp(s->raw.data, secret, len) == 0)
      return 0;
  s = calloc(1, sizeof *s);
  if (s == NULL)
    return -1;
  if (fill_secret(s, secret, len) != 0) {
    secret_free(s);
    return -1;
  }
  s->next = m->secrets;
  m->secrets = s;
  return 0;
}

/* --- what of a text is hidden: one flag for each byte, so that places may overlap --- */

struct cover {
  const char *text;
  size_t len;
  unsigned char *flags;
  int any;
};

static int is_base64(char c)
{
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '/' || c == '=';
}

static void hide(struct cover *v, size_t from, size_t to)
{
  memset(v->flags + from, 1, to - from);
  v->any = 1;
}

/* The whole run goes: at both ends of the secret a character mixes its bits with a neighbour's. Returns its end. */
static size_t hide_run(struct cover *v, size_t from, size_t to)
{
  while (from > 0 && is_base64(v->text[from - 1]))
    from--;
  while (to < v->len && is_base64(v->text[to]))
    to++;
  hide(v, from, to);
  return to;
}

static void hide_raw(struct cover *v, const char *secret, size_t len)
{
  const char *at = v->text, *end = v->text + v->len, *hidden = v->text;
  while ((size_t)(end - at) >= len) {
    at = memmem(at, (size_t)(end - at), secret, len);
    if (at == NULL)
      return;
    hide(v, (size_t)((at > hidden ? at : hidden) - v->text), (size_t)(at - v->text) + len);
    hidden = at + len;
    at++; /* it may overlap itself */
  }
}

static void hide_encoded(struct cover *v, const char *chars, size_t len)
{
  size_t at = 0;
  while (len >= CORE_MIN && v->len - at >= len) {
    const char *found = memmem(v->text + at, v->len - at, chars, len);
    if (found == NULL)
      return;
    at = hide_run(v, (size_t)(found - v->text), (size_t)(found - v->text) + len);
  }
}

static int has_piece(const struct secret *s, const char *piece, uint64_t hash)
{
  unsigned char bit;
  if ((*filter_bit(s, hash, &bit) & bit) == 0)
    return 0;
  for (int i = 0; i < PHASES; i++)
    if (s->encoded[i].len >= PIECE && memmem(s->encoded[i].data, s->encoded[i].len, piece, PIECE) != NULL)
      return 1;
  return 0;
}

static void hide_pieces(struct cover *v, const struct secret *secrets)
{
  size_t run = 0; /* base64 characters up to here */
  for (size_t i = 0; i < v->len; i++) {
    const char *piece;
    uint64_t hash;
    run = is_base64(v->text[i]) ? run + 1 : 0;
    if (run < PIECE)
      continue;
    piece = v->text + i + 1 - PIECE;
    hash = hash_piece(piece);
    for (const struct secret *s = secrets; s != NULL; s = s->next)
      if (has_piece(s, piece, hash)) {
        i = hide_run(v, i + 1 - PIECE, i + 1) - 1;
        run = 0;
        break;
      }
  }
}

static enum buffer_status write_shown(const struct cover *v, struct buffer *out)
{
  enum buffer_status status = BUFFER_OK;
  size_t at = 0, start;
  while (at < v->len && status == BUFFER_OK) {
    int hidden = v->flags[at];
    for (start = at; at < v->len && v->flags[at] == hidden; at++)
      ;
    status = hidden ? buffer_add(out, shown, sizeof shown - 1) : buffer_add(out, v->text + start, at - start);
  }
  return status;
}

enum buffer_status mask_apply(const struct mask *m, struct buffer *out, const char *text, size_t len)
{
  struct cover v = { text, len, NULL, 0 };
  enum buffer_status status;
  if (m == NULL || m->secrets == NULL || len == 0)
    return buffer_add(out, text, len);
  v.flags = calloc(1, len);
  if (v.flags == NULL)
    return BUFFER_NO_MEMORY;
  for (const struct secret *s = m->secrets; s != NULL; s = s->next) {
    if (s->raw.len >= RAW_MIN)
      hide_raw(&v, s->raw.data, s->raw.len);
    hide_encoded(&v, s->encoded[0].data, s->raw.len < RAW_MIN ? s->encoded[0].len : s->core0);
    for (int i = 1; i < PHASES; i++)
      hide_encoded(&v, s->encoded[i].data, s->encoded[i].len);
  }
  hide_pieces(&v, m->secrets);
  status = v.any ? write_shown(&v, out) : buffer_add(out, text, len);
  free(v.flags);
  return status;
}

/* --- text that is safe to print --- */

/* Length of the valid UTF-8 sequence at the start (RFC 3629: shortest form, no surrogates, up to U+10FFFF), or 0. */
static size_t utf8_length(const unsigned char *s, size_t len)
{
  unsigned char low = 0x80, high = 0xBF; /* of the second byte */
  size_t n;
  if (s[0] < 0x80)
    return 1;
  if (s[0] < 0xC2 || s[0] > 0xF4)
    return 0;
  n = s[0] < 0xE0 ? 2 : s[0] < 0xF0 ? 3 : 4;
  if (n > len)
    return 0;
  if (s[0] == 0xE0)
    low = 0xA0;
  else if (s[0] == 0xED)
    high = 0x9F;
  else if (s[0] == 0xF0)
    low = 0x90;
  else if (s[0] == 0xF4)
    high = 0x8F;
  if (s[1] < low || s[1] > high)
    return 0;
  for (size_t i = 2; i < n; i++)
    if ((s[i] & 0xC0) != 0x80)
      return 0;
  return n;
}

static int is_control(const unsigned char *s, size_t n)
{
  if (n == 1)
    return (s[0] < 0x20 && s[0] != '\n' && s[0] != '\t') || s[0] == 0x7F;
  return n == 2 && s[0] == 0xC2 && s[1] < 0xA0; /* C1: a terminal may obey them */
}

enum buffer_status text_make_safe(struct buffer *out, const char *text, size_t len)
{
  static const char hex[] = "0123456789ABCDEF";
  const unsigned char *s = (const unsigned char *)text;
  size_t plain = 0, at = 0; /* bytes from plain to at are kept */
  enum buffer_status status = buffer_add(out, "", 0);
  while (at < len && status == BUFFER_OK) {
    size_t n = utf8_length(s + at, len - at);
    if (n > 0 && !is_control(s + at, n)) {
      at += n;
      continue;
    }
    if (at > plain)
      status = buffer_add(out, text + plain, at - plain);
    for (size_t i = 0; i < (n > 0 ? n : 1) && status == BUFFER_OK; i++, at++) {
      char escaped[4] = { '\\', 'x', hex[s[at] >> 4], hex[s[at] & 15] };
      status = buffer_add(out, escaped, sizeof escaped);
    }
    plain = at;
  }
  if (status == BUFFER_OK && at > plain)
    status = buffer_add(out, text + plain, at - plain);
  return status;
}
