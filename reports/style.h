/* How cells look: one palette, one list of styles. */
#ifndef REPORTS_STYLE_H
#define REPORTS_STYLE_H
#include <xlsxwriter.h>

#include "reports/report.h"

/* The palette. */
enum {
    COLOR_INK = 0x1F2933,    /* text */
    COLOR_QUIET = 0x7B8794,  /* remarks, what is missing */
    COLOR_NAVY = 0x1F3A5F,   /* titles, headers */
    COLOR_ACCENT = 0x3E7CB1, /* lines, bars, links */
    COLOR_ACCENT_SOFT = 0xB9D2E8,
    COLOR_BAND = 0xEEF3F8,   /* tiles, headers of the second order */
    COLOR_RULE = 0xD5DCE4,   /* thin lines */
    COLOR_REVIEW = 0xFFF6DC, /* cells that people fill in */
    COLOR_REVIEW_HEAD = 0x8A6A1F,
    COLOR_GOLD = 0xC9963B, /* a line beside the accent */
    COLOR_ALARM = 0xA4332A,
    COLOR_ALARM_SOFT = 0xFBE9E7,
    COLOR_WHITE = 0xFFFFFF
};

enum style {
    STYLE_TITLE,
    STYLE_SUBTITLE,
    STYLE_ALARM,   /* the line that says NIET GEMASKEERD */
    STYLE_HEADING, /* of a part of a sheet */
    STYLE_GROUP,   /* over a group of columns */
    STYLE_GROUP_REVIEW,
    STYLE_HEADER,        /* of a column */
    STYLE_HEADER_NUMBER, /* … of figures, which stand to the right */
    STYLE_HEADER_REVIEW,
    STYLE_TEXT,
    STYLE_TEXT_STRONG,
    STYLE_WRAP,
    STYLE_MARK, /* short text in the middle of its cell: an advice */
    STYLE_QUIET,
    STYLE_MISSING, /* "niet in export" */
    STYLE_LINK,
    STYLE_GO,    /* a link above a table, over the empty cells to its right */
    STYLE_COUNT, /* 1.234 */
    STYLE_COUNT_LINK,
    STYLE_COUNT_QUIET, /* the number behind a figure */
    STYLE_ID,          /* a number that is a name */
    STYLE_SHARE,       /* 12,3% */
    STYLE_CHANGE,      /* +12% */
    STYLE_MINUTES,     /* 1.234,5 */
    STYLE_MINUTES_ASSUMED,
    STYLE_MONEY, /* 1.234 */
    STYLE_MONEY_STRONG,
    STYLE_RATIO, /* 0,12 */
    STYLE_SCORE, /* 72,5 */
    STYLE_DATE,
    STYLE_BAR,   /* a figure drawn */
    STYLE_INPUT, /* a cell that people fill in: text */
    STYLE_INPUT_NUMBER,
    STYLE_INPUT_SHARE,
    STYLE_INPUT_MONEY,
    STYLE_PROSE, /* running text over several columns */
    STYLE_WARNING,
    STYLE_LEVEL_FIRST, /* of an early warning: Geel, Oranje, Rood */
    STYLE_LEVEL_LAST = STYLE_LEVEL_FIRST + 2,
    STYLE_TILE_FIGURE,
    STYLE_TILE_LABEL,
    STYLE_TILE_NOTE,
    STYLE_ADVICE_FIRST, /* differences that conditional formats apply, enum report_advice */
    STYLE_ADVICE_LAST = STYLE_ADVICE_FIRST + ADVICE_COUNT - 1,
    STYLE_COUNT_OF
};

/* Makes all formats, in the order of the list; false when the library ran out of memory. */
bool styles_make(lxw_workbook *workbook, lxw_format *formats[STYLE_COUNT_OF]);
/* The strong colour of an advice, for charts; its soft ground for text, and the text on that. */
lxw_color_t style_advice_color(enum report_advice advice);
lxw_color_t style_advice_soft(enum report_advice advice);
lxw_color_t style_advice_text(enum report_advice advice);
/* `value` as a cell of this style holds it: 0 where only the sign would be left of it ("-0%", "+0%"). */
double style_value(enum style style, double value);
/* Whether text in this style wraps. */
bool style_wraps(enum style style);
#endif
