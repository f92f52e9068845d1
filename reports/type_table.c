#include "reports/type_table.h"

#include <assert.h>
#include <math.h>

#include "reports/reports.h"
#include "reports/sheets.h"
#include "reports/type_formulas.h"
#include "reports/wording.h"

struct type_column {
    struct sheet_column column;
    bool extra; /* on Vraagtypen only */
};

#define FIGURE STYLE_HEADER_NUMBER
#define TEXT   STYLE_HEADER
#define REVIEW STYLE_HEADER_REVIEW
static const struct type_column columns[] = {
    { { TEXT_RANK, FIGURE, 6, 8 }, false },
    { { TEXT_ID, FIGURE, 6, 10 }, false },
    { { TEXT_TYPE, TEXT, 22, 40 }, false },
    { { TEXT_THEME, TEXT, 12, 28 }, false },
    { { TEXT_VOLUME, FIGURE, 9, 12 }, false },
    { { TEXT_SHARE, FIGURE, 11, 11 }, false },
    { { TEXT_CUMULATIVE, FIGURE, 12, 12 }, false },
    { { TEXT_CUMULATIVE_BAR, TEXT, 19, 19 }, false },
    { { TEXT_TREND, FIGURE, 9, 10 }, false },
    { { TEXT_ADVICE, TEXT, 18, 27 }, false },
    { { TEXT_SCORE, FIGURE, 8, 8 }, false },
    { { TEXT_WHY, TEXT, 44, 44 }, false },
    { { TEXT_SLOTS, TEXT, 36, 36 }, false },
    { { TEXT_MOOD, FIGURE, 11, 11 }, false },
    { { TEXT_MOOD_N, FIGURE, 10, 12 }, false },
    { { TEXT_ESCALATED, FIGURE, 12, 12 }, false },
    { { TEXT_ESCALATED_N, FIGURE, 12, 12 }, false },
    { { TEXT_REPEATED, FIGURE, 12, 12 }, false },
    { { TEXT_REPEATED_N, FIGURE, 11, 12 }, false },
    { { TEXT_AHT, FIGURE, 14, 14 }, false },
    { { TEXT_AHT_N, FIGURE, 14, 14 }, false },
    { { TEXT_HOURS, FIGURE, 10, 12 }, false },
    { { TEXT_RESOLUTION, FIGURE, 11, 12 }, false },
    { { TEXT_EXAMPLE, TEXT, 60, 60 }, false },
    { { TEXT_COHESION, FIGURE, 11, 12 }, true },
    { { TEXT_STABILITY, FIGURE, 11, 12 }, true },
    { { TEXT_TERMS, TEXT, 34, 34 }, true },
    { { TEXT_LANGUAGES, TEXT, 14, 20 }, true },
    { { TEXT_SIGNAL_FIRST + SIGNAL_REPETITION, FIGURE, 11, 12 }, false },
    { { TEXT_SIGNAL_FIRST + SIGNAL_SIMPLICITY, FIGURE, 11, 12 }, false },
    { { TEXT_SIGNAL_FIRST + SIGNAL_FIXED_ANSWER, FIGURE, 11, 12 }, false },
    { { TEXT_SIGNAL_FIRST + SIGNAL_DATA, FIGURE, 11, 12 }, false },
    { { TEXT_SIGNAL_FIRST + SIGNAL_CALM, FIGURE, 11, 12 }, false },
    { { TEXT_SIGNAL_FIRST + SIGNAL_HANDLING, FIGURE, 13, 13 }, false },
    { { TEXT_ANGRY, FIGURE, 11, 12 }, false },
    { { TEXT_SENSITIVE, FIGURE, 11, 12 }, false },
    { { TEXT_JUDGEMENT, FIGURE, 11, 12 }, false },
    { { TEXT_ELABORATE, FIGURE, 11, 12 }, false },
    { { TEXT_EFFORT, FIGURE, 15, 15 }, false },
    { { TEXT_AGAIN, FIGURE, 12, 12 }, false },
    { { TEXT_IDENTIFIED, FIGURE, 13, 13 }, false },
    { { TEXT_ASKS, FIGURE, 12, 12 }, false },
    { { TEXT_ACTS, FIGURE, 12, 12 }, false },
    { { TEXT_OWN, FIGURE, 11, 12 }, false },
    { { TEXT_KNOWN, FIGURE, 13, 13 }, false },
    { { TEXT_USUAL, TEXT, 18, 27 }, false },
    { { TEXT_REPLIES, FIGURE, 11, 12 }, false },
    { { TEXT_TYPE_PURITY, FIGURE, 11, 12 }, false },
    { { TEXT_DECISION, REVIEW, 16, 16 }, false },
    { { TEXT_NEW_NAME, REVIEW, 22, 26 }, false },
    { { TEXT_MERGE_WITH, REVIEW, 22, 26 }, false },
    { { TEXT_SPLIT, REVIEW, 10, 10 }, false },
    { { TEXT_OWNER, REVIEW, 16, 20 }, false },
    { { TEXT_REMARK, REVIEW, 32, 32 }, false },
};
enum { COLUMN_COUNT = sizeof columns / sizeof columns[0] };

lxw_col_t type_table_column(enum text_id header, bool extra)
{
    lxw_col_t at = 0;
    for (size_t i = 0; i < COLUMN_COUNT; i++) {
        if (columns[i].extra && !extra) continue;
        if (columns[i].column.header == header) return at;
        at++;
    }
    assert(!"no such column");
    return 0;
}

void type_table_head(struct sheet *s, enum text_id title, struct str intro, uint32_t rows, bool extra)
{
    struct sheet_column shown[COLUMN_COUNT];
    uint16_t count = 0;
    for (size_t i = 0; i < COLUMN_COUNT; i++)
        if (extra || !columns[i].extra) shown[count++] = columns[i].column;
    sheet_table(s, title, intro, shown, count, rows, 3);
}

static void slots_cell(struct sheet *s, lxw_col_t column, const struct report_type *type)
{
    struct buf slots;
    buf_init(&slots);
    for (uint32_t i = 0; i < type->slot_count; i++) {
        if (i) buf_add_str(&slots, STR(", "));
        buf_add_str(&slots, type->slots[i].name);
        buf_add_char(&slots, ' ');
        wording_percent(&slots, type->slots[i].share, sheet_language(s));
    }
    sheet_text(s, column, buf_str(&slots), STYLE_WRAP);
    buf_release(&slots);
}

static void terms_cell(struct sheet *s, lxw_col_t column, const struct report_type *type)
{
    struct buf terms;
    buf_init(&terms);
    for (uint32_t i = 0; i < type->term_count; i++) {
        if (i) buf_add_str(&terms, STR(", "));
        buf_add_str(&terms, type->terms[i]);
    }
    sheet_text(s, column, buf_str(&terms), STYLE_WRAP);
    buf_release(&terms);
}

static void example_cell(struct sheet *s, lxw_col_t column, const struct report_type *type)
{
    if (!type->verbatim)
        sheet_words(s, column, TEXT_NO_VERBATIM, STYLE_QUIET);
    else if (type->phrasing_count > 0)
        sheet_text(s, column, type->phrasings[0].text, STYLE_WRAP);
    else
        sheet_blank(s, column, STYLE_WRAP);
}

/* The number of tickets behind a figure; none when the export cannot give the figure. */
static void base_cell(struct sheet *s, lxw_col_t column, double figure, uint32_t n)
{
    sheet_number_or_empty(s, column, isfinite(figure) ? (double)n : NAN, STYLE_COUNT);
}

static void decision_cell(struct sheet *s, lxw_col_t column, int decision)
{
    enum text_id name = TEXT_DECISION_FIRST + (enum text_id)(decision - 1);
    sheet_said(s, column, decision ? str_of(sheet_say(s, name)) : (struct str){ NULL, 0 });
}

void type_table_row(struct sheet *s, const struct report_type *type, uint32_t rank, double cumulative,
                    bool extra)
{
    const struct report *r = s->book->report;
    const struct layout *places = &s->book->layout;
    uint32_t index = (uint32_t)(type - r->types);
    lxw_col_t c = 0;
    for (size_t i = 0; i < COLUMN_COUNT; i++) {
        if (columns[i].extra && !extra) continue;
        enum text_id header = columns[i].column.header;
        switch ((int)header) {
        case TEXT_RANK:
            sheet_link_number(s, c, rank, TEXT_SHEET_KNOWLEDGE, places->type_row[index], TEXT_GO_KNOWLEDGE);
            break;
        case TEXT_ID:
            sheet_number(s, c, type->id, STYLE_ID);
            break;
        case TEXT_TYPE:
            sheet_link_text(s, c, type->label, TEXT_SHEET_PHRASINGS, places->phrasing_row[index],
                            TEXT_GO_PHRASINGS);
            break;
        case TEXT_THEME:
            sheet_text(s, c, type->theme >= 0 ? r->themes[type->theme].name : STR(""), STYLE_WRAP);
            break;
        case TEXT_VOLUME:
            sheet_link_number(s, c, type->volume, TEXT_SHEET_TICKETS, places->ticket_row[index],
                              TEXT_GO_TICKETS);
            break;
        case TEXT_SHARE:
            sheet_number(s, c, type->share, STYLE_SHARE);
            break;
        case TEXT_CUMULATIVE:
            sheet_number(s, c, cumulative, STYLE_SHARE);
            break;
        case TEXT_CUMULATIVE_BAR:
            sheet_bar(s, c, cumulative, 1);
            break;
        case TEXT_TREND:
            sheet_number(s, c, type->growth, STYLE_CHANGE);
            break;
        case TEXT_ADVICE:
            type_advice_cell(s, c, type, extra);
            break;
        case TEXT_SCORE:
            type_score_cell(s, c, type, extra);
            break;
        case TEXT_WHY:
            sheet_text(s, c, type->why, STYLE_WRAP);
            break;
        case TEXT_SLOTS:
            slots_cell(s, c, type);
            break;
        case TEXT_MOOD:
            sheet_number(s, c, type->kpi.mood, STYLE_RATIO);
            break;
        case TEXT_MOOD_N:
            base_cell(s, c, type->kpi.mood, type->kpi.mood_n);
            break;
        case TEXT_ESCALATED:
            sheet_number(s, c, type->kpi.escalated, STYLE_SHARE);
            break;
        case TEXT_ESCALATED_N:
            base_cell(s, c, type->kpi.escalated, type->kpi.escalated_n);
            break;
        case TEXT_REPEATED:
            sheet_number(s, c, type->kpi.repeat_7d, STYLE_SHARE);
            break;
        case TEXT_REPEATED_N:
            base_cell(s, c, type->kpi.repeat_7d, type->kpi.repeat_7d_n);
            break;
        case TEXT_AHT:
            sheet_number(s, c, type->kpi.aht_mean, STYLE_MINUTES);
            break;
        case TEXT_AHT_N:
            base_cell(s, c, type->kpi.aht_mean, type->kpi.aht_n);
            break;
        case TEXT_HOURS:
            sheet_number(s, c, type->hours_a_year, STYLE_COUNT);
            break;
        case TEXT_RESOLUTION:
            type_resolution_cell(s, c, type, extra);
            break;
        case TEXT_EXAMPLE:
            example_cell(s, c, type);
            break;
        case TEXT_COHESION:
            sheet_number(s, c, type->cohesion, STYLE_RATIO);
            break;
        case TEXT_STABILITY:
            sheet_number_or_empty(s, c, type->stability, STYLE_RATIO);
            break;
        case TEXT_TERMS:
            terms_cell(s, c, type);
            break;
        case TEXT_LANGUAGES:
            sheet_text(s, c, type->languages, STYLE_WRAP);
            break;
        case TEXT_ANGRY:
            sheet_number(s, c, type->angry, STYLE_SHARE);
            break;
        case TEXT_SENSITIVE:
            sheet_number(s, c, type->sensitive, STYLE_SHARE);
            break;
        case TEXT_JUDGEMENT:
            sheet_number(s, c, type->judgement, STYLE_SHARE);
            break;
        case TEXT_ELABORATE:
            sheet_number(s, c, type->elaborate, STYLE_SHARE);
            break;
        case TEXT_EFFORT:
            sheet_number(s, c, type->effort, STYLE_RATIO);
            break;
        case TEXT_OWN:
            sheet_number(s, c, type->own, STYLE_SHARE);
            break;
        case TEXT_KNOWN:
            sheet_number_or_empty(s, c, type->known > 0 ? type->known : NAN, STYLE_SHARE);
            break;
        case TEXT_USUAL:
            if (type->known > 0)
                sheet_text(s, c, str_of(report_advice_name(type->usual, r->language)), STYLE_TEXT);
            else
                sheet_blank(s, c, STYLE_TEXT);
            break;
        case TEXT_AGAIN:
            sheet_number(s, c, type->reply_again, STYLE_SHARE);
            break;
        case TEXT_IDENTIFIED:
            sheet_number(s, c, type->identified, STYLE_SHARE);
            break;
        case TEXT_ASKS:
            sheet_number(s, c, type->asks, STYLE_SHARE);
            break;
        case TEXT_ACTS:
            sheet_number(s, c, type->acts, STYLE_SHARE);
            break;
        case TEXT_REPLIES: /* behind the fixed answer, and what replies ask and do */
            sheet_number_or_empty(s, c, isfinite(type->reply_share) ? (double)type->reply_n : (double)NAN,
                                  STYLE_COUNT);
            break;
        case TEXT_TYPE_PURITY:
            sheet_number(s, c, type->purity, STYLE_SHARE);
            break;
        case TEXT_DECISION:
            decision_cell(s, c, type->decision);
            break;
        case TEXT_OWNER:
            sheet_said(s, c, type->owner);
            break;
        case TEXT_REMARK:
            sheet_said(s, c, type->remark);
            break;
        case TEXT_NEW_NAME:
        case TEXT_MERGE_WITH:
        case TEXT_SPLIT:
            sheet_blank(s, c, STYLE_INPUT);
            break;
        default:
            assert(header >= TEXT_SIGNAL_FIRST && header <= TEXT_SIGNAL_LAST);
            sheet_number_or_empty(s, c, type->signals[header - TEXT_SIGNAL_FIRST], STYLE_RATIO);
        }
        c++;
    }
    sheet_next(s);
}

void type_table_finish(struct sheet *s, uint32_t rows, bool extra)
{
    sheet_print(s, type_table_column(TEXT_SLOTS, extra), s->row - 1);
    if (rows == 0) return;
    uint32_t first = SHEET_HEADER_ROW + 1, last = SHEET_HEADER_ROW + rows;
    sheet_mark_advice(s, type_table_column(TEXT_ADVICE, extra), first, last);
    sheet_choices(s, type_table_column(TEXT_DECISION, extra), first, last, TEXT_CHOICES_DECISION, true);
    sheet_choices(s, type_table_column(TEXT_MERGE_WITH, extra), first, last, TEXT_CHOICES_TYPE, false);
    sheet_choices(s, type_table_column(TEXT_SPLIT, extra), first, last, TEXT_CHOICES_SPLIT, true);
}
