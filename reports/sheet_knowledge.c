/* Kennisbank: where the article on each type can begin: the question in customers' words, the answer that
 * agents give most, what is needed for it, and when a person takes over. */
#include <math.h>

#include "reports/sheets.h"
#include "reports/wording.h"

enum {
    ID,
    TYPE,
    VOLUME,
    ADVICE,
    QUESTION,
    ANSWER,
    COVERED,
    REPLIES,
    NEEDED,
    HANDOVER,
    OTHERS,
    OWNER,
    STATUS,
    REVIEW
};
enum { OTHERS_SHOWN = 4, SHOWN = 72 /* bytes of each, a line; the whole of it is on Variaties */ };

/* A few other ways to ask it, a line each. */
static void others_cell(struct sheet *s, const struct report_type *t)
{
    struct buf list;
    buf_init(&list);
    for (uint32_t i = 1; i < t->phrasing_count && i <= OTHERS_SHOWN; i++) {
        if (i > 1) buf_add_char(&list, '\n');
        buf_add_str(&list, STR("• "));
        struct str text = t->phrasings[i].text, start = str_clip(text, SHOWN);
        buf_add_str(&list, start);
        if (start.len < text.len) buf_add_str(&list, STR("…"));
    }
    sheet_text(s, OTHERS, buf_str(&list), STYLE_WRAP);
    buf_release(&list);
}

static void needed_cell(struct sheet *s, const struct report_type *t)
{
    struct buf list;
    buf_init(&list);
    for (uint32_t i = 0; i < t->slot_count; i++) {
        if (i) buf_add_char(&list, '\n');
        buf_add_str(&list, t->slots[i].name);
        buf_add_char(&list, ' ');
        wording_percent(&list, t->slots[i].share, sheet_language(s));
    }
    sheet_text(s, NEEDED, buf_str(&list), STYLE_WRAP);
    buf_release(&list);
}

static void type_row(struct sheet *s, uint32_t index)
{
    const struct report_type *t = &s->book->report->types[index];
    const struct layout *places = &s->book->layout;
    sheet_number(s, ID, t->id, STYLE_ID);
    sheet_link_text(s, TYPE, t->label, TEXT_SHEET_TYPES, places->type_row[index], TEXT_GO_TYPE);
    sheet_link_number(s, VOLUME, t->volume, TEXT_SHEET_TICKETS, places->ticket_row[index], TEXT_GO_TICKETS);
    sheet_words(s, ADVICE, TEXT_ADVICE_FIRST + (unsigned)t->advice, STYLE_WRAP);
    if (!t->verbatim) {
        sheet_words(s, QUESTION, TEXT_NO_VERBATIM, STYLE_QUIET);
        sheet_blank(s, OTHERS, STYLE_WRAP);
        if (t->reply_n)
            sheet_words(s, ANSWER, TEXT_NO_VERBATIM, STYLE_QUIET);
        else
            sheet_words(s, ANSWER, TEXT_MISSING, STYLE_MISSING);
    } else {
        sheet_text(s, QUESTION, t->phrasing_count ? t->phrasings[0].text : STR(""), STYLE_WRAP);
        others_cell(s, t);
        if (t->reply.len)
            sheet_text(s, ANSWER, t->reply, STYLE_WRAP);
        else
            sheet_words(s, ANSWER, TEXT_MISSING, STYLE_MISSING);
    }
    sheet_number(s, COVERED, t->reply_share, STYLE_SHARE);
    sheet_number_or_empty(s, REPLIES, isfinite(t->reply_share) ? (double)t->reply_n : (double)NAN,
                          STYLE_COUNT_QUIET);
    needed_cell(s, t);
    sheet_text(s, HANDOVER, t->handover, STYLE_WRAP);
    sheet_said(s, OWNER, t->article_owner);
    const char *status =
        t->article_status ? sheet_say(s, TEXT_STATUS_FIRST + (unsigned)t->article_status - 1) : "";
    sheet_said(s, STATUS, str_of(status));
    sheet_said(s, REVIEW, t->article_review);
    sheet_next(s);
}

void sheet_knowledge(struct sheet *s)
{
    static const struct sheet_column columns[] = {
        { TEXT_ID, STYLE_HEADER_NUMBER, 6, 10 },       { TEXT_TYPE, STYLE_HEADER, 20, 40 },
        { TEXT_VOLUME, STYLE_HEADER_NUMBER, 9, 12 },   { TEXT_ADVICE, STYLE_HEADER, 16, 18 },
        { TEXT_QUESTION, STYLE_HEADER, 40, 40 },       { TEXT_ANSWER, STYLE_HEADER, 56, 56 },
        { TEXT_COVERED, STYLE_HEADER_NUMBER, 12, 12 }, { TEXT_REPLIES, STYLE_HEADER_NUMBER, 12, 12 },
        { TEXT_SLOTS, STYLE_HEADER, 24, 24 },          { TEXT_HANDOVER, STYLE_HEADER, 44, 44 },
        { TEXT_OTHERS, STYLE_HEADER, 64, 64 },         { TEXT_OWNER, STYLE_HEADER_REVIEW, 16, 20 },
        { TEXT_STATUS, STYLE_HEADER_REVIEW, 14, 16 },  { TEXT_NEXT_REVIEW, STYLE_HEADER_REVIEW, 16, 16 },
    };
    enum { COUNT = sizeof columns / sizeof columns[0] };
    uint32_t rows = s->book->report->type_count;
    s->lines_shown = 14; /* it is read on paper, too: nothing is cut */
    enum text_id intro = rows ? TEXT_INTRO_KNOWLEDGE : TEXT_INTRO_NO_TYPES;
    sheet_table(s, TEXT_SHEET_KNOWLEDGE, str_of(sheet_say(s, intro)), columns, COUNT, rows, 2);
    for (uint32_t i = 0; i < rows; i++) type_row(s, i);
    sheet_print(s, HANDOVER, s->row - 1);
    if (rows == 0) return;
    uint32_t first = SHEET_HEADER_ROW + 1, last = SHEET_HEADER_ROW + rows;
    sheet_choices(s, STATUS, first, last, TEXT_CHOICES_STATUS, true);
}
