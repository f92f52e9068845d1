#include "cluster/grams.h"

void grams_begin(struct grams_walk *g, struct str word)
{
    buf_clear(&g->padded);
    buf_add_char(&g->padded, '#');
    buf_add_str(&g->padded, word);
    buf_add_char(&g->padded, '#');
    g->at = g->points = 0;
}

bool grams_next(struct grams_walk *g, struct str *gram)
{
    while (g->at <= g->padded.len) {
        size_t i = g->at++;
        if (i < g->padded.len && ((unsigned char)g->padded.ptr[i] & 0xC0) == 0x80) continue;
        g->start[g->points++ % (GRAM_POINTS + 1)] = i;
        if (g->points <= GRAM_POINTS) continue;
        size_t from = g->start[(g->points - 1 - GRAM_POINTS) % (GRAM_POINTS + 1)];
        *gram = str_sub(buf_str(&g->padded), from, i);
        return true;
    }
    return false;
}
