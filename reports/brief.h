/* What was found, in four figures and a few sentences: the top of the workbook's Samenvatting and of the
 * page. Figures are those of the report; here they get their words. */
#ifndef REPORTS_BRIEF_H
#define REPORTS_BRIEF_H
#include "reports/report.h"

/* As many types as tables and charts of the largest ones show. */
enum { BRIEF_TOP = 20, BRIEF_TILES = 4 };

struct brief_tile {
    struct buf figure, label, note;
};

/* Tickets, types, coverage of the largest types, automatable share. The caller releases them. */
void brief_tiles(const struct report *r, struct brief_tile tiles[BRIEF_TILES]);
void brief_tiles_release(struct brief_tile tiles[BRIEF_TILES]);
/* Hands each sentence to `say`; `line` lives until it returns. */
void brief_sentences(const struct report *r, void (*say)(void *user, struct str line), void *user);
#endif
