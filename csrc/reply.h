/* RFC 5321 replies and RFC 3463 enhanced status codes from bytes. Pure: no I/O, no Lua. */
#ifndef SMTPCHECK_REPLY_H
#define SMTPCHECK_REPLY_H

#include "buffer.h"

enum { REPLY_MAX_LINE = 8192, REPLY_MAX_BYTES = 65536, REPLY_MAX_LINES = 512 };

enum reply_state {
  REPLY_MORE,      /* not complete yet */
  REPLY_DONE,      /* one complete reply */
  REPLY_MALFORMED, /* a line is not "ddd", "ddd text" or "ddd-text", or the codes of the lines differ */
  REPLY_TOO_LONG,
  REPLY_NO_MEMORY
};

struct reply {
  int code;            /* 200..599 */
  char enhanced[16];   /* "5.7.8" or "" (taken from the first line that has one, class must match the code) */
  struct buffer text;  /* the lines without code and separator, joined by "\n"; raw bytes, NUL kept */
  int lines;
};

struct reply_parser {
  struct buffer line;  /* the unfinished line: what was received when a reply never ends */
  struct reply reply;
  size_t bytes;
};

void reply_parser_init(struct reply_parser *p);
void reply_parser_reset(struct reply_parser *p); /* before the next reply */
void reply_parser_free(struct reply_parser *p);
/* Reads up to the end of one reply; *used says how many bytes belong to it (bytes after it are the caller's).
   Line ends: CRLF or bare LF. After REPLY_MALFORMED p->line holds the offending line. */
enum reply_state reply_feed(struct reply_parser *p, const char *bytes, size_t len, size_t *used);
/* Could these first bytes of a connection begin an SMTP greeting ("220 ", "220-", "554 …", "22")? */
int reply_may_begin(const char *bytes, size_t len);
/* "5.7.8" at the start of text (its class must be the first digit of code: 2, 4 or 5) -> copied to out, returns its
   length or 0. */
size_t reply_enhanced(const char *text, size_t len, int code, char out[16]);

#endif
