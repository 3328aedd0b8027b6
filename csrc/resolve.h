/* Names to addresses with getaddrinfo, on threads of our own, so that no check waits for another one's resolver.
   A look-up that hangs costs its thread and nobody else's time; forgetting it never blocks. */
#ifndef SMTPCHECK_RESOLVE_H
#define SMTPCHECK_RESOLVE_H

#include <netdb.h>
#include <sys/socket.h>

struct resolve; /* one look-up, shared between its thread and its owner */

/* family: AF_UNSPEC, AF_INET, AF_INET6. When it is finished, 8 bytes are written to wake_fd (an eventfd), which must
   stay open until resolve_release: nothing is written after it. Numeric hosts are finished at once, without waking.
   At most 64 look-ups run at a time in this process, the others wait for their turn. A thread may outlive its owner:
   the library with this code must not be unloaded. NULL with errno when no thread or no memory can be had. */
struct resolve *resolve_start(const char *host, int family, int wake_fd);
int resolve_finished(struct resolve *r);
/* Only after resolve_finished: 0 and the list (owned by r), or the EAI_* error. */
int resolve_result(struct resolve *r, const struct addrinfo **list);
void resolve_release(struct resolve *r); /* forget it; freed when its thread has ended */

/* "EAI_NONAME" for the number; "EAI_?" when unknown. */
const char *resolve_error_name(int error);
/* 1 for an address on the public Internet: not private, loopback, link-local, shared (100.64/10), multicast,
   unspecified, documentation, benchmark, reserved, unique local, nor one of these wrapped in IPv6 (mapped, 6to4, NAT64, Teredo). */
int address_is_public(const struct sockaddr *sa);
/* "192.0.2.1" or "2001:db8::1" into out. */
void address_print(const struct sockaddr *sa, char *out, size_t size);

#endif
