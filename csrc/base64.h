/* Base64 (RFC 4648, section 4) on libcrypto. */
#ifndef SMTPCHECK_BASE64_H
#define SMTPCHECK_BASE64_H

#include "buffer.h"

enum buffer_status base64_encode(struct buffer *out, const void *bytes, size_t len);
/* Strict: 0 when `text` is not valid base64 (white space at the ends is allowed), 1 when decoded, -1 no memory. */
int base64_decode(struct buffer *out, const char *text, size_t len);

#endif
