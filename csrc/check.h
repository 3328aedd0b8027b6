/* One check: its stages, its evidence, its deadline. Connect, log in, test and send are how far it goes. */
#ifndef SMTPCHECK_CHECK_H
#define SMTPCHECK_CHECK_H

#include <curl/curl.h>
#include <lua.h>
#include <netinet/in.h>

#include "certificate.h"
#include "mask.h"
#include "reply.h"
#include "resolve.h"
#include "sasl.h"
#include "settings.h"
#include "transcript.h"

struct engine;
struct shard;

/* How a check ended; the words are in check.c and documented in lua/smtpcheck/evidence.lua. */
enum outcome {
  OUTCOME_NONE, OUTCOME_DONE, OUTCOME_RESOLVE, OUTCOME_DENIED, OUTCOME_CONNECT, OUTCOME_PROXY, OUTCOME_TIMEOUT,
  OUTCOME_CLOSED, OUTCOME_RESET, OUTCOME_REPLY, OUTCOME_NOT_SMTP, OUTCOME_MALFORMED, OUTCOME_TOO_LONG,
  OUTCOME_STARTTLS_MISSING, OUTCOME_TLS, OUTCOME_UNENCRYPTED, OUTCOME_UNVERIFIED, OUTCOME_AUTH_MISSING,
  OUTCOME_NO_MECHANISM, OUTCOME_SERVER_SIGNATURE, OUTCOME_TOO_LARGE, OUTCOME_NO_SMTPUTF8, OUTCOME_OWN
};

enum { ATTEMPTS_MAX = 16, PASSED_MAX = 12, TRIED_MAX = 8, PEEK_MAX = 16384 };

enum attempt_outcome {
  ATTEMPT_WAITING, ATTEMPT_RUNNING, ATTEMPT_CONNECTED, ATTEMPT_REFUSED, ATTEMPT_TIMEOUT, ATTEMPT_UNREACHABLE,
  ATTEMPT_RESET, ATTEMPT_DENIED, ATTEMPT_ABANDONED, ATTEMPT_ERROR
};

struct attempt {
  struct sockaddr_storage address;
  socklen_t size;
  int fd; /* -1: none */
  enum attempt_outcome outcome;
  int error; /* errno */
  double started, ended;
};

/* Which part of the program has the connection. */
enum phase {
  PHASE_NEW, PHASE_RESOLVE, PHASE_TCP, PHASE_PEEK, PHASE_CURL, PHASE_DIALOGUE, PHASE_IDLE /* a session between two calls */,
  PHASE_OVER
};

/* What the next reply answers. */
enum expect {
  EXPECT_GREETING, EXPECT_EHLO, EXPECT_STARTTLS, EXPECT_AUTH, EXPECT_CANCEL, EXPECT_MAIL, EXPECT_RCPT, EXPECT_DATA,
  EXPECT_BODY, EXPECT_RSET
};

struct outgoing {
  char *address;
  int code; /* 0: not asked yet */
  char enhanced[16];
  char *text;
};

struct tls_facts {
  int started, done, verified;
  int alert; /* received, -1: none */
  unsigned char first[5];
  int first_len;
  int plaintext; /* the first bytes are no TLS record */
  int matches;   /* -1: not known */
  X509_STORE *store; /* borrowed from the engine */
  char version[16], cipher[64], group[32], error[12], reason[128];
  struct chain chain;
};

enum event_kind { EVENT_STAGE, EVENT_REPLY, EVENT_SECRET, EVENT_DONE };

struct event {
  enum event_kind kind;
  lua_Integer id;
  enum stage stage;
  const char *state; /* EVENT_STAGE */
  int code;
  char enhanced[16];
  char *text; /* EVENT_REPLY, safe and masked; owned */
  double at;
  int embedded; /* part of its check: not freed */
  struct event *next;
};

struct check {
  struct engine *engine;
  lua_Integer id;
  size_t slot, heap_index; /* heap_index 0: no timer */
  double due;
  struct settings set;

  enum phase phase;
  enum stage stage;
  enum outcome outcome;
  enum expect expect;
  enum limit limit_hit;
  int limit_total;
  int finished, dirty, upgraded_back; /* upgraded_back: opportunistic, second connection without TLS */
  double began, stage_began, total_due, stage_due;
  enum stage passed[PASSED_MAX];
  int passed_count;
  double seconds[STAGE_COUNT];
  int seconds_known[STAGE_COUNT];

  struct resolve *resolve;
  int resolving_proxy, resolve_error;
  char *proxy_host;
  int proxy_port, proxy_resolves, proxy_code;
  char target_address[INET6_ADDRSTRLEN];
  struct attempt attempts[ATTEMPTS_MAX];
  int attempt_count, attempt_won;
  double next_attempt_at;
  int fd; /* the connection; owned by libcurl from PHASE_CURL on */

  CURL *easy;
  CURLU *url;
  struct curl_slist *resolve_list;
  struct shard *shard;
  struct check *shard_next, *shard_prev, *dirty_next;
  char curl_error[CURL_ERROR_SIZE];
  int handed_over, greeting_seen, peer_gone;

  struct tls_facts tls;
  struct reply_parser parser;
  struct reply reply, final; /* the one that decided; the one to the end of data */
  int reply_known, final_known, leftover_is_reply;
  struct buffer received;    /* bytes that were no reply */
  char *banner;
  struct buffer caps_before, caps; /* EHLO lines, joined by "\n" */
  int caps_before_known, caps_known;

  struct buffer in, out;
  size_t out_sent;
  char *mechanism;
  const char *tried[TRIED_MAX];
  int tried_count, rounds, initial_sent, waits_for_secret;
  struct sasl *sasl;
  struct buffer challenge;
  struct outgoing *recipients;
  size_t recipient_count, recipient_next, recipients_accepted;
  int needs_rset;

  struct mask *mask;
  struct transcript transcript;
  struct event done_event, secret_event; /* these must get through even without memory */
  int no_memory;                          /* something could not be kept: no verdict is given on what is left */
  char error[160];
  const char *error_code;
};

/* --- check.c --- */
struct check *check_new(struct engine *e);
void check_free(struct check *c); /* the network part must be over */
int check_prepare(struct check *c); /* after settings are in: secrets to the mask, recipients; 0 or -1 */
void check_begin(struct check *c); /* clocks for one run (a session has several) */
double check_elapsed(const struct check *c);

void check_enter(struct check *c, enum stage stage);
void check_limit(struct check *c, enum limit limit); /* the clock of this wait starts now */
void check_timer(struct check *c);
void check_pass(struct check *c, enum stage stage);
void check_unpass(struct check *c, enum stage stage);
void check_note(struct check *c, char dir, const char *text, size_t len); /* to the transcript, secrets hidden */
void check_note_start(struct check *c, char dir, const char *bytes, size_t len); /* the first part of what is no reply */
void check_fact(struct check *c, const char *format, ...) __attribute__((format(printf, 2, 3)));
int check_keep_reply(struct check *c, const struct reply *from); /* masked copy: the reply that decides; 0 or -1 */
void check_keep_received(struct check *c, const char *bytes, size_t len);
void check_memory(struct check *c);
void check_own(struct check *c, const char *code, const char *message);
/* The verdict. Safe in libcurl's callbacks: nothing is closed here. */
void check_finish(struct check *c, enum outcome outcome);
int check_encrypted(const struct check *c);

/* --- record.c --- */
void check_push(lua_State *L, const struct check *c); /* the record of facts; may raise */

/* --- tcp.c --- */
void tcp_start(struct check *c);             /* name look-up, then the addresses */
void tcp_resolved(struct check *c);          /* the look-up is finished */
void tcp_ready(struct check *c, int fd, int hangup); /* a descriptor of ours woke up */
void tcp_due(struct check *c, double now);   /* time for the next address */
void tcp_again(struct check *c);             /* a second connection to the address that answered */
void tcp_close(struct check *c);

/* --- transport.c --- */
void transport_start(struct check *c);
void transport_done(struct check *c, CURLcode rc); /* libcurl says that it is finished */
void transport_progress(struct check *c);          /* after libcurl returned: a goal inside its part may be reached */
void transport_close(struct check *c, int courtesy);
void transport_headers(struct check *c, const char *line, size_t len);

/* --- tls.c --- */
int tls_prepare(CURL *easy, struct check *c); /* 0 or -1 */
int tls_global_init(void);
/* Channel binding of the running connection into out (64 bytes): its type, or NULL. */
const char *tls_binding(struct check *c, unsigned char *out, size_t *len);

/* --- dialogue.c --- */
void dialogue_start(struct check *c);
void dialogue_resume(struct check *c);
void dialogue_secret(struct check *c);
void dialogue_ready(struct check *c, int readable, int writable);
void dialogue_quit(struct check *c);

/* --- login.c --- */
int capability(const struct buffer *caps, const char *name, const char **args, size_t *len);
int mechanism_offered(const struct buffer *caps, const char *name);
void login_start(struct check *c);
void login_reply(struct check *c, const struct reply *r);
/* for the other rooms of the dialogue */
int dialogue_send(struct check *c, enum expect expect, const char *line, size_t len, const char *shown);
void dialogue_next(struct check *c);

#endif
