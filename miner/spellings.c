#include "miner/spellings.h"

enum { SHOWN = 200 };

struct report_pair *spellings_list(const struct corpus *c, struct arena *arena, uint32_t *count,
                                   uint32_t *total)
{
    *total = c->join_count;
    *count = c->join_count < SHOWN ? c->join_count : SHOWN;
    struct report_pair *list = arena_zero(arena, *count, sizeof *list);
    for (uint32_t i = 0; i < *count; i++) {
        const struct corpus_word *word = &c->words[c->joins[i].word], *meant = &c->words[c->joins[i].meant];
        list[i].name = arena_str(arena, word->surface);
        list[i].value = str_of(arena_format(arena, "%.*s (%u)", STR_ARG(meant->surface), word->df));
    }
    return list;
}
