#include "miner/tones.h"

#include <math.h>
#include <stdlib.h>

#include "miner/base/mem.h"
#include "miner/insight/tone.h"

enum { BATCH = 512 };

struct reading {
    const struct collection *c;
    const struct lexicon_list *list[LANGUAGE_COUNT];
    struct tone_reader **readers;
    struct tones out;
};

static void read_batch(void *argument, size_t number, unsigned worker)
{
    const struct reading *r = argument;
    uint32_t first = (uint32_t)number * BATCH,
             end = r->c->count - first > BATCH ? first + BATCH : r->c->count;
    for (uint32_t i = first; i < end; i++) {
        const struct ticket *t = &r->c->tickets[i];
        r->out.mood[i] = NAN;
        if (t->state != TICKET_KEPT || !r->list[t->language]) continue;
        struct tone tone =
            tone_of(r->readers[worker], r->list[t->language], ticket_subject(t), ticket_body(t));
        r->out.mood[i] = tone.mood;
        r->out.tones[i] = (uint16_t)tone.tones;
    }
}

struct tones tones_read(const struct collection *c, const struct lexicon *lexicon, struct workers *w,
                        struct arena *arena)
{
    struct reading r = { .c = c,
                         .readers = mem_alloc(workers_count(w), sizeof *r.readers),
                         .out = { arena_alloc(arena, c->count * sizeof(double)),
                                  arena_zero(arena, c->count, sizeof(uint16_t)) } };
    for (unsigned i = 0; i < workers_count(w); i++) r.readers[i] = tone_reader_new();
    for (int l = 0; l < LANGUAGE_COUNT; l++)
        r.list[l] = lexicon_of(lexicon, l == LANGUAGE_UNKNOWN ? "nl" : language_code((enum language)l));
    workers_run(w, (c->count + BATCH - 1) / BATCH, read_batch, &r);
    for (unsigned i = 0; i < workers_count(w); i++) tone_reader_free(r.readers[i]);
    free(r.readers);
    return r.out;
}
