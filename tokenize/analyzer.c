#include "tokenize/analyzer.h"

#include <stdlib.h>
#include <string.h>

#include "miner/base/hashmap.h"
#include "miner/base/mem.h"
#include "tokenize/clause.h"
#include "tokenize/clean.h"
#include "tokenize/email.h"
#include "tokenize/html.h"
#include "tokenize/language.h"
#include "tokenize/normalize.h"
#include "tokenize/people.h"
#include "tokenize/signoff.h"
#include "tokenize/split.h"
#include "tokenize/stem.h"
#include "tokenize/stopwords.h"

static const char *const codes[LANGUAGE_COUNT] = { "unknown", "nl", "en", "de", "fr" };

const char *language_code(enum language l)
{
    return codes[l];
}

enum language language_of_code(struct str code)
{
    for (int l = 0; l < LANGUAGE_COUNT; l++)
        if (str_eq_nocase(code, str_of(codes[l]))) return (enum language)l;
    return LANGUAGE_COUNT;
}

struct analyzer_shared {
    struct analyzer_options options;
    struct masker *masker;
    struct email_rules *email;
    struct stopwords *stopwords;
    struct language_model *languages;
};

/* What is known of a distinct normalised word before its language is: found by one hash look-up a token. */
struct surface {
    struct str text;
    uint32_t word[LANGUAGE_COUNT]; /* its word id + 1 in each language, 0 = not used yet */
    int16_t points[LANGUAGE_COUNT];
    uint8_t flags;       /* WORD_PLACEHOLDER, WORD_NUMBER */
    uint8_t lists;       /* bit 1 << language: on that stop list */
    bool automatic_hint; /* email_automatic_hint */
    bool particle;       /* stemmer_is_particle */
};

/* One token of a text: a surface, or WORD_BREAK; `name` = a capital inside a sentence. */
struct mention {
    uint32_t surface;
    bool name;
};

/* Is a word one half of a separable verb, as far as anyone asked? */
enum verb_form { FORM_UNASKED, FORM_OF_NONE, FORM_OF_VERB };

/* Tokens that are looked up together: memory answers for all of them at once. */
enum { AHEAD = 32 };

struct key {
    struct str text;
    uint64_t hash;
    enum token_kind kind;
    bool ascii, capital;
};

struct analyzer {
    const struct analyzer_shared *shared;
    struct mask_state *mask;
    struct people people; /* of the ticket's columns */
    struct people found;  /* whom its texts name */
    struct email_state *email;
    struct stemmer *stemmer;
    struct arena strings;
    struct hashmap spellings; /* a token as it is written (ASCII: in lower case) → number of its surface */
    struct surface *surfaces;
    size_t surface_count, surface_capacity;
    struct word *words;
    size_t word_count, word_capacity;
    unsigned char *verb_form; /* per word: enum verb_form */
    size_t verb_form_capacity;
    uint64_t mask_counts[MASK_KIND_COUNT];
    struct buf clean, masked[PART_COUNT], normal, excerpt;
    char *lower; /* ASCII tokens in lower case */
    size_t lower_capacity;
    struct mention *mentions[PART_COUNT];
    size_t mention_count[PART_COUNT], mention_capacity[PART_COUNT];
    uint32_t *sequence[PART_COUNT];
    size_t capacity[PART_COUNT];
};

struct analyzer_shared *analyzer_shared_new(const struct analyzer_options *options)
{
    struct analyzer_shared *s = mem_zero(1, sizeof *s);

    html_prepare();
    s->options = *options;
    s->stopwords = stopwords_new();
    s->languages = language_model_new();
    s->masker = masker_new();
    s->email = email_rules_new();
    return s;
}

void analyzer_shared_free(struct analyzer_shared *s)
{
    if (!s) return;
    masker_free(s->masker);
    email_rules_free(s->email);
    stopwords_free(s->stopwords);
    language_model_free(s->languages);
    free(s);
}

struct analyzer *analyzer_new(const struct analyzer_shared *shared)
{
    struct analyzer *a = mem_zero(1, sizeof *a);

    a->shared = shared;
    a->mask = mask_state_new(shared->masker);
    people_init(&a->people);
    people_init(&a->found);
    a->email = email_state_new(shared->email);
    a->stemmer = stemmer_new();
    arena_init(&a->strings);
    hashmap_init(&a->spellings);
    return a;
}

void analyzer_free(struct analyzer *a)
{
    if (!a) return;
    mask_state_free(a->mask);
    people_release(&a->people);
    people_release(&a->found);
    email_state_free(a->email);
    stemmer_free(a->stemmer);
    arena_release(&a->strings);
    hashmap_release(&a->spellings);
    free(a->surfaces);
    free(a->words);
    free(a->verb_form);
    buf_release(&a->clean);
    free(a->lower);
    buf_release(&a->normal);
    buf_release(&a->excerpt);
    for (int p = 0; p < PART_COUNT; p++) {
        buf_release(&a->masked[p]);
        free(a->mentions[p]);
        free(a->sequence[p]);
    }
    free(a);
}

/* Cleans, cuts the quoted thread (`cut`), masks; the result is in a->masked[part]. */
static struct str prepare(struct analyzer *a, struct str text, enum part part, bool cut, uint32_t *found)
{
    struct buf *out = &a->masked[part];

    buf_clear(out);
    if (!clean_needless(text)) {
        buf_clear(&a->clean);
        clean_text(text, &a->clean);
        text = buf_str(&a->clean);
    }
    if (cut) text = email_message(a->email, text);
    text = str_trim(text);
    if (!a->shared->options.mask) { /* what a question holds is still known, for the information it needs */
        buf_clear(&a->excerpt);
        mask_text(a->mask, text, &a->excerpt, NULL, found);
        buf_add_str(out, text);
        return buf_str(out);
    }
    mask_text(a->mask, text, out, a->mask_counts, found);
    size_t from, to;
    if (part != PART_SUBJECT && signoff_find(a->shared->stopwords, buf_str(out), &from, &to)) {
        struct str tail = { out->ptr + to, out->len - to };
        buf_clear(&a->clean);
        buf_add_str(&a->clean, str_of(mask_placeholder(MASK_NAME)));
        buf_add_str(&a->clean, tail);
        out->len = from;
        buf_add_str(out, buf_str(&a->clean));
        a->mask_counts[MASK_NAME]++;
        *found |= 1u << MASK_NAME;
    }
    return buf_str(out);
}

static uint32_t new_surface(struct analyzer *a, struct str text, enum token_kind kind)
{
    struct surface s = { .text = text };

    if (kind == TOKEN_PLACEHOLDER) {
        s.flags = WORD_PLACEHOLDER;
    } else if (kind != TOKEN_WORD) {
        s.flags = WORD_NUMBER;
    } else {
        s.lists = (uint8_t)stopwords_find(a->shared->stopwords, text);
        language_weigh(a->shared->languages, text, s.lists, s.points);
        s.automatic_hint = email_automatic_hint(a->shared->email, text);
        s.particle = stemmer_is_particle(a->stemmer, text);
    }
    MEM_RESERVE(a->surfaces, a->surface_capacity, a->surface_count + 1);
    a->surfaces[a->surface_count] = s;
    return (uint32_t)a->surface_count++;
}

/* What a token is looked up by; one that is ASCII is written in lower case into a->lower, behind the first
 * *used bytes. */
static struct key key_of(struct analyzer *a, const struct token *t, size_t *used)
{
    struct key k = { t->text, 0, t->kind, t->ascii, t->text.ptr[0] >= 'A' && t->text.ptr[0] <= 'Z' };

    switch (t->kind) {
    case TOKEN_NUMBER:
        k.text = STR("<getal>");
        break;
    case TOKEN_AMOUNT:
        k.text = STR("<bedrag>");
        break;
    case TOKEN_TIME:
        k.text = STR("<tijd>");
        break;
    case TOKEN_DATE:
        k.text = STR("<datum>");
        break;
    case TOKEN_PLACEHOLDER:
    case TOKEN_WORD:
    case TOKEN_END:
    case TOKEN_BREAK:
    default:
        if (!t->ascii) break;
        k.text = normalize_ascii(t->text, a->lower + *used);
        *used += k.text.len;
    }
    k.hash = hash_bytes(k.text.ptr, k.text.len);
    return k;
}

/* The surface of a token; UINT32_MAX when normalising leaves nothing of it. */
static uint32_t surface_of(struct analyzer *a, const struct key *k)
{
    struct str key, normal, *stored;
    bool is_new;
    const uint32_t *at =
        hashmap_at_hash(&a->spellings, k->text, k->hash, (uint32_t)a->surface_count, &is_new, &stored);

    if (!is_new) return *at;
    *stored = arena_str(&a->strings, k->text);
    if (k->ascii) return new_surface(a, *stored, k->kind);
    /* A new spelling beyond ASCII: often of a word that is known in another one. */
    key = *stored;
    normalize_word(key, &a->normal);
    normal = buf_str(&a->normal);
    if (str_eq(normal, key)) return new_surface(a, key, k->kind);
    if (!normal.len) {
        *hashmap_at(&a->spellings, key, 0, NULL, NULL) = UINT32_MAX;
        return UINT32_MAX;
    }
    uint32_t surface = *hashmap_at(&a->spellings, normal, (uint32_t)a->surface_count, &is_new, &stored);
    if (is_new) {
        *stored = arena_str(&a->strings, normal);
        new_surface(a, *stored, k->kind);
    }
    *hashmap_at(&a->spellings, key, surface, NULL, NULL) = surface;
    return surface;
}

static void add_mention(struct analyzer *a, enum part part, struct mention m)
{
    size_t n = a->mention_count[part];

    MEM_RESERVE(a->mentions[part], a->mention_capacity[part], n + 1);
    a->mentions[part][n] = m;
    a->mention_count[part] = n + 1;
}

static void split_text(struct analyzer *a, struct str text, enum part part)
{
    size_t at = 0;
    bool broken = true, ended = false; /* broken: at the start of a sentence */

    if (a->mention_count[part]) add_mention(a, part, (struct mention){ WORD_BREAK, false });
    MEM_RESERVE(a->lower, a->lower_capacity, text.len);
    while (!ended) {
        struct key keys[AHEAD];
        size_t count = 0, used = 0;
        while (count < AHEAD && !ended) {
            struct token t = split_next(text, &at);
            ended = t.kind == TOKEN_END;
            if (ended) break;
            if (t.kind == TOKEN_BREAK) {
                keys[count++] = (struct key){ .kind = TOKEN_BREAK };
                continue;
            }
            keys[count] = key_of(a, &t, &used);
            hashmap_expect(&a->spellings, keys[count++].hash);
        }
        for (size_t i = 0; i < count; i++) {
            if (keys[i].kind == TOKEN_BREAK) {
                if (!broken) add_mention(a, part, (struct mention){ WORD_BREAK, false });
                broken = true;
                continue;
            }
            uint32_t surface = surface_of(a, &keys[i]);
            if (surface == UINT32_MAX) continue;
            __builtin_prefetch(&a->surfaces[surface].flags); /* for survey */
            add_mention(a, part, (struct mention){ surface, keys[i].capital && !broken });
            broken = false;
        }
    }
    if (broken && a->mention_count[part]) /* no break at the end */
        a->mention_count[part]--;
}

/* What the words of subject and body say: of their language, and (true) whether the message may be an
 * automatic one. */
static bool survey(const struct analyzer *a, struct language_score *score)
{
    bool hint = false;

    for (enum part p = PART_SUBJECT; p <= PART_BODY; p++) {
        for (size_t i = 0; i < a->mention_count[p]; i++) {
            const struct mention *m = &a->mentions[p][i];
            if (m->surface == WORD_BREAK) continue;
            const struct surface *s = &a->surfaces[m->surface];
            hint |= s->automatic_hint;
            if (!s->flags) language_add(score, s->points, m->name);
        }
    }
    return hint;
}

static uint32_t new_word(struct analyzer *a, const struct surface *s, enum language language)
{
    struct word w = { .surface = s->text, .term = s->text, .flags = s->flags, .language = (uint8_t)language };

    if (!w.flags) {
        struct str full = stemmer_full_word(a->stemmer, language, s->text);
        unsigned lists = s->lists | (str_eq(full, s->text) ? 0 : stopwords_find(a->shared->stopwords, full));
        if (lists & (1u << language) || str_points(full) < 2) w.flags = WORD_STOP;
        w.term = arena_str(&a->strings, stemmer_stem(a->stemmer, language, s->text));
        bool infinitive;
        if (stemmer_knew(a->stemmer)) w.flags |= WORD_KNOWN;
        if (stemmer_knew_verb(a->stemmer, &infinitive))
            w.flags |= infinitive ? WORD_VERB | WORD_INFINITIVE : WORD_VERB;
        /* a form of a listed word: vroegen, probeerde, berichtje; the short ones have homonyms (netje) */
        struct str lemma = stemmer_lemma(a->stemmer);
        if (lemma.len > 3 && stopwords_find(a->shared->stopwords, lemma) & (1u << language))
            w.flags |= WORD_STOP;
    }
    MEM_RESERVE(a->words, a->word_capacity, a->word_count + 1);
    MEM_RESERVE(a->verb_form, a->verb_form_capacity, a->word_count + 1);
    a->words[a->word_count] = w;
    a->verb_form[a->word_count] = FORM_UNASKED;
    return (uint32_t)a->word_count++;
}

static uint32_t word_of(struct analyzer *a, uint32_t surface, enum language language)
{
    struct surface *s = &a->surfaces[surface];
    if (!s->word[language]) {
        uint32_t id = new_word(a, s, language);
        s->word[language] = id + 1;
    }
    return s->word[language] - 1;
}

static uint32_t dutch_word(struct analyzer *a, struct str text)
{
    const struct token t = { TOKEN_WORD, text, true };
    size_t used = 0;
    MEM_RESERVE(a->lower, a->lower_capacity, text.len);
    const struct key key = key_of(a, &t, &used);
    return word_of(a, surface_of(a, &key), LANGUAGE_NL);
}

static bool is_verb_form(struct analyzer *a, uint32_t word)
{
    unsigned char *form = &a->verb_form[word];
    if (*form == FORM_UNASKED)
        *form = stemmer_is_verb_form(a->stemmer, a->words[word].surface) ? FORM_OF_VERB : FORM_OF_NONE;
    return *form == FORM_OF_VERB;
}

/* "op te sturen": particle at i, te, infinitive. */
static bool join_infinitive(struct analyzer *a, enum part part, size_t i, struct str particle)
{
    uint32_t *sequence = a->sequence[part];
    struct str infinitive;
    if (i + 2 >= a->mention_count[part] || sequence[i + 1] == WORD_BREAK || sequence[i + 2] == WORD_BREAK ||
        !str_eq(a->words[sequence[i + 1]].surface, STR("te")))
        return false;
    struct str form = a->words[sequence[i + 2]].surface;
    if (!str_ends(form, STR("n")) || !stemmer_separable_verb(a->stemmer, form, particle, &infinitive))
        return false;
    sequence[i + 2] = dutch_word(a, infinitive);
    return true;
}

/* "ik zeg mijn abonnement op": the finite verb whose particle stands at the end of its clause becomes the
 * verb it is a form of, "opzeggen". Only for pairs that the tables have, with at most CLAUSE words between; a
 * form in -en is an infinitive
 * ("ik wil bellen, hang niet op") unless a plural subject stands beside it. */
static void join_separated_verbs(struct analyzer *a, enum part part)
{
    enum { CLAUSE = 10 };
    size_t n = a->mention_count[part];
    uint32_t *sequence = a->sequence[part];
    for (size_t i = 1; i < n; i++) {
        if (sequence[i] == WORD_BREAK || !a->surfaces[a->mentions[part][i].surface].particle) continue;
        struct str particle = a->words[sequence[i]].surface;
        if (join_infinitive(a, part, i, particle)) continue;
        if (i + 1 < n && sequence[i + 1] != WORD_BREAK && !clause_opens(a->words[sequence[i + 1]].surface))
            continue;
        for (size_t j = i; j-- > 0 && i - j <= CLAUSE + 1 && sequence[j] != WORD_BREAK;) {
            if (!is_verb_form(a, sequence[j])) continue;
            struct str form = a->words[sequence[j]].surface, infinitive;
            if (str_ends(form, STR("en"))) {
                bool plural = (j > 0 && sequence[j - 1] != WORD_BREAK &&
                               clause_plural_subject(a->words[sequence[j - 1]].surface)) ||
                              (j + 1 < i && clause_plural_subject(a->words[sequence[j + 1]].surface));
                if (!plural) continue;
            }
            if (!stemmer_separable_verb(a->stemmer, form, particle, &infinitive)) continue;
            sequence[j] = dutch_word(a, infinitive);
            break;
        }
    }
}

/* Words of a text too short to tell its language go by the rules of Dutch. */
static void number_words(struct analyzer *a, enum part part, enum language language)
{
    size_t n = a->mention_count[part];

    if (language == LANGUAGE_UNKNOWN) language = LANGUAGE_NL;
    MEM_RESERVE(a->sequence[part], a->capacity[part], n);
    for (size_t i = 0; i < n; i++) {
        uint32_t surface = a->mentions[part][i].surface;
        a->sequence[part][i] = surface == WORD_BREAK ? WORD_BREAK : word_of(a, surface, language);
    }
    if (language == LANGUAGE_NL) join_separated_verbs(a, part);
}

void analyzer_people(struct analyzer *a, struct str cells)
{
    people_set(&a->people, cells, a->shared->stopwords);
    mask_people(a->mask, &a->people);
}

size_t analyzer_people_count(const struct analyzer *a)
{
    return a->people.count;
}

struct str analyzer_person_word(const struct analyzer *a, size_t number)
{
    return people_word(&a->people, number);
}

void analyzer_names(struct analyzer *a, const struct hashmap *names)
{
    mask_names(a->mask, names);
}

/* Who is introduced or greeted in one place is masked in all of the ticket. */
static void mask_found_names(struct analyzer *a, struct analysis *out)
{
    struct str names = mask_names_found(a->mask);

    if (!names.len || !a->shared->options.mask) return;
    people_set(&a->found, names, a->shared->stopwords);
    mask_people(a->mask, &a->found);
    for (enum part p = 0; p < PART_COUNT; p++) {
        uint64_t counts[MASK_KIND_COUNT] = { 0 };
        if (!people_named(&a->found, out->masked[p])) continue;
        buf_clear(&a->clean);
        mask_text(a->mask, out->masked[p], &a->clean, counts, &out->found[p]);
        a->mask_counts[MASK_NAME] += counts[MASK_NAME];
        struct buf masked = a->clean;
        a->clean = a->masked[p];
        a->masked[p] = masked;
        out->masked[p] = buf_str(&masked);
    }
    mask_people(a->mask, &a->people);
    mask_forget(a->mask);
}

void analyzer_run(struct analyzer *a, const struct str parts[PART_COUNT], struct analysis *out)
{
    enum language language = a->shared->options.language;
    struct language_score score = { { 0 }, 0 };
    bool forward = email_is_forward(parts[PART_SUBJECT]);

    memset(out, 0, sizeof *out);
    mask_forget(a->mask);
    for (enum part p = 0; p < PART_COUNT; p++) {
        bool cut = p == PART_REPLY || (p == PART_BODY && !forward);
        out->masked[p] = prepare(a, parts[p], p, cut, &out->found[p]);
    }
    mask_found_names(a, out);
    for (enum part p = 0; p < PART_COUNT; p++) {
        struct str text = out->masked[p];
        const struct str *spans = &text;
        size_t count = 1;

        a->mention_count[p] = 0;
        if (p != PART_SUBJECT) spans = email_content(a->email, text, &count);
        for (size_t i = 0; i < count; i++) split_text(a, spans[i], p);
    }
    out->automatic =
        survey(a, &score) && email_is_automatic(a->email, out->masked[PART_SUBJECT], out->masked[PART_BODY]);
    out->language_lead = UINT16_MAX;
    if (language == LANGUAGE_UNKNOWN) language = language_decide(&score, &out->language_lead);
    out->language = language;
    for (enum part p = 0; p < PART_COUNT; p++) {
        number_words(a, p, language);
        out->words[p] = a->sequence[p];
        out->word_count[p] = a->mention_count[p];
    }
}

struct str analyzer_mask(struct analyzer *a, struct str text)
{
    buf_clear(&a->excerpt);
    mask_forget(a->mask);
    if (a->shared->options.mask)
        mask_text(a->mask, text, &a->excerpt, NULL, NULL);
    else
        buf_add_str(&a->excerpt, text);
    return buf_str(&a->excerpt);
}

const uint32_t *analyzer_words_of(struct analyzer *a, struct str text, enum language language, size_t *count)
{
    a->mention_count[PART_SUBJECT] = 0;
    split_text(a, text, PART_SUBJECT);
    number_words(a, PART_SUBJECT, language);
    *count = a->mention_count[PART_SUBJECT];
    return a->sequence[PART_SUBJECT];
}

const struct word *analyzer_words(const struct analyzer *a, size_t *count)
{
    *count = a->word_count;
    return a->words;
}

const uint64_t *analyzer_mask_counts(const struct analyzer *a)
{
    return a->mask_counts;
}

const char *analyzer_stemmer_version(void)
{
    return stemmer_version();
}
