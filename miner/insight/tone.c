#include "miner/insight/tone.h"

#include <math.h>
#include <stdlib.h>

#include "miner/base/mem.h"
#include "miner/insight/memo.h"
#include "tokenize/normalize.h"

enum { REACH = 3, BEFORE = 2 }; /* words that a denial reaches, that make the next stronger */

static const double DENIED_GOOD = -0.6; /* of a good word's weight: "niet blij" */
static const double SUPPOSED = 0.33, ASKED = 0.6, AGAIN = 0.33;
static const double SHOUTED = 1.4, STRONGEST = 2;
static const double FACT = 0.5, FACTS_MOST = 0.12, MILD_MOST = 0.45, MILD = 0.3, POLITE = 0.3,
                    POLITE_MOST = 0.3;
static const double CRY = 0.15; /* of a word in capitals, or of three exclamation marks */

/* What a word can be in a list. */
struct meaning {
    uint32_t words[LEXICON_WORD_TERMS];
    unsigned count;
};

struct place {
    uint32_t meaning; /* its place in the reader's; 0: of none */
    uint32_t clause;
    bool shouted;
};

/* A term of the lexicon at the tokens [from, to) of a sentence. */
struct hit {
    const struct lexicon_term *term;
    uint32_t from, to;
};

enum { COUNTS = 1000 }; /* numbers that count something come before the words of texts */

struct tone_reader {
    const struct analyzer *analyzer;
    const struct lexicon *lexicon;
    struct memo memo[LEXICON_LANGUAGES]; /* per count or word: the place of its meaning, + 1 */
    struct meaning *meaning;
    struct place *place;
    uint32_t *known; /* tokens of the sentence that the lexicon has */
    struct hit *hit;
    const struct lexicon_term **seen; /* of the text so far */
    size_t meanings, meaning_capacity, places, place_capacity, known_count, known_capacity, hits,
        hit_capacity, seen_count, seen_capacity;
    struct buf word;
};

/* Sums over a text; the bad ones are negative. */
struct sums {
    double facts, mild, strong, polite, good;
    uint32_t words, shouted;
    unsigned tones;
};

struct tone_reader *tone_reader_new(const struct analyzer *a, const struct lexicon *l)
{
    struct tone_reader *r = mem_zero(1, sizeof *r);
    r->analyzer = a;
    r->lexicon = l;
    buf_init(&r->word);
    MEM_RESERVE(r->meaning, r->meaning_capacity, 1);
    r->meaning[r->meanings++] = (struct meaning){ .count = 0 };
    return r;
}

void tone_reader_free(struct tone_reader *r)
{
    if (!r) return;
    for (int i = 0; i < LEXICON_LANGUAGES; i++) memo_release(&r->memo[i]);
    free(r->meaning);
    free(r->place);
    free(r->known);
    free(r->hit);
    free(r->seen);
    buf_release(&r->word);
    free(r);
}

/* Looks a word up that was not looked up in this list before; 0 when it is not there. */
static uint32_t new_meaning(struct tone_reader *r, const struct lexicon_list *list, const struct said *said)
{
    struct meaning m;
    if (said->flags & SAID_COUNT) {
        buf_clear(&r->word);
        buf_add_whole(&r->word, said->count);
    } else {
        normalize_plain(analyzer_surface(r->analyzer, said->surface), &r->word);
    }
    m.count = lexicon_words(list, buf_str(&r->word), m.words);
    if (!m.count) return 0;
    MEM_RESERVE(r->meaning, r->meaning_capacity, r->meanings + 1);
    r->meaning[r->meanings] = m;
    return (uint32_t)r->meanings++;
}

static uint32_t meaning_of(struct tone_reader *r, const struct lexicon_list *list, const struct said *said)
{
    bool count = said->flags & SAID_COUNT;
    if (said->flags & SAID_PLACEHOLDER || (said->flags & SAID_NUMBER && !count)) return 0;
    size_t number = count ? said->count : COUNTS + (size_t)said->surface;
    uint32_t *known = memo_at(&r->memo[list - r->lexicon->list], number);
    if (!*known) *known = new_meaning(r, list, said) + 1;
    return *known - 1;
}

/* How a sentence ends. */
struct ending {
    bool more, question;
    unsigned cries; /* exclamation marks, and question marks after the first */
};

/* The next sentence into r->place; *at moves behind it. */
static struct ending next_sentence(struct tone_reader *r, const struct lexicon_list *list,
                                   const struct said *said, size_t count, size_t *at)
{
    uint32_t clause = 0;
    r->places = r->known_count = 0;
    for (size_t i = *at; i < count; i++) {
        const struct said *s = &said[i];
        if (s->surface == SAID_MARKS) {
            clause += (s->marks & (MARK_COMMA | MARK_CLAUSE)) != 0;
            if (!(s->marks & MARK_END) || !r->places) continue; /* marks of nothing */
            *at = i + 1;
            return (struct ending){ true, s->questions > 0,
                                    s->cries + (s->questions > 1 ? s->questions - 1u : 0) };
        }
        MEM_RESERVE(r->place, r->place_capacity, r->places + 1);
        MEM_RESERVE(r->known, r->known_capacity, r->places + 1);
        struct place *k = &r->place[r->places++];
        *k = (struct place){ meaning_of(r, list, s), clause, s->flags & SAID_SHOUTED };
        r->known[r->known_count] = (uint32_t)r->places - 1;
        r->known_count += k->meaning > 0; /* no branch: it could not be foreseen */
    }
    *at = count;
    return (struct ending){ false, false, 0 };
}

static bool can_be(const struct meaning *m, uint32_t word)
{
    for (unsigned i = 0; i < m->count; i++)
        if (m->words[i] == word) return true;
    return false;
}

/* The longest term that begins at token `at`; NULL = none. Behind most tokens stands none that any term goes
 * on with. */
static const struct lexicon_term *longest(const struct tone_reader *r, const struct lexicon_list *list,
                                          size_t at)
{
    const struct lexicon_term *best = NULL;
    const struct place *place = &r->place[at];
    const struct meaning *here = &r->meaning[place[0].meaning],
                         *next = &r->meaning[at + 1 < r->places ? place[1].meaning : 0];
    uint64_t behind = 0; /* the words that the next token can be */
    for (unsigned i = 0; i < next->count; i++) behind |= lexicon_bit(next->words[i]);
    for (unsigned i = 0; i < here->count; i++) {
        uint32_t word = here->words[i];
        bool followed = (list->seconds[word] & behind) != 0;
        for (uint32_t n = followed ? list->first[word] : list->alone[word]; n != UINT32_MAX;
             n = list->terms[n].next) {
            const struct lexicon_term *t = &list->terms[n];
            if (best && t->length <= best->length) break; /* those behind it are no longer */
            if (t->length > 1 && !can_be(next, t->second)) continue;
            if (t->length > r->places - at) continue;
            uint32_t k = 2;
            while (k < t->length && can_be(&r->meaning[place[k].meaning], t->words[k])) k++;
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
    return r->place[a->from].clause == r->place[b->from].clause;
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
        if (!r->place[i].shouted) return false;
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
    for (size_t i = 0; i < r->places; i++) shouted += r->place[i].shouted;
    bool all_shouted = shouted * 2 > r->places;
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
    s->words += (uint32_t)r->places;
    s->shouted += shouted;
}

struct tone tone_of(struct tone_reader *r, const struct lexicon_list *list, const struct analysis *a)
{
    /* what the subject says of the body counts as said again */
    const enum part part[] = { PART_BODY, PART_SUBJECT };
    struct sums s = { 0 };
    r->seen_count = 0;
    for (int i = 0; i < 2; i++) {
        size_t at = 0;
        for (;;) {
            struct ending e = next_sentence(r, list, a->said[part[i]], a->said_count[part[i]], &at);
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
