/* The option table of one check, read from Lua and copied: nothing of it belongs to Lua while the check runs. */
#ifndef SMTPCHECK_SETTINGS_H
#define SMTPCHECK_SETTINGS_H

#include <lua.h>
#include <stddef.h>

enum stage {
  STAGE_DNS, STAGE_CONNECT, STAGE_GREETING, STAGE_EHLO, STAGE_TLS, STAGE_AUTH, STAGE_MAIL, STAGE_RCPT, STAGE_SEND,
  STAGE_COUNT
};

enum security { SECURITY_STARTTLS, SECURITY_TLS, SECURITY_NONE, SECURITY_OPPORTUNISTIC };

enum limit { LIMIT_DNS, LIMIT_CONNECT, LIMIT_GREETING, LIMIT_TLS, LIMIT_REPLY, LIMIT_COUNT };

struct text {
  char *data; /* NULL: not given */
  size_t len;
};

struct texts {
  struct text *items;
  size_t count;
};

struct settings {
  struct text host, ascii_host, username, auth, from, helo, ca_file, ca_path, crl_file, tls_min, tls_max, ciphers;
  struct text client_cert, client_key, client_key_password, proxy, source_address, family, message;
  struct text password, token; /* secrets: wiped */
  struct texts addresses;      /* pinned: no name look-up */
  struct texts allow;          /* addresses that a policy lets through by name */
  struct texts recipients;
  double timeout, limits[LIMIT_COUNT];
  int port;
  enum security security;
  enum stage goal;
  int verify, allow_plaintext_auth, allow_unverified_auth, deny_private;
  int login;          /* a login is wanted */
  int secret_pending; /* the secret comes from a function, when it is due */
  int token_wanted;   /* that secret is an access token */
  int smtputf8, eightbit, keep, events, dry_run;
};

extern const char *const stage_names[STAGE_COUNT + 1];
extern const char *const security_names[];
extern const char *const limit_names[LIMIT_COUNT + 1];

/* Reads the table at index arg into *s (which must be zeroed). Raises on an unknown key or a wrong type; then the
   caller's owner frees *s with settings_free. */
void settings_read(lua_State *L, int arg, struct settings *s);
void settings_free(struct settings *s);
/* Replaces a text by a copy; the old one is wiped. 0 or -1. */
int text_set(struct text *t, const char *data, size_t len);

#endif
