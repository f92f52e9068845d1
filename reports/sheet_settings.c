/* Instellingen: the weights that the score formulas read, and the lists behind the drop-downs. */
#include "reports/sheets.h"

enum { WEIGHTS_HEADING_ROW = SHEET_HEADER_ROW + 1, VALUE_COLUMN = 1, CHOICES_COLUMN = 4 };

static uint32_t weight_row(unsigned signal)
{
    return WEIGHTS_HEADING_ROW + 1 + signal;
}

static bool equal_weights(const struct report *r)
{
    for (int i = 0; i < SIGNAL_COUNT; i++)
        if (r->weights[i] != 0) return false;
    return true;
}

/* Gives the cells [first, last] of a column of `sheet` a name that formulas and drop-downs use. */
static void define(struct sheet *s, enum text_id name, enum text_id sheet, uint32_t first, uint32_t last,
                   lxw_col_t column)
{
    struct buf *line = &s->book->line;
    buf_clear(line);
    buf_add_char(line, '=');
    sheet_reference(line, sheet_say(s, sheet), first, column);
    if (last > first) {
        char letters[LXW_MAX_COL_NAME_LENGTH];
        lxw_col_to_name(letters, column, LXW_TRUE);
        buf_add_format(line, ":%s$%u", letters, (unsigned)last + 1);
    }
    sheet_check(s, workbook_define_name(s->book->workbook, sheet_say(s, name), line->ptr));
}

/* The cell of list row `i`: the decisions, and beside them the one choice of Splitsen. */
static void choice_cells(struct sheet *s, uint32_t i)
{
    if (i < DECISION_COUNT) sheet_words(s, CHOICES_COLUMN, TEXT_DECISION_FIRST + i, STYLE_TEXT);
    if (i == 0) sheet_words(s, CHOICES_COLUMN + 1, TEXT_YES, STYLE_TEXT);
}

void sheet_settings(struct sheet *s)
{
    static const struct sheet_column columns[] = {
        { TEXT_SETTING, STYLE_HEADER, 30, 40 },
        { TEXT_VALUE, STYLE_HEADER_NUMBER, 12, 14 },
        { TEXT_EXPLANATION, STYLE_HEADER, 80, 80 },
    };
    const struct report *r = s->book->report;
    sheet_bounds(s, CHOICES_COLUMN - 1, 3, 3);
    sheet_table(s, TEXT_SHEET_SETTINGS, str_of(sheet_say(s, TEXT_INTRO_SETTINGS)), columns, 3, 0, 0);
    sheet_bounds(s, CHOICES_COLUMN, 18, 24);
    sheet_bounds(s, CHOICES_COLUMN + 1, 12, 24);

    sheet_words(s, 0, TEXT_WEIGHTS, STYLE_HEADING);
    sheet_words(s, CHOICES_COLUMN, TEXT_DECISION, STYLE_HEADER);
    sheet_words(s, CHOICES_COLUMN + 1, TEXT_SPLIT, STYLE_HEADER);
    sheet_next_height(s, 20);
    struct buf name;
    buf_init(&name);
    for (uint32_t i = 0; i < SIGNAL_COUNT; i++) {
        buf_clear(&name);
        buf_add_format(&name, sheet_say(s, TEXT_WEIGHT), sheet_say(s, TEXT_SIGNAL_FIRST + i));
        sheet_text(s, 0, buf_str(&name), STYLE_TEXT);
        sheet_number(s, VALUE_COLUMN, equal_weights(r) ? 1 : r->weights[i], STYLE_INPUT_NUMBER);
        sheet_words(s, 2, TEXT_SIGNAL_HELP_FIRST + i, STYLE_WRAP);
        choice_cells(s, i);
        sheet_next(s);
    }
    buf_release(&name);

    for (unsigned i = 0; i < SIGNAL_COUNT; i++)
        define(s, TEXT_WEIGHT_NAME_FIRST + i, TEXT_SHEET_SETTINGS, weight_row(i), weight_row(i),
               VALUE_COLUMN);
    uint32_t list = WEIGHTS_HEADING_ROW + 1;
    define(s, TEXT_CHOICES_DECISION, TEXT_SHEET_SETTINGS, list, list + DECISION_COUNT - 1, CHOICES_COLUMN);
    define(s, TEXT_CHOICES_SPLIT, TEXT_SHEET_SETTINGS, list, list, CHOICES_COLUMN + 1);
    /* The types are listed where they stand, Overig with them. */
    define(s, TEXT_CHOICES_TYPE, TEXT_SHEET_TYPES, SHEET_HEADER_ROW + 1, SHEET_HEADER_ROW + 1 + r->type_count,
           2);
}
