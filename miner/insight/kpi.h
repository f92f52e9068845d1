/* The baseline: what support costs and how well it does, in total and per channel, month and type.
 *
 * A figure rests on the tickets that have what it needs; its n says how many. A column that the export lacks
 * gives NAN. Durations are minutes. See struct report_kpi for the fields.
 *  - first response = first response − created; lead time = solved − created. An end up to an hour before its
 *    start (a summer-time change) counts as 0; an earlier one is left out and counted in `impossible`.
 *  - repeat ≤ 7 days: of the solved tickets with a customer and a type, those followed within 7 days after
 *    they were solved (created, when the export has no solved times) by another ticket of that customer in
 *    that type. Tickets from the last 7 days of the export leave the denominator.
 *  - FCR: of the same tickets, those neither reopened nor repeated; NAN when the export tells of none whether
 * it was reopened.
 *  - escalated: the group is a second line, or the priority urgent, or a tag starts with "escalat".
 *  - CSAT: numbers, words and smileys → 0–100, one scale for the whole export (csat.h).
 */
#ifndef INSIGHT_KPI_H
#define INSIGHT_KPI_H
#include "miner/insight/facts.h"
#include "reports/report.h"

struct kpi_set {
    struct report_kpi total;
    struct report_kpi *channels; /* largest first, then by name */
    uint32_t channel_count;
    struct report_kpi *months; /* ascending */
    uint32_t month_count;
    struct report_kpi *types;
    double *growth;        /* per type, see months_growth */
    double *hours_a_year;  /* per type: mean handling time × volume, per year of the period; NAN */
    uint32_t impossible;   /* durations left out because they end before they begin */
    struct str csat_scale; /* how answers were read, see csat_scores; empty = no CSAT */
};

/* Arrays live in `arena`. */
void kpi_measure(const struct facts *f, struct arena *arena, struct kpi_set *out);
/* Per ticket: 1 = escalated, 0 = not, −1 = the export cannot say. */
void kpi_escalated(const struct facts *f, signed char *out);
/* Per type: share of its tickets that were reopened, escalated or repeated; NAN = the export tells nothing of
 * it. */
void kpi_troubled(const struct facts *f, double *out);
/* The patterns by which a second line is known where the user gives none. */
extern const struct str kpi_second_line;
/* The group name holds one of the patterns: words, with commas between, that stand there on their own in any
 * case; with
 * * behind it the word may go on: "tweede, 2e lijn*". */
bool kpi_is_second_line(struct str patterns, struct str group);
#endif
