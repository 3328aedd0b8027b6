/* The bounded record of one dialogue. Callers hide secrets (mask.h) before they add. */
#ifndef SMTPCHECK_TRANSCRIPT_H
#define SMTPCHECK_TRANSCRIPT_H

#include <lua.h>
#include <stddef.h>

enum { TRANSCRIPT_MAX = 65536 };

struct transcript {
  struct transcript_entry *entries;
  size_t count, cap, bytes;
  int cut; /* something was left out: the last entry says so */
};

void transcript_init(struct transcript *t);
/* dir: '>' sent, '<' received, '*' a fact; at: seconds since the check began. Trailing CRLF is dropped, CRLF inside becomes
   "\n"; the text is made safe (text_make_safe). Over TRANSCRIPT_MAX bytes nothing more is stored but one '*' entry that says it was cut.
   0, or -1 without memory. */
int transcript_add(struct transcript *t, char dir, double at, const char *text, size_t len);
/* Pushes an array of { dir = ">", text = "…", at = seconds }. May raise (Lua memory). */
void transcript_push(lua_State *L, const struct transcript *t);
void transcript_free(struct transcript *t);

#endif
