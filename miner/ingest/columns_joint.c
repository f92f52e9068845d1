/* What more than one column, or more than one row, says of a ticket. */
#include "miner/base/hashmap.h"
#include "miner/ingest/columns_parts.h"
#include "miner/ingest/messages.h"
#include <string.h>

/* ---- a date and its time of day in two columns ---- */

/* The header without the word for a date or a time: "Datum aangemeld" and "Tijd aangemeld" are a pair. */
static struct str without_word(struct mapper *m, struct str key, bool of_time)
{
    static const char *const dates[] = { "datum", "date" }, *const times[] = { "tijdstip", "tijd", "time",
                                                                               "uur", "heure" };
    for (size_t i = 0; i < (of_time ? 5 : 2); i++) {
        struct str word = str_of(of_time ? times[i] : dates[i]);
        size_t at = str_find(key, word);
        if (at == SIZE_MAX) continue;
        return str_trim(str_of(arena_format(m->arena, "%.*s%.*s", STR_ARG(str_trim(str_sub(key, 0, at))),
                                            STR_ARG(str_sub(key, at + word.len, key.len)))));
    }
    return of_time ? (struct str){ NULL, 0 } : key;
}

static bool has_time_word(struct str key)
{
    return str_find(key, STR("tijd")) != SIZE_MAX || str_find(key, STR("time")) != SIZE_MAX ||
           header_contains(key, STR("uur")) || header_contains(key, STR("heure"));
}

void columns_find_clocks(struct mapper *m, bool header)
{
    static const int fields[] = { FIELD_CREATED, FIELD_SOLVED, FIELD_FIRST_RESPONSE };
    for (size_t k = 0; k < sizeof fields / sizeof *fields; k++) {
        struct feed *feeds = m->c->feeds[fields[k]];
        for (size_t n = 0; n < m->c->feed_count[fields[k]]; n++) {
            struct str date = without_word(m, m->keys[feeds[n].column], false);
            if (feeds[n].is_duration ||
                profile_is(m->profiles[feeds[n].column].clocked, &m->profiles[feeds[n].column], 0.1))
                continue;
            for (size_t i = 0; i < m->c->count; i++) {
                const struct profile *p = &m->profiles[i];
                if (!columns_is_free(m, i) || !profile_is(p->clocks, p, 0.8)) continue;
                bool pair = i == feeds[n].column + 1; /* "Uur" right behind the date is its own */
                if (header && has_time_word(m->keys[i])) {
                    struct str time = without_word(m, m->keys[i], true);
                    pair = str_eq(date, time) || (pair && time.len == 0);
                } else if (header) {
                    pair = false;
                }
                if (!pair) continue;
                feeds[n].clock = i;
                m->c->columns[i].field = fields[k];
                m->c->columns[i].mapping = MAPPED_BY_NAME;
                m->c->columns[i].evidence = STR("the time of day of the date");
                break;
            }
        }
    }
}

static bool has_clock(const struct mapper *m, int field)
{
    const struct feed *f = m->c->feeds[field];
    return m->c->feed_count[field] &&
           (f->is_duration || f->clock != SIZE_MAX || m->profiles[f->column].clocked > 0);
}

void columns_find_days(struct mapper *m)
{
    const struct feed *solved = m->c->feeds[FIELD_SOLVED];
    m->c->solved_by_day = m->c->feed_count[FIELD_SOLVED] && m->profiles[solved->column].filled > 0 &&
                          has_clock(m, FIELD_CREATED) && !has_clock(m, FIELD_SOLVED);
}

/* ---- a column for each language ---- */

/* Is the column called as that field is, in whatever language? */
static bool is_named_for(const struct mapper *m, size_t column, int field)
{
    size_t systems;
    const struct system *all = systems_all(&systems);
    struct str header;
    double unit;
    for (size_t at = 0; header_next(all[systems - 1].headers[field], &at, &header, &unit);)
        if (header_contains(m->keys[column], header_key(m->arena, header))) return true;
    return false;
}

/* A ticket is in one language: of two such columns hardly any row has both, and each has its share of them.
 */
static bool is_one_or_other(const struct mapper *m, const struct row *rows, size_t n, size_t a, size_t b)
{
    size_t both = 0;
    for (size_t i = 0; i < n; i++)
        both += a < rows[i].count && b < rows[i].count && str_trim(rows[i].cells[a]).len > 0 &&
                str_trim(rows[i].cells[b]).len > 0;
    size_t fewer =
        m->profiles[a].filled < m->profiles[b].filled ? m->profiles[a].filled : m->profiles[b].filled;
    return fewer * 50 >= n && both * 20 <= fewer;
}

void columns_find_languages(struct mapper *m, const struct row *rows, size_t n)
{
    for (int f = FIELD_SUBJECT; f <= FIELD_REPLY; f++) {
        if (m->closed[f]) continue;
        for (size_t i = 0; i < m->c->count; i++) {
            const struct profile *p = &m->profiles[i];
            size_t fed = m->c->feed_count[f], k = 0;
            if (fed == 0 || !columns_is_free(m, i) || p->words < 2 || !columns_values_fit(p, f) ||
                !is_named_for(m, i, f))
                continue;
            while (k < fed && is_one_or_other(m, rows, n, m->c->feeds[f][k].column, i)) k++;
            if (k == fed)
                columns_feed(m, i, f, MAPPED_BY_NAME, 0, "a known header, filled where the other is not");
        }
    }
}

/* ---- messages ---- */

/* A column of a known name that says by yes or no whether a message is for the customer's eyes. */
static void find_hidden(struct mapper *m)
{
    static const enum hidden_when kinds[] = { HIDDEN_WHEN_NO, HIDDEN_WHEN_YES };
    size_t systems;
    const struct system *all = systems_all(&systems);
    for (size_t k = 0; k < 2; k++) {
        struct str header;
        double unit;
        const char *list = all[systems - 1].headers[k ? SYSTEM_INTERNAL : SYSTEM_PUBLIC];
        for (size_t at = 0; header_next(list, &at, &header, &unit);) {
            struct str key = header_exact(m->arena, header);
            for (size_t i = 0; i < m->c->count; i++) {
                if (!columns_is_free(m, i) || !str_eq(m->exact[i], key) || m->profiles[i].distinct > 2)
                    continue;
                m->c->hidden = i;
                m->c->hidden_when = kinds[k];
                m->c->columns[i].evidence = STR("says which messages the customer could read");
                return;
            }
        }
    }
}

static bool tells_authors(const struct row *rows, size_t n, size_t column)
{
    size_t filled = 0, told = 0, customers = 0;
    for (size_t i = 0; i < n; i++) {
        if (column >= rows[i].count || str_trim(rows[i].cells[column]).len == 0) continue;
        enum author author = author_of(rows[i].cells[column]);
        filled++;
        told += author != AUTHOR_UNKNOWN;
        customers += author == AUTHOR_CUSTOMER;
    }
    return customers && told * 10 >= filled * 9;
}

/* The column that says who wrote a message is of a known name and has nothing but known words in it. */
void columns_find_author(struct mapper *m, const struct row *rows, size_t n)
{
    size_t systems;
    const struct system *all = systems_all(&systems);
    for (size_t s = 0; s < systems; s++) {
        struct str header;
        double unit;
        for (size_t at = 0; header_next(all[s].headers[SYSTEM_AUTHOR], &at, &header, &unit);) {
            struct str key = header_exact(m->arena, header);
            for (size_t i = 0; i < m->c->count; i++)
                if (columns_is_free(m, i) && str_eq(m->exact[i], key) && tells_authors(rows, n, i)) {
                    m->c->author = i;
                    m->c->columns[i].evidence = STR("says who wrote each message");
                    find_hidden(m);
                    return;
                }
        }
    }
}

void columns_find_conversation(struct mapper *m)
{
    struct columns *c = m->c;
    struct feed *ids = c->feeds[FIELD_ID];
    for (size_t i = 0; c->author != SIZE_MAX && i < c->feed_count[FIELD_ID]; i++) {
        const struct profile *p = &m->profiles[ids[i].column];
        if (p->distinct == p->filled) continue;
        struct feed conversation = ids[i];
        memmove(ids + 1, ids, i * sizeof *ids);
        ids[0] = conversation;
        return;
    }
    c->author = SIZE_MAX;
}

/* ---- updates ---- */

static struct str cell_of(const struct mapper *m, const struct row *row, int field)
{
    size_t column = m->c->feed_count[field] ? m->c->feeds[field][0].column : SIZE_MAX;
    return column < row->count ? str_trim(row->cells[column]) : (struct str){ NULL, 0 };
}

static bool is_same_row(const struct row *a, const struct row *b)
{
    size_t n = a->count < b->count ? a->count : b->count;
    for (size_t i = 0; i < n; i++)
        if (!str_eq(a->cells[i], b->cells[i])) return false;
    return true;
}

/* Many rows have the id and the time of creation of an earlier one, and differ in something else:
 * ServiceNow's log of incidents is such an export. */
void columns_find_updates(struct mapper *m, const struct row *rows, size_t n)
{
    struct columns *c = m->c;
    if (c->author != SIZE_MAX || !c->feed_count[FIELD_ID] || !c->feed_count[FIELD_CREATED]) return;
    struct hashmap first;
    size_t filled = 0, again = 0, updates = 0;
    hashmap_init(&first);
    for (size_t i = 0; i < n; i++) {
        struct str id = cell_of(m, &rows[i], FIELD_ID);
        if (id.len == 0) continue;
        bool fresh;
        const struct row *earlier = &rows[*hashmap_at(&first, id, (uint32_t)i, &fresh, NULL)];
        filled++;
        if (fresh) continue;
        again++;
        updates += str_eq(cell_of(m, earlier, FIELD_CREATED), cell_of(m, &rows[i], FIELD_CREATED)) &&
                   str_eq(cell_of(m, earlier, FIELD_BODY), cell_of(m, &rows[i], FIELD_BODY)) &&
                   !is_same_row(earlier, &rows[i]);
    }
    c->updates = updates >= 2 && updates * 5 >= filled && updates * 20 >= again * 19;
    hashmap_release(&first);
}
