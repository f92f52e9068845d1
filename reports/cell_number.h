/* Numbers as libxlsxwriter writes them into cells, several times as fast. */
#ifndef REPORTS_CELL_NUMBER_H
#define REPORTS_CELL_NUMBER_H
#include "miner/base/str.h"

/* Appends a finite value as printf's %.16G does: 16 significant digits, exactly rounded, without zeros at the
 * end. */
void cell_number(struct buf *out, double value);
#endif
