/* Top 20: the types that lend themselves to automation, largest first. */
#include "reports/sheets.h"
#include "reports/type_table.h"

enum { TOP_LIMIT = 20 };

/* The types advised for automation, by volume. Calls in order: *at begins at 0 and holds the next type to
 * look at; NULL after the last. */
static const struct report_type *top_next(const struct report *r, uint32_t *at, uint32_t *rank)
{
    while (*at < r->type_count && *rank < TOP_LIMIT) {
        const struct report_type *type = &r->types[(*at)++];
        if (type->advice == ADVICE_AUTOMATE || type->advice == ADVICE_AUTOMATE_DATA) {
            ++*rank;
            return type;
        }
    }
    return NULL;
}

void sheet_top(struct sheet *s)
{
    const struct report *r = s->book->report;
    uint32_t rows = 0;
    for (uint32_t at = 0; top_next(r, &at, &rows);) {
    }
    type_table_head(s, TEXT_SHEET_TOP, str_of(sheet_say(s, rows ? TEXT_INTRO_TOP : TEXT_TOP_NONE)), rows,
                    false);
    double cumulative = 0; /* of the rows above and this one: what automating down to here would touch */
    const struct report_type *type;
    for (uint32_t at = 0, rank = 0; (type = top_next(r, &at, &rank));) {
        cumulative += type->share;
        type_table_row(s, type, rank, cumulative, false);
    }
    type_table_finish(s, rows, false);
}
