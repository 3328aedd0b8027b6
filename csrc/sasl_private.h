/* Shared by the rooms of sasl.h only. */
#ifndef SMTPCHECK_SASL_PRIVATE_H
#define SMTPCHECK_SASL_PRIVATE_H

#include "sasl.h"

struct sasl {
  char name[32];
  char *username, *password, *token, *host;
  size_t username_len, password_len, token_len;
  int port, step;
  char binding_type[24];
  unsigned char binding[64];
  size_t binding_len;
  struct buffer document;    /* an OAuth error */
  struct buffer scram_first; /* client-first-message-bare */
  char nonce[64];            /* ours; made when it is empty */
  unsigned char server_signature[64];
  unsigned int server_signature_len;
  int server_proved;
  void *gsasl_context, *gsasl_session;
};

int scram_first(struct sasl *s, struct buffer *out); /* 0 or -1 */
enum sasl_status scram_answer(struct sasl *s, const char *challenge, size_t len, struct buffer *out);
int scram_add_name(struct buffer *out, const char *name, size_t len); /* "=" and "," escaped; 0 or 1 */

int gsasl_begin(struct sasl *s);
int gsasl_initial(struct sasl *s, struct buffer *out);
enum sasl_status gsasl_answer(struct sasl *s, const char *challenge, size_t len, struct buffer *out);
void gsasl_end(struct sasl *s);

#endif
