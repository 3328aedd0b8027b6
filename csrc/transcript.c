#include "transcript.h"

#include <lauxlib.h>
#include <stdlib.h>
#include <string.h>

#include "buffer.h"
#include "mask.h"

struct transcript_entry {
  struct buffer text;
  double at;
  char dir;
};

enum { ENTRIES_FIRST = 16 };

void transcript_init(struct transcript *t)
{
  memset(t, 0, sizeof *t);
}

void transcript_free(struct transcript *t)
{
  for (size_t i = 0; i < t->count; i++)
    buffer_free(&t->entries[i].text);
  free(t->entries);
  transcript_init(t);
}

static int make_room(struct transcript *t)
{
  size_t cap = t->cap == 0 ? ENTRIES_FIRST : t->cap * 2;
  struct transcript_entry *entries;
  if (t->count < t->cap)
    return 0;
  entries = realloc(t->entries, cap * sizeof *entries);
  if (entries == NULL)
    return -1;
  t->entries = entries;
  t->cap = cap;
  return 0;
}

/* Line ends inside become "\n": a reply of several lines is read as it was written. */
static enum buffer_status make_text(struct buffer *out, const char *text, size_t len)
{
  enum buffer_status status = BUFFER_OK;
  size_t from = 0;
  if (len > 0 && text[len - 1] == '\n')
    len--;
  if (len > 0 && text[len - 1] == '\r')
    len--;
  for (size_t i = 0; i + 1 < len && status == BUFFER_OK; i++)
    if (text[i] == '\r' && text[i + 1] == '\n') {
      status = text_make_safe(out, text + from, i - from);
      from = i + 1;
    }
  return status == BUFFER_OK ? text_make_safe(out, text + from, len - from) : status;
}

static int store(struct transcript *t, char dir, double at, const char *text, size_t len)
{
  struct transcript_entry *e;
  enum buffer_status status;
  if (make_room(t) != 0)
    return -1;
  e = &t->entries[t->count];
  e->dir = dir;
  e->at = at;
  buffer_init(&e->text, TRANSCRIPT_MAX);
  status = make_text(&e->text, text, len);
  if (status != BUFFER_OK) {
    buffer_free(&e->text);
    return status == BUFFER_NO_MEMORY ? -1 : 1;
  }
  t->count++;
  return 0;
}

int transcript_add(struct transcript *t, char dir, double at, const char *text, size_t len)
{
  static const char note[] = "the transcript was cut here: it would be too long";
  int status;
  if (t->cut)
    return 0;
  status = store(t, dir, at, text, len);
  if (status == 0) {
    struct transcript_entry *e = &t->entries[t->count - 1];
    size_t cost = e->text.len + sizeof *e; /* empty ones cost memory too */
    if (cost <= TRANSCRIPT_MAX - t->bytes) {
      t->bytes += cost;
      return 0;
    }
    buffer_free(&e->text);
    t->count--;
    status = 1;
  }
  if (status < 0)
    return -1;
  t->cut = 1;
  return store(t, '*', at, note, sizeof note - 1) == 0 ? 0 : -1;
}

void transcript_push(lua_State *L, const struct transcript *t)
{
  luaL_checkstack(L, 4, NULL);
  lua_createtable(L, (int)t->count, 0);
  for (size_t i = 0; i < t->count; i++) {
    const struct transcript_entry *e = &t->entries[i];
    lua_createtable(L, 0, 3);
    lua_pushlstring(L, &e->dir, 1);
    lua_setfield(L, -2, "dir");
    lua_pushlstring(L, e->text.data != NULL ? e->text.data : "", e->text.len);
    lua_setfield(L, -2, "text");
    lua_pushnumber(L, (lua_Number)e->at);
    lua_setfield(L, -2, "at");
    lua_rawseti(L, -2, (lua_Integer)i + 1);
  }
}
