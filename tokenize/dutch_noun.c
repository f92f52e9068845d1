/* Diminutives and plurals → singular. */
#include "tokenize/dutch_lexicon.h"

#include <string.h>

static bool cut(struct str w, const char *ending, struct letters *lemma)
{
    struct str e = str_of(ending);
    if (w.len <= e.len || !str_ends(w, e)) return false;
    letters_set(lemma, str_sub(w, 0, w.len - e.len));
    return true;
}

/* The base of a diminutive in -tje, without the ending: does its t belong to the noun (kaart-je) or not
 * (mail-tje)? */
static bool keeps_t(const struct dutch *d, struct str base)
{
    struct letters with_t;
    size_t n = base.len;
    letters_join(&with_t, base, STR("t"), STR(""));
    struct str noun = letters_str(&with_t);
    if (dutch_ends_on(d, noun, SET_NOUN_IN_T, 3) || dutch_ends_on(d, noun, SET_NOUN_IN_ET, 3)) return true;
    char last = base.ptr[n - 1], before = n >= 2 ? base.ptr[n - 2] : 0;
    if (last == 'w' || last == 'j') return false;
    if (dutch_vowel(last)) {
        if (last == before) /* straatje, feetje; but ideetje (vowels a, o are asked before) */
            return last != 'e' || dutch_syllables(base) == 1;
        if (before == 'g' && last == 'e' && dutch_syllables(base) > 2) return false; /* horlogetje */
        if (!dutch_vowel(before)) return last != 'y'; /* ritje: behind a vowel of its own -tje has two */
        return before == 'o' ||
               (last == 'u' && before != 'e' &&
                !str_ends(base, STR("eau"))); /* voetje, houtje; but knietje, eitje, buitje */
    }
    if (last == 'l' || last == 'n' || last == 'r') {
        if (dutch_long_before(base, n - 1)) return false; /* mailtje */
        if (before != 'e') return dutch_vowel(before);    /* klantje; but kerntje has none */
        if (dutch_syllables(base) == 1) return true;      /* centje */
        return str_ends(base, STR("men")) && dutch_syllables(base) >= 2 &&
               !str_ends(base, STR("amen")); /* momentje */
    }
    return true; /* feestje, berichtje */
}

static bool ends_with_pair(struct str s)
{
    size_t n = s.len;
    return n >= 3 && s.ptr[n - 1] == s.ptr[n - 2] && !dutch_vowel(s.ptr[n - 1]) && dutch_vowel(s.ptr[n - 3]);
}

static bool diminutive(const struct dutch *d, struct str w, struct letters *lemma)
{
    size_t n = w.len;
    if (str_ends(w, STR("'tje"))) return cut(w, "'tje", lemma);
    if (n >= 6 && str_ends(w, STR("etje"))) {
        struct str base = str_sub(w, 0, n - 4), with_et = str_sub(w, 0, n - 2);
        if (dutch_ends_on(d, with_et, SET_NOUN_IN_ET, 3)) {
            letters_set(lemma, with_et);
            return true;
        }
        if (ends_with_pair(base)) {
            letters_set(lemma, str_sub(base, 0, base.len - 1)); /* balletje */
            return true;
        }
        if (str_ends(base, STR("ng")) || str_ends(base, STR("bloem"))) {
            letters_set(lemma, base); /* dingetje */
            return true;
        }
    }
    if (n >= 5 && str_ends(w, STR("tje"))) {
        struct str base = str_sub(w, 0, n - 3);
        if (!dutch_syllables(base)) return false;
        struct letters l;
        letters_set(&l, base);
        if (l.n > 3 && strchr("aou", l.at[l.n - 1]) && l.at[l.n - 2] == l.at[l.n - 1]) {
            l.n--; /* fotoo(tje) */
            if (dutch_ends_on(d, letters_str(&l), SET_VOWEL_NOUN, 3)) {
                *lemma = l;
                return true;
            }
            l.n++;
        }
        if (keeps_t(d, base)) {
            letters_join(lemma, base, STR("t"), STR(""));
        } else {
            *lemma = l;
        }
        return true;
    }
    if (n >= 5 && str_ends(w, STR("mpje"))) {
        struct str base = str_sub(w, 0, n - 3); /* …m */
        size_t m = base.len - 1;
        bool p_of_noun = m >= 1 && dutch_vowel(base.ptr[m - 1]) && !dutch_long_before(base, m) &&
                         !(base.ptr[m - 1] == 'e' && dutch_syllables(base) > 1);
        letters_set(lemma, p_of_noun ? str_sub(w, 0, n - 2) : base); /* lampje; boompje */
        return true;
    }
    if (n >= 7 && str_ends(w, STR("inkje")) && dutch_syllables(str_sub(w, 0, n - 5)) >= 1) {
        letters_join(lemma, str_sub(w, 0, n - 3), STR("g"), STR("")); /* rekeninkje */
        return true;
    }
    if (n >= 5 && str_ends(w, STR("je")) && !dutch_vowel(w.ptr[n - 3]) &&
        dutch_syllables(str_sub(w, 0, n - 2)) > 0)
        return cut(w, "je", lemma);
    return false;
}

/* Flemish: briefke, stukske, huizeke. Adjectives in -ke (sterke, zieke, elke) are none. */
static bool flemish_diminutive(struct str w, struct letters *lemma)
{
    size_t n = w.len;
    if (n < 5 || !str_ends(w, STR("ke"))) return false;
    struct str base = str_sub(w, 0, n - 2);
    char last = base.ptr[base.len - 1];
    if (n < 6 && last != 's') return false;
    if (last == 's') {
        char before = base.ptr[base.len - 2];
        if (before == 'k' || before == 'g') base.len--; /* pakske, dingske */
        letters_set(lemma, base);
        return dutch_syllables(base) > 0;
    }
    if (last == 'e') { /* huizeke, manneke; not bibliotheke, publieke */
        if (n < 7 || dutch_vowel(w.ptr[n - 4]) || w.ptr[n - 4] == 'h') return false;
        letters_set(lemma, str_sub(base, 0, base.len - 1));
        dutch_close(lemma);
        dutch_unify(lemma);
        return dutch_syllables(letters_str(lemma)) > 0;
    }
    if (strchr("ftpdb", last) || (last == 'w' && dutch_vowel(base.ptr[base.len - 2]))) {
        letters_set(lemma, base);
        return dutch_syllables(base) > 0;
    }
    if (strchr("lnrm", last)) {
        size_t at = base.len - 1;
        bool weak = base.ptr[at - 1] == 'e' && dutch_syllables(base) > 1;
        if (!weak && !dutch_long_before(base, at)) return false;
        letters_set(lemma, base);
        return true;
    }
    return false;
}

bool dutch_diminutive_of(const struct dutch *d, struct str word, struct letters *lemma)
{
    if (dutch_on(d, word, SET_IN_JE)) return false;
    struct str w = word;
    if (w.len > 5 && (str_ends(w, STR("jes")) || str_ends(w, STR("kes")))) w.len--;
    if (str_ends(w, STR("je"))) return diminutive(d, w, lemma);
    return flemish_diminutive(w, lemma);
}

bool dutch_agent_of(const struct dutch *d, struct str word, struct letters *lemma)
{
    struct str w = word;
    if (w.len > 6 && str_ends(w, STR("sters"))) w.len--;
    if (w.len < 7 || !str_ends(w, STR("ster"))) return false;
    struct letters verb;
    struct str stem = str_sub(w, 0, w.len - 4);
    if (dutch_on(d, w, SET_IN_ER) || dutch_on(d, stem, SET_NOT_VERB) || !dutch_verb_of(d, stem, &verb) ||
        !str_ends(letters_str(&verb), STR("en")))
        return false;
    verb.n -= 2;
    bool r = verb.at[verb.n - 1] == 'r';
    if (r) dutch_close(&verb);
    letters_join(lemma, letters_str(&verb), r ? STR("d") : STR(""), STR("er")); /* huurster → huurder */
    return true;
}

bool dutch_singular_of(const struct dutch *d, struct str word, struct letters *lemma)
{
    struct str w = word;
    size_t n = w.len;
    if (n < 4) return false;
    if (str_ends(w, STR("'s"))) return cut(w, "'s", lemma);
    if (str_ends(w, STR("eeen")) || str_ends(w, STR("ieen")))
        return cut(w, "en", lemma); /* ideeën, categorieën */
    if (n > 6 && str_ends(w, STR("ien")) && !dutch_vowel(w.ptr[n - 4]))
        return cut(w, "n", lemma); /* garantiën */
    if (n > 6 && str_ends(w, STR("ingen")))
        return cut(w, "en", lemma); /* rekeningen: of verbs it has gone before */
    if (w.ptr[n - 1] != 's' || dutch_on(d, w, SET_IN_S) || dutch_ends_on(d, w, SET_ENDING_IN_S, 3))
        return false;
    char before = w.ptr[n - 2], third = w.ptr[n - 3];
    unsigned syllables = dutch_syllables(w);
    bool plural;
    if (dutch_vowel(before)) {
        plural = str_ends(w, STR("eaus")) || str_ends(w, STR("ies")) || str_ends(w, STR("eys")) ||
                 str_ends(w, STR("ays")) || str_ends(w, STR("ues")) ||
                 (syllables > 1 && str_ends(w, STR("ees"))) ||
                 (syllables > 1 && (before == 'o' || before == 'e') && !dutch_vowel(third) &&
                  !str_ends(w, STR("bos")));
    } else if (syllables > 1) {
        plural = !strchr("sjxz'", before) && !str_ends(w, STR("ngs")) && !str_ends(w, STR("iets"));
    } else {
        /* of one syllable: mostly the noun's own s (kans, fiets), except in English words (mails, apps,
         * boards) */
        bool english = (third == 'i' && w.ptr[n - 4] == 'a') || (third == 'a' && w.ptr[n - 4] == 'e') ||
                       (third == w.ptr[n - 4] && before == 'l');
        plural = (strchr("bgpmd", before) && third != 'n') || str_ends(w, STR("nds")) ||
                 (strchr("lnr", before) && dutch_vowel(third) && english);
    }
    return plural && cut(w, "s", lemma);
}
