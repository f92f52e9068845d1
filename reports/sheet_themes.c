/* Thema's: the level above the types. What can be resolved follows the advice on Vraagtypen, as a formula. */
#include <math.h>

#include "reports/sheets.h"
#include "reports/wording.h"

enum { NAME, TYPES, VOLUME, SHARE, BAR, RESOLVED, RESOLUTION, HOURS, LIST };

/* The types of a theme, largest first, with their volumes; *hours their hours a year, NAN when one is
 * missing, *resolved the tickets that need no agent. */
static void list_types(const struct report *r, uint32_t theme, struct buf *list, double *hours,
                       double *resolved)
{
    *hours = *resolved = 0;
    for (uint32_t i = 0; i < r->type_count; i++) {
        const struct report_type *type = &r->types[i];
        if (type->theme != (int32_t)theme) continue;
        if (list->len) buf_add_str(list, STR(", "));
        buf_add_str(list, type->label);
        buf_add_str(list, STR(" ("));
        wording_count(list, type->volume, r->language);
        buf_add_char(list, ')');
        *hours += type->hours_a_year;
        *resolved += type->volume * type->expected_resolution;
    }
}

void sheet_themes(struct sheet *s)
{
    static const struct sheet_column columns[] = {
        { TEXT_THEME, STYLE_HEADER, 24, 34 },
        { TEXT_TYPES_IN_THEME, STYLE_HEADER_NUMBER, 12, 12 },
        { TEXT_VOLUME, STYLE_HEADER_NUMBER, 10, 12 },
        { TEXT_SHARE, STYLE_HEADER_NUMBER, 12, 12 },
        { TEXT_SHARE_BAR, STYLE_HEADER, 19, 19 },
        { TEXT_THEME_RESOLVED, STYLE_HEADER_NUMBER, 16, 16 },
        { TEXT_RESOLUTION, STYLE_HEADER_NUMBER, 12, 12 },
        { TEXT_HOURS, STYLE_HEADER_NUMBER, 13, 13 },
        { TEXT_THEME_TYPES, STYLE_HEADER, 80, 80 },
    };
    enum { COUNT = sizeof columns / sizeof columns[0] };
    const struct report *r = s->book->report;
    struct buf list, formula;
    buf_init(&list);
    buf_init(&formula);
    sheet_table(s, TEXT_SHEET_THEMES, str_of(sheet_say(s, TEXT_INTRO_THEMES)), columns, COUNT, r->theme_count,
                1);
    double widest = 0;
    for (uint32_t i = 0; i < r->theme_count; i++) widest = fmax(widest, r->themes[i].share);
    for (uint32_t i = 0; i < r->theme_count; i++) {
        const struct report_theme *theme = &r->themes[i];
        unsigned row = (unsigned)s->row + 1;
        double hours, resolved;
        buf_clear(&list);
        list_types(r, i, &list, &hours, &resolved);
        sheet_text(s, NAME, theme->name, STYLE_WRAP);
        sheet_number(s, TYPES, theme->types, STYLE_COUNT);
        sheet_number(s, VOLUME, theme->volume, STYLE_COUNT);
        sheet_number(s, SHARE, theme->share, STYLE_SHARE);
        sheet_bar(s, BAR, theme->share, widest);
        buf_clear(&formula);
        buf_add_format(&formula, "=SUMPRODUCT((%s=A%u)*%s*%s)", sheet_say(s, TEXT_TYPES_THEME), row,
                       sheet_say(s, TEXT_TYPES_VOLUME), sheet_say(s, TEXT_TYPES_RESOLUTION));
        sheet_formula(s, RESOLVED, formula.ptr, resolved, STYLE_COUNT);
        buf_clear(&formula);
        buf_add_format(&formula, "=IF(C%u=0,\"\",F%u/C%u)", row, row, row);
        sheet_formula(s, RESOLUTION, formula.ptr, theme->volume ? resolved / theme->volume : (double)NAN,
                      STYLE_SHARE);
        sheet_number(s, HOURS, hours, STYLE_COUNT);
        sheet_text(s, LIST, buf_str(&list), STYLE_WRAP);
        sheet_next(s);
    }
    buf_release(&list);
    buf_release(&formula);
}
