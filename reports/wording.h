/* Figures and dates as people of the report's language read them in running text: 1.302, 34%, 5 maart 2026.
 * (Cells hold plain numbers with a number format instead.) Each function appends to `b`.
 */
#ifndef REPORTS_WORDING_H
#define REPORTS_WORDING_H
#include "miner/base/calendar.h"
#include "reports/report.h"

/* With separators of thousands. */
void wording_count(struct buf *b, uint64_t n, enum report_language language);
/* A share as whole per cents, one decimal under 10%; "niet in export" for NAN. */
void wording_percent(struct buf *b, double share, enum report_language language);
/* With so many decimals (0–4), rounded half away from zero as spreadsheets do: 1.234,5; "niet in export" for
 * NAN. */
void wording_figure(struct buf *b, double value, int decimals, enum report_language language);
/* "5 maart 2026"; "onbekend" for INT64_MIN. */
void wording_date(struct buf *b, int64_t seconds, enum report_language language);
/* "1 januari 2026 t/m 30 juni 2026" */
void wording_period(struct buf *b, int64_t from, int64_t to, enum report_language language);
/* A month as the report names it ("2026-03") → "mrt 2026"; anything else as it is. */
void wording_month(struct buf *b, struct str name, enum report_language language);
/* Tickets behind a share, rounded. */
uint64_t wording_tickets(double share, uint64_t of);

#endif
