#include "miner/insight/phrases.h"

#include <stdlib.h>
#include <string.h>

#include "miner/base/mem.h"
#include "miner/insight/participle.h"
#include "miner/insight/reply_words.h"

struct word {
    struct str text;
    uint32_t class;
    bool opens; /* a clause: first of the sentence, or behind a comma */
};

struct sentence {
    struct word *word;
    size_t count, cap;
    uint32_t classes; /* of all words */
    bool question;
};

/* A word as two loads that may overlap, and its length: together no other word has the same. */
struct spelling {
    uint64_t first, last;
    uint32_t length;
};

/* A word that was looked up before. */
struct known {
    struct spelling word;
    uint32_t class;
};

enum { KNOWN = 1024, LONGEST = 16 };

struct phrases_reader {
    struct sentence sentence;
    struct known known[KNOWN]; /* by a hash of the word, the last one that came */
};

struct phrases_reader *phrases_reader_new(void)
{
    return mem_zero(1, sizeof(struct phrases_reader));
}

void phrases_reader_free(struct phrases_reader *r)
{
    if (!r) return;
    free(r->sentence.word);
    free(r);
}

/* Of a word of 1 to LONGEST bytes. */
static struct spelling spelling_of(struct str word)
{
    struct spelling s = { .length = (uint32_t)word.len };
    const char *p = word.ptr;
    size_t n = word.len;
    if (n >= 8) {
        memcpy(&s.first, p, 8);
        memcpy(&s.last, p + n - 8, 8);
    } else if (n >= 4) {
        uint32_t first, last;
        memcpy(&first, p, 4);
        memcpy(&last, p + n - 4, 4);
        s.first = first;
        s.last = last;
    } else {
        s.first = (unsigned char)p[0];
        s.last = (uint64_t)(unsigned char)p[n / 2] << 8 | (unsigned char)p[n - 1];
    }
    return s;
}

/* reply_word_class; most words of a text were looked up before. */
static uint32_t class_of(struct phrases_reader *r, struct str word)
{
    if (word.len > LONGEST) return reply_word_class(word);
    struct spelling s = spelling_of(word);
    uint64_t hash = (s.first * 3 + s.last + s.length) * UINT64_C(0x9E3779B97F4A7C15);
    struct known *k = &r->known[(hash >> 32) % KNOWN];
    bool same = k->word.first == s.first && k->word.last == s.last && k->word.length == s.length;
    if (!same) *k = (struct known){ s, reply_word_class(word) };
    return k->class;
}

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c | 32) : c;
}

static bool is_letter(char c)
{
    return (lower(c) >= 'a' && lower(c) <= 'z') || (unsigned char)c >= 0x80 || c == '\'';
}

/* The next sentence: up to . ! ? or a line end. *at moves behind it. */
static bool next_sentence(struct phrases_reader *r, struct str text, size_t *at)
{
    struct sentence *s = &r->sentence;
    if (*at >= text.len) return false;
    s->count = 0;
    s->classes = 0;
    s->question = false;
    size_t i = *at;
    bool opens = true;
    while (i < text.len) {
        char c = text.ptr[i];
        bool gap = i + 1 == text.len || text.ptr[i + 1] == ' ' || text.ptr[i + 1] == '\n';
        if (c == '\n' || ((c == '.' || c == '!' || c == '?') && gap)) {
            s->question = c == '?';
            break;
        }
        if (!is_letter(c)) {
            opens |= c == ',' || c == ';' || c == ':';
            i++;
            continue;
        }
        size_t start = i;
        while (i < text.len && is_letter(text.ptr[i])) i++;
        struct word w = { str_sub(text, start, i), 0, opens };
        w.class = class_of(r, w.text);
        if (start > 0 && text.ptr[start - 1] == '<') /* masked data: a number is one of the customer's own */
            w.class = w.class & NUMBER ? YOUR : 0;
        opens = false;
        MEM_RESERVE(s->word, s->cap, s->count + 1);
        s->word[s->count++] = w;
        s->classes |= w.class;
    }
    *at = i + 1;
    return true;
}

/* The word at `i` is of a class. False outside the sentence, so that i − 1 and i + 1 may be asked for. */
static bool at(const struct sentence *s, size_t i, uint32_t class)
{
    return i < s->count && s->word[i].class & class;
}

static bool any(const struct sentence *s, size_t from, size_t to, uint32_t class)
{
    for (size_t i = from; i < to && i < s->count; i++)
        if (s->word[i].class & class) return true;
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
        if (!(s->word[i].class & (NO_ACT | TALK)) && participle_is(s->word[i].text)) return true;
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
        if (!str_eq_nocase(s->word[i].text, STR("ik"))) continue;
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
                          (s->word[i].opens || (i > 0 && s->word[i - 1].opens && !at(s, i - 1, SELF | YOU)));
        if (imperative && !(all & GENERAL)) return true; /* geef … door */
    }
    if (all & PLEASE && (all & RECEIVE || (all & GIVE && !(all & SELF))))
        return true;                                      /* graag ontvangen wij */
    if (all & NEED && all & SELF) return true;            /* hiervoor heb ik … nodig */
    return all & GIVE && all & SELF && at(s, 0, GENERAL); /* als u … doorgeeft, kijk ik */
}

struct reply_phrases phrases_of_reply(struct phrases_reader *r, struct str reply)
{
    struct reply_phrases found = { false, false };
    const struct sentence *s = &r->sentence;
    size_t i = 0;
    while (!(found.asks && found.acts) && next_sentence(r, reply, &i)) {
        found.asks = found.asks || asks(s);
        if (s->question) continue; /* "Is uw pakket bezorgd?" reports nothing */
        found.acts = found.acts || reports_done(s) || reports_state(s) || promises(s) || looks_up(s);
    }
    return found;
}

void phrases_count(struct str text, uint32_t *words, uint32_t *questions)
{
    uint32_t starts = 0, marks = 0;
    bool space = true, mark = false; /* the character before */
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        bool is_space = c == ' ' || (c >= '\t' && c <= '\r'), is_mark = c == '?';
        starts += space & !is_space; /* no branches: they could not be foreseen */
        marks += is_mark & !mark;
        space = is_space;
        mark = is_mark;
    }
    *words = starts;
    *questions = marks;
}
