/* TLS facts, taken from OpenSSL's own callbacks, since libcurl shows none of a rejected handshake: the chain, the first
   error of verification, the alert that came, the first bytes when they are no TLS. */
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/ssl.h>
#include <stdio.h>
#include <string.h>

#include "check.h"
#include "engine.h"

static int ctx_index = -1, verify_index = -1;

int tls_global_init(void)
{
  if (ctx_index < 0)
    ctx_index = SSL_CTX_get_ex_new_index(0, NULL, NULL, NULL, NULL);
  verify_index = SSL_get_ex_data_X509_STORE_CTX_idx();
  return ctx_index >= 0 && verify_index >= 0 ? 0 : -1;
}

static struct check *check_of(const SSL *ssl)
{
  return SSL_CTX_get_ex_data(SSL_get_SSL_CTX(ssl), ctx_index);
}

/* Facts only: the answer goes back as it came. */
static int on_verify(int ok, X509_STORE_CTX *store)
{
  const SSL *ssl = X509_STORE_CTX_get_ex_data(store, verify_index);
  struct check *c = ssl != NULL ? check_of(ssl) : NULL;
  if (c == NULL)
    return ok;
  if (c->tls.chain.count == 0) {
    STACK_OF(X509) *sent = X509_STORE_CTX_get0_untrusted(store);
    X509 *leaf = X509_STORE_CTX_get0_cert(store);
    chain_read(&c->tls.chain, sent);
    if (leaf != NULL)
      c->tls.matches = certificate_matches(leaf, c->set.ascii_host.data);
  }
  if (!ok)
    chain_note_error(&c->tls.chain, X509_STORE_CTX_get_error(store), X509_STORE_CTX_get_error_depth(store));
  return ok;
}

static void note_connection(struct check *c, SSL *ssl)
{
  struct tls_facts *t = &c->tls;
  EVP_PKEY *key = NULL;
  snprintf(t->version, sizeof t->version, "%s", SSL_get_version(ssl));
  snprintf(t->cipher, sizeof t->cipher, "%s", SSL_get_cipher_name(ssl));
  if (SSL_get_peer_tmp_key(ssl, &key) == 1) {
    const char *name = EVP_PKEY_get0_type_name(key);
    char group[32];
    size_t len = 0;
    if (EVP_PKEY_get_group_name(key, group, sizeof group, &len) == 1 && len > 0)
      name = group;
    snprintf(t->group, sizeof t->group, "%s", name != NULL ? name : "");
    EVP_PKEY_free(key);
  }
  if (t->chain.count == 0) {
    X509 *leaf = SSL_get0_peer_certificate(ssl);
    chain_read(&t->chain, SSL_get_peer_cert_chain(ssl));
    if (leaf != NULL)
      t->matches = certificate_matches(leaf, c->set.ascii_host.data);
  }
}

static void on_info(const SSL *ssl, int where, int value)
{
  struct check *c = check_of(ssl);
  (void)value;
  if (c == NULL || c->tls.done || (where & SSL_CB_HANDSHAKE_DONE) == 0)
    return;
  c->tls.done = 1;
  note_connection(c, (SSL *)ssl);
  check_fact(c, "%s, %s", c->tls.version, c->tls.cipher);
  engine_dirty(c->engine, c);
}

/* Sees each record before OpenSSL judges it. */
static void on_record(int sent, int version, int type, const void *bytes, size_t len, SSL *ssl, void *arg)
{
  struct check *c = check_of(ssl);
  const unsigned char *b = bytes;
  (void)version;
  (void)arg;
  if (c == NULL || sent)
    return;
  if (type == SSL3_RT_HEADER && c->tls.first_len == 0 && len >= 5) {
    memcpy(c->tls.first, b, 5);
    c->tls.first_len = 5;
    c->tls.plaintext = 1;
    for (int i = 0; i < 5; i++)
      c->tls.plaintext &= b[i] >= ' ' && b[i] < 0x7f;
  } else if (type == SSL3_RT_ALERT && len == 2 && b[0] == SSL3_AL_FATAL) {
    c->tls.alert = b[1];
    check_fact(c, "TLS alert received: %s", SSL_alert_desc_string_long(b[1]));
  }
}

/* OpenSSL calls this from inside libcurl, once it has made the context of this connection. */
static CURLcode on_context(CURL *easy, void *context, void *arg)
{
  struct check *c = arg;
  SSL_CTX *ctx = context;
  (void)easy;
  /* the store that verification uses, not the context's own: libcurl keeps that one in its multi handle for the checks that
     come after, whatever they trust */
  if (c->tls.store == NULL || SSL_CTX_set_ex_data(ctx, ctx_index, c) != 1 ||
      SSL_CTX_set1_verify_cert_store(ctx, c->tls.store) != 1)
    return CURLE_ABORTED_BY_CALLBACK;
  c->tls.started = 1;
  if (c->stage == STAGE_CONNECT) { /* a proxy led here */
    check_pass(c, STAGE_CONNECT);
    check_enter(c, STAGE_TLS);
  }
  SSL_CTX_set_verify(ctx, SSL_CTX_get_verify_mode(ctx), on_verify);
  SSL_CTX_set_info_callback(ctx, on_info);
  SSL_CTX_set_msg_callback(ctx, on_record);
  return CURLE_OK;
}

static long version_of(const struct text *t, int max)
{
  static const struct {
    const char *name;
    long min, max;
  } versions[] = { { "1.0", CURL_SSLVERSION_TLSv1_0, CURL_SSLVERSION_MAX_TLSv1_0 },
                   { "1.1", CURL_SSLVERSION_TLSv1_1, CURL_SSLVERSION_MAX_TLSv1_1 },
                   { "1.2", CURL_SSLVERSION_TLSv1_2, CURL_SSLVERSION_MAX_TLSv1_2 },
                   { "1.3", CURL_SSLVERSION_TLSv1_3, CURL_SSLVERSION_MAX_TLSv1_3 } };
  for (size_t i = 0; t->data != NULL && i < sizeof versions / sizeof versions[0]; i++)
    if (strcmp(t->data, versions[i].name) == 0)
      return max ? versions[i].max : versions[i].min;
  return max ? CURL_SSLVERSION_MAX_DEFAULT : CURL_SSLVERSION_TLSv1_2;
}

int tls_prepare(CURL *easy, struct check *c)
{
  const struct settings *s = &c->set;
  int bad = 0;
  c->tls.store = engine_store(c->engine, s, c->error, sizeof c->error);
  if (c->tls.store == NULL)
    return -1;
  bad |= curl_easy_setopt(easy, CURLOPT_CAINFO, NULL) != CURLE_OK;
  bad |= curl_easy_setopt(easy, CURLOPT_CAPATH, NULL) != CURLE_OK;
  bad |= curl_easy_setopt(easy, CURLOPT_SSL_CTX_FUNCTION, on_context) != CURLE_OK;
  bad |= curl_easy_setopt(easy, CURLOPT_SSL_CTX_DATA, c) != CURLE_OK;
  bad |= curl_easy_setopt(easy, CURLOPT_SSLVERSION, version_of(&s->tls_min, 0) | version_of(&s->tls_max, 1)) != CURLE_OK;
  bad |= curl_easy_setopt(easy, CURLOPT_SSL_VERIFYPEER, (long)s->verify) != CURLE_OK;
  bad |= curl_easy_setopt(easy, CURLOPT_SSL_VERIFYHOST, s->verify ? 2L : 0L) != CURLE_OK;
  bad |= curl_easy_setopt(easy, CURLOPT_SSL_SESSIONID_CACHE, 0L) != CURLE_OK; /* each certificate is really shown */
  if (s->ciphers.data != NULL)
    bad |= curl_easy_setopt(easy, CURLOPT_SSL_CIPHER_LIST, s->ciphers.data) != CURLE_OK;
  if (s->client_cert.data != NULL) {
    bad |= curl_easy_setopt(easy, CURLOPT_SSLCERT, s->client_cert.data) != CURLE_OK;
    bad |= curl_easy_setopt(easy, CURLOPT_SSLKEY, s->client_key.data != NULL ? s->client_key.data
                                                                            : s->client_cert.data) != CURLE_OK;
    if (s->client_key_password.data != NULL)
      bad |= curl_easy_setopt(easy, CURLOPT_KEYPASSWD, s->client_key_password.data) != CURLE_OK;
  }
  return bad ? -1 : 0;
}

const char *tls_binding(struct check *c, unsigned char *out, size_t *len)
{
  struct curl_tlssessioninfo *info = NULL;
  SSL *ssl;
  if (!c->tls.done || curl_easy_getinfo(c->easy, CURLINFO_TLS_SSL_PTR, &info) != CURLE_OK || info == NULL)
    return NULL;
  ssl = info->internals;
  if (ssl == NULL)
    return NULL;
  ERR_clear_error();
  if (SSL_version(ssl) >= TLS1_3_VERSION) {
    static const char label[] = "EXPORTER-Channel-Binding"; /* RFC 9266 */
    *len = 32;
    return SSL_export_keying_material(ssl, out, 32, label, sizeof label - 1, (const unsigned char *)"", 0, 1) == 1
               ? "tls-exporter" : NULL;
  }
  *len = SSL_session_reused(ssl) ? SSL_get_peer_finished(ssl, out, 64) : SSL_get_finished(ssl, out, 64);
  return *len > 0 ? "tls-unique" : NULL;
}
