#include "reply.h"

#include <string.h>

static int is_digit(char c)
{
  return c >= '0' && c <= '9';
}

void reply_parser_init(struct reply_parser *p)
{
  memset(p, 0, sizeof *p);
  buffer_init(&p->line, REPLY_MAX_LINE);
  buffer_init(&p->reply.text, REPLY_MAX_BYTES);
}

void reply_parser_reset(struct reply_parser *p)
{
  buffer_clear(&p->line);
  buffer_clear(&p->reply.text);
  p->reply.code = p->reply.lines = 0;
  p->reply.enhanced[0] = '\0';
  p->bytes = 0;
}

void reply_parser_free(struct reply_parser *p)
{
  buffer_free(&p->line);
  buffer_free(&p->reply.text);
  reply_parser_reset(p);
}

static enum reply_state no_room(enum buffer_status status)
{
  return status == BUFFER_NO_MEMORY ? REPLY_NO_MEMORY : REPLY_TOO_LONG;
}

/* p->line is a whole line without its end. */
static enum reply_state read_line(struct reply_parser *p)
{
  const char *line = p->line.data, *text;
  size_t len = p->line.len;
  struct reply *r = &p->reply;
  enum buffer_status status = BUFFER_OK;
  int code;
  if (len < 3 || line[0] < '2' || line[0] > '5' || !is_digit(line[1]) || !is_digit(line[2]))
    return REPLY_MALFORMED;
  if (len > 3 && line[3] != ' ' && line[3] != '-')
    return REPLY_MALFORMED;
  code = (line[0] - '0') * 100 + (line[1] - '0') * 10 + line[2] - '0';
  if (r->lines > 0 && code != r->code)
    return REPLY_MALFORMED;
  if (r->lines == REPLY_MAX_LINES)
    return REPLY_TOO_LONG;
  r->code = code;
  text = len > 4 ? line + 4 : "";
  if (r->lines > 0)
    status = buffer_add(&r->text, "\n", 1);
  if (status == BUFFER_OK)
    status = buffer_add(&r->text, text, len > 4 ? len - 4 : 0);
  if (status != BUFFER_OK)
    return no_room(status);
  if (r->enhanced[0] == '\0')
    reply_enhanced(text, len > 4 ? len - 4 : 0, code, r->enhanced);
  r->lines++;
  return len > 3 && line[3] == '-' ? REPLY_MORE : REPLY_DONE;
}

enum reply_state reply_feed(struct reply_parser *p, const char *bytes, size_t len, size_t *used)
{
  *used = 0;
  while (*used < len) {
    const char *from = bytes + *used;
    const char *end = memchr(from, '\n', len - *used);
    size_t n = end != NULL ? (size_t)(end - from) : len - *used, room = REPLY_MAX_LINE - p->line.len;
    enum buffer_status status = buffer_add(&p->line, from, n < room ? n : room); /* a line cut here is still evidence */
    enum reply_state state;
    if (status != BUFFER_OK)
      return no_room(status);
    if (n > room || n + (end != NULL) > REPLY_MAX_BYTES - p->bytes)
      return REPLY_TOO_LONG;
    *used += n + (end != NULL);
    p->bytes += n + (end != NULL);
    if (end == NULL)
      return REPLY_MORE;
    if (p->line.len > 0 && p->line.data[p->line.len - 1] == '\r')
      p->line.data[--p->line.len] = '\0';
    state = read_line(p);
    if (state != REPLY_MORE && state != REPLY_DONE)
      return state;
    buffer_clear(&p->line);
    if (state == REPLY_DONE)
      return REPLY_DONE;
  }
  return REPLY_MORE;
}

/* 220, or a refusal (RFC 5321, section 3.1 and 4.3.2): no other reply opens a connection. */
int reply_may_begin(const char *bytes, size_t len)
{
  if (len > 0 && bytes[0] != '2' && bytes[0] != '4' && bytes[0] != '5')
    return 0;
  for (size_t i = 1; i < 3 && i < len; i++)
    if (!is_digit(bytes[i]) || (bytes[0] == '2' && bytes[i] != "220"[i]))
      return 0;
  return len < 4 || bytes[3] == ' ' || bytes[3] == '-' || bytes[3] == '\r' || bytes[3] == '\n';
}

static size_t digits(const char *text, size_t len, size_t at)
{
  size_t n = 0;
  while (n < 4 && at + n < len && is_digit(text[at + n]))
    n++;
  return n >= 1 && n <= 3 ? n : 0;
}

size_t reply_enhanced(const char *text, size_t len, int code, char out[16])
{
  size_t at = 2, n;
  int class = code / 100;
  out[0] = '\0';
  if ((class != 2 && class != 4 && class != 5) || len < 5 || text[0] - '0' != class || text[1] != '.')
    return 0;
  n = digits(text, len, at);
  at += n;
  if (n == 0 || at >= len || text[at] != '.')
    return 0;
  n = digits(text, len, ++at);
  at += n;
  /* RFC 2034 wants a space; ":" and the like are seen too. "5.1.2.3" and "2.4.6-beta" are no codes. */
  if (n == 0 || (at < len && (text[at] == '\0' || strchr(" \t\r\n:;,)", text[at]) == NULL)))
    return 0;
  memcpy(out, text, at);
  out[at] = '\0';
  return at;
}
