/* A growable byte buffer that knows its ceiling, so that no peer decides how much memory is used. */
#ifndef SMTPCHECK_BUFFER_H
#define SMTPCHECK_BUFFER_H

#include <stddef.h>

struct buffer {
  char *data; /* always NUL-terminated once something was added */
  size_t len;
  size_t cap;
  size_t max; /* ceiling of len */
};

enum buffer_status { BUFFER_OK = 0, BUFFER_NO_MEMORY = -1, BUFFER_TOO_BIG = -2 };

void buffer_init(struct buffer *b, size_t max);
enum buffer_status buffer_add(struct buffer *b, const char *bytes, size_t len);
enum buffer_status buffer_add_string(struct buffer *b, const char *s);
void buffer_take(struct buffer *b, size_t count); /* drops `count` bytes at the front */
void buffer_clear(struct buffer *b);              /* len = 0; memory kept, wiped */
void buffer_free(struct buffer *b);               /* wiped and freed; usable again */

#endif
