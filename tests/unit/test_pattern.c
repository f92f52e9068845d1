/* The code that patterns_make writes against PCRE2, which reads the same regular expressions: every pattern,
 * at every byte of lines from tests/masking and of lines mixed and broken from those, says the same. And what
 * may stand behind the triggers of rules, which it writes as well, against that code. */
#define PCRE2_CODE_UNIT_WIDTH 8
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>
#include <pcre2.h>

#include "miner/base/mem.h"
#include "miner/base/rng.h"
#include "tokenize/email_rules.h"
#include "tokenize/mask_triggers.h"
#include "tokenize/pattern_code.h"
#include "tokenize/patterns.h"

enum { PATTERNS_MAX = 512, LINE_MAX_BYTES = 500 };

static struct reference {
    const char *regex;
    bool anchored;
    pattern_code *code;
    pcre2_code *pcre;
    size_t matches;
} all[PATTERNS_MAX];
static size_t count;
static pcre2_match_data *match_data;
static pcre2_match_context *context;
static struct pattern_state *state;
static struct masker *masker;
static size_t triggers_met, triggers_refused;

/* Some places are refused, the same for both. */
static bool may(const void *data, struct str text, size_t at)
{
    (void)data;
    return at < text.len && ((unsigned char)text.ptr[at] * 7u + at) % 5 != 0;
}

static int ask(pcre2_callout_block *block, void *data)
{
    return may(data, (struct str){ (const char *)block->subject, block->subject_length },
               block->current_position)
               ? 0
               : 1;
}

static void add(const char *regex, const char *flags, pattern_code *code)
{
    struct buf text;
    int error;
    PCRE2_SIZE offset;
    uint32_t options = PCRE2_UTF | (strchr(flags, 'i') ? PCRE2_CASELESS : 0) |
                       (strchr(flags, 'a') ? PCRE2_ANCHORED : 0) | (strchr(flags, 'm') ? PCRE2_MULTILINE : 0);

    buf_init(&text);
    buf_add_str(&text, str_of(regex));
    for (size_t i = 0; mask_grammar[i]; i++) buf_add_format(&text, "(?(DEFINE)%s)", mask_grammar[i]);
    pcre2_code *pcre = pcre2_compile((PCRE2_SPTR)text.ptr, text.len, options, &error, &offset, NULL);
    buf_release(&text);
    assert_non_null(pcre);
    pcre2_jit_compile(pcre, PCRE2_JIT_COMPLETE);
    all[count++] = (struct reference){ regex, strchr(flags, 'a'), code, pcre, 0 };
}

static int set_up(void **unused)
{
    static const struct {
        const char *regex, *flags;
        pattern_code *code;
    } singles[] = {
        { mask_numbered, "ai", pattern_mask_numbered },
        { mask_whole_name, "a", pattern_mask_whole_name },
        { mask_small_name, "a", pattern_mask_small_name },
        { mask_surname_first, "a", pattern_mask_surname_first },
        { mask_postcode_behind, "a", pattern_mask_postcode_behind },
        { email_greeting, "a", pattern_email_greeting },
        { email_closing, "ai", pattern_email_closing },
        { email_thanks, "ai", pattern_email_thanks },
        { email_tail, "ai", pattern_email_tail },
        { email_disclaimer, "ai", pattern_email_disclaimer },
        { email_postscript, "ai", pattern_email_postscript },
        { email_automatic_subject, "ai", pattern_email_automatic_subject },
        { email_automatic_body, "i", pattern_email_automatic_body },
        { email_absent, "i", pattern_email_absent },
        { email_absent_more, "i", pattern_email_absent_more },
    };
    (void)unused;
    for (size_t i = 0; i < mask_shape_count; i++)
        add(mask_shapes[i].regex, mask_shapes[i].flags, pattern_mask_shapes[i]);
    for (size_t i = 0; i < mask_context_count; i++)
        add(mask_contexts[i].regex, "a", pattern_mask_contexts[i]);
    for (size_t i = 0; i < mask_secret_context_count; i++)
        add(mask_secret_contexts[i].regex, "a", pattern_mask_secret_contexts[i]);
    for (size_t i = 0; i < mask_name_context_count; i++)
        add(mask_name_contexts[i].regex, "a", pattern_mask_name_contexts[i]);
    for (size_t i = 0; i < email_quote_count; i++)
        add(email_quotes[i].regex, email_quotes[i].flags, pattern_email_quotes[i]);
    for (size_t i = 0; i < sizeof singles / sizeof *singles; i++)
        add(singles[i].regex, singles[i].flags, singles[i].code);
    match_data = pcre2_match_data_create(PATTERN_GROUPS + 20, NULL);
    context = pcre2_match_context_create(NULL);
    pcre2_set_callout(context, ask, NULL);
    state = pattern_state_new();
    pattern_state_ask(state, may, NULL);
    masker = masker_new();
    return 0;
}

static int tear_down(void **unused)
{
    (void)unused;
    for (size_t i = 0; i < count; i++) pcre2_code_free(all[i].pcre);
    pcre2_match_data_free(match_data);
    pcre2_match_context_free(context);
    pattern_state_free(state);
    masker_free(masker);
    return 0;
}

static void check_at(struct reference *r, struct str text, size_t at)
{
    int groups =
        pcre2_match(r->pcre, (PCRE2_SPTR)text.ptr, text.len, at, PCRE2_NO_UTF_CHECK, match_data, context);
    const PCRE2_SIZE *ends = pcre2_get_ovector_pointer(match_data);
    bool same = pattern_match(r->code, state, text, at) == (groups > 0);

    r->matches += groups > 0;
    size_t shape = (size_t)(r - all); /* the shapes are the first, and what lies ahead chooses among them */
    if (groups > 0 && shape < mask_shape_count && at < text.len)
        same &= pattern_may(pattern_mask_shapes_ahead, text, at) >> shape & 1;
    for (unsigned g = 0; g < PATTERN_GROUPS && same && groups > 0; g++) {
        size_t from = 0, to = 0;
        bool taken = (int)g < groups && ends[2 * g] != PCRE2_UNSET;
        same = pattern_group(state, g, &from, &to) == taken &&
               (!taken || (from == ends[2 * g] && to == ends[2 * g + 1]));
    }
    if (!same) fail_msg("at byte %zu of \"%.*s\": %s", at, STR_ARG(text), r->regex);
}

static bool stands(struct str text, size_t at, const struct mask_trigger *trigger)
{
    if (text.len - at < trigger->length) return false;
    for (size_t k = 0; k < trigger->length; k++)
        if (mask_folded(text.ptr[at + k]) != mask_folded(trigger->word[k] == '_' ? ' ' : trigger->word[k]))
            return false;
    return true;
}

/* No rule matches where what follows its trigger is said to be none of it. */
static void check_triggers(struct str text, size_t at)
{
    for (size_t i = 0; i < masker->trigger_count; i++) {
        const struct mask_trigger *trigger = &masker->triggers[i];
        if (!stands(text, at, trigger)) continue;
        triggers_met++;
        if (mask_may_follow(trigger, text, at + trigger->length)) continue;
        triggers_refused++;
        if (pattern_match(trigger->pattern, state, text, at))
            fail_msg("refused at byte %zu of \"%.*s\": %s", at, STR_ARG(text), trigger->rule->regex);
    }
}

static void check(struct str text)
{
    text = str_clip(text, LINE_MAX_BYTES);
    for (size_t at = 0; at < text.len; at++) check_triggers(text, at);
    for (size_t i = 0; i < count; i++)
        for (size_t at = 0; at <= text.len && (at == 0 || all[i].anchored); at++)
            if (at == text.len || ((unsigned char)text.ptr[at] & 0xC0) != 0x80) check_at(&all[i], text, at);
}

/* Reads the lines of tests/masking, with their "\n" as line breaks. */
static struct buf *read_lines(size_t *line_count)
{
    static const char *const names[] = { "blind",     "customers", "desks",   "drawn", "fresh",
                                         "half",      "known",     "lot",     "nouns", "phrased",
                                         "sentences", "spellings", "tickets", "typed", "unseen" };
    struct buf *lines = NULL;
    size_t n = 0, capacity = 0, size = 0;
    char *line = NULL;

    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        char path[64];
        snprintf(path, sizeof path, "tests/masking/%s.tsv", names[i]);
        FILE *f = fopen(path, "r");
        assert_non_null(f);
        for (ssize_t length; (length = getline(&line, &size, f)) > 0;) {
            MEM_RESERVE(lines, capacity, n + 1);
            buf_init(&lines[n]);
            for (char *p = line; *p && *p != '\n'; p++) {
                bool escaped = p[0] == '\\' && p[1] == 'n';
                buf_add_char(&lines[n], escaped ? '\n' : *p);
                p += escaped;
            }
            n++;
        }
        fclose(f);
    }
    free(line);
    *line_count = n;
    return lines;
}

/* The start of one line, the rest of another, and a few characters changed, none of them cut. */
static void mix(struct rng *rng, const struct buf *a, const struct buf *b, struct buf *out)
{
    static const char *const signs[] = { " ",  ".", ",", ":", "-", "/", "'", "’",
                                         "\n", "(", "é", "Ë", "1", "9", "A", "van " };
    struct str start = str_clip(buf_str(a), rng_below(rng, a->len + 1)), rest = buf_str(b);
    size_t skipped = str_clip(rest, rng_below(rng, b->len + 1)).len;

    buf_clear(out);
    buf_add_str(out, start);
    for (int changes = (int)rng_below(rng, 4); changes > 0; changes--)
        buf_add_str(out, str_of(signs[rng_below(rng, sizeof signs / sizeof *signs)]));
    buf_add_str(out, str_sub(rest, skipped, rest.len));
    for (size_t i = 0; i < out->len; i++)
        if (((out->ptr[i] | 32) >= 'a' && (out->ptr[i] | 32) <= 'z') && rng_below(rng, 40) == 0)
            out->ptr[i] ^= 32;
}

static void test_rules(void **unused)
{
    enum { EACH = 5 };
    struct rng rng;
    struct buf mixed;
    size_t n, used = 0;
    (void)unused;
    struct buf *lines = read_lines(&n);

    rng_seed(&rng, 1, 0);
    buf_init(&mixed);
    for (size_t i = 0; i < n; i++) {
        if (rng_below(&rng, EACH)) continue;
        check(buf_str(&lines[i]));
        mix(&rng, &lines[i], &lines[rng_below(&rng, n)], &mixed);
        check(buf_str(&mixed));
    }
    check(STR(""));
    for (size_t i = 0; i < count; i++) used += all[i].matches > 0;
    assert_true(used > count / 2); /* the lines have something for most */
    assert_true(triggers_refused > triggers_met / 4);
    buf_release(&mixed);
    for (size_t i = 0; i < n; i++) buf_release(&lines[i]);
    free(lines);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_rules, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
