#include "miner/base/calendar.h"

int64_t calendar_days(int64_t year, int month, int day)
{
    int64_t y = year - (month <= 2); /* years begin in March, so that the leap day is their last */
    int64_t era = (y >= 0 ? y : y - 399) / 400, of_era = y - era * 400;
    int64_t of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

struct calendar_date calendar_date(int64_t days)
{
    int64_t z = days + 719468, era = (z >= 0 ? z : z - 146096) / 146097, of_era = z - era * 146097;
    int64_t year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    int64_t of_year = of_era - (365 * year + year / 4 - year / 100), from_march = (5 * of_year + 2) / 153;
    int month = (int)(from_march < 10 ? from_march + 3 : from_march - 9);
    return (struct calendar_date){ year + era * 400 + (month <= 2), month,
                                   (int)(of_year - (153 * from_march + 2) / 5) + 1 };
}

int64_t calendar_day_of(int64_t seconds)
{
    return seconds / 86400 - (seconds % 86400 < 0);
}
