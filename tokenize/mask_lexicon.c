#include "tokenize/mask_lexicon.h"

#include <string.h>

#include "tokenize/normalize.h"
#include "tokenize/word_list.h"

/* Organisations that Dutch and Belgian customers write to or about, in lower case. Others are known by their
 * spelling. */
static const char organisations[] =
    "ah achmea aegon action adidas airbnb aldi allianz amazon anwb apple argenta asr asus aws batavus "
    "belastingdienst belfius belgacom bever bijenkorf blokker bol booking bpost brico bunq bva c&a cak "
    "carglass carrefour cito colruyt conrad coolblue corendon cz decathlon delhaize douglas duo easyjet "
    "eneco engie essent etos eurail euromaster fbto flixbus fluvius gamma gls google greenchoice h&m hema "
    "hornbach hp hunkemöller hunkemuller ikea independer ing inshared intertoys interpolis jbl jumbo karwei "
    "kbc keolis knab kpn kruidvat kwantum lebara lego lidl linkedin luminus makro marktplaats mediamarkt "
    "menzis microsoft miele netflix nike nmbs nespresso nintendo ns nuon odido ohra ov oxxio paypal philips "
    "picnic postnl praxis primark proximus rabo rabobank ryanair samsung sennheiser shell siemens simpel "
    "simyo sixt snapchat sony spotify stedin subway suzuki svb swapfiets telenet telfort tele tesla "
    "thuisbezorgd tiktok transavia transip triodos tui uber ubisoft univé unive uwv vattenfall vgz vinted "
    "vodafone volkswagen voys vrt wehkamp whatsapp wibra youfone youtube zalando zeeman ziggo zilveren "
    "toyota tomtom deliveroo hellofresh dhl dpd ups fedex electrabel helan ";

/* What only the names of organisations end in. */
static const struct str endings[] = {
    WORD("shop"),         WORD("shops"),       WORD("winkel"),     WORD("bank"),          WORD("service"),
    WORD("services"),     WORD("store"),       WORD("team"),       WORD("mobiel"),        WORD("mobile"),
    WORD("telecom"),      WORD("energie"),     WORD("energy"),     WORD("verzekeringen"), WORD("verzekering"),
    WORD("zorg"),         WORD("reizen"),      WORD("groep"),      WORD("fonds"),         WORD("post"),
    WORD("media"),        WORD("web"),         WORD("online"),     WORD("express"),       WORD("markt"),
    WORD("center"),       WORD("centrum"),     WORD("desk"),       WORD("support"),       WORD("kantoor"),
    WORD("bedrijf"),      WORD("huis"),        WORD("vereniging"), WORD("stichting"),     WORD("corporatie"),
    WORD("maatschappij"), WORD("verzekeraar"), WORD("commissie"),  WORD("bestuur"),       WORD("instelling"),
    WORD("land"),         WORD("tech"),        WORD("dienst"),     WORD("balie"),         WORD("beheer"),
    WORD("klanten"),      WORD("wonen")
};

static inline uint64_t bytes_at(const char *from, size_t count)
{
    uint64_t bytes = 0;
    memcpy(&bytes, from, count);
    return bytes;
}

/* The bit in the filter of names of a word of up to sixteen bytes, all ASCII, in any case; SIZE_MAX for
 * others, which it says nothing of. Two numbers, which may overlap, hold all bytes. */
static size_t name_place(struct str word)
{
    uint64_t first, last;

    if (word.len < 2 || word.len > 16) return SIZE_MAX;
    if (word.len >= 8) {
        first = bytes_at(word.ptr, 8);
        last = bytes_at(word.ptr + word.len - 8, 8);
    } else if (word.len >= 4) {
        first = bytes_at(word.ptr, 4);
        last = bytes_at(word.ptr + word.len - 4, 4);
    } else {
        first = bytes_at(word.ptr, 2);
        last = bytes_at(word.ptr + word.len - 2, 2);
    }
    if ((first | last) & UINT64_C(0x8080808080808080)) return SIZE_MAX;
    first |= UINT64_C(0x2020202020202020);
    last |= UINT64_C(0x2020202020202020);
    return (first * UINT64_C(0x9E3779B97F4A7C15) ^ last) * UINT64_C(0xA0761D6478BD642F) >>
           (64 - MASK_NAME_BITS);
}

static void add_word(struct mask_lexicon *l, struct str word, enum mask_word what)
{
    size_t place = what == WORD_ORGANISATION || what == WORD_NO_NAME ? SIZE_MAX : name_place(word);
    if (place != SIZE_MAX) l->names[place / 64] |= UINT64_C(1) << place % 64;
    *hashmap_at(&l->words, word, 0, NULL, NULL) |= (uint32_t)what;
    starts_add(&l->starts, word);
}

static void add_words(struct mask_lexicon *l, const char *list, enum mask_word what)
{
    while (*list) {
        size_t n = strcspn(list, " ");
        if (n) add_word(l, (struct str){ list, n }, what);
        list += n + (list[n] == ' ');
    }
}

static void add_first_words(struct mask_lexicon *l, const char *const *names)
{
    for (; *names; names++) /* "victoria's secret": by "victoria", where a word of the text ends */
        add_word(l, (struct str){ *names, strcspn(*names, " '&") }, WORD_BEGINS_KNOWN);
}

void mask_lexicon_init(struct mask_lexicon *l)
{
    memset(l, 0, sizeof *l);
    hashmap_init(&l->words);
    for (size_t i = 0; mask_given_names[i]; i++) add_words(l, mask_given_names[i], WORD_GIVEN_NAME);
    for (size_t i = 0; mask_names_that_are_words[i]; i++)
        add_words(l, mask_names_that_are_words[i], WORD_NAME_TOO);
    add_words(l, organisations, WORD_ORGANISATION);
    add_words(l, mask_no_names, WORD_NO_NAME);
    add_first_words(l, mask_shops_named_after_people);
    add_first_words(l, mask_well_known);
}

void mask_lexicon_release(struct mask_lexicon *l)
{
    hashmap_release(&l->words);
}

size_t mask_fold(struct str word, char out[MASK_FOLD_MAX])
{
    if (word.len > MASK_FOLD_MAX) return 0;
    for (size_t i = 0; i < word.len; i++) {
        unsigned char c = (unsigned char)word.ptr[i];
        if (c < 0x80) {
            out[i] = (char)(c | ((unsigned char)(c - 'A') < 26) << 5);
            continue;
        }
        bool latin = i > 0 && (unsigned char)word.ptr[i - 1] == 0xC3;
        if (latin && c <= 0x9E && c != 0x97) c += 32;
        /* Ş and Ł and their like: the small letter follows the capital */
        bool extended =
            i > 0 && ((unsigned char)word.ptr[i - 1] == 0xC4 || (unsigned char)word.ptr[i - 1] == 0xC5);
        if (extended && i == 1 && word.len > 2) {
            unsigned point = ((unsigned char)word.ptr[0] & 0x1Fu) << 6 | (c & 0x3Fu);
            bool odd = (point >= 0x139 && point <= 0x148) || (point >= 0x179 && point <= 0x17E);
            if (point != 0x130 && (point & 1) == odd) c++;
        }
        out[i] = (char)c;
    }
    return word.len;
}

/* "naïma", where the list has "naima": what its letters without accents are, of names only. */
static unsigned without_accents(const struct mask_lexicon *l, struct str word)
{
    struct buf plain;
    bool ascii = true;

    if (str_letters(word, 0) == word.len) return 0; /* as most */
    for (size_t i = 0; i < word.len; i++) ascii &= (unsigned char)word.ptr[i] < 0x80;
    if (ascii) return 0;
    buf_init(&plain);
    normalize_plain(word, &plain);
    const uint32_t *found = plain.len > 3 ? hashmap_find(&l->words, buf_str(&plain)) : NULL;
    buf_release(&plain);
    return found ? *found & WORD_GIVEN_NAME : 0;
}

unsigned mask_look_up(const struct mask_lexicon *l, struct str word)
{
    char folded[MASK_FOLD_MAX];
    if (!starts_may_have(&l->starts, word)) return 0;
    size_t n = mask_fold(word, folded);
    const uint32_t *found = n ? hashmap_find(&l->words, (struct str){ folded, n }) : NULL;
    return found ? *found : n > 3 ? without_accents(l, (struct str){ folded, n }) : 0;
}

unsigned mask_look_up_name(const struct mask_lexicon *l, struct str word)
{
    size_t place = name_place(word);
    return place == SIZE_MAX || l->names[place / 64] >> place % 64 & 1 ? mask_look_up(l, word) : 0;
}

/* The end of the one of `names` that stands at byte `at`, as whole words; 0 for none. */
static size_t listed_end(struct str text, size_t at, const char *const *names)
{
    for (; *names; names++) {
        if ((text.ptr[at] | 32) != **names) continue;
        struct str name = str_of(*names);
        size_t end = at + name.len;
        if (end > text.len) continue;
        bool whole = end == text.len || !((text.ptr[end] | 32) >= 'a' && (text.ptr[end] | 32) <= 'z');
        if (whole && str_eq_nocase(str_sub(text, at, end), name)) return end;
    }
    return 0;
}

static size_t shop_end(const struct mask_lexicon *l, struct str text, struct str word)
{
    if (!(mask_look_up_name(l, word) & WORD_BEGINS_KNOWN)) return 0;
    return listed_end(text, (size_t)(word.ptr - text.ptr), mask_shops_named_after_people);
}

size_t mask_well_known_end(struct str text, struct str word)
{
    size_t at = (size_t)(word.ptr - text.ptr), shop = listed_end(text, at, mask_shops_named_after_people);
    return shop ? shop : listed_end(text, at, mask_well_known);
}

bool mask_is_titled_brand(struct str text, size_t at)
{
    return at < text.len && listed_end(text, at, mask_titled_brands);
}

bool mask_is_given_name(const struct mask_lexicon *l, struct str word)
{
    if (mask_look_up_name(l, word) & WORD_GIVEN_NAME) return true;
    const char *hyphen = word.len ? memchr(word.ptr, '-', word.len) : NULL;
    if (!hyphen) return false;
    size_t at = (size_t)(hyphen - word.ptr);
    return mask_look_up_name(l, str_sub(word, 0, at)) & WORD_GIVEN_NAME &&
           mask_look_up_name(l, str_sub(word, at + 1, word.len)) & WORD_GIVEN_NAME;
}

static bool upper(char c)
{
    return c >= 'A' && c <= 'Z';
}

bool mask_is_organisation(const struct mask_lexicon *l, struct str text, struct str word)
{
    size_t capitals = 0, behind = (size_t)(word.ptr - text.ptr) + word.len;
    if (mask_look_up(l, word) & WORD_ORGANISATION || shop_end(l, text, word)) return true;
    for (size_t i = 0; i < word.len; i++) {
        if (word.ptr[i] >= '0' && word.ptr[i] <= '9') return true;
        /* PostNL, iDeal; McDonald and DeVries are people as well */
        bool hump = i > 0 && upper(word.ptr[i]) && word.ptr[i - 1] >= 'a' && word.ptr[i - 1] <= 'z';
        if (hump && i > 3) return true;
        capitals += upper(word.ptr[i]);
    }
    if (word.len >= 2 && word.len <= 4 && capitals == word.len) return true; /* KPN, ING, HEMA */
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        struct str ending = endings[i];
        if (word.len > ending.len + 1 &&
            str_eq_nocase(str_sub(word, word.len - ending.len, word.len), ending))
            return true;
    }
    /* bol.com, voorbeeld.nl */
    if (word.len > 1 && behind + 2 < text.len && text.ptr[behind] == '.' && text.ptr[behind + 1] >= 'a' &&
        text.ptr[behind + 1] <= 'z')
        return true;
    return false;
}
