#include "tokenize/spellings.h"

#include <stdlib.h>
#include <string.h>

#include "miner/base/mem.h"
#include "tokenize/normalize.h"

enum { FIRST_BITS = 10 };

void spellings_init(struct spellings *s)
{
    memset(s, 0, sizeof *s);
    hashmap_init(&s->surfaces);
    s->known_bits = FIRST_BITS;
    s->known = mem_zero((size_t)1 << FIRST_BITS, sizeof *s->known);
    arena_init(&s->strings);
    buf_init(&s->normal);
}

void spellings_release(struct spellings *s)
{
    hashmap_release(&s->surfaces);
    free(s->known);
    arena_release(&s->strings);
    buf_release(&s->normal);
    free(s->lower);
}

/* The place of the word in the table, or the free one where it goes, from that which its bytes tell. */
static struct spelling *place_from(const struct spellings *s, size_t at, struct short_word word)
{
    size_t mask = ((size_t)1 << s->known_bits) - 1;

    while ((s->known[at].word.low | s->known[at].word.high) && !short_word_eq(s->known[at].word, word))
        at = (at + 1) & mask;
    return &s->known[at];
}

static struct spelling *place_of(const struct spellings *s, struct short_word word)
{
    return place_from(s, short_word_place(word, s->known_bits), word);
}

static void add_known(struct spellings *s, struct spelling new)
{
    if (2 * s->known_count >= (size_t)1 << s->known_bits) {
        struct spelling *old = s->known;
        size_t places = (size_t)1 << s->known_bits++;
        s->known = mem_table((size_t)1 << s->known_bits, sizeof *s->known);
        for (size_t i = 0; i < places; i++)
            if (old[i].word.low | old[i].word.high) *place_of(s, old[i].word) = old[i];
        free(old);
    }
    struct spelling *at = place_of(s, new.word);
    s->known_count += !(at->word.low | at->word.high);
    *at = new;
}

static struct said said_of(const struct token *t)
{
    static const uint8_t flags[] = { [TOKEN_NUMBER] = SAID_NUMBER,
                                     [TOKEN_AMOUNT] = SAID_NUMBER,
                                     [TOKEN_TIME] = SAID_NUMBER,
                                     [TOKEN_DATE] = SAID_NUMBER,
                                     [TOKEN_PLACEHOLDER] = SAID_PLACEHOLDER,
                                     [TOKEN_SYMBOL] = SAID_SYMBOL,
                                     [TOKEN_MARKS] = 0 };
    struct said said = { .surface = SAID_MARKS, .flags = flags[t->kind], .marks = t->marks };

    if (t->kind == TOKEN_MARKS) {
        said.questions = t->questions;
        said.cries = t->cries;
    } else if (t->count >= 0) {
        said.flags |= SAID_COUNT;
        said.count = (uint16_t)t->count;
    }
    if (t->shouted) said.flags |= SAID_SHOUTED;
    if (t->large) said.flags |= SAID_LARGE;
    return said;
}

/* Sets what a token is looked up by; that of one that is ASCII is written into s->lower. */
static void set_token(struct spellings *s, const struct token *t, struct spelled *out)
{
    out->kind = t->kind;
    out->ascii = t->ascii;
    out->text = t->text;
    out->said = said_of(t);
    switch (t->kind) {
    case TOKEN_NUMBER:
        out->text = STR("<getal>");
        break;
    case TOKEN_AMOUNT:
        out->text = STR("<bedrag>");
        break;
    case TOKEN_TIME:
        out->text = STR("<tijd>");
        break;
    case TOKEN_DATE:
        out->text = STR("<datum>");
        break;
    case TOKEN_MARKS:
        return;
    case TOKEN_PLACEHOLDER:
    case TOKEN_WORD:
    case TOKEN_SYMBOL:
    case TOKEN_END:
    default:
        if (!t->ascii) break;
        out->text = normalize_ascii(t->text, s->lower + s->lower_used);
        s->lower_used += out->text.len;
    }
    out->hash = hash_bytes(out->text.ptr, out->text.len);
    hashmap_expect(&s->surfaces, out->hash);
}

/* The next token; of a short word nothing is looked up yet. False at the end. */
static bool read_token(struct spellings *s, struct str text, size_t *at, struct spelled *out)
{
    if (*at == text.len) return false;
    size_t n = split_short_word(text, at, &out->word);
    out->is_short = n > 0;
    if (n) {
        out->hash = short_word_place(out->word, s->known_bits);
        __builtin_prefetch(&s->known[out->hash]);
        out->kind = TOKEN_WORD;
        out->begin = text.ptr + *at;
        out->text = (struct str){ out->begin, n };
        *at += n;
        return true;
    }
    struct token t = split_next(text, at);
    if (t.kind == TOKEN_END) return false;
    out->begin = t.text.ptr;
    set_token(s, &t, out);
    return true;
}

size_t spellings_read(struct spellings *s, struct str text, size_t *at,
                      struct spelled tokens[SPELLINGS_AHEAD])
{
    uint8_t shorts[SPELLINGS_AHEAD] = { 0 }; /* which tokens are short: no branch that cannot be foreseen */
    size_t count = 0, short_count = 0;

    MEM_RESERVE(s->lower, s->lower_capacity, text.len - *at);
    s->lower_used = 0;
    for (; count < SPELLINGS_AHEAD && read_token(s, text, at, &tokens[count]); count++) {
        shorts[short_count] = (uint8_t)count;
        short_count += tokens[count].is_short;
    }
    for (size_t i = 0; i < short_count; i++) {
        struct spelled *t = &tokens[shorts[i]];
        const struct spelling *known = place_from(s, t->hash, t->word);
        if (known->word.low | known->word.high) {
            t->said = (struct said){ .surface = known->surface, .flags = known->flags };
        } else {
            size_t from = 0;
            struct token token = split_next(t->text, &from);
            set_token(s, &token, t);
        }
    }
    return count;
}

static uint32_t look_up(struct spellings *s, const struct spelled *token, uint32_t next, struct str *fresh)
{
    bool is_new;
    struct str *stored;
    uint32_t *at = hashmap_at_hash(&s->surfaces, token->text, token->hash, next, &is_new, &stored);

    if (!is_new) return *at;
    struct str key = *stored = arena_str(&s->strings, token->text);
    *fresh = key;
    if (token->ascii || token->kind == TOKEN_SYMBOL) return next;
    /* A new spelling beyond ASCII: often of a word that is known in another one. */
    normalize_word(key, &s->normal);
    struct str normal = buf_str(&s->normal);
    if (str_eq(normal, key)) return next;
    *fresh = (struct str){ 0 };
    if (!normal.len) return *at = UINT32_MAX;
    uint32_t surface = *hashmap_at(&s->surfaces, normal, next, &is_new, &stored);
    if (is_new) *fresh = *stored = arena_str(&s->strings, normal);
    *hashmap_at(&s->surfaces, key, surface, NULL, NULL) = surface;
    return surface;
}

uint32_t spellings_surface(struct spellings *s, struct spelled *token, uint32_t next, struct str *fresh)
{
    *fresh = (struct str){ 0 };
    uint32_t surface = look_up(s, token, next, fresh);
    token->said.surface = surface;
    if (token->is_short)
        add_known(s,
                  (struct spelling){ token->word, surface, token->said.flags & (SAID_SHOUTED | SAID_LARGE) });
    return surface;
}

void spellings_word(struct spellings *s, struct str word, struct spelled *out)
{
    const struct token t = { .kind = TOKEN_WORD, .text = word, .ascii = true, .count = -1 };
    MEM_RESERVE(s->lower, s->lower_capacity, word.len);
    s->lower_used = 0;
    out->is_short = false;
    set_token(s, &t, out);
}
