#include "reports/brief.h"

#include <math.h>

#include "reports/texts.h"
#include "reports/wording.h"

/* A number or a share as text, for a sentence. Both are released by the caller. */
static struct buf count_text(const struct report *r, uint64_t n)
{
    struct buf b;
    buf_init(&b);
    wording_count(&b, n, r->language);
    return b;
}

/* "1 ticket", "12 tickets" */
static struct buf tickets_text(const struct report *r, uint64_t n)
{
    struct buf count = count_text(r, n), b;
    buf_init(&b);
    buf_add_format(&b, text_of(r->language, n == 1 ? TEXT_ONE_TICKET : TEXT_N_TICKETS), count.ptr);
    buf_release(&count);
    return b;
}

static struct buf percent_text(const struct report *r, double share)
{
    struct buf b;
    buf_init(&b);
    wording_percent(&b, share, r->language);
    return b;
}

static const char *say(const struct report *r, enum text_id id)
{
    return text_of(r->language, id);
}

static uint64_t volume_of_first(const struct report *r, uint32_t types)
{
    uint64_t n = 0;
    for (uint32_t i = 0; i < types && i < r->type_count; i++) n += r->types[i].volume;
    return n;
}

static bool has_range(const struct report *r)
{
    return isfinite(r->automatable_low) && isfinite(r->automatable_high);
}

/* "27–35%", or one figure when there is no range. */
static struct buf automatable_text(const struct report *r)
{
    if (!has_range(r)) return percent_text(r, r->automatable);
    struct buf range = percent_text(r, r->automatable_low);
    struct buf high = percent_text(r, r->automatable_high);
    if (!str_eq(buf_str(&range), buf_str(&high))) {
        range.len--; /* its % stands at the end of the range */
        buf_add_format(&range, "–%s", high.ptr);
    }
    buf_release(&high);
    return range;
}

/* A figure of types where there are none. */
static struct buf none(void)
{
    struct buf b;
    buf_init(&b);
    buf_add_str(&b, STR("–"));
    return b;
}

void brief_tiles(const struct report *r, struct brief_tile tiles[BRIEF_TILES])
{
    for (int i = 0; i < BRIEF_TILES; i++) {
        buf_init(&tiles[i].label);
        buf_init(&tiles[i].note);
    }
    uint64_t tickets = r->rows_read - r->rows_joined;
    struct buf read = count_text(r, tickets);
    struct buf out = count_text(r, tickets - r->tickets_counted);
    tiles[0].figure = count_text(r, r->tickets_counted);
    buf_add_format(&tiles[0].label, "%s", say(r, TEXT_TILE_TICKETS));
    buf_add_format(&tiles[0].note, say(r, TEXT_TILE_TICKETS_NOTE), read.ptr, out.ptr);

    struct buf themes = count_text(r, r->theme_count);
    struct buf rest = tickets_text(r, r->rest_volume);
    tiles[1].figure = count_text(r, r->type_count);
    buf_add_format(&tiles[1].label, "%s", say(r, TEXT_TILE_TYPES));
    if (r->theme_count > 1)
        buf_add_format(&tiles[1].note, say(r, TEXT_TILE_TYPES_NOTE), themes.ptr, rest.ptr);
    else
        buf_add_format(&tiles[1].note, say(r, TEXT_TILE_TYPES_NOTE_NO_THEMES), rest.ptr);

    uint32_t types = r->type_count < BRIEF_TOP ? r->type_count : BRIEF_TOP;
    struct buf top = count_text(r, types ? types : BRIEF_TOP);
    struct buf volume = count_text(r, volume_of_first(r, types));
    struct buf counted = tickets_text(r, r->tickets_counted);
    tiles[2].figure = types ? percent_text(r, r->types[types - 1].cumulative_share) : none();
    buf_add_format(&tiles[2].label, say(r, TEXT_TILE_COVERAGE), top.ptr);
    buf_add_format(&tiles[2].note, say(r, TEXT_TILE_COVERAGE_NOTE), volume.ptr, counted.ptr);

    tiles[3].figure = types ? automatable_text(r) : none();
    buf_add_format(&tiles[3].label, "%s", say(r, TEXT_TILE_AUTOMATABLE));
    buf_add_format(&tiles[3].note, "%s", say(r, TEXT_TILE_AUTOMATABLE_NOTE));
    struct buf *used[] = { &read, &out, &themes, &rest, &top, &volume, &counted };
    for (size_t i = 0; i < sizeof used / sizeof used[0]; i++) buf_release(used[i]);
}

void brief_tiles_release(struct brief_tile tiles[BRIEF_TILES])
{
    for (int i = 0; i < BRIEF_TILES; i++) {
        buf_release(&tiles[i].figure);
        buf_release(&tiles[i].label);
        buf_release(&tiles[i].note);
    }
}

void brief_sentences(const struct report *r, void (*to)(void *user, struct str line), void *user)
{
    struct buf line;
    buf_init(&line);
    struct buf counted = tickets_text(r, r->tickets_counted);
    for (uint32_t i = 0; i < r->coverage_count; i++) {
        struct buf share = percent_text(r, r->coverage[i].share);
        struct buf types = count_text(r, r->coverage[i].types);
        struct buf n = count_text(r, volume_of_first(r, r->coverage[i].types));
        buf_clear(&line);
        buf_add_format(&line, say(r, TEXT_COVERAGE), types.ptr, share.ptr, n.ptr, counted.ptr);
        to(user, buf_str(&line));
        buf_release(&share);
        buf_release(&types);
        buf_release(&n);
    }
    if (r->type_count > 0 && isfinite(r->automatable)) {
        struct buf low = percent_text(r, has_range(r) ? r->automatable_low : r->automatable);
        struct buf high = percent_text(r, has_range(r) ? r->automatable_high : r->automatable);
        struct buf middle = percent_text(r, r->automatable);
        struct buf n = tickets_text(r, wording_tickets(r->automatable, r->tickets_counted));
        buf_clear(&line);
        buf_add_format(&line, say(r, TEXT_AUTOMATABLE), low.ptr, high.ptr, middle.ptr, n.ptr);
        to(user, buf_str(&line));
        buf_release(&low);
        buf_release(&high);
        buf_release(&middle);
        buf_release(&n);
    }
    if (r->type_count > 0 && r->several_share > 0) {
        struct buf share = percent_text(r, r->several_share);
        struct buf n = count_text(r, wording_tickets(r->several_share, r->tickets_counted));
        buf_clear(&line);
        buf_add_format(&line, say(r, TEXT_SEVERAL), share.ptr, n.ptr);
        to(user, buf_str(&line));
        buf_release(&share);
        buf_release(&n);
    }
    if (r->kpi_total && isfinite(r->kpi_total->mood)) {
        struct buf mood, n = tickets_text(r, r->kpi_total->mood_n);
        buf_init(&mood);
        wording_figure(&mood, r->kpi_total->mood, 2, r->language);
        buf_clear(&line);
        buf_add_format(&line, say(r, TEXT_MOOD_OVERALL), mood.ptr, n.ptr);
        to(user, buf_str(&line));
        buf_release(&mood);
        buf_release(&n);
    }
    buf_release(&counted);
    buf_release(&line);
}
