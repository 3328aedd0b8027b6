/* Chains as servers send them, made by the openssl command in a directory of their own and shown in a handshake: what is
   read from them, and the word for what is wrong. Prints what is not as it should be.

   cc -std=gnu11 -Icsrc -I/usr/include/lua5.4 spec/c/certificate_test.c csrc/{certificate,mask,buffer,base64}.c
   -llua5.4 -lssl -lcrypto */
#define _GNU_SOURCE /* mkdtemp, vasprintf */
#include <lauxlib.h>
#include <lua.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "certificate.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))
#define CHECK(condition) check_that((condition) != 0, #condition, "", __LINE__)
#define CHECK_FOR(condition, what) check_that((condition) != 0, #condition, (what), __LINE__)

static int checks, failures;
static char dir[] = "/tmp/certificate_test.XXXXXX";

static int check_that(int holds, const char *condition, const char *what, int line)
{
  checks++;
  if (!holds) {
    failures++;
    printf("certificate_test.c:%d: not so: %s%s%s\n", line, condition, *what != '\0' ? ": " : "", what);
  }
  return holds;
}

static int same(const char *a, const char *b)
{
  return a == NULL || b == NULL ? a == b : strcmp(a, b) == 0;
}

/* --- making them --- */

__attribute__((format(printf, 1, 2))) static void run(const char *format, ...)
{
  char *command, *line;
  va_list args;
  va_start(args, format);
  if (vasprintf(&command, format, args) < 0)
    exit(EXIT_FAILURE);
  va_end(args);
  if (asprintf(&line, "cd %s && { %s ; } >log 2>&1", dir, command) < 0)
    exit(EXIT_FAILURE);
  if (system(line) != 0) {
    printf("this failed: %s\n", command);
    if (asprintf(&line, "cat %s/log", dir) >= 0)
      exit(system(line) == 0 ? EXIT_FAILURE : EXIT_FAILURE);
  }
  free(command);
  free(line);
}

static char *path(const char *name)
{
  static char paths[8][512];
  static int next;
  next = (next + 1) % 8;
  snprintf(paths[next], sizeof paths[next], "%s/%s", dir, name);
  return paths[next];
}

static void write_config(void)
{
  FILE *f = fopen(path("ca.cnf"), "w");
  if (f == NULL)
    exit(EXIT_FAILURE);
  fprintf(f,
          "[req]\ndistinguished_name = dn\nstring_mask = $ENV::MASK\nprompt = no\nutf8 = yes\n[dn]\n"
          "[ca]\ndefault_ca = here\n"
          "[here]\ndatabase = $ENV::CA.index\nserial = $ENV::CA.serial\nnew_certs_dir = .\ncertificate = $ENV::CA.pem\n"
          "private_key = $ENV::CA.key\ndefault_md = sha256\npolicy = any\nemail_in_dn = no\nunique_subject = no\n"
          "crlnumber = $ENV::CA.crlnumber\ndefault_crl_days = 365\ncopy_extensions = copyall\npreserve = yes\n"
          "[any]\ncountryName = optional\norganizationName = optional\ncommonName = optional\n"
          "[ca_ext]\nbasicConstraints = critical,CA:true\nkeyUsage = keyCertSign,cRLSign\nsubjectKeyIdentifier = hash\n"
          "[leaf_ext]\nbasicConstraints = CA:false\n");
  fclose(f);
}

/* A CA's key and certificate of its own, and the files that the openssl command keeps its books in. */
static void make_root(const char *name, const char *subject, const char *key)
{
  run("export CA=%s MASK=utf8only; openssl genpkey %s -out %s.key && openssl req -x509 -utf8 -config ca.cnf -new -key %s.key "
      "-subj '%s' -days 3650 -extensions ca_ext -out %s.pem && : >%s.index && echo 1000 >%s.serial && echo 01 >%s.crlnumber",
      name, key, name, name, subject, name, name, name, name);
}

/* One that `ca` signs; `more` goes to `openssl ca`, `extra` to `openssl req`. */
static void make(const char *ca, const char *name, const char *subject, const char *key, const char *mask, const char *extra,
                 const char *more)
{
  run("export CA=%s MASK=%s; openssl genpkey %s -out %s.key && openssl req -utf8 -config ca.cnf -new -key %s.key -subj '%s' %s "
      "-out %s.csr && openssl ca -batch -notext -config ca.cnf -in %s.csr -out %s.pem %s",
      ca, mask, key, name, name, subject, extra, name, name, name, more);
}

#define EC "-algorithm EC -pkeyopt ec_paramgen_curve:P-256"
#define RSA(bits) "-algorithm RSA -pkeyopt rsa_keygen_bits:" #bits
#define SAN "-addext subjectAltName=DNS:smtp.example.com,DNS:*.wild.example.com,IP:127.0.0.1,IP:::1,email:a@example.com"
#define FOR_YEARS "-days 3650"

static void leaf(const char *ca, const char *name, const char *key, const char *extra, const char *more)
{
  make(ca, name, "/CN=smtp.example.com", key, "utf8only", extra, more);
}

static void intermediate(const char *name, const char *ca, const char *subject, const char *key, const char *mask)
{
  make(ca, name, subject, key, mask, "", "-extensions ca_ext " FOR_YEARS);
  run(": >%s.index && echo 1000 >%s.serial && echo 01 >%s.crlnumber", name, name, name);
}

static void make_all(void)
{
  if (mkdtemp(dir) == NULL)
    exit(EXIT_FAILURE);
  write_config();
  make_root("root", "/C=DE/O=House of Trust/CN=Root", EC);
  make_root("other", "/O=Another House/CN=Other Root", EC);
  make_root("none", "/CN=No House", EC);
  make_root("small", "/O=Small/CN=Small Root", RSA(1024));
  intermediate("inter", "root", "/O=House of Trust/CN=Intermediate", EC, "utf8only");
  intermediate("printable", "root", "/O=House of Trust/CN=Printable", EC, "pkix");
  intermediate("foreign", "other", "/O=Another House/CN=Foreign Intermediate", EC, "utf8only");
  intermediate("nameless", "none", "/CN=No House Intermediate", EC, "utf8only");
  run("MASK=default openssl asn1parse -in printable.pem | grep -q 'PRINTABLESTRING *:House of Trust'");

  leaf("root", "good", EC, SAN, FOR_YEARS);
  leaf("root", "expired", EC, SAN, "-startdate 20200101000000Z -enddate 20210101000000Z");
  leaf("root", "early", EC, SAN, "-startdate 20900101000000Z -enddate 20910101000000Z");
  leaf("root", "wrong", EC, "-addext subjectAltName=DNS:other.example.net", FOR_YEARS);
  leaf("root", "both", EC, "-addext subjectAltName=DNS:other.example.net", "-startdate 20200101000000Z -enddate 20210101000000Z");
  leaf("root", "common", EC, "", FOR_YEARS); /* no names but the common one */
  leaf("root", "revoked", EC, SAN, FOR_YEARS);
  leaf("root", "weak_key", RSA(1024), SAN, FOR_YEARS);
  leaf("inter", "weak_md", EC, SAN, FOR_YEARS " -md sha1");
  leaf("root", "weak_direct", EC, SAN, FOR_YEARS " -md sha1");
  leaf("small", "by_small", EC, SAN, FOR_YEARS);
  leaf("inter", "behind", EC, SAN, FOR_YEARS);
  leaf("printable", "behind_printable", EC, SAN, FOR_YEARS);
  leaf("other", "stranger", EC, SAN, FOR_YEARS);
  leaf("nameless", "unnamed", EC, SAN, FOR_YEARS);
  leaf("foreign", "url", EC, SAN " -addext authorityInfoAccess=caIssuers\\;URI:http://ca.example.net/i.crt", FOR_YEARS);
  leaf("foreign", "url_ocsp", EC, SAN " -addext authorityInfoAccess=OCSP\\;URI:http://ca.example.net/ocsp", FOR_YEARS);
  leaf("foreign", "url_email", EC, SAN " -addext authorityInfoAccess=caIssuers\\;email:ca@example.net", FOR_YEARS);
  leaf("root", "url_broken", EC, SAN " -addext authorityInfoAccess=DER:0500", FOR_YEARS);
  leaf("foreign", "url_broken_foreign", EC, SAN " -addext authorityInfoAccess=DER:0500", FOR_YEARS);
  leaf("root", "rsa", RSA(2048), SAN, FOR_YEARS);
  leaf("root", "p384", "-algorithm EC -pkeyopt ec_paramgen_curve:P-384", SAN, FOR_YEARS);
  leaf("root", "p521", "-algorithm EC -pkeyopt ec_paramgen_curve:P-521", SAN, FOR_YEARS);
  leaf("root", "ed25519", "-algorithm ED25519", SAN, FOR_YEARS);
  make("root", "words", "/O=B\xc3\xa4ume, \"Wald\" \\+ Co; <x>/CN= J\xc3\xbcrgen", EC, "utf8only", "", FOR_YEARS);

  run("export CA=root MASK=utf8only; openssl ca -config ca.cnf -revoke revoked.pem && openssl ca -config ca.cnf -gencrl -out root.crl");
  run("export CA=other MASK=utf8only; openssl ca -config ca.cnf -gencrl -out other.crl");
  run("export CA=none MASK=utf8only; openssl genpkey " EC " -out self.key && openssl req -x509 -config ca.cnf -new -key self.key "
      "-subj /CN=smtp.example.com -days 3650 " SAN " -out self.pem");
  run("cat root.pem other.pem >two.pem; cat self.pem root.pem >mixed.pem; echo nothing >text.pem; : >empty.pem; mkdir path; "
      "cp root.pem path/; openssl rehash path || c_rehash path; mkdir path_empty");
}

/* --- showing them --- */

static X509 *load(const char *name)
{
  char file[64];
  FILE *f;
  X509 *x;
  snprintf(file, sizeof file, "%s.pem", name);
  f = fopen(path(file), "r");
  x = f != NULL ? PEM_read_X509(f, NULL, NULL, NULL) : NULL;
  if (f != NULL)
    fclose(f);
  if (x == NULL) {
    printf("%s cannot be read\n", file);
    exit(EXIT_FAILURE);
  }
  return x;
}

struct seen {
  struct chain chain;
  const char *host;
  int matches, read;
};

static int seen_index = -1;

/* As the check's own callback does it. */
static int on_verify(int ok, X509_STORE_CTX *store)
{
  SSL *ssl = X509_STORE_CTX_get_ex_data(store, SSL_get_ex_data_X509_STORE_CTX_idx());
  struct seen *seen = SSL_get_ex_data(ssl, seen_index);
  if (seen->chain.count == 0) {
    seen->read = chain_read(&seen->chain, X509_STORE_CTX_get0_untrusted(store));
    seen->matches = certificate_matches(X509_STORE_CTX_get0_cert(store), seen->host);
  }
  if (!ok)
    chain_note_error(&seen->chain, X509_STORE_CTX_get_error(store), X509_STORE_CTX_get_error_depth(store));
  return ok;
}

static SSL_CTX *server_context(const char *sent)
{
  SSL_CTX *ctx = SSL_CTX_new(TLS_server_method());
  char names[256], file[264], *name, *rest = NULL;
  snprintf(names, sizeof names, "%s", sent);
  SSL_CTX_set_security_level(ctx, 0);
  SSL_CTX_set_mode(ctx, SSL_MODE_NO_AUTO_CHAIN);
  for (name = strtok_r(names, " ", &rest); name != NULL; name = strtok_r(NULL, " ", &rest)) {
    X509 *x = load(name);
    if (name == names) {
      snprintf(file, sizeof file, "%s.key", name);
      CHECK_FOR(SSL_CTX_use_certificate(ctx, x) == 1 && SSL_CTX_use_PrivateKey_file(ctx, path(file), SSL_FILETYPE_PEM) == 1, name);
      X509_free(x);
    } else {
      CHECK_FOR(SSL_CTX_add_extra_chain_cert(ctx, x) == 1, name);
    }
  }
  return ctx;
}

/* A handshake within this process. 1: it came to its end. */
static int show(struct seen *seen, const char *sent, X509_STORE *store, const char *host, int mode)
{
  SSL_CTX *server_ctx = server_context(sent), *client_ctx = SSL_CTX_new(TLS_client_method());
  SSL *server = SSL_new(server_ctx), *client;
  BIO *one, *two;
  int done = 0;
  memset(seen, 0, sizeof *seen);
  chain_init(&seen->chain);
  seen->host = host;
  seen->matches = -1;
  SSL_CTX_set_security_level(client_ctx, 2);
  SSL_CTX_set1_cert_store(client_ctx, store);
  SSL_CTX_set_verify(client_ctx, mode, on_verify);
  client = SSL_new(client_ctx);
  SSL_set_ex_data(client, seen_index, seen);
  BIO_new_bio_pair(&one, 0, &two, 0);
  SSL_set_bio(server, one, one);
  SSL_set_bio(client, two, two);
  SSL_set_accept_state(server);
  SSL_set_connect_state(client);
  ERR_clear_error();
  for (int i = 0; i < 50 && !done; i++) {
    int rc = SSL_do_handshake(client), error = rc == 1 ? SSL_ERROR_NONE : SSL_get_error(client, rc);
    if (rc != 1 && error != SSL_ERROR_WANT_READ && error != SSL_ERROR_WANT_WRITE)
      break;
    rc = SSL_do_handshake(server);
    done = SSL_is_init_finished(client) && rc == 1;
  }
  /* libcurl takes the first error that OpenSSL kept: it must be the handshake's own */
  CHECK_FOR(done ? ERR_peek_error() == 0 : ERR_GET_REASON(ERR_peek_error()) == SSL_R_CERTIFICATE_VERIFY_FAILED, sent);
  ERR_clear_error();
  SSL_free(client);
  SSL_free(server);
  SSL_CTX_free(client_ctx);
  SSL_CTX_free(server_ctx);
  return done;
}

static X509_STORE *trust(const char *file)
{
  char error[256] = "";
  X509_STORE *store = store_open(path(file), NULL, NULL, NULL, error, sizeof error);
  if (store == NULL) {
    printf("%s: %s\n", file, error);
    exit(EXIT_FAILURE);
  }
  return store;
}

/* --- the words --- */

struct problem_case {
  const char *sent, *trusted, *crl, *host, *problem;
};

static const struct problem_case problems[] = {
  { "good", "root.pem", NULL, "smtp.example.com", NULL },
  { "good", "root.pem", NULL, "127.0.0.1", NULL },
  { "good", "root.pem", NULL, "::1", NULL },
  { "good root", "root.pem", NULL, "smtp.example.com", NULL },
  { "behind inter", "root.pem", NULL, "smtp.example.com", NULL },
  { "common", "root.pem", NULL, "smtp.example.com", NULL },
  { "self", "mixed.pem", NULL, "smtp.example.com", NULL },
  { "expired", "root.pem", NULL, "smtp.example.com", "expired" },
  { "early", "root.pem", NULL, "smtp.example.com", "not_yet_valid" },
  { "wrong", "root.pem", NULL, "smtp.example.com", "name_mismatch" },
  { "good", "root.pem", NULL, "127.0.0.2", "name_mismatch" },
  { "good", "root.pem", NULL, "::2", "name_mismatch" },
  { "good", "root.pem", NULL, "example.com", "name_mismatch" },
  { "both", "root.pem", NULL, "smtp.example.com", "expired" }, /* the chain's fault before the name's */
  { "self", "root.pem", NULL, "smtp.example.com", "self_signed" },
  { "self", "root.pem", NULL, "else.example.com", "self_signed" },
  { "stranger other", "root.pem", NULL, "smtp.example.com", "self_signed_in_chain" },
  { "unnamed nameless none", "root.pem", NULL, "smtp.example.com", "self_signed_in_chain" },
  { "stranger", "root.pem", NULL, "smtp.example.com", "unknown_issuer" },
  { "unnamed", "root.pem", NULL, "smtp.example.com", "unknown_issuer" },
  { "unnamed", "none.pem", NULL, "smtp.example.com", "unknown_issuer" }, /* no house on either side is no common house */
  { "unnamed nameless", "root.pem", NULL, "smtp.example.com", "unknown_issuer" },
  { "url foreign", "root.pem", NULL, "smtp.example.com", "unknown_issuer" }, /* nothing was forgotten */
  { "url_ocsp", "root.pem", NULL, "smtp.example.com", "unknown_issuer" },
  { "url_email", "root.pem", NULL, "smtp.example.com", "unknown_issuer" },
  { "url_broken_foreign", "root.pem", NULL, "smtp.example.com", "unknown_issuer" },
  { "behind", "self.pem", NULL, "smtp.example.com", "unknown_issuer" },
  { "behind", "root.pem", NULL, "smtp.example.com", "missing_intermediate" },
  { "behind", "two.pem", NULL, "smtp.example.com", "missing_intermediate" },
  { "behind behind", "root.pem", NULL, "smtp.example.com", "missing_intermediate" }, /* twice the leaf is the leaf */
  { "behind_printable", "root.pem", NULL, "smtp.example.com", "missing_intermediate" }, /* the same name in another type */
  { "url", "root.pem", NULL, "smtp.example.com", "missing_intermediate" },
  { "url", "self.pem", NULL, "smtp.example.com", "missing_intermediate" },
  { "revoked", "root.pem", "root.crl", "smtp.example.com", "revoked" },
  { "good", "root.pem", "root.crl", "smtp.example.com", NULL },
  { "revoked", "root.pem", NULL, "smtp.example.com", NULL }, /* nobody was asked */
  { "good", "root.pem", "other.crl", "smtp.example.com", "other" }, /* nobody knows */
  { "behind inter", "root.pem", "root.crl", "smtp.example.com", "other" },
  { "weak_key", "root.pem", NULL, "smtp.example.com", "weak_key" },
  { "weak_md inter", "root.pem", NULL, "smtp.example.com", "weak_signature" },
  { "weak_direct", "root.pem", NULL, "smtp.example.com", "weak_signature" },
  { "by_small", "small.pem", NULL, "smtp.example.com", "weak_signature" }, /* signed by a key that is too small */
  { "url_broken", "root.pem", NULL, "smtp.example.com", NULL },
  { "ed25519", "root.pem", NULL, "smtp.example.com", NULL },
};

static void test_problems(void)
{
  for (size_t i = 0; i < COUNT(problems); i++) {
    const struct problem_case *p = &problems[i];
    char error[256] = "", what[256];
    struct seen seen;
    int chain_good, done;
    X509_STORE *store = store_open(path(p->trusted), NULL, p->crl != NULL ? path(p->crl) : NULL, NULL, error, sizeof error);
    const char *word;
    if (!CHECK_FOR(store != NULL, error))
      continue;
    done = show(&seen, p->sent, store, p->host, SSL_VERIFY_PEER);
    word = chain_problem(&seen.chain, seen.matches, store);
    chain_good = p->problem == NULL || strcmp(p->problem, "name_mismatch") == 0;
    snprintf(what, sizeof what, "%s, trusted %s, is %s, not %s (error %d)", p->sent, p->trusted, word != NULL ? word : "-",
             p->problem != NULL ? p->problem : "-", seen.chain.error);
    CHECK_FOR(seen.read == 0, what);
    CHECK_FOR(same(word, p->problem), what);
    CHECK_FOR(done == chain_good, what);
    CHECK_FOR((seen.chain.error == 0) == chain_good, what);
    chain_free(&seen.chain);

    /* without verification the handshake goes on, and the facts are the same */
    CHECK_FOR(show(&seen, p->sent, store, p->host, SSL_VERIFY_NONE), what);
    CHECK_FOR(same(chain_problem(&seen.chain, seen.matches, store), p->problem), what);
    if (p->problem != NULL && (strcmp(p->problem, "unknown_issuer") == 0 || strcmp(p->problem, "missing_intermediate") == 0)) {
      word = chain_problem(&seen.chain, seen.matches, NULL);
      CHECK_FOR(same(word, strncmp(p->sent, "url", 3) == 0 ? p->problem : "unknown_issuer"), what);
    }
    chain_free(&seen.chain);
    X509_STORE_free(store);
  }
}

static void test_error_words(void)
{
  static const struct {
    int error;
    const char *word;
  } words[] = {
    { 0, NULL }, { 2, "unknown_issuer" }, { 3, "other" }, { 7, "other" }, { 9, "not_yet_valid" }, { 10, "expired" }, { 12, "other" },
    { 18, "self_signed" }, { 19, "self_signed_in_chain" }, { 20, "unknown_issuer" }, { 21, "unknown_issuer" }, { 22, "other" },
    { 23, "revoked" }, { 24, "other" }, { 27, "unknown_issuer" }, { 62, "name_mismatch" }, { 64, "name_mismatch" },
    { 66, "weak_key" }, { 67, "weak_signature" }, { 68, "weak_signature" }, { 1, "other" }, { 100000, "other" }, { -1, "other" },
  };
  for (size_t i = 0; i < COUNT(words); i++) {
    struct chain c;
    char what[16];
    snprintf(what, sizeof what, "%d", words[i].error);
    chain_init(&c);
    chain_note_error(&c, 0, 3);
    CHECK(c.error == 0 && c.error_depth == 0);
    chain_note_error(&c, words[i].error, 2);
    CHECK_FOR(same(chain_problem(&c, 1, NULL), words[i].word) && same(chain_problem(&c, -1, NULL), words[i].word), what);
    CHECK_FOR(same(chain_problem(&c, 0, NULL), words[i].error == 0 ? "name_mismatch" : words[i].word), what);
    chain_note_error(&c, 10, 0);
    CHECK_FOR(c.error == (words[i].error != 0 ? words[i].error : 10), what); /* the first one stays */
    CHECK_FOR(c.error_depth == (words[i].error != 0 ? 2 : 0), what);
    chain_free(&c);
    chain_free(&c);
  }
}

/* --- the facts --- */

static const char *field(lua_State *L, int at, const char *key)
{
  const char *value;
  lua_rawgeti(L, -1, at);
  lua_getfield(L, -1, key);
  value = lua_tostring(L, -1);
  lua_pop(L, 2);
  return value; /* anchored in the table */
}

static void push(lua_State *L, STACK_OF(X509) *sent)
{
  struct chain c;
  chain_init(&c);
  CHECK(chain_read(&c, sent) == 0);
  chain_push(L, &c);
  chain_free(&c);
}

static void push_one(lua_State *L, const char *name)
{
  STACK_OF(X509) *sent = sk_X509_new_null();
  sk_X509_push(sent, load(name));
  push(L, sent);
  sk_X509_pop_free(sent, X509_free);
}

static void output(const char *command, char *line, size_t size)
{
  FILE *f = popen(command, "r");
  line[0] = '\0';
  if (f == NULL)
    return;
  if (fgets(line, (int)size, f) != NULL)
    line[strcspn(line, "\n")] = '\0';
  pclose(f);
}

static void test_facts(lua_State *L)
{
  static const char *const names[] = { "smtp.example.com", "*.wild.example.com", "127.0.0.1", "::1" };
  static const char *const keys[][2] = { { "good", "EC P-256" }, { "p384", "EC P-384" }, { "p521", "EC P-521" }, { "rsa", "RSA 2048" },
                                         { "weak_key", "RSA 1024" }, { "ed25519", "Ed25519" } };
  char command[512], line[256];
  int top = lua_gettop(L);
  STACK_OF(X509) *sent = sk_X509_new_null();
  sk_X509_push(sent, load("expired"));
  sk_X509_push(sent, load("root"));
  push(L, sent);
  sk_X509_pop_free(sent, X509_free);
  CHECK(lua_gettop(L) == top + 1 && lua_rawlen(L, -1) == 2);
  CHECK(same(field(L, 1, "subject"), "CN=smtp.example.com"));
  CHECK_FOR(same(field(L, 1, "issuer"), "CN=Root, O=House of Trust, C=DE"), field(L, 1, "issuer"));
  CHECK(same(field(L, 2, "subject"), field(L, 1, "issuer")) && same(field(L, 2, "issuer"), field(L, 1, "issuer")));
  CHECK(same(field(L, 1, "not_before"), "2020-01-01T00:00:00Z") && same(field(L, 1, "not_after"), "2021-01-01T00:00:00Z"));
  CHECK(same(field(L, 1, "serial"), "1001") || same(field(L, 1, "serial"), "1002") || strlen(field(L, 1, "serial")) == 4);
  snprintf(command, sizeof command, "openssl x509 -in %s -noout -fingerprint -sha256 | sed 's/.*=//' | tr -d : | tr A-F a-f",
           path("expired.pem"));
  output(command, line, sizeof line);
  CHECK_FOR(strlen(line) == 64 && same(field(L, 1, "sha256"), line), line);
  snprintf(command, sizeof command, "openssl x509 -in %s -noout -serial | sed 's/.*=//'", path("root.pem"));
  output(command, line, sizeof line);
  CHECK_FOR(same(field(L, 2, "serial"), line), line);
  lua_rawgeti(L, -1, 1);
  lua_getfield(L, -1, "names");
  CHECK(lua_rawlen(L, -1) == COUNT(names));
  for (size_t i = 0; i < COUNT(names); i++) {
    lua_rawgeti(L, -1, (lua_Integer)i + 1);
    CHECK_FOR(same(lua_tostring(L, -1), names[i]), names[i]);
    lua_pop(L, 1);
  }
  lua_pop(L, 2);
  lua_rawgeti(L, -1, 2);
  lua_getfield(L, -1, "names");
  CHECK(lua_istable(L, -1) && lua_rawlen(L, -1) == 0);
  lua_settop(L, top);
  for (size_t i = 0; i < COUNT(keys); i++) {
    push_one(L, keys[i][0]);
    CHECK_FOR(same(field(L, 1, "key"), keys[i][1]), keys[i][1]);
    lua_settop(L, top);
  }
  push_one(L, "words");
  CHECK_FOR(same(field(L, 1, "subject"), "CN=\\ J\xc3\xbcrgen, O=B\xc3\xa4ume\\, \\\"Wald\\\" \\+ Co\\; \\<x\\>"), field(L, 1, "subject"));
  lua_settop(L, top);
  push(L, NULL);
  CHECK(lua_rawlen(L, -1) == 0);
  lua_settop(L, top);
}

/* --- hostile ones --- */

static X509 *bare(const char *subject, int type, int len)
{
  X509 *x = X509_new();
  EVP_PKEY *key = EVP_EC_gen("P-256");
  X509_set_version(x, 2);
  X509_gmtime_adj(X509_getm_notBefore(x), -60);
  X509_gmtime_adj(X509_getm_notAfter(x), 3600);
  if (subject != NULL)
    CHECK(X509_NAME_add_entry_by_NID(X509_get_subject_name(x), NID_commonName, type, (const unsigned char *)subject, len, -1, 0) == 1);
  X509_set_pubkey(x, key);
  EVP_PKEY_free(key);
  return x;
}

static void add_name(GENERAL_NAMES *names, int type, const char *bytes, int len)
{
  GENERAL_NAME *name = GENERAL_NAME_new();
  ASN1_STRING *s = type == GEN_IPADD ? ASN1_OCTET_STRING_new() : ASN1_IA5STRING_new();
  ASN1_STRING_set(s, bytes, len);
  GENERAL_NAME_set0_value(name, type, s);
  sk_GENERAL_NAME_push(names, name);
}

/* As it comes from the wire. */
static X509 *again(X509 *x)
{
  unsigned char *der = NULL;
  const unsigned char *at;
  EVP_PKEY *key = EVP_EC_gen("P-256");
  X509 *copy;
  int len;
  X509_sign(x, key, EVP_sha256());
  EVP_PKEY_free(key);
  len = i2d_X509(x, &der);
  at = der;
  copy = len > 0 ? d2i_X509(NULL, &at, len) : NULL;
  OPENSSL_free(der);
  X509_free(x);
  ERR_clear_error();
  return copy;
}

static void push_it(lua_State *L, X509 *x)
{
  STACK_OF(X509) *sent = sk_X509_new_null();
  if (x != NULL) { /* else it never gets here: OpenSSL refused it when it came */
    sk_X509_push(sent, x);
    push(L, sent);
  }
  CHECK(ERR_peek_error() == 0); /* what it could not read is nobody else's error */
  sk_X509_pop_free(sent, X509_free);
}

static int is_safe(const char *text)
{
  if (text == NULL)
    return 0;
  for (; *text != '\0'; text++)
    if ((unsigned char)*text < 0x20 || *text == 0x7f)
      return 0;
  return 1;
}

static void test_hostile(lua_State *L)
{
  static const struct {
    const char *bytes;
    int len, type;
  } subjects[] = {
    { "a\0b", 3, V_ASN1_UTF8STRING }, { "a\r\nb: c", 7, V_ASN1_UTF8STRING }, { "\x1b[31mred\x7f", 9, V_ASN1_UTF8STRING },
    { "\xff\xfe\xc3", 3, V_ASN1_UTF8STRING }, { "\xed\xa0\x80", 3, V_ASN1_UTF8STRING }, { "\xe9t\xe9", 3, V_ASN1_T61STRING },
    { "\xd8\x00\x00\x41", 4, V_ASN1_BMPSTRING }, { "\x7f\xff\xff\xff", 4, V_ASN1_UNIVERSALSTRING },
    { "\xff\xff\xff\xff", 4, V_ASN1_UNIVERSALSTRING }, { "", 0, V_ASN1_UTF8STRING },
  };
  int top = lua_gettop(L);
  X509 *x;
  GENERAL_NAMES *names;
  STACK_OF(X509) *many;
  char big[70000];
  for (size_t i = 0; i < COUNT(subjects); i++) {
    push_it(L, again(bare(subjects[i].bytes, subjects[i].type, subjects[i].len)));
    if (lua_gettop(L) > top) {
      CHECK_FOR(lua_rawlen(L, -1) == 1 && is_safe(field(L, 1, "subject")), subjects[i].bytes);
      CHECK(same(field(L, 1, "key"), "EC P-256")); /* one bad name hides nothing else */
    }
    lua_settop(L, top);
  }
  push_it(L, again(bare(NULL, 0, 0)));
  CHECK(same(field(L, 1, "subject"), "") && same(field(L, 1, "serial"), "0"));
  lua_settop(L, top);

  memset(big, 'x', sizeof big);
  push_it(L, again(bare(big, V_ASN1_UTF8STRING, sizeof big)));
  CHECK(strlen(field(L, 1, "subject")) <= 512);
  lua_settop(L, top);

  /* names with a NUL, of odd lengths, too many, none that are ours */
  x = bare("x", V_ASN1_UTF8STRING, 1);
  names = sk_GENERAL_NAME_new_null();
  add_name(names, GEN_DNS, "smtp.example.com\0.evil.example", 30);
  add_name(names, GEN_IPADD, "\x7f\0\0", 3);
  add_name(names, GEN_IPADD, "", 0);
  add_name(names, GEN_URI, "http://x/", 9);
  add_name(names, GEN_DNS, "", 0);
  add_name(names, GEN_DNS, "two\nlines", 9);
  add_name(names, GEN_DNS, big, sizeof big);
  X509_add1_ext_i2d(x, NID_subject_alt_name, names, 0, 0);
  GENERAL_NAMES_free(names);
  x = again(x);
  CHECK(certificate_matches(x, "smtp.example.com") == 0);
  push_it(L, x);
  lua_rawgeti(L, -1, 1);
  lua_getfield(L, -1, "names");
  CHECK(lua_rawlen(L, -1) == 4);
  for (lua_Integer i = 1; i <= (lua_Integer)lua_rawlen(L, -1); i++) {
    lua_rawgeti(L, -1, i);
    CHECK(is_safe(lua_tostring(L, -1)) && lua_rawlen(L, -1) <= 512);
    if (i == 1)
      CHECK_FOR(!same(lua_tostring(L, -1), "smtp.example.com"), lua_tostring(L, -1));
    lua_pop(L, 1);
  }
  lua_settop(L, top);

  x = bare("x", V_ASN1_UTF8STRING, 1);
  names = sk_GENERAL_NAME_new_null();
  for (int i = 0; i < CHAIN_NAMES + 50; i++)
    add_name(names, GEN_DNS, "a.example", 9);
  X509_add1_ext_i2d(x, NID_subject_alt_name, names, 0, 0);
  GENERAL_NAMES_free(names);
  push_it(L, again(x));
  lua_rawgeti(L, -1, 1);
  lua_getfield(L, -1, "names");
  CHECK(lua_rawlen(L, -1) == CHAIN_NAMES);
  lua_settop(L, top);

  /* extensions that are no such thing */
  for (int nid = 0; nid < 2; nid++) {
    static const char *const values[] = { "", "\x05", "\x05\x00", "\x30\x80", "\x30\x03\x82\x7f", "\x30\x82\xff\xff", "\xff\xff\xff" };
    for (size_t i = 0; i < COUNT(values); i++) {
      ASN1_OCTET_STRING *value = ASN1_OCTET_STRING_new();
      X509_EXTENSION *extension;
      x = bare("x", V_ASN1_UTF8STRING, 1);
      ASN1_OCTET_STRING_set(value, (const unsigned char *)values[i], (int)strlen(values[i]));
      extension = X509_EXTENSION_create_by_NID(NULL, nid == 0 ? NID_subject_alt_name : NID_info_access, 0, value);
      X509_add_ext(x, extension, -1);
      X509_EXTENSION_free(extension);
      ASN1_OCTET_STRING_free(value);
      x = again(x);
      if (x != NULL) {
        int matches = certificate_matches(x, "smtp.example.com");
        CHECK(matches == 0 && ERR_peek_error() == 0);
        CHECK(certificate_matches(x, "127.0.0.1") == 0 && ERR_peek_error() == 0);
        push_it(L, x);
      }
      lua_settop(L, top);
    }
  }

  /* a long chain: the first ones, and what was there before is gone */
  many = sk_X509_new_null();
  for (int i = 0; i < CHAIN_MAX + 5; i++)
    sk_X509_push(many, load("good"));
  push(L, many);
  CHECK(lua_rawlen(L, -1) == CHAIN_MAX);
  lua_settop(L, top);
  {
    struct chain c;
    chain_init(&c);
    CHECK(chain_read(&c, many) == 0 && c.count == CHAIN_MAX);
    while (sk_X509_num(many) > 1)
      X509_free(sk_X509_pop(many));
    CHECK(chain_read(&c, many) == 0 && c.count == 1);
    CHECK(chain_read(&c, NULL) == 0 && c.count == 0);
    CHECK(chain_problem(&c, -1, NULL) == NULL);
    chain_free(&c);
  }
  sk_X509_pop_free(many, X509_free);
}

/* Everything cut at every byte: it is read or it is not, but nothing breaks. */
static void test_cut(lua_State *L)
{
  X509 *good = load("good");
  unsigned char *der = NULL;
  int len = i2d_X509(good, &der), top = lua_gettop(L);
  for (int i = 0; i < len; i++)
    for (int how = 0; how < 3; how++) {
      unsigned char kept = der[i];
      const unsigned char *at = der;
      X509 *x;
      der[i] = how == 0 ? (unsigned char)(kept ^ 0xff) : how == 1 ? 0 : (unsigned char)(kept + 1);
      x = d2i_X509(NULL, &at, len);
      ERR_clear_error();
      if (x != NULL) {
        STACK_OF(X509) *sent = sk_X509_new_null();
        sk_X509_push(sent, x);
        push(L, sent);
        certificate_matches(x, "smtp.example.com");
        certificate_matches(x, "127.0.0.1");
        CHECK(ERR_peek_error() == 0);
        lua_settop(L, top);
        sk_X509_pop_free(sent, X509_free);
      }
      der[i] = kept;
    }
  OPENSSL_free(der);
  X509_free(good);
}

/* --- names --- */

static void test_matches(void)
{
  static const struct {
    const char *name, *host;
    int matches;
  } cases[] = {
    { "good", "smtp.example.com", 1 }, { "good", "SMTP.Example.COM", 1 }, { "good", "smtp.example.com.evil", 0 },
    { "good", "mtp.example.com", 0 }, { "good", "a.wild.example.com", 1 }, { "good", "a.b.wild.example.com", 0 },
    { "good", "wild.example.com", 0 }, { "good", "127.0.0.1", 1 }, { "good", "127.0.0.2", 0 }, { "good", "::1", 1 },
    { "good", "0:0:0:0:0:0:0:1", 1 }, { "good", "::2", 0 }, { "good", "a@example.com", 0 }, { "good", "", 0 },
    { "common", "smtp.example.com", 1 }, { "common", "example.com", 0 },
    { "wrong", "smtp.example.com", 0 }, /* the common name does not count where there are names */
    { "wrong", "other.example.net", 1 },
  };
  for (size_t i = 0; i < COUNT(cases); i++) {
    X509 *x = load(cases[i].name);
    CHECK_FOR(certificate_matches(x, cases[i].host) == cases[i].matches, cases[i].host);
    X509_free(x);
  }
  {
    X509 *x = bare("x", V_ASN1_UTF8STRING, 1);
    GENERAL_NAMES *names = sk_GENERAL_NAME_new_null();
    add_name(names, GEN_DNS, "f*.example.com", 14);
    X509_add1_ext_i2d(x, NID_subject_alt_name, names, 0, 0);
    GENERAL_NAMES_free(names);
    x = again(x);
    CHECK(certificate_matches(x, "foo.example.com") == 0); /* RFC 6125: the star is a whole label, for libcurl too */
    X509_free(x);
  }
  CHECK(certificate_matches(NULL, "smtp.example.com") == -1);
}

/* --- stores --- */

static int holds(X509_STORE *store)
{
  return store != NULL ? sk_X509_OBJECT_num(X509_STORE_get0_objects(store)) : -1;
}

static void test_stores(void)
{
  static const char *const bad[][3] = { { "absent.pem", NULL, NULL }, { "text.pem", NULL, NULL }, { "empty.pem", NULL, NULL },
                                        { "path", NULL, NULL }, { NULL, "absent", NULL }, { NULL, "root.pem", NULL },
                                        { "root.pem", NULL, "absent.crl" }, { "root.pem", NULL, "root.pem" },
                                        { "root.pem", NULL, "empty.pem" }, { "root.pem", "absent", NULL } };
  char error[256], tiny[8];
  X509_STORE *store;
  struct seen seen;
  for (size_t i = 0; i < COUNT(bad); i++) {
    error[0] = '\0';
    store = store_open(bad[i][0] != NULL ? path(bad[i][0]) : NULL, bad[i][1] != NULL ? path(bad[i][1]) : NULL,
                       bad[i][2] != NULL ? path(bad[i][2]) : NULL, NULL, error, sizeof error);
    CHECK_FOR(store == NULL && error[0] != '\0', bad[i][0] != NULL ? bad[i][0] : bad[i][1]);
    CHECK(ERR_peek_error() == 0);
    X509_STORE_free(store);
  }
  CHECK(store_open(path("absent.pem"), NULL, NULL, NULL, tiny, sizeof tiny) == NULL && strlen(tiny) == sizeof tiny - 1);
  store = trust("root.pem");
  CHECK(holds(store) == 1);
  X509_STORE_free(store);
  store = trust("two.pem");
  CHECK(holds(store) == 2);
  X509_STORE_free(store);

  store = store_open(NULL, path("path"), NULL, NULL, error, sizeof error);
  if (CHECK_FOR(store != NULL, error)) {
    CHECK(show(&seen, "good", store, "smtp.example.com", SSL_VERIFY_PEER));
    chain_free(&seen.chain);
    X509_STORE_free(store);
  }
  store = store_open(NULL, path("path_empty"), NULL, NULL, error, sizeof error);
  if (CHECK_FOR(store != NULL, error)) {
    CHECK(!show(&seen, "good", store, "smtp.example.com", SSL_VERIFY_PEER));
    chain_free(&seen.chain);
    X509_STORE_free(store);
  }
  store = store_open(NULL, NULL, NULL, path("root.pem"), error, sizeof error); /* the system's file */
  CHECK(holds(store) == 1);
  X509_STORE_free(store);
  store = store_open(path("other.pem"), NULL, NULL, path("root.pem"), error, sizeof error); /* does not count beside ca_file */
  if (CHECK(holds(store) == 1)) {
    CHECK(!show(&seen, "good", store, "smtp.example.com", SSL_VERIFY_PEER));
    chain_free(&seen.chain);
  }
  X509_STORE_free(store);
  store = store_open(NULL, NULL, NULL, path("absent.pem"), error, sizeof error); /* then OpenSSL's own places */
  CHECK(store != NULL);
  X509_STORE_free(store);
  store = store_open(NULL, NULL, NULL, NULL, error, sizeof error);
  CHECK(store != NULL);
  X509_STORE_free(store);
}

int main(void)
{
  lua_State *L = luaL_newstate();
  if (L == NULL)
    return EXIT_FAILURE;
  seen_index = SSL_get_ex_new_index(0, NULL, NULL, NULL, NULL);
  make_all();
  test_problems();
  test_error_words();
  test_facts(L);
  test_hostile(L);
  test_cut(L);
  test_matches();
  test_stores();
  lua_close(L);
  {
    char command[64];
    snprintf(command, sizeof command, "rm -rf %s", dir);
    CHECK(system(command) == 0);
  }
  printf("%d checks, %d failures\n", checks, failures);
  return failures == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
