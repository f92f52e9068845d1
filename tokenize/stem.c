#include "tokenize/stem.h"

#include <libstemmer.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "miner/base/hashmap.h"
#include "miner/base/mem.h"
#include "tokenize/dutch.h"

static const char *const algorithms[LANGUAGE_COUNT] = { "dutch", "dutch", "english", "german", "french" };

struct stemmer {
    struct sb_stemmer *snowball[LANGUAGE_COUNT];
    struct dutch *dutch;
    struct buf plain, unaccented;
    struct letters key, lemma;
    bool known;
    enum dutch_verb_form verb;
};

static struct sb_stemmer *new_snowball(enum language language)
{
    struct sb_stemmer *snowball = sb_stemmer_new(algorithms[language], "UTF_8");
    if (!snowball) mem_alloc(SIZE_MAX, 2); /* these always exist: only memory can be the reason */
    return snowball;
}

static struct str stem_by(struct sb_stemmer *snowball, struct str word)
{
    const sb_symbol *stem = sb_stemmer_stem(snowball, (const sb_symbol *)word.ptr, (int)word.len);
    return (struct str){ (const char *)stem, stem ? (size_t)sb_stemmer_length(snowball) : 0 };
}

struct stemmer *stemmer_new(void)
{
    struct stemmer *s = mem_zero(1, sizeof *s);
    for (enum language l = 0; l < LANGUAGE_COUNT; l++) s->snowball[l] = new_snowball(l);
    s->dutch = dutch_new();
    return s;
}

void stemmer_free(struct stemmer *s)
{
    if (!s) return;
    for (int l = 0; l < LANGUAGE_COUNT; l++) sb_stemmer_delete(s->snowball[l]);
    dutch_free(s->dutch);
    buf_release(&s->plain);
    buf_release(&s->unaccented);
    free(s);
}

/* l'article, d'accord, j'ai, qu'il, jusqu'à: the word behind the elided article or pronoun. */
static struct str after_elision(struct str word)
{
    const char *mark = memchr(word.ptr, '\'', word.len);
    size_t at = mark ? (size_t)(mark - word.ptr) : word.len;

    if (at + 1 >= word.len || !(at == 1 || str_ends(str_sub(word, 0, at), STR("qu")))) return word;
    return str_sub(word, at + 1, word.len);
}

static bool is_dutch(enum language language, struct str word)
{
    return (language == LANGUAGE_NL || language == LANGUAGE_UNKNOWN) && word.len <= DUTCH_LONGEST;
}

struct str stemmer_snowball(struct stemmer *s, enum language language, struct str word)
{
    return stem_by(s->snowball[language], word);
}

struct str stemmer_full_word(const struct stemmer *s, enum language language, struct str word)
{
    if (language == LANGUAGE_FR) return after_elision(word); /* n'ont */
    return is_dutch(language, word) ? dutch_full_word(s->dutch, word) : word;
}

bool stemmer_knew(const struct stemmer *s)
{
    return s->known;
}

struct str stemmer_lemma(const struct stemmer *s)
{
    return letters_str(&s->lemma);
}

bool stemmer_knew_verb(const struct stemmer *s, bool *infinitive)
{
    *infinitive = s->verb == DUTCH_INFINITIVE;
    return s->verb != DUTCH_NO_VERB;
}

bool stemmer_is_particle(const struct stemmer *s, struct str word)
{
    return dutch_is_particle(s->dutch, word);
}

bool stemmer_is_verb_form(const struct stemmer *s, struct str word)
{
    return word.len <= DUTCH_LONGEST && dutch_is_verb_form(s->dutch, word);
}

bool stemmer_separable_verb(struct stemmer *s, struct str form, struct str particle, struct str *infinitive)
{
    if (form.len > DUTCH_LONGEST || !dutch_separable_verb(s->dutch, form, particle, &s->key)) return false;
    *infinitive = letters_str(&s->key);
    return true;
}

/* Lemma by the Dutch layer, stem of the lemma by Snowball, key by the layer again. */
static struct str dutch_stem(struct stemmer *s, struct str word)
{
    struct str plain = dutch_plain(dutch_full_word(s->dutch, word), &s->unaccented);
    s->known = dutch_lemma(s->dutch, plain, &s->lemma);
    if (s->known) s->verb = dutch_verb_form_of(s->dutch, plain);
    if (s->lemma.n == 0) return word;
    struct str of_lemma = letters_str(&s->lemma), stem = of_lemma;
    if (!dutch_is_own_stem(of_lemma)) stem = stemmer_snowball(s, LANGUAGE_NL, of_lemma);
    dutch_key(s->dutch, of_lemma, stem, &s->key);
    dutch_single(&s->key);
    return letters_str(&s->key);
}

struct str stemmer_stem(struct stemmer *s, enum language language, struct str word)
{
    s->known = false;
    s->lemma.n = 0;
    s->verb = DUTCH_NO_VERB;
    if (language == LANGUAGE_FR) word = after_elision(word);
    /* e-mail and email are one word */
    if (word.len && memchr(word.ptr, '-', word.len)) {
        buf_clear(&s->plain);
        for (size_t i = 0; i < word.len; i++)
            if (word.ptr[i] != '-') buf_add_char(&s->plain, word.ptr[i]);
        if (s->plain.len) word = buf_str(&s->plain);
    }
    struct str out = is_dutch(language, word) ? dutch_stem(s, word) : stemmer_snowball(s, language, word);
    while (out.len && out.ptr[out.len - 1] == '\'') /* customers' */
        out.len--;
    return out.len ? out : word;
}

static char version_text[40];

static void make_version(void)
{
    static const char *const words[] = { "bestellingen", "geleverd",  "leveren",      "annuleren",
                                         "facturen",     "pakketjes", "mogelijkheid", "lichamelijk",
                                         "retourneren",  "opgezegd",  "huizen",       "vrijheden" };
    struct sb_stemmer *snowball = new_snowball(LANGUAGE_NL);
    uint64_t h = 0;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        struct str stem = stem_by(snowball, str_of(words[i]));
        h = h * 31 + hash_bytes(stem.ptr, stem.len);
    }
    sb_stemmer_delete(snowball);
    snprintf(version_text, sizeof version_text, "dutch %08x", (unsigned)(h >> 32));
}

const char *stemmer_version(void)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, make_version);
    return version_text;
}
