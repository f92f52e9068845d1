#include "tokenize/mask.h"

#include <stdlib.h>
#include <string.h>

#include "miner/base/mem.h"
#include "tokenize/mask_address.h"
#include "tokenize/mask_check.h"
#include "tokenize/mask_plausible.h"
#include "tokenize/mask_triggers.h"

/* How it is fast: one walk over the words. A regex runs only where a word holds a digit, or begins like one
 * of the words that announce personal data, and then only at that place; '@' and "://" are handled by hand.
 */

enum {
    DIGIT_NEAR = 90,  /* bytes from the word that announces a number to its first digit */
    VALUE_NEAR = 24,  /* and from one that is mistyped */
    CAPITAL_NEAR = 64 /* and from one that announces a name to its capital */
};

static bool may_be_name(const void *lexicon, struct str text, size_t at)
{
    return mask_may_be_name(lexicon, text, at);
}

struct mask_state *mask_state_new(const struct masker *m)
{
    struct mask_state *s = mem_zero(1, sizeof *s);

    s->masker = m;
    s->match = pattern_state_new();
    pattern_state_ask(s->match, may_be_name, &m->lexicon);
    buf_init(&s->found_names);
    buf_init(&s->meant);
    buf_init(&s->meant_out);
    buf_init(&s->retold);
    return s;
}

void mask_state_free(struct mask_state *s)
{
    if (!s) return;
    pattern_state_free(s->match);
    buf_release(&s->found_names);
    buf_release(&s->meant);
    buf_release(&s->meant_out);
    buf_release(&s->retold);
    free(s);
}

void mask_people(struct mask_state *s, const struct people *people)
{
    s->people = people && people->count ? people : NULL;
}

void mask_names(struct mask_state *s, const struct hashmap *names)
{
    s->names = names;
}

struct str mask_names_found(const struct mask_state *s)
{
    return buf_str(&s->found_names);
}

void mask_forget(struct mask_state *s)
{
    buf_clear(&s->found_names);
}

static size_t word_end(struct str t, size_t i)
{
    while (i < t.len && char_class(t.ptr[i])) i++;
    return i;
}

size_t mask_take(struct mask_state *s, enum mask_kind kind, size_t from, size_t to)
{
    if (kind == MASK_NAME && s->people) { /* as long as the columns say it is */
        size_t end = people_find(s->people, &s->masker->lexicon, s->text, from, word_end(s->text, from));
        if (end > to) to = end;
        while (to + 2 < s->text.len && s->text.ptr[to] == '-' && may_begin_name(s->text.ptr[to + 1]))
            to = word_end(s->text, to + 1); /* Van Acker-Baert, where Van Acker is known */
    }
    if (kind == MASK_NAME) { /* henk_de_groot: all of what somebody calls himself */
        struct str t = s->text;
        if (from > s->written && t.ptr[from - 1] == '_')
            while (from > s->written && (char_class(t.ptr[from - 1]) || t.ptr[from - 1] == '_')) from--;
        if (to < t.len && t.ptr[to] == '_')
            while (to < t.len && (char_class(t.ptr[to]) || t.ptr[to] == '_')) to++;
    }
    /* Whole characters: a quotation mark beside is none of it. */
    while (from < to && ((unsigned char)s->text.ptr[from] & 0xC0) == 0x80) from++;
    while (to > from && to < s->text.len && ((unsigned char)s->text.ptr[to] & 0xC0) == 0x80) to--;
    s->found |= UINT32_C(1) << kind;
    if (s->counts) s->counts[kind]++;
    if (kind != MASK_DATE && kind != MASK_AMOUNT) {
        buf_add(s->out, s->text.ptr + s->written, from - s->written);
        buf_add_str(s->out, str_of(mask_placeholder(kind)));
        s->written = to;
        s->last = kind;
        if (kind == MASK_NAME) {
            buf_add(&s->found_names, s->text.ptr + from, to - from);
            buf_add_char(&s->found_names, '\n');
        }
    }
    return to;
}

static bool at_line_start(struct str t, size_t i)
{
    while (i > 0 && (t.ptr[i - 1] == ' ' || t.ptr[i - 1] == '\t')) i--;
    return i == 0 || strchr("\n.!?,", t.ptr[i - 1]) != NULL;
}

static bool same_letters(struct str t, size_t i, const struct mask_trigger *trigger, size_t from, size_t to)
{
    for (size_t k = from; k < to && k < trigger->length; k++)
        if (lower(t.ptr[i + k]) != (trigger->word[k] == '_' ? ' ' : trigger->word[k])) return false;
    return true;
}

/* Its key and its mark, of the bytes from the fourth to the seventh, are there. */
static bool triggered(struct str t, size_t i, const struct mask_trigger *trigger)
{
    if (t.len - i < trigger->length || !same_letters(t, i, trigger, trigger->keyed, 3) ||
        !same_letters(t, i, trigger, 7, SIZE_MAX))
        return false;
    return trigger->length > 2 || i + 2 == t.len || !char_class(t.ptr[i + 2]);
}

/* The first digit at `i` or behind it; the end of the text: none. Each byte is looked at once a text, eight
 * at a time. */
static size_t next_digit(struct mask_state *s, size_t i)
{
    size_t at = s->next_digit > i ? s->next_digit : i;

    for (uint64_t bytes; at + sizeof bytes <= s->text.len; at += sizeof bytes) {
        memcpy(&bytes, s->text.ptr + at, sizeof bytes);
        bytes ^= UINT64_C(0x3030303030303030); /* digits are below ten now */
        if (~(((bytes & UINT64_C(0x7F7F7F7F7F7F7F7F)) + UINT64_C(0x7676767676767676)) | bytes) &
            UINT64_C(0x8080808080808080))
            break;
    }
    while (at < s->text.len && !is_digit(s->text.ptr[at])) at++;
    return s->next_digit = at;
}

/* Is there one within DIGIT_NEAR bytes? */
static bool digit_near(struct mask_state *s, size_t i)
{
    size_t at = next_digit(s, i);
    return at < s->text.len && at - i <= DIGIT_NEAR;
}

/* Within VALUE_NEAR bytes of the end of a word, `i`? Mostly it is known where the next stands. */
static bool value_near(struct mask_state *s, size_t i)
{
    size_t at = s->next_digit < i ? next_digit(s, i) : s->next_digit;
    return (at - i < VALUE_NEAR) & (at < s->text.len);
}

/* Does a capital, or another letter that may be one, stand near? */
static bool capital_near(struct mask_state *s, size_t i)
{
    size_t at = s->next_capital > i ? s->next_capital : i;
    size_t end = s->text.len - i > CAPITAL_NEAR ? i + CAPITAL_NEAR : s->text.len;

    at = str_capital(str_sub(s->text, 0, end), at);
    s->next_capital = at; /* none before this */
    return at < end;
}

static bool is_known(const struct mask_state *s, struct str word)
{
    return mask_is_given_name(&s->masker->lexicon, word) || (s->people && people_has(s->people, word));
}

/* May a known name stand among the words behind the trigger, which ends at `i`? The rules that ask have at
 * most two words before the name; where the trigger is a part of its word, or a word is not of plain letters,
 * the regex has to tell. */
static bool known_near(const struct mask_state *s, size_t i)
{
    struct str t = s->text;

    if (i < t.len && char_class(t.ptr[i])) return true;
    for (int words = 0; words < 3; words++) {
        while (i < t.len && !char_class(t.ptr[i])) i++;
        size_t from = i;
        while (i < t.len && is_letter(t.ptr[i])) i++;
        if ((i < t.len && char_class(t.ptr[i])) || (i > from && is_known(s, str_sub(t, from, i))))
            return true;
    }
    return false;
}

/* Can bytes [from, to) be a name by this rule? */
static bool may_be(const struct mask_state *s, const struct mask_context *rule, size_t from, size_t to)
{
    size_t end = word_end(s->text, from);
    struct str word = str_sub(s->text, from, end < to ? end : to);

    if (rule->who == NO_COMPANY)
        return mask_is_given_name(&s->masker->lexicon, word) ||
               !mask_is_organisation(&s->masker->lexicon, s->text, word);
    return rule->who != KNOWN_NAME || is_known(s, word);
}

/* Does a capital stand behind the word that ends at or behind `i`, before `from`? */
static bool words_between(struct str t, size_t i, size_t from)
{
    for (i = word_end(t, i); i < from; i++)
        if (may_begin_name(t.ptr[i])) return true;
    return false;
}

/* Does the rule look for the number that a noun names? */
static bool is_reference(const struct mask_context *rule)
{
    return rule->check == plausible_numbered || rule->check == plausible_reference ||
           rule->check == plausible_report;
}

/* "CASE-0039182", "referentie REF-10048812": where the value at `from` begins with the capitals of its
 * series, which may be the trigger at `i`. */
static size_t series_start(const struct mask_state *s, size_t i, size_t from)
{
    struct str t = s->text;
    size_t start = from;

    if (from < s->written + 3 || t.ptr[from - 1] != '-') return from;
    for (start--; start > s->written && from - start < 9 && is_upper(t.ptr[start - 1]);) start--;
    return start + 2 < from && (start == i || (start > 0 && t.ptr[start - 1] == ' ')) ? start : from;
}

/* The word at `i`, of this key, may announce personal data. */
static size_t take_context(struct mask_state *s, size_t i, uint32_t key)
{
    const struct masker *m = s->masker;
    int line_start = -1;
    uint32_t bytes = mask_next_bytes(mask_eight(s->text.ptr + i, s->text.len - i));
    unsigned slot = mask_key_slot(key);

    for (size_t k = m->slots[slot]; k < m->slots[slot + 1]; k++) {
        const struct mask_trigger *trigger = &m->triggers[k];
        size_t from, to, end;

        if ((m->marks[k].bytes ^ bytes) & m->marks[k].mask) continue;
        if (trigger->key != key || !triggered(s->text, i, trigger) ||
            !mask_may_follow(trigger, s->text, i + trigger->length))
            continue;
        const struct mask_context *rule = trigger->rule;
        if (rule->where == BEFORE_DIGIT && !digit_near(s, i)) continue;
        if (trigger->capital && !capital_near(s, i + trigger->length)) continue;
        if (rule->where == LINE_START) {
            if (line_start < 0) line_start = at_line_start(s->text, i);
            if (!line_start) continue;
        }
        if (rule->who == KNOWN_NAME && !known_near(s, i + trigger->length)) continue;
        if (!pattern_match(trigger->pattern, s->match, s->text, i) ||
            !pattern_group(s->match, 1, &from, &to) || from < s->written ||
            (rule->check && !rule->check(str_sub(s->text, from, to))))
            continue;
        if (rule->kind == MASK_NOTHING) return to;
        if (rule->kind == MASK_NAME &&
            (!may_be(s, rule, from, to) || mask_is_street(s, to) || mask_is_titled_brand(s->text, i) ||
             mask_before_email(s->text, from) || (rule->who == KNOWN_NAME && mask_spells_email(s->text, to))))
            continue;
        /* What says itself what it is, is that: "order per mail: jan@…", "klant NL91ABNA…". */
        if (rule->kind != MASK_NAME && rule->kind != MASK_PASSWORD && rule->kind != MASK_BIRTHDATE) {
            if (mask_before_email(s->text, from)) continue;
            if ((end = iban_end(s->text, from))) return mask_take(s, MASK_IBAN, from, end);
            struct str value = str_sub(s->text, from, to);
            bool registered = value.len && is_letter(value.ptr[0]) &&
                              (str_eq_nocase(str_sub(value, 0, 2), STR("NL")) ||
                               str_eq_nocase(str_sub(value, 0, 2), STR("BE")));
            if (registered && check_vat(value)) return mask_take(s, MASK_VAT, from, to);
        }
        if (rule->kind == MASK_PASSWORD ||
            (rule->where == BEFORE_DIGIT && rule->kind != MASK_ADDRESS && rule->kind != MASK_POSTCODE))
            to = mask_groups_rest(s->text, from, to);
        if (rule->kind == MASK_NUMBER) to = mask_code_rest(s->text, to);
        if (rule->kind != MASK_NAME) from = series_start(s, i, from);
        if (is_reference(rule))
            return mask_take_more_codes(s, rule->kind,
                                        mask_take(s, rule->kind, from, mask_code_rest(s->text, to)));
        size_t secret, secret_end, more, longer; /* read before the next match */
        if (rule->kind == MASK_NAME && pattern_group(s->match, 2, &secret, &secret_end)) {
            to = mask_take(s, MASK_NAME, from, to);
            if (secret < to) secret = to; /* a part of the name */
            return secret < secret_end ? mask_take(s, MASK_PASSWORD, secret, secret_end) : to;
        }
        if (rule->who == KNOWN_NAME && pattern_match(pattern_mask_small_name, s->match, s->text, from) &&
            pattern_group(s->match, 1, &more, &longer) && longer > to)
            to = longer; /* "mn man henk brouwer heeft" */
        if (rule->kind != MASK_ADDRESS) return mask_take(s, rule->kind, from, to);
        size_t number = from;
        while (number < to && !is_digit(s->text.ptr[number])) number++;
        size_t street = number < to ? address_at(s->text, s->written, number, &end) : SIZE_MAX;
        if (street != SIZE_MAX && end > to) to = end;            /* bus 3 */
        if (street < from) from = street;                        /* "Parkweg huisnummer 3" */
        if (words_between(s->text, i + trigger->length, from)) { /* "woning van Els Smit, aan Meerval 3" */
            s->address_from = from;
            s->address_to = to;
            continue;
        }
        return mask_take_address(s, from, to);
    }
    return 0;
}

/* "leveringsnummer 12345": the word at [i, j) ends in "nummer", "nr" or "number". */
static size_t take_numbered(struct mask_state *s, size_t i, size_t j)
{
    size_t from, to;

    if (!pattern_match(pattern_mask_numbered, s->match, s->text, i) ||
        !pattern_group(s->match, 1, &from, &to) || from < j || mask_before_email(s->text, from))
        return 0;
    /* "mijn nummer is 06-12345678": what has a shape of its own is that. */
    size_t end = mask_take_number(s, from);
    if (end) return end;
    to = mask_code_rest(s->text, mask_groups_rest(s->text, from, to));
    return mask_take_more_codes(s, MASK_NUMBER, mask_take(s, MASK_NUMBER, from, to));
}

/* Do the last three letters, as mask_last_letters has them, end one of the heads below? One answer, not one
 * of each letter, which can be foreseen for nearly all words. */
static bool ends_head(uint32_t tail)
{
    return (tail == mask_trigger_key("res", 3)) | (tail == mask_trigger_key("ode", 3)) |
           (tail == mask_trigger_key("ken", 3)) | (tail == mask_trigger_key("ord", 3));
}

/* The same of what mask_ends_as_numbered asks for. */
static bool ends_number(uint32_t tail)
{
    return (tail >> 8 == mask_trigger_key("nr", 2)) | (tail == mask_trigger_key("mer", 3)) |
           (tail == mask_trigger_key("ber", 3));
}

/* A Dutch compound is what its last part says: where in the word [i, j) one of these begins ("aansluitadres",
 * "wifiwachtwoord"); `j` when none does. */
static size_t head_start(struct str t, size_t i, size_t j)
{
    static const char *const heads[] = { "adres", "postcode", "kenteken", "wachtwoord", "pincode" };
    static const char *const others[] = { "mail", "ip", "mac", "web" }; /* addresses where nobody lives */

    if (j - i < 7) return j;
    for (size_t k = 0; k < sizeof heads / sizeof *heads; k++) {
        struct str head = str_of(heads[k]);
        if (j - i < head.len + 2 || !str_eq_nocase(str_sub(t, j - head.len, j), head)) continue;
        for (size_t n = 0; n < sizeof others / sizeof *others; n++) {
            struct str other = str_of(others[n]);
            size_t start = j - head.len;
            if (start >= i + other.len && str_eq_nocase(str_sub(t, start - other.len, start), other))
                return j;
        }
        return j - head.len;
    }
    return j;
}

/* What the rules make of `noun` and what follows it, `rest`, as if the text said so: fills s->meant_out, and
 * sets *written to the bytes of both that are in it. Returns where the walk would go on, 0 when nothing was
 * taken.
 */
static size_t retell(struct mask_state *s, struct str noun, struct str rest, size_t *written)
{
    const struct mask_state outer = *s;
    size_t taken = 0;

    buf_clear(&s->meant);
    buf_clear(&s->meant_out);
    buf_add_str(&s->meant, noun);
    buf_add_str(&s->meant, rest);
    s->text = buf_str(&s->meant);
    s->written = s->next_digit = s->next_capital = 0;
    s->out = &s->meant_out;
    for (uint32_t key = mask_trigger_key(noun.ptr, noun.len); !taken; key |= MASK_COLON) {
        taken = take_context(s, 0, key);
        if (key & MASK_COLON) break;
    }
    size_t last = noun.len; /* "kamer van koophandel", "order nr" */
    while (last > 0 && char_class(noun.ptr[last - 1])) last--;
    if (!taken && mask_ends_as_numbered(noun)) taken = take_numbered(s, last, noun.len);
    *written = s->written;
    s->text = outer.text;
    s->written = outer.written;
    s->next_digit = outer.next_digit;
    s->next_capital = outer.next_capital;
    s->address_from = outer.address_from;
    s->address_to = outer.address_to;
    s->out = outer.out;
    return taken;
}

/* "postocde 1234 ab": the rules, told that the word at [i, j) is the noun it was meant to be. */
static size_t take_mistyped(struct mask_state *s, size_t i, size_t j)
{
    enum { FAR = 200 };
    struct str t = s->text, noun = mask_meant(&s->masker->meant, str_sub(t, i, j));
    size_t end = t.len - j > FAR ? j + FAR : t.len, written, taken;

    if (!noun.len) return 0;
    while (end < t.len && end > j && t.ptr[end] != ' ') end--;
    taken = retell(s, noun, str_sub(t, j, end), &written);
    if (written >= noun.len) { /* something was masked, all of it behind the noun */
        buf_add(s->out, t.ptr + s->written, j - s->written);
        buf_add(s->out, s->meant_out.ptr + noun.len, s->meant_out.len - noun.len);
        s->written = j + written - noun.len;
    }
    return taken ? j + taken - noun.len : 0;
}

/* "1 abc 234 is mijn kenteken", "2204 (klantnr.)": the noun behind the value at `i`, as the rules would have
 * it before. */
static size_t take_reversed(struct mask_state *s, size_t i)
{
    enum { WORDS = 3 };
    static const struct str colon = { ": ", 2 };
    struct str t = s->text, value, noun;
    size_t from, to, written;

    if (!mask_reversed(t, s->written, i, &value, &noun)) return 0;
    from = (size_t)(value.ptr - t.ptr);
    for (size_t n = 1, end = 0; n <= WORDS && end < noun.len; n++, end++) {
        while (end < noun.len && noun.ptr[end] != ' ') end++;
        struct str told = str_sub(noun, 0, end);
        uint64_t *counts = s->counts;
        uint32_t found = s->found;
        size_t names = s->found_names.len;
        enum mask_kind last = s->last, kind;
        s->counts = NULL;
        s->last = MASK_NOTHING;
        buf_clear(&s->retold);
        buf_add_str(&s->retold, colon);
        buf_add_str(&s->retold, value);
        to = retell(s, told, buf_str(&s->retold), &written);
        kind = s->last;
        s->counts = counts;
        s->found = found;
        s->last = last;
        s->found_names.len = names;
        if (!to || kind >= MASK_KIND_COUNT) continue; /* nothing was masked */
        struct str rest = str_of(mask_placeholder(kind));
        if (written == told.len + colon.len + value.len &&
            s->meant_out.len == told.len + colon.len + rest.len &&
            str_starts(str_sub(buf_str(&s->meant_out), told.len + colon.len, s->meant_out.len), rest))
            return mask_take(s, kind, from, from + value.len);
    }
    return 0;
}

static bool says_at(struct str word)
{
    return (word.ptr[0] | 32) == 'a' &&
           ((word.len == 2 && (word.ptr[1] | 32) == 't') ||
            (word.len >= 7 &&
             (str_eq_nocase(word, STR("arobase")) || str_eq_nocase(str_sub(word, 0, 10), STR("apenstaart")) ||
              str_eq_nocase(str_sub(word, 0, 9), STR("apestaart")))));
}

/* "Ine hier, …": does " hier" with a sign behind it stand at `at`? */
static bool says_hier(struct str t, size_t at)
{
    return at + 6 <= t.len && memcmp(t.ptr + at, " hier", 5) == 0 && strchr(",.!:;", t.ptr[at + 5]);
}

/* The word at [i, j): returns where to go on when something was taken, else 0. */
static size_t take_word(struct mask_state *s, size_t i, size_t j, bool digit)
{
    struct str t = s->text;
    size_t end;

    if (s->address_to && i >= s->address_from) {
        size_t from = s->address_from, to = s->address_to;
        s->address_to = 0;
        if (i == from && s->written <= from) return mask_take_address(s, from, to);
    }
    char next = j < t.len ? t.ptr[j] : '\n';
    if (next == ':' && j + 2 < t.len && t.ptr[j + 1] == '/' && t.ptr[j + 2] == '/')
        return mask_take(s, MASK_URL, i, mask_url_end(t, j + 3));
    if (next == '.' && j - i == 3 && j + 1 < t.len && char_class(t.ptr[j + 1]) &&
        str_eq_nocase(str_sub(t, i, j), STR("www")))
        return mask_take(s, MASK_URL, i, mask_url_end(t, j));
    if (says_at(str_sub(t, i, j)) && (end = mask_take_spelled_at(s, i, j))) return end;
    if (digit && mask_before_email(t, j)) return 0;
    if (i > 3 && (t.ptr[i - 1] == '(' || (t.ptr[i - 2] == ',' && t.ptr[i - 1] == ' ')) && !digit &&
        mask_belongs_to_person(t, i, j))
        mask_take_name_before(s, i);
    uint64_t eight = mask_eight(t.ptr + i, t.len - i);
    if (mask_may_trigger(s->masker, eight, j - i) && (end = take_context(s, i, mask_word_key(eight, j - i))))
        return end;
    if (next == ':' && (end = take_context(s, i, mask_word_key(eight, j - i) | MASK_COLON))) return end;
    uint32_t tail = mask_last_letters(t.ptr + j, j, eight);
    if (ends_number(tail) && !digit && next_digit(s, j) < t.len && mask_ends_as_numbered(str_sub(t, i, j)) &&
        (end = take_numbered(s, i, j)))
        return end;
    size_t head = ends_head(tail) ? head_start(t, i, j) : j;
    if (head < j && (end = take_context(s, head, mask_trigger_key(t.ptr + head, 3)))) return end;
    if (!digit && (next == ':' || (next <= '.' && value_near(s, j))) && j - i > 4 && j < t.len &&
        (end = take_mistyped(s, i, j)))
        return end;
    if (digit) {
        if ((end = mask_secret_end(t, s->written, &i, j))) return mask_take(s, MASK_PASSWORD, i, end);
        return (end = mask_take_number(s, i)) ? end : take_reversed(s, i);
    }
    if (s->people && j - i > 2 && (end = people_find(s->people, &s->masker->lexicon, t, i, j)) &&
        !mask_before_email(t, j)) {
        /* A surname that the columns do not give may follow. */
        size_t longer = may_begin_name(t.ptr[i]) ? mask_take_name(s, i, j) : 0;
        if (!longer && i > s->written + 3 && t.ptr[i - 1] == ' ') mask_take_name_before(s, i - 1);
        if (!longer) return mask_take(s, MASK_NAME, i, end);
        if (longer < end) s->written = end; /* into the same placeholder */
        return longer > end ? longer : end;
    }
    if (j - i == 1 && is_upper(t.ptr[i]) && j < t.len && t.ptr[j] == '.' && (end = mask_take_initials(s, i)))
        return end;
    bool large = may_begin_name(t.ptr[i]);
    if (!(large | s->small) || j - i < 3) return 0;
    if (s->small && (end = mask_take_small_name(s, i, j))) return end;
    if (!large) return 0;
    if (j < t.len && t.ptr[j] == ',' && (end = mask_take_surname_first(s, i, j))) return end;
    if (says_hier(t, j) && at_line_start(t, i) && (end = mask_take_whole_name(s, i))) return end;
    end = mask_take_name(s, i, j);
    return !end && mask_continues_name(s, i) ? mask_take_whole_name(s, i) : end;
}

/* In a word, not in a code or an address of mail. */
static bool has_capital(struct str text)
{
    for (size_t i = 0; i < text.len; i++) {
        if (!is_upper(text.ptr[i])) continue;
        bool code = false;
        size_t from = i, to = i;
        while (from > 0 && i - from < 24 && (unsigned char)text.ptr[from - 1] > ' ') from--;
        while (to < text.len && to - i < 24 && (unsigned char)text.ptr[to] > ' ') to++;
        for (size_t k = from; k < to; k++) code |= is_digit(text.ptr[k]) || text.ptr[k] == '@';
        if (!code) return true;
        i = to;
    }
    return false;
}

void mask_text(struct mask_state *s, struct str text, struct buf *out, uint64_t *counts, uint32_t *found)
{
    size_t i = 0, end;
    enum mask_kind kind;

    s->text = text;
    s->written = 0;
    s->next_digit = 0;
    s->next_capital = 0;
    s->last = MASK_NOTHING;
    s->address_to = 0;
    s->small = !has_capital(text);
    s->out = out;
    s->counts = counts;
    s->found = 0;
    while (i < text.len) {
        unsigned class = char_class(text.ptr[i]);
        if (class) {
            size_t letters = str_letters(text, i), j = letters ? i + letters - 1 : i,
                   joined; /* j: the last */
            unsigned all = 0;
            do {
                do {
                    all |= class;
                    class = ++j < text.len ? char_class(text.ptr[j]) : 0;
                } while (class);
                joined = mask_joins_word(text, j);
                class = CHAR_WORD;
                j += joined ? joined - 1 : 0;
            } while (joined);
            end = take_word(s, i, j, all & CHAR_DIGIT);
            i = end ? end : j;
        } else if (text.ptr[i] == ' ') {
            i++;
        } else if (text.ptr[i] == '@' && (end = mask_take_at_sign(s, i))) {
            i = end;
        } else if (text.ptr[i] == '<' && mask_placeholder_at(text, i, &end, &kind)) {
            s->found |= UINT32_C(1) << kind;
            i = end;
        } else if (text.ptr[i] == '/' && i + 1 < text.len && mask_url_char(text.ptr[i + 1]) &&
                   (end = mask_take_bare_url(s, i))) {
            i = end;
        } else {
            for (i++; i < text.len && ((unsigned char)text.ptr[i] & 0xC0) == 0x80;) i++; /* of a sign */
        }
    }
    if (text.len > s->written) buf_add(out, text.ptr + s->written, text.len - s->written);
    if (found) *found |= s->found;
}
