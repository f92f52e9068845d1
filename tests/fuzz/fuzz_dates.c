/* Any bytes as a date, a number, a duration: what is read is in range, and reading it again gives the same.
 */
#include "miner/ingest/dates.h"

#include <math.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct str text = { (const char *)data, size };
    static const enum date_order orders[] = { DATE_ORDER_AUTO, DATE_ORDER_DMY, DATE_ORDER_MDY,
                                              DATE_ORDER_YMD };
    for (size_t i = 0; i < 4; i++) {
        struct date d;
        if (!date_parse(text, orders[i], &d)) continue;
        if (d.time < date_seconds(1900, 1, 1) || d.time >= date_seconds(2600, 1, 1)) abort();
        if (d.swappable) {
            if (orders[i] == DATE_ORDER_DMY || orders[i] == DATE_ORDER_MDY) abort();
            struct date month_first;
            if (!date_parse(text, DATE_ORDER_MDY, &month_first)) abort();
            if (ingest_swap_day_month(d.time) != month_first.time) abort();
            if (ingest_swap_day_month(month_first.time) != d.time) abort();
        }
    }
    double x;
    if (number_parse(text, &x) && !isfinite(x)) abort();
    bool has_unit;
    if (duration_parse(text, 1, &x, &has_unit) && (!isfinite(x) || x < 0)) abort();
    return 0;
}
