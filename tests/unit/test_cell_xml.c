/* Rows and cells are held against those that libxlsxwriter writes. */
#include "reports/cell_xml.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <string.h>
#include <xlsxwriter.h>

#include "reports/spool.h"

/* Rows made in both ways: by the library into its file, and into `own`. */
struct pair {
    struct spool spool;
    lxw_workbook *workbook;
    lxw_worksheet *sheet;
    lxw_format *format;
    uint32_t xf, row;
    struct buf own;
};

static void begin(struct pair *p)
{
    spool_init(&p->spool);
    lxw_workbook_options options = { .constant_memory = LXW_TRUE, .tmpdir = p->spool.lxw_folder };
    p->workbook = workbook_new_opt("unwritten.xlsx", &options);
    p->sheet = workbook_add_worksheet(p->workbook, NULL);
    p->format = workbook_add_format(p->workbook);
    format_set_bold(p->format);
    p->xf = (uint32_t)lxw_format_get_xf_index(p->format);
    p->row = 0;
    buf_init(&p->own);
}

static void end(struct pair *p)
{
    lxw_worksheet_write_single_row(p->sheet);
    static char theirs[1 << 20];
    rewind(p->sheet->optimize_tmpfile);
    size_t n = fread(theirs, 1, sizeof theirs, p->sheet->optimize_tmpfile);
    assert_in_range(n, 1, sizeof theirs - 1);
    assert_int_equal(n, p->own.len);
    assert_memory_equal(theirs, p->own.ptr, n);
    lxw_workbook_free(p->workbook);
    spool_release(&p->spool);
    buf_release(&p->own);
}

static struct buf *cell(struct pair *p, unsigned column)
{
    char digits[16];
    int n = snprintf(digits, sizeof digits, "%u", p->row + 1);
    cell_xml_begin(&p->own, column, (struct str){ digits, (size_t)n }, p->xf);
    return &p->own;
}

static void next(struct pair *p)
{
    row_xml_end(&p->own);
    p->row++;
}

static void writes_texts(void **state)
{
    (void)state;
    static const char *const texts[] = { "a",
                                         "een gewone zin van enige lengte, zonder tekens die iets betekenen",
                                         " begint leeg",
                                         "eindigt leeg ",
                                         "\ttab",
                                         "regel\n",
                                         "twee\nregels",
                                         "<&>",
                                         "1234567&",
                                         "12345678<12345678>1234567",
                                         "\"aanhaling\" en 'n apostrof",
                                         "caf\xC3\xA9 \xE2\x82\xAC 12 & \xF0\x9F\x98\x80 < 13",
                                         "=1+1" };
    struct pair p;
    begin(&p);
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        row_xml_begin(&p.own, p.row, 0, true);
        worksheet_write_string(p.sheet, p.row, 0, texts[i], p.format);
        cell_xml_text(cell(&p, 0), str_of(texts[i]));
        next(&p);
    }
    end(&p);
}

static void writes_all_kinds_at_all_columns(void **state)
{
    (void)state;
    static const unsigned columns[] = { 0, 1, 25, 26, 27, 51, 52, 701 };
    struct pair p;
    begin(&p);
    for (size_t i = 0; i + 4 < sizeof columns / sizeof *columns; i++) {
        const lxw_col_t at[] = { (lxw_col_t)columns[i], (lxw_col_t)columns[i + 1], (lxw_col_t)columns[i + 2],
                                 (lxw_col_t)columns[i + 3], (lxw_col_t)columns[i + 4] };
        row_xml_begin(&p.own, p.row, 0, true);
        worksheet_write_number(p.sheet, p.row, at[0], 12.5, p.format);
        cell_xml_number(cell(&p, at[0]), 12.5);
        worksheet_write_blank(p.sheet, p.row, at[1], p.format);
        cell_xml_blank(cell(&p, at[1]));
        worksheet_write_formula_num(p.sheet, p.row, at[2], "=IF(A1<2,\"a&b\",B1)", p.format, -0.25);
        cell_xml_formula(cell(&p, at[2]), STR("=IF(A1<2,\"a&b\",B1)"), str_of(NULL), -0.25);
        worksheet_write_formula_str(p.sheet, p.row, at[3], "=A1&B1", p.format, "a < b");
        cell_xml_formula(cell(&p, at[3]), STR("=A1&B1"), STR("a < b"), 0);
        worksheet_write_formula_str(p.sheet, p.row, at[4], "=A1", p.format, "");
        cell_xml_formula(cell(&p, at[4]), STR("=A1"), STR(""), 0);
        next(&p);
    }
    end(&p);
}

static void writes_heights(void **state)
{
    (void)state;
    static const double points[] = { 28, 15, 13.2, 15.4, 409 };
    struct pair p;
    begin(&p);
    for (size_t i = 0; i < sizeof points / sizeof *points; i++) {
        worksheet_write_number(p.sheet, p.row, 0, 1, p.format);
        worksheet_set_row(p.sheet, p.row, points[i], NULL);
        row_xml_begin(&p.own, p.row, points[i], true);
        cell_xml_number(cell(&p, 0), 1);
        next(&p);
    }
    worksheet_set_row(p.sheet, p.row, 20, NULL); /* a row without cells */
    row_xml_begin(&p.own, p.row, 20, false);
    end(&p);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(writes_texts),
                                        cmocka_unit_test(writes_all_kinds_at_all_columns),
                                        cmocka_unit_test(writes_heights) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
