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

/* Questions of some topics by turns, answered as their topic is, but each `every`-th from `from` on: that has
 * `reply` for an answer, or `sentence` before its question or after it. */
struct plan {
    uint32_t docs, from, every;
    const char *reply, *sentence;
    bool after;
};

static bool is_planned(const struct plan *p, uint32_t doc)
{
    return doc >= p->from && (doc - p->from) % p->every == 0;
}

static void make_corpus(struct corpus *c, struct plan p)
{
    struct rng rng;
    rng_seed(&rng, 3, 0);
    corpus_init(c);
    for (uint32_t d = 0; d < p.docs; d++) {
        uint32_t topic = d % TOPICS;
        bool here = is_planned(&p, d);
        char text[256], answer[64];
        size_t at = 0;
        /* who has to ask again begins alike */
        if (here && p.reply) at = (size_t)snprintf(text, sizeof text, "weer geen antwoord ");
        if (here && p.sentence && !p.after) at = (size_t)snprintf(text, sizeof text, "%s . ", p.sentence);
        for (int i = 0; i < TOPIC_TEXT; i++)
            at += (size_t)snprintf(text + at, sizeof text - at, "%s%s", i ? " " : "",
                                   topic_words[topic][rng_below(&rng, TOPIC_WORDS)]);
        if (here && p.sentence && p.after) snprintf(text + at, sizeof text - at, " . %s", p.sentence);
        /* a greeting does not make another reply */
        snprintf(answer, sizeof answer, "%s%s", d % 2 ? "hoi " : "",
                 here && p.reply ? p.reply : answers[topic]);
        add_words(c, text, answer, numbered);
    }
    corpus_finish(c, NULL);
}

/* What is taken out of the corpus of a plan at a place is what was planned (`all`) or nothing; the words
 * become those given. */
static void check(struct plan p, enum holding_place place, bool all, const char *words)
{
    uint32_t planned = 0;
    for (uint32_t d = 0; d < p.docs; d++) planned += is_planned(&p, d);
    for (unsigned threads = 1; threads <= 3; threads += 2) {
        struct corpus c;
        struct arena arena;
        struct holding_text *texts;
        struct workers *w = workers_new(threads);
        bool *held = mem_alloc(p.docs, sizeof *held);
        uint32_t count;
        arena_init(&arena);
        make_corpus(&c, p);
        assert_int_equal(holding_drop(&c, place, w, &arena, held, &texts, &count), all ? planned : 0);
        assert_int_equal(count, all && planned ? 1 : 0);
        for (uint32_t d = 0; d < p.docs; d++) {
            size_t reply, body;
            corpus_view(&c, d, VIEW_BODY, &body);
            corpus_view(&c, d, VIEW_REPLY, &reply);
            assert_int_equal(held[d], all && is_planned(&p, d));
            if (!held[d]) continue;
            assert_int_equal(place == HOLDING_REPLY ? reply : body, place == HOLDING_REPLY ? 0 : TOPIC_TEXT);
        }
        if (count) {
            assert_int_equal(texts[0].docs, planned);
            assert_int_equal(texts[0].doc, p.from);
            assert_string_equal(arena_cstring(&arena, texts[0].words), words);
        }
        free(texts);
        free(held);
        corpus_release(&c);
        arena_release(&arena);
        workers_free(w);
    }
}

static void what_all_kinds_get_is_found(void **state)
{
    (void)state;
    check((struct plan){ DOCS, 0, 7, .reply = "excuses wij pakken dit op" }, HOLDING_REPLY, true,
          "excuses wij pakken dit op");
    /* by an even part of a large corpus, and in all of it */
    check((struct plan){ 12000, 14, 7, .reply = "excuses wij pakken dit op" }, HOLDING_REPLY, true,
          "excuses wij pakken dit op");
}

static void an_answer_is_not(void **state)
{
    (void)state;
    check((struct plan){ DOCS, 2, TOPICS, .reply = "nog een antwoord op dezelfde vraag" }, HOLDING_REPLY,
          false, NULL);
}

static void what_few_get_is_not_judged(void **state)
{
    (void)state;
    check((struct plan){ DOCS, 0, 34, .reply = "excuses wij pakken dit op" }, HOLDING_REPLY, false, NULL);
}

static void all_may_get_it(void **state)
{
    (void)state;
    check((struct plan){ DOCS, 0, 1, .reply = "uw bericht is ontvangen" }, HOLDING_REPLY, true,
          "uw bericht is ontvangen");
    check((struct plan){ DOCS, 0, 1, .reply = "" }, HOLDING_REPLY, false, NULL);
    check((struct plan){ 0, 0, 1, .reply = "" }, HOLDING_REPLY, false, NULL);
}

static void sentences_that_say_nothing_are_found(void **state)
{
    (void)state;
    check((struct plan){ DOCS, 3, 7, .sentence = "ik schreef dit al eens" }, HOLDING_OPENING, true,
          "ik schreef dit al eens");
    check((struct plan){ DOCS, 3, 7, .sentence = "ik hoor het wel", .after = true }, HOLDING_CLOSING, true,
          "ik hoor het wel");
    /* at another place they are not looked for */
    check((struct plan){ DOCS, 3, 7, .sentence = "ik hoor het wel", .after = true }, HOLDING_OPENING, false,
          NULL);
}

static void sentences_of_one_kind_of_question_stay(void **state)
{
    (void)state;
    check((struct plan){ DOCS, 2, TOPICS, .sentence = "mijn scherm is zwart" }, HOLDING_OPENING, false, NULL);
    check((struct plan){ DOCS, 2, TOPICS, .sentence = "mijn scherm is zwart", .after = true },
          HOLDING_CLOSING, false, NULL);
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

static void words_are_counted_anew(void **state)
{
    (void)state;
    struct corpus c;
    struct arena arena;
    struct holding_text *texts;
    bool held[DOCS];
    uint32_t count;
    arena_init(&arena);
    make_corpus(&c, (struct plan){ DOCS, 0, 7, .reply = "excuses factuur" });
    assert_int_equal(df_of(&c, "excuses"), 43);
    uint32_t before = df_of(&c, "factuur");
    holding_drop(&c, HOLDING_REPLY, NULL, &arena, held, &texts, &count);
    assert_int_equal(df_of(&c, "excuses"), 0);
    assert_in_range(df_of(&c, "factuur"), 1, before - 1); /* in questions too */
    free(texts);
    corpus_release(&c);
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_all_kinds_get_is_found),
        cmocka_unit_test(an_answer_is_not),
        cmocka_unit_test(what_few_get_is_not_judged),
        cmocka_unit_test(all_may_get_it),
        cmocka_unit_test(sentences_that_say_nothing_are_found),
        cmocka_unit_test(sentences_of_one_kind_of_question_stay),
        cmocka_unit_test(words_are_counted_anew),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
