#include "miner/ingest/rows.h"
#include "miner/ingest/dates.h"
#include "miner/ingest/thread.h"
#include <limits.h>
#include <math.h>
#include <string.h>

static const int time_fields[ROW_TIMES] = { FIELD_CREATED, FIELD_SOLVED, FIELD_FIRST_RESPONSE };

/* What exports write for "nothing", and what spreadsheets write for "broken". */
static bool is_nothing(struct str s)
{
    static const char *const words[] = { "-",     "--",     "null",    "none",     "nan",
                                         "n/a",   "#n/a",   "#n/b",    "#naam?",   "#name?",
                                         "#ref!", "#verw!", "#value!", "#waarde!", "(null)" };
    if (s.len == 0) return true;
    if (!strchr("-nN#(", s.ptr[0]) || (s.len > 8 && s.ptr[0] != '#')) return false;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (str_eq_nocase(s, str_of(words[i]))) return true;
    if (s.len < 3) return false;
    for (size_t i = 0; i < s.len; i++)
        if (s.ptr[i] != '#') return false;
    return true; /* ######## */
}

/* A cell without white space around it, and without the apostrophe that keeps a spreadsheet from calculating.
 */
static struct str clean(struct str s)
{
    s = str_trim(s);
    if (s.len >= 2 && s.ptr[0] == '\'' && strchr("=+-@", s.ptr[1])) s = str_sub(s, 1, s.len);
    while (str_starts(s, STR("\xEF\xBB\xBF"))) s = str_sub(s, 3, s.len);
    return s;
}

static struct str cell(const struct record *record, size_t column)
{
    if (column >= record->count) return (struct str){ NULL, 0 };
    struct str s = clean(record->cells[column]);
    return s.len <= 12 && is_nothing(s) ? (struct str){ NULL, 0 } : s;
}

/* The first feed of a field that has a value. */
static struct str first_value(const struct columns *c, const struct record *record, int field, size_t *which)
{
    for (size_t i = 0; i < c->feed_count[field]; i++) {
        struct str s = cell(record, c->feeds[field][i].column);
        if (s.len == 0) continue;
        if (which) *which = i;
        return s;
    }
    return (struct str){ NULL, 0 };
}

/* All feeds of a field that have a value, each value once, joined. */
static struct str all_values(const struct columns *c, const struct record *record, int field,
                             const char *between, struct arena *text)
{
    size_t n = c->feed_count[field];
    if (n <= 1) return arena_str(text, first_value(c, record, field, NULL));
    struct buf joined;
    buf_init(&joined);
    for (size_t i = 0; i < n; i++) {
        struct str s = cell(record, c->feeds[field][i].column);
        bool again = s.len == 0;
        for (size_t k = 0; k < i && !again && k < 32; k++)
            again = str_eq(s, cell(record, c->feeds[field][k].column));
        if (again) continue;
        if (joined.len) buf_add_str(&joined, str_of(between));
        buf_add_str(&joined, s);
    }
    struct str kept = arena_str(text, buf_str(&joined));
    buf_release(&joined);
    return kept;
}

/* All cells about customers and agents, one a line. */
static struct str people_of(const struct columns *c, const struct record *record, struct arena *text)
{
    static const int fields[] = { FIELD_CUSTOMER, FIELD_AGENT };
    struct buf joined;
    buf_init(&joined);
    for (int f = 0; f < 2; f++)
        for (size_t i = 0; i < c->feed_count[fields[f]]; i++) {
            struct str s = cell(record, c->feeds[fields[f]][i].column);
            if (s.len == 0) continue;
            if (joined.len) buf_add_char(&joined, '\n');
            buf_add_str(&joined, s);
        }
    struct str kept = arena_str(text, buf_str(&joined));
    buf_release(&joined);
    return kept;
}

/* ---- times ---- */

static void count_order(struct time_facts *f, const struct date *d)
{
    f->dmy += d->order == DATE_ORDER_DMY;
    f->mdy += d->order == DATE_ORDER_MDY;
    f->ymd += d->order == DATE_ORDER_YMD;
    f->swappable += d->swappable;
}

static void read_time(struct rows *r, const struct record *record, int n, struct raw_ticket *t)
{
    int64_t *const to[ROW_TIMES] = { &t->created, &t->solved, &t->first_response };
    struct time_facts *facts = &r->times[n];
    size_t which = 0;
    *to[n] = TIME_NONE;
    struct str s = first_value(r->columns, record, time_fields[n], &which);
    if (s.len == 0) return;
    const struct feed *feed = &r->columns->feeds[time_fields[n]][which];
    struct date d;
    double minutes;
    if (!feed->is_duration && date_parse(s, facts->order, &d)) {
        if (n == 0) t->zone = d.zone;
        *to[n] = date_in_zone(&d, t->zone);
        if (feed->clock != SIZE_MAX && d.time % 86400 == 0 &&
            duration_parse(cell(record, feed->clock), 1, &minutes, NULL) && minutes < 24 * 60)
            *to[n] += (int64_t)(minutes * 60 + 0.5);
        if (d.swappable) t->swappable |= (uint8_t)(1u << n);
        count_order(facts, &d);
    } else if (feed->is_duration && duration_parse(s, feed->unit * r->seconds_lie[n], &minutes, NULL)) {
        if (t->created == TIME_NONE || minutes > 60.0 * 24 * 3660) return;
        *to[n] = t->created + (int64_t)(minutes * 60 + 0.5);
        /* The day moves along with that of creation as long as it is the same one. */
        if ((t->swappable & 1) && *to[n] / 86400 == t->created / 86400) t->swappable |= (uint8_t)(1u << n);
    } else {
        facts->unreadable++;
    }
}

static void note_period(struct rows *r, const struct raw_ticket *t)
{
    if (t->created == TIME_NONE) return;
    int64_t both[2] = { t->created, t->swappable & 1 ? ingest_swap_day_month(t->created) : t->created };
    for (int i = 0; i < 2; i++) {
        if (r->from[i] == TIME_NONE || both[i] < r->from[i]) r->from[i] = both[i];
        if (r->to[i] == TIME_NONE || both[i] > r->to[i]) r->to[i] = both[i];
    }
}

/* ---- numbers ---- */

/* 1 and 0 for yes and no, a number for itself, else -1. */
static int32_t count_of(struct str s)
{
    double x;
    if (s.len == 0) return -1;
    if (number_parse(s, &x)) return x >= 0 && x < INT32_MAX ? (int32_t)x : -1;
    return answer_parse(s);
}

static int32_t read_count(const struct columns *c, const struct record *record, int field)
{
    return count_of(first_value(c, record, field, NULL));
}

static double read_minutes(const struct rows *r, const struct record *record)
{
    size_t which = 0;
    struct str s = first_value(r->columns, record, FIELD_HANDLE_MINUTES, &which);
    double minutes;
    if (s.len == 0) return NAN;
    double unit = r->columns->feeds[FIELD_HANDLE_MINUTES][which].unit * r->seconds_lie[ROW_TIMES];
    return duration_parse(s, unit, &minutes, NULL) ? minutes : NAN;
}

/* 1,23E+11 */
static bool is_scientific(struct str s)
{
    size_t e = str_find(s, STR("E+"));
    if (e == SIZE_MAX || e == 0 || s.len > 16) return false;
    for (size_t i = 0; i < s.len; i++)
        if (i != e && i != e + 1 && !strchr("0123456789,.", s.ptr[i])) return false;
    return true;
}

/* A spreadsheet cell holds 32,767 UTF-16 units and loses the rest. */
static bool is_cut(struct str s)
{
    if (s.len < 32760) return false;
    size_t units = 0;
    for (size_t i = 0; i < s.len; i++) {
        unsigned char c = (unsigned char)s.ptr[i];
        units += (c & 0xC0) != 0x80;
        units += c >= 0xF0; /* beyond the basic plane: two units */
    }
    return units >= 32759 && units <= 32767; /* white space at the ends is gone */
}

/* Has the customer column this value? */
static bool is_customer(const struct columns *c, const struct record *record, struct str account)
{
    for (size_t i = 0; i < c->feed_count[FIELD_CUSTOMER]; i++)
        if (str_eq(cell(record, c->feeds[FIELD_CUSTOMER][i].column), account)) return true;
    return false;
}

/* Cells that hold more than one message, or a message with its writer and time, become question and reply. */
static void read_thread(const struct columns *c, const struct record *record, struct arena *text,
                        struct raw_ticket *t)
{
    int64_t replied = TIME_NONE;
    struct str question, reply;
    struct thread_comment comment, first = { .time = TIME_NONE };
    if (thread_articles(t->body, text, &question, &reply, &replied)) {
        t->body = question;
        if (t->reply.len == 0) t->reply = reply;
    }
    for (size_t i = 0; i < c->feed_count[FIELD_REPLY]; i++) {
        struct str s = cell(record, c->feeds[FIELD_REPLY][i].column);
        if (s.len == 0 || !thread_comment(s, &comment)) continue;
        if (t->reply.len && str_eq(t->reply, s)) t->reply = (struct str){ NULL, 0 }; /* it is one of these */
        if (is_customer(c, record, comment.account) || comment.text.len == 0) continue;
        if (first.time == TIME_NONE || comment.time < first.time) first = comment;
    }
    if (first.time != TIME_NONE && t->reply.len == 0) {
        t->reply = arena_str(text, first.text);
        replied = first.time;
    }
    t->reply = thread_visible(t->reply, text);
    if (t->first_response == TIME_NONE && t->created != TIME_NONE && replied >= t->created)
        t->first_response = replied;
}

void rows_ticket(struct rows *r, const struct record *record, struct arena *text, struct raw_ticket *t)
{
    const struct columns *c = r->columns;
    *t = (struct raw_ticket){ .zone = DATE_NO_ZONE };
    size_t cells = record->count < c->count ? record->count : c->count;
    for (size_t i = 0; i < cells; i++) c->columns[i].filled += record->cells[i].len > 0;
#define FIRST(field) arena_str(text, first_value(c, record, field, NULL))
    t->id = FIRST(FIELD_ID);
    t->subject = FIRST(FIELD_SUBJECT);
    t->body = all_values(c, record, FIELD_BODY, "\n", text);
    t->reply = FIRST(FIELD_REPLY);
    t->channel = FIRST(FIELD_CHANNEL);
    t->status = FIRST(FIELD_STATUS);
    t->priority = FIRST(FIELD_PRIORITY);
    t->tags = all_values(c, record, FIELD_TAGS, ", ", text);
    t->category = all_values(c, record, FIELD_CATEGORY, " > ", text);
    t->customer = FIRST(FIELD_CUSTOMER);
    t->agent = FIRST(FIELD_AGENT);
    t->people = people_of(c, record, text);
    t->group = FIRST(FIELD_GROUP);
    t->csat = FIRST(FIELD_CSAT);
    t->language = FIRST(FIELD_LANGUAGE);
    t->gold = FIRST(FIELD_GOLD);
#undef FIRST
    for (int n = 0; n < ROW_TIMES; n++) read_time(r, record, n, t);
    read_thread(c, record, text, t);
    t->handle_minutes = read_minutes(r, record);
    t->reopens = read_count(c, record, FIELD_REOPENS);
    t->messages = read_count(c, record, FIELD_MESSAGES);
    r->scientific_ids += is_scientific(t->id);
    r->cut_texts += is_cut(t->body);
    note_period(r, t);
}

enum author rows_author(const struct rows *r, const struct record *record)
{
    return author_of(cell(record, r->columns->author));
}

bool rows_hidden(const struct rows *r, const struct record *record)
{
    const struct columns *c = r->columns;
    if (c->hidden == SIZE_MAX) return false;
    int32_t says = count_of(cell(record, c->hidden));
    return c->hidden_when == HIDDEN_WHEN_YES ? says > 0 : says == 0;
}

/* ---- what is no ticket ---- */

static bool is_footer(const struct rows *r, const struct record *record)
{
    static const char *const starts[] = { "Grand Totals (",
                                          "Grand Total",
                                          "Eindtotaal",
                                          "Totaal generaal",
                                          "Confidential Information - Do Not Distribute",
                                          "Copyright \xC2\xA9",
                                          "Copyright (c)" };
    static const char *const whole[] = { "Total", "Totaal" };
    if (r->columns->count < 2 || record->count == 0) return false;
    struct str first = { NULL, 0 };
    size_t filled = 0;
    for (size_t i = 0; i < record->count && filled <= 2; i++) {
        struct str s = str_trim(record->cells[i]);
        if (s.len == 0) continue;
        if (filled++ == 0) first = s;
    }
    if (filled == 0 || filled > 2 || filled * 2 > r->columns->count + 1) return false;
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
        if (str_starts(first, str_of(starts[i]))) return true;
    for (size_t i = 0; i < sizeof whole / sizeof *whole; i++)
        if (str_eq_nocase(first, str_of(whole[i]))) return true;
    return false;
}

static bool is_header_again(const struct rows *r, const struct record *record)
{
    if (!r->header || record->count < 2 || record->count != r->header->count) return false;
    for (size_t i = 0; i < record->count; i++)
        if (!str_eq(clean(record->cells[i]), clean(r->header->cells[i]))) return false;
    return true;
}

/* A record that is short because its writer leaves out empty cells at the end, as opposed to a torn one: such
 * a writer never leaves one in, and the cells that are there are of their columns' kind. */
static bool is_unpadded(const struct rows *r, const struct record *record)
{
    if (r->keeps_trailing || record->count < 2) return false;
    if (str_trim(record->cells[record->count - 1]).len == 0) return false;
    bool holds_text = false;
    for (int f = FIELD_SUBJECT; f <= FIELD_BODY; f++)
        for (size_t i = 0; i < r->columns->feed_count[f]; i++)
            holds_text |= r->columns->feeds[f][i].column < record->count;
    if (!holds_text) return false;
    for (size_t i = 0; i < record->count; i++) {
        const struct profile *p = &r->columns->profiles[i];
        struct str s = clean(record->cells[i]);
        struct date d;
        double x;
        if (s.len == 0) continue;
        if (profile_is(p->dates, p, 0.95) && !date_parse(s, DATE_ORDER_AUTO, &d)) return false;
        if (profile_is(p->numbers, p, 0.95) && !number_parse(s, &x)) return false;
        if (profile_is(p->codes, p, 0.95) && (s.len > 60 || memchr(s.ptr, ' ', s.len))) return false;
    }
    return true;
}

const char *rows_refuse(struct rows *r, const struct record *record)
{
    size_t n = record->count, width = r->columns->count;
    if (n != width || n > 1) {
        if (is_footer(r, record)) return "footer of the report";
        if (is_header_again(r, record)) return "repeats the header";
    }
    if (n == width || r->keyed) return NULL;
    if (n < width && is_unpadded(r, record)) return NULL;
    if (n > width) {
        size_t i = width;
        while (i < n && str_trim(record->cells[i]).len == 0) i++;
        if (i == n) return NULL;
    }
    if (!r->reason || r->reason_count != n) {
        r->reason =
            arena_format(r->arena, "has %zu field%s where the header has %zu", n, n == 1 ? "" : "s", width);
        r->reason_count = n;
    }
    return r->reason;
}

/* ---- what a sample settles beforehand ---- */

static enum date_order settled(const struct time_facts *f)
{
    if (f->dmy || f->mdy) return f->mdy > f->dmy ? DATE_ORDER_MDY : DATE_ORDER_DMY;
    return DATE_ORDER_AUTO;
}

/* A column that proves nothing follows another of the same file that does. */
static enum date_order order_of_file(const struct rows *r)
{
    for (int n = 0; n < ROW_TIMES; n++)
        if (settled(&r->times[n]) != DATE_ORDER_AUTO) return settled(&r->times[n]);
    return DATE_ORDER_AUTO;
}

static void settle_orders(struct rows *r, const struct row *sample, size_t n)
{
    if (r->forced != DATE_ORDER_AUTO) {
        for (int i = 0; i < ROW_TIMES; i++) r->times[i].order = r->forced;
        return;
    }
    for (size_t k = 0; k < n; k++) {
        struct record record = { .cells = sample[k].cells, .count = sample[k].count };
        for (int i = 0; i < ROW_TIMES; i++) {
            struct date d;
            size_t which;
            struct str s = first_value(r->columns, &record, time_fields[i], &which);
            if (s.len && date_parse(s, DATE_ORDER_AUTO, &d)) count_order(&r->times[i], &d);
        }
    }
    enum date_order file = order_of_file(r);
    for (int i = 0; i < ROW_TIMES; i++) {
        enum date_order own = settled(&r->times[i]);
        r->times[i] = (struct time_facts){ .order = own != DATE_ORDER_AUTO ? own : file };
    }
}

/* Some help desks write seconds into columns named minutes: then most durations are longer than the time
 * between creation and solution, and a sixtieth of them is not. */
static void unmask_seconds(struct rows *r, const struct row *sample, size_t n)
{
    static const int fields[] = { FIELD_FIRST_RESPONSE, FIELD_HANDLE_MINUTES };
    static const int places[] = { 2, ROW_TIMES };
    const struct columns *c = r->columns;
    for (int i = 0; i <= ROW_TIMES; i++) r->seconds_lie[i] = 1;
    for (size_t k = 0; k < 2; k++) {
        size_t compared = 0, too_long = 0, fits = 0;
        for (size_t row = 0; row < n; row++) {
            struct record record = { .cells = sample[row].cells, .count = sample[row].count };
            struct date created, solved;
            size_t which = 0;
            double minutes;
            bool unit;
            struct str s = first_value(c, &record, fields[k], &which);
            if (s.len == 0) continue;
            const struct feed *feed = &c->feeds[fields[k]][which];
            if (fields[k] == FIELD_FIRST_RESPONSE && !feed->is_duration) continue;
            if (!duration_parse(s, feed->unit, &minutes, &unit) || unit || minutes <= 0) continue;
            if (!date_parse(first_value(c, &record, FIELD_CREATED, NULL), r->times[0].order, &created) ||
                !date_parse(first_value(c, &record, FIELD_SOLVED, NULL), r->times[1].order, &solved))
                continue;
            double lifetime = (double)(date_in_zone(&solved, created.zone) - created.time) / 60;
            if (lifetime < 0) continue;
            compared++;
            too_long += minutes > lifetime * 1.1 + 1;
            fits += minutes / 60 <= lifetime * 1.1 + 1;
        }
        if (compared >= 5 && too_long * 2 > compared && fits * 10 >= compared * 9)
            r->seconds_lie[places[k]] = 1.0 / 60;
    }
}

void rows_init(struct rows *r, struct columns *c, struct arena *arena, const struct row *header,
               const struct row *sample, size_t n, enum date_order forced)
{
    *r = (struct rows){ .columns = c,
                        .arena = arena,
                        .header = header,
                        .forced = forced,
                        .from = { TIME_NONE, TIME_NONE },
                        .to = { TIME_NONE, TIME_NONE } };
    for (size_t i = 0; i < n; i++)
        if (sample[i].count == c->count && c->count && str_trim(sample[i].cells[c->count - 1]).len == 0)
            r->keeps_trailing = true;
    settle_orders(r, sample, n);
    unmask_seconds(r, sample, n);
}

/* ---- what the end shows ---- */

static void note(struct rows *r, struct input *input, const char *text)
{
    struct str *grown = arena_alloc(r->arena, (input->note_count + 1) * sizeof *grown);
    if (input->note_count) memcpy(grown, input->notes, input->note_count * sizeof *grown);
    grown[input->note_count++] = str_of(text);
    input->notes = grown;
}

uint8_t rows_swap(const struct rows *r)
{
    unsigned swap = 0;
    enum date_order file = order_of_file(r);
    for (unsigned i = 0; i < ROW_TIMES; i++) {
        const struct time_facts *f = &r->times[i];
        enum date_order own = settled(f) != DATE_ORDER_AUTO ? settled(f) : file;
        if (f->order == DATE_ORDER_AUTO && own == DATE_ORDER_MDY) swap |= 1u << i;
    }
    return (uint8_t)swap;
}

static void finish_orders(struct rows *r, struct input *input)
{
    uint64_t swappable = 0;
    enum date_order file = order_of_file(r);
    input->swap = rows_swap(r);
    for (int i = 0; i < ROW_TIMES; i++) {
        const struct time_facts *f = &r->times[i];
        swappable += f->swappable;
        uint64_t against = r->forced == DATE_ORDER_MDY ? f->dmy : r->forced == DATE_ORDER_DMY ? f->mdy : 0;
        if (against)
            note(r, input,
                 arena_format(r->arena,
                              "%llu values of %s cannot have the order that --date-order names: it is most "
                              "likely wrong",
                              (unsigned long long)against, field_name((enum field)time_fields[i])));
        else if (f->dmy && f->mdy)
            note(r, input,
                 arena_format(r->arena, "%s holds dates with the day first and dates with the month first",
                              field_name((enum field)time_fields[i])));
    }
    input->date_order_certain = true;
    if (r->forced != DATE_ORDER_AUTO) {
        input->date_order = r->forced;
    } else if (file != DATE_ORDER_AUTO) {
        input->date_order = file;
    } else if (swappable) {
        /* The sample may have settled what later rows left open. */
        input->date_order = r->times[0].order == DATE_ORDER_MDY ? DATE_ORDER_MDY : DATE_ORDER_DMY;
        input->date_order_certain = r->times[0].order != DATE_ORDER_AUTO;
        if (!input->date_order_certain)
            note(r, input,
                 "no date shows whether day or month comes first; day first was taken, --date-order mdy "
                 "says otherwise");
    } else {
        input->date_order = DATE_ORDER_YMD;
    }
}

void rows_finish(struct rows *r, struct input *input)
{
    finish_orders(r, input);
    int reading = input->swap & 1;
    input->from = r->from[reading];
    input->to = r->to[reading];
    for (int i = 0; i < ROW_TIMES; i++)
        if (r->times[i].unreadable)
            note(r, input,
                 arena_format(r->arena, "%llu values of %s are no date and were left out",
                              (unsigned long long)r->times[i].unreadable,
                              field_name((enum field)time_fields[i])));
    input->solved_by_day = r->columns->solved_by_day;
    if (input->solved_by_day)
        note(r, input,
             "solved has no time of day: lead times are up to a day short, those within a day are left out");
    if (r->seconds_lie[2] < 1)
        note(r, input,
             "first response is given in minutes but is longer than the tickets' life: read as seconds");
    if (r->seconds_lie[ROW_TIMES] < 1)
        note(r, input,
             "handling time is given in minutes but is longer than the tickets' life: read as seconds");
    if (r->cut_texts)
        note(r, input,
             arena_format(
                 r->arena,
                 "%llu texts end at 32,767 characters, where a spreadsheet cuts; export again without "
                 "opening the file in it",
                 (unsigned long long)r->cut_texts));
    if (r->scientific_ids)
        note(r, input,
             arena_format(r->arena,
                          "%llu ids were turned into numbers such as 1,23E+11 by a spreadsheet and "
                          "may no longer be unique; export again without opening the file in it",
                          (unsigned long long)r->scientific_ids));
}
