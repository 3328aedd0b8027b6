/* DIGEST-MD5, NTLM and GSSAPI, by GNU SASL where the build has found it. */
#include "sasl_private.h"

#ifdef HAVE_GSASL
#include <gsasl.h>
#include <openssl/crypto.h>
#include <string.h>

enum { NTLM_HEADER = 32 }; /* of a type 2 message: up to the end of its eight bytes of challenge */

int gsasl_begin(struct sasl *s)
{
  Gsasl *context = NULL;
  Gsasl_session *session = NULL;
  if (gsasl_init(&context) != GSASL_OK)
    return -1;
  if (gsasl_client_start(context, s->name, &session) != GSASL_OK) {
    gsasl_done(context);
    return -1;
  }
  s->gsasl_context = context;
  s->gsasl_session = session;
  gsasl_property_set_raw(session, GSASL_AUTHID, s->username, s->username_len);
  gsasl_property_set_raw(session, GSASL_PASSWORD, s->password, s->password_len);
  gsasl_property_set(session, GSASL_SERVICE, "smtp");
  gsasl_property_set(session, GSASL_HOSTNAME, s->host);
  return 0;
}

static enum sasl_status step(struct sasl *s, const char *challenge, size_t len, struct buffer *out)
{
  char *answer = NULL;
  size_t answer_len = 0;
  int rc = gsasl_step(s->gsasl_session, challenge, len, &answer, &answer_len);
  enum sasl_status status = SASL_BAD_CHALLENGE;
  if (rc == GSASL_OK || rc == GSASL_NEEDS_MORE)
    status = answer_len == 0 || buffer_add(out, answer, answer_len) == BUFFER_OK ? SASL_ANSWER : SASL_NO_MEMORY;
  else if (rc == GSASL_MALLOC_ERROR)
    status = SASL_NO_MEMORY;
  else if (rc == GSASL_AUTHENTICATION_ERROR && s->step > 0 && strcmp(s->name, "DIGEST-MD5") == 0)
    status = SASL_BAD_SERVER; /* its rspauth is not that of one who knows the password */
  else if (s->step == 0 && len == 0 && strcmp(s->name, "GSSAPI") == 0)
    status = SASL_NO_TICKET; /* the server has said nothing yet that could be wrong */
  s->gsasl_satisfied = rc == GSASL_OK && status == SASL_ANSWER;
  gsasl_free(answer);
  return status;
}

static size_t little_endian(const char *bytes, int count)
{
  size_t value = 0;
  while (count-- > 0)
    value = value << 8 | (unsigned char)bytes[count];
  return value;
}

/* The library looks at no more than the length, and answers one byte, too, with what it makes of the password. So: a
   whole type 2 message, its name within it. */
static int ntlm_challenge(const char *message, size_t len)
{
  size_t name_len, name_at;
  if (len < NTLM_HEADER || memcmp(message, "NTLMSSP\0\2\0\0\0", 12) != 0)
    return 0;
  name_len = little_endian(message + 12, 2);
  name_at = little_endian(message + 16, 4);
  return name_len == 0 || (name_at >= NTLM_HEADER && name_at <= len && name_len <= len - name_at);
}

int gsasl_initial(struct sasl *s, struct buffer *out)
{
  (void)out; /* the first step is taken on the server's first (for NTLM and GSSAPI empty) challenge */
  return s->gsasl_session != NULL ? 0 : -1;
}

enum sasl_status gsasl_answer(struct sasl *s, const char *challenge, size_t len, struct buffer *out)
{
  if (s->gsasl_satisfied || (s->step > 0 && strcmp(s->name, "NTLM") == 0 && !ntlm_challenge(challenge, len)))
    return SASL_BAD_CHALLENGE;
  return step(s, challenge, len, out);
}

int gsasl_complete(const struct sasl *s)
{
  return s->gsasl_satisfied;
}

void gsasl_end(struct sasl *s)
{
  if (s->gsasl_session != NULL) {
    const char *kept = gsasl_property_fast(s->gsasl_session, GSASL_PASSWORD);
    if (kept != NULL) /* the library frees its copy as it is */
      OPENSSL_cleanse((char *)kept, s->password_len);
    gsasl_finish(s->gsasl_session);
  }
  if (s->gsasl_context != NULL)
    gsasl_done(s->gsasl_context);
}
#else
int gsasl_begin(struct sasl *s)
{
  (void)s;
  return -1;
}

int gsasl_initial(struct sasl *s, struct buffer *out)
{
  (void)s;
  (void)out;
  return -1;
}

enum sasl_status gsasl_answer(struct sasl *s, const char *challenge, size_t len, struct buffer *out)
{
  (void)s;
  (void)challenge;
  (void)len;
  (void)out;
  return SASL_BAD_CHALLENGE;
}

int gsasl_complete(const struct sasl *s)
{
  (void)s;
  return 0;
}

void gsasl_end(struct sasl *s)
{
  (void)s;
}
#endif
