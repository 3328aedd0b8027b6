/* What Lua lacks of bytes, time and the machine. */
#ifndef SMTPCHECK_FUNCTIONS_H
#define SMTPCHECK_FUNCTIONS_H

#include <lua.h>

void functions_open(lua_State *L); /* pushes the table of them */
int push_failure(lua_State *L, const char *message, const char *code); /* nil, message, code; returns 3 */

#endif
