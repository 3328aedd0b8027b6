/* What the peer's chain says, also when verification failed. Facts only; copied out of OpenSSL's objects. */
#ifndef SMTPCHECK_CERTIFICATE_H
#define SMTPCHECK_CERTIFICATE_H

#include <lua.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>

enum { CHAIN_MAX = 10, CHAIN_NAMES = 100 };

struct chain {
  int count;
  struct certificate *items;
  /* filled by chain_note_error, the first error that verification met */
  int error;       /* X509_V_ERR_* or 0 */
  int error_depth;
};

void chain_init(struct chain *c);
/* Copies the certificates that the peer sent (leaf first). Replaces what was there. 0 or -1 (no memory). */
int chain_read(struct chain *c, STACK_OF(X509) *sent);
void chain_note_error(struct chain *c, int error, int depth); /* keeps the first one that is not X509_V_OK */
/* 1 when the leaf is for `host` (DNS name, or IP address literal), by X509_check_host / X509_check_ip_asc; 0 not; -1 no leaf. Kept from chain_read time:
   call with the leaf. */
int certificate_matches(X509 *leaf, const char *host);
/* The word for what is wrong: expired not_yet_valid name_mismatch self_signed self_signed_in_chain unknown_issuer
   missing_intermediate revoked weak_key weak_signature other; NULL when nothing. `matches` is certificate_matches'
   answer, `store` is where the trusted ones are (may be NULL). Only from facts (error number, depth, the certificates). */
const char *chain_problem(const struct chain *c, int matches, X509_STORE *store);
/* Pushes an array of { subject, issuer, names, not_before, not_after (ISO 8601, UTC), sha256 (lower-case hex), key ("RSA 2048", "EC P-256"), serial (hex) }. May raise. */
void chain_push(lua_State *L, const struct chain *c);
void chain_free(struct chain *c);

/* A store of trusted certificates: the system's (ca_file = ca_path = NULL: libcurl's default bundle `system_file`, else OpenSSL's
   default paths), or these; with a CRL file, revocation of the leaf is checked. NULL: *error says why (static or malloc-free text in the given buffer). */
X509_STORE *store_open(const char *ca_file, const char *ca_path, const char *crl_file, const char *system_file, char *error, size_t error_size);

#endif
