/* The cells of Instellingen and Businesscase that people changed. A cell is known by the words before it. */
#include <math.h>
#include <string.h>

#include "miner/base/mem.h"
#include "miner/review_parts.h"
#include "reports/setting.h"

enum { LABEL, VALUE, COLUMNS };
static const enum text_id setting_headers[COLUMNS] = { TEXT_SETTING, TEXT_VALUE },
                          assumption_headers[COLUMNS] = { TEXT_ASSUMPTION, TEXT_VALUE };

static const struct setting *setting_of(struct str label, bool assumption, enum report_language language)
{
    size_t count;
    const struct setting *all = settings_all(&count), *found = NULL;
    struct buf own;
    buf_init(&own);
    for (size_t i = 0; i < count && !found; i++) {
        if ((all[i].kind == SETTING_ASSUMPTION) != assumption) continue;
        buf_clear(&own);
        setting_label(&all[i], language, &own);
        if (str_eq_nocase(label, str_trim(buf_str(&own)))) found = &all[i];
    }
    buf_release(&own);
    return found;
}

/* A number as a program stores it or a person types it: 0.25, 0,25, 25%, 1E-3. NAN when it is none. */
static double number_of(struct str text)
{
    char digits[64];
    bool percent = text.len && text.ptr[text.len - 1] == '%';
    if (percent) text = str_trim(str_sub(text, 0, text.len - 1));
    if (text.len == 0 || text.len >= sizeof digits) return NAN;
    double value = 0, tenth = 0, sign = 1;
    size_t i = 0, seen = 0;
    if (text.ptr[0] == '-' || text.ptr[0] == '+') sign = text.ptr[i++] == '-' ? -1 : 1;
    for (; i < text.len; i++) {
        char c = text.ptr[i];
        if (c >= '0' && c <= '9') {
            value = tenth > 0 ? value + tenth * (c - '0') : value * 10 + (c - '0');
            tenth /= 10;
            seen++;
        } else if ((c == '.' || c == ',') && tenth == 0) {
            tenth = 0.1;
        } else {
            break;
        }
    }
    if (!seen) return NAN;
    if (i < text.len && (text.ptr[i] == 'e' || text.ptr[i] == 'E')) {
        int power = 0, direction = 1;
        if (++i < text.len && (text.ptr[i] == '-' || text.ptr[i] == '+'))
            direction = text.ptr[i++] == '-' ? -1 : 1;
        if (i == text.len) return NAN;
        for (; i < text.len && text.ptr[i] >= '0' && text.ptr[i] <= '9' && power < 400; i++)
            power = power * 10 + (text.ptr[i] - '0');
        value *= pow(10, direction * power);
    }
    return i == text.len ? sign * value / (percent ? 100 : 1) : NAN;
}

/* "1.400" as a text: a thousand and more in some countries, little more than one in others. */
static bool is_ambiguous(struct str text)
{
    size_t n = 0;
    while (n < text.len && text.ptr[n] >= '0' && text.ptr[n] <= '9') n++;
    if (n == 0 || n > 3 || text.ptr[0] == '0' || text.len != n + 4) return false;
    bool parted = text.ptr[n] == '.' || text.ptr[n] == ',';
    for (size_t i = n + 1; i < text.len; i++) parted &= text.ptr[i] >= '0' && text.ptr[i] <= '9';
    return parted;
}

static bool is_shown(const struct review_reading *r, const struct setting *s, double *value)
{
    for (uint32_t i = 0; i < r->shown->setting_count; i++)
        if (str_eq(r->shown->settings[i].name, str_of(s->name))) {
            *value = r->shown->settings[i].value;
            return true;
        }
    return false;
}

/* Programs write 15 to 17 digits. */
static bool is_same(double a, double b)
{
    if (isnan(a) || isnan(b)) return isnan(a) && isnan(b);
    return fabs(a - b) <= 1e-9 * fmax(1, fmax(fabs(a), fabs(b)));
}

static void read_setting(struct review_reading *r, const struct sheet_table *t, const struct xlsx_row *row,
                         bool assumption)
{
    struct str label = sheet_table_text(sheet_table_cell(t, row, LABEL));
    const struct setting *s = label.len ? setting_of(label, assumption, t->language) : NULL;
    if (!s) return;
    const struct xlsx_cell *cell = sheet_table_cell(t, row, VALUE);
    struct str text;
    if (assumption && s->index == ASSUME_AGENTS && (!cell || cell->formula))
        return; /* follows from the others */
    if (!review_text(r, t, row, VALUE, &text)) return;
    double value = text.len ? number_of(text) : NAN, most = setting_most(s), shown = NAN;
    if (!is_shown(r, s, &shown) || (text.len && is_same(value, shown)) || (!text.len && isnan(shown))) return;
    if (text.len && str_eq_nocase(text, str_of(text_of(t->language, TEXT_FILL_IN))) && isnan(shown)) return;
    uint32_t column = t->column[VALUE];
    if (assumption && s->index == ASSUME_DAYS) {
        review_refuse(r, t->sheet, column, row->number, text,
                      "the period follows from the tickets of each run and is not kept");
    } else if (cell && cell->kind == XLSX_TEXT && is_ambiguous(text)) {
        review_refuse(r, t->sheet, column, row->number, text,
                      "a text that can mean two numbers; write it without a sign for thousands");
    } else if (text.len && (isnan(value) || value < 0 || value > most)) {
        if (s->kind == SETTING_ASSUMPTION)
            review_refuse(r, t->sheet, column, row->number, text, "expected a number of 0 or more");
        else
            review_refuse(r, t->sheet, column, row->number, text, "expected a number from 0 to %g", most);
    } else {
        MEM_RESERVE(r->settings, r->setting_capacity, r->setting_count + 1);
        r->settings[r->setting_count++] = (struct history_setting){ str_of(s->name), value };
        r->out->taken++;
        const struct history_word *word = review_word(r, "setting", str_of(s->name));
        double earlier = word && word->text.len ? number_of(word->text) : NAN;
        if (word && !is_same(earlier, value) && !is_same(earlier, shown))
            review_replaces(r, t->sheet, column, row->number, text, word, word->text);
    }
}

int review_settings(struct review_reading *r)
{
    size_t sheets;
    xlsx_sheets(r->book, &sheets);
    int more = 0;
    for (size_t i = 0; i < sheets && more >= 0; i++) {
        struct sheet_table t;
        struct xlsx_row row;
        bool assumption = false;
        more = sheet_table_open(&t, r->book, i, setting_headers, COLUMNS, COLUMNS, r->err);
        if (more == 0) {
            assumption = true;
            more = sheet_table_open(&t, r->book, i, assumption_headers, COLUMNS, COLUMNS, r->err);
        }
        if (more <= 0) continue;
        r->out->sheets++;
        r->is_read[i] = true;
        while ((more = review_next(r, &t, &row)) > 0) read_setting(r, &t, &row, assumption);
    }
    return more < 0 ? -1 : 0;
}
