/* Our part of the dialogue, over libcurl's connection: MAIL, RCPT, DATA, RSET, QUIT. AUTH is login.c's.
   One command, one reply: bytes that nobody has asked for are never taken for an answer. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/epoll.h>

#include "check.h"
#include "engine.h"

enum { READS_A_TURN = 16 }; /* then the other checks have theirs */

int capability(const struct buffer *caps, const char *name, const char **args, size_t *len)
{
  size_t name_len = strlen(name);
  const char *at = caps->data, *end = at + caps->len;
  while (caps->len > 0 && at < end) {
    const char *stop = memchr(at, '\n', (size_t)(end - at));
    size_t line;
    if (stop == NULL)
      stop = end;
    line = (size_t)(stop - at);
    if (line >= name_len && strncasecmp(at, name, name_len) == 0 &&
        (line == name_len || at[name_len] == ' ' || at[name_len] == '=')) {
      *args = at + name_len;
      *len = line - name_len;
      return 1;
    }
    at = stop + 1;
  }
  return 0;
}

static void watch(struct check *c)
{
  uint32_t events = EPOLLIN | (c->out_sent < c->out.len ? (uint32_t)EPOLLOUT : 0);
  if (engine_watch(c->engine, c->fd, events, WATCH_CHECK, c) != 0)
    check_own(c, "memory", "not enough memory");
}

static void broken(struct check *c)
{
  long error = 0;
  curl_easy_getinfo(c->easy, CURLINFO_OS_ERRNO, &error);
  if (c->parser.line.len > 0)
    check_keep_received(c, c->parser.line.data, c->parser.line.len);
  check_finish(c, error == 104 ? OUTCOME_RESET : OUTCOME_CLOSED);
}

static void flush(struct check *c)
{
  while (c->out_sent < c->out.len) {
    size_t sent = 0;
    CURLcode rc = curl_easy_send(c->easy, c->out.data + c->out_sent, c->out.len - c->out_sent, &sent);
    if (rc == CURLE_AGAIN)
      break;
    if (rc != CURLE_OK) {
      /* the peer may have said why before it closed: reading tells */
      c->out_sent = c->out.len;
      break;
    }
    c->out_sent += sent;
    if (c->expect == EXPECT_BODY)
      check_limit(c, LIMIT_REPLY); /* a large message that moves is not a stalled one */
  }
  if (c->out_sent == c->out.len) {
    buffer_clear(&c->out);
    c->out_sent = 0;
  }
}

int dialogue_send(struct check *c, enum expect expect, const char *line, size_t len, const char *shown)
{
  c->expect = expect;
  reply_parser_reset(&c->parser);
  if (buffer_add(&c->out, line, len) != BUFFER_OK || buffer_add(&c->out, "\r\n", 2) != BUFFER_OK) {
    check_own(c, "memory", "not enough memory");
    return -1;
  }
  check_note(c, '>', shown != NULL ? shown : line, shown != NULL ? strlen(shown) : len);
  check_limit(c, LIMIT_REPLY);
  flush(c);
  if (!c->finished)
    watch(c);
  return 0;
}

static int command(struct check *c, enum expect expect, const char *line)
{
  return dialogue_send(c, expect, line, strlen(line), NULL);
}

static void mail(struct check *c)
{
  char line[1200];
  const char *args;
  size_t len;
  int size_known = capability(&c->caps, "SIZE", &args, &len);
  size_t n;
  check_enter(c, STAGE_MAIL);
  if (c->set.smtputf8 && !capability(&c->caps, "SMTPUTF8", &args, &len)) {
    check_finish(c, OUTCOME_NO_SMTPUTF8);
    return;
  }
  if (size_known && c->set.message.data != NULL) {
    unsigned long limit;
    capability(&c->caps, "SIZE", &args, &len);
    limit = len > 1 ? strtoul(args + 1, NULL, 10) : 0;
    if (limit > 0 && c->set.message.len > limit) {
      check_finish(c, OUTCOME_TOO_LARGE);
      return;
    }
  }
  n = (size_t)snprintf(line, sizeof line, "MAIL FROM:<%s>", c->set.from.data != NULL ? c->set.from.data : "");
  if (n < sizeof line && size_known && c->set.message.data != NULL)
    n += (size_t)snprintf(line + n, sizeof line - n, " SIZE=%zu", c->set.message.len);
  if (n < sizeof line && c->set.eightbit && capability(&c->caps, "8BITMIME", &args, &len))
    n += (size_t)snprintf(line + n, sizeof line - n, " BODY=8BITMIME");
  if (n < sizeof line && c->set.smtputf8)
    n += (size_t)snprintf(line + n, sizeof line - n, " SMTPUTF8");
  if (n >= sizeof line) {
    check_own(c, "settings", "the sender's address is too long");
    return;
  }
  c->recipient_next = c->recipients_accepted = 0;
  c->needs_rset = 1;
  command(c, EXPECT_MAIL, line);
}

static void rcpt(struct check *c)
{
  char line[1200];
  int n = snprintf(line, sizeof line, "RCPT TO:<%s>", c->recipients[c->recipient_next].address);
  if (n < 0 || n >= (int)sizeof line)
    check_own(c, "settings", "a recipient's address is too long");
  else
    command(c, EXPECT_RCPT, line);
}

/* The message with its dots stuffed (RFC 5321, 4.5.2). Its line ends are CRLF already: message.lua sees to that. */
static void body(struct check *c)
{
  const char *at = c->set.message.data, *end = at + c->set.message.len;
  char note[80];
  int failed = 0, at_start = 1;
  c->expect = EXPECT_BODY;
  reply_parser_reset(&c->parser);
  while (at < end && !failed) {
    const char *stop = memchr(at, '\n', (size_t)(end - at));
    size_t len = stop != NULL ? (size_t)(stop - at) + 1 : (size_t)(end - at);
    if (at_start && *at == '.')
      failed |= buffer_add(&c->out, ".", 1) != BUFFER_OK;
    failed |= buffer_add(&c->out, at, len) != BUFFER_OK;
    at_start = stop != NULL;
    at += len;
  }
  if (!at_start)
    failed |= buffer_add(&c->out, "\r\n", 2) != BUFFER_OK;
  failed |= buffer_add(&c->out, ".\r\n", 3) != BUFFER_OK;
  if (failed) {
    check_own(c, "memory", "not enough memory");
    return;
  }
  snprintf(note, sizeof note, "(message, %zu bytes)", c->set.message.len);
  check_note(c, '>', note, strlen(note));
  check_note(c, '>', ".", 1);
  check_limit(c, LIMIT_REPLY);
  flush(c);
  if (!c->finished)
    watch(c);
}

/* The next command on the way to the goal. */
void dialogue_next(struct check *c)
{
  if (c->set.login && c->stage < STAGE_AUTH) {
    login_start(c);
  } else if (c->set.goal <= STAGE_AUTH) {
    check_finish(c, OUTCOME_DONE);
  } else if (c->stage < STAGE_MAIL) {
    mail(c);
  } else if (c->stage == STAGE_MAIL) {
    if (c->set.goal == STAGE_MAIL || c->recipient_count == 0) {
      check_finish(c, OUTCOME_DONE);
      return;
    }
    check_enter(c, STAGE_RCPT);
    rcpt(c);
  } else if (c->stage == STAGE_RCPT) {
    if (c->set.goal == STAGE_RCPT) {
      check_finish(c, OUTCOME_DONE);
      return;
    }
    check_enter(c, STAGE_SEND);
    command(c, EXPECT_DATA, "DATA");
  } else {
    check_finish(c, OUTCOME_DONE);
  }
}

static void refused(struct check *c)
{
  check_finish(c, OUTCOME_REPLY);
}

static void keep_outcome(struct check *c, const struct reply *r)
{
  struct outgoing *to = &c->recipients[c->recipient_next];
  to->code = r->code;
  memcpy(to->enhanced, c->reply.enhanced, sizeof to->enhanced);
  free(to->text);
  to->text = strdup(c->reply.text.data != NULL ? c->reply.text.data : "");
  if (to->text == NULL)
    check_memory(c);
}

/* The refusal that counts when some or all recipients were refused: the first one. */
static void restore_first_refusal(struct check *c)
{
  for (size_t i = 0; i < c->recipient_count; i++) {
    const struct outgoing *r = &c->recipients[i];
    if (r->code >= 300) {
      buffer_clear(&c->reply.text);
      c->reply.code = r->code;
      memcpy(c->reply.enhanced, r->enhanced, sizeof r->enhanced);
      if (r->text != NULL)
        buffer_add_string(&c->reply.text, r->text);
      return;
    }
  }
}

static void rcpt_reply(struct check *c, const struct reply *r)
{
  keep_outcome(c, r);
  c->recipients_accepted += r->code >= 200 && r->code < 300;
  c->recipient_next++;
  if (r->code == 421 || r->code < 200 || (r->code >= 300 && r->code < 400)) {
    refused(c);
  } else if (c->recipient_next < c->recipient_count) {
    rcpt(c);
  } else if (c->recipients_accepted == 0 || (c->set.dry_run && c->recipients_accepted < c->recipient_count)) {
    restore_first_refusal(c);
    refused(c);
  } else {
    if (c->recipients_accepted == c->recipient_count)
      check_pass(c, STAGE_RCPT);
    dialogue_next(c);
  }
}

static void body_reply(struct check *c, const struct reply *r)
{
  c->needs_rset = 0;
  if (r->code < 200 || r->code >= 300) {
    refused(c);
    return;
  }
  c->final_known = 1;
  c->final.code = c->reply.code;
  memcpy(c->final.enhanced, c->reply.enhanced, sizeof c->final.enhanced);
  buffer_clear(&c->final.text);
  if (c->reply.text.len > 0)
    buffer_add(&c->final.text, c->reply.text.data, c->reply.text.len);
  check_pass(c, STAGE_SEND);
  if (c->recipients_accepted < c->recipient_count) { /* sent, and not to all */
    c->stage = STAGE_RCPT;
    restore_first_refusal(c);
    refused(c);
  } else {
    check_finish(c, OUTCOME_DONE);
  }
}

static void answered(struct check *c, const struct reply *r)
{
  int positive = r->code >= 200 && r->code < 300;
  switch (c->expect) {
  case EXPECT_AUTH:
  case EXPECT_CANCEL: login_reply(c, r); break;
  case EXPECT_MAIL:
    if (!positive) {
      refused(c);
      break;
    }
    check_pass(c, STAGE_MAIL);
    dialogue_next(c);
    break;
  case EXPECT_RCPT: rcpt_reply(c, r); break;
  case EXPECT_DATA:
    if (r->code == 354)
      body(c);
    else
      refused(c);
    break;
  case EXPECT_BODY: body_reply(c, r); break;
  case EXPECT_RSET:
    c->needs_rset = 0;
    dialogue_next(c);
    break;
  default: check_finish(c, r->code == 421 ? OUTCOME_REPLY : OUTCOME_MALFORMED);
  }
}

static void take(struct check *c, const char *bytes, size_t len);

/* Bytes that nothing was asked for: a server may say 421 and go at any time (RFC 5321, 3.8); all else is no answer. */
static void unasked(struct check *c, const char *bytes, size_t len)
{
  c->expect = EXPECT_EHLO;
  reply_parser_reset(&c->parser);
  if (len >= 3 && memcmp(bytes, "421", 3) == 0) {
    take(c, bytes, len);
  } else {
    check_note_start(c, '<', bytes, len);
    check_keep_received(c, bytes, len);
  }
  check_finish(c, OUTCOME_MALFORMED);
}

/* One complete reply, with `left` bytes behind it that the server sent without being asked. */
static void on_reply(struct check *c, const struct reply *r, const char *rest, size_t left)
{
  enum expect asked = c->expect;
  if (check_keep_reply(c, r) != 0) {
    check_own(c, "memory", "not enough memory");
    return;
  }
  if (left == 0) {
    answered(c, r);
    return;
  }
  if (r->code >= 400 || (asked == EXPECT_AUTH && r->code == 235) || asked == EXPECT_BODY ||
      (asked == EXPECT_RCPT && c->set.goal == STAGE_RCPT)) {
    answered(c, r); /* the verdict stands; what follows (a 421, most often) changes nothing */
    if (c->finished)
      return;
  }
  unasked(c, rest, left);
}

static void take(struct check *c, const char *bytes, size_t len)
{
  size_t used = 0;
  enum reply_state state = reply_feed(&c->parser, bytes, len, &used);
  if (state == REPLY_MORE)
    return;
  if (state == REPLY_DONE) {
    struct reply *r = &c->parser.reply;
    struct buffer shown;
    char head[8];
    buffer_init(&shown, REPLY_MAX_BYTES * 2);
    snprintf(head, sizeof head, "%d ", r->code);
    for (size_t at = 0; at <= r->text.len;) {
      const char *from = r->text.data != NULL ? r->text.data + at : "";
      const char *stop = r->text.len > at ? memchr(from, '\n', r->text.len - at) : NULL;
      size_t n = stop != NULL ? (size_t)(stop - from) : r->text.len - at;
      buffer_clear(&shown);
      head[3] = stop != NULL ? '-' : ' ';
      if (buffer_add_string(&shown, head) != BUFFER_OK || (n > 0 && buffer_add(&shown, from, n) != BUFFER_OK))
        check_memory(c);
      check_note(c, '<', shown.data != NULL ? shown.data : "", shown.len);
      at += n + 1;
    }
    buffer_free(&shown);
    on_reply(c, r, bytes + used, len - used);
    return;
  }
  if (state == REPLY_NO_MEMORY) {
    check_own(c, "memory", "not enough memory");
    return;
  }
  if (c->parser.line.len > 0) {
    bytes = c->parser.line.data;
    len = c->parser.line.len;
  }
  check_note_start(c, '<', bytes, len);
  check_keep_received(c, bytes, len);
  check_finish(c, state == REPLY_TOO_LONG ? OUTCOME_TOO_LONG : OUTCOME_MALFORMED);
}

void dialogue_ready(struct check *c, int readable, int writable)
{
  char bytes[16384];
  if (writable && c->out_sent < c->out.len) {
    flush(c);
    if (!c->finished)
      watch(c);
  }
  for (int i = 0; readable && i < READS_A_TURN && !c->finished && c->phase == PHASE_DIALOGUE; i++) {
    size_t n = 0;
    CURLcode rc = curl_easy_recv(c->easy, bytes, sizeof bytes, &n);
    if (rc == CURLE_AGAIN)
      return;
    if (rc != CURLE_OK || n == 0) {
      broken(c);
      return;
    }
    take(c, bytes, n);
  }
}

void dialogue_start(struct check *c)
{
  char bytes[4096];
  size_t n = 0;
  CURLcode rc;
  c->phase = PHASE_DIALOGUE;
  /* attaches the connection to its handle: without it another check's connect may close it (libcurl.md 5.4) */
  rc = curl_easy_recv(c->easy, bytes, sizeof bytes, &n);
  if (c->set.goal <= STAGE_TLS) {
    check_finish(c, OUTCOME_DONE);
    return;
  }
  if (rc == CURLE_OK && n > 0) {
    unasked(c, bytes, n);
    return;
  }
  if (rc != CURLE_AGAIN) {
    if (c->set.login)
      check_enter(c, STAGE_AUTH);
    broken(c);
    return;
  }
  dialogue_next(c);
}

void dialogue_resume(struct check *c)
{
  c->phase = PHASE_DIALOGUE;
  if (c->needs_rset && c->set.goal > STAGE_AUTH) {
    c->stage = STAGE_AUTH;
    command(c, EXPECT_RSET, "RSET");
  } else {
    if (c->stage > STAGE_AUTH)
      c->stage = STAGE_AUTH;
    dialogue_next(c);
  }
}

/* Nobody waits for its answer. */
void dialogue_quit(struct check *c)
{
  static const char rset_quit[] = "RSET\r\nQUIT\r\n";
  const char *line = c->needs_rset ? rset_quit : rset_quit + 6;
  size_t sent = 0;
  if ((c->phase != PHASE_DIALOGUE && c->phase != PHASE_IDLE) || c->out_sent < c->out.len ||
      c->outcome == OUTCOME_CLOSED || c->outcome == OUTCOME_RESET)
    return;
  if (c->expect == EXPECT_AUTH && c->outcome == OUTCOME_TIMEOUT)
    return;
  if (curl_easy_send(c->easy, line, strlen(line), &sent) == CURLE_OK && sent == strlen(line)) {
    if (c->needs_rset)
      check_note(c, '>', "RSET", 4);
    check_note(c, '>', "QUIT", 4);
  }
}
