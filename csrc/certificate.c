/* What the peer's chain says, also when verification failed: copied out of OpenSSL's objects, never judged by wording. */
#include "certificate.h"

#include <arpa/inet.h>
#include <dirent.h>
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

/* A peer chooses these bytes: bounded, safe to print, and of one line, which text_make_safe does not ask for. */
static char *safe(const char *bytes, size_t len)
{
  struct buffer out;
  char *copy = NULL;
  int bad = 0;
  if (len > NAME_MAX_BYTES)
    len = NAME_MAX_BYTES;
  buffer_init(&out, NAME_MAX_BYTES * 4 + 8);
  while (len > 0 && !bad) {
    size_t n = 0;
    while (n < len && bytes[n] != '\n' && bytes[n] != '\t')
      n++;
    bad = text_make_safe(&out, bytes, n) != BUFFER_OK ||
          (n < len && buffer_add_string(&out, bytes[n] == '\n' ? "\\x0A" : "\\x09") != BUFFER_OK);
    n += n < len;
    bytes += n;
    len -= n;
  }
  if (!bad)
    copy = strdup(out.data != NULL ? out.data : "");
  buffer_free(&out);
  return copy;
}

/* RFC 2253's order and escapes, but letters as they are, and a space behind each comma. A name that cannot be printed is
   empty: it hides nothing else of its certificate. */
static char *print_name(X509_NAME *name)
{
  static const unsigned long flags = (XN_FLAG_RFC2253 & ~(unsigned long)(XN_FLAG_SEP_MASK | ASN1_STRFLGS_ESC_MSB)) |
                                     XN_FLAG_SEP_CPLUS_SPC;
  BIO *bio = BIO_new(BIO_s_mem());
  char *bytes, *copy;
  long len = 0;
  if (bio == NULL)
    return NULL;
  if (X509_NAME_print_ex(bio, name, 0, flags) >= 0)
    len = BIO_get_mem_data(bio, &bytes);
  copy = len > 0 ? safe(bytes, (size_t)len) : strdup("");
  BIO_free(bio);
  return copy;
}

static void print_time(const ASN1_TIME *when, char out[24])
{
  struct tm tm;
  if (ASN1_TIME_to_tm(when, &tm) == 1)
    strftime(out, 24, "%Y-%m-%dT%H:%M:%SZ", &tm);
}

static int read_names(struct certificate *x, X509 *cert)
{
  int status = 0;
  GENERAL_NAMES *all = X509_get_ext_d2i(cert, NID_subject_alt_name, NULL, NULL);
  for (int i = 0; i < sk_GENERAL_NAME_num(all) && x->name_count < CHAIN_NAMES && status == 0; i++) {
    const GENERAL_NAME *name = sk_GENERAL_NAME_value(all, i);
    char printed[INET6_ADDRSTRLEN], *copy;
    if (name->type == GEN_DNS) {
      copy = safe((const char *)ASN1_STRING_get0_data(name->d.dNSName), (size_t)ASN1_STRING_length(name->d.dNSName));
    } else if (name->type == GEN_IPADD) {
      int len = ASN1_STRING_length(name->d.iPAddress);
      if ((len != 4 && len != 16) ||
          inet_ntop(len == 4 ? AF_INET : AF_INET6, ASN1_STRING_get0_data(name->d.iPAddress), printed, sizeof printed) == NULL)
        continue;
      copy = strdup(printed);
    } else {
      continue;
    }
    if (copy != NULL)
      x->names[x->name_count++] = copy;
    else
      status = -1;
  }
  GENERAL_NAMES_free(all);
  return status;
}

/* The names that people know, where OpenSSL's own are others. */
static const char *known_name(const char *name)
{
  static const char *const known[][2] = { { "prime256v1", "P-256" }, { "secp384r1", "P-384" }, { "secp521r1", "P-521" } };
  for (size_t i = 0; i < sizeof known / sizeof known[0]; i++)
    if (strcmp(known[i][0], name) == 0)
      return known[i][1];
  return name;
}

static void read_key(struct certificate *x, X509 *cert)
{
  EVP_PKEY *key = X509_get0_pubkey(cert);
  const char *type = key != NULL ? EVP_PKEY_get0_type_name(key) : NULL;
  char group[24];
  size_t len = 0;
  if (type == NULL)
    return;
  if (strcmp(type, "EC") == 0 && EVP_PKEY_get_group_name(key, group, sizeof group, &len) == 1)
    snprintf(x->key, sizeof x->key, "EC %s", known_name(group));
  else if (strcmp(type, "ED25519") == 0 || strcmp(type, "ED448") == 0) /* their size is in their name */
    snprintf(x->key, sizeof x->key, "Ed%s", type + 2);
  else
    snprintf(x->key, sizeof x->key, "%.20s %d", type, EVP_PKEY_get_bits(key));
}

static int has_issuer_url(X509 *cert)
{
  AUTHORITY_INFO_ACCESS *info = X509_get_ext_d2i(cert, NID_info_access, NULL, NULL);
  int found = 0;
  for (int i = 0; i < sk_ACCESS_DESCRIPTION_num(info) && !found; i++) {
    const ACCESS_DESCRIPTION *access = sk_ACCESS_DESCRIPTION_value(info, i);
    found = OBJ_obj2nid(access->method) == NID_ad_ca_issuers && access->location->type == GEN_URI;
  }
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
  read_key(x, cert);
  x->self_issued = X509_NAME_cmp(X509_get_subject_name(cert), X509_get_issuer_name(cert)) == 0;
  x->has_issuer_url = has_issuer_url(cert);
  if (x->subject == NULL || x->issuer == NULL || x->serial == NULL || x->issuer_name == NULL)
    return -1;
  return read_names(x, cert);
}

static int read_all(struct chain *c, STACK_OF(X509) *sent, int count)
{
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

int chain_read(struct chain *c, STACK_OF(X509) *sent)
{
  int count = sk_X509_num(sent), status;
  drop_items(c);
  if (count <= 0)
    return 0;
  /* Called in the middle of a handshake: what cannot be read leaves errors, and who asks for the handshake's own takes
     the first one that lies there. */
  ERR_set_mark();
  status = read_all(c, sent, count < CHAIN_MAX ? count : CHAIN_MAX);
  ERR_pop_to_mark();
  return status;
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
  int matches;
  if (leaf == NULL)
    return -1;
  ERR_set_mark(); /* see chain_read */
  if (inet_pton(AF_INET, host, address) == 1 || inet_pton(AF_INET6, host, address) == 1)
    matches = X509_check_ip_asc(leaf, host, 0) == 1;
  else /* a star is a whole label: so libcurl has it, whose verdict counts */
    matches = X509_check_host(leaf, host, strlen(host), X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS, NULL) == 1;
  ERR_pop_to_mark();
  return matches;
}

static int organisation(X509_NAME *name, unsigned char **text)
{
  int i = X509_NAME_get_index_by_NID(name, NID_organizationName, -1);
  return i >= 0 ? ASN1_STRING_to_UTF8(text, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, i))) : -1;
}

/* As text: one house writes its name as a PrintableString here and as a UTF8String there. */
static int same_organisation(X509_NAME *a, X509_NAME *b)
{
  unsigned char *one = NULL, *two = NULL;
  int one_len = organisation(a, &one), two_len = organisation(b, &two);
  int same = one_len > 0 && one_len == two_len && memcmp(one, two, (size_t)one_len) == 0;
  OPENSSL_free(one);
  OPENSSL_free(two);
  return same;
}

/* Some servers send it twice. */
static int leaf_alone(const struct chain *c)
{
  for (int i = 1; i < c->count; i++)
    if (strcmp(c->items[i].sha256, c->items[0].sha256) != 0)
      return 0;
  return c->count > 0 && !c->items[0].self_issued;
}

/* The leaf came alone, and its issuer is of a house that we trust, or says where its certificate lies: it was forgotten. */
static int issuer_forgotten(const struct chain *c, X509_STORE *store)
{
  STACK_OF(X509_OBJECT) *trusted;
  int found = 0;
  if (!leaf_alone(c))
    return 0;
  if (c->items[0].has_issuer_url)
    return 1;
  if (store == NULL)
    return 0;
  ERR_set_mark();
  X509_STORE_lock(store);
  trusted = X509_STORE_get0_objects(store);
  for (int i = 0; i < sk_X509_OBJECT_num(trusted) && !found; i++) {
    X509 *ca = X509_OBJECT_get0_X509(sk_X509_OBJECT_value(trusted, i));
    found = ca != NULL && same_organisation(X509_get_subject_name(ca), c->items[0].issuer_name) && X509_check_ca(ca) > 0;
  }
  X509_STORE_unlock(store);
  ERR_pop_to_mark();
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
  case X509_V_ERR_EE_KEY_TOO_SMALL: return "weak_key";
  case X509_V_ERR_CA_KEY_TOO_SMALL: /* what is weak about the server's certificate is who signed it */
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
  luaL_checkstack(L, 5, NULL);
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

/* OpenSSL takes any path, and looks into it when a certificate is wanted. */
static int is_directory(const char *path)
{
  DIR *d = opendir(path);
  if (d != NULL)
    closedir(d);
  return d != NULL;
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
  else if (ca_path != NULL && (!is_directory(ca_path) || X509_STORE_load_path(store, ca_path) != 1))
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
