/* A workbook (.xlsx, transitional or strict), read as a person sees it: sheets by name, rows of cells with
 * their address. Knows nothing of tickets. Memory is constant but for the texts that cells share. Built on
 * xml.h, whose refusals hold.
 */
#ifndef INGEST_XLSX_H
#define INGEST_XLSX_H
#include "miner/ingest/zip.h"

enum {
    XLSX_COLUMNS_MAX = 16384, /* A to XFD */
    XLSX_CELL_MAX = 16 * 1024 * 1024,
    XLSX_ROW_MAX = 32 * 1024 * 1024 /* bytes of text */
};

struct xlsx_sheet {
    struct str name;
    bool hidden;
    bool has_cells; /* false: a sheet that is a chart, or whose part is missing */
};

enum xlsx_kind { XLSX_TEXT, XLSX_NUMBER, XLSX_DATE, XLSX_BOOL, XLSX_ERROR };

struct xlsx_cell {
    uint32_t column; /* 0 = A */
    enum xlsx_kind kind;
    bool formula; /* the text is what it was last calculated to; empty: no program has yet */
    /* Valid UTF-8 without NUL, else never empty. A number as it is (formulas: as last calculated), a date or
     * time as in xlsx_format.h, TRUE or FALSE, #N/A. */
    struct str text;
};

struct xlsx_row {
    uint64_t number; /* from 1, as the program shows it; rises from row to row */
    const struct xlsx_cell
        *cells; /* those with a value, in the order of the file; valid until the next call */
    size_t count;
    const char
        *reason; /* why the row cannot be used (static); its cells are then what could be read. Or NULL */
};

struct xlsx;
/* The zip archive is borrowed, as is `path`, for messages. -1 with STATUS_DATA: not a workbook, damaged. */
struct xlsx *xlsx_open(struct zip *z, const char *path, struct err *err);
void xlsx_close(struct xlsx *x);
/* In the order of their tabs. */
const struct xlsx_sheet *xlsx_sheets(const struct xlsx *x, size_t *count);
/* Number of the sheet of that name, exactly or but for the case of letters (ASCII); SIZE_MAX when there is
 * none. */
size_t xlsx_find_sheet(const struct xlsx *x, struct str name);
/* What a name that the workbook defines as a text of at most 256 bytes stands for; empty when there is none.
 */
struct str xlsx_constant_text(const struct xlsx *x, struct str name);
/* Goes to the beginning of a sheet, whatever was read before. */
int xlsx_start(struct xlsx *x, size_t sheet, struct err *err);
/* The next row that has a value. 1, 0 at the end, -1. Where the sheet is damaged, the last row has a
 * `reason`. */
int xlsx_next(struct xlsx *x, struct xlsx_row *row, struct err *err);
/* Appends an address as people write it: B7. */
void xlsx_address(struct buf *out, uint32_t column, uint64_t row);
#endif
