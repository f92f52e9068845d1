/* Training data for a bot: which types, names of intents, entities, and text that a reader of YAML would trip
 * over. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>

#include "reports/reports.h"
#include "tests/unit/report_fixture.h"

typedef int writer(const struct report *r, FILE *out, struct err *err);

static void expect(writer *write, const struct report *r, const char *expected)
{
    char *text = NULL;
    size_t size = 0;
    FILE *f = open_memstream(&text, &size);
    assert_non_null(f);
    struct err err = ERR_INIT;
    if (write(r, f, &err)) fail_msg("%s", err.message);
    fclose(f);
    assert_string_equal(text, expected);
    free(text);
}

static const struct report_pair placeholders[] = { { { "<IBAN>", 6 }, { "iban", 4 } },
                                                   { { "<NAAM>", 6 }, { "name", 4 } } };

/* One phrasing each. */
enum { TYPES = 9 };
static void make(struct report *r, struct report_type *types, struct report_phrasing *said)
{
    static const struct str labels[TYPES] = {
        { "Retour (schoenen)", 17 },
        { "retour, schoenen!", 17 },
        { "éénmalige café-kosten", 24 },
        { "2e factuur", 10 },
        { "注文", 6 },
        { "mens", 4 },
        { "hulp", 4 },
        { "weinig klanten", 14 },
        { "retour schoenen 2", 17 },
    };
    memset(r, 0, sizeof *r);
    for (uint32_t i = 0; i < TYPES; i++) {
        said[i] = (struct report_phrasing){ 0, labels[i] };
        types[i] = (struct report_type){ .id = i + 40,
                                         .label = labels[i],
                                         .advice = i == 5   ? ADVICE_HUMAN
                                                   : i == 6 ? ADVICE_ASSIST
                                                   : i % 2  ? ADVICE_AUTOMATE
                                                            : ADVICE_AUTOMATE_DATA,
                                         .verbatim = i != 7,
                                         .phrasings = &said[i],
                                         .phrasing_count = 1,
                                         .training_count = 1 };
    }
    r->types = types;
    r->type_count = TYPES;
    r->placeholders = placeholders;
    r->placeholder_count = 2;
}

static void intents_have_plain_names_of_their_own(void **state)
{
    (void)state;
    struct report r;
    struct report_type types[TYPES];
    struct report_phrasing said[TYPES];
    make(&r, types, said);
    expect(report_training_csv, &r,
           "intent,phrasing\n"
           "retour_schoenen,Retour (schoenen)\n"
           "retour_schoenen_2,\"retour, schoenen!\"\n"
           "eenmalige_cafe_kosten,éénmalige café-kosten\n"
           "type_2e_factuur,2e factuur\n"
           "type_44,注文\n"
           "retour_schoenen_2_2,retour schoenen 2\n");
}

static void placeholders_are_entities_and_nothing_else_is(void **state)
{
    (void)state;
    struct report r;
    struct report_type types[TYPES];
    struct report_phrasing said[TYPES];
    make(&r, types, said);
    r.type_count = 1;
    said[0].text = STR("Stort op <IBAN>, <NAAM>; niet [dit](iban) of <ANDERS> <");
    expect(report_training_nlu, &r,
           "version: \"3.1\"\nnlu:\n- intent: \"retour_schoenen\"\n  examples: |\n"
           "    - Stort op [<IBAN>](iban), [<NAAM>](name); niet (dit)(iban) of <ANDERS> <\n");
    expect(report_training_csv, &r,
           "intent,phrasing\nretour_schoenen,\"Stort op <IBAN>, <NAAM>; niet [dit](iban) of <ANDERS> <\"\n");
}

static void lines_are_lines_whatever_was_typed(void **state)
{
    (void)state;
    const struct report_phrasing said[] = {
        { 0, STR("  een\n- intent: x\r\n\ttwee\xC2\x85 drie\xE2\x80\xA8 vier \x07\x1b\xEF\xBB\xBF ") },
        { 0, STR("een - intent: x twee drie vier") }, /* the same */
        { 0, STR("\xE2\x80\xAE\x01 ") },              /* nothing */
        { 0, STR("=1+1") },
    };
    struct report r;
    struct report_type types[TYPES];
    struct report_phrasing other[TYPES];
    make(&r, types, other);
    r.type_count = 1;
    types[0].phrasings = said, types[0].training_count = 4;
    expect(report_training_nlu, &r,
           "version: \"3.1\"\nnlu:\n- intent: \"retour_schoenen\"\n  examples: |\n    - een - intent: x twee "
           "drie vier\n    - =1+1\n");
    expect(report_training_csv, &r,
           "intent,phrasing\nretour_schoenen,een - intent: x twee drie vier\nretour_schoenen,'=1+1\n");
}

static void what_is_long_is_no_phrasing(void **state)
{
    (void)state;
    char text[2 * 769];
    for (size_t i = 0; i < sizeof text; i += 2) memcpy(text + i, "é", 2);
    struct report_phrasing said[] = { { 0, { text, sizeof text } } };
    struct report r;
    struct report_type types[TYPES];
    struct report_phrasing other[TYPES];
    make(&r, types, other);
    r.type_count = 1;
    types[0].phrasings = said;
    expect(report_training_nlu, &r, "version: \"3.1\"\nnlu: []\n");
    expect(report_training_csv, &r, "intent,phrasing\n");
    said[0].text.len -= 2;
    struct buf b;
    buf_init(&b);
    buf_add_format(&b, "intent,phrasing\nretour_schoenen,%.*s\n", (int)sizeof text - 2, text);
    expect(report_training_csv, &r, b.ptr);
    buf_release(&b);
}

static void a_full_disk_is_an_error(void **state)
{
    (void)state;
    writer *const writers[] = { report_training_nlu, report_training_csv };
    struct report r;
    struct report_type types[TYPES];
    struct report_phrasing said[TYPES];
    make(&r, types, said);
    for (size_t i = 0; i < 2; i++) {
        FILE *full = fopen("/dev/full", "wb");
        if (!full) skip();
        struct err err = ERR_INIT;
        assert_int_equal(writers[i](&r, full, &err), -1);
        assert_int_equal(err.status, STATUS_IO);
        err_release(&err);
        fclose(full);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(intents_have_plain_names_of_their_own),
        cmocka_unit_test(placeholders_are_entities_and_nothing_else_is),
        cmocka_unit_test(lines_are_lines_whatever_was_typed),
        cmocka_unit_test(what_is_long_is_no_phrasing),
        cmocka_unit_test(a_full_disk_is_an_error),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
