/* What a number in a sheet means, by its number format; and as text. */
#ifndef INGEST_XLSX_FORMAT_H
#define INGEST_XLSX_FORMAT_H
#include "miner/base/str.h"

enum number_kind {
    NUMBER_PLAIN,
    NUMBER_DATE, /* days since the workbook's epoch: a date, with a time in its fraction */
    NUMBER_SPAN  /* a format with hours, minutes or seconds alone: a time of day or a span of time, in days */
};

/* Of a format built in (ECMA-376 part 1, 18.8.30, the East Asian ones included). */
enum number_kind number_kind_builtin(unsigned id);
/* Of a format's code, "dd-mm-yyyy hh:mm"; also with the letters of Dutch, German and French programs. */
enum number_kind number_kind_of_code(struct str code);

/* Appends the value as text: 12 · 0.5 · 2026-03-31 · 2026-03-31 10:17:05 · 27:30:00. `digits` is the number
 * as it stands in the file. A number that can be no date stays a number. `epoch_1904`: day 0 is 1904-01-01.
 */
void number_text(struct buf *out, struct str digits, enum number_kind kind, bool epoch_1904);
/* "1.5", "-2E+3"; false for anything else, and where it is too large for a double. */
bool number_read(struct str digits, double *out);
#endif
