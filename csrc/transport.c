/* libcurl's part (CONNECT_ONLY, never the credentials): TLS, the banner, EHLO, STARTTLS and the second EHLO. Its lines are
   judged here as they come, so that it cannot go on where RFC 5321 would not. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include "check.h"
#include "engine.h"

static void keep_capabilities(struct check *c, const struct reply *r)
{
  /* what follows the first line, which is the server's name */
  const char *text = r->text.data;
  const char *first = r->text.len > 0 ? memchr(text, '\n', r->text.len) : NULL;
  struct buffer safe;
  struct buffer *to = &c->caps;
  size_t from = first != NULL ? (size_t)(first - text) + 1 : r->text.len;
  buffer_init(&safe, REPLY_MAX_BYTES * 4);
  if (r->text.len > from) {
    struct buffer hidden;
    buffer_init(&hidden, REPLY_MAX_BYTES * 2);
    if (mask_apply(c->mask, &hidden, text + from, r->text.len - from) != BUFFER_OK || hidden.len == 0 ||
        text_make_safe(&safe, hidden.data, hidden.len) != BUFFER_OK)
      check_memory(c);
    buffer_free(&hidden);
  }
  if (!c->tls.done && c->set.security != SECURITY_NONE) {
    buffer_clear(&c->caps_before);
    if (safe.len > 0 && buffer_add(&c->caps_before, safe.data, safe.len) == BUFFER_NO_MEMORY)
      check_memory(c);
    c->caps_before_known = 1;
  }
  buffer_clear(to);
  if (safe.len > 0 && buffer_add(to, safe.data, safe.len) == BUFFER_NO_MEMORY)
    check_memory(c);
  c->caps_known = 1;
  buffer_free(&safe);
}

/* A complete reply within libcurl's part. 0 stops libcurl. */
static int judge(struct check *c, const struct reply *r)
{
  const char *args;
  size_t len;
  if (c->expect == EXPECT_GREETING && c->greeting_seen)
    return 1;
  if (check_keep_reply(c, r) != 0) {
    check_own(c, "memory", "not enough memory");
    return 0;
  }
  if (c->expect == EXPECT_GREETING) {
    if (c->stage == STAGE_CONNECT) { /* a proxy led here */
      check_pass(c, STAGE_CONNECT);
      check_enter(c, STAGE_GREETING);
    }
    free(c->banner);
    c->banner = c->reply.text.data != NULL ? strdup(c->reply.text.data) : NULL;
    c->greeting_seen = 1;
    if (r->code != 220) {
      check_finish(c, r->code >= 400 ? OUTCOME_REPLY : OUTCOME_MALFORMED);
      return 0;
    }
    check_pass(c, STAGE_GREETING);
    if (c->set.goal == STAGE_GREETING)
      check_finish(c, OUTCOME_DONE);
    return !c->finished;
  }
  if (c->expect == EXPECT_EHLO) {
    if (r->code != 250) { /* no HELO after a refused EHLO: it would lose TLS and AUTH */
      check_finish(c, r->code >= 400 ? OUTCOME_REPLY : OUTCOME_MALFORMED);
      return 0;
    }
    keep_capabilities(c, r);
    check_pass(c, STAGE_EHLO);
    if (c->set.security == SECURITY_STARTTLS && !c->tls.done && c->set.goal != STAGE_EHLO &&
        !capability(&c->caps, "STARTTLS", &args, &len)) {
      check_enter(c, STAGE_TLS);
      check_finish(c, OUTCOME_STARTTLS_MISSING);
      return 0;
    }
    return 1;
  }
  if (r->code != 220 && c->set.security != SECURITY_OPPORTUNISTIC) {
    check_finish(c, r->code >= 400 ? OUTCOME_REPLY : OUTCOME_MALFORMED);
    return 0;
  }
  return 1;
}

static size_t on_header(char *bytes, size_t size, size_t count, void *arg)
{
  struct check *c = arg;
  size_t len = size * count, at = 0;
  if (c->finished)
    return 0;
  if (!(c->expect == EXPECT_GREETING && c->greeting_seen))
    check_note(c, '<', bytes, len);
  while (at < len) {
    size_t used = 0;
    enum reply_state state = reply_feed(&c->parser, bytes + at, len - at, &used);
    at += used;
    if (state == REPLY_MORE)
      break;
    if (state == REPLY_DONE) {
      int go_on = judge(c, &c->parser.reply);
      reply_parser_reset(&c->parser);
      if (!go_on)
        return 0;
      continue;
    }
    if (state == REPLY_NO_MEMORY) {
      check_own(c, "memory", "not enough memory");
    } else {
      check_keep_received(c, bytes, len);
      check_finish(c, state == REPLY_TOO_LONG ? OUTCOME_TOO_LONG
                      : c->expect == EXPECT_GREETING && c->parser.reply.lines == 0 ? OUTCOME_NOT_SMTP : OUTCOME_MALFORMED);
    }
    return 0;
  }
  return len;
}

static int begins(const char *bytes, size_t len, const char *word)
{
  return len >= strlen(word) && strncasecmp(bytes, word, strlen(word)) == 0;
}

/* The command lines as libcurl sends them; nothing else of its talk is used. */
static int on_debug(CURL *easy, curl_infotype type, char *bytes, size_t len, void *arg)
{
  struct check *c = arg;
  (void)easy;
  if (type != CURLINFO_HEADER_OUT || c->finished)
    return 0;
  if (begins(bytes, len, "EHLO") || begins(bytes, len, "HELO")) {
    if (c->tls.done && c->set.security != SECURITY_TLS)
      check_pass(c, STAGE_TLS);
    c->expect = EXPECT_EHLO;
    check_enter(c, STAGE_EHLO);
  } else if (begins(bytes, len, "STARTTLS")) {
    c->expect = EXPECT_STARTTLS;
    check_enter(c, STAGE_TLS);
  } else {
    return 0; /* a proxy's CONNECT may hold its password */
  }
  reply_parser_reset(&c->parser);
  check_note(c, '>', bytes, len);
  return 0;
}

static curl_socket_t on_open(void *arg, curlsocktype purpose, struct curl_sockaddr *address)
{
  struct check *c = arg;
  (void)purpose;
  (void)address;
  if (c->handed_over || c->fd < 0)
    return CURL_SOCKET_BAD;
  c->handed_over = 1;
  return c->fd;
}

static int on_option(void *arg, curl_socket_t fd, curlsocktype purpose)
{
  (void)arg;
  (void)fd;
  (void)purpose;
  return CURL_SOCKOPT_ALREADY_CONNECTED;
}

/* libcurl closes before it tells: whether the peer had gone is seen here, or never. */
static int on_close(void *arg, curl_socket_t fd)
{
  struct check *c = arg;
  char byte;
  ssize_t n = recv(fd, &byte, 1, MSG_PEEK | MSG_DONTWAIT);
  c->peer_gone = n == 0 || (n < 0 && errno != EAGAIN && errno != EWOULDBLOCK);
  engine_unwatch(c->engine, fd);
  return close(fd);
}

static int helo_name(const struct check *c, char *out, size_t size)
{
  struct sockaddr_storage local;
  socklen_t len = sizeof local;
  char printed[INET6_ADDRSTRLEN];
  if (c->set.helo.data != NULL)
    return snprintf(out, size, "%s", c->set.helo.data) < (int)size ? 0 : -1;
  if (getsockname(c->fd, (struct sockaddr *)&local, &len) != 0)
    return -1;
  address_print((struct sockaddr *)&local, printed, sizeof printed);
  snprintf(out, size, local.ss_family == AF_INET6 ? "[IPv6:%s]" : "[%s]", printed);
  return 0;
}

static int set_url(struct check *c)
{
  char path[300] = "/", port[16], bracketed[300];
  const char *host = c->set.ascii_host.data;
  CURLU *u = c->url;
  if (helo_name(c, path + 1, sizeof path - 1) != 0)
    return -1;
  snprintf(port, sizeof port, "%d", c->set.port);
  if (strchr(host, ':') != NULL) {
    snprintf(bracketed, sizeof bracketed, "[%s]", host);
    host = bracketed;
  }
  return curl_url_set(u, CURLUPART_SCHEME, c->set.security == SECURITY_TLS ? "smtps" : "smtp", 0) == CURLUE_OK &&
                 curl_url_set(u, CURLUPART_HOST, host, 0) == CURLUE_OK &&
                 curl_url_set(u, CURLUPART_PORT, port, 0) == CURLUE_OK &&
                 curl_url_set(u, CURLUPART_PATH, path, CURLU_URLENCODE) == CURLUE_OK
             ? 0 : -1;
}

/* The name stays for the certificate; the address is the one that we have connected to. */
static int pin_address(struct check *c)
{
  char entry[400], printed[INET6_ADDRSTRLEN];
  const char *address = printed;
  address_print((struct sockaddr *)&c->attempts[c->attempt_won].address, printed, sizeof printed);
  if (c->proxy_host != NULL) {
    struct curl_slist *list;
    snprintf(entry, sizeof entry, "%s:%d:%s", c->proxy_host, c->proxy_port, printed);
    list = curl_slist_append(NULL, entry);
    if (list == NULL)
      return -1;
    c->resolve_list = list;
    if (c->proxy_resolves)
      return 0;
    address = c->target_address;
  }
  if (strchr(c->set.ascii_host.data, ':') == NULL) {
    struct curl_slist *list;
    snprintf(entry, sizeof entry, "%s:%d:%s", c->set.ascii_host.data, c->set.port, address);
    list = curl_slist_append(c->resolve_list, entry);
    if (list == NULL)
      return -1;
    c->resolve_list = list;
  }
  return 0;
}

#define SET(option, value) bad |= curl_easy_setopt(easy, option, value) != CURLE_OK

static int set_options(struct check *c)
{
  CURL *easy = c->easy;
  int bad = 0;
  int starttls = (c->set.security == SECURITY_STARTTLS ||
                  (c->set.security == SECURITY_OPPORTUNISTIC && !c->upgraded_back)) && c->set.goal != STAGE_EHLO;
  SET(CURLOPT_CURLU, c->url);
  SET(CURLOPT_CONNECT_ONLY, 1L);
  SET(CURLOPT_NOSIGNAL, 1L);
  SET(CURLOPT_PROTOCOLS_STR, "smtp,smtps");
  SET(CURLOPT_PROXY, c->proxy_host != NULL ? c->set.proxy.data : ""); /* "": nothing from the environment */
  SET(CURLOPT_HTTPPROXYTUNNEL, 1L);
  SET(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
  SET(CURLOPT_USE_SSL, starttls ? (long)CURLUSESSL_ALL : (long)CURLUSESSL_NONE);
  SET(CURLOPT_VERBOSE, 1L);
  SET(CURLOPT_DEBUGFUNCTION, on_debug);
  SET(CURLOPT_DEBUGDATA, c);
  SET(CURLOPT_HEADERFUNCTION, on_header);
  SET(CURLOPT_HEADERDATA, c);
  SET(CURLOPT_OPENSOCKETFUNCTION, on_open);
  SET(CURLOPT_OPENSOCKETDATA, c);
  SET(CURLOPT_SOCKOPTFUNCTION, on_option);
  SET(CURLOPT_CLOSESOCKETFUNCTION, on_close);
  SET(CURLOPT_CLOSESOCKETDATA, c);
  SET(CURLOPT_ERRORBUFFER, c->curl_error);
  SET(CURLOPT_PRIVATE, c);
  SET(CURLOPT_CONNECTTIMEOUT_MS, (long)(c->set.timeout * 1000) + 1000L); /* a backstop: the clocks are ours */
  if (c->resolve_list != NULL)
    SET(CURLOPT_RESOLVE, c->resolve_list);
  return bad ? -1 : 0;
}

void transport_start(struct check *c)
{
  engine_unwatch(c->engine, c->fd);
  c->phase = PHASE_CURL;
  c->expect = EXPECT_GREETING;
  reply_parser_reset(&c->parser);
  if (c->set.security == SECURITY_TLS && c->proxy_host == NULL)
    check_enter(c, STAGE_TLS);
  c->easy = curl_easy_init();
  c->url = curl_url();
  c->shard = engine_shard(c->engine);
  if (c->easy == NULL || c->url == NULL || c->shard == NULL || pin_address(c) != 0) {
    c->shard = NULL;
    check_own(c, "memory", "not enough memory");
    return;
  }
  if (set_url(c) != 0 || set_options(c) != 0) {
    c->shard = NULL;
    check_own(c, "settings", "libcurl refuses the host, the port or the EHLO name");
    return;
  }
  if (c->set.security != SECURITY_NONE && tls_prepare(c->easy, c) != 0) {
    char why[sizeof c->error];
    snprintf(why, sizeof why, "%s", c->error[0] != '\0' ? c->error : "libcurl refuses the TLS settings");
    c->shard = NULL;
    check_own(c, "settings", why);
    return;
  }
  shard_take(c->shard, c);
  if (curl_multi_add_handle(c->shard->multi, c->easy) != CURLM_OK) {
    shard_drop(c);
    check_own(c, "memory", "libcurl cannot take another connection");
  }
}

/* "error:0A00010B:SSL routines::wrong version number" -> code and reason: the wording around it changes between releases. */
static void keep_tls_error(struct check *c)
{
  const char *at = strstr(c->curl_error, "error:");
  if (at != NULL && strlen(at) >= 14) {
    const char *reason = strrchr(at, ':');
    memcpy(c->tls.error, at + 6, 8);
    c->tls.error[8] = '\0';
    snprintf(c->tls.reason, sizeof c->tls.reason, "%s", reason != NULL ? reason + 1 : "");
  } else {
    snprintf(c->tls.reason, sizeof c->tls.reason, "%.127s", c->curl_error);
  }
}

static void fail_tls(struct check *c)
{
  c->tls.started = 1;
  keep_tls_error(c);
  if (c->stage != STAGE_TLS)
    check_enter(c, STAGE_TLS);
  check_unpass(c, STAGE_TLS); /* TLS 1.3: a client certificate is refused after the handshake */
  check_fact(c, "TLS failed: %s", c->tls.reason[0] != '\0' ? c->tls.reason : "no reason given");
  check_finish(c, OUTCOME_TLS);
}

static int through_proxy(struct check *c, CURLcode rc)
{
  long code = 0;
  if (c->proxy_host == NULL || c->greeting_seen || c->tls.started)
    return 0;
  curl_easy_getinfo(c->easy, CURLINFO_HTTP_CONNECTCODE, &code);
  c->proxy_code = (int)code;
  if (code >= 200 && code < 300)
    return 0;
  return rc == CURLE_PROXY || rc == CURLE_COULDNT_CONNECT || rc == CURLE_RECV_ERROR || rc == CURLE_SEND_ERROR ||
         rc == CURLE_COULDNT_RESOLVE_PROXY || rc == CURLE_OPERATION_TIMEDOUT;
}

static void keep_partial(struct check *c)
{
  struct buffer all;
  buffer_init(&all, REPLY_MAX_BYTES * 2);
  if (c->parser.reply.text.len > 0)
    buffer_add(&all, c->parser.reply.text.data, c->parser.reply.text.len);
  if (c->parser.line.len > 0)
    buffer_add(&all, c->parser.line.data, c->parser.line.len);
  if (all.len > 0)
    check_keep_received(c, all.data, all.len);
  buffer_free(&all);
}

static void failed(struct check *c, CURLcode rc)
{
  long error = 0;
  if (through_proxy(c, rc)) {
    check_fact(c, "the proxy %s failed: %s", c->proxy_host, c->curl_error);
    check_finish(c, OUTCOME_PROXY);
    return;
  }
  if (c->tls.alert > 0) {
    fail_tls(c);
    return;
  }
  switch (rc) {
  case CURLE_SSL_CONNECT_ERROR:
  case CURLE_PEER_FAILED_VERIFICATION:
  case CURLE_SSL_INVALIDCERTSTATUS:
  case CURLE_SSL_ISSUER_ERROR:
  case CURLE_SSL_CIPHER:
  case CURLE_SSL_SHUTDOWN_FAILED: fail_tls(c); break;
  case CURLE_SSL_CERTPROBLEM: check_own(c, "client_cert", "the client certificate or its key cannot be used"); break;
  case CURLE_OUT_OF_MEMORY: check_own(c, "memory", "not enough memory"); break;
  case CURLE_USE_SSL_FAILED:
    check_enter(c, STAGE_TLS);
    check_finish(c, OUTCOME_STARTTLS_MISSING);
    break;
  case CURLE_WEIRD_SERVER_REPLY: check_finish(c, OUTCOME_MALFORMED); break;
  case CURLE_SEND_ERROR:
  case CURLE_RECV_ERROR:
  case CURLE_COULDNT_CONNECT:
  case CURLE_GOT_NOTHING:
    keep_partial(c);
    curl_easy_getinfo(c->easy, CURLINFO_OS_ERRNO, &error);
    if (rc == CURLE_RECV_ERROR && error == 0 && !c->peer_gone && c->fd >= 0) /* libcurl has a ceiling of its own */
      check_finish(c, OUTCOME_TOO_LONG);
    else
      check_finish(c, error == ECONNRESET || error == EPIPE ? OUTCOME_RESET : OUTCOME_CLOSED);
    break;
  case CURLE_OPERATION_TIMEDOUT: check_finish(c, OUTCOME_TIMEOUT); break;
  default: check_own(c, "libcurl", c->curl_error[0] != '\0' ? c->curl_error : curl_easy_strerror(rc));
  }
}

/* Opportunistic TLS, and the server has none or refuses it: once more, without, on a connection of its own. */
static int turn_back(struct check *c, CURLcode rc)
{
  if (c->set.security != SECURITY_OPPORTUNISTIC || c->upgraded_back || rc != CURLE_USE_SSL_FAILED)
    return 0;
  transport_close(c, 1);
  c->upgraded_back = 1;
  c->handed_over = c->greeting_seen = c->reply_known = 0;
  check_fact(c, "no TLS to be had: once more without");
  tcp_again(c);
  return 1;
}

void transport_done(struct check *c, CURLcode rc)
{
  if (c->phase != PHASE_CURL)
    return;
  if (c->finished || turn_back(c, rc))
    return;
  if (rc != CURLE_OK) {
    failed(c, rc);
    return;
  }
  c->tls.verified = c->tls.done && c->set.verify;
  if (c->set.security == SECURITY_TLS || c->tls.done)
    check_pass(c, STAGE_TLS);
  dialogue_start(c);
}

void transport_progress(struct check *c)
{
  if (c->phase != PHASE_CURL || c->finished)
    return;
  if (c->set.security == SECURITY_TLS && c->stage == STAGE_TLS && c->tls.done) {
    c->tls.verified = c->set.verify;
    check_pass(c, STAGE_TLS);
    if (c->set.goal == STAGE_TLS)
      check_finish(c, OUTCOME_DONE);
    else
      check_enter(c, STAGE_GREETING);
  }
}

void transport_close(struct check *c, int courtesy)
{
  if (c->easy != NULL) {
    if (courtesy)
      dialogue_quit(c);
    if (c->shard != NULL) {
      curl_multi_remove_handle(c->shard->multi, c->easy);
      shard_drop(c);
    }
    curl_easy_cleanup(c->easy);
    c->easy = NULL;
    if (c->handed_over)
      c->fd = -1;
  }
  if (c->url != NULL)
    curl_url_cleanup(c->url);
  c->url = NULL;
  curl_slist_free_all(c->resolve_list);
  c->resolve_list = NULL;
}
