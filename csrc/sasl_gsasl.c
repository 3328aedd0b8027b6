/* DIGEST-MD5, NTLM and GSSAPI, by GNU SASL where the build has found it. */
#include "sasl_private.h"

#ifdef HAVE_GSASL
#include <gsasl.h>
#include <stdlib.h>

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
  gsasl_free(answer);
  return status;
}

int gsasl_initial(struct sasl *s, struct buffer *out)
{
  (void)out; /* the first step is taken on the server's first (for NTLM and GSSAPI empty) challenge */
  return s->gsasl_session != NULL ? 0 : -1;
}

enum sasl_status gsasl_answer(struct sasl *s, const char *challenge, size_t len, struct buffer *out)
{
  return step(s, challenge, len, out);
}

void gsasl_end(struct sasl *s)
{
  if (s->gsasl_session != NULL)
    gsasl_finish(s->gsasl_session);
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

void gsasl_end(struct sasl *s)
{
  (void)s;
}
#endif
