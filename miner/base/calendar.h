/* Days of the Gregorian calendar, counted from 1970-01-01; after Hinnant (2013), days_from_civil and its
 * inverse. */
#ifndef BASE_CALENDAR_H
#define BASE_CALENDAR_H
#include <stdint.h>

struct calendar_date {
    int64_t year;
    int month, day; /* from 1 */
};

/* Any day of a month from 1 to 12. */
int64_t calendar_days(int64_t year, int month, int day);
struct calendar_date calendar_date(int64_t days);
/* The day that holds a time in seconds since 1970; rounds down, before 1970 too. */
int64_t calendar_day_of(int64_t seconds);
#endif
