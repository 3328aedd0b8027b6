/* What must never be shown: secrets are hidden from every text before it is stored, and bytes are made safe to print. */
#ifndef SMTPCHECK_MASK_H
#define SMTPCHECK_MASK_H

#include "buffer.h"

struct mask; /* opaque set of secrets; their copies are wiped when freed */

struct mask *mask_new(void);
/* Hides the bytes wherever they stand as they are (from 4 bytes on) and as base64; also any base64-looking run of 8
   and more characters that is part of the base64 of what was added, or that contains it. 0 or -1 (no memory). */
int mask_add(struct mask *m, const char *secret, size_t len);
/* Appends text to out with each secret replaced by "[hidden]". m may be NULL. Case-sensitive for raw, exact for base64. */
enum buffer_status mask_apply(const struct mask *m, struct buffer *out, const char *text, size_t len);
void mask_free(struct mask *m);

/* Appends text with valid UTF-8 kept; NUL, other controls (but "\n" and "\t") and bytes that are not UTF-8 as "\xHH". */
enum buffer_status text_make_safe(struct buffer *out, const char *text, size_t len);

#endif
