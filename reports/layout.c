#include "reports/layout.h"

#include <stdlib.h>
#include <string.h>

#include "miner/base/mem.h"
#include "reports/reports.h"

enum {
    FIRST_ROW = SHEET_HEADER_ROW + 1,
    SAMPLE_ROWS = 1000,  /* of --tickets-sheet sample */
    SHEET_ROWS = 1048576 /* of any sheet */
};

/* Tickets in a type come first, by type; then the others, by reason. */
static uint32_t group_of(const struct report *r, const struct report_ticket *t)
{
    return t->type >= 0 ? (uint32_t)t->type : r->type_count + (uint32_t)t->reason;
}

/* All tickets grouped, in input order within a group (a counting sort). */
static uint32_t *grouped(const struct report *r)
{
    uint32_t groups = r->type_count + REASON_COUNT;
    uint32_t *start = mem_zero((size_t)groups + 1, sizeof *start);
    uint32_t *order = mem_alloc(r->ticket_count, sizeof *order);
    for (uint32_t i = 0; i < r->ticket_count; i++) start[group_of(r, &r->tickets[i]) + 1]++;
    for (uint32_t g = 0; g < groups; g++) start[g + 1] += start[g];
    for (uint32_t i = 0; i < r->ticket_count; i++) order[start[group_of(r, &r->tickets[i])]++] = i;
    free(start);
    return order;
}

/* Fewer rows than tickets: every so many-th of the grouped list, so that each type keeps its part. */
uint32_t *report_sheet_tickets(const struct report *r, uint32_t *count)
{
    uint32_t limit = r->sheet_limit;
    if (strcmp(r->tickets_sheet, "sample") == 0 && limit > SAMPLE_ROWS) limit = SAMPLE_ROWS;
    if (limit > SHEET_ROWS - FIRST_ROW) limit = SHEET_ROWS - FIRST_ROW;
    if (strcmp(r->tickets_sheet, "none") == 0) limit = 0;
    *count = r->ticket_count < limit ? r->ticket_count : limit;
    uint32_t *tickets = grouped(r);
    for (uint32_t i = 0; i < *count; i++) tickets[i] = tickets[(uint64_t)i * r->ticket_count / *count];
    return tickets;
}

static void place_tickets(struct layout *l, const struct report *r)
{
    l->has_tickets = strcmp(r->tickets_sheet, "none") != 0;
    if (!l->has_tickets) return;
    l->tickets = report_sheet_tickets(r, &l->ticket_count);
    l->tickets_cut = l->ticket_count < r->ticket_count;
    for (uint32_t i = l->ticket_count; i-- > 0;) {
        const struct report_ticket *t = &r->tickets[l->tickets[i]];
        if (t->type >= 0)
            l->ticket_row[t->type] = FIRST_ROW + i;
        else if (t->reason == REASON_REST)
            l->rest_row = FIRST_ROW + i;
    }
}

void layout_make(struct layout *l, const struct report *r)
{
    memset(l, 0, sizeof *l);
    l->type_row = mem_zero(r->type_count, sizeof *l->type_row);
    l->phrasing_row = mem_zero(r->type_count, sizeof *l->phrasing_row);
    l->ticket_row = mem_zero(r->type_count, sizeof *l->ticket_row);
    uint32_t row = FIRST_ROW;
    for (uint32_t i = 0; i < r->type_count; i++) {
        uint32_t phrasings = r->types[i].verbatim ? r->types[i].phrasing_count : 1;
        l->type_row[i] = FIRST_ROW + i;
        l->phrasing_row[i] = phrasings > 0 ? row : 0;
        row += phrasings;
    }
    place_tickets(l, r);
}

void layout_release(struct layout *l)
{
    free(l->type_row);
    free(l->phrasing_row);
    free(l->ticket_row);
    free(l->tickets);
}
