#include "base64.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <string.h>

enum { CHUNK_BYTES = 3072, CHUNK_CHARS = CHUNK_BYTES / 3 * 4 };

/* All or nothing: what a chunk has added before another one failed is taken back. */
static void take_back(struct buffer *b, size_t len)
{
  if (b->len > len) {
    OPENSSL_cleanse(b->data + len, b->len - len);
    b->len = len;
  }
}

enum buffer_status base64_encode(struct buffer *out, const void *bytes, size_t len)
{
  unsigned char chars[CHUNK_CHARS + 1];
  const unsigned char *from = bytes;
  size_t before = out->len;
  enum buffer_status status = BUFFER_OK;
  if (len == 0)
    return buffer_add(out, "", 0);
  while (len > 0 && status == BUFFER_OK) {
    size_t n = len < CHUNK_BYTES ? len : CHUNK_BYTES; /* a multiple of three: padding stands at the end only */
    int written = EVP_EncodeBlock(chars, from, (int)n);
    status = buffer_add(out, (const char *)chars, (size_t)written);
    from += n;
    len -= n;
  }
  OPENSSL_cleanse(chars, sizeof chars);
  if (status != BUFFER_OK)
    take_back(out, before);
  return status;
}

static int value(char c)
{
  if (c >= 'A' && c <= 'Z')
    return c - 'A';
  if (c >= 'a' && c <= 'z')
    return c - 'a' + 26;
  if (c >= '0' && c <= '9')
    return c - '0' + 52;
  return c == '+' ? 62 : c == '/' ? 63 : -1;
}

static int is_space(char c)
{
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/* EVP_DecodeBlock skips white space and takes any "=": this is what it does not ask. Padding's length, or -1. */
static int padding(const char *text, size_t len)
{
  int pad = 0, last;
  if (len % 4 != 0)
    return -1;
  while (pad < 2 && (size_t)pad < len && text[len - 1 - (size_t)pad] == '=')
    pad++;
  len -= (size_t)pad;
  for (size_t i = 0; i < len; i++)
    if (value(text[i]) < 0)
      return -1;
  if (pad == 0)
    return 0;
  last = value(text[len - 1]);
  return (last & (pad == 2 ? 15 : 3)) == 0 ? pad : -1; /* the bits nobody needs are zero: one text for each value */
}

int base64_decode(struct buffer *out, const char *text, size_t len)
{
  unsigned char bytes[CHUNK_BYTES];
  size_t before = out->len;
  enum buffer_status status;
  int pad;
  while (len > 0 && is_space(text[len - 1]))
    len--;
  while (len > 0 && is_space(*text)) {
    text++;
    len--;
  }
  pad = padding(text, len);
  if (pad < 0)
    return 0;
  status = buffer_add(out, "", 0);
  while (len > 0 && status == BUFFER_OK) {
    size_t n = len < CHUNK_CHARS ? len : CHUNK_CHARS;
    int got = EVP_DecodeBlock(bytes, (const unsigned char *)text, (int)n);
    text += n;
    len -= n;
    status = buffer_add(out, (const char *)bytes, (size_t)(len == 0 ? got - pad : got));
  }
  OPENSSL_cleanse(bytes, sizeof bytes);
  if (status == BUFFER_OK)
    return 1;
  take_back(out, before);
  return -1;
}
