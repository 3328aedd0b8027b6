/* The mechanisms alone: the examples of their RFCs, and servers that lie, cut short or ask twice. Prints what is not as
   it should be.

   cc -std=gnu11 -DHAVE_GSASL -Icsrc spec/c/sasl_test.c csrc/{sasl,sasl_scram,sasl_gsasl,buffer,base64}.c -lcrypto -lgsasl */
#ifdef HAVE_GSASL
#include <gsasl.h>
#endif
#include <openssl/evp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base64.h"
#include "buffer.h"
#include "sasl.h"
#include "sasl_private.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))
#define CHECK(condition) check_that((condition) != 0, #condition, "", __LINE__)
#define CHECK_FOR(condition, what) check_that((condition) != 0, #condition, (what), __LINE__)
#define SAYS(s, challenge, answer) says((s), (challenge), sizeof(challenge) - 1, (answer), sizeof(answer) - 1, __LINE__)
#define OPENS(s, answer) opens((s), (answer), sizeof(answer) - 1, __LINE__)
#define ENDS(s, challenge, status) ends((s), (challenge), sizeof(challenge) - 1, (status), __LINE__)

static int checks, failures;

#ifdef HAVE_GSASL
/* MIT Kerberos keeps 16 bytes of its first use, once a process. */
const char *__lsan_default_suppressions(void);
const char *__lsan_default_suppressions(void)
{
  return "leak:libgssapi_krb5.so";
}
#endif

static int check_that(int holds, const char *condition, const char *what, int line)
{
  checks++;
  if (!holds) {
    failures++;
    printf("sasl_test.c:%d: not so: %s%s%s\n", line, condition, *what != '\0' ? ": " : "", what);
  }
  return holds;
}

static int is(const struct buffer *b, const char *text, size_t len)
{
  return b->len == len && (len == 0 || memcmp(b->data, text, len) == 0);
}

static int begins(const struct buffer *b, const char *text)
{
  return b->len >= strlen(text) && memcmp(b->data, text, strlen(text)) == 0;
}

static struct sasl_identity person(const char *username, const char *password)
{
  struct sasl_identity who;
  memset(&who, 0, sizeof who);
  who.username = username;
  who.username_len = strlen(username);
  who.password = password;
  who.password_len = password != NULL ? strlen(password) : 0;
  who.host = "smtp.example.com";
  who.port = 587;
  return who;
}

static struct sasl_identity holder(const char *username, const char *token)
{
  struct sasl_identity who = person(username, NULL);
  who.token = token;
  who.token_len = strlen(token);
  return who;
}

static struct sasl *start(const char *mechanism, struct sasl_identity who)
{
  struct sasl *s = sasl_start(mechanism, &who);
  if (s == NULL) {
    printf("%s cannot be started\n", mechanism);
    exit(EXIT_FAILURE);
  }
  return s;
}

static void opens(struct sasl *s, const char *answer, size_t len, int line)
{
  struct buffer out;
  buffer_init(&out, 65536);
  check_that(sasl_initial(s, &out) == 1 && is(&out, answer, len), "the initial response", answer, line);
  buffer_free(&out);
}

static void waits(struct sasl *s)
{
  struct buffer out;
  buffer_init(&out, 65536);
  CHECK(sasl_initial(s, &out) == 0 && out.len == 0);
  buffer_free(&out);
}

static void says(struct sasl *s, const char *challenge, size_t challenge_len, const char *answer, size_t len, int line)
{
  struct buffer out;
  buffer_init(&out, 65536);
  check_that(sasl_answer(s, challenge, challenge_len, &out) == SASL_ANSWER, "an answer", challenge, line);
  check_that(is(&out, answer, len), "the answer", out.len > 0 ? out.data : "(empty)", line);
  buffer_free(&out);
}

/* And nothing gets an answer after that. */
static void ends(struct sasl *s, const char *challenge, size_t len, enum sasl_status status, int line)
{
  static const char *const more[] = { "", "x", "v=rmF9pqV8S7suAoZWja4dJRkFsKQ=" };
  struct buffer out;
  buffer_init(&out, 65536);
  check_that(sasl_answer(s, challenge, len, &out) == status, "the end", challenge, line);
  for (size_t i = 0; i < COUNT(more); i++)
    check_that(sasl_answer(s, more[i], strlen(more[i]), &out) != SASL_ANSWER, "still the end", more[i], line);
  buffer_free(&out);
}

static void test_names(void)
{
  static const char *const here[] = { "PLAIN", "LOGIN", "CRAM-MD5", "SCRAM-SHA-1", "SCRAM-SHA-1-PLUS", "SCRAM-SHA-256",
                                      "SCRAM-SHA-256-PLUS", "EXTERNAL", "XOAUTH2", "OAUTHBEARER" };
  static const char *const more[] = { "DIGEST-MD5", "NTLM", "GSSAPI" };
  static const char *const none[] = { "", "plain", "PLAIN ", "SCRAM-SHA-512", "ANONYMOUS", "SCRAM-SHA-256-PLUS-PLUS" };
  struct sasl_identity who = person("user", "pencil");
  size_t count = 0;
  while (sasl_mechanisms()[count] != NULL)
    CHECK_FOR(sasl_has(sasl_mechanisms()[count++]), "a name of the list");
  for (size_t i = 0; i < COUNT(here); i++)
    CHECK_FOR(sasl_has(here[i]), here[i]);
  for (size_t i = 0; i < COUNT(none); i++)
    CHECK_FOR(!sasl_has(none[i]) && sasl_start(none[i], &who) == NULL, none[i]);
#ifdef HAVE_GSASL
  CHECK(count == COUNT(here) + COUNT(more));
  for (size_t i = 0; i < COUNT(more); i++)
    CHECK_FOR(sasl_has(more[i]), more[i]);
#else
  CHECK(count == COUNT(here));
  for (size_t i = 0; i < COUNT(more); i++)
    CHECK_FOR(!sasl_has(more[i]) && sasl_start(more[i], &who) == NULL, more[i]);
#endif
  sasl_free(NULL);
}

static void test_plain(void)
{
  struct sasl *s = start("PLAIN", person("tim", "tanstaaftanstaaf"));
  OPENS(s, "\0tim\0tanstaaftanstaaf"); /* RFC 4616 */
  CHECK(sasl_complete(s));
  SAYS(s, "", "\0tim\0tanstaaftanstaaf");
  ENDS(s, "", SASL_BAD_CHALLENGE);
  sasl_free(s);

  s = start("PLAIN", person("j\xc3\xbcrgen@example.com", "p\xc3\xa4ss w\xff,="));
  OPENS(s, "\0j\xc3\xbcrgen@example.com\0p\xc3\xa4ss w\xff,=");
  sasl_free(s);

  s = start("PLAIN", person("", ""));
  OPENS(s, "\0\0");
  SAYS(s, "Your words:", "\0\0"); /* a prompt, as some servers send it */
  ENDS(s, "Your words:", SASL_BAD_CHALLENGE);
  sasl_free(s);
}

static void test_login(void)
{
  static const char *const prompts[][2] = { { "Username:", "Password:" }, { "User Name", "Password" }, { "", "" } };
  for (size_t i = 0; i < COUNT(prompts); i++) {
    struct sasl *s = start("LOGIN", person("ann@example.com", "right"));
    waits(s);
    says(s, prompts[i][0], strlen(prompts[i][0]), "ann@example.com", 15, __LINE__);
    says(s, prompts[i][1], strlen(prompts[i][1]), "right", 5, __LINE__);
    CHECK(sasl_complete(s));
    ENDS(s, "Password:", SASL_BAD_CHALLENGE);
    sasl_free(s);
  }
}

static void test_external(void)
{
  struct sasl *s = start("EXTERNAL", person("ann@example.com", NULL));
  OPENS(s, "ann@example.com");
  CHECK(sasl_complete(s));
  sasl_free(s);

  s = start("EXTERNAL", person("", NULL));
  OPENS(s, "");
  SAYS(s, "", "");
  ENDS(s, "", SASL_BAD_CHALLENGE);
  sasl_free(s);

  s = start("EXTERNAL", person("ann@example.com", NULL));
  ENDS(s, "who?", SASL_BAD_CHALLENGE);
  sasl_free(s);

  { /* nobody named: the certificate alone says who it is */
    struct sasl_identity nobody;
    memset(&nobody, 0, sizeof nobody);
    s = start("EXTERNAL", nobody);
    OPENS(s, "");
    sasl_free(s);
  }
}

static void test_cram(void)
{
  static const char rfc2195[] = "<1896.697170952@postoffice.reston.mci.net>";
  struct sasl *s = start("CRAM-MD5", person("tim", "tanstaaftanstaaf"));
  waits(s);
  SAYS(s, rfc2195, "tim b913a602c7eda7a495b4e6e7334d3890");
  CHECK(sasl_complete(s));
  ENDS(s, rfc2195, SASL_BAD_CHALLENGE);
  sasl_free(s);

  s = start("CRAM-MD5", person("tim", "tanstaaftanstaaf"));
  ENDS(s, "", SASL_BAD_CHALLENGE);
  sasl_free(s);

  /* RFC 2202, case 6: a key longer than MD5's block is hashed first; bytes of 8 bits are bytes */
  {
    char key[81];
    memset(key, '\xaa', 80);
    key[80] = '\0';
    s = start("CRAM-MD5", person("tim", key));
    SAYS(s, "Test Using Larger Than Block-Size Key - Hash Key First", "tim 6b1ab7fe4bd7bf8f0b62e6ce61b9d0cd");
    sasl_free(s);
  }
  s = start("CRAM-MD5", person("a b", ""));
  SAYS(s, "\0", "a b 069ae042daa1893db55db3d88e52fd39");
  sasl_free(s);
}

static void test_xoauth2(void)
{
  static const char error[] = "{\"status\":\"401\",\"schemes\":\"bearer mac\",\"scope\":\"https://mail.google.com/\"}";
  const char *document;
  size_t len = 99;
  struct sasl *s = start("XOAUTH2", holder("someuser@example.com", "ya29.vF9dft4qmTc2Nvb3RlckBhdHRhdmlzdGEuY29tCg"));
  OPENS(s, "user=someuser@example.com\1auth=Bearer ya29.vF9dft4qmTc2Nvb3RlckBhdHRhdmlzdGEuY29tCg\1\1");
  CHECK(sasl_error_document(s, &len) == NULL && len == 0);
  SAYS(s, error, "");
  document = sasl_error_document(s, &len);
  CHECK(document != NULL && len == sizeof error - 1 && memcmp(document, error, len) == 0);
  ENDS(s, error, SASL_BAD_CHALLENGE);
  CHECK(sasl_error_document(s, &len) != NULL && len == sizeof error - 1);
  sasl_free(s);

  s = start("XOAUTH2", holder("u", "t")); /* the token was too long for the AUTH line */
  SAYS(s, "", "user=u\1auth=Bearer t\1\1");
  SAYS(s, error, "");
  ENDS(s, "", SASL_BAD_CHALLENGE);
  sasl_free(s);

  s = start("XOAUTH2", holder("u", "t"));
  OPENS(s, "user=u\1auth=Bearer t\1\1");
  SAYS(s, error, "");
  ENDS(s, "", SASL_BAD_CHALLENGE); /* the token is not said again to a server that has refused it */
  sasl_free(s);
}

static void test_oauthbearer(void)
{
  static const char error[] = "{\"status\":\"invalid_token\",\"scope\":\"example_scope\"}";
  const char *document;
  size_t len;
  struct sasl_identity who = holder("user@example.com", "vF9dft4qmTc2Nvb3RlckBhbHRhdmlzdGEuY29tCg==");
  struct sasl *s;
  who.host = "server.example.com";
  who.port = 143;
  s = start("OAUTHBEARER", who);
  /* RFC 7628, section 4.1 */
  OPENS(s, "n,a=user@example.com,\1host=server.example.com\1port=143\1auth=Bearer vF9dft4qmTc2Nvb3RlckBhbHRhdmlzdGEuY29tCg==\1\1");
  SAYS(s, error, "\1");
  document = sasl_error_document(s, &len);
  CHECK(document != NULL && len == sizeof error - 1 && memcmp(document, error, len) == 0);
  ENDS(s, error, SASL_BAD_CHALLENGE);
  sasl_free(s);

  s = start("OAUTHBEARER", holder("a,b=c", "t"));
  OPENS(s, "n,a=a=2Cb=3Dc,\1host=smtp.example.com\1port=587\1auth=Bearer t\1\1");
  sasl_free(s);

  s = start("OAUTHBEARER", holder("", "t")); /* "a=" wants a name behind it */
  OPENS(s, "n,,\1host=smtp.example.com\1port=587\1auth=Bearer t\1\1");
  sasl_free(s);
}

/* --- SCRAM --- */

static struct sasl *scram(const char *mechanism, const char *username, const char *password, const char *nonce)
{
  struct sasl *s = start(mechanism, person(username, password));
  snprintf(s->nonce, sizeof s->nonce, "%s", nonce);
  return s;
}

static struct sasl *bound(const char *mechanism, const char *type, const char *binding, size_t len, const char *nonce)
{
  struct sasl_identity who = person("a,=\xc3\xbc", "p\xc3\xa4ss");
  struct sasl *s;
  who.binding_type = type;
  who.binding = (const unsigned char *)binding;
  who.binding_len = len;
  s = start(mechanism, who);
  snprintf(s->nonce, sizeof s->nonce, "%s", nonce);
  return s;
}

#define NONCE_1 "fyko+d2lbbFgONRv9qkxdawL"
#define FIRST_1 "r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,s=QSXCR+Q6sek8bf92,i=4096"
#define PROOF_1 "c=biws,r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,p=v0X8v3Bz2T0CJGbJQyF0X+HI4Ts="
#define FINAL_1 "v=rmF9pqV8S7suAoZWja4dJRkFsKQ="

static struct sasl *half_way(void)
{
  struct sasl *s = scram("SCRAM-SHA-1", "user", "pencil", NONCE_1);
  OPENS(s, "n,,n=user,r=" NONCE_1);
  SAYS(s, FIRST_1, PROOF_1);
  CHECK(!sasl_complete(s));
  return s;
}

static void test_scram_examples(void)
{
  struct sasl *s = half_way(); /* RFC 5802, section 5 */
  SAYS(s, FINAL_1, "");
  CHECK(sasl_complete(s));
  ENDS(s, FINAL_1, SASL_BAD_CHALLENGE);
  CHECK(sasl_complete(s));
  sasl_free(s);

  s = scram("SCRAM-SHA-256", "user", "pencil", "rOprNGfwEbeRWgbNEkqO"); /* RFC 7677, section 3 */
  OPENS(s, "n,,n=user,r=rOprNGfwEbeRWgbNEkqO");
  SAYS(s, "r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096",
       "c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=");
  SAYS(s, "v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=,x=extension", "");
  CHECK(sasl_complete(s));
  sasl_free(s);

  /* without an initial response: the same message, asked for by an empty challenge */
  s = scram("SCRAM-SHA-1", "user", "pencil", NONCE_1);
  SAYS(s, "", "n,,n=user,r=" NONCE_1);
  SAYS(s, FIRST_1 ",x=extension", "c=biws,r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,p=TzNW/B5ENAyQA8tmwM5s1qnfWeI=");
  sasl_free(s);
}

/* Made with another implementation (Python's hashlib and hmac). */
static void test_scram_binding(void)
{
  static const char exporter[] = "\x00\x01\x02\x03\x04\x05\x06\x07\x08\x09\x0a\x0b\x0c\x0d\x0e\x0f"
                                 "\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1a\x1b\x1c\x1d\x1e\xff";
  struct sasl_identity who = person("user", "pencil");
  struct sasl *s = bound("SCRAM-SHA-256-PLUS", "tls-exporter", exporter, 32, "ours");
  OPENS(s, "p=tls-exporter,,n=a=2C=3D\xc3\xbc,r=ours");
  SAYS(s, "r=ourstheirs,s=c2FsdA==,i=1000", "c=cD10bHMtZXhwb3J0ZXIsLAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR7/,r=ourstheirs,p=h0a0bp4jMinBGds2Sgjms/Yk17HL4wmuvdU90nmKg2g=");
  SAYS(s, "v=QYQQTybzkqnuO98xRqZs+3P/toFy1Fl8ZnLSOS4evvg=", "");
  CHECK(sasl_complete(s));
  sasl_free(s);

  s = bound("SCRAM-SHA-1-PLUS", "tls-server-end-point", exporter, 20, "ours");
  OPENS(s, "p=tls-server-end-point,,n=a=2C=3D\xc3\xbc,r=ours");
  SAYS(s, "r=ourstheirs,s=c2FsdA==,i=1", "c=cD10bHMtc2VydmVyLWVuZC1wb2ludCwsAAECAwQFBgcICQoLDA0ODxAREhM=,r=ourstheirs,p=xeOhCiiwGW0DdB+cXCSEIsusmTU=");
  SAYS(s, "v=Uo4aGfB2Ggrn3kNFtq2mzZqERCg=", "");
  CHECK(sasl_complete(s));
  sasl_free(s);

  s = bound("SCRAM-SHA-256", "tls-exporter", exporter, 32, "ours"); /* "p=" belongs to -PLUS alone */
  OPENS(s, "n,,n=a=2C=3D\xc3\xbc,r=ours");
  sasl_free(s);

  who.binding_not_offered = 1; /* RFC 5802, section 6 */
  s = start("SCRAM-SHA-1", who);
  snprintf(s->nonce, sizeof s->nonce, "ours");
  OPENS(s, "y,,n=user,r=ours");
  SAYS(s, "r=ourstheirs,s=c2FsdA==,i=1", "c=eSws,r=ourstheirs,p=IFhEDQq+B/XrWC6BHiU0D8SXDn4=");
  sasl_free(s);
  who.binding_not_offered = 0;

  CHECK(sasl_start("SCRAM-SHA-256-PLUS", &who) == NULL); /* nothing to bind to: never silently unbound */
  who.binding_type = "tls-exporter";
  CHECK(sasl_start("SCRAM-SHA-256-PLUS", &who) == NULL);
  who.binding = (const unsigned char *)exporter;
  CHECK(sasl_start("SCRAM-SHA-256-PLUS", &who) == NULL);
  who.binding_len = 1000;
  CHECK(sasl_start("SCRAM-SHA-256-PLUS", &who) == NULL);
  who.binding_len = 32;
  who.binding_type = "a-type-whose-name-is-longer-than-any";
  CHECK(sasl_start("SCRAM-SHA-256-PLUS", &who) == NULL);
}

static void test_scram_nonce(void)
{
  char seen[16][64];
  memset(seen, 0, sizeof seen);
  for (int i = 0; i < 16; i++) {
    struct sasl *s = start("SCRAM-SHA-256", person("user", "pencil"));
    struct buffer first, again;
    buffer_init(&first, 65536);
    buffer_init(&again, 65536);
    CHECK(sasl_initial(s, &first) == 1 && begins(&first, "n,,n=user,r="));
    CHECK(first.len == 12 + 24);
    CHECK(sasl_answer(s, "", 0, &again) == SASL_ANSWER && is(&again, first.data, first.len)); /* said again, not made anew */
    snprintf(seen[i], sizeof seen[i], "%s", s->nonce);
    CHECK(strlen(s->nonce) == 24 && strchr(s->nonce, ',') == NULL);
    for (int j = 0; j < i; j++)
      CHECK_FOR(strcmp(seen[i], seen[j]) != 0, seen[i]);
    buffer_free(&first);
    buffer_free(&again);
    sasl_free(s);
  }
}

static void test_scram_server_first(void)
{
  static const struct {
    const char *challenge;
    enum sasl_status status;
  } bad[] = {
    /* the nonce is ours and more */
    { "r=fyko+d2lbbFgONRv9qkxdawM3rfcNHYJY1ZVvWVs7j,s=QSXCR+Q6sek8bf92,i=4096", SASL_BAD_SERVER },
    { "r=Fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,s=QSXCR+Q6sek8bf92,i=4096", SASL_BAD_SERVER },
    { "r=fyko+d2lbbFgONRv9qkxdawL,s=QSXCR+Q6sek8bf92,i=4096", SASL_BAD_SERVER },
    { "r=fyko+d2lbbFgONRv9qkxda,s=QSXCR+Q6sek8bf92,i=4096", SASL_BAD_SERVER },
    { "r=xfyko+d2lbbFgONRv9qkxdawL,s=QSXCR+Q6sek8bf92,i=4096", SASL_BAD_SERVER },
    { "r=,s=QSXCR+Q6sek8bf92,i=4096", SASL_BAD_SERVER },
    { "r=" NONCE_1 "x y,s=QSXCR+Q6sek8bf92,i=4096", SASL_BAD_CHALLENGE },
    { "r=" NONCE_1 "\r\n,s=QSXCR+Q6sek8bf92,i=4096", SASL_BAD_CHALLENGE },
    { "r=" NONCE_1 "\xc3\xa9,s=QSXCR+Q6sek8bf92,i=4096", SASL_BAD_CHALLENGE },
    /* cut short */
    { "r", SASL_BAD_CHALLENGE },
    { "r=", SASL_BAD_CHALLENGE },
    { ",", SASL_BAD_CHALLENGE },
    { ",,,", SASL_BAD_CHALLENGE },
    { "r=" NONCE_1 "x", SASL_BAD_CHALLENGE },
    { "r=" NONCE_1 "x,", SASL_BAD_CHALLENGE },
    { "r=" NONCE_1 "x,s", SASL_BAD_CHALLENGE },
    { "r=" NONCE_1 "x,s=", SASL_BAD_CHALLENGE },
    { "r=" NONCE_1 "x,s=QSXCR+Q6sek8bf92", SASL_BAD_CHALLENGE },
    { "r=" NONCE_1 "x,s=QSXCR+Q6sek8bf92,", SASL_BAD_CHALLENGE },
    { "r=" NONCE_1 "x,s=QSXCR+Q6sek8bf92,i", SASL_BAD_CHALLENGE },
    { "r=" NONCE_1 "x,s=QSXCR+Q6sek8bf92,i=", SASL_BAD_CHALLENGE },
    { "r=" NONCE_1 "x,s=QSXCR+Q6sek8bf92,i=,", SASL_BAD_CHALLENGE },
    /* the salt */
    { "r=" NONCE_1 "x,s=QSXCR,i=4096", SASL_BAD_CHALLENGE },
    { "r=" NONCE_1 "x,s=,i=4096", SASL_BAD_CHALLENGE },
    { "r=" NONCE_1 "x,s====,i=4096", SASL_BAD_CHALLENGE },
    { "r=" NONCE_1 "x,s=!!!!,i=4096", SASL_BAD_CHALLENGE },
    /* the count */
    { "r=" NONCE_1 "x,s=QSXCR+Q6sek8bf92,i=0", SASL_BAD_CHALLENGE },
    { "r=" NONCE_1 "x,s=QSXCR+Q6sek8bf92,i=-1", SASL_BAD_CHALLENGE },
    { "r=" NONCE_1 "x,s=QSXCR+Q6sek8bf92,i=+1", SASL_BAD_CHALLENGE },
    { "r=" NONCE_1 "x,s=QSXCR+Q6sek8bf92,i= 1", SASL_BAD_CHALLENGE },
    { "r=" NONCE_1 "x,s=QSXCR+Q6sek8bf92,i=01", SASL_BAD_CHALLENGE },
    { "r=" NONCE_1 "x,s=QSXCR+Q6sek8bf92,i=1x", SASL_BAD_CHALLENGE },
    { "r=" NONCE_1 "x,s=QSXCR+Q6sek8bf92,i=0x10", SASL_BAD_CHALLENGE },
    { "r=" NONCE_1 "x,s=QSXCR+Q6sek8bf92,i=1000001", SASL_BAD_CHALLENGE },
    { "r=" NONCE_1 "x,s=QSXCR+Q6sek8bf92,i=4294967297", SASL_BAD_CHALLENGE },
    { "r=" NONCE_1 "x,s=QSXCR+Q6sek8bf92,i=18446744073709551617", SASL_BAD_CHALLENGE },
    { "r=" NONCE_1 "x,s=QSXCR+Q6sek8bf92,i=99999999999999999999999999999999999", SASL_BAD_CHALLENGE },
    /* in another order, or what must be understood and is not */
    { "s=QSXCR+Q6sek8bf92,r=" NONCE_1 "x,i=4096", SASL_BAD_CHALLENGE },
    { "m=must,r=" NONCE_1 "x,s=QSXCR+Q6sek8bf92,i=4096", SASL_BAD_CHALLENGE },
    { "r=" NONCE_1 "x,m=must,s=QSXCR+Q6sek8bf92,i=4096", SASL_BAD_CHALLENGE },
    { "R=" NONCE_1 "x,s=QSXCR+Q6sek8bf92,i=4096", SASL_BAD_CHALLENGE },
    /* the end before the beginning */
    { FINAL_1, SASL_BAD_CHALLENGE },
    { "v=", SASL_BAD_CHALLENGE },
    { "e=unknown-user", SASL_BAD_CHALLENGE },
    { "Password:", SASL_BAD_CHALLENGE },
  };
  for (size_t i = 0; i < COUNT(bad); i++) {
    struct sasl *s = scram("SCRAM-SHA-1", "user", "pencil", NONCE_1);
    OPENS(s, "n,,n=user,r=" NONCE_1);
    ends(s, bad[i].challenge, strlen(bad[i].challenge), bad[i].status, __LINE__);
    CHECK_FOR(!sasl_complete(s), bad[i].challenge);
    sasl_free(s);
  }
  for (size_t len = 1; len < sizeof FIRST_1 - 5; len++) { /* up to the count, whose beginning is a count too */
    struct sasl *s = scram("SCRAM-SHA-1", "user", "pencil", NONCE_1);
    struct buffer out;
    buffer_init(&out, 65536);
    CHECK(sasl_initial(s, &out) == 1);
    buffer_clear(&out);
    CHECK_FOR(sasl_answer(s, FIRST_1, len, &out) != SASL_ANSWER && !sasl_complete(s), FIRST_1 + len);
    buffer_free(&out);
    sasl_free(s);
  }
  { /* a NUL is no end of the message */
    struct sasl *s = scram("SCRAM-SHA-1", "user", "pencil", NONCE_1);
    OPENS(s, "n,,n=user,r=" NONCE_1);
    ENDS(s, "r=" NONCE_1 "\0x,s=QSXCR+Q6sek8bf92,i=4096", SASL_BAD_CHALLENGE);
    sasl_free(s);
    s = scram("SCRAM-SHA-1", "user", "pencil", NONCE_1);
    OPENS(s, "n,,n=user,r=" NONCE_1);
    ENDS(s, "r=" NONCE_1 "x,s=QSXCR+Q6sek8bf92,i=4\0" "96", SASL_BAD_CHALLENGE);
    sasl_free(s);
  }
  { /* a challenge before anything was said */
    struct sasl *s = start("SCRAM-SHA-256", person("user", "pencil"));
    ENDS(s, "r=x,s=QSXCR+Q6sek8bf92,i=1", SASL_BAD_CHALLENGE);
    sasl_free(s);
  }
  { /* it asks for the first message a second time, and after it had it */
    struct sasl *s = scram("SCRAM-SHA-1", "user", "pencil", NONCE_1);
    SAYS(s, "", "n,,n=user,r=" NONCE_1);
    ENDS(s, "", SASL_BAD_CHALLENGE);
    sasl_free(s);
  }
  { /* long, but within what a count may be */
    struct sasl *s = scram("SCRAM-SHA-1", "user", "pencil", NONCE_1);
    struct buffer out;
    buffer_init(&out, 65536);
    CHECK(sasl_initial(s, &out) == 1);
    buffer_clear(&out);
    CHECK(sasl_answer(s, "r=" NONCE_1 "x,s=QQ==,i=1000000", sizeof("r=" NONCE_1 "x,s=QQ==,i=1000000") - 1, &out) == SASL_ANSWER);
    buffer_free(&out);
    sasl_free(s);
  }
}

static void test_scram_server_final(void)
{
  static const struct {
    const char *challenge;
    enum sasl_status status;
  } bad[] = {
    { "v=rmF9pqV8S7suAoZWja4dJRkFsKA=", SASL_BAD_SERVER }, /* one bit */
    { "v=RmF9pqV8S7suAoZWja4dJRkFsKQ=", SASL_BAD_SERVER },
    { "v=rmF9pqV8S7suAoZWja4dJRkFsA==", SASL_BAD_SERVER }, /* one byte less */
    { "v=rmF9pqV8S7suAoZWja4dJRkFsKQA", SASL_BAD_SERVER }, /* one more */
    { "v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=", SASL_BAD_SERVER },
    { "v=AAAAAAAAAAAAAAAAAAAAAAAAAAA=", SASL_BAD_SERVER },
    { "v=AA==", SASL_BAD_SERVER },
    { "v=", SASL_BAD_SERVER },
    { "v", SASL_BAD_SERVER },
    { "v=!", SASL_BAD_SERVER },
    { "v=rmF9pqV8S7suAoZWja4dJRkFsKQ", SASL_BAD_SERVER },
    { "x=1,v=rmF9pqV8S7suAoZWja4dJRkFsKQ=", SASL_BAD_SERVER },
    { "V=rmF9pqV8S7suAoZWja4dJRkFsKQ=", SASL_BAD_SERVER },
    { "ok", SASL_BAD_SERVER },
    { FIRST_1, SASL_BAD_SERVER }, /* the first one once more */
    { "e=invalid-proof", SASL_BAD_CHALLENGE },
    { "e=unknown-user,x=1", SASL_BAD_CHALLENGE },
    { "e=", SASL_BAD_CHALLENGE },
    { "e=other-error,v=rmF9pqV8S7suAoZWja4dJRkFsKQ=", SASL_BAD_CHALLENGE },
    { "", SASL_BAD_CHALLENGE },
  };
  struct sasl *s;
  for (size_t i = 0; i < COUNT(bad); i++) {
    s = half_way();
    ends(s, bad[i].challenge, strlen(bad[i].challenge), bad[i].status, __LINE__);
    CHECK_FOR(!sasl_complete(s), bad[i].challenge); /* the right one came too late */
    sasl_free(s);
  }
  for (size_t len = 1; len < sizeof FINAL_1 - 1; len++) {
    s = half_way();
    ends(s, FINAL_1, len, SASL_BAD_SERVER, __LINE__);
    CHECK(!sasl_complete(s));
    sasl_free(s);
  }
}

/* --- any of them --- */

static void test_answers_are_appended(void)
{
  struct sasl *s = scram("SCRAM-SHA-1", "user", "pencil", NONCE_1);
  struct buffer out;
  buffer_init(&out, 65536);
  CHECK(buffer_add_string(&out, ">") == BUFFER_OK && sasl_initial(s, &out) == 1 && begins(&out, ">n,,n=user"));
  buffer_clear(&out);
  CHECK(buffer_add_string(&out, ">") == BUFFER_OK);
  CHECK(sasl_answer(s, FIRST_1, sizeof FIRST_1 - 1, &out) == SASL_ANSWER && is(&out, ">" PROOF_1, sizeof PROOF_1));
  buffer_free(&out);
  sasl_free(s);
}

static void test_big_challenges(void)
{
  static const size_t sizes[] = { 12288, 12289, 65536, 1 << 20 };
  char *big = malloc(1 << 20);
  if (!CHECK(big != NULL))
    return;
  for (size_t i = 0; sasl_mechanisms()[i] != NULL; i++)
    for (size_t n = 0; n < COUNT(sizes); n++)
      for (int kind = 0; kind < 3; kind++) {
        const char *name = sasl_mechanisms()[i];
        struct sasl_identity who = person("user", "pencil");
        struct buffer out;
        struct sasl *s;
        enum sasl_status status;
        who.token = "token";
        who.token_len = 5;
        who.binding_type = "tls-exporter";
        who.binding = (const unsigned char *)"0123456789abcdef0123456789abcdef";
        who.binding_len = 32;
        if (strcmp(name, "GSSAPI") == 0) /* asks the Kerberos library, which this test has no say in */
          continue;
        s = start(name, who);
        snprintf(s->nonce, sizeof s->nonce, "n");
        memset(big, kind == 0 ? 'x' : kind == 1 ? ',' : '\0', sizes[n]);
        if (kind == 0)
          memcpy(big, "r=n", 3);
        buffer_init(&out, 65536);
        CHECK_FOR(sasl_initial(s, &out) >= 0, name);
        buffer_clear(&out);
        status = sasl_answer(s, big, sizes[n], &out);
        CHECK_FOR(status != SASL_NO_MEMORY, name); /* the fault is theirs, not ours */
        CHECK_FOR(sizes[n] <= 12288 || status == SASL_BAD_CHALLENGE, name);
        buffer_free(&out);
        sasl_free(s);
      }
  free(big);
}

static void test_small_room(void)
{
  static const char *const names[] = { "PLAIN", "XOAUTH2", "OAUTHBEARER", "SCRAM-SHA-1", "SCRAM-SHA-256", "EXTERNAL" };
  struct sasl_identity who = person("user", "pencil");
  who.token = "token";
  who.token_len = 5;
  for (size_t i = 0; i < COUNT(names); i++)
    for (size_t room = 0; room < 4; room++) {
      struct sasl *s = start(names[i], who);
      struct buffer out;
      buffer_init(&out, room);
      CHECK_FOR(sasl_initial(s, &out) == -1, names[i]);
      CHECK_FOR(sasl_answer(s, "", 0, &out) == SASL_NO_MEMORY, names[i]);
      buffer_free(&out);
      sasl_free(s);
    }
  for (size_t room = 0; room < sizeof PROOF_1; room++) {
    struct sasl *s = scram("SCRAM-SHA-1", "user", "pencil", NONCE_1);
    struct buffer out;
    int fits = room >= sizeof PROOF_1 - 1;
    OPENS(s, "n,,n=user,r=" NONCE_1);
    buffer_init(&out, room);
    CHECK(sasl_answer(s, FIRST_1, sizeof FIRST_1 - 1, &out) == (fits ? SASL_ANSWER : SASL_NO_MEMORY));
    buffer_free(&out);
    sasl_free(s);
  }
}

/* What was given may be gone, or hold NULs: all of it is copied. */
static void test_copies(void)
{
  char username[] = "u\0ser", password[] = "pass\0word", token[] = "token";
  struct sasl_identity who = person("", NULL);
  struct sasl *s;
  who.username = username;
  who.username_len = sizeof username - 1;
  who.password = password;
  who.password_len = sizeof password - 1;
  who.token = token;
  who.token_len = sizeof token - 1;
  s = start("PLAIN", who);
  memset(username, 'x', sizeof username);
  memset(password, 'x', sizeof password);
  memset(token, 'x', sizeof token);
  OPENS(s, "\0u\0ser\0pass\0word");
  sasl_free(s);
}

/* --- GNU SASL --- */

#ifdef HAVE_GSASL
static char *base64_of(const char *bytes, size_t len)
{
  struct buffer text;
  char *copied;
  buffer_init(&text, 256);
  CHECK(base64_encode(&text, bytes, len) == BUFFER_OK);
  copied = strndup(text.data, text.len);
  buffer_free(&text);
  return copied;
}

/* Our client and the library's server, which knows this password and has this binding. 1: both ends are satisfied, and the
   client only once the server has proved itself. */
static int agree(struct sasl *s, const char *password, Gsasl_property kind, const char *binding, size_t len)
{
  Gsasl *context = NULL;
  Gsasl_session *server = NULL;
  struct buffer line;
  char *encoded = base64_of(binding, len);
  int rc;
  buffer_init(&line, 65536);
  CHECK(gsasl_init(&context) == GSASL_OK && gsasl_server_start(context, s->name, &server) == GSASL_OK);
  gsasl_property_set(server, GSASL_PASSWORD, password);
  if (len > 0) /* an empty one would count as one */
    gsasl_property_set(server, kind, encoded);
  free(encoded);
  CHECK(sasl_initial(s, &line) == 1);
  for (int rounds = 0; rounds < 2; rounds++) {
    char *said = NULL;
    size_t said_len = 0;
    CHECK(!sasl_complete(s));
    rc = gsasl_step(server, line.data, line.len, &said, &said_len);
    buffer_clear(&line);
    if ((rc == GSASL_OK || rc == GSASL_NEEDS_MORE) && sasl_answer(s, said, said_len, &line) != SASL_ANSWER)
      rc = GSASL_AUTHENTICATION_ERROR;
    gsasl_free(said);
    if (rc != GSASL_NEEDS_MORE)
      break;
  }
  CHECK(sasl_complete(s) == (rc == GSASL_OK));
  buffer_free(&line);
  gsasl_finish(server);
  gsasl_done(context);
  return rc == GSASL_OK;
}

/* Names and passwords in ASCII: the library's server applies SASLprep. */
static void test_scram_peer(void)
{
  static const char ours[] = "0123456789abcdef0123456789abcdef", theirs[] = "0123456789abcdef0123456789abcdeg";
  static const struct {
    const char *mechanism, *type;
    Gsasl_property kind, other;
  } ways[] = {
    { "SCRAM-SHA-1-PLUS", "tls-unique", GSASL_CB_TLS_UNIQUE, GSASL_CB_TLS_EXPORTER },
    { "SCRAM-SHA-256-PLUS", "tls-unique", GSASL_CB_TLS_UNIQUE, GSASL_CB_TLS_EXPORTER },
    { "SCRAM-SHA-1-PLUS", "tls-exporter", GSASL_CB_TLS_EXPORTER, GSASL_CB_TLS_UNIQUE },
    { "SCRAM-SHA-256-PLUS", "tls-exporter", GSASL_CB_TLS_EXPORTER, GSASL_CB_TLS_UNIQUE },
  };
  static const char *const plain[] = { "SCRAM-SHA-1", "SCRAM-SHA-256" };
  struct sasl_identity who = person("a,=b", "pencil");
  struct sasl *s;
  who.binding = (const unsigned char *)ours;
  who.binding_len = sizeof ours - 1;
  for (size_t i = 0; i < COUNT(ways); i++) {
    who.binding_type = ways[i].type;
    s = start(ways[i].mechanism, who);
    CHECK_FOR(agree(s, "pencil", ways[i].kind, ours, sizeof ours - 1), ways[i].mechanism);
    sasl_free(s);
    s = start(ways[i].mechanism, who);
    CHECK_FOR(!agree(s, "pencil ", ways[i].kind, ours, sizeof ours - 1), "a wrong password");
    sasl_free(s);
    s = start(ways[i].mechanism, who);
    CHECK_FOR(!agree(s, "pencil", ways[i].kind, theirs, sizeof theirs - 1), "a binding that differs in one bit");
    sasl_free(s);
    s = start(ways[i].mechanism, who);
    CHECK_FOR(!agree(s, "pencil", ways[i].other, ours, sizeof ours - 1), "a binding of another type");
    sasl_free(s);
  }
  for (size_t i = 0; i < COUNT(plain); i++)
    for (int not_offered = 0; not_offered < 2; not_offered++) {
      who.binding_not_offered = not_offered;
      s = start(plain[i], who); /* a server that can bind knows that it has offered it */
      CHECK_FOR(agree(s, "pencil", GSASL_CB_TLS_UNIQUE, ours, sizeof ours - 1) == !not_offered, plain[i]);
      sasl_free(s);
      s = start(plain[i], who);
      CHECK_FOR(agree(s, "pencil", GSASL_CB_TLS_UNIQUE, "", 0) == 1, plain[i]);
      sasl_free(s);
      s = start(plain[i], who);
      CHECK_FOR(!agree(s, "Pencil", GSASL_CB_TLS_UNIQUE, "", 0), plain[i]);
      sasl_free(s);
    }
}

static void hex_md5(char hex[33], const void *bytes, size_t len)
{
  unsigned char digest[16];
  EVP_Digest(bytes, len, digest, NULL, EVP_md5(), NULL);
  for (int i = 0; i < 16; i++)
    snprintf(hex + 2 * i, 3, "%02x", digest[i]);
}

/* RFC 2831, section 2.1.2.1, for qop=auth */
static void digest_response(char hex[33], const char *prefix, const char *nonce, const char *cnonce, const char *uri)
{
  unsigned char a1[16 + 512];
  char text[1024], ha1[33], ha2[33];
  int len;
  EVP_Digest("chris:elwood.innosoft.com:secret", 32, a1, NULL, EVP_md5(), NULL);
  len = snprintf((char *)a1 + 16, 512, ":%s:%s", nonce, cnonce);
  hex_md5(ha1, a1, 16 + (size_t)len);
  len = snprintf(text, sizeof text, "%s:%s", prefix, uri);
  hex_md5(ha2, text, (size_t)len);
  len = snprintf(text, sizeof text, "%s:%s:00000001:%s:auth:%s", ha1, nonce, cnonce, ha2);
  hex_md5(hex, text, (size_t)len);
}

static void part(char *to, size_t size, const struct buffer *in, const char *key)
{
  const char *at = in->data != NULL ? strstr(in->data, key) : NULL;
  size_t n = 0;
  if (at != NULL)
    for (at += strlen(key); *at != '\0' && *at != ',' && *at != '"' && n + 1 < size; at++)
      to[n++] = *at;
  to[n] = '\0';
}

static struct sasl *digest(struct buffer *out)
{
  static const char challenge[] = "realm=\"elwood.innosoft.com\",nonce=\"OA6MG9tEQGm2hh\",qop=\"auth\","
                                  "algorithm=md5-sess,charset=utf-8";
  struct sasl *s = start("DIGEST-MD5", person("chris", "secret"));
  waits(s);
  buffer_init(out, 65536);
  CHECK(sasl_answer(s, challenge, sizeof challenge - 1, out) == SASL_ANSWER);
  CHECK(!sasl_complete(s)); /* the server still owes rspauth */
  return s;
}

static void test_digest(void)
{
  static const char *const bad[] = { "", "x", "rspauth=", "rspauth=00000000000000000000000000000000", "rspauth=0", "realm=\"a\"",
                                     "nonce=\"OA6MG9tEQGm2hh\",qop=\"auth\"" };
  char cnonce[128], response[64], wanted[33], proof[64];
  struct buffer out;
  struct sasl *s = digest(&out);
  part(cnonce, sizeof cnonce, &out, "cnonce=\"");
  part(response, sizeof response, &out, "response=");
  digest_response(wanted, "AUTHENTICATE", "OA6MG9tEQGm2hh", cnonce, "smtp/smtp.example.com");
  CHECK_FOR(strcmp(response, wanted) == 0, out.data);
  CHECK(strstr(out.data, "digest-uri=\"smtp/smtp.example.com\"") != NULL && strstr(out.data, "secret") == NULL);
  digest_response(wanted, "", "OA6MG9tEQGm2hh", cnonce, "smtp/smtp.example.com");
  snprintf(proof, sizeof proof, "rspauth=%s", wanted);
  says(s, proof, strlen(proof), "", 0, __LINE__);
  CHECK(sasl_complete(s));
  ends(s, proof, strlen(proof), SASL_BAD_CHALLENGE, __LINE__);
  sasl_free(s);
  buffer_free(&out);

  for (size_t i = 0; i < COUNT(bad); i++) {
    s = digest(&out);
    ends(s, bad[i], strlen(bad[i]), i == 3 ? SASL_BAD_SERVER : SASL_BAD_CHALLENGE, __LINE__);
    CHECK_FOR(!sasl_complete(s), bad[i]);
    sasl_free(s);
    buffer_free(&out);
    s = start("DIGEST-MD5", person("chris", "secret"));
    buffer_init(&out, 65536);
    if (bad[i][0] != '\0' && strncmp(bad[i], "nonce", 5) != 0)
      ends(s, bad[i], strlen(bad[i]), SASL_BAD_CHALLENGE, __LINE__);
    sasl_free(s);
    buffer_free(&out);
  }
}

static void test_ntlm(void)
{
  /* type 2: the target's name at 32, flags, eight bytes of challenge; then the name */
  static const char type2[] = "NTLMSSP\0\2\0\0\0\14\0\14\0\60\0\0\0\1\2\0\0\1\43\105\147\211\253\315\357"
                              "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0D\0O\0M\0A\0I\0N\0";
  size_t len = sizeof type2 - 1;
  struct buffer out;
  struct sasl *s = start("NTLM", person("user", "pencil"));
  char changed[sizeof type2];
  waits(s);
  buffer_init(&out, 65536);
  CHECK(sasl_answer(s, "", 0, &out) == SASL_ANSWER && out.len >= 16 && memcmp(out.data, "NTLMSSP\0\1\0\0\0", 12) == 0);
  buffer_clear(&out);
  CHECK(sasl_answer(s, type2, len, &out) == SASL_ANSWER && out.len > 64 && memcmp(out.data, "NTLMSSP\0\3\0\0\0", 12) == 0);
  CHECK(sasl_complete(s));
  ends(s, type2, len, SASL_BAD_CHALLENGE, __LINE__);
  sasl_free(s);

  /* the library alone would answer any of these */
  for (size_t n = 0; n < len; n++) {
    s = start("NTLM", person("user", "pencil"));
    buffer_clear(&out);
    CHECK(sasl_answer(s, "", 0, &out) == SASL_ANSWER);
    ends(s, type2, n, SASL_BAD_CHALLENGE, __LINE__);
    CHECK(!sasl_complete(s));
    sasl_free(s);
  }
  for (size_t at = 0; at < 20; at++) /* another word, another type, a name that lies elsewhere */
    for (int bit = 0; bit < 8; bit++) {
      enum sasl_status status;
      memcpy(changed, type2, sizeof type2);
      changed[at] = (char)(changed[at] ^ (1 << bit));
      s = start("NTLM", person("user", "pencil"));
      buffer_clear(&out);
      CHECK(sasl_answer(s, "", 0, &out) == SASL_ANSWER);
      status = sasl_answer(s, changed, len, &out);
      CHECK(status == SASL_BAD_CHALLENGE || (status == SASL_ANSWER && at >= 12));
      sasl_free(s);
    }
  buffer_free(&out);
}

/* Without a ticket there is nothing to say, and that is not the server's fault. */
static void test_gssapi(void)
{
  struct sasl *s = start("GSSAPI", person("user", ""));
  struct buffer out;
  enum sasl_status status;
  waits(s);
  buffer_init(&out, 65536);
  status = sasl_answer(s, "", 0, &out);
  CHECK(status == SASL_NO_TICKET || status == SASL_ANSWER); /* whose machine this is may have one */
  CHECK(!sasl_complete(s));
  buffer_free(&out);
  sasl_free(s);

  s = start("GSSAPI", person("user", ""));
  ENDS(s, "x", SASL_BAD_CHALLENGE);
  sasl_free(s);
}
#endif

int main(void)
{
  test_names();
  test_plain();
  test_login();
  test_external();
  test_cram();
  test_xoauth2();
  test_oauthbearer();
  test_scram_examples();
  test_scram_binding();
  test_scram_nonce();
  test_scram_server_first();
  test_scram_server_final();
  test_answers_are_appended();
  test_big_challenges();
  test_small_room();
  test_copies();
#ifdef HAVE_GSASL
  test_scram_peer();
  test_digest();
  test_ntlm();
  test_gssapi();
#endif
  printf("%d checks, %d failures\n", checks, failures);
  return failures == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
