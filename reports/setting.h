/* The cells of Instellingen and Businesscase that people may change: the names by which a history keeps them,
 * and where they stand. */
#ifndef REPORTS_SETTING_H
#define REPORTS_SETTING_H
#include "reports/texts.h"

enum setting_kind { SETTING_WEIGHT, SETTING_LIMIT, SETTING_RESOLUTION, SETTING_ALERT, SETTING_ASSUMPTION };

struct setting {
    const char *name;       /* "weight.calm", "limit.angry", "resolution.assist", "assume.hour_cost" */
    enum setting_kind kind; /* an assumption stands on Businesscase, the others on Instellingen */
    int index; /* enum report_signal, report_limit, report_advice, report_alert_limit or report_assumption */
};

/* All of them, in the order of the sheets. */
const struct setting *settings_all(size_t *count);
/* NULL when there is none of that name. */
const struct setting *setting_named(struct str name);
/* Appends what stands before the cell. */
void setting_label(const struct setting *s, enum report_language language, struct buf *out);
/* What the cell shows; NAN = to be filled in. */
double setting_value(const struct setting *s, const struct report *r);
/* The largest value that makes sense; the least is 0. */
double setting_most(const struct setting *s);
#endif
