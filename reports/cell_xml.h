/* Rows and cells as the XML of a sheet, byte for byte as libxlsxwriter writes them.
 *
 * It writes a cell in about a microsecond: printf into a file, read again when the sheet is put together.
 * Here cells go into a buffer. A cell is begun, and ended by what it holds.
 */
#ifndef REPORTS_CELL_XML_H
#define REPORTS_CELL_XML_H
#include "miner/base/str.h"

/* A row, from 0, and its height in points; 0 = it was given none. Without cells it is ended here. */
void row_xml_begin(struct buf *xml, uint32_t row, double points, bool cells);
void row_xml_end(struct buf *xml);
/* `column` from 0; `row` is its number in digits, from 1; `xf` the number of its format, not 0. */
void cell_xml_begin(struct buf *xml, unsigned column, struct str row, uint32_t xf);
/* Text as cell_text makes it, not empty. */
void cell_xml_text(struct buf *xml, struct str text);
void cell_xml_number(struct buf *xml, double value);
/* The formula begins with "=" or not; its present value is `text`, or `value` if text.ptr is NULL. */
void cell_xml_formula(struct buf *xml, struct str formula, struct str text, double value);
void cell_xml_blank(struct buf *xml);
#endif
