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

enum { LINE_MAX_BYTES = 65536 };

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

struct sasl *sasl_start(const char *mechanism, const struct sasl_identity *who)
{
  struct sasl *s;
  if (!sasl_has(mechanism))
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
  s->username = copy(who->username, who->username_len);
  s->password = copy(who->password, who->password_len);
  s->token = copy(who->token, who->token_len);
  s->host = copy(who->host != NULL ? who->host : "", who->host != NULL ? strlen(who->host) : 0);
  if (who->binding_type != NULL && who->binding_len <= sizeof s->binding) {
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

static int first_message(struct sasl *s, struct buffer *out)
{
  char part[320];
  int bad = 0;
  if (strcmp(s->name, "PLAIN") == 0) {
    bad |= add(out, "", 1) | add(out, s->username, s->username_len) | add(out, "", 1) | add(out, s->password, s->password_len);
  } else if (strcmp(s->name, "EXTERNAL") == 0) {
    bad |= add(out, s->username, s->username_len);
  } else if (strcmp(s->name, "XOAUTH2") == 0) {
    bad |= add(out, "user=", 5) | add(out, s->username, s->username_len) | add(out, "\1auth=Bearer ", 13) |
           add(out, s->token, s->token_len) | add(out, "\1\1", 2);
  } else if (strcmp(s->name, "OAUTHBEARER") == 0) {
    snprintf(part, sizeof part, ",\1host=%.255s\1port=%d\1auth=Bearer ", s->host, s->port);
    bad |= add(out, "n,a=", 4) | scram_add_name(out, s->username, s->username_len) | add(out, part, strlen(part)) |
           add(out, s->token, s->token_len) | add(out, "\1\1", 2);
  } else {
    return scram_first(s, out);
  }
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
  if (s->step++ > 0 || len == 0)
    return SASL_BAD_CHALLENGE;
  if (HMAC(EVP_md5(), s->password, (int)s->password_len, (const unsigned char *)challenge, len, digest, &size) == NULL)
    return SASL_NO_MEMORY;
  for (unsigned int i = 0; i < size; i++)
    snprintf(hex + 2 * i, 3, "%02x", digest[i]);
  return add(out, s->username, s->username_len) | add(out, " ", 1) | add(out, hex, 2 * (size_t)size) ? SASL_NO_MEMORY
                                                                                                    : SASL_ANSWER;
}

static enum sasl_status login(struct sasl *s, struct buffer *out)
{
  int step = s->step++;
  if (step > 1)
    return SASL_BAD_CHALLENGE;
  if (step == 0)
    return add(out, s->username, s->username_len) ? SASL_NO_MEMORY : SASL_ANSWER;
  return add(out, s->password, s->password_len) ? SASL_NO_MEMORY : SASL_ANSWER;
}

/* The second challenge of an OAuth mechanism is the error document; it wants one more line before the refusal comes. */
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

enum sasl_status sasl_answer(struct sasl *s, const char *challenge, size_t len, struct buffer *out)
{
  int oauth = strcmp(s->name, "XOAUTH2") == 0 || strcmp(s->name, "OAUTHBEARER") == 0;
  if (by_gsasl(s->name))
    return gsasl_answer(s, challenge, len, out);
  if (strcmp(s->name, "CRAM-MD5") == 0)
    return cram_md5(s, challenge, len, out);
  if (strcmp(s->name, "LOGIN") == 0)
    return login(s, out);
  if (oauth && len > 0)
    return oauth_error(s, challenge, len, out);
  if (is_scram(s) && len > 0)
    return scram_answer(s, challenge, len, out);
  if (s->step++ > 0 || oauth) /* an empty challenge asks for the first message, once */
    return s->step > 1 ? SASL_BAD_CHALLENGE : first_message(s, out) == 0 ? SASL_ANSWER : SASL_NO_MEMORY;
  return first_message(s, out) == 0 ? SASL_ANSWER : SASL_NO_MEMORY;
}

int sasl_complete(const struct sasl *s)
{
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
