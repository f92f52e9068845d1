#include "miner/ingest/sniff.h"
#include "miner/base/hashmap.h"
#include "miner/ingest/dates.h"
#include <string.h>

enum { HEADER_WITHIN = 20, PARSED_MAX = 300 };

static size_t count_words(struct str s)
{
    size_t n = 0;
    bool inside = false;
    for (size_t i = 0; i < s.len; i++) {
        bool space = s.ptr[i] == ' ' || s.ptr[i] == '\n' || s.ptr[i] == '\r' || s.ptr[i] == '\t';
        n += !space && !inside;
        inside = !space;
    }
    return n;
}

static bool is_mail(struct str s)
{
    size_t at = str_find(s, STR("@"));
    return at != SIZE_MAX && at > 0 && s.len <= 320 && count_words(s) == 1 &&
           str_find(str_sub(s, at, s.len), STR(".")) != SIZE_MAX;
}

static bool is_code(struct str s)
{
    bool digit = false;
    if (s.len == 0 || s.len > 40) return false;
    for (size_t i = 0; i < s.len; i++) {
        char c = s.ptr[i];
        if (c == ' ' || (unsigned char)c >= 0x80) return false;
        digit |= c >= '0' && c <= '9';
    }
    return digit;
}

struct profile *sniff_columns(struct arena *a, const struct row *rows, size_t n, size_t columns)
{
    struct profile *profiles = arena_zero(a, columns, sizeof *profiles);
    for (size_t c = 0; c < columns; c++) {
        struct profile *p = &profiles[c];
        struct hashmap seen;
        hashmap_init(&seen);
        for (size_t r = 0; r < n && p->filled < PARSED_MAX; r++) {
            if (c >= rows[r].count) continue;
            struct str v = str_trim(rows[r].cells[c]);
            if (v.len == 0 || str_eq(v, STR("-"))) continue;
            p->filled++;
            size_t words = count_words(v);
            p->bytes += (double)v.len;
            p->words += (double)words;
            p->texts += words >= 3;
            hashmap_at(&seen, v, 0, NULL, NULL);
            struct date d;
            double x;
            if (date_parse(v, DATE_ORDER_AUTO, &d)) {
                if (d.bare)
                    p->bare_dates++;
                else
                    p->dates++;
                p->clocked += d.time % 86400 != 0;
            }
            if (number_parse(v, &x)) p->numbers++;
            if (duration_parse(v, 1, &x, NULL)) {
                p->durations++;
                p->clocks += x < 24 * 60 && memchr(v.ptr, ':', v.len) != NULL;
            }
            p->answers += answer_parse(v) >= 0;
            p->mails += is_mail(v);
            p->codes += is_code(v);
        }
        p->distinct = seen.count;
        hashmap_release(&seen);
        if (p->filled) {
            p->bytes /= (double)p->filled;
            p->words /= (double)p->filled;
        }
    }
    return profiles;
}

bool profile_is(size_t count, const struct profile *p, double share)
{
    return p->filled > 0 && (double)count >= share * (double)p->filled;
}

static size_t filled_cells(const struct row *r)
{
    size_t n = 0;
    for (size_t i = 0; i < r->count; i++) n += str_trim(r->cells[i]).len > 0;
    return n;
}

static size_t known_cells(struct arena *scratch, const struct header_index *known, const struct row *r)
{
    size_t n = 0, matches;
    for (size_t i = 0; i < r->count; i++) {
        if (r->cells[i].len == 0 || r->cells[i].len > 100) continue;
        header_index_find(known, header_exact(scratch, r->cells[i]), &matches);
        n += matches > 0;
    }
    return n;
}

/* Cells that no header would hold: dates, numbers, addresses, sentences. */
static bool has_data(const struct row *r)
{
    for (size_t i = 0; i < r->count; i++) {
        struct str v = str_trim(r->cells[i]);
        struct date d;
        double x;
        if (date_parse(v, DATE_ORDER_AUTO, &d) || number_parse(v, &x) || is_mail(v)) return true;
        if (count_words(v) > 8 || v.len > 100) return true;
    }
    return false;
}

/* One column without a known name: a header if it is short where the lines below it are sentences. */
static bool is_only_header(const struct row *rows, size_t at, size_t n)
{
    struct str v = str_trim(rows[at].cells[0]);
    size_t words = 0, below = 0;
    for (size_t i = at + 1; i < n; i++, below++) words += count_words(rows[i].cells[0]);
    return count_words(v) == 1 && v.len && !strchr("?!.", v.ptr[v.len - 1]) && below && words >= 3 * below;
}

size_t sniff_header(struct arena *scratch, const struct header_index *known, const struct row *rows, size_t n,
                    size_t usual)
{
    size_t within = n < HEADER_WITHIN ? n : HEADER_WITHIN;
    size_t enough = usual > 1 ? 2 : 1;
    for (size_t i = 0; i < within; i++)
        if (rows[i].count * 2 > usual && known_cells(scratch, known, &rows[i]) >= enough &&
            !has_data(&rows[i]))
            return i;
    /* No known names: the first record that is as wide as the rest, unless it reads as data. */
    for (size_t i = 0; i < within; i++) {
        if (usual == 1) return is_only_header(rows, i, n) ? i : SIZE_MAX;
        if (rows[i].count * 2 <= usual || filled_cells(&rows[i]) * 2 <= rows[i].count) continue;
        return has_data(&rows[i]) ? SIZE_MAX : i;
    }
    return SIZE_MAX;
}
