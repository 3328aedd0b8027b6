/* The mechanisms that need no more than libcrypto. One `struct sasl` is one login; SCRAM has a room of its own, and what GNU
   SASL adds too. */
#include "sasl.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sasl_private.h"

enum {
  LINE_MAX_BYTES = 65536,
  CHALLENGE_MAX = 12288 /* RFC 4954, section 4: no line of an exchange is longer */
};

static const char *const names[] = {
  "PLAIN", "LOGIN", "CRAM-MD5", "SCRAM-SHA-1", "SCRAM-SHA-1-PLUS", "SCRAM-SHA-256", "SCRAM-SHA-256-PLUS", "EXTERNAL",
  "XOAUTH2", "OAUTHBEARER",
#ifdef HAVE_GSASL
  "DIGEST-MD5", "NTLM", "GSSAPI",
#endif
  NULL,
};

const char *const *sasl_mechanisms(void)
{
  return names;
}

int sasl_has(const char *name)
{
  for (int i = 0; names[i] != NULL; i++)
    if (strcmp(names[i], name) == 0)
      return 1;
  return 0;
}

static char *copy(const char *bytes, size_t len)
{
  char *to = malloc(len + 1);
  if (to != NULL) {
    if (len > 0)
      memcpy(to, bytes, len);
    to[len] = '\0';
  }
  return to;
}

static int is_scram(const struct sasl *s)
{
  return strncmp(s->name, "SCRAM-", 6) == 0;
}

static int by_gsasl(const char *name)
{
  return strcmp(name, "DIGEST-MD5") == 0 || strcmp(name, "NTLM") == 0 || strcmp(name, "GSSAPI") == 0;
}

static int binds(const char *name)
{
  size_t len = strlen(name);
  return len > 5 && strcmp(name + len - 5, "-PLUS") == 0;
}

static int can_bind(const struct sasl_identity *who)
{
  return who->binding_type != NULL && strlen(who->binding_type) < BINDING_TYPE_SIZE && who->binding != NULL &&
         who->binding_len > 0 && who->binding_len <= BINDING_MAX;
}

struct sasl *sasl_start(const char *mechanism, const struct sasl_identity *who)
{
  struct sasl *s;
  if (!sasl_has(mechanism) || (binds(mechanism) && !can_bind(who))) /* never silently without what was asked for */
    return NULL;
  s = calloc(1, sizeof *s);
  if (s == NULL)
    return NULL;
  snprintf(s->name, sizeof s->name, "%s", mechanism);
  buffer_init(&s->document, LINE_MAX_BYTES);
  buffer_init(&s->scram_first, LINE_MAX_BYTES);
  s->username_len = who->username_len;
  s->password_len = who->password_len;
  s->token_len = who->token_len;
  s->port = who->port;
  s->binding_not_offered = who->binding_not_offered;
  s->username = copy(who->username, who->username_len);
  s->password = copy(who->password, who->password_len);
  s->token = copy(who->token, who->token_len);
  s->host = copy(who->host != NULL ? who->host : "", who->host != NULL ? strlen(who->host) : 0);
  if (binds(mechanism)) { /* "p=" belongs to -PLUS alone (RFC 5802, section 6) */
    snprintf(s->binding_type, sizeof s->binding_type, "%s", who->binding_type);
    memcpy(s->binding, who->binding, who->binding_len);
    s->binding_len = who->binding_len;
  }
  if (s->username == NULL || s->password == NULL || s->token == NULL || s->host == NULL ||
      (by_gsasl(s->name) && gsasl_begin(s) != 0)) {
    sasl_free(s);
    return NULL;
  }
  return s;
}

static int add(struct buffer *out, const char *bytes, size_t len)
{
  return buffer_add(out, bytes, len) != BUFFER_OK;
}

/* RFC 7628: "a=" wants a name behind it, so nobody is named by leaving it out. */
static int oauthbearer(struct sasl *s, struct buffer *out)
{
  char port[32];
  snprintf(port, sizeof port, "\1port=%d", s->port);
  return add(out, "n,", 2) ||
         (s->username_len > 0 && (add(out, "a=", 2) || scram_add_name(out, s->username, s->username_len))) ||
         add(out, ",\1host=", 7) || add(out, s->host, strlen(s->host)) || add(out, port, strlen(port)) ||
         add(out, "\1auth=Bearer ", 13) || add(out, s->token, s->token_len) || add(out, "\1\1", 2);
}

static int first_message(struct sasl *s, struct buffer *out)
{
  int bad;
  if (strcmp(s->name, "PLAIN") == 0)
    bad = add(out, "", 1) || add(out, s->username, s->username_len) || add(out, "", 1) ||
          add(out, s->password, s->password_len);
  else if (strcmp(s->name, "EXTERNAL") == 0)
    bad = add(out, s->username, s->username_len);
  else if (strcmp(s->name, "XOAUTH2") == 0)
    bad = add(out, "user=", 5) || add(out, s->username, s->username_len) || add(out, "\1auth=Bearer ", 13) ||
          add(out, s->token, s->token_len) || add(out, "\1\1", 2);
  else if (strcmp(s->name, "OAUTHBEARER") == 0)
    bad = oauthbearer(s, out);
  else
    bad = scram_first(s, out) != 0;
  return bad ? -1 : 0;
}

static int speaks_first(const struct sasl *s)
{
  return strcmp(s->name, "LOGIN") != 0 && strcmp(s->name, "CRAM-MD5") != 0;
}

int sasl_initial(struct sasl *s, struct buffer *out)
{
  if (by_gsasl(s->name))
    return gsasl_initial(s, out);
  if (!speaks_first(s))
    return 0;
  if (first_message(s, out) != 0)
    return -1;
  return 1;
}

static enum sasl_status cram_md5(struct sasl *s, const char *challenge, size_t len, struct buffer *out)
{
  unsigned char digest[EVP_MAX_MD_SIZE];
  unsigned int size = 0;
  char hex[2 * EVP_MAX_MD_SIZE + 1];
  if (s->step > 0 || len == 0)
    return SASL_BAD_CHALLENGE;
  if (HMAC(EVP_md5(), s->password, (int)s->password_len, (const unsigned char *)challenge, len, digest, &size) == NULL)
    return SASL_NO_MEMORY;
  for (unsigned int i = 0; i < size; i++)
    snprintf(hex + 2 * i, 3, "%02x", digest[i]);
  if (add(out, s->username, s->username_len) || add(out, " ", 1) || add(out, hex, 2 * (size_t)size))
    return SASL_NO_MEMORY;
  return SASL_ANSWER;
}

static enum sasl_status login(struct sasl *s, struct buffer *out)
{
  if (s->step > 1)
    return SASL_BAD_CHALLENGE;
  if (s->step == 0)
    return add(out, s->username, s->username_len) ? SASL_NO_MEMORY : SASL_ANSWER;
  return add(out, s->password, s->password_len) ? SASL_NO_MEMORY : SASL_ANSWER;
}

/* A challenge with words in it is an OAuth mechanism's error document; it wants one more line before the refusal comes. */
static enum sasl_status oauth_error(struct sasl *s, const char *challenge, size_t len, struct buffer *out)
{
  if (s->document.len > 0)
    return SASL_BAD_CHALLENGE;
  if (add(&s->document, challenge, len))
    return SASL_NO_MEMORY;
  if (strcmp(s->name, "OAUTHBEARER") == 0 && add(out, "\1", 1))
    return SASL_NO_MEMORY;
  return SASL_ANSWER;
}

/* Asked for by the first challenge, also where it was sent with AUTH already: some servers overlook it there. */
static enum sasl_status asked_to_begin(struct sasl *s, struct buffer *out)
{
  if (s->step > 0)
    return SASL_BAD_CHALLENGE;
  return first_message(s, out) == 0 ? SASL_ANSWER : SASL_NO_MEMORY;
}

static enum sasl_status answer(struct sasl *s, const char *challenge, size_t len, struct buffer *out)
{
  if (by_gsasl(s->name))
    return gsasl_answer(s, challenge, len, out);
  if (strcmp(s->name, "CRAM-MD5") == 0)
    return cram_md5(s, challenge, len, out);
  if (strcmp(s->name, "LOGIN") == 0)
    return login(s, out);
  if (len == 0 || strcmp(s->name, "PLAIN") == 0) /* what a server writes there is a prompt for people */
    return asked_to_begin(s, out);
  if (is_scram(s))
    return scram_answer(s, challenge, len, out);
  if (strcmp(s->name, "EXTERNAL") == 0)
    return SASL_BAD_CHALLENGE;
  return oauth_error(s, challenge, len, out);
}

enum sasl_status sasl_answer(struct sasl *s, const char *challenge, size_t len, struct buffer *out)
{
  enum sasl_status status = SASL_BAD_CHALLENGE;
  if (!s->over && len <= CHALLENGE_MAX)
    status = answer(s, challenge, len, out);
  if (status == SASL_ANSWER)
    s->step++;
  else
    s->over = 1;
  return status;
}

int sasl_complete(const struct sasl *s)
{
  if (by_gsasl(s->name))
    return gsasl_complete(s);
  return !is_scram(s) || s->server_proved;
}

const char *sasl_error_document(const struct sasl *s, size_t *len)
{
  *len = s->document.len;
  return s->document.len > 0 ? s->document.data : NULL;
}

static void wipe(char *bytes, size_t len)
{
  if (bytes != NULL)
    OPENSSL_cleanse(bytes, len);
  free(bytes);
}

void sasl_free(struct sasl *s)
{
  if (s == NULL)
    return;
  gsasl_end(s);
  wipe(s->username, s->username_len);
  wipe(s->password, s->password_len);
  wipe(s->token, s->token_len);
  free(s->host);
  buffer_free(&s->document);
  buffer_free(&s->scram_first);
  OPENSSL_cleanse(s, sizeof *s);
  free(s);
}
