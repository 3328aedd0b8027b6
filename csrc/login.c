/* AUTH (RFC 4954): which mechanism, what is sent, and what its replies prove. Only 235 is a login. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base64.h"
#include "check.h"
#include "engine.h"

enum { ROUNDS_MAX = 8, LINE_MAX_INITIAL = 510 };

/* Servers offer challenge mechanisms for accounts whose secret they cannot use, and answer 535: a false "wrong
   password". So the plain ones come first where the connection hides them. */
static const char *const by_password[] = { "PLAIN", "LOGIN", "SCRAM-SHA-256-PLUS", "SCRAM-SHA-256", "SCRAM-SHA-1-PLUS",
                                           "SCRAM-SHA-1", "CRAM-MD5", NULL };
static const char *const by_challenge[] = { "SCRAM-SHA-256", "SCRAM-SHA-1", "CRAM-MD5", NULL };
static const char *const by_token[] = { "XOAUTH2", "OAUTHBEARER", NULL };

/* Those that show neither the secret nor what could be used in its place. */
static int hides_secret(const char *mechanism)
{
  static const char *const hiding[] = { "CRAM-MD5", "DIGEST-MD5", "NTLM", "GSSAPI", NULL };
  for (int i = 0; hiding[i] != NULL; i++)
    if (strcmp(hiding[i], mechanism) == 0)
      return 1;
  return strncmp(mechanism, "SCRAM-", 6) == 0;
}

int mechanism_offered(const struct buffer *caps, const char *name)
{
  const char *at = caps->data, *end = at + caps->len;
  size_t name_len = strlen(name);
  while (caps->len > 0 && at < end) {
    const char *stop = memchr(at, '\n', (size_t)(end - at));
    if (stop == NULL)
      stop = end;
    if (stop - at > 5 && strncasecmp(at, "AUTH", 4) == 0 && (at[4] == ' ' || at[4] == '=')) {
      const char *word = at + 5;
      while (word < stop) {
        const char *space = memchr(word, ' ', (size_t)(stop - word));
        size_t len = (size_t)((space != NULL ? space : stop) - word);
        if (len == name_len && strncasecmp(word, name, len) == 0)
          return 1;
        word += len + 1;
      }
    }
    at = stop + 1;
  }
  return 0;
}

static int tried(const struct check *c, const char *name)
{
  for (int i = 0; i < c->tried_count; i++)
    if (strcmp(c->tried[i], name) == 0)
      return 1;
  return 0;
}

static int binds(const char *name)
{
  size_t len = strlen(name);
  return len > 5 && strcmp(name + len - 5, "-PLUS") == 0;
}

static int can_bind(struct check *c)
{
  unsigned char binding[64];
  size_t len;
  return tls_binding(c, binding, &len) != NULL;
}

static int usable(struct check *c, const char *name)
{
  return !tried(c, name) && sasl_has(name) && mechanism_offered(&c->caps, name) && (!binds(name) || can_bind(c));
}

static const char *first_usable(struct check *c, const char *const *names)
{
  for (int i = 0; names[i] != NULL; i++)
    if (usable(c, names[i]))
      return names[i];
  return NULL;
}

static void bound_form(char *out, size_t size, const char *name)
{
  snprintf(out, size, "%s-PLUS", name);
}

static int asked_for(const struct check *c)
{
  return c->set.auth.data != NULL && strcasecmp(c->set.auth.data, "auto") != 0;
}

static const char *canonical(const char *name)
{
  const char *const *all = sasl_mechanisms();
  for (int i = 0; all[i] != NULL; i++)
    if (strcasecmp(all[i], name) == 0)
      return all[i];
  return NULL;
}

/* What may be sent here: everything on a connection that hides it or that a setting allows. */
static int may_show_secret(const struct check *c)
{
  if (!check_encrypted(c))
    return c->set.allow_plaintext_auth;
  return c->set.verify || c->set.allow_unverified_auth;
}

static const char *choose(struct check *c, enum outcome *why)
{
  const char *const *names = c->set.token_wanted ? by_token : by_password;
  const char *name;
  int open = may_show_secret(c);
  if (check_encrypted(c) && !open) {
    *why = OUTCOME_UNVERIFIED;
    return NULL;
  }
  *why = OUTCOME_NO_MECHANISM;
  if (asked_for(c)) {
    name = canonical(c->set.auth.data);
    if (name == NULL)
      return NULL;
    if ((!open && !hides_secret(name) && strcmp(name, "EXTERNAL") != 0) || (binds(name) && !check_encrypted(c))) {
      *why = OUTCOME_UNENCRYPTED;
      return NULL;
    }
    if (strncmp(name, "SCRAM-", 6) == 0 && !binds(name)) { /* the bound form of the same, where both ends can */
      char plus[32];
      bound_form(plus, sizeof plus, name);
      if (!mechanism_offered(&c->caps, name) && usable(c, plus))
        return canonical(plus);
    }
    return usable(c, name) ? name : NULL;
  }
  if (open)
    return first_usable(c, names);
  name = c->set.token_wanted ? NULL : first_usable(c, by_challenge);
  if (name == NULL)
    *why = OUTCOME_UNENCRYPTED;
  return name;
}

static int send_secret(struct check *c, const char *prefix, const struct buffer *raw)
{
  struct buffer line;
  char shown[64];
  int status;
  size_t prefix_len = strlen(prefix);
  buffer_init(&line, 65536);
  status = buffer_add(&line, prefix, prefix_len) != BUFFER_OK;
  if (raw->len > 0) {
    status |= base64_encode(&line, raw->data, raw->len) != BUFFER_OK;
    if (!status) /* a server may say it back */
      status |= mask_add(c->mask, line.data + prefix_len, line.len - prefix_len) != 0;
    if (raw->len != c->set.username.len || memcmp(raw->data, c->set.username.data, raw->len) != 0)
      status |= mask_add(c->mask, raw->data, raw->len) != 0; /* LOGIN sends the user's name alone: no secret */
  } else if (prefix_len > 0) {
    status |= buffer_add(&line, "=", 1) != BUFFER_OK; /* an empty initial response (RFC 4954) */
  }
  snprintf(shown, sizeof shown, "%s[hidden]", prefix);
  if (status)
    check_own(c, "memory", "not enough memory, or a token that is too long");
  else
    dialogue_send(c, EXPECT_AUTH, line.data != NULL ? line.data : "", line.len, raw->len > 0 ? shown : "[empty]");
  buffer_free(&line);
  return status ? -1 : 0;
}

static void try_mechanism(struct check *c, const char *name)
{
  struct sasl_identity who;
  struct buffer first;
  unsigned char binding[64];
  char prefix[48];
  int speaks;
  memset(&who, 0, sizeof who);
  who.username = c->set.username.data != NULL ? c->set.username.data : "";
  who.username_len = c->set.username.len;
  who.password = c->set.password.data;
  who.password_len = c->set.password.len;
  who.token = c->set.token.data;
  who.token_len = c->set.token.len;
  who.host = c->set.ascii_host.data;
  who.port = c->set.port;
  if (binds(name)) {
    who.binding_type = tls_binding(c, binding, &who.binding_len);
    who.binding = binding;
  } else if (strncmp(name, "SCRAM-", 6) == 0) {
    char plus[32];
    bound_form(plus, sizeof plus, name);
    who.binding_not_offered = !mechanism_offered(&c->caps, plus) && can_bind(c);
  }
  if (c->sasl != NULL)
    sasl_free(c->sasl);
  c->sasl = sasl_start(name, &who);
  free(c->mechanism);
  c->mechanism = strdup(name);
  if (c->sasl == NULL || c->mechanism == NULL) {
    check_own(c, "memory", "the login could not be prepared");
    return;
  }
  if (c->tried_count < TRIED_MAX)
    c->tried[c->tried_count++] = name;
  c->rounds = 0;
  c->initial_sent = 0;
  buffer_init(&first, 65536);
  speaks = sasl_initial(c->sasl, &first);
  snprintf(prefix, sizeof prefix, "AUTH %s ", name);
  if (speaks < 0) {
    check_own(c, "memory", "the login could not be prepared");
  } else if (speaks && strlen(prefix) + (first.len + 2) / 3 * 4 <= LINE_MAX_INITIAL) {
    c->initial_sent = 1;
    send_secret(c, prefix, &first);
  } else {
    dialogue_send(c, EXPECT_AUTH, prefix, strlen(prefix) - 1, NULL);
  }
  buffer_free(&first);
}

static void choose_and_try(struct check *c)
{
  enum outcome why;
  const char *name = choose(c, &why);
  if (name == NULL)
    check_finish(c, why);
  else
    try_mechanism(c, name);
}

void login_start(struct check *c)
{
  enum outcome why;
  const char *args;
  size_t len;
  check_enter(c, STAGE_AUTH);
  if (check_encrypted(c) ? !may_show_secret(c) : (!may_show_secret(c) && choose(c, &why) == NULL)) {
    check_finish(c, check_encrypted(c) ? OUTCOME_UNVERIFIED : OUTCOME_UNENCRYPTED);
  } else if (!capability(&c->caps, "AUTH", &args, &len)) {
    check_finish(c, OUTCOME_AUTH_MISSING);
  } else if (choose(c, &why) == NULL) {
    check_finish(c, why);
  } else if (c->set.secret_pending) {
    c->waits_for_secret = 1;
    c->stage_due = 0;
    engine_timer(c->engine, c, c->total_due);
    engine_event(c->engine, c, EVENT_SECRET, NULL);
  } else {
    choose_and_try(c);
  }
}

void dialogue_secret(struct check *c)
{
  if (!c->waits_for_secret)
    return;
  c->waits_for_secret = c->set.secret_pending = 0;
  choose_and_try(c);
}

static void cancel(struct check *c)
{
  dialogue_send(c, EXPECT_CANCEL, "*", 1, NULL);
}

static void challenged(struct check *c, const struct reply *r)
{
  struct buffer challenge, answer;
  const char *document;
  size_t len;
  int decoded;
  enum sasl_status status = SASL_BAD_CHALLENGE;
  int words = strcmp(c->mechanism, "LOGIN") == 0 || strcmp(c->mechanism, "PLAIN") == 0; /* prompts: their text is nobody's business */
  buffer_init(&challenge, REPLY_MAX_BYTES);
  buffer_init(&answer, 65536);
  decoded = base64_decode(&challenge, r->text.data != NULL ? r->text.data : "", r->text.len);
  if (decoded == 1 || words)
    status = ++c->rounds > ROUNDS_MAX ? SASL_BAD_CHALLENGE
                                      : sasl_answer(c->sasl, challenge.len > 0 ? challenge.data : "",
                                                    decoded == 1 ? challenge.len : 0, &answer);
  document = sasl_error_document(c->sasl, &len);
  if (document != NULL && c->challenge.len == 0) {
    struct buffer hidden;
    buffer_init(&hidden, REPLY_MAX_BYTES * 2);
    if (mask_apply(c->mask, &hidden, document, len) == BUFFER_OK && hidden.len > 0)
      text_make_safe(&c->challenge, hidden.data, hidden.len);
    buffer_free(&hidden);
  }
  if (status == SASL_ANSWER)
    send_secret(c, "", &answer);
  else if (status == SASL_NO_MEMORY)
    check_own(c, "memory", "not enough memory");
  else if (status == SASL_NO_TICKET) {
    snprintf(c->error, sizeof c->error, "no Kerberos ticket for smtp/%.80s is to be had", c->set.ascii_host.data);
    c->error_code = "kerberos";
    cancel(c);
  } else {
    check_keep_received(c, r->text.data != NULL ? r->text.data : "", r->text.len);
    c->leftover_is_reply = status == SASL_BAD_SERVER;
    cancel(c);
  }
  buffer_free(&challenge);
  buffer_free(&answer);
}

static int about_mechanism(const struct reply *r)
{
  if (r->code == 504)
    return 1;
  if (r->code != 534 || r->text.data == NULL)
    return 0;
  for (const char *at = r->text.data; *at != '\0'; at++)
    if (strncasecmp(at, "mechanism", 9) == 0)
      return 1;
  return 0;
}

void login_reply(struct check *c, const struct reply *r)
{
  enum outcome why;
  if (c->expect == EXPECT_CANCEL) { /* the reply to our "*" proves nothing more */
    check_finish(c, c->error_code != NULL ? OUTCOME_OWN : c->leftover_is_reply ? OUTCOME_SERVER_SIGNATURE : OUTCOME_MALFORMED);
    return;
  }
  if (r->code == 334) {
    challenged(c, r);
  } else if (r->code == 235) {
    if (!sasl_complete(c->sasl)) {
      check_finish(c, OUTCOME_SERVER_SIGNATURE);
      return;
    }
    check_pass(c, STAGE_AUTH);
    dialogue_next(c);
  } else if (about_mechanism(r) && !asked_for(c) && choose(c, &why) != NULL) {
    check_fact(c, "%s is refused as a mechanism: the next one", c->mechanism);
    choose_and_try(c);
  } else {
    check_finish(c, OUTCOME_REPLY);
  }
}
