#include "reports/style.h"

#include <math.h>
#include <string.h>

enum look {
    BOLD = 1,
    ITALIC = 2,
    WRAP = 4,
    UNLOCKED = 8,
    UNDERLINE_RULE = 16, /* a thin line below, so that rows read across */
    LINK = 32,
    BLOCKS = 1024, /* letters whose full block stands flush with the next */
    SHRINK = 512,  /* smaller letters rather than a second line */
    PAD = 256,     /* a little room to the left, so that text does not touch a figure beside it */
    MIDDLE = 128   /* in the middle of a tall row; others stand at its top */
};

struct style_spec {
    uint8_t size;
    uint16_t look;
    uint8_t align;
    lxw_color_t color, fill; /* fill 0 = none */
    const char *number;
};

enum { LEFT = LXW_ALIGN_LEFT, RIGHT = LXW_ALIGN_RIGHT, CENTER = LXW_ALIGN_CENTER };

static const struct style_spec specs[STYLE_ADVICE_FIRST] = {
    [STYLE_TITLE] = { 18, BOLD | MIDDLE, LEFT, COLOR_NAVY, 0, NULL },
    [STYLE_SUBTITLE] = { 10, MIDDLE, LEFT, COLOR_QUIET, 0, NULL },
    [STYLE_ALARM] = { 11, BOLD | MIDDLE, LEFT, COLOR_ALARM, COLOR_ALARM_SOFT, NULL },
    [STYLE_HEADING] = { 12, BOLD | MIDDLE, LEFT, COLOR_NAVY, 0, NULL },
    [STYLE_GROUP] = { 9, ITALIC | MIDDLE, LEFT, COLOR_QUIET, 0, NULL },
    [STYLE_GROUP_REVIEW] = { 9, BOLD | ITALIC | MIDDLE, LEFT, COLOR_REVIEW_HEAD, 0, NULL },
    [STYLE_HEADER] = { 10, PAD | BOLD | WRAP | MIDDLE, LEFT, COLOR_WHITE, COLOR_NAVY, NULL },
    [STYLE_HEADER_NUMBER] = { 10, BOLD | WRAP | MIDDLE, RIGHT, COLOR_WHITE, COLOR_NAVY, NULL },
    [STYLE_HEADER_REVIEW] = { 10, PAD | BOLD | WRAP | MIDDLE, LEFT, COLOR_WHITE, COLOR_REVIEW_HEAD, NULL },
    [STYLE_TEXT] = { 10, PAD | UNDERLINE_RULE, LEFT, COLOR_INK, 0, "@" },
    [STYLE_TEXT_STRONG] = { 10, PAD | BOLD | UNDERLINE_RULE, LEFT, COLOR_INK, 0, "@" },
    [STYLE_WRAP] = { 10, PAD | WRAP | UNDERLINE_RULE, LEFT, COLOR_INK, 0, "@" },
    [STYLE_MARK] = { 10, PAD | WRAP | UNDERLINE_RULE, LEFT, COLOR_INK, 0, NULL },
    [STYLE_QUIET] = { 10, PAD | WRAP | UNDERLINE_RULE, LEFT, COLOR_QUIET, 0, NULL },
    [STYLE_MISSING] = { 9, ITALIC | SHRINK | UNDERLINE_RULE, RIGHT, COLOR_QUIET, 0, NULL },
    [STYLE_LINK] = { 10, PAD | LINK | WRAP | UNDERLINE_RULE, LEFT, COLOR_ACCENT, 0, NULL },
    [STYLE_GO] = { 9, LINK | MIDDLE, LEFT, COLOR_ACCENT, 0, NULL },
    [STYLE_COUNT] = { 10, UNDERLINE_RULE, RIGHT, COLOR_INK, 0, "#,##0" },
    [STYLE_COUNT_LINK] = { 10, LINK | UNDERLINE_RULE, RIGHT, COLOR_ACCENT, 0, "#,##0" },
    [STYLE_COUNT_QUIET] = { 9, UNDERLINE_RULE, RIGHT, COLOR_QUIET, 0, "#,##0" },
    [STYLE_ID] = { 10, UNDERLINE_RULE, RIGHT, COLOR_INK, 0, "0" },
    [STYLE_SHARE] = { 10, UNDERLINE_RULE, RIGHT, COLOR_INK, 0, "0.0%" },
    [STYLE_CHANGE] = { 10, UNDERLINE_RULE, RIGHT, COLOR_INK, 0, "+0%;-0%;0%" },
    [STYLE_MINUTES] = { 10, UNDERLINE_RULE, RIGHT, COLOR_INK, 0, "#,##0.0" },
    [STYLE_MINUTES_ASSUMED] = { 10, ITALIC | UNDERLINE_RULE, RIGHT, COLOR_QUIET, 0, "#,##0.0" },
    [STYLE_MONEY] = { 10, UNDERLINE_RULE, RIGHT, COLOR_INK, 0, "#,##0;[Red]-#,##0" },
    [STYLE_MONEY_STRONG] = { 10, BOLD | UNDERLINE_RULE, RIGHT, COLOR_INK, COLOR_BAND, "#,##0;[Red]-#,##0" },
    [STYLE_RATIO] = { 10, UNDERLINE_RULE, RIGHT, COLOR_INK, 0, "0.00" },
    [STYLE_SCORE] = { 10, BOLD | UNDERLINE_RULE, RIGHT, COLOR_INK, 0, "0.0" },
    [STYLE_DATE] = { 10, PAD | UNDERLINE_RULE, LEFT, COLOR_INK, 0, "dd-mm-yyyy hh:mm" },
    [STYLE_BAR] = { 7, BLOCKS | PAD | UNDERLINE_RULE, LEFT, COLOR_ACCENT, 0, NULL },
    [STYLE_INPUT] = { 10, PAD | WRAP | UNLOCKED | UNDERLINE_RULE, LEFT, COLOR_INK, COLOR_REVIEW, NULL },
    [STYLE_INPUT_NUMBER] = { 10, UNLOCKED | UNDERLINE_RULE, RIGHT, COLOR_INK, COLOR_REVIEW, NULL },
    [STYLE_INPUT_SHARE] = { 10, UNLOCKED | UNDERLINE_RULE, RIGHT, COLOR_INK, COLOR_REVIEW, "0.0%" },
    [STYLE_INPUT_MONEY] = { 10, UNLOCKED | UNDERLINE_RULE, RIGHT, COLOR_INK, COLOR_REVIEW,
                            "[>=1000]#,##0;General" },
    [STYLE_PROSE] = { 10, WRAP, LEFT, COLOR_INK, 0, NULL },
    [STYLE_LEVEL_FIRST] = { 10, BOLD | PAD | UNDERLINE_RULE, LEFT, COLOR_INK, 0xFFF3C4, NULL },
    [STYLE_LEVEL_FIRST + 1] = { 10, BOLD | PAD | UNDERLINE_RULE, LEFT, COLOR_INK, 0xFBD5A5, NULL },
    [STYLE_LEVEL_LAST] = { 10, BOLD | PAD | UNDERLINE_RULE, LEFT, COLOR_WHITE, COLOR_ALARM, NULL },
    [STYLE_WARNING] = { 10, WRAP, LEFT, COLOR_ALARM, 0, NULL },
    [STYLE_TILE_FIGURE] = { 22, BOLD | MIDDLE, CENTER, COLOR_NAVY, COLOR_BAND, NULL },
    [STYLE_TILE_LABEL] = { 10, BOLD | MIDDLE, CENTER, COLOR_INK, COLOR_BAND, NULL },
    [STYLE_TILE_NOTE] = { 9, MIDDLE | WRAP, CENTER, COLOR_QUIET, COLOR_BAND, NULL },
};

/* Strong for charts; soft with dark text for cells. */
static const struct {
    lxw_color_t strong, soft, text;
} advice_colors[ADVICE_COUNT] = {
    [ADVICE_AUTOMATE] = { 0x2F7D5B, 0xD9EDE3, 0x1C5A3F },
    [ADVICE_AUTOMATE_DATA] = { 0x7DB89B, 0xEAF5EF, 0x2F6B4F },
    [ADVICE_ASSIST] = { 0xDDA63A, 0xFBF0D9, 0x7A5A12 },
    [ADVICE_HUMAN] = { 0xB0563F, 0xF6E1DB, 0x7E3322 },
};

lxw_color_t style_advice_color(enum report_advice advice)
{
    return advice_colors[advice].strong;
}

lxw_color_t style_advice_soft(enum report_advice advice)
{
    return advice_colors[advice].soft;
}

lxw_color_t style_advice_text(enum report_advice advice)
{
    return advice_colors[advice].text;
}

/* Half of a unit of the last decimal that a number format shows. */
static double half_unit(const char *number)
{
    double half = 0.5;
    size_t first = strcspn(number, ";"), point = strcspn(number, ".");
    if (memchr(number, '%', first)) half /= 100;
    for (size_t i = point + 1; i < first && (number[i] == '0' || number[i] == '#'); i++) half /= 10;
    return half;
}

double style_value(enum style style, double value)
{
    const char *number = style < STYLE_ADVICE_FIRST ? specs[style].number : NULL;
    bool with_sign = value < 0 || (number && number[0] == '+');
    return value == 0 || (with_sign && number && fabs(value) < half_unit(number)) ? 0 : value;
}

bool style_wraps(enum style style)
{
    return style < STYLE_ADVICE_FIRST && (specs[style].look & WRAP);
}

static void apply(lxw_format *f, const struct style_spec *s)
{
    format_set_font_name(f, s->look & BLOCKS ? "Arial" : "Calibri");
    format_set_font_size(f, s->size);
    format_set_font_color(f, s->color);
    format_set_align(f, s->align);
    format_set_align(f, s->look & MIDDLE ? LXW_ALIGN_VERTICAL_CENTER : LXW_ALIGN_VERTICAL_TOP);
    if (s->fill) format_set_bg_color(f, s->fill);
    if (s->number) format_set_num_format(f, s->number);
    if (s->look & BOLD) format_set_bold(f);
    if (s->look & ITALIC) format_set_italic(f);
    if (s->look & WRAP) format_set_text_wrap(f);
    if (s->look & SHRINK) format_set_shrink(f);
    if (s->look & PAD) format_set_indent(f, 1);
    if (s->look & UNLOCKED) format_set_unlocked(f);
    if (s->look & LINK) format_set_underline(f, LXW_UNDERLINE_SINGLE);
    if (s->look & UNDERLINE_RULE) {
        format_set_bottom(f, LXW_BORDER_HAIR);
        format_set_bottom_color(f, COLOR_RULE);
    }
}

bool styles_make(lxw_workbook *workbook, lxw_format *formats[STYLE_COUNT_OF])
{
    for (int i = 0; i < STYLE_COUNT_OF; i++) {
        formats[i] = workbook_add_format(workbook);
        if (!formats[i]) return false;
        if (i < STYLE_ADVICE_FIRST) {
            apply(formats[i], &specs[i]);
        } else {
            format_set_bg_color(formats[i], advice_colors[i - STYLE_ADVICE_FIRST].soft);
            format_set_font_color(formats[i], advice_colors[i - STYLE_ADVICE_FIRST].text);
        }
    }
    return true;
}
