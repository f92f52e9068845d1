/* patterns_make: the regular expressions of the rules as C source on standard output. A program of the build
 * alone. */
#include <stdlib.h>

#include "miner/base/mem.h"
#include "tokenize/email_rules.h"
#include "tokenize/mask_rules.h"
#include "tokenize/regex/emit.h"

static const struct {
    const char *name, *regex, *flags;
} singles[] = {
    { "mask_numbered", mask_numbered, "ai" },
    { "mask_whole_name", mask_whole_name, "a" },
    { "mask_small_name", mask_small_name, "a" },
    { "mask_surname_first", mask_surname_first, "a" },
    { "mask_postcode_behind", mask_postcode_behind, "a" },
    { "email_greeting", email_greeting, "a" },
    { "email_closing", email_closing, "ai" },
    { "email_thanks", email_thanks, "ai" },
    { "email_tail", email_tail, "ai" },
    { "email_disclaimer", email_disclaimer, "ai" },
    { "email_postscript", email_postscript, "ai" },
    { "email_automatic_subject", email_automatic_subject, "ai" },
    { "email_automatic_body", email_automatic_body, "i" },
    { "email_absent", email_absent, "i" },
    { "email_absent_more", email_absent_more, "i" },
};
enum { SINGLES = sizeof singles / sizeof *singles };

/* A table of the numbers from `first` on. */
static void write_table(const char *name, unsigned first, size_t count)
{
    printf("pattern_code *const pattern_%s[] = {", name);
    for (size_t i = 0; i < count; i++) printf("%sp%zu,", i % 16 ? " " : "\n", first + i);
    puts("\n};");
}

/* What may stand behind the triggers of rules, of which the first has pattern `number`. A '_' is a space. */
static void add_follow(struct emitter *e, struct arena *arena, unsigned number,
                       const struct mask_context *rules, size_t count)
{
    for (size_t i = 0; i < count; i++, number++) {
        const char *list = rules[i].triggers;
        for (struct str trigger; (trigger = mask_next_trigger(&list)).len;) {
            char *word = arena_format(arena, "%.*s ", STR_ARG(trigger));
            for (size_t k = 0; k < trigger.len; k++)
                if (word[k] == '_') word[k] = ' ';
            if (!emitter_follow(e, number, (struct str){ word, trigger.len }))
                regex_fail(rules[i].regex, 0,
                           arena_format(arena, "nothing it matches begins with \"%s\"", word));
            emitter_follow(e, number, str_of(word));
        }
    }
}

int main(void)
{
    struct arena arena;
    unsigned last = 0;

    arena_init(&arena);
    struct emitter *e = emitter_new(&arena, mask_grammar);
    for (size_t i = 0; i < mask_shape_count; i++) emitter_add(e, mask_shapes[i].regex, mask_shapes[i].flags);
    for (size_t i = 0; i < mask_context_count; i++) emitter_add(e, mask_contexts[i].regex, "a");
    for (size_t i = 0; i < mask_secret_context_count; i++) emitter_add(e, mask_secret_contexts[i].regex, "a");
    for (size_t i = 0; i < mask_name_context_count; i++) emitter_add(e, mask_name_contexts[i].regex, "a");
    for (size_t i = 0; i < email_quote_count; i++)
        emitter_add(e, email_quotes[i].regex, email_quotes[i].flags);
    for (size_t i = 0; i < SINGLES; i++) last = emitter_add(e, singles[i].regex, singles[i].flags);
    puts("#include \"tokenize/pattern_code.h\"\n#include \"tokenize/patterns.h\"");
    emitter_write(e, stdout);
    unsigned next = 0;
    write_table("mask_shapes", next, mask_shape_count);
    pattern_ahead *ahead = arena_zero(&arena, PATTERN_AHEAD, sizeof *ahead);
    for (unsigned i = 0; i < mask_shape_count; i++) emitter_ahead(e, i, UINT64_C(1) << i, ahead);
    fputs("const pattern_ahead pattern_mask_shapes_ahead", stdout);
    write_ahead(stdout, ahead);
    write_table("mask_contexts", next += (unsigned)mask_shape_count, mask_context_count);
    add_follow(e, &arena, next, mask_contexts, mask_context_count);
    write_table("mask_secret_contexts", next += (unsigned)mask_context_count, mask_secret_context_count);
    add_follow(e, &arena, next, mask_secret_contexts, mask_secret_context_count);
    write_table("mask_name_contexts", next += (unsigned)mask_secret_context_count, mask_name_context_count);
    add_follow(e, &arena, next, mask_name_contexts, mask_name_context_count);
    write_follow(e, stdout);
    write_table("email_quotes", next += (unsigned)mask_name_context_count, email_quote_count);
    next += (unsigned)email_quote_count;
    for (size_t i = 0; i < SINGLES; i++)
        printf("bool pattern_%s(struct pattern_state *s, size_t at)\n{\n    return p%zu(s, at);\n}\n",
               singles[i].name, next + i);
    arena_release(&arena);
    return next + SINGLES == last + 1 && fflush(stdout) == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
