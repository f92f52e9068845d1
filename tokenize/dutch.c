#include "tokenize/dutch.h"

#include <stdlib.h>
#include <string.h>

#include "miner/base/mem.h"
#include "tokenize/dutch_lexicon.h"
#include "tokenize/dutch_tables.h"

static struct str next_word(const char **list)
{
    while (**list == ' ') (*list)++;
    size_t n = strcspn(*list, " ");
    struct str word = { *list, n };
    *list += n;
    return word;
}

static uint32_t *index_at(struct dutch_index *index, struct str word, uint32_t initial, bool *is_new)
{
    index->lengths[dutch_ending_of(word)] |= dutch_length_bit(word.len);
    return hashmap_at(&index->map, word, initial, is_new, NULL);
}

/* Both keep the order of the list among words of the same first letter. */
static void add_beginnings(struct dutch *d, struct dutch_beginnings *b, const char *list)
{
    size_t count = 0;
    for (const char *p = list; next_word(&p).len;) count++;
    b->words = arena_zero(&d->arena, count, sizeof *b->words);
    count = 0;
    for (int letter = 0; letter < 26; letter++) {
        b->from[letter] = (uint8_t)count;
        const char *p = list;
        for (struct str w = next_word(&p); w.len; w = next_word(&p))
            if (w.ptr[0] == 'a' + letter) b->words[count++] = w;
    }
    b->from[26] = (uint8_t)count;
}

static void add_set(struct dutch *d, const char *list, enum dutch_set set)
{
    for (struct str w = next_word(&list); w.len; w = next_word(&list))
        *index_at(&d->sets, w, 0, NULL) |= (uint32_t)set;
}

static void add_pairs(struct dutch *d, struct dutch_index *index, const char *list)
{
    for (struct str form = next_word(&list); form.len; form = next_word(&list)) {
        MEM_RESERVE(d->pairs, d->pair_capacity, d->pair_count + 1);
        d->pairs[d->pair_count] = next_word(&list);
        index_at(index, form, (uint32_t)d->pair_count++, NULL);
    }
}

static void add_adjectives(struct dutch *d, const char *list)
{
    for (struct str w = next_word(&list); w.len; w = next_word(&list)) {
        struct letters key;
        letters_set(&key, w);
        dutch_unify(&key);
        MEM_RESERVE(d->pairs, d->pair_capacity, d->pair_count + 1);
        d->pairs[d->pair_count] = w;
        index_at(&d->adjectives, arena_str(&d->arena, letters_str(&key)), (uint32_t)d->pair_count++, NULL);
    }
}

static uint32_t add_verb(struct dutch *d, struct str infinitive)
{
    struct letters stem;
    letters_set(&stem, str_sub(infinitive, 0, infinitive.len - 2));
    char last = stem.at[stem.n - 1];
    bool voiceless = strchr("kfsptx", last) || str_ends(letters_str(&stem), STR("ch")) ||
                     str_ends(letters_str(&stem), STR("sh"));
    dutch_close(&stem);
    dutch_unify(&stem);
    struct str key = arena_str(&d->arena, letters_str(&stem));
    bool is_new;
    uint32_t at = *index_at(&d->stems, key, (uint32_t)d->verb_count, &is_new);
    if (!is_new) return at;
    MEM_RESERVE(d->verbs, d->verb_capacity, d->verb_count + 1);
    d->verbs[d->verb_count++] = (struct dutch_verb){ infinitive, voiceless };
    return at;
}

static void add_form(struct dutch *d, struct str form, uint32_t verb, enum dutch_form kind)
{
    if (form.len > 1) index_at(&d->forms, form, verb * 4 + (uint32_t)kind, NULL);
}

static void add_strong(struct dutch *d, const char *const row[5])
{
    struct str infinitive = str_of(row[0]), participle = str_of(row[3]);
    bool regular = str_ends(infinitive, STR("en")) && dutch_syllables(infinitive) > 1;
    uint32_t verb;
    if (regular) {
        verb = add_verb(d, infinitive);
    } else { /* gaan, zien, zijn: no form follows from the infinitive */
        verb = (uint32_t)d->verb_count;
        MEM_RESERVE(d->verbs, d->verb_capacity, d->verb_count + 1);
        d->verbs[d->verb_count++] = (struct dutch_verb){ infinitive, false };
        add_form(d, infinitive, verb, FORM_FREE);
    }
    add_form(d, str_of(row[1]), verb, FORM_FREE);
    add_form(d, participle, verb, FORM_FREE);
    add_form(d, str_of(row[2]), verb, FORM_NO_PARTICLE);
    const char *more = row[4];
    for (struct str w = next_word(&more); w.len; w = next_word(&more)) add_form(d, w, verb, FORM_FREE);
    if (participle.len > 5 && str_starts(participle, STR("ge"))) /* updatet is a form by itself */
        add_form(d, str_sub(participle, 2, participle.len), verb, FORM_BEHIND_PREFIX);
}

static void add_separable(struct dutch *d, const char *line)
{
    size_t n = strcspn(line, ":");
    struct str particle = { line, n };
    const char *list = line + n + 1;
    for (struct str verb = next_word(&list); verb.len; verb = next_word(&list)) {
        struct letters l;
        letters_join(&l, particle, STR(" "), verb);
        index_at(&d->separable, arena_str(&d->arena, letters_str(&l)), 1, NULL);
    }
}

struct dutch *dutch_new(void)
{
    struct dutch *d = mem_zero(1, sizeof *d);
    arena_init(&d->arena);
    add_set(d, dutch_not_verbs, SET_NOT_VERB);
    add_set(d, dutch_words_in_s, SET_IN_S);
    add_set(d, dutch_endings_in_s, SET_ENDING_IN_S);
    add_set(d, dutch_words_in_je, SET_IN_JE);
    add_set(d, dutch_nouns_in_t, SET_NOUN_IN_T);
    add_set(d, dutch_nouns_in_et, SET_NOUN_IN_ET);
    add_set(d, dutch_vowel_nouns, SET_VOWEL_NOUN);
    add_set(d, dutch_short_ending, SET_SHORT_ENDING);
    add_set(d, dutch_prefixes, SET_PREFIX);
    add_set(d, dutch_particles, SET_PARTICLE);
    add_beginnings(d, &d->prefixes, dutch_prefixes);
    add_beginnings(d, &d->particles, dutch_particles);
    add_pairs(d, &d->nouns, dutch_irregular_nouns);
    add_pairs(d, &d->endings, dutch_irregular_endings);
    add_pairs(d, &d->chat, dutch_chat);
    add_set(d, dutch_words_in_er, SET_IN_ER);
    add_set(d, dutch_words_in_e, SET_IN_E);
    add_adjectives(d, dutch_adjectives);
    for (size_t i = 0; dutch_strong_verbs[i][0]; i++) add_strong(d, dutch_strong_verbs[i]);
    for (size_t i = 0; dutch_weak_verbs[i]; i++) {
        const char *list = dutch_weak_verbs[i];
        for (struct str w = next_word(&list); w.len; w = next_word(&list)) add_verb(d, w);
    }
    for (size_t i = 0; dutch_separable[i]; i++) add_separable(d, dutch_separable[i]);
    dutch_index_endings(d->verb_endings);
    return d;
}

void dutch_free(struct dutch *d)
{
    if (!d) return;
    struct dutch_index *const indexes[] = { &d->stems,   &d->forms, &d->sets,      &d->nouns,
                                            &d->endings, &d->chat,  &d->separable, &d->adjectives };
    for (size_t i = 0; i < sizeof indexes / sizeof *indexes; i++) hashmap_release(&indexes[i]->map);
    arena_release(&d->arena);
    free(d->verbs);
    free(d->pairs);
    free(d);
}

/* The longest end of the word, of at least `shortest` letters (three or more), that is in the index and, with
 * `bits`, has one of these in its number; SIZE_MAX when none is. */
static size_t ending_in(const struct dutch_index *index, struct str word, size_t shortest, uint32_t bits)
{
    if (word.len < shortest) return SIZE_MAX;
    uint32_t lengths = index->lengths[dutch_ending_of(word)];
    if (word.len < 31) lengths &= (dutch_length_bit(word.len) << 1) - 1;
    if (!(lengths >> shortest)) return SIZE_MAX;
    for (size_t from = 0; from + shortest <= word.len; from++) {
        if (!(lengths & dutch_length_bit(word.len - from))) continue;
        const uint32_t *at = hashmap_find(&index->map, str_sub(word, from, word.len));
        if (at && (!bits || *at & bits)) return from;
    }
    return SIZE_MAX;
}

bool dutch_ends_on(const struct dutch *d, struct str word, enum dutch_set set, size_t shortest)
{
    return ending_in(&d->sets, word, shortest, (uint32_t)set) != SIZE_MAX;
}

struct str dutch_full_word(const struct dutch *d, struct str word)
{
    const uint32_t *at = dutch_find(&d->chat, word);
    return at ? d->pairs[*at] : word;
}

/* One step; false when the word stays as it is. `more`: the result may be a form again: mailtje → mail, a
 * form of mailen. `known`: a table has the word. */
static bool lemma_step(const struct dutch *d, struct str word, struct letters *lemma, bool *more, bool *known)
{
    *more = false;
    const uint32_t *at = dutch_find(&d->nouns, word);
    if (at) {
        letters_set(lemma, d->pairs[*at]);
        return *known = *more = true;
    }
    if (dutch_diminutive_of(d, word, lemma)) return *more = true;
    bool no_verb = dutch_on(d, word, SET_NOT_VERB) ||
                   (word.len > 5 && word.ptr[word.len - 1] == 'e' &&
                    dutch_on(d, str_sub(word, 0, word.len - 1), SET_NOT_VERB)); /* verkeerde */
    *known |= no_verb;
    if (!no_verb && dutch_verb_of(d, word, lemma)) return *known = true;
    size_t ending = ending_in(&d->endings, word, 4, 0);
    if (ending != SIZE_MAX) {
        at = dutch_find(&d->endings, str_sub(word, ending, word.len));
        letters_join(lemma, str_sub(word, 0, ending), d->pairs[*at], STR(""));
        return *known = *more = true;
    }
    if (dutch_positive_of(d, word, lemma)) return *known = true;
    if (dutch_agent_of(d, word, lemma)) return *more = true;
    if (dutch_singular_of(d, word, lemma)) return *more = true;
    return !no_verb && dutch_unknown_verb_of(d, word, lemma);
}

/* betalingsherinnering, betalingherinnering → betaalherinnering: the noun in -ing of a verb within a
 * compound. */
static void unlink_ing(const struct dutch *d, struct letters *lemma)
{
    for (size_t at = 4; at + 7 <= lemma->n; at++) {
        struct str word = letters_str(lemma);
        if (memcmp(word.ptr + at, "ing", 3) != 0) continue;
        size_t rest = at + 3 + (word.ptr[at + 3] == 's');
        struct str noun = str_sub(word, 0, at + 3);
        struct letters verb;
        if (word.len - rest < 4 || str_starts(str_sub(word, at + 3, word.len), STR("en")) ||
            dutch_on(d, noun, SET_NOT_VERB) || !dutch_verb_of(d, noun, &verb) ||
            !str_ends(letters_str(&verb), STR("en")))
            continue;
        verb.n -= 2;
        dutch_close(&verb);
        struct letters end;
        letters_set(&end, str_sub(word, rest, word.len));
        letters_join(lemma, letters_str(&verb), letters_str(&end), STR(""));
        return;
    }
}

bool dutch_lemma(const struct dutch *d, struct str word, struct letters *lemma)
{
    struct letters from;
    bool more = word.len <= DUTCH_LONGEST, known = false;
    letters_set(lemma, word);
    for (int step = 0; more && step < 3; step++) {
        from = *lemma;
        if (!lemma_step(d, letters_str(&from), lemma, &more, &known)) *lemma = from;
    }
    unlink_ing(d, lemma);
    return known;
}

enum dutch_verb_form dutch_verb_form_of(const struct dutch *d, struct str word)
{
    static const char *const nouns[] = { "ing", "ingen", "atie", "aties" };
    struct letters infinitive;
    for (size_t i = 0; i < sizeof nouns / sizeof *nouns; i++)
        if (str_ends(word, str_of(nouns[i]))) return DUTCH_NO_VERB;
    if (word.len > DUTCH_LONGEST || str_ends(word, STR("e")) || dutch_on(d, word, SET_NOT_VERB) ||
        dutch_find(&d->nouns, word) || !dutch_verb_of(d, word, &infinitive))
        return DUTCH_NO_VERB;
    if (str_eq(word, letters_str(&infinitive))) return DUTCH_INFINITIVE;
    struct letters stem, bare;
    letters_set(&stem, str_sub(letters_str(&infinitive), 0, infinitive.n - (infinitive.n > 2 ? 2 : 0)));
    dutch_close(&stem);
    dutch_unify(&stem);
    letters_set(&bare, word);
    dutch_unify(&bare);
    return str_eq(letters_str(&stem), letters_str(&bare)) ? DUTCH_NO_VERB : DUTCH_VERB;
}

bool dutch_is_own_stem(struct str lemma)
{
    if (lemma.len > DUTCH_LONGEST) return false;
    return (lemma.len > 2 && lemma.ptr[lemma.len - 1] == 's') || str_ends(lemma, STR("ing"));
}

void dutch_key(const struct dutch *d, struct str lemma, struct str snowball, struct letters *key)
{
    size_t n = lemma.len, s;
    if (n > DUTCH_LONGEST || dutch_on(d, lemma, SET_IN_E)) {
        letters_set(key, n > DUTCH_LONGEST ? snowball : lemma);
        return;
    }
    while (snowball.len > 1 && snowball.ptr[snowball.len - 1] == '\'') snowball.len--; /* foto' */
    if (dutch_is_own_stem(lemma)) {
        letters_set(key, lemma);
        dutch_unify(key);
        return;
    }
    if (n > 3 && str_ends(lemma, STR("se")))
        snowball = str_sub(lemma, 0, n - 1);
    else if (n > 4 && str_ends(lemma, STR("ien")) && dutch_vowel(lemma.ptr[n - 4]))
        snowball = str_sub(lemma, 0, n - 2); /* draaien */
    letters_set(key, snowball);
    s = key->n;
    if (s == 0) {
        letters_set(key, lemma);
        return;
    }
    if (str_starts(lemma, letters_str(key))) {
        if (s < n && dutch_vowel(lemma.ptr[s]) && !dutch_ends_on(d, letters_str(key), SET_SHORT_ENDING, 4))
            dutch_close(key);
    } else if (s >= 2 && s + 1 <= n && lemma.ptr[s] == key->at[s - 1] && lemma.ptr[s - 1] == key->at[s - 2]) {
        key->at[s - 1] = key->at[s - 2]; /* Snowball wrote betaal with one a */
        key->at[s] = lemma.ptr[s];
        key->n++;
    }
    dutch_unify(key);
}

bool dutch_is_particle(const struct dutch *d, struct str word)
{
    return dutch_on(d, word, SET_PARTICLE);
}

bool dutch_is_verb_form(const struct dutch *d, struct str word)
{
    return dutch_plain_verb_of(d, word) != NULL;
}

bool dutch_separable_verb(const struct dutch *d, struct str form, struct str particle,
                          struct letters *infinitive)
{
    const struct dutch_verb *v = dutch_plain_verb_of(d, form);
    if (!v || (str_starts(form, STR("ge")) && !str_starts(v->infinitive, STR("ge"))))
        return false; /* gezegd */
    struct letters pair;
    letters_join(&pair, particle, STR(" "), v->infinitive);
    if (!dutch_find(&d->separable, letters_str(&pair))) return false;
    letters_join(infinitive, particle, v->infinitive, STR(""));
    return true;
}
