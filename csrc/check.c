/* One check: its stages, its evidence, its clocks. */
#include "check.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "engine.h"

enum { CAPABILITIES_MAX = REPLY_MAX_BYTES * 4, IN_MAX = 131072, RECEIVED_MAX = 512 };

struct check *check_new(struct engine *e)
{
  struct check *c = calloc(1, sizeof *c);
  if (c == NULL)
    return NULL;
  c->engine = e;
  c->fd = -1;
  c->attempt_won = -1;
  c->tls.alert = -1;
  c->tls.matches = -1;
  chain_init(&c->tls.chain);
  reply_parser_init(&c->parser);
  buffer_init(&c->reply.text, REPLY_MAX_BYTES);
  buffer_init(&c->final.text, REPLY_MAX_BYTES);
  buffer_init(&c->received, RECEIVED_MAX * 4);
  buffer_init(&c->caps_before, CAPABILITIES_MAX);
  buffer_init(&c->caps, CAPABILITIES_MAX);
  buffer_init(&c->in, IN_MAX);
  buffer_init(&c->out, (size_t)-1 / 2);
  buffer_init(&c->challenge, CAPABILITIES_MAX);
  transcript_init(&c->transcript);
  c->set.verify = 1;
  return c;
}

void check_free(struct check *c)
{
  for (size_t i = 0; i < c->recipient_count; i++) {
    free(c->recipients[i].address);
    free(c->recipients[i].text);
  }
  free(c->recipients);
  free(c->proxy_host);
  free(c->banner);
  free(c->mechanism);
  if (c->sasl != NULL)
    sasl_free(c->sasl);
  chain_free(&c->tls.chain);
  reply_parser_free(&c->parser);
  buffer_free(&c->reply.text);
  buffer_free(&c->final.text);
  buffer_free(&c->received);
  buffer_free(&c->caps_before);
  buffer_free(&c->caps);
  buffer_free(&c->in);
  buffer_free(&c->out);
  buffer_free(&c->challenge);
  transcript_free(&c->transcript);
  if (c->mask != NULL)
    mask_free(c->mask);
  settings_free(&c->set);
  free(c);
}

static int copy_recipients(struct check *c)
{
  const struct texts *to = &c->set.recipients;
  if (to->count == 0)
    return 0;
  c->recipients = calloc(to->count, sizeof *c->recipients);
  if (c->recipients == NULL)
    return -1;
  c->recipient_count = to->count;
  for (size_t i = 0; i < to->count; i++) {
    c->recipients[i].address = strdup(to->items[i].data);
    if (c->recipients[i].address == NULL)
      return -1;
  }
  return 0;
}

int check_prepare(struct check *c)
{
  if (c->mask == NULL)
    c->mask = mask_new();
  if (c->mask == NULL)
    return -1;
  if (c->set.password.data != NULL && mask_add(c->mask, c->set.password.data, c->set.password.len) != 0)
    return -1;
  if (c->set.token.data != NULL && mask_add(c->mask, c->set.token.data, c->set.token.len) != 0)
    return -1;
  return c->recipients == NULL ? copy_recipients(c) : 0;
}

void check_begin(struct check *c)
{
  c->began = monotonic();
  c->stage_began = c->began;
  c->total_due = c->began + c->set.timeout;
  c->stage_due = 0;
  c->finished = 0;
  c->outcome = OUTCOME_NONE;
  c->no_memory = 0;
  c->error_code = NULL;
  engine_timer(c->engine, c, c->total_due);
}

double check_elapsed(const struct check *c)
{
  return monotonic() - c->began;
}

void check_timer(struct check *c)
{
  double due = c->total_due;
  if (c->stage_due > 0 && c->stage_due < due)
    due = c->stage_due;
  if (c->next_attempt_at > 0 && c->next_attempt_at < due)
    due = c->next_attempt_at;
  engine_timer(c->engine, c, due);
}

void check_limit(struct check *c, enum limit limit)
{
  c->limit_hit = limit;
  c->stage_due = c->set.limits[limit] > 0 ? monotonic() + c->set.limits[limit] : 0;
  check_timer(c);
}

static void add_seconds(struct check *c, double now)
{
  c->seconds[c->stage] += now - c->stage_began;
  c->seconds_known[c->stage] = 1;
  c->stage_began = now;
}

void check_enter(struct check *c, enum stage stage)
{
  static const enum limit limits[STAGE_COUNT] = { LIMIT_DNS, LIMIT_CONNECT, LIMIT_GREETING, LIMIT_REPLY, LIMIT_TLS,
                                                  LIMIT_REPLY, LIMIT_REPLY, LIMIT_REPLY, LIMIT_REPLY };
  if (c->stage != stage)
    add_seconds(c, monotonic());
  c->stage = stage;
  check_limit(c, limits[stage]);
  engine_event(c->engine, c, EVENT_STAGE, "started");
}

void check_pass(struct check *c, enum stage stage)
{
  add_seconds(c, monotonic());
  for (int i = 0; i < c->passed_count; i++)
    if (c->passed[i] == stage)
      return;
  if (c->passed_count < PASSED_MAX)
    c->passed[c->passed_count++] = stage;
  engine_event(c->engine, c, EVENT_STAGE, "passed");
}

void check_unpass(struct check *c, enum stage stage)
{
  if (c->passed_count > 0 && c->passed[c->passed_count - 1] == stage)
    c->passed_count--;
}

void check_note(struct check *c, char dir, const char *text, size_t len)
{
  struct buffer hidden;
  buffer_init(&hidden, REPLY_MAX_BYTES * 2);
  if (mask_apply(c->mask, &hidden, text, len) != BUFFER_OK ||
      transcript_add(&c->transcript, dir, check_elapsed(c), hidden.data != NULL ? hidden.data : "", hidden.len) != 0)
    check_memory(c);
  buffer_free(&hidden);
}

void check_fact(struct check *c, const char *format, ...)
{
  char line[512];
  va_list args;
  va_start(args, format);
  vsnprintf(line, sizeof line, format, args);
  va_end(args);
  check_note(c, '*', line, strlen(line));
}

void check_memory(struct check *c)
{
  c->no_memory = 1;
}

static int safe_copy(struct check *c, struct buffer *out, const char *bytes, size_t len)
{
  struct buffer hidden;
  int failed;
  buffer_init(&hidden, REPLY_MAX_BYTES * 2);
  failed = mask_apply(c->mask, &hidden, bytes, len) != BUFFER_OK;
  if (!failed && hidden.len > 0)
    failed = text_make_safe(out, hidden.data, hidden.len) != BUFFER_OK;
  buffer_free(&hidden);
  if (failed)
    check_memory(c);
  return failed ? -1 : 0;
}

static int keep_reply(struct check *c, struct reply *to, const struct reply *from)
{
  buffer_free(&to->text);
  buffer_init(&to->text, REPLY_MAX_BYTES * 4);
  to->code = from->code;
  to->lines = from->lines;
  memcpy(to->enhanced, from->enhanced, sizeof to->enhanced);
  return from->text.len > 0 ? safe_copy(c, &to->text, from->text.data, from->text.len) : 0;
}

int check_keep_reply(struct check *c, const struct reply *from)
{
  c->reply_known = keep_reply(c, &c->reply, from) == 0;
  if (c->reply_known)
    if (engine_reply_event(c->engine, c, &c->reply) != 0)
      check_memory(c);
  return c->reply_known ? 0 : -1;
}

/* Masked first, cut afterwards: a secret across the cut would show its beginning. */
void check_keep_received(struct check *c, const char *bytes, size_t len)
{
  struct buffer hidden;
  buffer_clear(&c->received);
  buffer_init(&hidden, REPLY_MAX_BYTES * 2);
  if (mask_apply(c->mask, &hidden, bytes, len) == BUFFER_OK && hidden.len > 0)
    text_make_safe(&c->received, hidden.data, hidden.len < RECEIVED_MAX ? hidden.len : RECEIVED_MAX);
  buffer_free(&hidden);
}

void check_note_start(struct check *c, char dir, const char *bytes, size_t len)
{
  struct buffer hidden;
  buffer_init(&hidden, REPLY_MAX_BYTES * 2);
  if (mask_apply(c->mask, &hidden, bytes, len) == BUFFER_OK && hidden.len > 0)
    transcript_add(&c->transcript, dir, check_elapsed(c), hidden.data, hidden.len < RECEIVED_MAX ? hidden.len : RECEIVED_MAX);
  buffer_free(&hidden);
}

void check_own(struct check *c, const char *code, const char *message)
{
  if (c->finished)
    return;
  snprintf(c->error, sizeof c->error, "%s", message);
  c->error_code = code;
  check_finish(c, OUTCOME_OWN);
}

void check_finish(struct check *c, enum outcome outcome)
{
  if (c->finished)
    return;
  if (c->no_memory && outcome != OUTCOME_OWN) {
    snprintf(c->error, sizeof c->error, "not enough memory");
    c->error_code = "memory";
    outcome = OUTCOME_OWN;
  }
  c->finished = 1;
  c->outcome = outcome;
  add_seconds(c, monotonic());
  if (outcome != OUTCOME_DONE)
    engine_event(c->engine, c, EVENT_STAGE, "failed");
  c->stage_due = 0;
  c->next_attempt_at = 0;
  engine_timer(c->engine, c, 0);
  engine_dirty(c->engine, c);
  engine_event(c->engine, c, EVENT_DONE, NULL);
}

int check_encrypted(const struct check *c)
{
  return c->tls.done;
}
