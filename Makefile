# ticketminer: one program over one library, build/<variant>/libticketminer.a. `make help` lists the targets.
# Variants have a folder of their own: release, san-… (SAN=address,undefined), coverage, fuzz.
VERSION := 0.1.0
PREFIX  ?= /usr/local
DESTDIR ?=
SAN     ?=
FUZZ_SECONDS ?= 60
FAULTS  ?= 10000
BENCH_SIZES ?= 1000,10000,100000
# What the bench compares with, where it is at hand.
PEER    ?= $(firstword $(wildcard ../*/bench/peer_sklearn.py))
comma   := ,
VARIANT ?= $(if $(SAN),san-$(subst $(comma),-,$(SAN)),release)
B       := build/$(VARIANT)
BIN     := $(if $(filter release,$(VARIANT)),ticketminer,$(B)/ticketminer)
MAKEFLAGS += --no-print-directory
Q       := $(if $(V),,@)

PACKAGES := xlsxwriter libutf8proc sqlite3 expat minizip yajl libxml-2.0 nettle zlib libisal inih
# Not an error under sanitizers: their checks make gcc 12 warn where nothing is wrong.
WARN := -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wstrict-prototypes -Wmissing-prototypes -Wwrite-strings \
        -Wcast-qual -Wvla -Wundef $(if $(SAN),,$(if $(CI),-Werror))
OPT  := $(if $(SAN),-O1 -g -fsanitize=$(SAN) -fno-sanitize-recover=all -fno-omit-frame-pointer -DARENA_DEBUG,-O3 -g)
OPT  += $(if $(filter coverage,$(VARIANT)),-O0 --coverage)
# What keeps a mistake from becoming a hole, as far as the compiler has it; tests/cli/hardened.sh looks whether it is there.
takes = $(shell for flag in $(1); do echo 'int main(void) { return 0; }' | $(CC) -O2 -Werror $$flag -include stdio.h -x c - -o /dev/null 2>/dev/null && echo $$flag; done)
ifeq ($(VARIANT),release)
HARD_CFLAGS  := $(lastword -D_FORTIFY_SOURCE=2 $(call takes,-D_FORTIFY_SOURCE=3)) -fPIE \
                $(call takes,-fstack-protector-strong -fstack-clash-protection -fcf-protection=full)
HARD_LDFLAGS := $(call takes,-pie -Wl$(comma)-z$(comma)relro -Wl$(comma)-z$(comma)now -Wl$(comma)-z$(comma)noexecstack)
endif
# A machine without pkg-config gets here too (make deps): then these are empty, and the recursive make fills them.
PKG_CFLAGS := $(shell pkg-config --cflags $(PACKAGES) 2>/dev/null)
PKG_LIBS   := $(shell pkg-config --libs $(PACKAGES) 2>/dev/null)
ALL_CPPFLAGS := -I. -D_GNU_SOURCE -DTICKETMINER_VERSION=\"$(VERSION)\" $(PKG_CFLAGS) $(CPPFLAGS)
ALL_CFLAGS   := -std=c11 $(OPT) -U_FORTIFY_SOURCE $(HARD_CFLAGS) -pthread -fno-math-errno -ffp-contract=off $(WARN) $(CFLAGS)
ALL_LDFLAGS  := -pthread $(if $(SAN),-fsanitize=$(SAN)) $(if $(filter coverage,$(VARIANT)),--coverage) $(HARD_LDFLAGS) $(LDFLAGS)
ALL_LIBS     := $(PKG_LIBS) -lcsv -lstemmer -lm $(LDLIBS)
COMPILE = $(CC) $(ALL_CPPFLAGS) $(ALL_CFLAGS) -MMD -MP -MF $@.d -MT $@ -o $@

# The word lists of mood and signals, line by line, and the table of meanings and the catalogue of questions, read: a
# program alone holds them all.
LEXICON := $(sort $(wildcard miner/insight/lexicon/*.tsv))
CATALOGUE := miner/insight/lexicon/questions.tsv miner/insight/lexicon/meanings.tsv
LEXICON_C := $(B)/miner/insight/lexicon_lists.c
CATALOGUE_C := $(B)/miner/insight/catalogue_compiled.c
# The regular expressions of the rules, as C code.
PATTERNS_C := $(B)/tokenize/patterns_compiled.c
MAKE_PATTERNS := $(B)/tokenize/regex/patterns_make
REGEX_OBJ := $(patsubst %.c,$(B)/%.o,$(sort $(wildcard tokenize/regex/*.c)))
RULES_OBJ := $(patsubst %,$(B)/tokenize/%.o,email_rules mask_rules mask_contexts mask_secrets mask_names mask_check mask_plausible pattern)
OBJ  := $(LEXICON_C:.c=.o) $(PATTERNS_C:.c=.o) $(patsubst %.c,$(B)/%.o,$(sort $(wildcard miner/*.c miner/*/*.c tokenize/*.c cluster/*.c reports/*.c)))
MAIN := $(B)/miner/main.o
MAKE_CATALOGUE := $(B)/miner/catalogue_make
LIB  := $(B)/libticketminer.a
# All of it but the catalogue, of which the program that reads it is made.
LIB_BARE := $(B)/libbare.a
UNIT := $(patsubst tests/unit/%.c,$(B)/tests/%,$(sort $(wildcard tests/unit/test_*.c)))
FUZZ_SOURCES := $(sort $(wildcard tests/fuzz/fuzz_*.c))
REPLAY := $(FUZZ_SOURCES:tests/fuzz/%.c=$(B)/replay/%)
# Faults are put into the program as people use it, and into system calls of x86-64 Linux.
FAULT := $(if $(filter release,$(VARIANT)),$(if $(findstring x86_64-linux,$(shell $(CC) -dumpmachine 2>/dev/null)),$(B)/fault.so))
FUZZER := $(FUZZ_SOURCES:tests/fuzz/%.c=$(B)/fuzzer/%)

all: $(BIN)

$(BIN): $(MAIN) $(LIB)
	@echo '  LINK $@'
	$(Q)$(CC) $(ALL_LDFLAGS) -o $@ $^ $(ALL_LIBS)
$(LIB_BARE): $(filter-out $(MAIN) $(MAKE_CATALOGUE).o,$(OBJ))
$(LIB): $(filter-out $(MAIN) $(MAKE_CATALOGUE).o,$(OBJ)) $(CATALOGUE_C:.c=.o)
$(LIB) $(LIB_BARE):
	@echo '  AR   $@'
	$(Q)rm -f $@ && ar rcs $@ $^
$(MAKE_CATALOGUE): $(MAKE_CATALOGUE).o $(LIB_BARE)
	@echo '  LINK $@'
	$(Q)$(CC) $(ALL_LDFLAGS) -o $@ $^ $(ALL_LIBS)
$(CATALOGUE_C): $(CATALOGUE) $(MAKE_CATALOGUE)
	$(Q)$(MAKE_CATALOGUE) $(<D) > $@.new && mv $@.new $@
$(MAKE_PATTERNS): $(REGEX_OBJ) $(RULES_OBJ) $(patsubst %.c,$(B)/%.o,$(wildcard miner/base/*.c))
	@echo '  LINK $@'
	$(Q)$(CC) $(ALL_LDFLAGS) -o $@ $^ $(ALL_LIBS)
# Thousands of small functions: more of the optimizer, and what a debugger would say of them, cost more than they do.
$(PATTERNS_C:.c=.o): ALL_CFLAGS += -O2 -g0
$(PATTERNS_C): $(MAKE_PATTERNS)
	$(Q)$(MAKE_PATTERNS) > $@.new && mv $@.new $@
$(B)/%.o: %.c $(B)/flags
	@mkdir -p $(@D)
	@echo '  CC   $@'
	$(Q)$(COMPILE) -c $<
$(LEXICON_C): $(filter-out $(CATALOGUE),$(LEXICON))
	@mkdir -p $(@D)
	$(Q)for list in $^; do \
	    name=lexicon_$$(basename $$list .tsv); printf 'extern const char *const %s[];\nconst char *const %s[] = {\n' $$name $$name; \
	    sed 's/\\/\\\\/g; s/"/\\"/g; s/.*/"&",/' $$list; printf '0 };\n'; \
	done > $@.new && mv $@.new $@
$(LEXICON_C:.c=.o) $(CATALOGUE_C:.c=.o) $(PATTERNS_C:.c=.o): %.o: %.c $(B)/flags
	@echo '  CC   $@'
	$(Q)$(COMPILE) -c $<
$(B)/tests/%: tests/unit/%.c $(LIB) $(B)/flags
	@mkdir -p $(@D)
	@echo '  CC   $@'
	$(Q)$(COMPILE) $< $(LIB) $(ALL_LDFLAGS) -lcmocka $(ALL_LIBS)
# The code of patterns is held against another reader of the same regular expressions.
$(B)/tests/test_pattern: ALL_LIBS += $(shell pkg-config --libs libpcre2-8 2>/dev/null)
# The program with a mask_text that leaves one kind of data unmasked.
$(B)/tests/unmasking: tests/privacy/unmasking.c $(MAIN) $(LIB) $(B)/flags
	@mkdir -p $(@D)
	@echo '  CC   $@'
	$(Q)$(COMPILE) $< $(MAIN) $(LIB) $(ALL_LDFLAGS) -Wl,--wrap=mask_text $(ALL_LIBS)
# The program as it is where libxlsxwriter has its own copy of minizip.
$(B)/tests/bundled: tests/bundled/symbols.map $(MAIN) $(LIB) $(B)/flags
	@mkdir -p $(@D)
	@echo '  LINK $@'
	$(Q)$(CC) $(ALL_LDFLAGS) -Wl,--version-script=$< -o $@ $(MAIN) $(LIB) $(ALL_LIBS)
$(B)/replay/%: tests/fuzz/%.c tests/fuzz/replay.c $(LIB) $(B)/flags
	@mkdir -p $(@D)
	@echo '  CC   $@'
	$(Q)$(COMPILE) $< tests/fuzz/replay.c $(LIB) $(ALL_LDFLAGS) $(ALL_LIBS)
$(B)/fuzzer/%: tests/fuzz/%.c $(LIB) $(B)/flags
	@mkdir -p $(@D)
	@echo '  CC   $@'
	$(Q)$(COMPILE) $< $(LIB) $(ALL_LDFLAGS) -fsanitize=fuzzer $(ALL_LIBS)
# Loaded before libc into the program, as it was built for use.
$(B)/fault.so: tests/fault/fault.c $(B)/flags
	@echo '  CC   $@'
	$(Q)$(COMPILE) -shared -fPIC $< $(LDFLAGS)
$(B)/gen $(B)/quality $(B)/warm: $(B)/%: tests/bench/%.c $(LIB) $(B)/flags
	@echo '  CC   $@'
	$(Q)$(COMPILE) $< $(LIB) $(ALL_LDFLAGS) $(ALL_LIBS)

# Changes only when the compiler or its flags do (-Werror apart), and then everything is compiled anew.
FLAGS := $(filter-out -Werror,$(CC) $(ALL_CPPFLAGS) $(ALL_CFLAGS) $(ALL_LDFLAGS) $(ALL_LIBS))
ifneq ($(strip $(FLAGS)),$(strip $(shell cat $(B)/flags 2>/dev/null)))
.PHONY: $(B)/flags
endif
$(B)/flags:
	@tests/install_deps --check build
	@mkdir -p $(@D) && printf '%s\n' '$(FLAGS)' > $@

-include $(addsuffix .d,$(OBJ) $(REGEX_OBJ) $(UNIT) $(REPLAY) $(FUZZER) $(FAULT) $(B)/tests/unmasking $(B)/gen $(B)/quality $(B)/warm)

deps:
	@tests/install_deps build test

DEMO := samples/webshop-2026-q1.csv samples/webshop-2026-q2.csv --output build/demo/webshop-vraagtypen.xlsx
demo:
	@tests/install_deps build
	@$(MAKE) all
	@mkdir -p build/demo
	@echo 'ticketminer mine $(DEMO)'
	@$(abspath $(BIN)) mine $(DEMO)

test:
	@tests/install_deps build test
	@$(MAKE) check
# Everything `make test` runs, on a machine that has what it needs.
check: $(BIN) $(UNIT) $(REPLAY) $(FAULT) $(B)/tests/unmasking $(B)/tests/bundled
	@CPPFLAGS='$(ALL_CPPFLAGS)' CC='$(CC)' tests/run $(B) $(abspath $(BIN))
check-layers:
	@CPPFLAGS='$(ALL_CPPFLAGS)' CC='$(CC)' tests/check_layers

# Some minutes; FILES="miner/main.c …" for these alone.
lint:
	@CPPFLAGS='$(ALL_CPPFLAGS)' CC='$(CC)' tests/lint $(FILES)

bench: all $(B)/gen
	@tests/bench/run --program ./ticketminer --gen $(B)/gen --sizes '$(BENCH_SIZES)' $(if $(PEER),--peer '$(PEER)') \
	    $(if $(PYTHON),--peer-python '$(PYTHON)') $(BENCH_ARGS)
bench-quality: $(B)/quality
	@tests/bench/quality $(B)/quality $(DATA) $(if $(SEEDS),--seeds $(SEEDS))
bench-warm: $(B)/warm
	@tests/bench/quality $(B)/warm $(DATA) $(if $(SEEDS),--seeds $(SEEDS))

coverage:
	@tests/install_deps build test
	@find build/coverage -name '*.gcda' -delete 2>/dev/null || :
	@$(MAKE) VARIANT=coverage check
	@tests/coverage build/coverage

fuzz:
	@tests/install_deps build fuzz
	@$(MAKE) VARIANT=fuzz CC=clang SAN=fuzzer-no-link,address,undefined fuzz-run
fuzz-run: $(FUZZER)
	@tests/fuzz/run $(B)/fuzzer $(FUZZ_SECONDS)

fault: $(BIN) $(FAULT)
	@tests/fault/run $(B)/fault.so $(BIN) --number $(FAULTS)

# Where things go; man compresses none, packagers do.
SHARE := $(DESTDIR)$(PREFIX)/share
install: all
	install -D -m 755 ticketminer $(DESTDIR)$(PREFIX)/bin/ticketminer
	install -D -m 644 -t $(SHARE)/man/man1 docs/ticketminer.1
	install -D -m 644 docs/completion/ticketminer.bash $(SHARE)/bash-completion/completions/ticketminer
	install -D -m 644 -t $(SHARE)/zsh/site-functions docs/completion/_ticketminer
	install -D -m 644 -t $(SHARE)/doc/ticketminer README.md LICENSE CHANGELOG.md
	install -D -m 644 -t $(SHARE)/ticketminer/lexicon $(LEXICON)
uninstall:
	rm -f $(DESTDIR)$(PREFIX)/bin/ticketminer $(SHARE)/man/man1/ticketminer.1 \
	    $(SHARE)/bash-completion/completions/ticketminer $(SHARE)/zsh/site-functions/_ticketminer
	rm -rf $(SHARE)/doc/ticketminer $(SHARE)/ticketminer

# Needs dpkg-dev.
deb: all
	@docs/debian/build $(VERSION) build/deb

clean:
	rm -rf build ticketminer

help:
	@echo 'make                build ./ticketminer; V=1 shows the commands'
	@echo 'make deps           install the packages that building and testing need (Debian, Ubuntu)'
	@echo 'make demo           mine the two quarters in samples/ into build/demo/webshop-vraagtypen.xlsx'
	@echo 'make test           all tests; SAN=address,undefined make test: the same under sanitizers'
	@echo 'make check-layers   only the check of includes between folders'
	@echo 'make bench          speed, memory, growth; PEER=script.py PYTHON=python3 adds a Python peer, BENCH_SIZES=1000,10000'
	@echo 'make bench-warm     how far types stay and new ones are told from one half of a set to the other; DATA=, SEEDS='
	@echo 'make bench-quality  agreement with known types, step by step; DATA=folder adds labelled sets, SEEDS=3'
	@echo 'make coverage       tests with line coverage per file'
	@echo 'make lint           gcc -fanalyzer, clang-tidy, cppcheck, clang-format; FILES="a.c b.c" for these alone'
	@echo 'make fuzz           each fuzz target for FUZZ_SECONDS=60 (needs clang)'
	@echo 'make fault          FAULTS=10000 failing calls and signals, one a run; 0: every one there is (days)'
	@echo 'make install        into DESTDIR= PREFIX=/usr/local; make uninstall removes it'
	@echo 'make deb            a Debian package in build/deb; DEBFULLNAME and DEBEMAIL answer for it'
	@echo 'make clean          remove everything that was built'

.PHONY: all deps demo test check check-layers lint bench bench-quality bench-warm coverage fuzz fuzz-run fault install uninstall deb clean help
