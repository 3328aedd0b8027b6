#include "buffer.h"

#include <openssl/crypto.h>
#include <stdlib.h>
#include <string.h>

enum { SMALLEST = 64 };

void buffer_init(struct buffer *b, size_t max)
{
  b->data = NULL;
  b->len = b->cap = 0;
  b->max = max < (size_t)-1 ? max : max - 1; /* room for the NUL */
}

/* realloc() would leave a copy of what may be a secret behind in freed memory. */
static enum buffer_status grow(struct buffer *b, const char *bytes, size_t len)
{
  size_t need = b->len + len + 1, cap = b->cap < SMALLEST ? SMALLEST : b->cap;
  char *data;
  while (cap < need)
    cap = cap > (size_t)-1 / 2 ? need : cap * 2;
  if (cap > b->max + 1)
    cap = b->max + 1; /* need fits: the caller checked */
  data = malloc(cap);
  if (data == NULL)
    return BUFFER_NO_MEMORY;
  if (b->len > 0)
    memcpy(data, b->data, b->len);
  if (len > 0)
    memcpy(data + b->len, bytes, len); /* before the old one goes: `bytes` may stand in it */
  if (b->data != NULL)
    OPENSSL_cleanse(b->data, b->cap);
  free(b->data);
  b->data = data;
  b->cap = cap;
  return BUFFER_OK;
}

enum buffer_status buffer_add(struct buffer *b, const char *bytes, size_t len)
{
  if (len > b->max - b->len)
    return BUFFER_TOO_BIG;
  if (b->cap - b->len <= len) {
    enum buffer_status status = grow(b, bytes, len);
    if (status != BUFFER_OK)
      return status;
  } else if (len > 0) {
    memcpy(b->data + b->len, bytes, len);
  }
  b->len += len;
  b->data[b->len] = '\0';
  return BUFFER_OK;
}

enum buffer_status buffer_add_string(struct buffer *b, const char *s)
{
  return buffer_add(b, s, strlen(s));
}

void buffer_take(struct buffer *b, size_t count)
{
  if (b->data == NULL)
    return;
  if (count > b->len)
    count = b->len;
  memmove(b->data, b->data + count, b->len - count);
  b->len -= count;
  OPENSSL_cleanse(b->data + b->len, count + 1); /* and the NUL is in place */
}

void buffer_clear(struct buffer *b)
{
  if (b->data != NULL)
    OPENSSL_cleanse(b->data, b->cap);
  b->len = 0;
}

void buffer_free(struct buffer *b)
{
  buffer_clear(b);
  free(b->data);
  b->data = NULL;
  b->cap = 0;
}
