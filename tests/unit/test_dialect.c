#include "miner/ingest/dialect.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

static struct dialect detect(const char *text)
{
    return dialect_detect(str_of(text), true, '\0');
}

static void is_dialect(const char *text, char delimiter, char quote, size_t columns)
{
    struct dialect d = detect(text);
    if (d.delimiter != delimiter || d.quote != quote || d.columns != columns)
        fail_msg("delimiter %d quote %d columns %zu instead of %d %d %zu in:\n%s", d.delimiter, d.quote,
                 d.columns, delimiter, quote, columns, text);
}

static void the_four_delimiters(void **state)
{
    (void)state;
    is_dialect("id,vraag,datum\n1,waar blijft het,2026-03-01\n2,nog niets,2026-03-02\n", ',', '"', 3);
    is_dialect("id;vraag;datum\n1;waar blijft het;1-3-2026\n2;nog niets;2-3-2026\n", ';', '"', 3);
    is_dialect("id\tvraag\tdatum\n1\twaar blijft het\t1-3-2026\n2\tnog niets\t2-3-2026\n", '\t', '"', 3);
    is_dialect("id|vraag|datum\n1|waar blijft het|1-3-2026\n2|nog niets|2-3-2026\n", '|', '"', 3);
}

static void a_quote_without_a_delimiter(void **state)
{
    (void)state;
    is_dialect("'vraag'\n'waar blijft het'\n'hoe zo'\n'wat nu'\n", '\0', '\'', 1);
    is_dialect("vraag\n's ochtends graag\n's avonds niet\n't is stuk\n", '\0', '"', 1);
}

static void a_title_and_decimal_commas(void **state)
{
    (void)state;
    is_dialect("Rapport: per maand, 2026\n\nmin;max;som\n12,50;3,40;15,90\n1,00;2,00;3,00\n7,25;8,50;15,75\n",
               ';', '"', 3);
}

static void line_ends_of_all_kinds(void **state)
{
    (void)state;
    is_dialect("id;vraag\r\n1;waar\r\n2;hoe\r\n", ';', '"', 2);
    is_dialect("id;vraag\r1;waar\r2;hoe\r", ';', '"', 2);
    is_dialect("id;vraag\n1;waar\n2;hoe", ';', '"', 2);
}

static void delimiters_in_text_and_decimals_do_not_mislead(void **state)
{
    (void)state;
    /* more commas than semicolons, and a decimal comma in each row */
    is_dialect("id;vraag;bedrag\n"
               "1;Hoi, ik heb een vraag, over mijn order, dank;12,50\n"
               "2;Nee, nog niet, en nu, tja;3,95\n"
               "3;Ja, graag, met spoed, alsjeblieft;7,00\n",
               ';', '"', 3);
    is_dialect("id,vraag,status\n"
               "1,\"Hoi; ik wacht; al lang\",open\n"
               "2,\"Nee; niets; nog\",dicht\n"
               "3,\"Ja; wel; hoor\",open\n",
               ',', '"', 3);
    is_dialect("id\ttekst\n1\tEerst dit, dan dat; en klaar\n2\tZo, en; nu, verder\n3\tJa, en; nee\n", '\t',
               '"', 2);
    /* records over several lines */
    is_dialect("id;vraag;status\n1;\"regel een\nregel twee, met komma\nregel drie\";open\n2;\"a\nb\";dicht\n",
               ';', '"', 3);
}

static void text_without_columns_has_no_delimiter(void **state)
{
    (void)state;
    is_dialect("vraag\nWaar blijft mijn pakket\nHoe kan ik retourneren\nKlopt mijn factuur\n", '\0', '"', 1);
    is_dialect("Hallo, ik wacht nog\nWaar blijft het\nNou ja, laat maar, het is al goed\nDank je wel\nNee\n",
               '\0', '"', 1);
    assert_int_equal(dialect_detect(str_of(""), true, '\0').columns, 1);
}

/* As few rows as lines below them is no reason to take the table for prose. */
/* One column whose sentences all have commas, as many as it happens. */
static void sentences_with_commas_are_one_column(void **state)
{
    (void)state;
    is_dialect("vraag\nHallo, waar blijft mijn pakket\nHoi, het is kapot\n"
               "Goedemorgen, ik wacht al een week\nBeste, ik betaalde teveel, graag bericht, groet Jan\n"
               "ik wil mijn factuur\nDag, kan dat\nHallo, de deur klemt, al weken, echt waar\n"
               "mag ik ruilen\nHoi, het is koud, echt waar\n"
               "de kraan lekt, en de boiler doet het niet, help\nBeste, waar is mijn geld\n",
               '\0', '"', 1);
    /* A table whose texts lost their quotes: the commas between its values have no space. */
    is_dialect("id,datum,vraag\n1,2026-03-01,Hallo, waar blijft het\n2,2026-03-02,nog niets\n"
               "3,2026-03-03,Hoi, het is kapot, echt\n4,2026-03-04,wat nu\n5,2026-03-05,Nou, ja, nee, hoor\n",
               ',', '"', 3);
}

static void a_small_table_above_a_footer(void **state)
{
    (void)state;
    is_dialect("Case;Opened;Subject\n1;13-1-2026;Ruilen\n2;14-1-2026;Pakket\n"
               "Grand Totals (2 records)\nConfidential Information\nAll rights reserved\n",
               ';', '"', 3);
    is_dialect(
        "\"Case\",\"Opened\",\"Subject\"\n\"1\",\"13-1-2026\",\"Ruilen\"\n\"2\",\"14-1-2026\",\"Pakket\"\n"
        "\"Grand Totals (2 records)\"\n\"Confidential Information\"\n\"All rights reserved\"\n",
        ',', '"', 3);
}

static void the_sep_line_is_obeyed_and_skipped(void **state)
{
    (void)state;
    struct dialect d = detect("sep=;\r\nid;a,b\r\n1;x,y\r\n2;p,q\r\n");
    assert_int_equal(d.delimiter, ';');
    assert_int_equal(d.skip, 7);
    assert_int_equal(d.columns, 2);
    d = detect("sep=\t\nid\ta\n1\tb\n");
    assert_int_equal(d.delimiter, '\t');
    assert_int_equal(d.skip, 6);
    d = detect("SEP=,\nid,a;b\n1,b;c\n");
    assert_int_equal(d.delimiter, ',');
    d = detect("\"sep=;\"\nid;a\n1;b\n");
    assert_int_equal(d.delimiter, ';');
    assert_int_equal(d.skip, 8);
    assert_int_equal(detect("separator;x\n1;2\n").skip, 0);
    assert_int_equal(detect("sep=\nid;a\n1;b\n").skip, 0);
}

static void a_delimiter_asked_for_is_taken(void **state)
{
    (void)state;
    struct dialect d = dialect_detect(str_of("id;a,b\n1;x,y\n2;p,q\n"), true, ',');
    assert_int_equal(d.delimiter, ',');
    assert_int_equal(d.columns, 2);
    struct err err = ERR_INIT;
    char c = '\0';
    assert_int_equal(dialect_delimiter("tab", &c, &err), 0);
    assert_int_equal(c, '\t');
    assert_int_equal(dialect_delimiter("\\t", &c, &err), 0);
    assert_int_equal(c, '\t');
    assert_int_equal(dialect_delimiter("~", &c, &err), 0);
    assert_int_equal(c, '~');
    assert_null(err.message);
    static const char *const wrong[] = { "", ";;", "\"", "\n", " ", "komma" };
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        assert_int_equal(dialect_delimiter(wrong[i], &c, &err), -1);
        assert_int_equal(err.status, STATUS_USAGE);
        err_release(&err);
        err = (struct err)ERR_INIT;
    }
}

static void quotes(void **state)
{
    (void)state;
    is_dialect("'id';'vraag'\n'1';'waar; dan'\n'2';'hoe; zo'\n'3';'wat; nu'\n", ';', '\'', 2);
    is_dialect("id;vraag\n1;'s ochtends bellen\n2;'t is kapot\n3;gewoon\n", ';', '"', 2);
}

static void a_comma_file_saved_again_by_a_semicolon_spreadsheet(void **state)
{
    (void)state;
    struct dialect d = detect("\"id,vraag,status\"\n"
                              "\"1,\"\"Hoi, ik wacht\"\",open\"\n"
                              "\"2,\"\"Nee, dank\"\",dicht\"\n");
    assert_true(d.wrapped);
    assert_int_equal(d.delimiter, ',');
    assert_int_equal(d.columns, 3);
    assert_false(detect("\"id\",\"vraag\"\n\"1\",\"a, b\"\n\"2\",\"c, d\"\n").wrapped);
}

static void the_end_of_a_cut_sample_does_not_count(void **state)
{
    (void)state;
    struct dialect d = dialect_detect(str_of("id;vraag;x\n1;a;b\n2;\"c,d,e,f,g,h"), false, '\0');
    assert_int_equal(d.delimiter, ';');
    assert_int_equal(d.columns, 3);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_four_delimiters),
        cmocka_unit_test(line_ends_of_all_kinds),
        cmocka_unit_test(a_quote_without_a_delimiter),
        cmocka_unit_test(a_title_and_decimal_commas),
        cmocka_unit_test(delimiters_in_text_and_decimals_do_not_mislead),
        cmocka_unit_test(text_without_columns_has_no_delimiter),
        cmocka_unit_test(sentences_with_commas_are_one_column),
        cmocka_unit_test(a_small_table_above_a_footer),
        cmocka_unit_test(the_sep_line_is_obeyed_and_skipped),
        cmocka_unit_test(a_delimiter_asked_for_is_taken),
        cmocka_unit_test(quotes),
        cmocka_unit_test(a_comma_file_saved_again_by_a_semicolon_spreadsheet),
        cmocka_unit_test(the_end_of_a_cut_sample_does_not_count),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
