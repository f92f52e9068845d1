#include "miner/base/mem.h"
#include "miner/ingest/columns_parts.h"
#include <stdlib.h>
#include <string.h>

static bool is_time_field(int f)
{
    return f == FIELD_CREATED || f == FIELD_SOLVED || f == FIELD_FIRST_RESPONSE;
}

static bool is_text_field(int f)
{
    return f == FIELD_SUBJECT || f == FIELD_BODY || f == FIELD_REPLY;
}

static bool takes_all(int f)
{
    return f == FIELD_TAGS || f == FIELD_CATEGORY;
}

/* Has the column mostly times, counting bare numbers only where all of them could be? */
static bool has_times(const struct profile *p)
{
    return profile_is(p->dates, p, 0.5) || profile_is(p->dates + p->bare_dates, p, 0.9);
}

bool columns_values_fit(const struct profile *p, int field)
{
    if (p->filled == 0) return true;
    switch (field) {
    case FIELD_ID: /* "Ticket" or "Case" may hold the text itself */
        return !profile_is(p->texts, p, 0.5);
    case FIELD_CUSTOMER: /* "Naam" may be that of anything, a text too */
        return p->words <= 5;
    case FIELD_CREATED:
        return has_times(p);
    case FIELD_SOLVED:
    case FIELD_FIRST_RESPONSE:
        return has_times(p) || profile_is(p->durations, p, 0.5);
    case FIELD_HANDLE_MINUTES:
        return profile_is(p->durations, p, 0.5);
    case FIELD_REOPENS:
        return profile_is(p->numbers + p->answers, p, 0.5);
    case FIELD_MESSAGES:
        return profile_is(p->numbers, p, 0.5);
    case FIELD_SUBJECT:
    case FIELD_BODY:
    case FIELD_REPLY:
        return !profile_is(p->numbers, p, 0.9) && !profile_is(p->dates, p, 0.9);
    default:
        return true;
    }
}

void columns_feed(struct mapper *m, size_t column, int field, enum mapping how, double unit,
                  const char *evidence)
{
    struct columns *c = m->c;
    struct column *col = &c->columns[column];
    size_t n = c->feed_count[field];
    struct feed *grown = c->feeds[field];
    if ((n & (n - 1)) == 0) { /* full at every power of two */
        grown = arena_alloc(m->arena, (n ? 2 * n : 1) * sizeof *grown);
        if (n) memcpy(grown, c->feeds[field], n * sizeof *grown);
    }
    double named = header_unit(m->keys[column]);
    const struct profile *p = &m->profiles[column];
    grown[n] = (struct feed){ .column = column,
                              .unit = unit > 0    ? unit
                                      : named > 0 ? named
                                                  : 1,
                              .clock = SIZE_MAX };
    if (field == FIELD_SOLVED || field == FIELD_FIRST_RESPONSE)
        grown[n].is_duration = !profile_is(p->dates, p, 0.5) && (named > 0 || unit > 0 || !has_times(p));
    c->feeds[field] = grown;
    c->feed_count[field] = n + 1;
    col->field = field;
    col->mapping = how;
    col->evidence = str_of(evidence);
}

/* ---- by option ---- */

static size_t find_column(const struct mapper *m, struct str header)
{
    struct str key = header_key(m->arena, header);
    for (size_t i = 0; i < m->c->count; i++)
        if (str_eq(str_trim(m->c->columns[i].header), str_trim(header))) return i;
    for (size_t i = 0; i < m->c->count; i++)
        if (str_eq(m->keys[i], key)) return i;
    return SIZE_MAX;
}

void columns_list(const struct columns *c, const struct ingest_options *o, struct buf *out)
{
    for (size_t i = 0; i < c->count && out->len < 300; i++) {
        struct str header = c->columns[i].header;
        if (i) buf_add_str(out, STR(", "));
        buf_add_str(out, str_clip(o->shown ? o->shown(o->masker, header) : header, 40));
    }
}

/* An error, but in pieces of JSON: there a column is a name that some ticket of the piece uses. 1, −1. */
static int no_column(const struct mapper *m, const char *option, struct str header, struct err *err)
{
    if (m->options->piece && m->names_itself) {
        m->c->lacks_named = true;
        return 1;
    }
    struct buf names;
    buf_init(&names);
    columns_list(m->c, m->options, &names);
    err_set(err, STATUS_DATA, "%s: no column \"%.*s\", which %s asks for; its columns are: %.*s", m->path,
            STR_ARG(str_clip(header, 100)), option, STR_ARG(buf_str(&names)));
    buf_release(&names);
    return -1;
}

/* The next column of a comma list; a header may hold commas itself, so the longest run of pieces that is a
 * header wins. 1, 0 at the end, -1 when there is none; SIZE_MAX for one that a piece lacks. */
static int next_listed(const struct mapper *m, struct str *list, const char *option, size_t *column,
                       struct err *err)
{
    if (list->len == 0) return 0;
    for (size_t end = list->len; end > 0; end--) {
        if (end < list->len && list->ptr[end] != ',') continue;
        size_t found = find_column(m, str_trim(str_sub(*list, 0, end)));
        if (found == SIZE_MAX) continue;
        *column = found;
        *list = str_sub(*list, end + 1, list->len);
        return 1;
    }
    size_t comma = str_find(*list, STR(","));
    struct str missing = str_trim(str_sub(*list, 0, comma));
    *column = SIZE_MAX;
    *list = comma == SIZE_MAX ? (struct str){ NULL, 0 } : str_sub(*list, comma + 1, list->len);
    return no_column(m, option, missing, err);
}

static int field_of_name(struct str name)
{
    for (int f = 0; f < FIELD_COUNT; f++)
        if (str_eq_nocase(name, str_of(field_name((enum field)f)))) return f;
    return -1;
}

/* Cuts the next "field=Header" off --columns: it runs up to a comma that is followed by another field's name.
 */
static bool next_override(struct str *list, struct str *name, struct str *headers)
{
    *list = str_trim(*list);
    if (list->len == 0) return false;
    size_t eq = str_find(*list, STR("="));
    if (eq == SIZE_MAX) eq = list->len;
    *name = str_trim(str_sub(*list, 0, eq));
    size_t end = list->len;
    for (size_t i = eq; i < list->len; i++) {
        if (list->ptr[i] != ',') continue;
        struct str rest = str_sub(*list, i + 1, list->len);
        size_t next = str_find(rest, STR("="));
        if (next != SIZE_MAX && field_of_name(str_trim(str_sub(rest, 0, next))) >= 0) {
            end = i;
            break;
        }
    }
    *headers = eq < list->len ? str_trim(str_sub(*list, eq + 1, end)) : (struct str){ NULL, 0 };
    *list = str_sub(*list, end + 1, list->len);
    return true;
}

int columns_check_options(const struct ingest_options *o, struct err *err)
{
    struct str list = str_of(o->columns), name, headers;
    while (next_override(&list, &name, &headers)) {
        if (field_of_name(name) < 0)
            return err_set(err, STATUS_USAGE,
                           "--columns: no field \"%.*s\"; fields are id, created, solved, "
                           "first_response, subject, body, reply, channel, status, priority, tags, category, "
                           "customer, agent, group, csat, reopens, handle_minutes, messages, language",
                           STR_ARG(str_clip(name, 60)));
        if (headers.len == 0)
            return err_set(err, STATUS_USAGE,
                           "--columns: %.*s= names no column; write %.*s=Header, or %.*s=- for "
                           "none",
                           STR_ARG(name), STR_ARG(name), STR_ARG(name));
    }
    if (o->text_columns && str_trim(str_of(o->text_columns)).len == 0)
        return err_set(err, STATUS_USAGE,
                       "--text-columns: names no column; write --text-columns Subject,Description");
    return 0;
}

static int map_by_options(struct mapper *m, const struct ingest_options *o, struct err *err)
{
    size_t column;
    if (o->gold_column) {
        column = find_column(m, str_of(o->gold_column));
        if (column == SIZE_MAX) return no_column(m, "--gold", str_of(o->gold_column), err);
        columns_feed(m, column, FIELD_GOLD, MAPPED_BY_OPTION, 0, "named by --gold");
        m->closed[FIELD_GOLD] = true;
    }
    struct str list = str_of(o->columns), name, headers;
    while (next_override(&list, &name, &headers)) {
        int f = field_of_name(name), got = 0;
        m->closed[f] = true;
        if (str_eq(headers, STR("-"))) continue;
        while ((got = next_listed(m, &headers, "--columns", &column, err)) > 0)
            if (column != SIZE_MAX && m->c->columns[column].field != FIELD_GOLD)
                columns_feed(m, column, f, MAPPED_BY_OPTION, 0, "named by --columns");
        if (got < 0) return -1;
    }
    if (!o->text_columns) return 0;
    for (int f = FIELD_SUBJECT; f <= FIELD_REPLY; f++) {
        for (size_t i = 0; i < m->c->feed_count[f]; i++) m->c->columns[m->c->feeds[f][i].column].field = -1;
        m->c->feed_count[f] = 0;
        m->closed[f] = true;
    }
    list = str_trim(str_of(o->text_columns));
    int got;
    for (bool first = true; (got = next_listed(m, &list, "--text-columns", &column, err)) > 0; first = false)
        if (column != SIZE_MAX)
            columns_feed(m, column, first && str_trim(list).len ? FIELD_SUBJECT : FIELD_BODY,
                         MAPPED_BY_OPTION, 0, "named by --text-columns");
    return got;
}

/* ---- by the headers of a help desk ---- */

/* The system whose headers fit best. A header counts the less the more systems have it, and a little more
 * when it is spelled the same way. */
static size_t best_system(const struct mapper *m, size_t systems)
{
    double *score = mem_zero(systems, sizeof *score);
    size_t *specific = mem_zero(systems, sizeof *specific); /* headers that generic does not have */
    for (size_t i = 0; i < m->c->count; i++) {
        size_t n, distinct = 0;
        const struct known_header *h = header_index_find(m->known, m->exact[i], &n);
        bool generic = false;
        for (size_t k = 0; k < n; k++) {
            distinct += k == 0 || h[k].system != h[k - 1].system;
            generic |= h[k].system == systems - 1;
        }
        for (size_t k = 0; k < n; k++) {
            if (k > 0 && h[k].system == h[k - 1].system) continue;
            bool exact = str_eq(str_trim(m->c->columns[i].header), h[k].spelling);
            score[h[k].system] += 1.0 / (double)distinct + (exact && h[k].system != systems - 1 ? 0.05 : 0);
            specific[h[k].system] += !generic || exact;
        }
    }
    size_t best = systems - 1;
    for (size_t s = 0; s < systems - 1; s++)
        if (specific[s] >= 3 && score[s] > score[best] + 1e-9) best = s;
    free(score);
    free(specific);
    return best;
}

/* Feeds the fields of one system from the columns whose headers it knows, in the order of its lists, so that
 * the best header of a field comes first. */
static void map_by_system(struct mapper *m, size_t system, bool generic)
{
    const struct system *s = &systems_all(&(size_t){ 0 })[system];
    bool fed_before[FIELD_COUNT];
    for (int f = 0; f < FIELD_COUNT; f++) fed_before[f] = m->c->feed_count[f] > 0;
    const char *evidence = generic ? "known header" : arena_format(m->arena, "header of %s", s->name);
    for (int f = 0; f < FIELD_COUNT; f++) {
        if (m->closed[f] || (fed_before[f] && !(generic && takes_all(f)))) continue;
        struct str header;
        double unit;
        size_t longest = SIZE_MAX;
        for (size_t at = 0; header_next(s->headers[f], &at, &header, &unit);) {
            struct str key = header_exact(m->arena, header);
            for (size_t i = 0; i < m->c->count; i++) {
                if (!columns_is_free(m, i) || !str_eq(m->exact[i], key)) continue;
                if (!columns_values_fit(&m->profiles[i], f)) {
                    if (f == FIELD_CREATED && m->c->undated == SIZE_MAX) m->c->undated = i;
                    continue;
                }
                if (generic &&
                    f == FIELD_BODY) { /* of several generic names for text the one that holds most */
                    if (longest == SIZE_MAX || m->profiles[i].bytes > m->profiles[longest].bytes) longest = i;
                    continue;
                }
                /* Of texts one, or all of one name: Jira has a column per comment. */
                size_t n = m->c->feed_count[f];
                if (is_text_field(f) && n > 0 && !str_eq(m->exact[m->c->feeds[f][0].column], key)) continue;
                if (f != FIELD_REPLY && is_text_field(f) && n > 0) continue;
                columns_feed(m, i, f, generic ? MAPPED_BY_NAME : MAPPED_BY_SYSTEM, unit, evidence);
            }
        }
        if (longest != SIZE_MAX) columns_feed(m, longest, f, MAPPED_BY_NAME, 0, evidence);
    }
}

/* Headers that contain a generic name as whole words ("Vraag van de klant"), for fields that have no column
 * yet. The longest name wins; values must fit. */
static void map_by_part(struct mapper *m, size_t generic)
{
    static const int fields[] = { FIELD_BODY,           FIELD_SUBJECT,  FIELD_CREATED,  FIELD_SOLVED,
                                  FIELD_REPLY,          FIELD_CATEGORY, FIELD_CUSTOMER, FIELD_CHANNEL,
                                  FIELD_HANDLE_MINUTES, FIELD_CSAT };
    const struct system *s = &systems_all(&(size_t){ 0 })[generic];
    for (size_t k = 0; k < sizeof fields / sizeof *fields; k++) {
        int f = fields[k];
        if (m->closed[f] || m->c->feed_count[f]) continue;
        size_t best = SIZE_MAX, best_len = 3; /* names of three letters are found in too much */
        struct str header, name = { NULL, 0 };
        double unit;
        for (size_t at = 0; header_next(s->headers[f], &at, &header, &unit);) {
            struct str key = header_key(m->arena, header);
            for (size_t i = 0; i < m->c->count; i++) {
                const struct profile *p = &m->profiles[i];
                if (!columns_is_free(m, i) || key.len <= best_len || !header_contains(m->keys[i], key))
                    continue;
                if (p->filled == 0 || !columns_values_fit(p, f)) continue;
                if (is_text_field(f) && (p->words < 2 || profile_is(p->mails, p, 0.5))) continue;
                /* Answers are sentences; a "Resolution status" holds labels ("Within SLA"). */
                if (f == FIELD_REPLY && !profile_is(p->texts, p, 0.5)) continue;
                /* Names of people are shorter than the shortest questions ("Vraag van de klant"). */
                if (!is_text_field(f) && !is_time_field(f) && p->words > (f == FIELD_CUSTOMER ? 3 : 6))
                    continue;
                best = i;
                best_len = key.len;
                name = header;
            }
        }
        if (best != SIZE_MAX)
            columns_feed(m, best, f, MAPPED_BY_NAME, 0,
                         arena_format(m->arena, "header contains \"%.*s\"", STR_ARG(name)));
    }
}

/* Columns that the reader made for a field: they add to the question, and stand in for the rest. */
static void map_given(struct mapper *m, const int *gives, size_t width)
{
    for (size_t i = 0; gives && i < width; i++) {
        if (gives[i] < 0 || m->c->columns[i].mapping != MAPPED_NOT) continue;
        m->c->columns[i].field = -1;
        if (m->closed[gives[i]]) continue;
        columns_feed(m, i, gives[i], MAPPED_BY_SYSTEM, 0, "messages of the conversation");
    }
}

/* ---- by values ---- */

static int percent(size_t part, size_t whole)
{
    return whole ? (int)(100 * part / whole) : 0;
}

static void map_by_values(struct mapper *m, bool header)
{
    struct columns *c = m->c;
    size_t body = SIZE_MAX, created = SIZE_MAX, id = SIZE_MAX, customer = SIZE_MAX;
    for (size_t i = 0; i < c->count; i++) {
        const struct profile *p = &m->profiles[i];
        if (!columns_is_free(m, i) || p->filled == 0) continue;
        bool date = profile_is(p->dates, p, 0.8), mail = profile_is(p->mails, p, 0.8);
        if (created == SIZE_MAX && date) created = i;
        if (customer == SIZE_MAX && mail) customer = i;
        if (id == SIZE_MAX && !date && profile_is(p->codes, p, 0.95) && p->filled > 1 &&
            p->distinct == p->filled && p->bytes <= 24 && !mail)
            id = i;
        bool text = profile_is(p->texts, p, 0.5) && p->distinct * 2 > p->filled && !date;
        if (text && (body == SIZE_MAX || p->bytes > m->profiles[body].bytes)) body = i;
    }
    if (body == SIZE_MAX && c->count == 1 && columns_is_free(m, 0) && m->profiles[0].filled &&
        !profile_is(m->profiles[0].numbers, &m->profiles[0], 0.5))
        body = 0;
#define GUESS(field, column, ...)                                                                            \
    if ((column) != SIZE_MAX && !m->closed[field] && c->feed_count[field] == 0)                              \
    columns_feed(m, (column), (field), MAPPED_BY_VALUES, 0, arena_format(m->arena, __VA_ARGS__))
    /* A subject of known name without a body is often all the text there is; a guess beside it is welcome. */
    if (body != SIZE_MAX)
        GUESS(FIELD_BODY, body, "longest text, %d bytes on average", (int)m->profiles[body].bytes);
    if (created != SIZE_MAX)
        GUESS(FIELD_CREATED, created, "%d%% are dates",
              percent(m->profiles[created].dates, m->profiles[created].filled));
    if (id != SIZE_MAX && (!header || id == 0)) GUESS(FIELD_ID, id, "codes that differ in every row");
    if (customer != SIZE_MAX)
        GUESS(FIELD_CUSTOMER, customer, "%d%% are e-mail addresses",
              percent(m->profiles[customer].mails, m->profiles[customer].filled));
#undef GUESS
}

int columns_map(struct columns *c, struct arena *a, const struct header_index *known,
                const struct row *header, const struct row *rows, size_t n, size_t width, const int *gives,
                const struct ingest_options *o, const char *path, struct err *err)
{
    *c = (struct columns){
        .count = width,
        .author = SIZE_MAX,
        .undated = SIZE_MAX,
        .hidden = SIZE_MAX,
        .has_header = header != NULL,
    };
    if (header && header->count > c->count) c->count = header->count;
    c->columns = arena_zero(a, c->count, sizeof *c->columns);
    struct mapper m = {
        .c = c, .arena = a, .known = known, .path = path, .names_itself = gives != NULL, .options = o
    };
    m.keys = arena_zero(a, c->count, sizeof *m.keys);
    m.exact = arena_zero(a, c->count, sizeof *m.exact);
    for (size_t i = 0; i < c->count; i++) {
        struct str text = header && i < header->count ? str_trim(header->cells[i]) : (struct str){ NULL, 0 };
        while (str_starts(text, STR("\xEF\xBB\xBF"))) text = str_sub(text, 3, text.len);
        c->columns[i].header = text.len ? arena_str(a, text) : str_of(arena_format(a, "kolom %zu", i + 1));
        c->columns[i].field = -1;
        m.keys[i] = header_key(a, c->columns[i].header);
        m.exact[i] = header_exact(a, c->columns[i].header);
    }
    m.profiles = sniff_columns(a, rows, n, c->count);
    c->profiles = m.profiles;
    if (map_by_options(&m, o, err)) return -1;
    for (size_t i = 0; gives && i < width; i++)
        if (gives[i] >= 0 && c->columns[i].field < 0) c->columns[i].field = gives[i]; /* for no other */
    size_t systems;
    const struct system *all = systems_all(&systems);
    size_t system = best_system(&m, systems);
    c->system = all[system].name;
    if (header) {
        columns_find_author(&m, rows, n);
        if (system != systems - 1) map_by_system(&m, system, false);
        map_by_system(&m, systems - 1, true);
        map_by_part(&m, systems - 1);
        columns_find_languages(&m, rows, n);
    }
    map_given(&m, gives, width);
    map_by_values(&m, header != NULL);
    columns_find_clocks(&m, header != NULL);
    columns_find_days(&m);
    columns_find_conversation(&m);
    columns_find_updates(&m, rows, n);
    if (c->feed_count[FIELD_CREATED] || (c->undated != SIZE_MAX && !columns_is_free(&m, c->undated)))
        c->undated = SIZE_MAX;
    return 0;
}
