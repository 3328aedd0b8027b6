/* The mechanisms: what to answer to which challenge (RFC 4422). One exchange is one login. Knows no sockets and no base64. */
#ifndef SMTPCHECK_SASL_H
#define SMTPCHECK_SASL_H

#include "buffer.h"

struct sasl_identity {
  const char *username; size_t username_len;   /* never NULL for all but EXTERNAL */
  const char *password; size_t password_len;   /* or NULL */
  const char *token; size_t token_len;         /* OAuth 2.0 access token, or NULL */
  const char *host; int port;                  /* for OAUTHBEARER, DIGEST-MD5, GSSAPI */
  /* channel binding (RFC 5929, RFC 9266), for -PLUS; binding_type NULL when there is none */
  const char *binding_type;                    /* "tls-exporter", "tls-unique" or "tls-server-end-point" */
  const unsigned char *binding; size_t binding_len;
  int binding_not_offered;                     /* there is one, but the server's list has no -PLUS of this mechanism */
};

enum sasl_status {
  SASL_ANSWER,         /* out holds what to send (may be empty) */
  SASL_BAD_CHALLENGE,  /* the challenge is not one of this mechanism, or one too many: cancel with "*" */
  SASL_BAD_SERVER,     /* the server did not prove that it knows the secret (SCRAM): cancel */
  SASL_NO_TICKET,      /* Kerberos has none for this server: nothing can be said to it */
  SASL_NO_MEMORY
};

struct sasl;

/* Names this build has, upper case, NULL-terminated (PLAIN LOGIN CRAM-MD5 SCRAM-SHA-1 SCRAM-SHA-1-PLUS SCRAM-SHA-256 SCRAM-SHA-256-PLUS
   EXTERNAL XOAUTH2 OAUTHBEARER; with GNU SASL (-DHAVE_GSASL) also DIGEST-MD5 NTLM GSSAPI). */
const char *const *sasl_mechanisms(void);
int sasl_has(const char *name);
/* Copies what it needs; NULL: unknown mechanism, or no memory. */
struct sasl *sasl_start(const char *mechanism, const struct sasl_identity *who);
/* 1: the mechanism speaks first and out holds its initial response; 0: it waits for a challenge; -1 no memory. */
int sasl_initial(struct sasl *s, struct buffer *out);
/* challenge: decoded bytes. Without an initial response sent, the first (empty) challenge gets that response. */
enum sasl_status sasl_answer(struct sasl *s, const char *challenge, size_t len, struct buffer *out);
/* After 235: 1 when nothing is owed by the server any more (SCRAM: its signature was seen and right). */
int sasl_complete(const struct sasl *s);
/* The error document of a refused XOAUTH2 / OAUTHBEARER (decoded challenge), or NULL. */
const char *sasl_error_document(const struct sasl *s, size_t *len);
void sasl_free(struct sasl *s); /* wipes */

#endif
