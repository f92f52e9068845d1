#include "tests/unit/tokenize_fixture.h"

#include "tokenize/analyzer.h"

static struct analyzer_shared *shared;
static struct analyzer *analyzer;

static int set_up(void **unused)
{
    const struct analyzer_options options = { .language = LANGUAGE_NL, .mask = true };
    (void)unused;
    shared = analyzer_shared_new(&options);
    analyzer = analyzer_new(shared);
    return 0;
}

static int tear_down(void **unused)
{
    (void)unused;
    analyzer_free(analyzer);
    analyzer_shared_free(shared);
    return 0;
}

static void check(const char *people, const char *text, const char *masked)
{
    struct str cells = exact_copy(people), s = exact_copy(text);
    const struct analyzer_text ticket = { .people = cells };
    struct analysis analyses[ANALYZER_MOST];
    assert_int_equal(analyzer_run_some(analyzer, &ticket, 1, analyses), 1);
    analyzer_people_of(analyzer, 0);
    assert_text_is(analyzer_mask(analyzer, s), masked);
    exact_free(cells);
    exact_free(s);
}

static void test_names_of_the_columns(void **unused)
{
    (void)unused;
    check("Ank Wijnalda", "Volgens Wijnalda klopt het", "Volgens <NAAM> klopt het");
    check("Wijnalda, A.", "Wijnalda belde", "<NAAM> belde");
    check("Ank Wijnalda", "hier ank wijnalda nog eens", "hier <NAAM> nog eens");
    check("Ank de Wit", "Ank de Wit vraagt", "<NAAM> vraagt");
    check("Ank de Wit", "een wit shirt", "een wit shirt"); /* small letters alone are the word */
    check("a.wijnalda@example.org", "Wijnalda hier", "<NAAM> hier");
    check("awijnalda82@example.org", "Wijnalda hier", "<NAAM> hier");
    check("ankwijnalda@example.org", "Dat was Ank Wijnalda.", "Dat was <NAAM>.");
    check("Zsófi Ágoston\nŞule Çelik", "Çelik en Ágoston", "<NAAM> en <NAAM>");
    check("Ank Wijnalda\nTrientje Oosterwegel", "Oosterwegel zei tegen WIJNALDA", "<NAAM> zei tegen <NAAM>");
    check("Sanne Wijnalda", "sanne zegt dat", "<NAAM> zegt dat");
    check("Ank van den Wijnalda", "hier ank van den wijnalda", "hier <NAAM>");
    check("Jan Wijnalda", "Jan Pietersen Wijnalda", "<NAAM>");
    /* a surname that is a word on a stop list, and a rule that takes the first name alone */
    check("Ank de Vrij", "Ank de Vrij, Parkweg 12", "<NAAM>, <ADRES>");
    check("Ank de Vrij", "ik ben Ank de Vrij en ik ben niet vrij", "ik ben <NAAM> en ik ben niet vrij");
}

static void test_what_names_nobody(void **unused)
{
    (void)unused;
    check("info@example.org", "De Info is weg", "De Info is weg");
    check("K417487", "De K is stuk", "De K is stuk");
    check("Klant 12", "Klant belt", "Klant belt");
    check("", "Wijnalda belde", "Wijnalda belde");
    check("Ank van de Wijnalda", "Van de week", "Van de week");
    check("Ank de Vrij", "Ank, de vrij te besteden uren", "<NAAM>, de vrij te besteden uren");
    check("Ank de Vrij", "Vrij was het niet", "Vrij was het niet");
    check("voorbeeld.nl", "", "");
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(test_names_of_the_columns),
                                        cmocka_unit_test(test_what_names_nobody) };
    return cmocka_run_group_tests_name("people", tests, set_up, tear_down);
}
