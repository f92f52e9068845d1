#include "tokenize/analyzer.h"

#include <stdlib.h>
#include <string.h>

#include "miner/base/mem.h"
#include "tokenize/clause.h"
#include "tokenize/clean.h"
#include "tokenize/email.h"
#include "tokenize/html.h"
#include "tokenize/language.h"
#include "tokenize/people.h"
#include "tokenize/signoff.h"
#include "tokenize/spellings.h"
#include "tokenize/stem.h"
#include "tokenize/stopwords.h"

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
};

/* What a word is of a separable verb, as far as anyone asked. */
enum verb_form { FORM_PARTICLE = 1, FORM_ASKED = 2, FORM_OF_VERB = 4, FORM_OPENS = 8 /* clause_opens */ };

/* What was found of a form and a particle lately: each two have one place. */
struct join {
    uint32_t form, particle; /* word ids, that of the form + 1 */
    uint32_t verb;           /* word id, WORD_BREAK: they are none */
};

enum { JOINS = 1024 };

/* Marks over which no phrase runs. A line that may only have been broken is one: in chats without capitals a
 * line is a sentence, and a phrase that nobody said is worse than one not seen. */
enum { ENDS_PHRASE = MARK_CLAUSE | MARK_LINE | MARK_END };

/* What is made of one ticket. */
struct work {
    struct people people;           /* of its columns */
    struct str written[PART_COUNT]; /* what its writers wrote, without the quoted thread */
    struct buf clean[PART_COUNT], masked[PART_COUNT];
    struct said *said[PART_COUNT];
    size_t said_count[PART_COUNT], said_capacity[PART_COUNT];
    uint32_t *sequence[PART_COUNT];
    size_t sequence_count[PART_COUNT], sequence_capacity[PART_COUNT];
};

struct analyzer {
    const struct analyzer_shared *shared;
    struct mask_state *mask;
    const struct people *people; /* that are asked for */
    struct people found;         /* whom a ticket's texts name */
    struct email_state *email;
    struct stemmer *stemmer;
    struct arena strings;
    struct spellings spellings;
    struct surface *surfaces;
    size_t surface_count, surface_capacity;
    struct word *words;
    size_t word_count, word_capacity;
    unsigned char *verb_form; /* per word: bits of enum verb_form */
    size_t verb_form_capacity;
    struct join joins[JOINS];
    uint64_t mask_counts[MASK_KIND_COUNT];
    struct buf clean, excerpt;
    struct work works[ANALYZER_MOST];
};

static const struct people nobody;

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
    people_init(&a->found);
    for (int i = 0; i < ANALYZER_MOST; i++) people_init(&a->works[i].people);
    a->people = &nobody;
    a->email = email_state_new(shared->email);
    a->stemmer = stemmer_new();
    arena_init(&a->strings);
    spellings_init(&a->spellings);
    return a;
}

void analyzer_free(struct analyzer *a)
{
    if (!a) return;
    mask_state_free(a->mask);
    people_release(&a->found);
    email_state_free(a->email);
    stemmer_free(a->stemmer);
    arena_release(&a->strings);
    spellings_release(&a->spellings);
    free(a->surfaces);
    free(a->words);
    free(a->verb_form);
    buf_release(&a->clean);
    buf_release(&a->excerpt);
    for (struct work *w = a->works; w < a->works + ANALYZER_MOST; w++) {
        people_release(&w->people);
        for (int p = 0; p < PART_COUNT; p++) {
            buf_release(&w->clean[p]);
            buf_release(&w->masked[p]);
            free(w->said[p]);
            free(w->sequence[p]);
        }
    }
    free(a);
}

/* Cleans, and cuts the quoted thread (`cut`). */
static struct str read_part(struct analyzer *a, struct str text, bool cut, struct buf *clean)
{
    if (!clean_needless(text)) {
        buf_clear(clean);
        clean_text(text, clean);
        text = buf_str(clean);
    }
    if (cut) text = email_message(a->email, text);
    return str_trim(text);
}

static void read_ticket(struct analyzer *a, struct work *w, const struct str parts[PART_COUNT])
{
    bool forward = email_is_forward(parts[PART_SUBJECT]);

    for (enum part p = 0; p < PART_COUNT; p++) {
        bool cut = p == PART_REPLY || (p == PART_BODY && !forward);
        w->written[p] = read_part(a, parts[p], cut, &w->clean[p]);
    }
}

/* The result is in w->masked[part]. */
static struct str mask_part(struct analyzer *a, struct work *w, enum part part, uint32_t *found)
{
    struct str text = w->written[part];
    struct buf *out = &w->masked[part];

    buf_clear(out);
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
    }
    MEM_RESERVE(a->surfaces, a->surface_capacity, a->surface_count + 1);
    a->surfaces[a->surface_count] = s;
    return (uint32_t)a->surface_count++;
}

/* Looks up the surface of a token; UINT32_MAX when normalising leaves nothing of it. */
static uint32_t surface_of(struct analyzer *a, struct spelled *token)
{
    struct str fresh;
    if (token->said.surface != SAID_MARKS) return token->said.surface;
    uint32_t surface = spellings_surface(&a->spellings, token, (uint32_t)a->surface_count, &fresh);
    return fresh.len ? new_surface(a, fresh, token->kind) : surface;
}

/* The one walk over a masked text: what is said in it, of which that outside `content` (stretches of it, in
 * order) does not count. */
static void split_text(struct analyzer *a, struct work *w, enum part part, struct str text,
                       const struct str *content, size_t stretches)
{
    size_t at = 0, n = 0, count;
    const char *opens = text.ptr, *closes = text.ptr; /* the stretch that is next or was last */
    bool inside_sentence = false;
    struct spelled tokens[SPELLINGS_AHEAD];

    do {
        count = spellings_read(&a->spellings, text, &at, tokens);
        MEM_RESERVE(w->said[part], w->said_capacity[part], n + count);
        struct said *out = w->said[part];
        for (struct spelled *t = tokens; t < tokens + count; t++) {
            if (t->kind == TOKEN_MARKS) {
                inside_sentence &= !(t->said.marks & ENDS_PHRASE);
                out[n++] = t->said;
                continue;
            }
            for (; t->begin >= closes && stretches; content++, stretches--) {
                opens = content->ptr;
                closes = opens + content->len;
            }
            bool outside = t->begin < opens || t->begin >= closes;
            if (outside) t->said.flags |= SAID_OUTSIDE;
            if (inside_sentence & ((unsigned char)(*t->begin - 'A') < 26)) t->said.flags |= SAID_CAPITAL;
            inside_sentence = !outside && t->kind != TOKEN_SYMBOL;
            uint32_t surface = surface_of(a, t);
            if (surface == UINT32_MAX) continue;
            __builtin_prefetch(&a->surfaces[surface].flags); /* for survey */
            out[n++] = t->said;
        }
    } while (count == SPELLINGS_AHEAD);
    w->said_count[part] = n;
}

/* What the words of subject and body say: of their language, and (true) whether the message may be an
 * automatic one. */
static bool survey(const struct analyzer *a, const struct work *work, struct language_score *score)
{
    bool hint = false;

    for (enum part p = PART_SUBJECT; p <= PART_BODY; p++) {
        for (size_t i = 0; i < work->said_count[p]; i++) {
            const struct said *said = &work->said[p][i];
            if (said->surface == SAID_MARKS || said->flags & (SAID_OUTSIDE | SAID_SYMBOL)) continue;
            const struct surface *s = &a->surfaces[said->surface];
            hint |= s->automatic_hint;
            if (!s->flags) language_add(score, s->points, said->flags & SAID_CAPITAL);
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
    a->verb_form[a->word_count] = (stemmer_is_particle(a->stemmer, s->text) ? FORM_PARTICLE : 0) |
                                  (clause_opens(s->text) ? FORM_OPENS : 0);
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
    struct spelled word;
    spellings_word(&a->spellings, text, &word);
    return word_of(a, surface_of(a, &word), LANGUAGE_NL);
}

static bool is_verb_form(struct analyzer *a, uint32_t word)
{
    unsigned char *form = &a->verb_form[word];
    if (!(*form & FORM_ASKED))
        *form |= FORM_ASKED | (stemmer_is_verb_form(a->stemmer, a->words[word].surface) ? FORM_OF_VERB : 0);
    return *form & FORM_OF_VERB;
}

/* The verb that the form and the particle, word ids, are parts of; WORD_BREAK when they are of none. */
static uint32_t joined_verb(struct analyzer *a, uint32_t form, uint32_t particle)
{
    struct join *j = &a->joins[(form * 31 + particle) % JOINS];
    struct str verb;
    if (j->form == form + 1 && j->particle == particle) return j->verb;
    *j = (struct join){ form + 1, particle, WORD_BREAK };
    if (stemmer_separable_verb(a->stemmer, a->words[form].surface, a->words[particle].surface, &verb))
        j->verb = dutch_word(a, verb);
    return j->verb;
}

/* "op te sturen": particle at i, te, infinitive. */
static bool join_infinitive(struct analyzer *a, struct work *w, enum part part, size_t i)
{
    uint32_t *sequence = w->sequence[part], verb;
    if (i + 2 >= w->sequence_count[part] || sequence[i + 1] == WORD_BREAK || sequence[i + 2] == WORD_BREAK ||
        !str_eq(a->words[sequence[i + 1]].surface, STR("te")))
        return false;
    if (!str_ends(a->words[sequence[i + 2]].surface, STR("n")) ||
        (verb = joined_verb(a, sequence[i + 2], sequence[i])) == WORD_BREAK)
        return false;
    sequence[i + 2] = verb;
    return true;
}

/* "ik zeg mijn abonnement op": the finite verb whose particle stands at the end of its clause becomes the
 * verb it is a form of, "opzeggen". Only for pairs that the tables have, with at most CLAUSE words between; a
 * form in -en is an infinitive
 * ("ik wil bellen, hang niet op") unless a plural subject stands beside it. */
static void join_separated_verbs(struct analyzer *a, struct work *w, enum part part)
{
    enum { CLAUSE = 10 };
    size_t n = w->sequence_count[part];
    uint32_t *sequence = w->sequence[part];
    for (size_t i = 1; i < n; i++) {
        if (sequence[i] == WORD_BREAK || !(a->verb_form[sequence[i]] & FORM_PARTICLE)) continue;
        if (join_infinitive(a, w, part, i)) continue;
        if (i + 1 < n && sequence[i + 1] != WORD_BREAK && !(a->verb_form[sequence[i + 1]] & FORM_OPENS))
            continue;
        for (size_t j = i; j-- > 0 && i - j <= CLAUSE + 1 && sequence[j] != WORD_BREAK;) {
            if (!is_verb_form(a, sequence[j])) continue;
            struct str form = a->words[sequence[j]].surface;
            if (str_ends(form, STR("en"))) {
                bool plural = (j > 0 && sequence[j - 1] != WORD_BREAK &&
                               clause_plural_subject(a->words[sequence[j - 1]].surface)) ||
                              (j + 1 < i && clause_plural_subject(a->words[sequence[j + 1]].surface));
                if (!plural) continue;
            }
            uint32_t verb = joined_verb(a, sequence[j], sequence[i]);
            if (verb == WORD_BREAK) continue;
            sequence[j] = verb;
            break;
        }
    }
}

/* The words that count, of what was said. Those of a text too short to tell its language go by the rules of
 * Dutch. */
static void number_words(struct analyzer *a, struct work *w, enum part part, enum language language)
{
    size_t n = 0;
    bool broken = false;

    if (language == LANGUAGE_UNKNOWN) language = LANGUAGE_NL;
    MEM_RESERVE(w->sequence[part], w->sequence_capacity[part], 2 * w->said_count[part]);
    uint32_t *sequence = w->sequence[part];
    for (const struct said *said = w->said[part], *end = said + w->said_count[part]; said < end; said++) {
        if (said->surface == SAID_MARKS) {
            broken |= (said->marks & ENDS_PHRASE) != 0;
        } else if (said->flags & (SAID_OUTSIDE | SAID_SYMBOL)) {
            broken = true;
        } else {
            if (broken && n) sequence[n++] = WORD_BREAK;
            broken = false;
            sequence[n++] = word_of(a, said->surface, language);
        }
    }
    w->sequence_count[part] = n;
    if (language == LANGUAGE_NL) join_separated_verbs(a, w, part);
}

static void ask_for(struct analyzer *a, const struct people *people)
{
    a->people = people;
    mask_people(a->mask, people);
}

void analyzer_people_of(struct analyzer *a, size_t number)
{
    ask_for(a, &a->works[number].people);
}

void analyzer_no_people(struct analyzer *a)
{
    ask_for(a, &nobody);
}

size_t analyzer_people_count(const struct analyzer *a)
{
    return a->people->count;
}

struct str analyzer_person_word(const struct analyzer *a, size_t number)
{
    return people_word(a->people, number);
}

void analyzer_names(struct analyzer *a, const struct hashmap *names)
{
    mask_names(a->mask, names);
}

/* Who is introduced or greeted in one place is masked in all of the ticket. */
static void mask_found_names(struct analyzer *a, struct work *w, struct analysis *out)
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
        a->clean = w->masked[p];
        w->masked[p] = masked;
        out->masked[p] = buf_str(&masked);
    }
    mask_people(a->mask, a->people);
    mask_forget(a->mask);
}

static void mask_ticket(struct analyzer *a, struct work *w, struct analysis *out)
{
    memset(out, 0, sizeof *out);
    mask_forget(a->mask);
    for (enum part p = 0; p < PART_COUNT; p++) out->masked[p] = mask_part(a, w, p, &out->found[p]);
    mask_found_names(a, w, out);
}

static void split_ticket(struct analyzer *a, struct work *w, struct analysis *out)
{
    for (enum part p = 0; p < PART_COUNT; p++) {
        struct str text = out->masked[p];
        const struct str *content = &text;
        size_t stretches = 1;

        if (p != PART_SUBJECT) content = email_content(a->email, text, &stretches);
        split_text(a, w, p, text, content, stretches);
        out->said[p] = w->said[p];
        out->said_count[p] = w->said_count[p];
    }
}

static void number_ticket(struct analyzer *a, struct work *w, struct analysis *out)
{
    enum language language = a->shared->options.language;
    struct language_score score = { { 0 }, 0 };

    out->automatic = survey(a, w, &score) &&
                     email_is_automatic(a->email, out->masked[PART_SUBJECT], out->masked[PART_BODY]);
    out->language_lead = UINT16_MAX;
    if (language == LANGUAGE_UNKNOWN) language = language_decide(&score, &out->language_lead);
    out->language = language;
    for (enum part p = 0; p < PART_COUNT; p++) {
        number_words(a, w, p, language);
        out->words[p] = w->sequence[p];
        out->word_count[p] = w->sequence_count[p];
    }
}

void analyzer_run(struct analyzer *a, const struct str parts[PART_COUNT], struct analysis *out)
{
    analyzer_no_people(a);
    read_ticket(a, a->works, parts);
    mask_ticket(a, a->works, out);
    split_ticket(a, a->works, out);
    number_ticket(a, a->works, out);
}

/* How many of the tickets are worked on together: none behind the first that would make them long, so that
 * only the first work's memory grows with the longest. */
static size_t together(const struct analyzer_text *texts, size_t count)
{
    size_t n = 0, bytes = 0;

    for (; n < count && n < ANALYZER_MOST; n++) {
        for (enum part p = 0; p < PART_COUNT; p++) bytes += texts[n].parts[p].len;
        if (n && bytes > ANALYZER_BYTES) break;
    }
    return n;
}

size_t analyzer_run_some(struct analyzer *a, const struct analyzer_text *texts, size_t count,
                         struct analysis out[ANALYZER_MOST])
{
    count = together(texts, count);
    for (size_t i = 0; i < count; i++) {
        read_ticket(a, &a->works[i], texts[i].parts);
        people_set(&a->works[i].people, texts[i].people, a->shared->stopwords);
    }
    for (size_t i = 0; i < count; i++) {
        analyzer_people_of(a, i);
        mask_ticket(a, &a->works[i], &out[i]);
    }
    for (size_t i = 0; i < count; i++) split_ticket(a, &a->works[i], &out[i]);
    for (size_t i = 0; i < count; i++) number_ticket(a, &a->works[i], &out[i]);
    return count;
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
    struct work *w = a->works;
    split_text(a, w, PART_SUBJECT, text, &text, 1);
    number_words(a, w, PART_SUBJECT, language);
    *count = w->sequence_count[PART_SUBJECT];
    return w->sequence[PART_SUBJECT];
}

const struct said *analyzer_said_of(struct analyzer *a, struct str text, size_t *count)
{
    split_text(a, a->works, PART_SUBJECT, text, &text, 1);
    *count = a->works->said_count[PART_SUBJECT];
    return a->works->said[PART_SUBJECT];
}

struct str analyzer_surface(const struct analyzer *a, uint32_t surface)
{
    return a->surfaces[surface].text;
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
