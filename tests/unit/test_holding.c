/* Replies that say nothing about the question are told from answers, and taken out. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cluster/holding.h"
#include "miner/base/mem.h"
#include "topics_fixture.h"
#include "words_fixture.h"

enum { TOPICS = 5, DOCS = 300 };

static const char *const answers[TOPICS] = { "in bijlage staat factuur", "meld retour aan via account",
                                             "kies wachtwoord vergeten", "track and trace toont bezorging",
                                             "monteur belt voor afspraak" };

static uint32_t numbered(struct corpus *c, struct str word)
{
    return corpus_word(c, word, word, str_eq(word, STR("hoi")) ? CORPUS_STOP : 0, 1);
}

/* Questions of some topics by turns, each `every`-th from `from` on answered by `reply`, the others as their
 * topic is. Those with `reply` all begin alike, as of someone who has to ask again. */
static void make_corpus(struct corpus *c, uint32_t docs, uint32_t from, uint32_t every, const char *reply)
{
    struct rng rng;
    rng_seed(&rng, 3, 0);
    corpus_init(c);
    for (uint32_t d = 0; d < docs; d++) {
        uint32_t topic = d % TOPICS;
        bool put_off = d >= from && (d - from) % every == 0;
        char text[256], answer[64];
        size_t at = put_off ? (size_t)snprintf(text, sizeof text, "weer geen antwoord") : 0;
        for (int i = 0; i < TOPIC_TEXT; i++)
            at += (size_t)snprintf(text + at, sizeof text - at, "%s%s", at ? " " : "",
                                   topic_words[topic][rng_below(&rng, TOPIC_WORDS)]);
        /* a greeting does not make another reply */
        snprintf(answer, sizeof answer, "%s%s", d % 2 ? "hoi " : "", put_off ? reply : answers[topic]);
        add_words(c, text, answer, numbered);
    }
    corpus_finish(c, NULL);
}

static uint32_t found(const struct corpus *c, bool *holding)
{
    struct workers *one = workers_new(1), *three = workers_new(3);
    bool *again = mem_alloc(c->docs, sizeof *again);
    uint32_t n = holding_find(c, one, holding);
    assert_int_equal(holding_find(c, three, again), n);
    assert_memory_equal(again, holding, c->docs * sizeof *holding);
    free(again);
    workers_free(one);
    workers_free(three);
    return n;
}

static void what_all_kinds_get_is_found(void **state)
{
    (void)state;
    struct corpus c;
    bool holding[DOCS];
    make_corpus(&c, DOCS, 0, 7, "excuses wij pakken dit op"); /* 43 */
    assert_int_equal(found(&c, holding), 43);
    for (uint32_t d = 0; d < DOCS; d++) assert_int_equal(holding[d], d % 7 == 0);
    corpus_release(&c);
}

static void an_answer_is_not(void **state)
{
    (void)state;
    struct corpus c;
    bool holding[DOCS];
    make_corpus(&c, DOCS, 2, TOPICS, "nog een antwoord op dezelfde vraag");
    assert_int_equal(found(&c, holding), 0);
    for (uint32_t d = 0; d < DOCS; d++) assert_false(holding[d]);
    corpus_release(&c);
}

static void what_few_get_is_not_judged(void **state)
{
    (void)state;
    struct corpus c;
    bool holding[DOCS];
    make_corpus(&c, DOCS, 0, 34, "excuses wij pakken dit op"); /* 9 */
    assert_int_equal(found(&c, holding), 0);
    corpus_release(&c);
}

static void all_may_get_it(void **state)
{
    (void)state;
    struct corpus c;
    bool holding[DOCS];
    make_corpus(&c, DOCS, 0, 1, "uw bericht is ontvangen");
    assert_int_equal(found(&c, holding), DOCS);
    corpus_release(&c);
    make_corpus(&c, DOCS, 0, 1, "");
    assert_int_equal(found(&c, holding), 0);
    corpus_release(&c);
    make_corpus(&c, 0, 0, 1, "");
    assert_int_equal(found(&c, holding), 0);
    corpus_release(&c);
}

/* Judged by an even part of a large corpus, and marked in all of it. */
static void all_of_a_large_corpus_are_marked(void **state)
{
    (void)state;
    enum { MANY = 12000 };
    struct corpus c;
    bool *holding = mem_alloc(MANY, sizeof *holding);
    make_corpus(&c, MANY, 0, 7, "excuses wij pakken dit op");
    assert_int_equal(found(&c, holding), 1715);
    for (uint32_t d = 0; d < MANY; d++) assert_int_equal(holding[d], d % 7 == 0);
    free(holding);
    corpus_release(&c);
}

static uint32_t df_of(const struct corpus *c, const char *word)
{
    for (uint32_t w = 0; w < c->word_count; w++) {
        if (!str_eq(c->words[w].surface, str_of(word))) continue;
        assert_int_equal(c->words[w].df, c->terms[c->words[w].term].df);
        return c->words[w].df;
    }
    fail_msg("no word %s", word);
    return 0;
}

static void they_are_taken_out(void **state)
{
    (void)state;
    struct corpus c;
    struct workers *w = workers_new(2);
    bool holding[DOCS];
    uint32_t body[DOCS], length[DOCS];
    make_corpus(&c, DOCS, 0, 7, "excuses factuur");
    found(&c, holding);
    for (uint32_t d = 0; d < DOCS; d++) {
        size_t n;
        body[d] = *corpus_view(&c, d, VIEW_BODY, &n);
        corpus_view(&c, d, VIEW_REPLY, &n);
        length[d] = (uint32_t)n;
    }
    assert_int_equal(df_of(&c, "excuses"), 43);
    uint32_t before = df_of(&c, "factuur");
    corpus_drop_replies(&c, holding, w);
    assert_int_equal(df_of(&c, "excuses"), 0);
    assert_in_range(df_of(&c, "factuur"), 1, before - 1); /* in questions too */
    for (uint32_t d = 0; d < DOCS; d++) {
        size_t n;
        assert_int_equal(*corpus_view(&c, d, VIEW_BODY, &n), body[d]);
        assert_in_range(n, TOPIC_TEXT, TOPIC_TEXT + 3);
        corpus_view(&c, d, VIEW_REPLY, &n);
        assert_int_equal(n, holding[d] ? 0 : length[d]);
    }
    corpus_release(&c);
    workers_free(w);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_all_kinds_get_is_found),      cmocka_unit_test(an_answer_is_not),
        cmocka_unit_test(what_few_get_is_not_judged),       cmocka_unit_test(all_may_get_it),
        cmocka_unit_test(all_of_a_large_corpus_are_marked), cmocka_unit_test(they_are_taken_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
