#include "reports/wording.h"

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

void wording_percent(struct buf *b, double share, enum report_language language)
{
    if (!isfinite(share)) {
        buf_add_str(b, str_of(text_of(language, TEXT_MISSING)));
        return;
    }
    int64_t tenths = (int64_t)llround(share * 1000);
    if (llabs(tenths) >= 100 || tenths == 0)
        buf_add_format(b, "%" PRId64 "%%", (int64_t)llround(share * 100));
    else
        buf_add_format(b, "%s%d%c%d%%", tenths < 0 ? "−" : "", abs((int)tenths) / 10,
                       language == REPORT_EN ? '.' : ',', abs((int)tenths) % 10);
}

/* Days since 1970 → date, by counting in eras of 400 years that begin on 1 March (Hinnant 2013). */
struct civil_date wording_civil(int64_t seconds)
{
    int64_t days = seconds / 86400 - (seconds % 86400 < 0);
    int64_t shifted = days + 719468;
    int64_t era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
    int64_t day_of_era = shifted - era * 146097;
    int64_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    int month_from_march = (int)((5 * day_of_year + 2) / 153);
    int month = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;
    return (struct civil_date){ .year = year_of_era + era * 400 + (month <= 2),
                                .month = month,
                                .day = (int)(day_of_year - (153 * month_from_march + 2) / 5) + 1 };
}

void wording_date(struct buf *b, int64_t seconds, enum report_language language)
{
    if (seconds == INT64_MIN) {
        buf_add_str(b, str_of(text_of(language, TEXT_UNKNOWN)));
        return;
    }
    struct civil_date d = wording_civil(seconds);
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
