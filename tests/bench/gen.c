/* Writes synthetic help-desk tickets as CSV, for measuring speed only: gen ROWS SEED > OUT.csv
 *
 * Words are made of Dutch-looking syllables, so no word list is needed. Frequencies follow Zipf's law, in the
 * language as a whole and within each of the topics that tickets are about. The same arguments give the same
 * bytes on every machine: only integers and divisions are used.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "miner/base/mem.h"
#include "miner/base/rng.h"
#include "miner/base/str.h"

enum { VOCABULARY = 60000, TOPICS = 120, TOPIC_WORDS = 300, SHARED_WORDS = 8000 };

static const char *const function_words[] = {
    "de",   "het",  "een",  "en",   "van",   "ik",   "dat",    "is",  "niet",   "in",   "op",   "te",
    "mijn", "maar", "voor", "met",  "nog",   "heb",  "er",     "om",  "bij",    "naar", "kan",  "ook",
    "wel",  "aan",  "dan",  "wat",  "al",    "moet", "geen",   "als", "jullie", "hoe",  "was",  "zijn",
    "we",   "me",   "uit",  "deze", "graag", "waar", "kunnen", "u",   "over",   "weer", "daar", "omdat",
};
static const char *const onsets[] = { "b", "br", "d",  "dr", "f", "g",   "gr", "h", "k",  "kl", "l", "m",
                                      "n", "p",  "pl", "r",  "s", "sch", "st", "t", "tr", "v",  "w", "z" };
static const char *const nuclei[] = { "a",  "aa", "e",  "ee", "ei", "eu", "i",
                                      "ie", "o",  "oe", "oo", "ou", "u",  "ui" };
static const char *const codas[] = { "",   "f",  "g", "k", "l",  "lt", "m",  "n",
                                     "nd", "ns", "p", "r", "rt", "s",  "st", "t" };
static const char *const endings[] = { "", "", "", "en", "ing", "je", "er", "t", "de", "elijk" };

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* A discrete distribution: cumulative weights that grow by 2^32 / (rank + offset). */
struct zipf {
    uint64_t *cumulative;
    size_t count;
};

static struct zipf zipf_new(size_t count, uint64_t offset)
{
    struct zipf z = { mem_alloc(count, sizeof *z.cumulative), count };
    uint64_t sum = 0;
    for (size_t i = 0; i < count; i++) z.cumulative[i] = sum += (UINT64_C(1) << 32) / (i + offset);
    return z;
}

static size_t zipf_draw(const struct zipf *z, struct rng *r)
{
    uint64_t x = rng_below(r, z->cumulative[z->count - 1]);
    size_t low = 0, high = z->count - 1;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (z->cumulative[middle] > x)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

static const char *pick(const char *const *list, size_t count, struct rng *r)
{
    return list[rng_below(r, count)];
}

/* Distinct enough: equal words only make the vocabulary a little smaller. */
static char **make_words(struct rng *r)
{
    char **words = mem_alloc(VOCABULARY, sizeof *words);
    struct buf b;
    buf_init(&b);
    for (size_t i = 0; i < VOCABULARY; i++) {
        buf_clear(&b);
        for (uint64_t syllables = 1 + rng_below(r, i < 2000 ? 2 : 3); syllables > 0; syllables--)
            buf_add_format(&b, "%s%s%s", pick(onsets, COUNT(onsets), r), pick(nuclei, COUNT(nuclei), r),
                           pick(codas, COUNT(codas), r));
        buf_add_format(&b, "%s", pick(endings, COUNT(endings), r));
        words[i] = mem_copy_string(b.ptr);
    }
    buf_release(&b);
    return words;
}

struct language {
    char **words;
    uint32_t topic_words[TOPICS][TOPIC_WORDS];
    struct zipf function, general, topic, within;
};

static void add_word(struct buf *b, const struct language *l, size_t topic, unsigned topical, struct rng *r)
{
    uint64_t x = rng_below(r, 100);
    if (x < topical)
        buf_add_format(b, "%s", l->words[l->topic_words[topic][zipf_draw(&l->within, r)]]);
    else if (x < 80)
        buf_add_format(b, "%s", function_words[zipf_draw(&l->function, r)]);
    else if (x < 97)
        buf_add_format(b, "%s", l->words[zipf_draw(&l->general, r)]);
    else if (x < 99)
        buf_add_format(b, "%u", (unsigned)rng_below(r, 100000000));
    else
        buf_add_format(b, "klant%u@voorbeeld%u.example", (unsigned)rng_below(r, 5000),
                       (unsigned)rng_below(r, 300));
}

static void write_ticket(unsigned long row, const struct language *l, struct buf *b, struct rng *r)
{
    size_t topic = zipf_draw(&l->topic, r);
    buf_clear(b);
    buf_add_format(b, "T%08lu,2025-%02u-%02u %02u:%02u:00,\"", row, 1 + (unsigned)rng_below(r, 12),
                   1 + (unsigned)rng_below(r, 28), (unsigned)rng_below(r, 24), (unsigned)rng_below(r, 60));
    for (uint64_t i = 0, n = 3 + rng_below(r, 5); i < n; i++) {
        if (i) buf_add_char(b, ' ');
        add_word(b, l, topic, 55, r);
    }
    buf_add(b, "\",\"", 3);
    /* 8 to 92 words, 40 on average, in sentences */
    for (uint64_t i = 0, n = 8 + rng_below(r, 29) + rng_below(r, 29) + rng_below(r, 9); i < n; i++) {
        if (i) buf_add_str(b, rng_below(r, 12) == 0 ? STR(".\n") : STR(" "));
        add_word(b, l, topic, 26, r);
    }
    buf_add(b, ".\"\r\n", 4);
    fwrite(b->ptr, 1, b->len, stdout);
}

int main(int argc, char **argv)
{
    char *end_rows = NULL, *end_seed = NULL;
    unsigned long rows = argc == 3 ? strtoul(argv[1], &end_rows, 10) : 0;
    unsigned long seed = argc == 3 ? strtoul(argv[2], &end_seed, 10) : 0;
    if (rows == 0 || *end_rows || *end_seed) {
        fputs("usage: gen ROWS SEED > OUT.csv\n", stderr);
        return 2;
    }
    struct language *l = mem_alloc(1, sizeof *l);
    struct rng r;
    rng_seed(&r, 1, 0); /* one language, whatever the seed of the tickets */
    l->words = make_words(&r);
    for (size_t t = 0; t < TOPICS; t++)
        for (size_t i = 0; i < TOPIC_WORDS; i++) l->topic_words[t][i] = (uint32_t)rng_below(&r, SHARED_WORDS);
    l->function = zipf_new(COUNT(function_words), 2);
    l->general = zipf_new(VOCABULARY, 8);
    l->topic = zipf_new(TOPICS, 4);
    l->within = zipf_new(TOPIC_WORDS, 3);

    rng_seed(&r, seed, 1);
    struct buf b;
    buf_init(&b);
    fputs("id,created,subject,body\r\n", stdout);
    for (unsigned long row = 0; row < rows; row++) write_ticket(row, l, &b, &r);
    buf_release(&b);

    for (size_t i = 0; i < VOCABULARY; i++) free(l->words[i]);
    free(l->words);
    free(l->function.cumulative);
    free(l->general.cumulative);
    free(l->topic.cumulative);
    free(l->within.cumulative);
    free(l);
    if (fflush(stdout) != 0 || ferror(stdout)) {
        fprintf(stderr, "gen: %s\n", strerror(errno));
        return 1;
    }
    return 0;
}
