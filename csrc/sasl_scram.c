/* SCRAM-SHA-1 and SCRAM-SHA-256, with and without channel binding (RFC 5802, RFC 7677).

   Names and passwords are taken as the bytes they are, which for ASCII is what SASLprep (RFC 4013) gives. Others would
   want its tables: a password that they change (a no-break space, letters in compatibility forms) is refused by a server
   that applies them. */
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>
#include <stdio.h>
#include <string.h>

#include "base64.h"
#include "sasl_private.h"

enum { ITERATIONS_MAX = 1000000, MESSAGE_MAX = 65536 };

static const EVP_MD *hash_of(const struct sasl *s)
{
  return strncmp(s->name, "SCRAM-SHA-256", 13) == 0 ? EVP_sha256() : EVP_sha1();
}

int scram_add_name(struct buffer *out, const char *name, size_t len)
{
  int bad = 0;
  for (size_t i = 0; i < len; i++) {
    if (name[i] == '=')
      bad |= buffer_add(out, "=3D", 3) != BUFFER_OK;
    else if (name[i] == ',')
      bad |= buffer_add(out, "=2C", 3) != BUFFER_OK;
    else
      bad |= buffer_add(out, name + i, 1) != BUFFER_OK;
  }
  return bad;
}

/* RFC 5802, section 6. "y" tells the server that its list came without -PLUS, and one that did offer it knows then that
   somebody in between has changed the list. Where it was there and passed over, the truth is "n". */
static void gs2_header(const struct sasl *s, char *out, size_t size)
{
  if (s->binding_type[0] != '\0')
    snprintf(out, size, "p=%s,,", s->binding_type);
  else
    snprintf(out, size, "%c,,", s->binding_not_offered ? 'y' : 'n');
}

static int make_nonce(struct sasl *s)
{
  unsigned char bytes[18];
  struct buffer text;
  int bad;
  if (s->nonce[0] != '\0')
    return 0;
  buffer_init(&text, sizeof s->nonce - 1);
  bad = RAND_bytes(bytes, sizeof bytes) != 1 || base64_encode(&text, bytes, sizeof bytes) != BUFFER_OK;
  if (!bad)
    snprintf(s->nonce, sizeof s->nonce, "%s", text.data);
  buffer_free(&text);
  return bad ? -1 : 0;
}

int scram_first(struct sasl *s, struct buffer *out)
{
  char header[40];
  int bad = make_nonce(s) != 0;
  gs2_header(s, header, sizeof header);
  buffer_clear(&s->scram_first);
  bad = bad || buffer_add_string(&s->scram_first, "n=") != BUFFER_OK ||
        scram_add_name(&s->scram_first, s->username, s->username_len) ||
        buffer_add_string(&s->scram_first, ",r=") != BUFFER_OK || buffer_add_string(&s->scram_first, s->nonce) != BUFFER_OK ||
        buffer_add_string(out, header) != BUFFER_OK || buffer_add(out, s->scram_first.data, s->scram_first.len) != BUFFER_OK;
  return bad ? -1 : 0;
}

/* RFC 5802, section 7: what a nonce is made of; a comma can't be in an attribute. */
static int printable(const char *bytes, size_t len)
{
  for (size_t i = 0; i < len; i++)
    if (bytes[i] < 0x21 || bytes[i] > 0x7e)
      return 0;
  return 1;
}

/* 1 to ITERATIONS_MAX as a posit-number, else 0: a server must not decide how long we are busy. */
static int iteration_count(const char *digits, size_t len)
{
  int count = 0;
  if (len == 0 || digits[0] == '0')
    return 0;
  for (size_t i = 0; i < len; i++) {
    if (digits[i] < '0' || digits[i] > '9')
      return 0;
    count = count * 10 + (digits[i] - '0');
    if (count > ITERATIONS_MAX)
      return 0;
  }
  return count;
}

/* "r=…" in a message of comma-separated attributes, in its place: the at-th. */
static int attribute(const char *message, size_t len, int at, char key, const char **value, size_t *value_len)
{
  const char *end = message + len;
  for (int i = 0; message < end; i++) {
    const char *comma = memchr(message, ',', (size_t)(end - message));
    const char *stop = comma != NULL ? comma : end;
    if (i == at) {
      if (stop - message < 2 || message[0] != key || message[1] != '=')
        return 0;
      *value = message + 2;
      *value_len = (size_t)(stop - message) - 2;
      return 1;
    }
    message = stop + 1;
  }
  return 0;
}

static int hmac(const EVP_MD *md, const unsigned char *key, unsigned int key_len, const void *data, size_t len,
                unsigned char *out, unsigned int *out_len)
{
  return HMAC(md, key, (int)key_len, data, len, out, out_len) != NULL ? 0 : -1;
}

static int prove(struct sasl *s, const char *salt, size_t salt_len, int iterations, const struct buffer *auth_message,
                 unsigned char *proof, unsigned int *proof_len)
{
  const EVP_MD *md = hash_of(s);
  unsigned char salted[64], client_key[64], stored_key[64], signature[64], server_key[64];
  unsigned int n = (unsigned int)EVP_MD_get_size(md), len = 0;
  int bad = PKCS5_PBKDF2_HMAC(s->password, (int)s->password_len, (const unsigned char *)salt, (int)salt_len, iterations, md,
                              (int)n, salted) != 1;
  bad = bad || hmac(md, salted, n, "Client Key", 10, client_key, &len) != 0;
  bad = bad || EVP_Digest(client_key, n, stored_key, &len, md, NULL) != 1;
  bad = bad || hmac(md, stored_key, n, auth_message->data, auth_message->len, signature, &len) != 0;
  bad = bad || hmac(md, salted, n, "Server Key", 10, server_key, &len) != 0;
  bad = bad || hmac(md, server_key, n, auth_message->data, auth_message->len, s->server_signature, &s->server_signature_len) != 0;
  for (unsigned int i = 0; i < n && !bad; i++)
    proof[i] = client_key[i] ^ signature[i];
  *proof_len = n;
  OPENSSL_cleanse(salted, sizeof salted);
  OPENSSL_cleanse(client_key, sizeof client_key);
  OPENSSL_cleanse(stored_key, sizeof stored_key);
  OPENSSL_cleanse(signature, sizeof signature); /* with the proof, which goes out, it gives the client key */
  OPENSSL_cleanse(server_key, sizeof server_key);
  return bad ? -1 : 0;
}

static int without_proof(const struct sasl *s, const char *nonce, size_t nonce_len, struct buffer *out)
{
  char header[40];
  struct buffer bound;
  int bad;
  gs2_header(s, header, sizeof header);
  buffer_init(&bound, MESSAGE_MAX);
  bad = buffer_add_string(&bound, header) != BUFFER_OK;
  if (s->binding_type[0] != '\0')
    bad |= buffer_add(&bound, (const char *)s->binding, s->binding_len) != BUFFER_OK;
  bad = bad || buffer_add_string(out, "c=") != BUFFER_OK || base64_encode(out, bound.data, bound.len) != BUFFER_OK ||
        buffer_add_string(out, ",r=") != BUFFER_OK || buffer_add(out, nonce, nonce_len) != BUFFER_OK;
  buffer_free(&bound);
  return bad ? -1 : 0;
}

static enum sasl_status server_first(struct sasl *s, const char *challenge, size_t len, struct buffer *out)
{
  const char *nonce, *salt64, *count;
  size_t nonce_len, salt64_len, count_len, ours = strlen(s->nonce), before = out->len;
  int iterations;
  unsigned char proof[64];
  unsigned int proof_len;
  struct buffer salt, message;
  enum sasl_status status = SASL_NO_MEMORY;
  if (s->scram_first.len == 0 || /* nothing was said that it could be an answer to */
      !attribute(challenge, len, 0, 'r', &nonce, &nonce_len) || !attribute(challenge, len, 1, 's', &salt64, &salt64_len) ||
      !attribute(challenge, len, 2, 'i', &count, &count_len))
    return SASL_BAD_CHALLENGE;
  if (nonce_len <= ours || memcmp(nonce, s->nonce, ours) != 0)
    return SASL_BAD_SERVER;
  iterations = iteration_count(count, count_len);
  if (iterations == 0 || !printable(nonce, nonce_len))
    return SASL_BAD_CHALLENGE;
  buffer_init(&salt, MESSAGE_MAX);
  buffer_init(&message, MESSAGE_MAX * 2);
  if (base64_decode(&salt, salt64, salt64_len) != 1 || salt.len == 0) {
    status = SASL_BAD_CHALLENGE;
  } else if (without_proof(s, nonce, nonce_len, out) == 0 &&
             buffer_add(&message, s->scram_first.data, s->scram_first.len) == BUFFER_OK &&
             buffer_add(&message, ",", 1) == BUFFER_OK && buffer_add(&message, challenge, len) == BUFFER_OK &&
             buffer_add(&message, ",", 1) == BUFFER_OK && buffer_add(&message, out->data + before, out->len - before) == BUFFER_OK &&
             prove(s, salt.data, salt.len, iterations, &message, proof, &proof_len) == 0 &&
             buffer_add_string(out, ",p=") == BUFFER_OK && base64_encode(out, proof, proof_len) == BUFFER_OK) {
    status = SASL_ANSWER;
  }
  buffer_free(&salt);
  buffer_free(&message);
  return status;
}

static enum sasl_status server_final(struct sasl *s, const char *challenge, size_t len)
{
  const char *value;
  size_t value_len;
  struct buffer signature;
  int same;
  if (attribute(challenge, len, 0, 'e', &value, &value_len))
    return SASL_BAD_CHALLENGE;
  if (!attribute(challenge, len, 0, 'v', &value, &value_len))
    return SASL_BAD_SERVER;
  buffer_init(&signature, MESSAGE_MAX);
  same = base64_decode(&signature, value, value_len) == 1 && signature.len == s->server_signature_len &&
         CRYPTO_memcmp(signature.data, s->server_signature, signature.len) == 0;
  buffer_free(&signature);
  if (!same)
    return SASL_BAD_SERVER;
  s->server_proved = 1;
  return SASL_ANSWER; /* an empty line, and 235 follows */
}

enum sasl_status scram_answer(struct sasl *s, const char *challenge, size_t len, struct buffer *out)
{
  int first = s->server_signature_len == 0;
  if (s->server_proved)
    return SASL_BAD_CHALLENGE;
  return first ? server_first(s, challenge, len, out) : server_final(s, challenge, len);
}
