/* What the peer's chain says, also when verification failed: copied out of OpenSSL's objects, never judged by wording. */
#include "certificate.h"

#include <arpa/inet.h>
#include <lauxlib.h>
#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "mask.h"

enum { NAME_MAX_BYTES = 512 };

struct certificate {
  char *subject, *issuer, *serial;
  char *names[CHAIN_NAMES];
  int name_count;
  char not_before[24], not_after[24], sha256[65], key[40];
  int self_issued, has_issuer_url;
  X509_NAME *issuer_name;
};

void chain_init(struct chain *c)
{
  memset(c, 0, sizeof *c);
}

static void certificate_free(struct certificate *x)
{
  free(x->subject);
  free(x->issuer);
  free(x->serial);
  for (int i = 0; i < x->name_count; i++)
    free(x->names[i]);
  X509_NAME_free(x->issuer_name);
}

static void drop_items(struct chain *c)
{
  for (int i = 0; i < c->count; i++)
    certificate_free(&c->items[i]);
  free(c->items);
  c->items = NULL;
  c->count = 0;
}

void chain_free(struct chain *c)
{
  drop_items(c);
  chain_init(c);
}

/* A peer chooses these bytes: bounded and safe to print. */
static char *safe(const char *bytes, size_t len)
{
  struct buffer out;
  char *copy;
  buffer_init(&out, NAME_MAX_BYTES * 4 + 8);
  if (text_make_safe(&out, bytes, len < NAME_MAX_BYTES ? len : NAME_MAX_BYTES) != BUFFER_OK) {
    buffer_free(&out);
    return NULL;
  }
  copy = strdup(out.data != NULL ? out.data : "");
  buffer_free(&out);
  return copy;
}

static char *print_name(X509_NAME *name)
{
  BIO *bio = BIO_new(BIO_s_mem());
  char *bytes, *copy = NULL;
  long len;
  if (bio != NULL && X509_NAME_print_ex(bio, name, 0, (XN_FLAG_RFC2253 & ~ASN1_STRFLGS_ESC_MSB) | XN_FLAG_SEP_CPLUS_SPC) >= 0) {
    len = BIO_get_mem_data(bio, &bytes);
    copy = safe(bytes, len > 0 ? (size_t)len : 0);
  }
  BIO_free(bio);
  return copy;
}

static void print_time(const ASN1_TIME *when, char out[24])
{
  struct tm tm;
  if (ASN1_TIME_to_tm(when, &tm) == 1)
    strftime(out, 24, "%Y-%m-%dT%H:%M:%SZ", &tm);
}

static void read_names(struct certificate *x, X509 *cert)
{
  GENERAL_NAMES *all = X509_get_ext_d2i(cert, NID_subject_alt_name, NULL, NULL);
  for (int i = 0; i < sk_GENERAL_NAME_num(all) && x->name_count < CHAIN_NAMES; i++) {
    const GENERAL_NAME *name = sk_GENERAL_NAME_value(all, i);
    char printed[INET6_ADDRSTRLEN], *copy = NULL;
    if (name->type == GEN_DNS) {
      copy = safe((const char *)ASN1_STRING_get0_data(name->d.dNSName), (size_t)ASN1_STRING_length(name->d.dNSName));
    } else if (name->type == GEN_IPADD) {
      int len = ASN1_STRING_length(name->d.iPAddress);
      if ((len == 4 || len == 16) &&
          inet_ntop(len == 4 ? AF_INET : AF_INET6, ASN1_STRING_get0_data(name->d.iPAddress), printed, sizeof printed))
        copy = strdup(printed);
    }
    if (copy != NULL)
      x->names[x->name_count++] = copy;
  }
  GENERAL_NAMES_free(all);
}

static void read_key(struct certificate *x, X509 *cert)
{
  EVP_PKEY *key = X509_get0_pubkey(cert);
  char group[24];
  size_t len = 0;
  if (key == NULL)
    return;
  if (EVP_PKEY_is_a(key, "EC") && EVP_PKEY_get_group_name(key, group, sizeof group, &len) == 1)
    snprintf(x->key, sizeof x->key, "EC %s", strcmp(group, "prime256v1") == 0 ? "P-256" : group);
  else
    snprintf(x->key, sizeof x->key, "%.20s %d", EVP_PKEY_get0_type_name(key), EVP_PKEY_get_bits(key));
}

static int has_issuer_url(X509 *cert)
{
  AUTHORITY_INFO_ACCESS *info = X509_get_ext_d2i(cert, NID_info_access, NULL, NULL);
  int found = 0;
  for (int i = 0; i < sk_ACCESS_DESCRIPTION_num(info); i++)
    found |= OBJ_obj2nid(sk_ACCESS_DESCRIPTION_value(info, i)->method) == NID_ad_ca_issuers;
  AUTHORITY_INFO_ACCESS_free(info);
  return found;
}

static int certificate_read(struct certificate *x, X509 *cert)
{
  unsigned char digest[EVP_MAX_MD_SIZE];
  unsigned int len = 0;
  const ASN1_INTEGER *number = X509_get0_serialNumber(cert);
  BIGNUM *serial = number != NULL ? ASN1_INTEGER_to_BN(number, NULL) : NULL;
  char *hex = serial != NULL ? BN_bn2hex(serial) : NULL;
  x->subject = print_name(X509_get_subject_name(cert));
  x->issuer = print_name(X509_get_issuer_name(cert));
  x->serial = hex != NULL ? safe(hex, strlen(hex)) : strdup("");
  OPENSSL_free(hex);
  BN_free(serial);
  x->issuer_name = X509_NAME_dup(X509_get_issuer_name(cert));
  print_time(X509_get0_notBefore(cert), x->not_before);
  print_time(X509_get0_notAfter(cert), x->not_after);
  if (X509_digest(cert, EVP_sha256(), digest, &len) == 1)
    for (unsigned int i = 0; i < len && i < 32; i++)
      snprintf(x->sha256 + 2 * i, 3, "%02x", digest[i]);
  read_names(x, cert);
  read_key(x, cert);
  x->self_issued = X509_NAME_cmp(X509_get_subject_name(cert), X509_get_issuer_name(cert)) == 0;
  x->has_issuer_url = has_issuer_url(cert);
  return x->subject != NULL && x->issuer != NULL && x->serial != NULL && x->issuer_name != NULL ? 0 : -1;
}

int chain_read(struct chain *c, STACK_OF(X509) *sent)
{
  int count = sk_X509_num(sent);
  drop_items(c);
  if (count <= 0)
    return 0;
  if (count > CHAIN_MAX)
    count = CHAIN_MAX;
  c->items = calloc((size_t)count, sizeof *c->items);
  if (c->items == NULL)
    return -1;
  for (int i = 0; i < count; i++) {
    c->count = i + 1;
    if (certificate_read(&c->items[i], sk_X509_value(sent, i)) != 0) {
      drop_items(c);
      return -1;
    }
  }
  return 0;
}

void chain_note_error(struct chain *c, int error, int depth)
{
  if (c->error != X509_V_OK || error == X509_V_OK)
    return;
  c->error = error;
  c->error_depth = depth;
}

int certificate_matches(X509 *leaf, const char *host)
{
  unsigned char address[16];
  if (leaf == NULL)
    return -1;
  if (inet_pton(AF_INET, host, address) == 1 || inet_pton(AF_INET6, host, address) == 1)
    return X509_check_ip_asc(leaf, host, 0) == 1;
  return X509_check_host(leaf, host, strlen(host), 0, NULL) == 1;
}

static int same_organisation(X509_NAME *a, X509_NAME *b)
{
  int i = X509_NAME_get_index_by_NID(a, NID_organizationName, -1);
  int j = X509_NAME_get_index_by_NID(b, NID_organizationName, -1);
  if (i < 0 || j < 0)
    return 0;
  return ASN1_STRING_cmp(X509_NAME_ENTRY_get_data(X509_NAME_get_entry(a, i)),
                         X509_NAME_ENTRY_get_data(X509_NAME_get_entry(b, j))) == 0;
}

/* The leaf came alone, and its issuer is of a house that we trust, or says where its certificate lies: it was forgotten. */
static int issuer_forgotten(const struct chain *c, X509_STORE *store)
{
  STACK_OF(X509_OBJECT) *trusted;
  int found = 0;
  if (c->count != 1 || c->items[0].self_issued)
    return 0;
  if (c->items[0].has_issuer_url)
    return 1;
  if (store == NULL)
    return 0;
  X509_STORE_lock(store);
  trusted = X509_STORE_get0_objects(store);
  for (int i = 0; i < sk_X509_OBJECT_num(trusted) && !found; i++) {
    X509 *ca = X509_OBJECT_get0_X509(sk_X509_OBJECT_value(trusted, i));
    found = ca != NULL && same_organisation(X509_get_subject_name(ca), c->items[0].issuer_name);
  }
  X509_STORE_unlock(store);
  return found;
}

const char *chain_problem(const struct chain *c, int matches, X509_STORE *store)
{
  switch (c->error) {
  case X509_V_OK: return matches == 0 ? "name_mismatch" : NULL;
  case X509_V_ERR_CERT_HAS_EXPIRED: return "expired";
  case X509_V_ERR_CERT_NOT_YET_VALID: return "not_yet_valid";
  case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT: return "self_signed";
  case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN: return "self_signed_in_chain";
  case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
  case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
  case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE:
  case X509_V_ERR_CERT_UNTRUSTED: return issuer_forgotten(c, store) ? "missing_intermediate" : "unknown_issuer";
  case X509_V_ERR_CERT_REVOKED: return "revoked";
  case X509_V_ERR_HOSTNAME_MISMATCH:
  case X509_V_ERR_IP_ADDRESS_MISMATCH: return "name_mismatch";
  case X509_V_ERR_EE_KEY_TOO_SMALL:
  case X509_V_ERR_CA_KEY_TOO_SMALL: return "weak_key";
  case X509_V_ERR_CA_MD_TOO_WEAK: return "weak_signature";
  default: return "other";
  }
}

static void set(lua_State *L, const char *key, const char *value)
{
  lua_pushstring(L, value);
  lua_setfield(L, -2, key);
}

void chain_push(lua_State *L, const struct chain *c)
{
  lua_createtable(L, c->count, 0);
  for (int i = 0; i < c->count; i++) {
    const struct certificate *x = &c->items[i];
    lua_createtable(L, 0, 8);
    set(L, "subject", x->subject);
    set(L, "issuer", x->issuer);
    set(L, "not_before", x->not_before);
    set(L, "not_after", x->not_after);
    set(L, "sha256", x->sha256);
    set(L, "key", x->key);
    set(L, "serial", x->serial);
    lua_createtable(L, x->name_count, 0);
    for (int n = 0; n < x->name_count; n++) {
      lua_pushstring(L, x->names[n]);
      lua_rawseti(L, -2, n + 1);
    }
    lua_setfield(L, -2, "names");
    lua_rawseti(L, -2, i + 1);
  }
}

static int load_system(X509_STORE *store, const char *system_file)
{
  if (system_file != NULL && X509_STORE_load_file(store, system_file) == 1)
    return 1;
  return X509_STORE_set_default_paths(store) == 1;
}

X509_STORE *store_open(const char *ca_file, const char *ca_path, const char *crl_file, const char *system_file, char *error,
                       size_t error_size)
{
  X509_STORE *store = X509_STORE_new();
  const char *wrong = NULL;
  if (store == NULL)
    wrong = "not enough memory";
  else if (ca_file == NULL && ca_path == NULL && !load_system(store, system_file))
    wrong = "the system's trusted certificates cannot be read";
  else if (ca_file != NULL && X509_STORE_load_file(store, ca_file) != 1)
    wrong = "ca_file cannot be read, or holds no certificate";
  else if (ca_path != NULL && X509_STORE_load_path(store, ca_path) != 1)
    wrong = "ca_path cannot be read";
  else if (crl_file != NULL) {
    X509_LOOKUP *lookup = X509_STORE_add_lookup(store, X509_LOOKUP_file());
    if (lookup == NULL || X509_load_crl_file(lookup, crl_file, X509_FILETYPE_PEM) < 1)
      wrong = "crl_file cannot be read, or holds no revocation list";
    else
      X509_STORE_set_flags(store, X509_V_FLAG_CRL_CHECK);
  }
  ERR_clear_error();
  if (wrong == NULL)
    return store;
  snprintf(error, error_size, "%s", wrong);
  X509_STORE_free(store);
  return NULL;
}
