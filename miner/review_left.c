/* What of a workbook is not taken in: cells that people filled in and no history keeps, and sheets of ours of
 * which nothing could be read. Nothing is lost without a word. */
#include "miner/review_parts.h"

/* Columns that are for people alone, where they are. */
static const struct kept_there {
    enum text_id key, column, and_column; /* `key` tells the sheet by its headers */
    const char *reason;
} lists[] = {
    { TEXT_CUSTOMER, TEXT_OWNER, TEXT_REMARK,
      "what is said of a customer stays in this workbook; no history keeps it" },
    { TEXT_SAMPLE_TYPE_1, TEXT_REMARK, TEXT_REMARK,
      "a remark on a ticket stays in this workbook; no history keeps it" },
};

static int read_list(struct review_reading *r, const struct kept_there *list, size_t sheet)
{
    const enum text_id headers[] = { list->key, list->column, list->and_column };
    struct sheet_table t;
    struct xlsx_row row;
    int more = sheet_table_open(&t, r->book, sheet, headers, 3, 2, r->err);
    if (more <= 0) return more;
    while ((more = xlsx_next(t.book, &row, r->err)) > 0) {
        for (size_t c = 1; c < (list->column == list->and_column ? 2 : 3); c++) {
            struct str value = sheet_table_text(sheet_table_cell(&t, &row, c));
            if (value.len) review_refuse(r, t.sheet, t.column[c], row.number, value, "%s", list->reason);
        }
    }
    return more;
}

/* A sheet that is called as one of ours and in which no table of it was found. */
static void check_read(struct review_reading *r, struct str name)
{
    static const struct {
        enum text_id sheet, header;
    } ours[] = {
        { TEXT_SHEET_TOP, TEXT_ID },           { TEXT_SHEET_TYPES, TEXT_ID },
        { TEXT_SHEET_KNOWLEDGE, TEXT_STATUS }, { TEXT_SHEET_TICKETS, TEXT_BELONGS_TO },
        { TEXT_SHEET_SAMPLE, TEXT_TICKET_ID }, { TEXT_SHEET_SETTINGS, TEXT_VALUE },
        { TEXT_SHEET_BUSINESS, TEXT_VALUE },
    };
    for (size_t i = 0; i < sizeof ours / sizeof ours[0]; i++)
        for (int l = REPORT_NL; l <= REPORT_EN; l++) {
            enum report_language language = (enum report_language)l;
            if (!str_eq_nocase(str_trim(name), str_of(text_of(language, ours[i].sheet)))) continue;
            review_refuse(
                r, name, 0, 1, (struct str){ NULL, 0 },
                "nothing of this sheet was read: none of its first %d rows has the headers by which "
                "it is known, such as \"%s\"",
                SHEET_TABLE_HEAD, text_of(language, ours[i].header));
            return;
        }
}

int review_left(struct review_reading *r)
{
    size_t count;
    const struct xlsx_sheet *sheets = xlsx_sheets(r->book, &count);
    int more = 0;
    for (size_t i = 0; i < count && more >= 0; i++) {
        if (!r->is_read[i]) check_read(r, sheets[i].name);
        for (size_t k = 0; k < sizeof lists / sizeof lists[0] && more >= 0; k++)
            more = read_list(r, &lists[k], i);
    }
    return more < 0 ? -1 : 0;
}
