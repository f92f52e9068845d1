/* Names of people that their words tell: given names, initials, surnames before them. */
#include <string.h>

#include "tokenize/mask_address.h"
#include "tokenize/mask_walk.h"
#include "tokenize/word_list.h"

static bool among(const struct hashmap *names, struct str word)
{
    char folded[MASK_FOLD_MAX];
    size_t n = names ? mask_fold(word, folded) : 0;
    return n && hashmap_find(names, (struct str){ folded, n });
}

bool mask_is_street(const struct mask_state *s, size_t to)
{
    struct str t = s->text;
    size_t end;
    size_t number = address_number(t, to + (to < t.len && t.ptr[to] == '.')); /* Jan van Galenstr. 9 */
    return number != SIZE_MAX && address_at(t, s->written, number, &end) != SIZE_MAX;
}

/* Does the word before the initial at `i` make it the letter of a thing that ends a sentence ("plan B.
 * Daarna"), or does none stand there that could introduce a person? */
static bool ends_sentence(struct str t, size_t i)
{
    static const char things[] =
        " vitamine plan maat optie punt groep type klasse klas blok letter categorie keuze deel bijlage "
        "variant hepatitis cup zone lijn label rang vak model gate poort hal deur soort niveau serie team "
        "kolom vraag antwoord rij stap en of ";
    char word[20] = " ";
    size_t end = i, from, n = 1;

    if (end < 2 || t.ptr[end - 1] != ' ') return true;
    end--;
    bool colon = t.ptr[end - 1] == ':';
    if (colon) end--;
    for (from = end; from > 0 && char_class(t.ptr[from - 1]) == CHAR_WORD; from--)
        ;
    if (end - from < 3 || end - from > sizeof word - 3 || (from > 0 && is_digit(t.ptr[from - 1])))
        return true;
    if (is_upper(t.ptr[from]) && !colon && from > 0 && t.ptr[from - 1] != '\n') return true;
    while (from < end) word[n++] = lower(t.ptr[from++]);
    word[n++] = ' ';
    return memmem(things, sizeof things - 1, word, n) != NULL;
}

/* "… waarom. P. Elzinga": a sentence ends before the initial at `i`, and behind the surname at `k`, a space
 * before it, ends the text, the line, or a comma stands there. */
static bool ends_all(struct str t, size_t i, size_t k)
{
    if (i < 3 || t.ptr[i - 1] != ' ' || !strchr(".!?,", t.ptr[i - 2]) || is_upper(t.ptr[i - 3])) return false;
    if (k + 3 >= t.len || t.ptr[k] != ' ' || !may_begin_name(t.ptr[k + 1])) return false;
    for (k++; k < t.len && (char_class(t.ptr[k]) == CHAR_WORD || t.ptr[k] == '-'); k++)
        ;
    return k == t.len || t.ptr[k] == ',' || t.ptr[k] == '\n' || (t.ptr[k] == '.' && k + 1 == t.len);
}

/* Does one capitalised word behind the space at `k` end the line? */
static bool is_whole_line(struct str t, size_t k)
{
    if (k + 3 >= t.len || t.ptr[k] != ' ' || !may_begin_name(t.ptr[k + 1])) return false;
    for (k++; k < t.len && (char_class(t.ptr[k]) == CHAR_WORD || t.ptr[k] == '-'); k++)
        ;
    return k < t.len && t.ptr[k] == '\n';
}

size_t mask_take_initials(struct mask_state *s, size_t i)
{
    static const char *const before[] = {
        "aan ", "door ", "van ", "met ", "bij ", "voor ", "namens ", "naar "
    };
    struct str t = s->text;
    size_t from, to, k = i;
    unsigned initials = 0, small = 0;

    while (k + 1 < t.len && is_upper(t.ptr[k]) && t.ptr[k + 1] == '.') {
        initials++;
        k += 2;
    }
    if (mask_before_email(t, i)) return 0;
    bool told = initials >= 2 && k < t.len && t.ptr[k] == ' ';
    /* "M. Dubois a appelé": no word before it that it could be the letter of, nor the letter of a list. */
    if (initials == 1 && (t.ptr[i] > 'E' || is_whole_line(t, k)) && (i == 0 || t.ptr[i - 1] == '\n'))
        told = true;
    if (initials == 1 && !told && ends_all(t, i, k)) told = true;
    if (i > 0 && t.ptr[i - 1] == '(') told = true;
    if (!told && initials == 1 && k < t.len && t.ptr[k] == ' ') told = !ends_sentence(t, i);
    for (size_t w = 0; w < sizeof before / sizeof *before && !told; w++) {
        struct str word = str_of(before[w]);
        told = i >= word.len && str_eq(str_sub(t, i - word.len, i), word);
    }
    if (!told || !pattern_match(pattern_mask_whole_name, s->match, t, i) ||
        !pattern_group(s->match, 1, &from, &to))
        return 0;
    size_t letters = 0, longest = 0; /* of a surname in capitals */
    for (size_t c = k; c < to; c++) {
        small += t.ptr[c] >= 'a' && t.ptr[c] <= 'z';
        letters = is_letter(t.ptr[c]) ? letters + 1 : 0;
        if (letters > longest) longest = letters;
    }
    struct str first = str_sub(t, i, k);
    if ((small < (initials >= 2 ? 1u : 2u) && longest < 5) || str_eq(first, STR("N.V.")) ||
        str_eq(first, STR("B.V.")) || str_eq(first, STR("P.S.")) || str_eq(first, STR("U.S.")) ||
        str_eq(first, STR("V.S.")) || mask_is_street(s, to))
        return 0;
    return mask_take(s, MASK_NAME, from, to);
}

/* Sint Maarten, St. Anna, Koning Albert: a feast, a place or a school. */
static bool behind_saint(struct str t, size_t i)
{
    static const char *const words[] = { "sint ",     "sint-",  "st. ",     "koning ",
                                         "koningin ", "prins ", "prinses ", "paus " };

    for (;;) {
        for (size_t k = 0; k < sizeof words / sizeof *words; k++) {
            struct str word = str_of(words[k]);
            if (i >= word.len && str_eq_nocase(str_sub(t, i - word.len, i), word)) return true;
        }
        if (i < 2 || t.ptr[i - 1] != '-' || !is_letter(t.ptr[i - 2])) return false;
        for (i--; i > 0 && is_letter(t.ptr[i - 1]); i--) /* Willem-Alexander */
            ;
    }
}

/* What is called by the name of a person. */
static const struct str institutions[] = { WORD("museum"),
                                           WORD("academie"),
                                           WORD("lyceum"),
                                           WORD("college"),
                                           WORD("ziekenhuis"),
                                           WORD("stadion"),
                                           WORD("arena"),
                                           WORD("universiteit"),
                                           WORD("theater"),
                                           WORD("instituut"),
                                           WORD("tentoonstelling"),
                                           WORD("documentaire"),
                                           WORD("show"),
                                           WORD("concert"),
                                           WORD("musical"),
                                           WORD("sporthal"),
                                           WORD("zwembad"),
                                           WORD("sportpark"),
                                           WORD("basisschool"),
                                           WORD("toren"),
                                           WORD("station"),
                                           WORD("tunnel"),
                                           WORD("kerk"),
                                           WORD("film"),
                                           WORD("haven"),
                                           WORD("serie") };
static const struct str products[] = {
    WORD("matras"),     WORD("magazine"), WORD("jurk"),     WORD("jas"),     WORD("broek"),  WORD("shirt"),
    WORD("trui"),       WORD("rok"),      WORD("blouse"),   WORD("stoel"),   WORD("tafel"),  WORD("kast"),
    WORD("lamp"),       WORD("bed"),      WORD("kussen"),   WORD("servies"), WORD("parfum"), WORD("tas"),
    WORD("sneakers"),   WORD("laarzen"),  WORD("jeans"),    WORD("vest"),    WORD("bikini"), WORD("behang"),
    WORD("vloerkleed"), WORD("bank"),     WORD("pop"),      WORD("shampoo"), WORD("bureau"), WORD("jumpsuit"),
    WORD("pyjama"),     WORD("fauteuil"), WORD("bankstel"), WORD("gordijn"), WORD("kleed"),  WORD("tapijt"),
    WORD("ketting"),    WORD("armband"),  WORD("horloge"),  WORD("koffer"),  WORD("deken"),  WORD("vaas"),
    WORD("spiegel"),    WORD("dekbed"),   WORD("meubel"),   WORD("poef"),    WORD("sofa"),   WORD("boxspring")
};

/* Does the word end as one of the list, so that eetkamerstoel and stoeltje are a stoel? */
static bool among_words(const struct str *list, size_t count, struct str word)
{
    if (word.len < 3) return false;
    if (word.len > 5 && str_eq(str_sub(word, word.len - 2, word.len), STR("je"))) {
        struct str whole = str_sub(word, 0, word.len - 2 - (word.ptr[word.len - 3] == 't'));
        if (among_words(list, count, whole)) return true;
    }
    char last = lower(word.ptr[word.len - 1]);
    for (size_t i = 0; i < count; i++) {
        size_t n = list[i].len;
        if (last == list[i].ptr[n - 1] && word.len >= n &&
            str_eq_nocase(str_sub(word, word.len - n, word.len), list[i]))
            return true;
    }
    return false;
}

/* Is [from, to) the name of an institution or a show, which the word before or behind it says ("Jan Vermeer
 * museum", "sporthal Jan Massink") or, `alone`, of a product ("Emma matras", "stoel Olivia")? */
static bool names_a_thing(struct str t, size_t from, size_t to, bool alone)
{
    size_t begin = from, end = to;
    struct str words[2] = { { 0 } };

    if (begin > 0 && t.ptr[begin - 1] == ' ') {
        for (begin--; begin > 0 && is_letter(t.ptr[begin - 1]); begin--)
            ;
        words[0] = str_sub(t, begin, from - 1);
    }
    if (end < t.len && t.ptr[end] == ' ') {
        for (end++; end < t.len && is_letter(t.ptr[end]); end++)
            ;
        words[1] = str_sub(t, to + 1, end);
    }
    for (begin = to; begin > from && is_letter(t.ptr[begin - 1]); begin--) /* Catharina Ziekenhuis */
        ;
    if (begin > from &&
        among_words(institutions, sizeof institutions / sizeof *institutions, str_sub(t, begin, to)))
        return true;
    for (int i = 0; i < 2; i++)
        if (among_words(institutions, sizeof institutions / sizeof *institutions, words[i]) ||
            (alone && among_words(products, sizeof products / sizeof *products, words[i])))
            return true;
    return false;
}

/* Where "Van Hove Kristien" begins, as Flemish forms have it, for the given name at `i`; `i` when nothing of
 * the kind stands before it. */
static size_t surname_before(const struct mask_state *s, size_t i)
{
    static const char *const particles[] = { "Van ",     "Vande ",   "Vanden ", "Van de ",
                                             "Van den ", "Van der ", "Vander " };
    struct str t = s->text;
    size_t from = i;

    if (i < s->written + 7 || t.ptr[i - 1] != ' ') return i;
    for (from--; from > s->written && char_class(t.ptr[from - 1]) == CHAR_WORD; from--)
        ;
    if (from + 3 > i - 1 || !may_begin_name(t.ptr[from])) return i;
    for (size_t k = 0; k < sizeof particles / sizeof *particles; k++) {
        struct str particle = str_of(particles[k]);
        if (from >= s->written + particle.len && str_eq(str_sub(t, from - particle.len, from), particle) &&
            (from == particle.len || !char_class(t.ptr[from - particle.len - 1])))
            return from - particle.len;
    }
    return i;
}

/* The stool "Noor": one word between quotation marks is a title, not a person. */
static bool in_quotes(struct str t, size_t i, size_t j)
{
    static const char *const pairs[][2] = {
        { "\"", "\"" }, { "“", "”" }, { "„", "”" }, { "‘", "’" }, { "«", "»" }
    };

    for (size_t k = 0; k < sizeof pairs / sizeof *pairs; k++) {
        struct str open = str_of(pairs[k][0]), close = str_of(pairs[k][1]);
        if (i >= open.len + 5 && str_eq_nocase(str_sub(t, i - open.len - 5, i - open.len), STR("naam ")))
            return false;
        if (i > open.len && t.ptr[i - open.len - 1] == '"') return false; /* doubled, of a CSV cell */
        if (i >= open.len && str_eq(str_sub(t, i - open.len, i), open) &&
            str_eq(str_sub(t, j, j + close.len), close))
            return true;
    }
    return false;
}

static size_t word_end(struct str t, size_t i)
{
    while (i < t.len && char_class(t.ptr[i])) i++;
    return i;
}

/* Does one of the words, which end in NULL, end before byte `at` as a whole word, or stand at it? */
static bool word_ends(struct str t, size_t at, const char *const *words)
{
    for (; *words; words++) {
        struct str word = str_of(*words);
        if (at >= word.len && str_eq_nocase(str_sub(t, at - word.len, at), word) &&
            (at == word.len || !char_class(t.ptr[at - word.len - 1])))
            return true;
    }
    return false;
}

static bool word_begins(struct str t, size_t at, const char *const *words)
{
    for (; *words; words++)
        if (str_starts(str_sub(t, at, t.len), str_of(*words))) return true;
    return false;
}

/* Mark, Roos, Wil: is the capitalised word at [i, j), which is a word as well as a name, a person's here? A
 * preposition stands before it, a verb of what people say behind it, or a surname. */
static bool acts_as_person(const struct mask_lexicon *l, struct str t, size_t i, size_t j)
{
    static const char *const before[] = { "door ",      "namens ",    "volgens ",   "sprak ",
                                          "sprak net ", "sprak ik ",  "bel ",       "vraag ",
                                          "collega ",   "collega's ", "collega’s ", NULL };
    static const char *const with[] = { "met ", "aan ", "with ", "to ", NULL };
    static const char *const then[] = { ".",
                                        ",",
                                        "!",
                                        "?",
                                        ")",
                                        "\n",
                                        " gesproken",
                                        " gebeld",
                                        " gechat",
                                        " gevraagd",
                                        " doorgegeven",
                                        " verteld",
                                        " gegeven",
                                        " gemeld",
                                        " en ",
                                        NULL };
    static const char *const behind[] = {
        " zei ",    " zegt ",         " belde ",       " belt ",      " vertelde ", " beloofde ",
        " mailde ", " schreef ",      " antwoordde ",  " heeft mij ", " heeft me ", " zou mij ",
        " zou me ", " heeft gezegd ", " heeft gebeld", " said ",      " told ",     " a dit ",
        NULL
    };
    static const char *const particles[] = { " van de ", " van der ", " van den ", " van 't ", " de ",
                                             " van ",    " den ",     " ter ",     NULL };
    static const char *const staff[] = { " van de ", " van jullie ", " van uw ", NULL };
    static const char *const does[] = { "zou ", "heeft ", "had ", "zei ", "belde ",
                                        "kon ", "wist ",  "gaf ", NULL };

    if ((i > 0 && (char_class(t.ptr[i - 1]) || t.ptr[i - 1] == '-')) || (j < t.len && t.ptr[j] == '-') ||
        (i + 1 < j && is_upper(t.ptr[i + 1])))
        return false;
    if (word_ends(t, i, before)) return true;
    if ((j == t.len || word_begins(t, j, then)) && word_ends(t, i, with)) return true;
    if (word_begins(t, j, behind)) return true;
    size_t at = j + 1;
    if (word_begins(t, j, staff)) { /* "Roos van de klantenservice zou …" */
        for (int words = 0; words < 3 && at < t.len; words++) {
            while (at < t.len && t.ptr[at] != ' ') at++;
            at++;
        }
        if (word_begins(t, at, does)) return true;
    }
    for (size_t k = 0; particles[k]; k++) {
        size_t end = j + strlen(particles[k]);
        if (end + 1 < t.len && str_starts(str_sub(t, j, t.len), str_of(particles[k])) &&
            may_begin_name(t.ptr[end]) && !is_upper(t.ptr[end + 1]))
            return !mask_is_given_name(l, str_sub(t, end, word_end(t, end))); /* Daisy van Marc Jacobs */
    }
    return false;
}

size_t mask_take_name(struct mask_state *s, size_t i, size_t j)
{
    struct str t = s->text;
    size_t from, to;
    unsigned known = mask_look_up_name(&s->masker->lexicon, str_sub(t, i, j));
    if (known & WORD_NAME_TOO && !(known & WORD_GIVEN_NAME) && acts_as_person(&s->masker->lexicon, t, i, j))
        known |= WORD_GIVEN_NAME;
    if (known & WORD_BEGINS_KNOWN && (to = mask_well_known_end(t, str_sub(t, i, j)))) return to;
    if (!(known & WORD_GIVEN_NAME || among(s->names, str_sub(t, i, j))) || mask_before_email(t, j) ||
        (i > 1 && t.ptr[i - 1] == '-' && is_letter(t.ptr[i - 2])) || /* Pays-Bas */
        behind_saint(t, i) || in_quotes(t, i, j) || !pattern_match(pattern_mask_whole_name, s->match, t, i) ||
        !pattern_group(s->match, 1, &from, &to))
        return 0;
    bool january = to + 1 < t.len && t.ptr[to] == ' ' && is_digit(t.ptr[to + 1]) &&
                   str_eq_nocase(str_sub(t, from, to), STR("jan"));
    if (january || mask_is_street(s, to)) return 0;
    if (names_a_thing(t, from, to, to == j)) return to;
    from = surname_before(s, from);
    if (from > s->written + 6 &&
        (str_eq(str_sub(t, from - 4, from), STR(" en ")) || str_eq(str_sub(t, from - 3, from), STR(" & "))))
        mask_take_name_before(s, from - 3 - (t.ptr[from - 2] == 'n')); /* Lize en Tuur */
    return mask_take(s, MASK_NAME, from, to);
}

/* "jan @ shop.nl", "jan punt smit at shop punt nl": does an address go on at `at`? */
bool mask_spells_email(struct str t, size_t at)
{
    static const char *const signs[] = { "@",     " at ", "(at",  "[at",     " punt ",      " streepje ",
                                         " dot ", "apen", "apes", "arobase", " underscore " };
    struct str rest = str_sub(t, at, at + 12);

    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        if (str_find(rest, str_of(signs[i])) != SIZE_MAX) return true;
    return false;
}

size_t mask_take_small_name(struct mask_state *s, size_t i, size_t j)
{
    struct str t = s->text;
    size_t end;
    unsigned known = mask_look_up_name(&s->masker->lexicon, str_sub(t, i, j));

    if (known & WORD_BEGINS_KNOWN && (end = mask_well_known_end(t, str_sub(t, i, j)))) return end;
    static const char *const articles[] = { "de ", "een ", "het ", "geen ", NULL };
    if (!(known & WORD_GIVEN_NAME) || mask_before_email(t, j) || behind_saint(t, i) ||
        mask_spells_email(t, j) || word_ends(t, i, articles))
        return 0;
    if (names_a_thing(t, i, j, true)) return j;
    size_t from, to;
    if (pattern_match(pattern_mask_small_name, s->match, t, i) && pattern_group(s->match, 1, &from, &to) &&
        to > j)
        j = to;
    return mask_take(s, MASK_NAME, i, j);
}

size_t mask_take_surname_first(struct mask_state *s, size_t i, size_t j)
{
    struct str t = s->text;
    size_t from, to;

    if (j + 3 >= t.len || t.ptr[j + 1] != ' ' || !is_upper(t.ptr[j + 2]) || t.ptr[j + 3] != '.' ||
        !pattern_match(pattern_mask_surname_first, s->match, t, i) || !pattern_group(s->match, 1, &from, &to))
        return 0;
    return mask_take(s, MASK_NAME, from, to);
}

size_t mask_take_whole_name(struct mask_state *s, size_t i)
{
    size_t from, to;

    if (!pattern_match(pattern_mask_whole_name, s->match, s->text, i) ||
        !pattern_group(s->match, 1, &from, &to) ||
        mask_is_organisation(&s->masker->lexicon, s->text, str_sub(s->text, from, to)))
        return 0;
    return mask_take(s, MASK_NAME, from, to);
}

static void take_name_before(struct mask_state *s, size_t i, size_t least)
{
    struct str t = s->text;
    size_t end = i, from = i, start = i, words = 0;

    while (end > s->written && strchr(" ,(|", t.ptr[end - 1])) end--;
    for (from = end;; from--) { /* over words that a capital begins, and particles between them */
        size_t word = from;
        while (word > s->written &&
               (char_class(t.ptr[word - 1]) == CHAR_WORD || strchr("-'.", t.ptr[word - 1])))
            word--;
        if (word == from || from - word > MASK_FOLD_MAX) break;
        if (may_begin_name(t.ptr[word])) {
            start = word;
            words++;
        } else if (from - word > 3 || words == 0) {
            break;
        }
        from = word;
        if (from <= s->written || t.ptr[from - 1] != ' ') break;
    }
    bool sentence = start == 0 || t.ptr[start - 1] == '\n' || (start > 1 && strchr(".!?:", t.ptr[start - 2]));
    size_t to = start;
    if (sentence && words > 1) { /* "Overeenkomst van Els Claes": the word that begins a sentence */
        while (char_class(t.ptr[to]) == CHAR_WORD || t.ptr[to] == '-') to++;
        size_t next = to + 1;
        bool given = mask_is_given_name(&s->masker->lexicon, str_sub(t, start, to));
        while (next < end && !may_begin_name(t.ptr[next])) next++;
        if (!given && next > to + 1) {
            start = next;
            sentence = false;
        }
    }
    if (words < least || (words == 1 && sentence) ||
        !pattern_match(pattern_mask_whole_name, s->match, t, start) ||
        !pattern_group(s->match, 1, &from, &to) || to != end ||
        mask_is_organisation(&s->masker->lexicon, t, str_sub(t, start, end)))
        return;
    mask_take(s, MASK_NAME, start, end);
}

void mask_take_name_before(struct mask_state *s, size_t i)
{
    take_name_before(s, i, 1);
}

void mask_take_full_name_before(struct mask_state *s, size_t i)
{
    take_name_before(s, i, 2);
}

void mask_take_line_before(struct mask_state *s, size_t end)
{
    struct str t = s->text;
    size_t start = end, from, to;

    while (end > s->written && t.ptr[end - 1] == ' ') end--;
    for (start = end; start > s->written && t.ptr[start - 1] != '\n';) start--;
    bool initial = start + 2 < end && is_upper(t.ptr[start]) && t.ptr[start + 1] == '.';
    if (start == end || (start > 0 && t.ptr[start - 1] != '\n') || word_end(t, start) == end ||
        (!initial && !mask_is_given_name(&s->masker->lexicon, str_sub(t, start, word_end(t, start)))) ||
        !pattern_match(pattern_mask_whole_name, s->match, t, start) ||
        !pattern_group(s->match, 1, &from, &to) || to != end)
        return;
    mask_take(s, MASK_NAME, start, end);
}

bool mask_continues_name(const struct mask_state *s, size_t i)
{
    static const char *const links[] = { " en ",   " & ",       " of ",
                                         " ipv ",  " i.p.v. ",  " in plaats van ",
                                         " maar ", " en niet ", " niet ",
                                         " i.p.v " };
    static const uint32_t persons = 1u << MASK_CUSTOMER | 1u << MASK_NATIONAL_ID | 1u << MASK_PHONE |
                                    1u << MASK_EMAIL | 1u << MASK_BIRTHDATE | 1u << MASK_IBAN;
    struct str t = s->text, between = str_sub(t, s->written, i);
    size_t words = 0, k = i;

    if (i <= s->written || between.len > 40) return false;
    if (s->last == MASK_NAME) {
        size_t close = str_starts(between, STR(" (")) ? str_find(between, STR(")")) : SIZE_MAX;
        if (close != SIZE_MAX)
            between = str_sub(between, close + 1, between.len); /* Guusje (groep 3) en Thijn */
        for (size_t n = 0; n < sizeof links / sizeof *links; n++)
            if (str_eq(between, str_of(links[n]))) return true;
        k = word_end(t, i); /* "Anja, Bjarne en Carlo" */
        struct str rest = str_sub(t, k, t.len);
        return str_eq(between, STR(", ")) &&
               (str_starts(rest, STR(" en ")) || str_starts(rest, STR(" & "))) && k + 4 < t.len &&
               may_begin_name(t.ptr[k + 3 + (t.ptr[k + 1] == 'e')]);
    }
    if (s->last >= MASK_NOTHING || !(persons >> s->last & 1) || !str_eq(between, STR(", "))) return false;
    while (k < t.len && may_begin_name(t.ptr[k])) { /* two words and more, up to a sign */
        words++;
        k = word_end(t, k);
        if (k >= t.len || t.ptr[k] != ' ') break;
        k++;
    }
    bool apart = s->last == MASK_CUSTOMER && words == 1 && k + 2 < t.len && t.ptr[k] == ',' &&
                 is_letter(t.ptr[k + 2]) && !is_upper(t.ptr[k + 2]); /* "klant 8812, Hofman, wil …" */
    return apart || (words >= 2 && (k >= t.len || strchr(",.;\n)", t.ptr[k])));
}

bool mask_belongs_to_person(struct str t, size_t i, size_t j)
{
    static const struct str words[] = { WORD("geb"), WORD("geboren"), WORD("geboortedatum"),
                                        WORD("bsn"), WORD("born"),    WORD("né"),
                                        WORD("née") };
    static const struct str nouns[] = { WORD("klant"),      WORD("leerling"),    WORD("student"),
                                        WORD("patiënt"),    WORD("lid"),         WORD("personeels"),
                                        WORD("relatie"),    WORD("verzekerden"), WORD("rijksreg"),
                                        WORD("burgerserv"), WORD("polis"),       WORD("cliënt") };
    struct str word = str_sub(t, i, j);

    for (size_t k = 0; k < sizeof words / sizeof *words; k++)
        if (word.len == words[k].len && str_eq_nocase(word, words[k])) return true;
    if (!mask_ends_as_numbered(word)) return false;
    for (size_t k = 0; k < sizeof nouns / sizeof *nouns; k++)
        if (str_eq_nocase(str_sub(word, 0, nouns[k].len), nouns[k])) return true;
    return false;
}
