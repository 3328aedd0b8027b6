/* Shared by the rooms of sasl.h only. */
#ifndef SMTPCHECK_SASL_PRIVATE_H
#define SMTPCHECK_SASL_PRIVATE_H

#include "sasl.h"

enum { BINDING_TYPE_SIZE = 24, BINDING_MAX = 64 };

struct sasl {
  char name[32];
  char *username, *password, *token, *host;
  size_t username_len, password_len, token_len;
  int port;
  int step; /* challenges that were answered */
  int over; /* one was bad, or one too many: nothing is answered after it */
  char binding_type[BINDING_TYPE_SIZE];
  unsigned char binding[BINDING_MAX];
  size_t binding_len;
  int binding_not_offered;
  struct buffer document;    /* an OAuth error */
  struct buffer scram_first; /* client-first-message-bare */
  char nonce[64];            /* ours; made when it is empty, so that a test can bring one */
  unsigned char server_signature[64];
  unsigned int server_signature_len;
  int server_proved;
  void *gsasl_context, *gsasl_session;
  int gsasl_satisfied; /* nothing is owed by the server any more */
};

int scram_first(struct sasl *s, struct buffer *out); /* 0 or -1 */
enum sasl_status scram_answer(struct sasl *s, const char *challenge, size_t len, struct buffer *out);
int scram_add_name(struct buffer *out, const char *name, size_t len); /* "=" and "," escaped; 0 or 1 */

int gsasl_begin(struct sasl *s);
int gsasl_initial(struct sasl *s, struct buffer *out);
enum sasl_status gsasl_answer(struct sasl *s, const char *challenge, size_t len, struct buffer *out);
int gsasl_complete(const struct sasl *s);
void gsasl_end(struct sasl *s);

#endif
