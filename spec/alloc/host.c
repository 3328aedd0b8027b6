/* Runs a Lua script again and again while memory gives out: the allocator of Lua (mode "lua"), or malloc and its kin as
   the C core calls them (mode "core"), fails at the n-th request, for n = 1, 2, … until the script gets through
   untouched. After each run nothing may be left: no byte of Lua's, no block of the core's, no descriptor. A fault is
   told and the next turn goes on, up to ten of them; a crash or a hang ends it.

   The core is linked in, with -Wl,--wrap for malloc, calloc, realloc, strdup and free, so that its calls come here
   and those of libcurl and OpenSSL do not.

   usage: host lua|core once|rest FIRST STEP SCRIPT ARGUMENT…
     once: the n-th request fails (and Lua's second try for the same); rest: all requests from the n-th on fail.
   The script gets the arguments and returns two functions: run(), under the failing allocator, and again(), which
   must succeed with memory back in order. */
#define _GNU_SOURCE
#include <dirent.h>
#include <lauxlib.h>
#include <lua.h>
#include <lualib.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { TABLE = 1 << 17, SECONDS_A_RUN = 30, FAULTS_SHOWN = 10 };

int luaopen_smtpcheck_core(lua_State *L);
void *__real_malloc(size_t size);
void *__real_calloc(size_t count, size_t size);
void *__real_realloc(void *block, size_t size);
void __real_free(void *block);
void *__wrap_malloc(size_t size);
void *__wrap_calloc(size_t count, size_t size);
void *__wrap_realloc(void *block, size_t size);
char *__wrap_strdup(const char *text);
char *__wrap_strndup(const char *text, size_t size);
void __wrap_free(void *block);

static int of_core, all_the_rest;
static volatile long turn;
static atomic_int armed;
static atomic_long requests, refused;
static size_t lua_bytes;

/* 1: this request fails */
static int refuse(void)
{
  long n;
  if (!atomic_load(&armed))
    return 0;
  n = atomic_fetch_add(&requests, 1) + 1;
  if (n < turn || (!all_the_rest && n > turn + (of_core ? 0 : 1)))
    return 0;
  atomic_fetch_add(&refused, 1);
  return 1;
}

/* --- the core's blocks: a set of pointers --- */

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static void *blocks[TABLE];
static long block_count, block_count_at_start;

static size_t place(const void *block)
{
  return (size_t)(((uintptr_t)block >> 4) * UINT64_C(0x9e3779b97f4a7c15) >> 40) % TABLE;
}

static void *remember(void *block)
{
  size_t at = place(block);
  if (block == NULL)
    return NULL;
  pthread_mutex_lock(&lock);
  while (blocks[at] != NULL)
    at = (at + 1) % TABLE;
  blocks[at] = block;
  block_count++;
  if (block_count > TABLE / 2)
    abort();
  pthread_mutex_unlock(&lock);
  return block;
}

static void forget(const void *block)
{
  size_t at = place(block), next;
  pthread_mutex_lock(&lock);
  while (blocks[at] != NULL && blocks[at] != block)
    at = (at + 1) % TABLE;
  if (blocks[at] == block) {
    block_count--;
    blocks[at] = NULL;
    for (next = (at + 1) % TABLE; blocks[next] != NULL; next = (next + 1) % TABLE) { /* close the gap */
      void *moved = blocks[next];
      size_t to = place(moved);
      blocks[next] = NULL;
      while (blocks[to] != NULL)
        to = (to + 1) % TABLE;
      blocks[to] = moved;
    }
  }
  pthread_mutex_unlock(&lock);
}

void *__wrap_malloc(size_t size)
{
  return of_core && refuse() ? NULL : remember(__real_malloc(size));
}

void *__wrap_calloc(size_t count, size_t size)
{
  return of_core && refuse() ? NULL : remember(__real_calloc(count, size));
}

void *__wrap_realloc(void *block, size_t size)
{
  void *moved;
  if (of_core && refuse())
    return NULL;
  if (block != NULL)
    forget(block);
  moved = __real_realloc(block, size);
  remember(moved != NULL ? moved : size > 0 ? block : NULL);
  return moved;
}

char *__wrap_strndup(const char *text, size_t size)
{
  size_t len = strnlen(text, size);
  char *copy = __wrap_malloc(len + 1);
  if (copy != NULL) {
    memcpy(copy, text, len);
    copy[len] = '\0';
  }
  return copy;
}

char *__wrap_strdup(const char *text)
{
  return __wrap_strndup(text, strlen(text));
}

void __wrap_free(void *block)
{
  if (block != NULL)
    forget(block);
  __real_free(block);
}

/* --- Lua's --- */

static void *lua_memory(void *unused, void *block, size_t old, size_t size)
{
  void *moved;
  (void)unused;
  if (block == NULL)
    old = 0;
  if (size == 0) {
    __real_free(block);
    lua_bytes -= old;
    return NULL;
  }
  if (!of_core && size > old && refuse()) /* Lua relies on it that a block can always shrink */
    return NULL;
  moved = __real_realloc(block, size);
  if (moved != NULL)
    lua_bytes += size - old;
  return moved;
}

static int descriptors(void)
{
  DIR *dir = opendir("/proc/self/fd");
  int n = 0;
  if (dir == NULL)
    return 0;
  while (readdir(dir) != NULL)
    n++;
  closedir(dir);
  return n;
}

static void tell(const char *what)
{
  char line[96];
  int n = snprintf(line, sizeof line, "%s at request %ld\n", what, turn);
  if (write(2, line, (size_t)n) < 0)
    _exit(4);
}

static void on_signal(int number)
{
  tell(number == SIGALRM ? "hangs" : "crashes");
  signal(number, SIG_DFL);
  if (number == SIGALRM)
    _exit(3);
  raise(number);
}

static int fail(lua_State *L, const char *what, const char *message)
{
  fprintf(stderr, "request %ld: %s: %s\n", turn, what, message);
  if (L != NULL)
    lua_close(L);
  return -1;
}

/* One turn. 1: the script got through and nothing was refused; 0: go on; -1: a fault was found. */
static int run(const char *script, int count, char **arguments)
{
  lua_State *L;
  int status, before = descriptors(), after;
  long untouched;
  lua_bytes = 0;
  atomic_store(&requests, 0);
  atomic_store(&refused, 0);
  alarm(SECONDS_A_RUN);
  L = lua_newstate(lua_memory, NULL);
  if (L == NULL)
    return fail(NULL, "start", "no state");
  luaL_openlibs(L);
  luaL_getsubtable(L, LUA_REGISTRYINDEX, LUA_PRELOAD_TABLE);
  lua_pushcfunction(L, luaopen_smtpcheck_core);
  lua_setfield(L, -2, "smtpcheck.core");
  lua_settop(L, 0);
  if (luaL_loadfile(L, script) != LUA_OK)
    return fail(L, "script", lua_tostring(L, -1));
  luaL_checkstack(L, count + 8, NULL);
  for (int i = 0; i < count; i++)
    lua_pushstring(L, arguments[i]);
  if (lua_pcall(L, count, 2, 0) != LUA_OK)
    return fail(L, "script", lua_tostring(L, -1));
  lua_pushvalue(L, 1);
  atomic_store(&armed, 1);
  status = lua_pcall(L, 0, 1, 0);
  atomic_store(&armed, 0);
  untouched = atomic_load(&refused) == 0;
  if (status != LUA_OK && status != LUA_ERRMEM) {
    const char *message = lua_tostring(L, -1);
    if (untouched || message == NULL || strstr(message, "memory") == NULL)
      return fail(L, "run", message != NULL ? message : "an error that is no string");
  }
  lua_settop(L, 2);
  if (lua_pcall(L, 0, 0, 0) != LUA_OK)
    return fail(L, "again", lua_tostring(L, -1));
  lua_close(L);
  if (lua_bytes != 0 || block_count != block_count_at_start) {
    char what[96];
    snprintf(what, sizeof what, "%zu bytes of Lua's and %ld blocks of the core's are left", lua_bytes,
             block_count - block_count_at_start);
    return fail(NULL, "leak", what);
  }
  after = descriptors();
  if (after != before)
    return fail(NULL, "leak", "a descriptor is left open");
  return untouched != 0;
}

int main(int argc, char **argv)
{
  long step, runs = 0;
  int result, faults = 0;
  if (argc < 6) {
    fprintf(stderr, "usage: %s lua|core once|rest FIRST STEP SCRIPT ARGUMENT...\n", argv[0]);
    return 2;
  }
  of_core = strcmp(argv[1], "core") == 0;
  all_the_rest = strcmp(argv[2], "rest") == 0;
  turn = strtol(argv[3], NULL, 10);
  step = strtol(argv[4], NULL, 10);
  signal(SIGALRM, on_signal);
  signal(SIGSEGV, on_signal);
  signal(SIGABRT, on_signal);
  signal(SIGBUS, on_signal);
  {
    /* once without a fault: what libraries make for good is there before anything is counted */
    long first = turn;
    turn = 0x7fffffff;
    result = run(argv[5], argc - 6, argv + 6);
    turn = first;
    if (result < 0)
      return 1;
  }
  do {
    result = run(argv[5], argc - 6, argv + 6);
    faults += result < 0;
    block_count_at_start = block_count; /* what a fault has left is told once */
    turn += result == 1 ? 0 : step;
    runs++;
  } while (result != 1 && faults < FAULTS_SHOWN);
  printf("%s %s: %ld runs, %s at request %ld, %d faults\n", argv[1], argv[2], runs,
         result == 1 ? "through" : "given up", turn, faults);
  return faults > 0;
}
