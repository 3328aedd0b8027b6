# smtpcheck: `make demo` shows it, `make test` proves it; both install what is missing on Debian first.
LUA ?= lua5.4
PKG_CONFIG ?= pkg-config
CFLAGS ?= -O2 -g
BUILD ?= build
BUSTED ?= busted
SPECS ?= spec

export LUA_PATH = lua/?.lua;lua/?/init.lua;./?.lua;;
export LUA_CPATH = $(BUILD)/?.so;;

WARNINGS = -Wall -Wextra -Wpedantic -Wshadow
PACKAGES = lua5.4 libcurl openssl $(shell $(PKG_CONFIG) --exists libgsasl 2>/dev/null && echo libgsasl)
DEFINES = -DOPENSSL_SUPPRESS_DEPRECATED $(shell $(PKG_CONFIG) --exists libgsasl 2>/dev/null && echo -DHAVE_GSASL)
FLAGS = -std=gnu11 $(WARNINGS) $(DEFINES) -fPIC -fvisibility=hidden -pthread $(shell $(PKG_CONFIG) --cflags $(PACKAGES) 2>/dev/null)
LIBS = $(shell $(PKG_CONFIG) --libs $(filter-out lua5.4,$(PACKAGES)) 2>/dev/null)
LUALIB = $(shell $(PKG_CONFIG) --libs lua5.4 2>/dev/null)

SOURCES = $(wildcard csrc/*.c)
OBJECTS = $(SOURCES:csrc/%.c=$(BUILD)/obj/%.o)
UNITS = $(filter-out $(BUILD)/obj/core.o,$(OBJECTS))
C_TESTS = $(patsubst spec/c/%.c,$(BUILD)/test/%,$(wildcard spec/c/*.c))
# the core's own requests for memory go through the test host, which refuses them in turn
WRAP = -Wl,--wrap=malloc,--wrap=calloc,--wrap=realloc,--wrap=strdup,--wrap=strndup,--wrap=free

.PHONY: all demo test check lint asan valgrind fuzz bench docs install clean packages

all: $(BUILD)/smtpcheck/core.so $(BUILD)/bin/smtpcheck

$(BUILD)/obj/%.o: csrc/%.c $(wildcard csrc/*.h)
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(FLAGS) -c $< -o $@

$(BUILD)/smtpcheck/core.so: $(OBJECTS)
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) -shared -pthread $(OBJECTS) -o $@ $(LIBS) $(LDFLAGS)

$(BUILD)/bin/smtpcheck: Makefile
	@mkdir -p $(@D)
	@{ echo '#!/bin/sh'; \
	  echo '# runs smtpcheck from this checkout'; \
	  echo 'top=$$(cd "$$(dirname "$$0")/../.." && pwd)'; \
	  echo 'export LUA_PATH="$$top/lua/?.lua;$$top/lua/?/init.lua;;" LUA_CPATH="$$top/build/?.so;;"'; \
	  echo 'exec $(LUA) -e "os.exit(require([[smtpcheck.cli]]).main(arg), true)" smtpcheck "$$@"'; } >$@
	@chmod +x $@

$(BUILD)/test/%: spec/c/%.c $(UNITS)
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(FLAGS) -Icsrc $< $(UNITS) -o $@ $(LIBS) $(LUALIB) $(LDFLAGS)

$(BUILD)/spec/alloc-host: spec/alloc/host.c $(OBJECTS)
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(FLAGS) -Icsrc $< $(OBJECTS) -o $@ $(WRAP) -rdynamic $(LIBS) $(LUALIB) $(LDFLAGS)

packages:
	@bash .ci/install

demo: packages
	@$(MAKE) --no-print-directory -s all
	@$(LUA) examples/demo.lua

test: packages
	@$(MAKE) --no-print-directory check

# The suite without a look at the installed packages.
check: all $(C_TESTS) $(BUILD)/spec/alloc-host
	@mkdir -p $(BUILD)/out
	@set -o pipefail; $(BUSTED) --lua=$(LUA) -o spec/output.lua -p _spec $(SPECS) 2>&1 | tee $(BUILD)/test.log; status=$$?; \
	  bash .ci/canary $(BUILD)/test.log $(BUILD)/out || status=1; exit $$status

lint:
	luacheck -q lua spec examples
	@$(MAKE) --no-print-directory BUILD=build/lint CFLAGS="-O2 -g -Werror" build/lint/smtpcheck/core.so
	cppcheck -q --std=c11 --enable=warning,performance,portability --inline-suppr --error-exitcode=1 \
	  --suppress=missingIncludeSystem -DHAVE_GSASL csrc

SANITIZE = -fsanitize=address,undefined -fno-omit-frame-pointer -fno-sanitize-recover=undefined
asan:
	@$(MAKE) --no-print-directory BUILD=build/asan CFLAGS="-O1 -g $(SANITIZE)" LDFLAGS="$(SANITIZE)" \
	  build/asan/smtpcheck/core.so build/bin/smtpcheck
	LD_PRELOAD="$$($(CC) -print-file-name=libasan.so) $$($(CC) -print-file-name=libubsan.so)" \
	  ASAN_OPTIONS=detect_leaks=0 SMTPCHECK_SLOW=4 SMTPCHECK_LIBRARY=build/asan \
	  LUA_CPATH="build/asan/?.so;;" $(BUSTED) --lua=$(LUA) -o spec/output.lua -p _spec --exclude-tags=noslow $(SPECS)

valgrind: all
	SMTPCHECK_SLOW=20 valgrind -q --leak-check=full --errors-for-leak-kinds=definite,indirect --error-exitcode=9 \
	  --suppressions=spec/valgrind.supp $(LUA) spec/valgrind.lua

FUZZ_SECONDS ?= 30
fuzz:
	@mkdir -p build/fuzz
	@for target in csrc/fuzz/*.c; do name=$$(basename $$target .c); \
	  clang -std=gnu11 -g -O1 -DOPENSSL_SUPPRESS_DEPRECATED -fsanitize=fuzzer,address,undefined -Icsrc \
	    $$($(PKG_CONFIG) --cflags lua5.4 libcurl openssl) $$target \
	    csrc/buffer.c csrc/base64.c csrc/reply.c csrc/mask.c -o build/fuzz/$$name $$($(PKG_CONFIG) --libs openssl) && \
	  build/fuzz/$$name -max_total_time=$(FUZZ_SECONDS) -print_final_stats=1 || exit 1; done

install: all
	luarocks make rockspec/smtpcheck-scm-1.rockspec

clean:
	rm -rf build smtpcheck

SHELL = /bin/bash
