#include "cluster/spelling.h"

#include <stdlib.h>
#include <string.h>

#include "cluster/sketch.h"
#include "miner/base/mem.h"

enum {
    BLOCK = 512,
    SHORTEST = 6,       /* letters, of the shorter of the two */
    SHORTEST_OTHER = 8, /* for a letter in another's place, by which many words differ (bepalen, betalen) */
    MANY = 10,          /* times as many documents hold the word that is meant */
    MANY_OTHER = 20,
    MANY_SECOND = 4 /* times as many as hold the next word that could be meant */
};

/* The deletions of frequent words: for each a chain of words; of those alone that a rare word has too. */
struct deletions {
    struct hashmap index; /* letters → first entry */
    struct arena arena;
    struct entry {
        uint32_t word, next;
    } * entries;
    size_t count, capacity;
};

static bool is_candidate(const struct corpus_word *w)
{
    if (w->flags & (CORPUS_PLACEHOLDER | CORPUS_NUMBER) || w->surface.len < SHORTEST) return false;
    for (size_t i = 0; i < w->surface.len; i++)
        if (w->surface.ptr[i] < 'a' || w->surface.ptr[i] > 'z') return false;
    return true;
}

static void add_deletion(struct deletions *d, struct str letters, uint32_t word)
{
    struct str *stored;
    bool is_new;
    uint32_t *first = hashmap_at(&d->index, letters, UINT32_MAX, &is_new, &stored);
    if (is_new) *stored = arena_str(&d->arena, letters);
    MEM_RESERVE(d->entries, d->capacity, d->count + 1);
    d->entries[d->count] = (struct entry){ word, *first };
    *first = (uint32_t)d->count++;
}

/* `word` without its letter `i`, in `out`; the word itself where i is its length. */
static struct str without(struct str word, size_t i, struct buf *out)
{
    buf_clear(out);
    buf_add(out, word.ptr, i);
    if (i < word.len) buf_add(out, word.ptr + i + 1, word.len - i - 1);
    return buf_str(out);
}

/* What is left of a word without one letter, hashed for each of them in turn, and at last the whole. */
struct deletion_walk {
    struct str word;
    size_t at;
    uint64_t whole;
    uint64_t before, behind, power; /* of the letters before and behind; of the letter itself */
};

static struct deletion_walk walk_deletions(struct str word)
{
    struct deletion_walk d = { .word = word };
    d.whole = d.behind = sketch_hash(word, &d.power);
    return d;
}

/* The hash of the deletion of letter d->at, which then moves on; false behind the whole word. */
static bool next_deletion(struct deletion_walk *d, uint64_t *hash)
{
    if (d->at > d->word.len) return false;
    if (d->at < d->word.len) {
        uint64_t letter = (unsigned char)d->word.ptr[d->at] * d->power;
        d->power *= SKETCH_INVERSE;
        d->behind -= letter;
        *hash = d->before + d->behind;
        d->before += letter * SKETCH_INVERSE;
    } else {
        *hash = d->whole;
    }
    d->at++;
    return true;
}

static bool sound_alike(char a, char b)
{
    static const char *const pairs[] = { "ck", "sz", "fv", "dt", "iy", "qk" };
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        if ((a == pairs[i][0] && b == pairs[i][1]) || (a == pairs[i][1] && b == pairs[i][0])) return true;
    return false;
}

/* How many times as frequent `meant` has to be for `word` to be an error for it; 0 = it is none. */
static uint32_t ratio_needed(struct str word, struct str meant)
{
    size_t a = word.len, b = meant.len, same = 0, tail = 0;
    while (same < a && same < b && word.ptr[same] == meant.ptr[same]) same++;
    while (tail < a - same && tail < b - same && word.ptr[a - 1 - tail] == meant.ptr[b - 1 - tail]) tail++;
    if (same == 0) return 0;
    size_t left = a - same - tail, right = b - same - tail; /* what differs */
    if (left == 2 && right == 2 && word.ptr[same] == meant.ptr[same + 1] &&
        word.ptr[same + 1] == meant.ptr[same])
        return MANY;
    if (left + right == 1) { /* a letter more or less; not one that forms are made with, before an ending */
        char letter = left ? word.ptr[same] : meant.ptr[same];
        if (letter == meant.ptr[same - 1]) return tail >= 1 ? MANY : 0;
        return tail < 2 || (tail < 3 && strchr("detns", letter)) ? 0 : MANY;
    }
    if (left != 1 || right != 1) return 0;
    if (sound_alike(word.ptr[same], meant.ptr[same])) return MANY;
    return tail >= 3 && a >= SHORTEST_OTHER ? MANY_OTHER : 0;
}

/* The word that `w` stands for, UINT32_MAX when it is none or there are two that it could be. */
static uint32_t meant_by(const struct corpus *c, const struct deletions *d, const struct sketch *frequent,
                         uint32_t w, struct buf *scratch)
{
    struct str word = c->words[w].surface;
    uint32_t best = UINT32_MAX, second = 0; /* second: documents of the next */
    uint64_t hash;
    struct deletion_walk walk = walk_deletions(word);
    for (size_t i = 0; next_deletion(&walk, &hash); i++) {
        if (!sketch_has(frequent, hash)) continue;
        const uint32_t *first = hashmap_find(&d->index, without(word, i, scratch));
        for (uint32_t e = first ? *first : UINT32_MAX; e != UINT32_MAX; e = d->entries[e].next) {
            uint32_t m = d->entries[e].word;
            if (m == best || c->words[m].language != c->words[w].language) continue;
            uint32_t needed = ratio_needed(word, c->words[m].surface);
            if (needed == 0 || c->words[m].df / needed < c->words[w].df) continue;
            if (best != UINT32_MAX && c->words[m].term == c->words[best].term) {
                if (m < best) best = m;
            } else if (best == UINT32_MAX || m < best) { /* numbers are by descending frequency */
                if (best != UINT32_MAX && c->words[best].df > second) second = c->words[best].df;
                best = m;
            } else if (c->words[m].df > second) {
                second = c->words[m].df;
            }
        }
    }
    return best != UINT32_MAX && c->words[best].df >= (uint64_t)second * MANY_SECOND ? best : UINT32_MAX;
}

/* Only a word that stands alone is taken for an error. */
static bool may_be_error(const struct corpus *c, const uint32_t *forms, uint32_t most, uint32_t w)
{
    const struct corpus_word *word = &c->words[w];
    return word->df <= most / MANY && !word->known && !(word->flags & CORPUS_STOP) &&
           forms[word->term] == 1 && is_candidate(word);
}

/* Lists words that may be errors and share a deletion with a frequent one, perhaps. `frequent` gets the
 * deletions of frequent words, `shared` those of them that such a word has too. */
static uint32_t *list_suspects(const struct corpus *c, const uint32_t *forms, struct sketch *frequent,
                               struct sketch *shared, uint32_t *count)
{
    size_t deletions = 0, capacity = 0;
    uint64_t hash;
    uint32_t *out = NULL;
    for (uint32_t w = 0; w < c->word_count && c->words[w].df >= MANY; w++)
        deletions += c->words[w].surface.len + 1;
    sketch_init(frequent, deletions);
    sketch_init(shared, deletions);
    for (uint32_t w = 0; w < c->word_count && c->words[w].df >= MANY; w++) {
        if (!is_candidate(&c->words[w])) continue;
        struct deletion_walk d = walk_deletions(c->words[w].surface);
        while (next_deletion(&d, &hash)) sketch_add(frequent, hash);
    }
    *count = 0;
    for (uint32_t w = 0; w < c->word_count; w++) {
        if (!may_be_error(c, forms, c->words[0].df, w)) continue;
        bool any = false;
        struct deletion_walk d = walk_deletions(c->words[w].surface);
        while (next_deletion(&d, &hash)) {
            if (!sketch_has(frequent, hash)) continue;
            sketch_add(shared, hash);
            any = true;
        }
        if (!any) continue;
        MEM_RESERVE(out, capacity, (size_t)*count + 1);
        out[(*count)++] = w;
    }
    return out;
}

static void add_deletions(struct deletions *d, const struct sketch *shared, struct str word, uint32_t w,
                          struct buf *scratch)
{
    uint64_t hash;
    struct deletion_walk walk = walk_deletions(word);
    for (size_t i = 0; next_deletion(&walk, &hash); i++)
        if (i == 0 || i == word.len || word.ptr[i] != word.ptr[i - 1]) /* equal neighbours leave the same */
            if (sketch_has(shared, hash)) add_deletion(d, without(word, i, scratch), w);
}

struct meant_job {
    const struct corpus *c;
    const struct deletions *d;
    const struct sketch *frequent;
    const uint32_t *suspects;
    uint32_t count, *meant; /* per suspect */
};

static void find_meant(void *argument, size_t number, unsigned worker)
{
    (void)worker;
    const struct meant_job *job = argument;
    uint32_t first = (uint32_t)number * BLOCK;
    struct buf scratch;
    buf_init(&scratch);
    for (uint32_t i = first; i < job->count && i - first < BLOCK; i++)
        job->meant[i] = meant_by(job->c, job->d, job->frequent, job->suspects[i], &scratch);
    buf_release(&scratch);
}

void spelling_join(struct corpus *c, struct workers *workers)
{
    struct deletions d = { 0 };
    struct sketch frequent, shared;
    struct buf scratch;
    buf_init(&scratch);
    hashmap_init(&d.index);
    arena_init(&d.arena);
    uint32_t *forms = mem_zero(c->term_count, sizeof *forms),
             *meant = mem_alloc(c->word_count, sizeof *meant);
    for (uint32_t w = 0; w < c->word_count; w++) {
        forms[c->words[w].term]++;
        meant[w] = UINT32_MAX;
    }
    uint32_t suspect_count, *suspects = list_suspects(c, forms, &frequent, &shared, &suspect_count);
    for (uint32_t w = 0; w < c->word_count && c->words[w].df >= MANY; w++)
        if (is_candidate(&c->words[w])) add_deletions(&d, &shared, c->words[w].surface, w, &scratch);
    size_t capacity = 0;
    struct meant_job job = {
        c, &d, &frequent, suspects, suspect_count, mem_alloc(suspect_count, sizeof *job.meant)
    };
    workers_run(workers, ((size_t)suspect_count + BLOCK - 1) / BLOCK, find_meant, &job);
    for (uint32_t i = 0; i < suspect_count; i++) {
        uint32_t w = suspects[i];
        meant[w] = job.meant[i];
        if (meant[w] == UINT32_MAX) continue;
        if (meant[meant[w]] != UINT32_MAX) meant[w] = meant[meant[w]]; /* more frequent words are done */
        MEM_RESERVE(c->joins, capacity, (size_t)c->join_count + 1);
        c->joins[c->join_count++] = (struct corpus_join){ w, meant[w] };
    }
    for (uint32_t j = 0; j < c->join_count; j++)
        c->words[c->joins[j].word].term = c->words[c->joins[j].meant].term;
    sketch_release(&frequent);
    sketch_release(&shared);
    free(job.meant);
    free(suspects);
    free(forms);
    free(meant);
    free(d.entries);
    hashmap_release(&d.index);
    arena_release(&d.arena);
    buf_release(&scratch);
}
