/* Writing one sheet: rows by cell_xml.h, all else by libxlsxwriter.
 *
 * Rows go down and never back. `sheet->row` is the row being written; sheet_next ends it, sets its height
 * from the text that wraps, and goes on. The first failure of the library is kept in the book and later calls
 * do nothing more than fail again, so that a sheet reads as a list of what it holds. Widths are measured
 * while writing and set by sheet_end.
 */
#ifndef REPORTS_SHEET_H
#define REPORTS_SHEET_H
#include "reports/style.h"
#include "reports/texts.h"

enum {
    SHEET_COLUMNS = 64,       /* the most that a sheet of ours has */
    SHEET_HEADER_ROW = 4,     /* row of the column headers in sheets that are one table, from 0 */
    SHEET_LINES_SHOWN = 6,    /* a row grows with wrapped text up to so many lines */
    SHEET_LINK_LIMIT = 65530, /* Excel's limit of links in a sheet */
    SHEET_BAR_BLOCKS = 16,    /* of the longest bar */
    SHEET_DATE_WIDTH = 17,    /* of a date with its time */
    /* Of the report's title in a footer or a property: escaping doubles it at most, and both hold 255
     * characters. */
    SHEET_TITLE_BYTES = 100
};

/* Where things stand, known before the first sheet is written, because links point forward. Rows from 0, 0 =
 * no row. Arrays are of type_count elements unless said otherwise. */
struct layout {
    uint32_t *type_row, *phrasing_row, *ticket_row; /* type_row: also its row on Kennisbank */
    uint32_t rest_row;                              /* of the first ticket of Overig */
    uint32_t *tickets;     /* tickets of the sheet Tickets, grouped by type: indexes into report.tickets */
    uint32_t ticket_count; /* of those */
    bool tickets_cut;      /* not all are there */
    bool has_tickets;      /* the sheet Tickets is made */
};

struct book {
    lxw_workbook *workbook;
    const struct report *report;
    lxw_format *formats[STYLE_COUNT_OF];
    uint32_t xf[STYLE_COUNT_OF]; /* their numbers in the file; 0 = a difference, which has none */
    struct layout layout;
    struct buf cell, line;   /* scratch: text of a cell, text being put together */
    lxw_error error;         /* the first failure */
    const char *error_sheet; /* the sheet it was in */
};

struct sheet {
    struct book *book;
    lxw_worksheet *worksheet;
    const char *name;
    lxw_row_t row;
    double points;              /* height of the rows above this one */
    double row_points;          /* of a row that was given none; 0 = the library's */
    unsigned lines;             /* of the tallest cell in this row */
    unsigned lines_shown;       /* a row grows with wrapped text up to so many; 0 = SHEET_LINES_SHOWN */
    struct buf rows;            /* those above, as XML */
    struct buf cells;           /* of this row, each behind a 0 */
    struct buf row_digits;      /* its number, from 1 */
    size_t cell[SHEET_COLUMNS]; /* where each begins in `cells`; 0 = none */
    uint32_t links;
    uint16_t columns;
    double widths[SHEET_COLUMNS];                     /* widest text so far, in characters */
    double least[SHEET_COLUMNS], most[SHEET_COLUMNS]; /* bounds of a column's width */
};

/* A column of a table. */
struct sheet_column {
    enum text_id header;
    enum style header_style;
    double least, most; /* bounds of its width in characters; text that wraps wraps at `most` */
};

const char *sheet_say(const struct sheet *s, enum text_id id);
enum report_language sheet_language(const struct sheet *s);

/* Cells of the current row. */
void sheet_text(struct sheet *s, lxw_col_t column, struct str text, enum style style);
/* Text that runs over the empty cells to its right: it makes no column wider. */
void sheet_overflow(struct sheet *s, lxw_col_t column, struct str text, enum style style);
void sheet_words(struct sheet *s, lxw_col_t column, enum text_id id, enum style style);
/* NAN: "niet in export". */
void sheet_number(struct sheet *s, lxw_col_t column, double value, enum style style);
/* NAN: an empty cell. */
void sheet_number_or_empty(struct sheet *s, lxw_col_t column, double value, enum style style);
void sheet_date(struct sheet *s, lxw_col_t column, int64_t seconds);
/* Days as spreadsheets count them, of seconds since 1970; NAN out of their range. */
double sheet_days(int64_t seconds);
void sheet_blank(struct sheet *s, lxw_col_t column, enum style style);
/* What people wrote in a cell of theirs before, to be changed or left; empty = nothing. */
void sheet_said(struct sheet *s, lxw_col_t column, struct str text);
/* `formula` with its present value (NAN: the empty text). */
void sheet_formula(struct sheet *s, lxw_col_t column, const char *formula, double value, enum style style);
/* `formula` with its present text. */
void sheet_formula_text(struct sheet *s, lxw_col_t column, const char *formula, const char *text,
                        enum style style);
/* Text or a number that leads to a cell of another sheet; without a target (row 0), or past Excel's limit, it
 * is plain. */
void sheet_link_text(struct sheet *s, lxw_col_t column, struct str text, enum text_id sheet, uint32_t row,
                     enum text_id tip);
void sheet_link_number(struct sheet *s, lxw_col_t column, double value, enum text_id sheet, uint32_t row,
                       enum text_id tip);
/* A link above a table; its text runs over the empty cells to its right. */
void sheet_go(struct sheet *s, lxw_col_t column, enum text_id text, enum text_id sheet, uint32_t row);
/* Text over columns [first, last] of the current row, its height reckoned from their widths. */
void sheet_span(struct sheet *s, lxw_col_t first, lxw_col_t last, struct str text, enum style style);
void sheet_next(struct sheet *s);
/* Ends the row with a height of its own, in points. */
void sheet_next_height(struct sheet *s, double points);
/* Height of rows that are given none; before the first row. */
void sheet_row_points(struct sheet *s, double points);
/* Points that go on a page when the columns, at their largest, are fitted to its width. */
double sheet_page_points(const struct sheet *s);

/* Title, a line below it, the warning if nothing is masked (over the columns [first, last]), page set-up.
 * Takes the first three rows. */
void sheet_head(struct sheet *s, struct str title, struct str intro, lxw_col_t first, lxw_col_t last);
/* The head of a sheet that is one table: title, intro, the warning if nothing is masked, column headers,
 * frozen panes with `frozen` columns, autofilter over `rows` rows, print titles. Leaves the sheet at the
 * first row. */
void sheet_table(struct sheet *s, enum text_id title, struct str intro, const struct sheet_column *columns,
                 uint16_t count, uint32_t rows, lxw_col_t frozen);
/* The same without the title and intro, at the current row; it takes two rows. */
void sheet_columns(struct sheet *s, const struct sheet_column *columns, uint16_t count, uint32_t rows,
                   lxw_col_t frozen);
/* Headers of a smaller table, from column `first` on, at the current row: of columns of text, then of
 * figures. */
void sheet_headers(struct sheet *s, lxw_col_t first, const enum text_id *ids, uint16_t texts,
                   uint16_t figures);
/* Room that a text in one line, and a number, take in a column. */
double sheet_text_width(struct str text);
double sheet_number_width(double value);
/* The same of so many characters. */
double sheet_width_of(size_t characters);
void sheet_bounds(struct sheet *s, lxw_col_t column, double least, double most);
/* Prints the columns up to `column` and the rows up to `row` only: for a table that is too wide for paper,
 * with what is read first and what is worked in on the screen behind it. */
void sheet_print(struct sheet *s, lxw_col_t column, uint32_t row);
/* Sets the widths. A sheet prints one page wide: columns repeated beside repeated rows would be a defined
 * name that some programs cannot read. */
void sheet_end(struct sheet *s);
/* What the sheet holds until the workbook is there. */
void sheet_release(struct sheet *s);
/* Notes a return code of the library. */
void sheet_check(struct sheet *s, lxw_error error);

/* Conditional formats: colours of an advice, over rows [first, last] of a column. */
void sheet_mark_advice(struct sheet *s, lxw_col_t column, uint32_t first, uint32_t last);
/* A bar for `value` beside `most`, the longest, in letters: bars of the spreadsheet itself, as conditional
 * formats, are unknown to some programs. */
void sheet_bar(struct sheet *s, lxw_col_t column, double value, double most);
/* A drop-down fed from the list that `name` is the defined name of. */
void sheet_choices(struct sheet *s, lxw_col_t column, uint32_t first, uint32_t last, enum text_id name,
                   bool strict);
/* Protects the sheet without a password; filters and widths stay free. */
void sheet_protect(struct sheet *s);
/* "'Top 20'!$B$7" appended; row and column from 0. */
void sheet_reference(struct buf *b, const char *sheet, uint32_t row, lxw_col_t column);
/* "'Top 20'!$B$7:$B$9" appended. */
void sheet_range(struct buf *b, const char *sheet, uint32_t first, uint32_t last, lxw_col_t column);
/* Gives the cells [first, last] of a column of `sheet` a name that formulas and drop-downs use. */
void sheet_define(struct sheet *s, enum text_id name, enum text_id sheet, uint32_t first, uint32_t last,
                  lxw_col_t column);
#endif
