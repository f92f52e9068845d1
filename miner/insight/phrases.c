#include "miner/insight/phrases.h"

#include <stdlib.h>
#include <string.h>

#include "miner/base/mem.h"
#include "miner/insight/memo.h"
#include "miner/insight/participle.h"
#include "miner/insight/reply_words.h"

/* Beside the classes of reply_words.h. */
enum {
    PARTICIPLE = 1 << 29,
    OPENS = 1 << 30, /* a clause: first of the sentence, or behind a comma */
    ASKED = 1 << 28  /* in the memo: its class is known, though it be of none */
};

struct sentence {
    uint32_t *word; /* the classes of each */
    size_t count, cap;
    uint32_t classes; /* of all words */
    bool question;
};

struct phrases_reader {
    const struct analyzer *analyzer;
    struct memo memo; /* per word of texts: its classes */
    struct sentence sentence;
};

struct phrases_reader *phrases_reader_new(const struct analyzer *a)
{
    struct phrases_reader *r = mem_zero(1, sizeof *r);
    r->analyzer = a;
    return r;
}

void phrases_reader_free(struct phrases_reader *r)
{
    if (!r) return;
    memo_release(&r->memo);
    free(r->sentence.word);
    free(r);
}

static uint32_t class_of(struct phrases_reader *r, const struct said *said)
{
    uint32_t *known = memo_at(&r->memo, said->surface);
    if (*known & ASKED) return *known;
    struct str word = analyzer_surface(r->analyzer, said->surface);
    if (said->flags & SAID_PLACEHOLDER) { /* masked data: a number is one of the customer's own */
        uint32_t class = reply_word_class(str_sub(word, 1, word.len - 1));
        *known = class & NUMBER ? ASKED | YOUR : ASKED;
    } else {
        *known = ASKED | reply_word_class(word) | (participle_is(word) ? PARTICIPLE : 0u);
    }
    return *known;
}

/* The next sentence; *at moves behind it. */
static bool next_sentence(struct phrases_reader *r, const struct said *said, size_t count, size_t *at)
{
    struct sentence *s = &r->sentence;
    if (*at >= count) return false;
    s->count = 0;
    s->classes = 0;
    s->question = false;
    uint32_t opens = OPENS;
    while (*at < count) {
        const struct said *next = &said[(*at)++];
        if (next->surface == SAID_MARKS) {
            s->question = next->questions > 0;
            if (next->marks & MARK_END) break;
            if (next->marks & (MARK_COMMA | MARK_CLAUSE)) opens = OPENS;
            continue;
        }
        if (next->flags & (SAID_NUMBER | SAID_SYMBOL)) continue;
        MEM_RESERVE(s->word, s->cap, s->count + 1);
        s->word[s->count] = class_of(r, next) | opens;
        s->classes |= s->word[s->count++];
        opens = 0;
    }
    return true;
}

/* The word at `i` is of a class. False outside the sentence, so that i − 1 and i + 1 may be asked for. */
static bool at(const struct sentence *s, size_t i, uint32_t class)
{
    return i < s->count && s->word[i] & class;
}

static bool any(const struct sentence *s, size_t from, size_t to, uint32_t class)
{
    for (size_t i = from; i < to && i < s->count; i++)
        if (s->word[i] & class) return true;
    return false;
}

static size_t before(size_t i, size_t words)
{
    return i > words ? i - words : 0;
}

/* A participle of an act among the words [from, to). */
static bool act_within(const struct sentence *s, size_t from, size_t to)
{
    for (size_t i = from; i < to && i < s->count; i++)
        if (s->word[i] & PARTICIPLE && !(s->word[i] & (NO_ACT | TALK))) return true;
    return false;
}

/* "Ik heb uw adres aangepast", "inmiddels hebben we …", "nu ik het aangepast heb". */
static bool reports_done(const struct sentence *s)
{
    enum { FAR = 15, CLAUSE = 6 };
    if (!(s->classes & HAVE) || !(s->classes & SELF)) return false;
    for (size_t i = 0; i < s->count; i++) {
        if (!at(s, i, HAVE)) continue;
        bool self = at(s, i, SELF) || at(s, i - 1, SELF) || at(s, i + 1, SELF) ||
                    (any(s, before(i, CLAUSE), i, SELF) && !at(s, i - 1, YOU));
        if (self && (act_within(s, i + 1, i + FAR) || (i > 0 && act_within(s, i - 1, i)))) return true;
    }
    return false;
}

/* "Uw bestelling is geannuleerd", "is uw bestelling geannuleerd", "dat het voor u aangepast is". */
static bool reports_state(const struct sentence *s)
{
    enum { NEAR = 2, CLAUSE = 6, FAR = 8 };
    if (!(s->classes & YOUR) || !(s->classes & BE) || s->classes & GENERAL) return false;
    for (size_t i = 0; i < s->count; i++) {
        if (!at(s, i, YOUR)) continue;
        for (size_t b = before(i, NEAR); b < i + CLAUSE; b++) {
            if (!at(s, b, BE)) continue;
            size_t behind = b > i ? b : i;
            if (act_within(s, behind + 1, behind + FAR) || (b > i + 1 && act_within(s, b - 1, b)))
                return true;
        }
    }
    return false;
}

/* "Ik ga dit voor u aanpassen", "ik stuur u een nieuwe", "dan zet ik hem voor je klaar". What "we" do in the
 * present tense is what they do for everybody. */
static bool promises(const struct sentence *s)
{
    enum { CLAUSE = 6, FAR = 15 };
    const uint32_t no_verb =
        TALK | HAVE | BE | WILL | SEE | MAY | WOULD | YOU | YOUR | OURS | FOR | WHERE | PLEASE | NO_ACT;
    if (!(s->classes & SELF) || !(s->classes & (YOU | YOUR))) return false;
    for (size_t i = 0; i < s->count; i++) {
        if (!at(s, i, SELF)) continue;
        if ((at(s, i, WILL) || at(s, i + 1, WILL) || at(s, i - 1, WILL)) &&
            any(s, i + 1, i + FAR, YOU | YOUR) && !any(s, i + 1, i + FAR, NO_ACT))
            return true;
        if (!at(s, i, ALONE)) continue;
        bool inverted = i > 0 && !at(s, i - 1, no_verb); /* dan stuur ik */
        bool straight = (i == 0 || at(s, i - 1, TALK)) && i + 1 < s->count;
        size_t after = i + (straight ? 2 : 1);
        if (!inverted && !(straight && !at(s, i + 1, no_verb))) continue;
        if (at(s, after, YOU | YOUR)) return true;
        for (size_t j = after; j < after + CLAUSE; j++)
            if (at(s, j, FOR) && at(s, j + 1, YOU)) return true;
    }
    return false;
}

/* "Ik zie dat uw pakket …", "in ons systeem staat …". */
static bool looks_up(const struct sentence *s)
{
    for (size_t i = 0; i < s->count; i++) {
        bool self = at(s, i - 1, SELF) || (at(s, i - 1, WOULD) && at(s, i - 2, SELF)); /* I can see */
        if (at(s, i, SEE) && self && at(s, i + 1, WHERE) && !(s->classes & PLEASE)) return true;
        if (at(s, i, SEE) && at(s, i + 1, SELF) && at(s, i + 2, WHERE) && !(s->classes & PLEASE)) return true;
        if (at(s, i, RECORD) && at(s, i - 1, OURS | YOUR) && !(s->classes & GENERAL)) return true;
    }
    return false;
}

/* Something that identifies the customer or the case, and is not the company's own. */
static bool names_data(const struct sentence *s)
{
    for (size_t i = 0; i < s->count; i++) {
        if (at(s, i, NUMBER) && !at(s, i - 1, OURS)) return true;
        if (at(s, i, DETAIL) && any(s, before(i, 3), i, YOUR)) return true;
    }
    return false;
}

static bool asks(const struct sentence *s)
{
    if (!(s->classes & (NUMBER | DETAIL)) || s->classes & CALL || !names_data(s)) return false;
    uint32_t all = s->classes;
    for (size_t i = 0; i < s->count; i++) {
        if (at(s, i, MAY) && at(s, i + 1, SELF)) return true; /* mag ik uw nummer */
        if (at(s, i, WHICH) && (at(s, i + 1, NUMBER) || (s->question && at(s, i + 1, BE))))
            return true;                                                     /* wat is uw nummer */
        if (at(s, i, WOULD) && at(s, i + 1, YOU) && all & GIVE) return true; /* kunt u … doorgeven */
        bool imperative = at(s, i, GIVE) && !at(s, i + 1, SELF | YOU) &&
                          (at(s, i, OPENS) || (at(s, i - 1, OPENS) && !at(s, i - 1, SELF | YOU)));
        if (imperative && !(all & GENERAL)) return true; /* geef … door */
    }
    if (all & PLEASE && (all & RECEIVE || (all & GIVE && !(all & SELF))))
        return true;                                      /* graag ontvangen wij */
    if (all & NEED && all & SELF) return true;            /* hiervoor heb ik … nodig */
    return all & GIVE && all & SELF && at(s, 0, GENERAL); /* als u … doorgeeft, kijk ik */
}

struct reply_phrases phrases_of_reply(struct phrases_reader *r, const struct analysis *a)
{
    struct reply_phrases found = { false, false };
    const struct sentence *s = &r->sentence;
    size_t i = 0;
    while (!(found.asks && found.acts) &&
           next_sentence(r, a->said[PART_REPLY], a->said_count[PART_REPLY], &i)) {
        found.asks = found.asks || asks(s);
        if (s->question) continue; /* "Is uw pakket bezorgd?" reports nothing */
        found.acts = found.acts || reports_done(s) || reports_state(s) || promises(s) || looks_up(s);
    }
    return found;
}
