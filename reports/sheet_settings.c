/* Instellingen: the weights, thresholds and shares that the formulas read, what they lead to, and the lists
 * behind the drop-downs. */
#include <inttypes.h>

#include "reports/reports.h"
#include "reports/setting.h"
#include "reports/sheets.h"
#include "reports/type_table.h"
#include "reports/wording.h"

enum { VALUE_COLUMN = 1, HELP_COLUMN = 2, CHOICES_COLUMN = 4, FIRST_LIST_ROW = SHEET_HEADER_ROW + 2 };

/* The lists stand to the right of the first rows: the decisions, the one choice of Splitsen, the verdicts,
 * the states of an article. */
static void list_headers(struct sheet *s)
{
    sheet_words(s, CHOICES_COLUMN, TEXT_DECISION, STYLE_HEADER);
    sheet_words(s, CHOICES_COLUMN + 1, TEXT_SPLIT, STYLE_HEADER);
    sheet_words(s, CHOICES_COLUMN + 2, TEXT_VERDICT, STYLE_HEADER);
    sheet_words(s, CHOICES_COLUMN + 3, TEXT_STATUS, STYLE_HEADER);
}

static void list_cells(struct sheet *s)
{
    static const enum text_id verdicts[] = { TEXT_YES, TEXT_NO, TEXT_DOUBT };
    uint32_t i = s->row - FIRST_LIST_ROW;
    if (i < DECISION_COUNT) sheet_words(s, CHOICES_COLUMN, TEXT_DECISION_FIRST + i, STYLE_TEXT);
    if (i == 0) sheet_words(s, CHOICES_COLUMN + 1, TEXT_YES, STYLE_TEXT);
    if (i < 3) sheet_words(s, CHOICES_COLUMN + 2, verdicts[i], STYLE_TEXT);
    if (i < STATUS_COUNT) sheet_words(s, CHOICES_COLUMN + 3, TEXT_STATUS_FIRST + i, STYLE_TEXT);
}

static void define_lists(struct sheet *s)
{
    enum { FIRST = FIRST_LIST_ROW };
    sheet_define(s, TEXT_CHOICES_DECISION, TEXT_SHEET_SETTINGS, FIRST, FIRST + DECISION_COUNT - 1,
                 CHOICES_COLUMN);
    sheet_define(s, TEXT_CHOICES_SPLIT, TEXT_SHEET_SETTINGS, FIRST, FIRST, CHOICES_COLUMN + 1);
    sheet_define(s, TEXT_CHOICES_VERDICT, TEXT_SHEET_SETTINGS, FIRST, FIRST + 2, CHOICES_COLUMN + 2);
    sheet_define(s, TEXT_CHOICES_STATUS, TEXT_SHEET_SETTINGS, FIRST, FIRST + STATUS_COUNT - 1,
                 CHOICES_COLUMN + 3);
}

/* Names for the columns of Vraagtypen that formulas of other sheets look up. */
static void define_types(struct sheet *s)
{
    static const struct {
        enum text_id name, header;
    } columns[] = {
        { TEXT_TYPES_ID, TEXT_ID },         { TEXT_TYPES_VOLUME, TEXT_VOLUME },
        { TEXT_TYPES_ADVICE, TEXT_ADVICE }, { TEXT_TYPES_RESOLUTION, TEXT_RESOLUTION },
        { TEXT_TYPES_THEME, TEXT_THEME },   { TEXT_TYPES_DECISION, TEXT_DECISION },
        { TEXT_TYPES_AGAIN, TEXT_AGAIN },   { TEXT_TYPES_REPLIES, TEXT_REPLIES },
    };
    uint32_t rest = SHEET_HEADER_ROW + 1 + s->book->report->type_count;
    /* The types are listed where they stand, Overig with them. */
    sheet_define(s, TEXT_CHOICES_TYPE, TEXT_SHEET_TYPES, SHEET_HEADER_ROW + 1, rest,
                 type_table_column(TEXT_TYPE, true));
    for (size_t i = 0; i < sizeof columns / sizeof columns[0]; i++)
        sheet_define(s, columns[i].name, TEXT_SHEET_TYPES, SHEET_HEADER_ROW + 1, rest,
                     type_table_column(columns[i].header, true));
}

static void heading(struct sheet *s, enum text_id id)
{
    sheet_words(s, 0, id, STYLE_HEADING);
    sheet_next_height(s, 20);
}

static void weights(struct sheet *s)
{
    const struct report *r = s->book->report;
    struct buf name;
    buf_init(&name);
    list_headers(s);
    heading(s, TEXT_WEIGHTS);
    size_t count;
    const struct setting *all = settings_all(&count);
    for (size_t n = 0; n < count; n++) {
        if (all[n].kind != SETTING_WEIGHT) continue;
        uint32_t i = (uint32_t)all[n].index;
        buf_clear(&name);
        setting_label(&all[n], r->language, &name);
        sheet_define(s, TEXT_WEIGHT_NAME_FIRST + i, TEXT_SHEET_SETTINGS, s->row, s->row, VALUE_COLUMN);
        sheet_text(s, 0, buf_str(&name), STYLE_TEXT);
        sheet_number(s, VALUE_COLUMN, setting_value(&all[n], r), STYLE_INPUT_NUMBER);
        sheet_words(s, HELP_COLUMN, TEXT_SIGNAL_HELP_FIRST + i, STYLE_WRAP);
        list_cells(s);
        sheet_next(s);
    }
    buf_release(&name);
}

/* How many replies are given again in all, beside which those of one type are seen. Types without replies
 * have none, and a text counts for nothing. */
static void again_of_all(struct sheet *s)
{
    const struct report *r = s->book->report;
    struct buf formula;
    buf_init(&formula);
    const char *replies = sheet_say(s, TEXT_TYPES_REPLIES);
    buf_add_format(&formula, "=IF(SUM(%s)>0,SUMPRODUCT(%s,%s)/SUM(%s),\"\")", replies,
                   sheet_say(s, TEXT_TYPES_AGAIN), replies, replies);
    sheet_define(s, TEXT_AGAIN_ALL_NAME, TEXT_SHEET_SETTINGS, s->row, s->row, VALUE_COLUMN);
    sheet_words(s, 0, TEXT_AGAIN_ALL, STYLE_TEXT);
    sheet_formula(s, VALUE_COLUMN, formula.ptr, r->reply_again, STYLE_SHARE);
    sheet_words(s, HELP_COLUMN, TEXT_AGAIN_ALL_HELP, STYLE_WRAP);
    sheet_next(s);
    buf_release(&formula);
}

static void limits(struct sheet *s)
{
    const struct report *r = s->book->report;
    sheet_next_height(s, 9);
    heading(s, TEXT_LIMITS);
    for (uint32_t i = 0; i < LIMIT_COUNT; i++) {
        bool number = i == LIMIT_HUMAN || i == LIMIT_ASSIST || i == LIMIT_EFFORT;
        sheet_define(s, TEXT_LIMIT_NAME_FIRST + i, TEXT_SHEET_SETTINGS, s->row, s->row, VALUE_COLUMN);
        sheet_words(s, 0, TEXT_LIMIT_FIRST + i, STYLE_TEXT);
        sheet_number(s, VALUE_COLUMN, r->limits[i], number ? STYLE_INPUT_NUMBER : STYLE_INPUT_SHARE);
        sheet_words(s, HELP_COLUMN, TEXT_LIMIT_HELP_FIRST + i, STYLE_WRAP);
        sheet_next(s);
    }
    again_of_all(s);
}

static void resolutions(struct sheet *s)
{
    const struct report *r = s->book->report;
    sheet_next_height(s, 9);
    heading(s, TEXT_RESOLUTIONS);
    uint32_t first = s->row;
    for (uint32_t i = 0; i < ADVICE_COUNT; i++) {
        sheet_words(s, 0, TEXT_ADVICE_FIRST + i, STYLE_TEXT);
        sheet_number(s, VALUE_COLUMN, r->resolution[i], STYLE_INPUT_SHARE);
        sheet_words(s, HELP_COLUMN, TEXT_RESOLUTION_HELP, STYLE_WRAP);
        sheet_next(s);
    }
    uint32_t last = first + ADVICE_COUNT - 1;
    sheet_define(s, TEXT_RESOLUTION_ADVICES, TEXT_SHEET_SETTINGS, first, last, 0);
    sheet_define(s, TEXT_RESOLUTION_VALUES, TEXT_SHEET_SETTINGS, first, last, VALUE_COLUMN);
}

static void alert_limits(struct sheet *s)
{
    const struct report *r = s->book->report;
    sheet_next_height(s, 9);
    heading(s, TEXT_ALERT_LIMITS);
    for (uint32_t i = 0; i < ALERT_LIMIT_COUNT; i++) {
        sheet_words(s, 0, TEXT_ALERT_LIMIT_FIRST + i, STYLE_TEXT);
        sheet_number(s, VALUE_COLUMN, r->alert_limits[i],
                     i == ALERT_MOOD ? STYLE_INPUT_NUMBER : STYLE_INPUT_SHARE);
        sheet_words(s, HELP_COLUMN, TEXT_ALERT_LIMIT_HELP_FIRST + i, STYLE_WRAP);
        sheet_next(s);
    }
}

static void effects(struct sheet *s)
{
    const struct report *r = s->book->report;
    if (r->type_count == 0) return;
    struct buf text, formula;
    buf_init(&text);
    buf_init(&formula);
    sheet_next_height(s, 9);
    heading(s, TEXT_EFFECTS);
    for (uint32_t a = 0; a < ADVICE_COUNT; a++) {
        uint64_t volume = 0;
        for (uint32_t i = 0; i < r->type_count; i++)
            volume += r->types[i].advice == a ? r->types[i].volume : 0;
        const char *advice = report_advice_name((enum report_advice)a, r->language);
        buf_clear(&text);
        buf_clear(&formula);
        buf_add_format(&text, sheet_say(s, TEXT_EFFECT_VOLUME), advice);
        buf_add_format(&formula, "=SUMIF(%s,\"%s\",%s)", sheet_say(s, TEXT_TYPES_ADVICE), advice,
                       sheet_say(s, TEXT_TYPES_VOLUME));
        sheet_text(s, 0, buf_str(&text), STYLE_TEXT);
        sheet_formula(s, VALUE_COLUMN, formula.ptr, (double)volume, STYLE_COUNT);
        sheet_words(s, HELP_COLUMN, TEXT_EFFECT_VOLUME_HELP, STYLE_WRAP);
        sheet_next(s);
    }
    buf_clear(&text);
    buf_clear(&formula);
    buf_add_format(&formula, "=SUMPRODUCT(%s,%s)/%" PRIu32, sheet_say(s, TEXT_TYPES_VOLUME),
                   sheet_say(s, TEXT_TYPES_RESOLUTION), r->tickets_counted);
    struct buf before;
    buf_init(&before);
    wording_percent(&before, r->automatable, r->language);
    buf_add_format(&text, sheet_say(s, TEXT_EFFECT_AUTOMATABLE_HELP), before.ptr);
    sheet_words(s, 0, TEXT_EFFECT_AUTOMATABLE, STYLE_TEXT_STRONG);
    sheet_formula(s, VALUE_COLUMN, formula.ptr, r->automatable, STYLE_SHARE);
    sheet_text(s, HELP_COLUMN, buf_str(&text), STYLE_WRAP);
    sheet_next(s);
    buf_release(&before);
    buf_release(&text);
    buf_release(&formula);
}

void sheet_settings(struct sheet *s)
{
    static const struct sheet_column columns[] = {
        { TEXT_SETTING, STYLE_HEADER, 30, 44 },
        { TEXT_VALUE, STYLE_HEADER_NUMBER, 12, 14 },
        { TEXT_EXPLANATION, STYLE_HEADER, 80, 80 },
    };
    sheet_bounds(s, CHOICES_COLUMN - 1, 3, 3);
    sheet_table(s, TEXT_SHEET_SETTINGS, str_of(sheet_say(s, TEXT_INTRO_SETTINGS)), columns, 3, 0, 0);
    sheet_bounds(s, CHOICES_COLUMN, 18, 24);
    sheet_bounds(s, CHOICES_COLUMN + 1, 12, 24);
    sheet_bounds(s, CHOICES_COLUMN + 2, 12, 24);
    sheet_bounds(s, CHOICES_COLUMN + 3, 12, 24);
    weights(s);
    limits(s);
    resolutions(s);
    alert_limits(s);
    effects(s);
    define_lists(s);
    define_types(s);
}
