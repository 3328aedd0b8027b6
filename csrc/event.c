/* The queue of what happened: written where it happens, taken by core.c once libcurl has returned. */
#include "engine.h"

#include <stdlib.h>
#include <string.h>

static int add_event(struct engine *e, struct event *ev)
{
  if (e->last != NULL)
    e->last->next = ev;
  else
    e->first = ev;
  e->last = ev;
  return 0;
}

static void drop_event(struct event *ev)
{
  free(ev->text);
  if (!ev->embedded)
    free(ev);
}

int engine_event(struct engine *e, struct check *c, enum event_kind kind, const char *state)
{
  struct event *ev, *done = &c->done_event, *secret = &c->secret_event;
  if (!c->set.events && (kind == EVENT_STAGE || kind == EVENT_REPLY))
    return 0;
  if (kind == EVENT_DONE || kind == EVENT_SECRET) {
    ev = kind == EVENT_DONE ? done : secret;
    memset(ev, 0, sizeof *ev);
    ev->embedded = 1;
  } else {
    ev = calloc(1, sizeof *ev);
    if (ev == NULL)
      return -1;
  }
  ev->kind = kind;
  ev->id = c->id;
  ev->stage = c->stage;
  ev->state = state;
  ev->at = check_elapsed(c);
  return add_event(e, ev);
}

int engine_reply_event(struct engine *e, struct check *c, const struct reply *masked)
{
  if (!c->set.events)
    return 0;
  if (engine_event(e, c, EVENT_REPLY, NULL) != 0)
    return -1;
  e->last->code = masked->code;
  memcpy(e->last->enhanced, masked->enhanced, sizeof masked->enhanced);
  e->last->text = strdup(masked->text.data != NULL ? masked->text.data : "");
  return e->last->text != NULL ? 0 : -1;
}

void engine_pop(struct engine *e)
{
  struct event *ev = e->first;
  e->first = ev->next;
  if (e->first == NULL)
    e->last = NULL;
  drop_event(ev);
}

void engine_forget(struct engine *e, lua_Integer id)
{
  struct event **at = &e->first, *last = NULL;
  while (*at != NULL) {
    struct event *ev = *at;
    if (ev->id == id) {
      *at = ev->next;
      drop_event(ev);
    } else {
      last = ev;
      at = &ev->next;
    }
  }
  e->last = last;
}
