# smtpcheck: `make demo` shows it, `make test` proves it; both install what is missing on Debian first.
SHELL = /bin/bash
LUA ?= lua5.4
PKG_CONFIG ?= pkg-config
CFLAGS ?= -O2 -g
BUILD ?= build
SPECS ?= spec
PREFIX ?= /usr/local
FUZZ_SECONDS ?= 30

# whatever the caller's shell has set: the checkout's modules and no others of that name
export LUA_PATH = lua/?.lua;lua/?/init.lua;./?.lua;;
export LUA_CPATH = $(BUILD)/?.so;;
unexport LUA_PATH_5_4 LUA_CPATH_5_4 LUA_INIT LUA_INIT_5_4

WARNINGS = -Wall -Wextra -Wpedantic -Wshadow
LUA_PACKAGE = $(shell $(PKG_CONFIG) --exists lua5.4 2>/dev/null && echo lua5.4 || echo lua)
GSASL = $(shell $(PKG_CONFIG) --exists libgsasl 2>/dev/null && echo libgsasl)
PACKAGES = libcurl libssl libcrypto $(GSASL)
DEFINES = -DOPENSSL_SUPPRESS_DEPRECATED $(if $(GSASL),-DHAVE_GSASL)
FLAGS = -std=gnu11 $(WARNINGS) $(DEFINES) -fPIC -fvisibility=hidden -pthread \
  $(shell $(PKG_CONFIG) --cflags $(LUA_PACKAGE) $(PACKAGES) 2>/dev/null)
LIBS = $(shell $(PKG_CONFIG) --libs $(PACKAGES) 2>/dev/null)
LUALIB = $(shell $(PKG_CONFIG) --libs $(LUA_PACKAGE) 2>/dev/null)

OBJECTS = $(patsubst csrc/%.c,$(BUILD)/obj/%.o,$(wildcard csrc/*.c))
UNITS = $(filter-out $(BUILD)/obj/core.o,$(OBJECTS))
C_TESTS = $(patsubst spec/c/%.c,$(BUILD)/test/%,$(wildcard spec/c/*.c))
# the core's own requests for memory go through the test host, which refuses them in turn
WRAP = -Wl,--wrap=malloc,--wrap=calloc,--wrap=realloc,--wrap=strdup,--wrap=strndup,--wrap=free

.PHONY: all demo test check programs accuracy lint asan valgrind fuzz bench docs install clean packages
# a recipe that fails leaves nothing half made
.DELETE_ON_ERROR:

all: $(BUILD)/smtpcheck/core.so build/bin/smtpcheck

$(BUILD)/obj/%.o: csrc/%.c $(wildcard csrc/*.h)
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(FLAGS) -c $< -o $@

$(BUILD)/smtpcheck/core.so: $(OBJECTS)
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) -shared -pthread $(OBJECTS) -o $@.new $(LIBS) $(LDFLAGS)
	@mv $@.new $@ # a process that has the old one keeps it

build/bin/smtpcheck: Makefile
	@mkdir -p $(@D)
	@{ echo '#!/bin/sh'; \
	  echo '# runs smtpcheck from this checkout'; \
	  echo 'top=$$(cd "$$(dirname "$$(readlink -f "$$0")")/../.." && pwd) || exit 70'; \
	  echo 'export LUA_PATH="$$top/lua/?.lua;$$top/lua/?/init.lua;;" LUA_CPATH="$${SMTPCHECK_LIBRARY:-$$top/build}/?.so;;"'; \
	  echo 'unset LUA_PATH_5_4 LUA_CPATH_5_4 LUA_INIT LUA_INIT_5_4'; \
	  echo 'exec $(LUA) "$$top/rockspec/smtpcheck.lua" "$$@"'; } >$@
	@chmod +x $@

$(BUILD)/test/%: spec/c/%.c $(UNITS)
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(FLAGS) -Icsrc $< $(UNITS) -o $@ $(LIBS) $(LUALIB) $(LDFLAGS)

$(BUILD)/spec/alloc-host: spec/alloc/host.c $(OBJECTS)
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(FLAGS) -Icsrc $< $(OBJECTS) -o $@ $(WRAP) -rdynamic $(LIBS) $(LUALIB) $(LDFLAGS)

# everything that the suite runs
programs: all $(C_TESTS) $(BUILD)/spec/alloc-host

packages:
	@bash .ci/install

demo: packages
	@$(MAKE) --no-print-directory -s all
	@$(LUA) examples/demo.lua

test: packages
	@$(MAKE) --no-print-directory check

# the suite without a look at the installed packages
check: programs
	@bash .ci/suite build/test.log bash .ci/each "$(SPECS)" $(LUA) spec/runner.lua

# how often the diagnosis is right on real failures, which stay outside the checkout
CORPUS ?= ../shared/corpus.jsonl
accuracy: all
	@$(LUA) spec/accuracy/run.lua $(CORPUS)

lint:
	luacheck -q lua spec examples rockspec/smtpcheck.lua rockspec/*.rockspec
	@$(MAKE) --no-print-directory BUILD=build/lint CFLAGS="-O2 -g -Werror" programs
	cppcheck -q --std=c11 --enable=warning,performance,portability --inline-suppr --error-exitcode=1 \
	  --suppress=missingIncludeSystem -DHAVE_GSASL csrc

# Not what runs in a program of its own that these tools do not look into, or would take hours in.
SLOW_SPECS = $(filter-out spec/alloc_spec.lua,$(if $(filter spec,$(SPECS)),$(wildcard spec/*_spec.lua),$(SPECS)))

# Leaks are valgrind's: what OpenSSL and the interpreter keep until the end would hide ours here.
SANITIZE = -fsanitize=address,undefined -fno-omit-frame-pointer -fno-sanitize-recover=undefined
asan:
	@$(MAKE) --no-print-directory BUILD=build/asan CFLAGS="-O1 -g $(SANITIZE)" LDFLAGS="$(SANITIZE)" programs
	@ASAN_OPTIONS=detect_leaks=0:detect_stack_use_after_return=1:suppressions=$(CURDIR)/spec/asan.supp \
	  UBSAN_OPTIONS=print_stacktrace=1 SMTPCHECK_SLOW=4 SMTPCHECK_LIBRARY=$(CURDIR)/build/asan \
	  SMTPCHECK_TESTS=build/asan/test LUA_CPATH="build/asan/?.so;;" bash .ci/suite build/asan.log bash .ci/each "$(SLOW_SPECS)" \
	  env LD_PRELOAD="$$($(CC) -print-file-name=libasan.so) $$($(CC) -print-file-name=libubsan.so)" \
	  $(LUA) spec/runner.lua --exclude-tags=noslow

valgrind: programs
	@SMTPCHECK_SLOW=12 bash .ci/suite build/valgrind.log bash .ci/each "$(SLOW_SPECS)" valgrind -q --leak-check=full \
	  --show-leak-kinds=definite --errors-for-leak-kinds=definite --error-exitcode=9 --suppressions=spec/valgrind.supp --num-callers=30 \
	  --keep-debuginfo=yes $(LUA) spec/runner.lua --exclude-tags=noslow

fuzz:
	@mkdir -p build/fuzz
	@for target in csrc/fuzz/*.c; do name=$$(basename $$target .c); \
	  clang -std=gnu11 -g -O1 $(DEFINES) -fsanitize=fuzzer,address,undefined -Icsrc \
	    $$($(PKG_CONFIG) --cflags $(LUA_PACKAGE) $(PACKAGES)) $$target \
	    csrc/buffer.c csrc/base64.c csrc/reply.c csrc/mask.c -o build/fuzz/$$name $$($(PKG_CONFIG) --libs $(PACKAGES)) && \
	  build/fuzz/$$name -max_total_time=$(FUZZ_SECONDS) -print_final_stats=1 || exit 1; done

bench: all
	@for file in spec/bench/*.lua; do $(LUA) $$file || exit 1; done

docs:
	@command -v ldoc >/dev/null || { echo "ldoc is needed (Debian: lua-ldoc, rock: ldoc)" >&2; exit 1; }
	@mkdir -p build/docs
	ldoc -q -d build/docs -p smtpcheck -t "smtpcheck" -f markdown lua

install: all
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/lua/5.4 $(DESTDIR)$(PREFIX)/lib/lua/5.4/smtpcheck
	cp -R lua/smtpcheck $(DESTDIR)$(PREFIX)/share/lua/5.4/
	install -m 755 $(BUILD)/smtpcheck/core.so $(DESTDIR)$(PREFIX)/lib/lua/5.4/smtpcheck/core.so
	install -m 755 rockspec/smtpcheck.lua $(DESTDIR)$(PREFIX)/bin/smtpcheck

clean:
	rm -rf build smtpcheck csrc/*.o
