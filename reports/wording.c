#include "reports/wording.h"

#include <assert.h>
#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "reports/texts.h"

void wording_count(struct buf *b, uint64_t n, enum report_language language)
{
    char digits[24];
    int length = snprintf(digits, sizeof digits, "%" PRIu64, n);
    for (int i = 0; i < length; i++) {
        if (i > 0 && (length - i) % 3 == 0) buf_add_char(b, language == REPORT_EN ? ',' : '.');
        buf_add_char(b, digits[i]);
    }
}

/* The value in units of its last decimal, rounded half away from zero after 15 digits, which is what a
 * spreadsheet keeps: 0.285 is to round as it reads, not as it is stored. */
static uint64_t units_of(double value, double scale)
{
    char digits[32];
    snprintf(digits, sizeof digits, "%.14e", fabs(value) * scale);
    return (uint64_t)llround(strtod(digits, NULL));
}

void wording_percent(struct buf *b, double share, enum report_language language)
{
    bool missing = !isfinite(share);
    uint64_t tenths = missing ? 0 : units_of(share, 1000);
    wording_figure(b, share * 100, tenths > 0 && tenths < 100 ? 1 : 0, language);
    if (!missing) buf_add_char(b, '%');
}

void wording_figure(struct buf *b, double value, int decimals, enum report_language language)
{
    static const double scale[] = { 1, 10, 100, 1000, 10000 };
    assert(decimals >= 0 && decimals <= 4);
    if (!isfinite(value)) {
        buf_add_str(b, str_of(text_of(language, TEXT_MISSING)));
        return;
    }
    uint64_t units = units_of(value, scale[decimals]);
    uint64_t whole = units / (uint64_t)scale[decimals], part = units % (uint64_t)scale[decimals];
    if (value < 0 && units > 0) buf_add_str(b, STR("−"));
    wording_count(b, whole, language);
    if (decimals > 0) buf_add_format(b, "%c%0*" PRIu64, language == REPORT_EN ? '.' : ',', decimals, part);
}

void wording_date(struct buf *b, int64_t seconds, enum report_language language)
{
    if (seconds == INT64_MIN) {
        buf_add_str(b, str_of(text_of(language, TEXT_UNKNOWN)));
        return;
    }
    struct calendar_date d = calendar_date(calendar_day_of(seconds));
    buf_add_format(b, "%d %s %" PRId64, d.day, text_of(language, TEXT_MONTH_FIRST + (d.month - 1)), d.year);
}

void wording_period(struct buf *b, int64_t from, int64_t to, enum report_language language)
{
    if (from == INT64_MIN || to == INT64_MIN) {
        buf_add_str(b, str_of(text_of(language, TEXT_PERIOD_UNKNOWN)));
        return;
    }
    struct buf first, last;
    buf_init(&first);
    buf_init(&last);
    wording_date(&first, from, language);
    wording_date(&last, to, language);
    buf_add_format(b, text_of(language, TEXT_PERIOD), first.ptr, last.ptr);
    buf_release(&first);
    buf_release(&last);
}

void wording_month(struct buf *b, struct str name, enum report_language language)
{
    if (name.len == 7 && name.ptr[4] == '-') {
        int month = (name.ptr[5] - '0') * 10 + (name.ptr[6] - '0');
        if (month >= 1 && month <= 12) {
            buf_add_format(b, "%s %.4s", text_of(language, TEXT_MONTH_SHORT_FIRST + (month - 1)), name.ptr);
            return;
        }
    }
    buf_add_str(b, name);
}

uint64_t wording_tickets(double share, uint64_t of)
{
    return isfinite(share) && share > 0 ? (uint64_t)llround(share * (double)of) : 0;
}
