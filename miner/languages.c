#include "miner/languages.h"

#include "reports/texts.h"
#include "reports/wording.h"

/* The languages that occur, by count and then by number; the total of all. */
static uint32_t ranked(const uint32_t count[LANGUAGE_COUNT], enum language rank[LANGUAGE_COUNT],
                       uint64_t *total)
{
    uint32_t n = 0;
    *total = 0;
    for (int l = 0; l < LANGUAGE_COUNT; l++) {
        if (count[l] == 0) continue;
        uint32_t at = n++;
        for (; at > 0 && count[rank[at - 1]] < count[l]; at--) rank[at] = rank[at - 1];
        rank[at] = (enum language)l;
        *total += count[l];
    }
    return n;
}

static const char *name_of(enum language l, enum report_language language)
{
    return l == LANGUAGE_UNKNOWN ? text_of(language, TEXT_UNKNOWN) : language_code(l);
}

struct str languages_line(const uint32_t count[LANGUAGE_COUNT], enum report_language language,
                          struct arena *arena)
{
    enum language rank[LANGUAGE_COUNT];
    uint64_t total;
    uint32_t n = ranked(count, rank, &total);
    struct buf b;
    buf_init(&b);
    for (uint32_t i = 0; i < n; i++) {
        buf_add_format(&b, "%s%s ", i ? ", " : "", name_of(rank[i], language));
        wording_figure(&b, 100.0 * count[rank[i]] / (double)total, 0, language);
        buf_add_char(&b, '%');
    }
    struct str line = arena_str(arena, buf_str(&b));
    buf_release(&b);
    return line;
}

struct report_pair *languages_list(const uint32_t count[LANGUAGE_COUNT], enum report_language language,
                                   struct arena *arena, uint32_t *listed)
{
    enum language rank[LANGUAGE_COUNT];
    uint64_t total;
    *listed = ranked(count, rank, &total);
    struct report_pair *list = arena_zero(arena, LANGUAGE_COUNT, sizeof *list);
    struct buf b;
    buf_init(&b);
    for (uint32_t i = 0; i < *listed; i++) {
        buf_clear(&b);
        wording_figure(&b, 100.0 * count[rank[i]] / (double)total, 1, language);
        buf_add_str(&b, STR("% (n = "));
        wording_count(&b, count[rank[i]], language);
        buf_add_char(&b, ')');
        list[i] = (struct report_pair){ str_of(name_of(rank[i], language)), arena_str(arena, buf_str(&b)) };
    }
    buf_release(&b);
    return list;
}
