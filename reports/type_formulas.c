#include "reports/type_formulas.h"

#include "reports/reports.h"
#include "reports/type_table.h"

/* The cell of this row in the column of a header: "F7". */
struct cell_name {
    char text[LXW_MAX_CELL_NAME_LENGTH];
};

static struct cell_name cell_of(const struct sheet *s, enum text_id header, bool extra)
{
    struct cell_name name;
    lxw_rowcol_to_cell(name.text, s->row, type_table_column(header, extra));
    return name;
}

/* A signal that is empty has no part in the sum nor in the weights that the sum is divided by. */
void type_score_cell(struct sheet *s, lxw_col_t column, const struct report_type *type, bool extra)
{
    struct buf sum, weights, formula;
    buf_init(&sum);
    buf_init(&weights);
    buf_init(&formula);
    for (unsigned i = 0; i < SIGNAL_COUNT; i++) {
        struct cell_name cell = cell_of(s, TEXT_SIGNAL_FIRST + i, extra);
        const char *weight = sheet_say(s, TEXT_WEIGHT_NAME_FIRST + i);
        buf_add_format(&sum, "%sN(%s)*%s", i ? "+" : "", cell.text, weight);
        buf_add_format(&weights, "%sISNUMBER(%s)*%s", i ? "+" : "", cell.text, weight);
    }
    buf_add_format(&formula, "=IFERROR(100*(%s)/(%s),\"\")", sum.ptr, weights.ptr);
    sheet_formula(s, column, formula.ptr, type->score, STYLE_SCORE);
    buf_release(&sum);
    buf_release(&weights);
    buf_release(&formula);
}

/* The rules of the advice in their order. A cell that says "niet in export" is text: N() of it is 0, so the
 * rule does not hold. */
void type_advice_cell(struct sheet *s, lxw_col_t column, const struct report_type *type, bool extra)
{
    static const struct {
        enum text_id header;
        enum report_limit limit;
        enum report_advice advice;
        const char *comparison;
        enum text_id of; /* the number behind a share that is to be surely so high; 0 = none */
    } rules[] = {
        { TEXT_ANGRY, LIMIT_ANGRY, ADVICE_HUMAN, ">", 0 },
        { TEXT_ESCALATED, LIMIT_ESCALATED, ADVICE_HUMAN, ">", 0 },
        { TEXT_SENSITIVE, LIMIT_SENSITIVE, ADVICE_HUMAN, ">", 0 },
        { TEXT_SCORE, LIMIT_HUMAN, ADVICE_HUMAN, "<", 0 },
        { TEXT_SCORE, LIMIT_ASSIST, ADVICE_ASSIST, "<", 0 },
        { TEXT_JUDGEMENT, LIMIT_JUDGEMENT, ADVICE_ASSIST, ">", 0 },
        { TEXT_ELABORATE, LIMIT_ELABORATE, ADVICE_ASSIST, ">", 0 },
        { TEXT_EFFORT, LIMIT_EFFORT, ADVICE_ASSIST, ">", 0 },
        { TEXT_SIGNAL_FIRST + SIGNAL_FIXED_ANSWER, LIMIT_FIXED_ANSWER, ADVICE_ASSIST, "<", 0 },
        { TEXT_IDENTIFIED, LIMIT_IDENTIFIED, ADVICE_AUTOMATE_DATA, ">=", TEXT_VOLUME },
        { TEXT_ASKS, LIMIT_ASKS, ADVICE_AUTOMATE_DATA, ">=", TEXT_REPLIES },
        { TEXT_ACTS, LIMIT_ACTS, ADVICE_AUTOMATE_DATA, ">=", 0 },
        { TEXT_OWN, LIMIT_OWN, ADVICE_AUTOMATE_DATA, ">=", 0 },
    };
    enum { RULES = sizeof rules / sizeof rules[0] };
    enum report_language language = sheet_language(s);
    struct buf formula;
    buf_init(&formula);
    buf_add_char(&formula, '=');
    int open = 0;
    for (int i = 0; i < RULES; i++) {
        bool first = i == 0 || rules[i].advice != rules[i - 1].advice;
        buf_add_str(&formula, first ? STR("IF(OR(") : STR(","));
        struct cell_name cell = cell_of(s, rules[i].header, extra);
        const char *limit = sheet_say(s, TEXT_LIMIT_NAME_FIRST + rules[i].limit);
        if (rules[i].limit == LIMIT_FIXED_ANSWER) /* without replies nothing is below */
            buf_add_format(&formula, "AND(ISNUMBER(%s),N(%s)<%s,N(%s)<%s)", cell.text, cell.text, limit,
                           cell_of(s, TEXT_AGAIN, extra).text,
                           sheet_say(s, TEXT_LIMIT_NAME_FIRST + LIMIT_AGAIN));
        else if (rules[i].of) /* surely */
            buf_add_format(&formula, "N(%s)>=%s+%.3f*SQRT(%s*(1-%s)/MAX(1,N(%s)))", cell.text, limit,
                           REPORT_SURE, limit, limit, cell_of(s, rules[i].of, extra).text);
        else if (rules[i].limit == LIMIT_OWN) /* with replies, these tell it better */
            buf_add_format(&formula, "AND(NOT(ISNUMBER(%s)),N(%s)>=%s)", cell_of(s, TEXT_ACTS, extra).text,
                           cell.text, limit);
        else
            buf_add_format(&formula, "N(%s)%s%s", cell.text, rules[i].comparison, limit);
        if (i + 1 < RULES && rules[i + 1].advice == rules[i].advice) continue;
        buf_add_format(&formula, "),\"%s\",", report_advice_name(rules[i].advice, language));
        open++;
    }
    buf_add_format(&formula, "\"%s\"", report_advice_name(ADVICE_AUTOMATE, language));
    while (open-- > 0) buf_add_char(&formula, ')');
    sheet_formula_text(s, column, formula.ptr, report_advice_name(type->advice, language), STYLE_MARK);
    buf_release(&formula);
}

void type_resolution_cell(struct sheet *s, lxw_col_t column, const struct report_type *type, bool extra)
{
    struct buf formula;
    buf_init(&formula);
    buf_add_format(&formula, "=INDEX(%s,MATCH(%s,%s,0))*%s", sheet_say(s, TEXT_RESOLUTION_VALUES),
                   cell_of(s, TEXT_ADVICE, extra).text, sheet_say(s, TEXT_RESOLUTION_ADVICES),
                   cell_of(s, TEXT_TYPE_PURITY, extra).text);
    sheet_formula(s, column, formula.ptr, type->expected_resolution, STYLE_SHARE);
    buf_release(&formula);
}
