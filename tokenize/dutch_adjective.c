/* Comparatives and superlatives → the adjective. An ending does not tell them from nouns (koper, winkelier,
 * kost), so the adjectives of one root are listed; those made by a suffix are told by it. */
#include "tokenize/dutch_lexicon.h"
#include "tokenize/dutch_tables.h"

/* Adjectives that a suffix made: duidelijk, betaalbaar, zuinig. What a verb has for its stem is none of them:
 * a reiniger cleans. */
static bool is_derived(const struct dutch *d, struct str base)
{
    static const char *const suffixes[] = { "lijk", "baar", "zaam", "loos", "ig", "isch" };
    for (size_t i = 0; i < sizeof suffixes / sizeof *suffixes; i++) {
        struct str suffix = str_of(suffixes[i]);
        if (base.len <= suffix.len || !dutch_ends(base, suffix)) continue;
        struct str root = str_sub(base, 0, base.len - suffix.len);
        struct letters verb;
        char before = root.ptr[root.len - 1];
        return dutch_syllables(root) > 0 && !(suffix.len == 2 && dutch_vowel(before)) &&
               !dutch_verb_of(d, base, &verb);
    }
    return false;
}

static bool adjective(const struct dutch *d, struct str base, struct letters *out)
{
    struct letters form;
    letters_set(&form, base);
    dutch_unify(&form);
    struct str key = letters_str(&form);
    const uint32_t *at = dutch_find(&d->adjectives, key);
    if (at) {
        letters_set(out, d->pairs[*at]);
        return true;
    }
    if (key.len > 5 && str_starts(key, STR("on")) &&
        (at = dutch_find(&d->adjectives, str_sub(key, 2, key.len)))) {
        letters_join(out, STR("on"), d->pairs[*at], STR(""));
        return true;
    }
    if (!is_derived(d, base)) return false;
    letters_set(out, base);
    return true;
}

bool dutch_positive_of(const struct dutch *d, struct str word, struct letters *out)
{
    struct str w = word;
    if (w.len > 5 && w.ptr[w.len - 1] == 'e') w.len--; /* snellere, snelste */
    size_t n = w.len;
    if (n < 5) return false;
    if (dutch_ends(w, STR("er"))) {
        if (dutch_on(d, w, SET_IN_ER)) return false;
        struct letters stem;
        letters_set(&stem, str_sub(w, 0, n - 2));
        if (dutch_ends(w, STR("rder")) && adjective(d, str_sub(w, 0, n - 3), out))
            return true; /* duurder: a d between r and -er */
        dutch_close(&stem);
        return adjective(d, letters_str(&stem), out);
    }
    if (w.len < word.len || dutch_ends(w, STR("st"))) {
        if (!dutch_ends(w, STR("st"))) return false;
        return adjective(d, str_sub(w, 0, n - 2), out) ||
               (w.len < word.len && adjective(d, str_sub(w, 0, n - 1), out)); /* vieste; but boost */
    }
    return false;
}
