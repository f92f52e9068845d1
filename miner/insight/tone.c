#include "miner/insight/tone.h"

#include <math.h>
#include <stdlib.h>

#include "miner/base/mem.h"

enum { REACH = 3, BEFORE = 2 }; /* words that a denial reaches, that make the next stronger */

static const double DENIED_GOOD = -0.6; /* of a good word's weight: "niet blij" */
static const double SUPPOSED = 0.33, ASKED = 0.6, AGAIN = 0.33;
static const double SHOUTED = 1.4, STRONGEST = 2;
static const double FACT = 0.5, FACTS_MOST = 0.12, MILD_MOST = 0.45, MILD = 0.3, POLITE = 0.3,
                    POLITE_MOST = 0.3;
static const double CRY = 0.15; /* of a word in capitals, or of three exclamation marks */

struct token {
    uint32_t words[LEXICON_WORD_TERMS];
    unsigned count;
    uint32_t clause;
    bool shouted;
};

/* A term of the lexicon at the tokens [from, to) of a sentence. */
struct hit {
    const struct lexicon_term *term;
    uint32_t from, to;
};

struct tone_reader {
    struct token *token;
    uint32_t *known; /* tokens of the sentence that the lexicon has */
    struct hit *hit;
    const struct lexicon_term **seen; /* of the text so far */
    size_t tokens, token_capacity, known_count, known_capacity, hits, hit_capacity, seen_count, seen_capacity;
    struct buf word;
};

/* Sums over a text; the bad ones are negative. */
struct sums {
    double facts, mild, strong, polite, good;
    uint32_t words, shouted;
    unsigned tones;
};

struct tone_reader *tone_reader_new(void)
{
    struct tone_reader *r = mem_zero(1, sizeof *r);
    buf_init(&r->word);
    return r;
}

void tone_reader_free(struct tone_reader *r)
{
    if (!r) return;
    free(r->token);
    free(r->known);
    free(r->hit);
    free(r->seen);
    buf_release(&r->word);
    free(r);
}

/* How a sentence ends. */
struct ending {
    bool more, question;
    unsigned cries; /* exclamation marks, and question marks after the first */
};

/* The next sentence into r->token. */
static struct ending next_sentence(struct tone_reader *r, const struct lexicon_list *list, struct str text,
                                   size_t *at)
{
    struct ending e = { false, false, 0 };
    uint32_t clause = 0;
    r->tokens = r->known_count = 0;
    for (;;) {
        size_t here = *at;
        struct lexicon_token t = lexicon_next(text, at, &r->word);
        if (t.kind == TOKEN_END) break;
        bool ends = t.kind == TOKEN_MARK && t.mark != ',';
        if (e.more && r->tokens && !ends) { /* the sentence had ended: this belongs to the next */
            *at = here;
            return e;
        }
        if (ends) {
            e.more = true;
            e.cries += t.mark == '!' || (t.mark == '?' && e.question);
            e.question |= t.mark == '?';
            continue;
        }
        if (t.kind == TOKEN_MARK) {
            clause++;
            continue;
        }
        if (!r->tokens) e = (struct ending){ false, false, 0 }; /* marks of nothing */
        MEM_RESERVE(r->token, r->token_capacity, r->tokens + 1);
        MEM_RESERVE(r->known, r->known_capacity, r->tokens + 1);
        struct token *k = &r->token[r->tokens++];
        k->clause = clause;
        k->shouted = t.shouted;
        k->count = t.kind == TOKEN_WORD ? lexicon_words(list, buf_str(&r->word), k->words) : 0;
        r->known[r->known_count] = (uint32_t)r->tokens - 1;
        r->known_count += k->count > 0; /* no branch: it could not be foreseen */
    }
    e.more = false;
    return e;
}

static bool can_be(const struct token *t, uint32_t word)
{
    for (unsigned i = 0; i < t->count; i++)
        if (t->words[i] == word) return true;
    return false;
}

/* The longest term that begins at token `at`; NULL = none. Behind most tokens stands none that any term goes
 * on with. */
static const struct lexicon_term *longest(const struct tone_reader *r, const struct lexicon_list *list,
                                          size_t at)
{
    const struct lexicon_term *best = NULL;
    const struct token *here = &r->token[at];
    uint64_t behind = 0; /* the words that the next token can be */
    if (at + 1 < r->tokens)
        for (unsigned i = 0; i < here[1].count; i++) behind |= lexicon_bit(here[1].words[i]);
    for (unsigned i = 0; i < here->count; i++) {
        uint32_t word = here->words[i];
        bool followed = (list->seconds[word] & behind) != 0;
        for (uint32_t n = followed ? list->first[word] : list->alone[word]; n != UINT32_MAX;
             n = list->terms[n].next) {
            const struct lexicon_term *t = &list->terms[n];
            if (best && t->length <= best->length) break; /* those behind it are no longer */
            if (t->length > 1 && !can_be(&here[1], t->second)) continue;
            if (t->length > r->tokens - at) continue;
            uint32_t k = 2;
            while (k < t->length && can_be(&here[k], t->words[k])) k++;
            if (k >= t->length) best = t;
        }
    }
    return best;
}

static void find_hits(struct tone_reader *r, const struct lexicon_list *list)
{
    r->hits = 0;
    uint32_t behind = 0; /* the last hit */
    for (size_t i = 0; i < r->known_count; i++) {
        uint32_t at = r->known[i];
        const struct lexicon_term *t = at < behind ? NULL : longest(r, list, at);
        if (!t) continue;
        behind = at + t->length;
        MEM_RESERVE(r->hit, r->hit_capacity, r->hits + 1);
        r->hit[r->hits++] = (struct hit){ t, at, behind };
    }
}

static bool same_clause(const struct tone_reader *r, const struct hit *a, const struct hit *b)
{
    return r->token[a->from].clause == r->token[b->from].clause;
}

/* What is wanted can be denied before and behind it ("werkt niet"), a judgement before it. */
static bool denied(const struct tone_reader *r, size_t h)
{
    const struct hit *own = &r->hit[h];
    for (size_t i = h; i-- > 0 && r->hit[i].to + REACH > own->from;)
        if (r->hit[i].term->roles & LEXICON_NOT && same_clause(r, &r->hit[i], own)) return true;
    bool judges = own->term->wanted == 0 || own->term->mood != 0;
    for (size_t i = h + 1; !judges && i < r->hits && r->hit[i].from < own->to + REACH; i++)
        if (r->hit[i].term->roles & LEXICON_NOT && same_clause(r, &r->hit[i], own)) return true;
    return false;
}

static bool supposed(const struct tone_reader *r, size_t h)
{
    for (size_t i = h; i-- > 0;)
        if (r->hit[i].term->roles & LEXICON_IF && same_clause(r, &r->hit[i], &r->hit[h])) return true;
    return false;
}

static bool shouts(const struct tone_reader *r, const struct hit *h)
{
    for (uint32_t i = h->from; i < h->to; i++)
        if (!r->token[i].shouted) return false;
    return true;
}

/* By the words before it, and by capitals where not all is in capitals. */
static double strength(const struct tone_reader *r, size_t h, bool all_shouted)
{
    const struct hit *own = &r->hit[h];
    double factor = 1;
    for (size_t i = h; i-- > 0 && r->hit[i].to + BEFORE > own->from;)
        if (same_clause(r, &r->hit[i], own)) factor *= (double)r->hit[i].term->factor;
    if (!all_shouted && shouts(r, own)) factor *= SHOUTED;
    return fmin(factor, STRONGEST);
}

static bool said_before(struct tone_reader *r, const struct lexicon_term *t)
{
    for (size_t i = 0; i < r->seen_count; i++)
        if (r->seen[i] == t) return true;
    MEM_RESERVE(r->seen, r->seen_capacity, r->seen_count + 1);
    r->seen[r->seen_count++] = t;
    return false;
}

/* A sentence for information begins with a word that asks, and nobody cries. */
static bool asks_for_information(const struct tone_reader *r, struct ending e)
{
    enum { OPENING = 3 };
    if (!e.question || e.cries) return false;
    for (size_t i = 0; i < r->hits && r->hit[i].from < OPENING; i++)
        if (r->hit[i].term->roles & LEXICON_ASK) return true;
    return false;
}

/* "Kunt u mijn adres wijzigen?" has the form of a question, and asks somebody to do something; "hoe kun je
 * het adres wijzigen?" asks what anybody may ask. */
static bool asks_for_an_act(const struct tone_reader *r)
{
    for (size_t i = 0; i < r->hits; i++) {
        const struct lexicon_term *t = r->hit[i].term;
        if (t->roles & LEXICON_ASK) return t->length > 1 && t->roles & 1u << TONE_OWN;
    }
    return false;
}

/* Tells what the question is about, and nothing of the mood. */
static bool only_about(const struct lexicon_term *t, unsigned subject)
{
    return t->roles && !(t->roles & ~subject) && t->mood == 0 && t->trouble == 0 && t->wanted == 0 &&
           t->factor == 1;
}

static void add_sentence(struct tone_reader *r, struct ending e, struct sums *s)
{
    const unsigned subject = 1u << TONE_JUDGEMENT | 1u << TONE_OWN, all = (1u << TONE_COUNT) - 1;
    const unsigned always = 1u << TONE_BEREAVEMENT | 1u << TONE_SAFETY;
    bool asks = asks_for_information(r, e);
    unsigned about = asks && !asks_for_an_act(r) ? 1u << TONE_JUDGEMENT : subject; /* denied or not */
    uint32_t shouted = 0;
    for (size_t i = 0; i < r->tokens; i++) shouted += r->token[i].shouted;
    bool all_shouted = shouted * 2 > r->tokens;
    double loud = e.cries >= 2 ? 1.3 : e.cries ? 1.1 : 1;
    bool pleased = false;
    for (size_t h = 0; h < r->hits; h++) {
        const struct lexicon_term *t = r->hit[h].term;
        s->tones |= t->roles & about;
        if (only_about(t, subject)) continue;
        pleased |= t->mood > 0 && !denied(r, h);
        if (!all_shouted && shouts(r, &r->hit[h])) s->mild -= CRY;
        if (t->mood == 0 && t->trouble == 0 && t->wanted == 0 && !(t->roles & all)) continue;
        bool no = denied(r, h), maybe = supposed(r, h);
        double mood = (double)t->mood, trouble = no ? 0 : (double)t->trouble;
        if (no) mood = t->wanted < 0 ? (double)t->wanted : mood > 0 ? DENIED_GOOD * mood : 0;
        double factor = (maybe ? SUPPOSED : 1) * (said_before(r, t) ? AGAIN : 1);
        if (mood < 0 || trouble < 0) factor *= (asks ? ASKED : 1) * loud;
        mood *= strength(r, h, all_shouted);
        s->facts += FACT * factor * trouble;
        if (no && t->wanted < 0 && t->wanted > -0.2F)
            s->facts += FACT * factor * mood;
        else if (mood < 0)
            *(mood > -MILD ? &s->mild : &s->strong) += factor * mood;
        else
            *(mood < MILD ? &s->polite : &s->good) += factor * mood;
        if (!no) s->tones |= t->roles & (asks || maybe ? always : all & ~subject);
    }
    if (e.cries >= 3 && !pleased) s->mild -= CRY;
    s->words += (uint32_t)r->tokens;
    s->shouted += shouted;
}

struct tone tone_of(struct tone_reader *r, const struct lexicon_list *list, struct str subject,
                    struct str body)
{
    const struct str part[] = { body, subject }; /* what the subject says of it counts as said again */
    struct sums s = { 0 };
    r->seen_count = 0;
    for (int i = 0; i < 2; i++) {
        size_t at = 0;
        for (;;) {
            struct ending e = next_sentence(r, list, part[i], &at);
            find_hits(r, list);
            add_sentence(r, e, &s);
            if (!e.more) break;
        }
    }
    if (!s.words) return (struct tone){ NAN, 0 };
    double bad = fmax(s.facts, -FACTS_MOST) + fmax(s.mild, -MILD_MOST) + 1.3 * s.strong;
    double good = fmin(s.polite, POLITE_MOST) + s.good;
    if (s.words > 3 && s.shouted * 2 > s.words) bad = SHOUTED * (bad - CRY);
    double sum = bad + (bad < 0 ? POLITE : 1) * good;
    return (struct tone){ sum / sqrt(1 + sum * sum), s.tones };
}
