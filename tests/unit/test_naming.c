/* Names of types, from small sets of sentences. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cluster/label.h"
#include "cluster/naming.h"
#include "miner/base/mem.h"
#include "tests/unit/words_fixture.h"

enum { TYPES = 5, TEXTS = 6, ROUNDS = 4, DOCS = TYPES * TEXTS * ROUNDS };

/* '.' ends a sentence. */
static const char *const texts[TYPES][TEXTS] = {
    { "waar kan ik mijn factuur downloaden .", "ik wil de factuur downloaden .",
      "kan ik een factuur downloaden", "mijn factuur is kwijt", "ik zoek de factuur . groetjes",
      "stuur mij de factuur" },
    { "mijn code werkt niet .", "de code werkt niet . groetjes", "waarom werkt mijn code niet",
      "de code is raar", "een code voor korting", "ik heb een code" },
    { "waar blijft mijn pakket", "waar is mijn pakket . groetjes", "waar blijft het pakket",
      "mijn pakket is weg", "waar is het pakket", "het pakket" },
    { "ik wil mijn account verwijderen", "kan ik het account verwijderen", "mijn account graag weg",
      "een account verwijderen", "graag mijn account wissen", "ik wil het account wissen" },
    { "ik wil een account aanmaken", "hoe kan ik een account aanmaken", "account aanmaken lukt niet",
      "kan ik mijn account aanmaken", "een nieuw account . groetjes", "mag ik een account" },
};
static const char stop[] = " waar kan ik mijn wil de een is stuur mij niet waarom voor heb graag het mag hoe "
                           "onder dit waarmee u er ";

/* Verbs that the analyser knows, in tests that have these words. */
static const struct {
    const char *form, *term;
    bool infinitive;
} verbs[] = {
    { "vallen", "vallen", true },        { "valt", "vallen", false },
    { "ontbreekt", "ontbreken", false }, { "betalen", "betalen", true },
    { "betaald", "betalen", false },     { "herstellen", "herstellen", true },
    { "hersteld", "herstellen", false },
};

static uint32_t word_number(struct corpus *c, struct str word)
{
    char padded[64];
    for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
        if (str_eq(word, str_of(verbs[i].form)))
            return corpus_word(c, word, str_of(verbs[i].term),
                               verbs[i].infinitive ? CORPUS_VERB | CORPUS_INFINITIVE : CORPUS_VERB, 1);
    snprintf(padded, sizeof padded, " %.*s ", STR_ARG(word));
    return corpus_word(c, word, word, strstr(stop, padded) ? CORPUS_STOP : 0, 1);
}

static void add(struct corpus *c, const char *text, const char *reply)
{
    add_words(c, text, reply, word_number);
}

struct named {
    struct corpus c;
    struct group g;
    struct arena arena;
    struct type_label *labels;
    struct str *themes;
};

/* reply_of: of a type's document `number`. */
static void name_with(struct named *n, const char *(*reply_of)(uint32_t type, uint32_t number))
{
    corpus_init(&n->c);
    arena_init(&n->arena);
    n->g = (struct group){ .docs = DOCS, .k = TYPES, .themes = 2 };
    n->g.type = mem_alloc(DOCS, sizeof *n->g.type);
    n->g.size = mem_zero(TYPES, sizeof *n->g.size);
    n->g.theme = mem_zero(TYPES, sizeof *n->g.theme);
    for (uint32_t t = 3; t < TYPES; t++) n->g.theme[t] = 1;
    for (uint32_t d = 0; d < DOCS; d++) {
        uint32_t t = d % TYPES;
        n->g.type[d] = t;
        n->g.size[t]++;
        add(&n->c, texts[t][d / TYPES % TEXTS], reply_of(t, d / TYPES));
    }
    corpus_finish(&n->c, NULL);
    struct workers *w = workers_new(2);
    features_plain(&n->c, FEATURES_ALL, w, &n->g.rows);
    n->labels = label_types(&n->c, &n->g, NULL, LABEL_EXAMPLES, w, &n->arena, &n->themes);
    workers_free(w);
}

static const char *no_reply(uint32_t type, uint32_t number)
{
    (void)type;
    (void)number;
    return "";
}

static const char *set_phrase(uint32_t type, uint32_t number)
{
    (void)type;
    (void)number;
    return "wij kunnen het ordernummer opzoeken . stuur de foto";
}

/* One standing answer, several, none (no two replies have more than one of three words in common), and no
 * replies. */
static const char *standing_answers(uint32_t type, uint32_t number)
{
    static const char *const several[] = { "rood groen blauw", "maan zon ster", "brood kaas melk",
                                           "stoel tafel kast" };
    static const char words[18][4] = { "abc", "def", "ghi", "jkl", "mno", "pqr", "stu", "vwx", "yza",
                                       "bdf", "hjl", "npr", "tvx", "zbe", "cgk", "lmp", "fqw", "eru" };
    static char reply[16];
    uint32_t row = number % 6, column = number / 6;
    snprintf(reply, sizeof reply, "%s %s %s", words[row], words[6 + column], words[12 + (row + column) % 6]);
    return type == 0 ? several[0] : type == 1 ? several[number % 4] : type == 2 ? reply : "";
}

static void release(struct named *n)
{
    free(n->g.type);
    free(n->g.size);
    free(n->g.theme);
    csr_release(&n->g.rows);
    corpus_release(&n->c);
    arena_release(&n->arena);
}

static void assert_name(const struct named *n, uint32_t type, const char *expected)
{
    if (!str_eq(n->labels[type].name, str_of(expected)))
        fail_msg("type %u is called \"%.*s\", not \"%s\"", type, STR_ARG(n->labels[type].name), expected);
}

static void check_names(const struct named *n)
{
    assert_name(n, 0, "factuur downloaden");
    assert_name(n, 1, "code werkt niet");
    assert_name(n, 2, "waar is mijn pakket");
    assert_name(n, 3, "account verwijderen");
    assert_name(n, 4, "account aanmaken");
}

static void names_say_what_is_asked(void **state)
{
    (void)state;
    struct named n;
    name_with(&n, no_reply);
    check_names(&n);
    release(&n);
}

/* What every reply says names nothing. */
static void set_phrases_of_replies_name_nothing(void **state)
{
    (void)state;
    struct named n;
    name_with(&n, set_phrase);
    check_names(&n);
    release(&n);
}

static void replies_may_have_several_standing_answers(void **state)
{
    (void)state;
    static const double share[] = { 1, 0.25, 1.0 / 24 }, again[] = { 1, 1, 0 };
    struct named n;
    name_with(&n, standing_answers);
    for (uint32_t t = 0; t < 3; t++) {
        assert_true(fabs(n.labels[t].reply_share - share[t]) < 1e-9);
        assert_true(fabs(n.labels[t].reply_again - again[t]) < 1e-9);
    }
    assert_true(isnan(n.labels[3].reply_share) && isnan(n.labels[3].reply_again));
    release(&n);
}

static void themes_are_called_what_their_types_share(void **state)
{
    (void)state;
    struct named n;
    name_with(&n, no_reply);
    assert_true(str_starts(n.themes[1], STR("account")));
    assert_false(str_eq(n.themes[0], n.themes[1]));
    release(&n);
}

static void examples_are_of_the_type_and_differ(void **state)
{
    (void)state;
    struct named n;
    name_with(&n, no_reply);
    for (uint32_t t = 0; t < TYPES; t++) {
        assert_true(n.labels[t].example_count > 1);
        for (uint32_t i = 0; i < n.labels[t].example_count; i++) {
            assert_int_equal(n.g.type[n.labels[t].examples[i]], t);
            for (uint32_t j = 0; j < i; j++) /* each text comes several times */
                assert_ptr_not_equal(texts[t][n.labels[t].examples[i] / TYPES % TEXTS],
                                     texts[t][n.labels[t].examples[j] / TYPES % TEXTS]);
        }
    }
    release(&n);
}

/* One customer's ticket that was sent again and again says nothing of the type. */
static void repeated_text_names_nothing(void **state)
{
    (void)state;
    static const char *const complaints[] = {
        "ik heb een klacht",
        "klacht over de bezorger",
        "mijn klacht is niet behandeld",
        "een klacht indienen",
        "hier is de klacht weer",
        "de klacht blijft",
        "voor een klacht graag bellen",
        "klacht . groetjes",
        "ik wil een klacht melden",
        "de derde klacht . groetjes",
    };
    enum { SAME = 5, OWN = 10, OTHER = 15 };
    struct named n = { .g = { .docs = SAME + OWN + OTHER, .k = 2, .themes = 1 } };
    uint32_t type[SAME + OWN + OTHER], size[2] = { SAME + OWN, OTHER }, theme[2] = { 0 };
    corpus_init(&n.c);
    arena_init(&n.arena);
    for (uint32_t d = 0; d < n.g.docs; d++) {
        type[d] = d >= SAME + OWN;
        add(&n.c,
            d < SAME         ? "kapot bezorgd is de deken"
            : d < SAME + OWN ? complaints[d - SAME]
                             : "waar is het pakket",
            "");
    }
    n.g.type = type;
    n.g.size = size;
    n.g.theme = theme;
    corpus_finish(&n.c, NULL);
    struct workers *w = workers_new(1);
    features_plain(&n.c, FEATURES_ALL, w, &n.g.rows);
    n.labels = label_types(&n.c, &n.g, NULL, LABEL_EXAMPLES, w, &n.arena, &n.themes);
    workers_free(w);
    if (!str_starts(n.labels[0].name, STR("klacht"))) fail_msg("called \"%.*s\"", STR_ARG(n.labels[0].name));
    csr_release(&n.g.rows);
    corpus_release(&n.c);
    arena_release(&n.arena);
}

enum { SET_DOCS = 80 };

/* The words of one meaning, in tests that have any; ended by NULL. */
static const char *const *synonyms;

static void give_meaning(struct corpus *c, struct meanings *m)
{
    meanings_init(m, c->term_count);
    for (const char *const *word = synonyms; word && *word; word++)
        for (uint32_t t = 0; t < c->term_count; t++)
            if (str_eq(c->terms[t].text, str_of(*word))) meanings_add(m, t, 0);
    c->meanings = m;
}

/* Two types: documents 0 … one − 1 of the first, the others of the second, about a package. */
static void name_two(struct named *n, const char *const *first, uint32_t one, const uint32_t *customer)
{
    static const char *const other[] = { "waar is het pakket", "het pakket is weg .",
                                         "mijn pakket is er niet", "het pakket kwijt" };
    static uint32_t type[SET_DOCS], size[2], theme[2];
    *n = (struct named){ .g = { .docs = SET_DOCS, .k = 2, .themes = 1 } };
    size[0] = one;
    size[1] = SET_DOCS - one;
    corpus_init(&n->c);
    arena_init(&n->arena);
    for (uint32_t d = 0; d < SET_DOCS; d++) {
        type[d] = d >= one;
        add(&n->c, d < one ? first[d] : other[d % 4], "");
    }
    n->g.type = type;
    n->g.size = size;
    n->g.theme = theme;
    struct workers *w = workers_new(1);
    corpus_finish(&n->c, w);
    struct meanings meanings;
    give_meaning(&n->c, &meanings);
    features_plain(&n->c, FEATURES_ALL, w, &n->g.rows);
    n->labels = label_types(&n->c, &n->g, customer, LABEL_EXAMPLES, w, &n->arena, &n->themes);
    workers_free(w);
    n->c.meanings = NULL;
    meanings_release(&meanings);
}

static void release_two(struct named *n)
{
    csr_release(&n->g.rows);
    corpus_release(&n->c);
    arena_release(&n->arena);
}

/* Order numbers and codes stand between a thing and what is done to it; the name leaves them out. */
static void numbers_make_no_distance(void **state)
{
    (void)state;
    static const char *const first[] = {
        "ik wil order a1 annuleren",      "order b2 annuleren graag",   "kan ik mijn order annuleren",
        "mijn order c3 annuleren .",      "de order annuleren . graag", "waar kan ik order d4 annuleren",
        "kan ik order e5 f6 annuleren .", "ik wil de order annuleren",
    };
    struct named n;
    name_two(&n, first, 8, NULL);
    assert_name(&n, 0, "order annuleren");
    release_two(&n);
}

/* Of words that mean one thing the one that is said most speaks for all: none of them alone is said as often
 * as another word. */
static void one_word_speaks_for_its_meaning(void **state)
{
    (void)state;
    static const char *const first[] = {
        "waar is mijn terugbetaling", "de terugbetaling graag", "terugbetaling op een pas",
        "heb ik een terugbetaling",   "restitutie op mijn pas", "waar is de restitutie",
        "restitutie graag . pas",     "creditering op de pas",  "mijn creditering graag",
        "waar is de creditering",     "mag ik het op mijn pas",
    };
    static const char *const refund[] = { "terugbetaling", "restitutie", "creditering", NULL };
    struct named n;
    name_two(&n, first, 11, NULL);
    assert_name(&n, 0, "pas, terugbetaling");
    release_two(&n);
    synonyms = refund;
    name_two(&n, first, 11, NULL);
    synonyms = NULL;
    assert_name(&n, 0, "terugbetaling");
    release_two(&n);
}

/* What is done, to a thing of two words. */
static void three_words_where_customers_say_them(void **state)
{
    (void)state;
    static const char *const first[] = {
        "ik wil een nieuwe pas aanvragen",
        "kan ik de nieuwe pas aanvragen",
        "hoe kan ik een nieuwe pas aanvragen .",
        "een nieuwe pas aanvragen graag",
        "mag ik mijn nieuwe pas aanvragen",
        "waar kan ik een nieuwe pas aanvragen",
        "ik wil voor graag een nieuwe pas aanvragen",
        "kan ik mijn nieuwe pas hier aanvragen",
    };
    struct named n;
    name_two(&n, first, 8, NULL);
    assert_name(&n, 0, "nieuwe pas aanvragen");
    release_two(&n);
}

/* A known verb that few use where infinitives stand, and the preposition that its noun has. */
static void known_verbs_keep_their_preposition(void **state)
{
    (void)state;
    static const char *const first[] = {
        "valt mijn fiets onder de garantie",    "waar valt een lamp onder garantie",
        "valt dit onder de garantie .",         "mag het onder garantie vallen",
        "zal de oven onder de garantie vallen", "waarom valt de klok niet onder de garantie",
        "kan de stoel onder garantie vallen .", "hoe valt mijn bel onder de garantie",
    };
    struct named n;
    name_two(&n, first, 8, NULL);
    assert_name(&n, 0, "onder garantie vallen");
    release_two(&n);
}

/* Where nobody says the infinitive the name shows the form, behind its noun. */
static void forms_stand_behind_their_noun(void **state)
{
    (void)state;
    static const char *const first[] = {
        "er ontbreekt een sleutel",
        "de sleutel van het kluisje ontbreekt",
        "ontbreekt mijn sleutel",
        "mijn sleutel ontbreekt . graag",
        "er ontbreekt voor de kast een sleutel",
        "sleutel ontbreekt",
        "een sleutel ontbreekt",
        "de sleutel",
    };
    struct named n;
    name_two(&n, first, 8, NULL);
    assert_name(&n, 0, "sleutel ontbreekt");
    release_two(&n);
}

/* A bare word says what it is about, not what is wanted. */
static void more_than_a_bare_word_is_preferred(void **state)
{
    (void)state;
    static const char *const first[] = {
        "ik heb een factuur nodig",
        "mijn factuur nodig . graag",
        "voor de baas een factuur nodig",
        "factuur op naam",
        "waar is de factuur",
        "een factuur met btw",
        "de factuur mailen",
        "factuur kwijt",
        "factuur van mei",
        "mijn factuur klopt niet",
        "hoe krijg ik de factuur",
        "factuur . groetjes",
        "de factuur van juni",
        "factuur voor mijn werk",
        "is dit een factuur",
        "twee keer een factuur",
        "factuur weg",
        "mag ik de factuur",
        "graag een factuur",
        "de factuur is raar",
    };
    struct named n;
    name_two(&n, first, 20, NULL);
    assert_name(&n, 0, "factuur nodig");
    release_two(&n);
}

/* "de rekening waarmee u hebt betaald" is no rekening betalen. */
static void verbs_of_another_clause_are_not_joined(void **state)
{
    (void)state;
    static const char *const first[] = {
        "de rekening waarmee ik heb betaald klopt",
        "mijn rekening waarmee ik betaald heb",
        "een rekening waarmee ik heb betaald .",
        "de rekening waarmee u heb betaald",
        "mijn rekening",
        "waar is de rekening waarmee ik heb betaald",
        "een rekening graag",
        "de rekening . waarmee ik heb betaald",
    };
    struct named n;
    name_two(&n, first, 8, NULL);
    assert_true(str_find(n.labels[0].name, STR("rekening betal")) == SIZE_MAX);
    assert_true(str_find(n.labels[0].name, STR("rekening")) != SIZE_MAX);
    release_two(&n);
}

/* A word of two customers is in no name and no term, however often they write it; of three it may be. */
static void words_of_few_customers_name_nothing(void **state)
{
    (void)state;
    static const char *const first[] = {
        "de zwembad klep is kapot", "mijn zwembad klep lekt",   "klep van het zwembad kapot",
        "zwembad klep lekt weer",   "het zwembad lekt",         "een zwembad klep graag",
        "mijn zwembad is leeg",     "de zwembad pomp is kapot",
    };
    for (uint32_t customers = 2; customers <= 3; customers++) {
        uint32_t customer[SET_DOCS];
        for (uint32_t d = 0; d < SET_DOCS; d++) customer[d] = d < 8 ? 1 + d % customers : 10 + d;
        struct named n;
        name_two(&n, first, 8, customer);
        bool told = str_find(n.labels[0].name, STR("zwembad")) != SIZE_MAX;
        for (uint32_t i = 0; i < n.labels[0].term_count; i++)
            told |= str_eq(n.labels[0].terms[i], STR("zwembad"));
        assert_int_equal(told, customers == 3);
        release_two(&n);
    }
}

/* The second and third example have the words of the name. */
static void examples_show_the_name(void **state)
{
    (void)state;
    static const char *const first[] = {
        "ik wil mijn factuur downloaden", "kan ik de factuur downloaden .",
        "factuur downloaden lukt niet",   "waar is mijn rekening",
        "een rekening voor de baas",      "graag de nota mailen",
        "mijn factuur hier downloaden .", "ik zoek mijn nota",
    };
    struct named n;
    name_two(&n, first, 8, NULL);
    assert_name(&n, 0, "factuur downloaden");
    assert_true(n.labels[0].example_count > 3);
    for (uint32_t i = 1; i <= 2; i++) {
        assert_non_null(strstr(first[n.labels[0].examples[i]], "factuur"));
        assert_non_null(strstr(first[n.labels[0].examples[i]], "downloaden"));
    }
    release_two(&n);
}

static void echoes_are_told(void **state)
{
    (void)state;
    assert_true(naming_is_echo(STR("geannuleerd"), STR("annuleren")));
    assert_false(naming_is_echo(STR("factuur"), STR("annuleren")));
    assert_true(naming_telling(0.5, 0.9, 0.1) > naming_telling(0.5, 0.3, 0.1));
    assert_true(naming_telling(0.5, 0.1, 0.2) == 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_say_what_is_asked),
        cmocka_unit_test(set_phrases_of_replies_name_nothing),
        cmocka_unit_test(replies_may_have_several_standing_answers),
        cmocka_unit_test(themes_are_called_what_their_types_share),
        cmocka_unit_test(examples_are_of_the_type_and_differ),
        cmocka_unit_test(repeated_text_names_nothing),
        cmocka_unit_test(numbers_make_no_distance),
        cmocka_unit_test(one_word_speaks_for_its_meaning),
        cmocka_unit_test(three_words_where_customers_say_them),
        cmocka_unit_test(known_verbs_keep_their_preposition),
        cmocka_unit_test(forms_stand_behind_their_noun),
        cmocka_unit_test(more_than_a_bare_word_is_preferred),
        cmocka_unit_test(verbs_of_another_clause_are_not_joined),
        cmocka_unit_test(words_of_few_customers_name_nothing),
        cmocka_unit_test(examples_show_the_name),
        cmocka_unit_test(echoes_are_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
