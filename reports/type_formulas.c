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

/* How far a share of the number in cell `n` may be from `limit` by chance alone. */
static void add_margin(struct buf *b, const char *limit, const char *n)
{
    buf_add_format(b, "%.3f*SQRT(%s*(1-%s)/MAX(1,N(%s)))", REPORT_SURE, limit, limit, n);
}

/* "A7<limit" for replies that differ; where the question is known: surely, and more than those of others. */
static void add_differ(const struct sheet *s, const char *known, bool extra, struct buf *b)
{
    struct cell_name fixed = cell_of(s, TEXT_SIGNAL_FIRST + SIGNAL_FIXED_ANSWER, extra),
                     again = cell_of(s, TEXT_AGAIN, extra), n = cell_of(s, TEXT_REPLIES, extra);
    const char *limit = sheet_say(s, TEXT_LIMIT_NAME_FIRST + LIMIT_FIXED_ANSWER);
    struct buf usual;
    buf_init(&usual);
    buf_add_format(&usual, "MIN(%s,%s)", sheet_say(s, TEXT_LIMIT_NAME_FIRST + LIMIT_AGAIN),
                   sheet_say(s, TEXT_AGAIN_ALL_NAME));
    /* without replies nothing is below */
    buf_add_format(b, "AND(ISNUMBER(%s),N(%s)<%s-%s*", fixed.text, fixed.text, limit, known);
    add_margin(b, limit, n.text);
    buf_add_format(b, ",N(%s)<IF(%s,%s-", again.text, known, usual.ptr);
    add_margin(b, usual.ptr, n.text);
    buf_add_format(b, ",%s))", sheet_say(s, TEXT_LIMIT_NAME_FIRST + LIMIT_AGAIN));
    buf_release(&usual);
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
        bool if_known;   /* … where the question is known */
    } rules[] = {
        { TEXT_ANGRY, LIMIT_ANGRY, ADVICE_HUMAN, ">", 0, false },
        { TEXT_ESCALATED, LIMIT_ESCALATED, ADVICE_HUMAN, ">", 0, false },
        { TEXT_SENSITIVE, LIMIT_SENSITIVE, ADVICE_HUMAN, ">", 0, false },
        { TEXT_SCORE, LIMIT_HUMAN, ADVICE_HUMAN, "<", 0, false },
        { TEXT_USUAL, LIMIT_KNOWN, ADVICE_HUMAN, "=", 0, false },
        { TEXT_SCORE, LIMIT_ASSIST, ADVICE_ASSIST, "<", 0, false },
        { TEXT_JUDGEMENT, LIMIT_JUDGEMENT, ADVICE_ASSIST, ">", TEXT_VOLUME, true },
        { TEXT_ELABORATE, LIMIT_ELABORATE, ADVICE_ASSIST, ">", TEXT_VOLUME, true },
        { TEXT_EFFORT, LIMIT_EFFORT, ADVICE_ASSIST, ">", 0, false },
        { TEXT_SIGNAL_FIRST + SIGNAL_FIXED_ANSWER, LIMIT_FIXED_ANSWER, ADVICE_ASSIST, "<", 0, false },
        { TEXT_USUAL, LIMIT_KNOWN, ADVICE_ASSIST, "=", 0, false },
        { TEXT_IDENTIFIED, LIMIT_IDENTIFIED, ADVICE_AUTOMATE_DATA, ">=", TEXT_VOLUME, false },
        { TEXT_ASKS, LIMIT_ASKS, ADVICE_AUTOMATE_DATA, ">=", TEXT_REPLIES, false },
        { TEXT_ACTS, LIMIT_ACTS, ADVICE_AUTOMATE_DATA, ">=", TEXT_REPLIES, true },
        { TEXT_OWN, LIMIT_OWN, ADVICE_AUTOMATE_DATA, ">=", TEXT_VOLUME, true },
        { TEXT_USUAL, LIMIT_KNOWN, ADVICE_AUTOMATE_DATA, "=", 0, false },
    };
    enum { RULES = sizeof rules / sizeof rules[0] };
    enum report_language language = sheet_language(s);
    struct buf formula, known;
    buf_init(&known);
    buf_add_format(&known, "(N(%s)>%s)", cell_of(s, TEXT_KNOWN, extra).text,
                   sheet_say(s, TEXT_LIMIT_NAME_FIRST + LIMIT_KNOWN));
    buf_init(&formula);
    buf_add_char(&formula, '=');
    int open = 0;
    for (int i = 0; i < RULES; i++) {
        bool first = i == 0 || rules[i].advice != rules[i - 1].advice;
        buf_add_str(&formula, first ? STR("IF(OR(") : STR(","));
        struct cell_name cell = cell_of(s, rules[i].header, extra);
        const char *limit = sheet_say(s, TEXT_LIMIT_NAME_FIRST + rules[i].limit);
        if (rules[i].limit == LIMIT_FIXED_ANSWER)
            add_differ(s, known.ptr, extra, &formula);
        else if (rules[i].limit == LIMIT_KNOWN)
            buf_add_format(&formula, "AND(%s,%s=\"%s\")", known.ptr, cell.text,
                           report_advice_name(rules[i].advice, language));
        else if (rules[i].limit == LIMIT_ASSIST) /* what is known stands in for the score */
            buf_add_format(&formula, "AND(NOT%s,N(%s)<%s)", known.ptr, cell.text, limit);
        else {
            if (rules[i].limit == LIMIT_OWN) /* with replies, these tell it better */
                buf_add_format(&formula, "AND(NOT(ISNUMBER(%s)),", cell_of(s, TEXT_ACTS, extra).text);
            buf_add_format(&formula, "N(%s)%s%s", cell.text, rules[i].comparison, limit);
            if (rules[i].of) {
                buf_add_format(&formula, "+%s%s", rules[i].if_known ? known.ptr : "",
                               rules[i].if_known ? "*" : "");
                add_margin(&formula, limit, cell_of(s, rules[i].of, extra).text);
            }
            if (rules[i].limit == LIMIT_OWN) buf_add_char(&formula, ')');
        }
        if (i + 1 < RULES && rules[i + 1].advice == rules[i].advice) continue;
        buf_add_format(&formula, "),\"%s\",", report_advice_name(rules[i].advice, language));
        open++;
    }
    buf_add_format(&formula, "\"%s\"", report_advice_name(ADVICE_AUTOMATE, language));
    while (open-- > 0) buf_add_char(&formula, ')');
    sheet_formula_text(s, column, formula.ptr, report_advice_name(type->advice, language), STYLE_MARK);
    buf_release(&formula);
    buf_release(&known);
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
