/* Pieces of the HTML page. Markup goes through page_raw, everything else through functions that escape it:
 * text of tickets can end no element, start no script and turn no other text around. */
#ifndef REPORTS_PAGE_H
#define REPORTS_PAGE_H
#include <stdio.h>

#include "miner/base/err.h"
#include "reports/report.h"
#include "reports/texts.h"

struct page {
    const struct report *report;
    struct buf text; /* until written */
    FILE *out;
    int failure; /* errno of a failed write, 0 = none */
};

void page_raw(struct page *p, const char *markup);
/* Text escaped for an element or a quoted attribute. Control characters, bidirectional overrides and what is
 * no character are left out or replaced, white space becomes one space. */
void page_text(struct page *p, struct str text);
/* The same of customers' words, kept apart from the direction of the text around it. At most `most` code
 * points, the cut marked; 0 = all. */
void page_words(struct page *p, struct str text, size_t most);
/* A text of ours, escaped. */
void page_say(struct page *p, enum text_id id);
const char *page_say_of(const struct page *p, enum text_id id);
/* Figures as in the cells of the workbook; NAN = "niet in export", in an element of its own that shows it as
 * such. */
void page_count(struct page *p, uint64_t n);
void page_figure(struct page *p, double value, int decimals, const char *unit);
void page_share(struct page *p, double share);
/* Opens a section with a heading of the id "h-…". */
void page_section(struct page *p, const char *id, enum text_id heading);
/* Cells of a table. */
void page_head_cell(struct page *p, enum text_id name, const char *class);
void page_count_cell(struct page *p, uint64_t n);
void page_share_cell(struct page *p, double share);
/* Hands what was gathered to the file when it is much. */
void page_flush(struct page *p, bool all);

/* The parts, each a section. */
void page_charts(struct page *p);
void page_types(struct page *p);
void page_trend(struct page *p);
void page_baseline(struct page *p);
/* Style and script, the whole contents of their elements. */
void page_style(struct buf *b);
void page_script(struct buf *b);
#endif
