#include "miner/sheet_table.h"

#include <assert.h>

struct str sheet_table_text(const struct xlsx_cell *cell)
{
    return cell ? str_trim(cell->text) : (struct str){ NULL, 0 };
}

/* Are all required headers in this row, in this language? Then notes where each stands. */
static bool is_head(struct sheet_table *t, const struct xlsx_row *row, enum report_language language,
                    size_t required)
{
    for (size_t h = 0; h < t->count; h++) {
        struct str header = str_of(text_of(language, t->headers[h]));
        t->column[h] = UINT32_MAX;
        for (size_t i = 0; i < row->count && !sheet_table_has(t, h); i++)
            if (str_eq_nocase(sheet_table_text(&row->cells[i]), header)) t->column[h] = row->cells[i].column;
        if (h < required && !sheet_table_has(t, h)) return false;
    }
    t->language = language;
    t->head = *row;
    return true;
}

int sheet_table_open(struct sheet_table *t, struct xlsx *book, size_t sheet, const enum text_id *headers,
                     size_t count, size_t required, struct err *err)
{
    assert(count <= SHEET_TABLE_COLUMNS);
    size_t sheets;
    *t = (struct sheet_table){
        .book = book, .sheet = xlsx_sheets(book, &sheets)[sheet].name, .headers = headers, .count = count
    };
    if (xlsx_start(book, sheet, err) != 0) return -1;
    struct xlsx_row row;
    int more;
    while ((more = xlsx_next(book, &row, err)) > 0 && row.number <= SHEET_TABLE_HEAD)
        if (is_head(t, &row, REPORT_NL, required) || is_head(t, &row, REPORT_EN, required)) return 1;
    return more < 0 ? -1 : 0;
}

const struct xlsx_cell *sheet_table_cell(const struct sheet_table *t, const struct xlsx_row *row,
                                         size_t number)
{
    for (size_t i = 0; sheet_table_has(t, number) && i < row->count; i++)
        if (row->cells[i].column == t->column[number]) return &row->cells[i];
    return NULL;
}
