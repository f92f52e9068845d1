/* Forms of verbs → infinitive. */
#include "tokenize/dutch_lexicon.h"

#include <string.h>

#include "tokenize/word_list.h"

static bool has_vowel(struct str s)
{
    for (size_t i = 0; i < s.len; i++)
        if (dutch_vowel(s.ptr[i])) return true;
    return false;
}

static const struct dutch_verb *verb_with_stem(const struct dutch *d, struct str stem)
{
    struct letters l;
    if (stem.len < 2 || stem.len > DUTCH_LONGEST) return NULL;
    letters_set(&l, stem);
    dutch_unify(&l);
    const uint32_t *at = dutch_find(&d->stems, letters_str(&l));
    return at ? &d->verbs[*at] : NULL;
}

/* Is it a verb whose participle has no ge-, such as betalen or gebruiken? */
static bool takes_prefix(const struct dutch *d, struct str infinitive)
{
    if (str_starts(infinitive, STR("ge")) && infinitive.len > 6 &&
        has_vowel(str_sub(infinitive, 2, infinitive.len - 2)))
        return true;
    struct dutch_range range = dutch_range_of(&d->prefixes, infinitive);
    for (unsigned i = range.from; i < range.to; i++) {
        struct str p = d->prefixes.words[i];
        if (p.len < infinitive.len && dutch_begins(infinitive, p) && infinitive.len >= p.len + 4 &&
            has_vowel(str_sub(infinitive, p.len, infinitive.len - 2)))
            return true;
    }
    return false;
}

enum mode { FINITE, PARTICIPLE };

static bool ends_in_d_or_t(struct str s)
{
    return s.len && (s.ptr[s.len - 1] == 'd' || s.ptr[s.len - 1] == 't');
}

/* What a form's ending demands of the verb. */
struct demand {
    enum mode mode;
    bool own_dental; /* the stem itself ends in d or t */
    bool bare;       /* there is no ending: a word that merely ends like a stem (stukken) is likely */
    char past;       /* 'd' or 't': the verb's past has -de or -te; 0 = any */
};

static bool fits(const struct dutch_verb *v, struct str stem, const struct demand *want)
{
    if (want->own_dental && !ends_in_d_or_t(stem)) return false;
    return !want->past || v->voiceless == (want->past == 't');
}

/* A stem with neither particle nor, for participles, anything before ge-. */
static bool simple_stem(const struct dutch *d, struct str particle, struct str stem,
                        const struct demand *want, struct letters *out)
{
    const struct dutch_verb *v = verb_with_stem(d, stem);
    if (v && fits(v, stem, want) && (want->mode == FINITE || takes_prefix(d, v->infinitive))) {
        letters_join(out, particle, v->infinitive, STR(""));
        return true;
    }
    if (want->mode == PARTICIPLE && str_starts(stem, STR("ge"))) {
        v = verb_with_stem(d, str_sub(stem, 2, stem.len));
        if (v && fits(v, stem, want)) {
            letters_join(out, particle, v->infinitive, STR(""));
            return true;
        }
    }
    struct dutch_range range = dutch_range_of(&d->prefixes, stem);
    for (unsigned i = range.from; i < range.to; i++) {
        struct str p = d->prefixes.words[i];
        if (p.len + 2 > stem.len || !dutch_begins(stem, p)) continue;
        struct str rest = str_sub(stem, p.len, stem.len);
        v = verb_with_stem(d, rest);
        if (!v || !fits(v, rest, want)) continue;
        letters_join(out, particle, p, v->infinitive);
        return true;
    }
    return false;
}

static bool is_separable(const struct dutch *d, struct str particle, const struct letters *verb)
{
    struct letters pair;
    letters_join(&pair, particle, STR(" "), str_sub(letters_str(verb), particle.len, verb->n));
    return dutch_find(&d->separable, letters_str(&pair)) != NULL;
}

static bool stem_behind_particle(const struct dutch *d, struct str stem, const struct demand *want,
                                 struct letters *out)
{
    struct dutch_range range = dutch_range_of(&d->particles, stem);
    for (unsigned i = range.from; i < range.to; i++) {
        struct str p = d->particles.words[i];
        if (p.len + 2 > stem.len || !dutch_begins(stem, p)) continue;
        struct str rest = str_sub(stem, p.len, stem.len);
        if (simple_stem(d, p, rest, want, out) && (!want->bare || is_separable(d, p, out))) return true;
        if (want->mode == FINITE && str_starts(rest, STR("te")) &&
            simple_stem(d, p, str_sub(rest, 2, rest.len), want, out)) /* opnieuw op te bouwen, as one word */
            return true;
    }
    return false;
}

static bool stem_of_verb(const struct dutch *d, struct str stem, const struct demand *want, bool behind,
                         struct letters *out)
{
    return behind ? stem_behind_particle(d, stem, want, out) : simple_stem(d, STR(""), stem, want, out);
}

/* A form of the table, alone or behind a prefix or particle. */
static bool irregular(const struct dutch *d, struct str word, struct letters *out)
{
    const uint32_t *at = dutch_find(&d->forms, word);
    if (at && *at % 4 != FORM_BEHIND_PREFIX) {
        letters_set(out, d->verbs[*at / 4].infinitive);
        return true;
    }
    struct dutch_range range = dutch_range_of(&d->prefixes, word);
    for (unsigned i = range.from; i < range.to; i++) {
        struct str p = d->prefixes.words[i];
        if (p.len + 2 > word.len || !dutch_begins(word, p)) continue;
        at = dutch_find(&d->forms, str_sub(word, p.len, word.len));
        if (!at || (*at % 4 == FORM_NO_PARTICLE && dutch_on(d, p, SET_PARTICLE))) continue;
        if (str_starts(d->verbs[*at / 4].infinitive, p)) continue;
        letters_join(out, p, d->verbs[*at / 4].infinitive, STR(""));
        return true;
    }
    range = dutch_range_of(&d->particles, word);
    for (unsigned i = range.from; i < range.to; i++) {
        struct str p = d->particles.words[i];
        if (p.len + 2 > word.len || !dutch_begins(word, p)) continue;
        struct str rest = str_sub(word, p.len, word.len);
        at = dutch_find(&d->forms, rest);
        if (at && *at % 4 == FORM_FREE) {
            letters_join(out, p, d->verbs[*at / 4].infinitive, STR(""));
            return true;
        }
        struct dutch_range inner = dutch_range_of(&d->prefixes, rest);
        for (unsigned k = inner.from; k < inner.to; k++) {
            struct str q = d->prefixes.words[k];
            if (q.len + 2 > rest.len || !dutch_begins(rest, q) || dutch_on(d, q, SET_PARTICLE)) continue;
            at = dutch_find(&d->forms, str_sub(rest, q.len, rest.len));
            if (!at || *at % 4 == FORM_NO_PARTICLE) continue;
            letters_join(out, p, q, d->verbs[*at / 4].infinitive);
            return true;
        }
    }
    return false;
}

static const struct {
    struct str ending;
    bool opens; /* begins with a vowel: the stem before it is written open */
    struct demand want;
    bool english; /* only in participles with ge- of English verbs: geliket, gehacked */
} endings[] = {
    { WORD("en"), true, { FINITE, false, false, 0 }, false },
    { WORD(""), false, { FINITE, false, true, 0 }, false },
    { WORD(""), false, { PARTICIPLE, true, false, 0 }, false },
    { WORD("t"), false, { FINITE, false, false, 0 }, false },
    { WORD("t"), false, { PARTICIPLE, false, false, 0 }, false },
    { WORD("d"), false, { PARTICIPLE, false, false, 0 }, false },
    { WORD("dt"), false, { FINITE, false, false, 0 }, false },
    { WORD("dt"), false, { PARTICIPLE, false, false, 0 }, false },
    { WORD("te"), false, { FINITE, false, false, 't' }, false },
    { WORD("de"), false, { FINITE, false, false, 'd' }, false },
    { WORD("te"), false, { PARTICIPLE, false, false, 't' }, false },
    { WORD("de"), false, { PARTICIPLE, false, false, 'd' }, false },
    { WORD("ten"), false, { FINITE, false, false, 't' }, false },
    { WORD("den"), false, { FINITE, false, false, 'd' }, false },
    { WORD("ten"), false, { PARTICIPLE, false, false, 't' }, false },
    { WORD("den"), false, { PARTICIPLE, false, false, 'd' }, false },
    { WORD("e"), true, { PARTICIPLE, true, false, 0 }, false },
    { WORD("end"), true, { FINITE, false, false, 0 }, false },
    { WORD("ende"), true, { FINITE, false, false, 0 }, false },
    { WORD("ing"), true, { FINITE, false, false, 0 }, false },
    { WORD("ingen"), true, { FINITE, false, false, 0 }, false },
    { WORD("et"), true, { PARTICIPLE, false, false, 0 }, true },
    { WORD("ed"), true, { PARTICIPLE, false, false, 0 }, true },
    { WORD("ete"), true, { FINITE, false, false, 't' }, false },
};

enum { ENDINGS = sizeof endings / sizeof *endings };

void dutch_index_endings(uint32_t by_letter[27])
{
    for (size_t i = 0; i < ENDINGS; i++) {
        struct str ending = endings[i].ending;
        for (int letter = 0; letter < 27; letter++)
            if (!ending.len || ending.ptr[ending.len - 1] == 'a' + letter)
                by_letter[letter] |= UINT32_C(1) << i;
    }
}

/* Those that the word may have: bits. */
static uint32_t endings_of(const struct dutch *d, struct str word)
{
    unsigned last = word.len ? (unsigned char)word.ptr[word.len - 1] - (unsigned)'a' : 26;
    uint32_t found = 0;
    for (uint32_t bits = d->verb_endings[last < 26 ? last : 26]; bits; bits &= bits - 1) {
        int i = __builtin_ctz(bits);
        struct str ending = endings[i].ending;
        if (word.len < ending.len + 2 || !dutch_ends(word, ending)) continue;
        if (endings[i].english && str_find(word, STR("ge")) == SIZE_MAX) continue;
        struct str stem = str_sub(word, 0, word.len - ending.len);
        if (!has_vowel(stem)) continue;
        if (endings[i].want.own_dental && !ends_in_d_or_t(stem)) continue; /* closing keeps the last letter */
        found |= UINT32_C(1) << i;
    }
    return found;
}

/* By one of these endings; `behind` = a particle stands before the verb. */
static bool regular(const struct dutch *d, struct str word, uint32_t by, bool behind,
                    struct letters *infinitive)
{
    for (; by; by &= by - 1) {
        int i = __builtin_ctz(by);
        struct letters stem;
        letters_set(&stem, str_sub(word, 0, word.len - endings[i].ending.len));
        if (!endings[i].opens) {
            if (stem_of_verb(d, letters_str(&stem), &endings[i].want, behind, infinitive)) return true;
            continue;
        }
        /* e is doubled in words of one syllable: the base of "opgeven" is such a word, so both are tried */
        struct letters closed = stem, doubled = stem;
        dutch_close(&closed);
        if (stem_of_verb(d, letters_str(&closed), &endings[i].want, behind, infinitive)) return true;
        size_t n = stem.n;
        if (closed.n != n || n < 3 || stem.at[n - 2] != 'e' || dutch_vowel(stem.at[n - 3]) ||
            dutch_vowel(stem.at[n - 1]))
            continue;
        doubled.at[n] = stem.at[n - 1];
        doubled.at[n - 1] = 'e';
        doubled.n++;
        if (stem_of_verb(d, letters_str(&doubled), &endings[i].want, behind, infinitive)) return true;
    }
    return false;
}

/* Nouns in -atie of verbs in -eren: registratie, reparaties. */
static bool verb_of_latin_noun(const struct dutch *d, struct str word, struct letters *infinitive)
{
    if (word.len && word.ptr[word.len - 1] == 's') word.len--;
    if (word.len < 7 || !str_ends(word, STR("atie"))) return false;
    struct letters stem;
    letters_join(&stem, str_sub(word, 0, word.len - 4), STR("er"), STR(""));
    static const struct demand any = { FINITE, false, false, 0 };
    return simple_stem(d, STR(""), letters_str(&stem), &any, infinitive);
}

/* As it is said: gekrege, vergete. Behind d or t the -e is that of another verb's participle (gewonde). */
static bool participle_without_n(const struct dutch *d, struct str word, struct letters *infinitive)
{
    struct letters whole;
    size_t n = word.len;
    if (n < 6 || word.ptr[n - 1] != 'e' || word.ptr[n - 2] == 'd' || word.ptr[n - 2] == 't') return false;
    letters_join(&whole, word, STR("n"), STR(""));
    const uint32_t *at = dutch_find(&d->forms, letters_str(&whole));
    if (at)
        return *at % 4 == FORM_FREE && str_starts(word, STR("ge")) &&
               irregular(d, letters_str(&whole), infinitive);
    struct dutch_range range = dutch_range_of(&d->prefixes, word);
    for (unsigned i = range.from; i < range.to; i++) {
        struct str p = d->prefixes.words[i];
        if (!dutch_begins(word, p)) continue;
        at = dutch_find(&d->forms, str_sub(letters_str(&whole), p.len, whole.n));
        if (at && *at % 4 == FORM_BEHIND_PREFIX) return irregular(d, letters_str(&whole), infinitive);
    }
    return false;
}

/* Of an abbreviation, with an apostrophe: sms'en, sms'te, ge-sms't. */
static bool verb_of_letters(struct str word, struct letters *infinitive)
{
    static const struct str forms[] = { WORD("'en"),  WORD("'te"), WORD("'de"), WORD("'ten"),
                                        WORD("'den"), WORD("'t"),  WORD("'d"),  WORD("'ing") };
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        if (word.len < forms[i].len + 2 || !dutch_ends(word, forms[i])) continue;
        struct str stem = str_sub(word, 0, word.len - forms[i].len);
        if (stem.len > 4 && str_starts(stem, STR("ge"))) stem = str_sub(stem, 2, stem.len);
        letters_set(infinitive, stem);
        return true;
    }
    return false;
}

/* Written as it sounds: vermelt, beantwoort. */
static bool verb_with_t_for_d(const struct dutch *d, struct str word, struct letters *infinitive)
{
    static const struct str prefixes[] = { WORD(""), WORD("be"), WORD("ver"), WORD("ont"), WORD("her") };
    size_t n = word.len;
    if (n < 6 || word.ptr[n - 1] != 't' || word.ptr[n - 2] == 'd' ||
        (dutch_vowel(word.ptr[n - 2]) && !dutch_long_before(word, n - 1)))
        return false;
    struct letters heard;
    letters_join(&heard, str_sub(word, 0, n - 1), STR("d"), STR(""));
    for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++) {
        if (prefixes[i].len && !dutch_begins(word, prefixes[i])) continue;
        const struct dutch_verb *v =
            verb_with_stem(d, str_sub(letters_str(&heard), prefixes[i].len, heard.n));
        if (!v) continue;
        letters_join(infinitive, prefixes[i], v->infinitive, STR(""));
        return true;
    }
    return false;
}

bool dutch_verb_of(const struct dutch *d, struct str word, struct letters *infinitive)
{
    if (irregular(d, word, infinitive)) return true;
    if (word.len > 4 && word.ptr[word.len - 1] == 'e' && /* gekochte, verkochte: an inflected participle */
        word.ptr[word.len - 2] == 't' && irregular(d, str_sub(word, 0, word.len - 1), infinitive))
        return true;
    if (participle_without_n(d, word, infinitive) || verb_of_letters(word, infinitive)) return true;
    /* opent is no form of op-enten: a verb without particle comes first */
    uint32_t by = endings_of(d, word);
    return regular(d, word, by, false, infinitive) || regular(d, word, by, true, infinitive) ||
           verb_of_latin_noun(d, word, infinitive) || verb_with_t_for_d(d, word, infinitive);
}

const struct dutch_verb *dutch_plain_verb_of(const struct dutch *d, struct str word)
{
    const uint32_t *at = dutch_find(&d->forms, word);
    if (at) return *at % 4 == FORM_BEHIND_PREFIX ? NULL : &d->verbs[*at / 4];
    static const struct demand any = { FINITE, false, false, 0 };
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        struct str ending = endings[i].ending;
        if (endings[i].want.mode != any.mode || word.len < ending.len + 2 || !dutch_ends(word, ending))
            continue;
        if (str_starts(ending, STR("in")) || str_starts(ending, STR("end"))) continue;
        struct letters stem;
        letters_set(&stem, str_sub(word, 0, word.len - ending.len));
        if (endings[i].opens) dutch_close(&stem);
        const struct dutch_verb *v = verb_with_stem(d, letters_str(&stem));
        if (v && fits(v, letters_str(&stem), &endings[i].want)) return v;
    }
    return NULL;
}

static bool is_one_of(char c, const char *letters)
{
    return c && strchr(letters, c);
}

/* The stem of a form that no table knows, from what stands behind ge- or ver-: which d or t is the stem's
 * own? `finite`: the t may be an ending of the present too (verhuurt). */
static bool dental_stem(struct str x, bool finite, struct letters *lemma)
{
    size_t n = x.len;
    if (n < 3 || !has_vowel(str_sub(x, 0, n - 1)) || str_ends(x, STR("ment")))
        return false; /* (be)zorgmoment */
    char dental = x.ptr[n - 1], before = x.ptr[n - 2], third = x.ptr[n - 3];
    bool is_long = dutch_long_before(x, n - 2);
    bool own = dutch_vowel(before) && !(before == 'i' && dutch_vowel(third)); /* praat; but knoei-d */
    if (dental == 't') {
        own |=
            finite ? before == 'r' && !is_long && third != 'e' : is_one_of(before, "rnlm"); /* stort, plant */
        own |= before == 'h' || (before == 's' && !is_long && dutch_vowel(third));          /* wacht, test */
    } else {
        if (is_one_of(before, "kfhp")) return false;
        own |= before == 'n' && !is_long && (third != 'e' || dutch_syllables(x) == 1); /* land, zend */
    }
    letters_set(lemma, own ? x : str_sub(x, 0, n - 1));
    return true;
}

static bool ends_in(struct str word, const struct str *list, size_t *taken)
{
    for (; list->len; list++) {
        if (word.len > list->len + 1 && dutch_ends(word, *list)) {
            *taken = list->len;
            return true;
        }
    }
    return false;
}

static const struct str in_eerd[] = { WORD("eerd"), WORD("eert"), { NULL, 0 } };
static const struct str in_verb_t[] = { WORD("eld"), WORD("erd"), WORD("igd"), WORD("elt"), WORD("ert"),
                                        WORD("igt"), WORD("emd"), WORD("emt"), WORD("end"), { NULL, 0 } };
static const struct str in_long_ing[] = { WORD("ering"), WORD("eringen"), WORD("iging"), WORD("igingen"),
                                          WORD("ening"), WORD("eningen"), { NULL, 0 } };
static const struct str in_ing[] = { WORD("ing"), WORD("ingen"), { NULL, 0 } };

/* Pasts: s or w before -de(n), or a long vowel and g, m, n before -de: reisden, bouwde, stroomde. Tiende,
 * vreemde and maanden are none. */
static bool past_of(struct str word, struct letters *lemma)
{
    size_t n = word.len;
    bool plural = n > 1 && word.ptr[n - 1] == 'n';
    n -= plural;
    if (n < 6 || word.ptr[n - 1] != 'e' || word.ptr[n - 2] != 'd') return false;
    char before = word.ptr[n - 3];
    bool vowels = dutch_long_before(word, n - 3) && word.ptr[n - 5] != 'i' && !str_ends(word, STR("eemde")) &&
                  !str_ends(word, STR("einde")) && !str_ends(word, STR("aande")) &&
                  !str_ends(word, STR("oende"));
    if (before != 's' && before != 'w' && (plural || !vowels || !is_one_of(before, "gmn"))) return false;
    letters_set(lemma, str_sub(word, 0, n - 2));
    return true;
}

bool dutch_unknown_verb_of(const struct dutch *d, struct str word, struct letters *lemma)
{
    size_t n = word.len, taken;
    struct letters plain;
    if (n < 5) return false;
    struct str w = word;
    if (str_ends(w, STR("dde")) || str_ends(w, STR("tte")) || str_ends(w, STR("de")) ||
        str_ends(w, STR("te")))
        w.len--;
    if (str_ends(w, STR("dd")) || str_ends(w, STR("tt"))) w.len--;
    /* participles: the part before ge- is a particle */
    struct str particle = { word.ptr, 0 };
    struct dutch_range range = dutch_range_of(&d->particles, w);
    for (unsigned i = range.from; i < range.to; i++) {
        struct str p = d->particles.words[i];
        if (w.len > p.len + 5 && dutch_begins(w, p) && str_starts(str_sub(w, p.len, w.len), STR("ge"))) {
            particle = p;
            break;
        }
    }
    struct str rest = str_sub(w, particle.len, w.len);
    bool dental = ends_in_d_or_t(w), ge = dental && str_starts(rest, STR("ge"));
    if (ge && ends_in(rest, in_eerd, &taken) && rest.len > 6) {
        letters_join(lemma, particle, str_sub(rest, 2, rest.len - taken), STR("eren"));
        return true;
    }
    if (ends_in(w, in_eerd, &taken) && has_vowel(str_sub(w, 0, w.len - taken))) {
        letters_join(lemma, str_sub(w, 0, w.len - taken), STR("eren"), STR(""));
        return true;
    }
    if (ge && rest.len > 9 && dutch_ends_on(d, str_sub(rest, 4, rest.len), SET_NOUN_IN_T, 4))
        return false; /* gezins-kaart */
    if (ge && rest.len > 5 && dental_stem(str_sub(rest, 2, rest.len), false, &plain)) {
        letters_join(lemma, particle, letters_str(&plain), STR(""));
        return true;
    }
    /* be-, ver-, ont-, her- in place of ge- */
    static const struct str certain[] = { WORD("be"), WORD("ver"), WORD("ont"), WORD("her") };
    for (int i = 0; dental && i < 4; i++) {
        struct str p = certain[i];
        if (w.len < p.len + 4 || !dutch_begins(w, p)) continue;
        if (!dental_stem(str_sub(w, p.len, w.len), true, &plain)) continue;
        letters_join(lemma, p, letters_str(&plain), STR(""));
        return true;
    }
    /* other persons and times, by endings that only verbs have */
    if (n > 6 && ends_in(w, in_verb_t, &taken) && dutch_syllables(w) >= 2) {
        char c = w.ptr[w.len - 1];
        bool past = w.len < n, finite = c == 't' && !past;
        if (past ? c == 'd' && !str_ends(w, STR("end")) : finite) {
            letters_set(lemma, str_sub(w, 0, w.len - 1));
            return true;
        }
    }
    if (past_of(word, lemma)) return true;
    if (w.len < n) w = word;
    if (w.ptr[n - 1] == 't' && n >= 5) {
        char c = w.ptr[n - 2];
        bool vowels = dutch_long_before(w, n - 2);
        char before = w.ptr[n - 3];
        bool noun = str_ends(w, STR("markt")) || str_ends(w, STR("cept")) || str_ends(w, STR("ript")) ||
                    str_ends(w, STR("upt")) || str_ends(w, STR("ompt")) || str_ends(w, STR("ient")) ||
                    str_ends(w, STR("ount")) || str_ends(w, STR("oint"));
        bool verb = is_one_of(c, "gbwdmkp") || (vowels && is_one_of(c, "fln")) ||
                    (c == 'f' && is_one_of(before, "lr"));
        if (str_ends(w, STR("helft")) || noun) verb = false;
        if (verb) {
            letters_set(lemma, str_sub(w, 0, n - 1));
            return true;
        }
    }
    if (dutch_ends_on(d, str_sub(w, 0, n - (str_ends(w, STR("ingen")) ? 2 : 0)), SET_NOT_VERB, 6))
        return false; /* spaarrekening */
    if (ends_in(w, in_long_ing, &taken) && dutch_syllables(str_sub(w, 0, n - taken)) >= 1) {
        letters_set(lemma, str_sub(w, 0, n - (str_ends(w, STR("en")) ? 5 : 3)));
        letters_join(lemma, letters_str(lemma), STR("en"), STR(""));
        return true;
    }
    if (ends_in(w, in_ing, &taken) && n - taken >= 5) {
        for (int i = 0; i < 4; i++) {
            if (!dutch_begins(w, certain[i])) continue;
            letters_join(lemma, str_sub(w, 0, n - taken), STR("en"), STR(""));
            return true;
        }
    }
    return false;
}
