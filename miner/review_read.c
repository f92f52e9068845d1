#include "miner/review_read.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "miner/base/mem.h"
#include "miner/review_parts.h"
#include "reports/reports.h"

void review_refuse(struct review_reading *r, struct str sheet, uint32_t column, uint64_t row,
                   struct str value, const char *reason, ...)
{
    struct buf cell;
    buf_init(&cell);
    xlsx_address(&cell, column, row);
    va_list arguments, again;
    va_start(arguments, reason);
    va_copy(again, arguments);
    int length = vsnprintf(NULL, 0, reason, arguments);
    char *text = arena_alloc(r->arena, (size_t)length + 1);
    vsnprintf(text, (size_t)length + 1, reason, again);
    va_end(again);
    va_end(arguments);
    MEM_RESERVE(r->problems, r->problem_capacity, r->problem_count + 1);
    r->problems[r->problem_count++] =
        (struct review_problem){ arena_str(r->arena, sheet), arena_str(r->arena, buf_str(&cell)),
                                 arena_str(r->arena, value), str_of(text) };
    buf_release(&cell);
}

void review_replaces(struct review_reading *r, struct str sheet, uint32_t column, uint64_t row,
                     struct str value, const struct history_word *word, struct str earlier)
{
    struct buf cell;
    buf_init(&cell);
    xlsx_address(&cell, column, row);
    MEM_RESERVE(r->replaced, r->replaced_capacity, r->replaced_count + 1);
    r->replaced[r->replaced_count++] =
        (struct review_replaced){ arena_str(r->arena, sheet), arena_str(r->arena, buf_str(&cell)),
                                  arena_str(r->arena, value), arena_str(r->arena, earlier), word->workbook };
    buf_release(&cell);
}

static int by_what(const void *key, const void *word)
{
    return str_cmp(*(const struct str *)key, ((const struct history_word *)word)->what);
}

const struct history_word *review_word(const struct review_reading *r, const char *kind, struct str of)
{
    struct buf what;
    buf_init(&what);
    buf_add_format(&what, "%s %.*s", kind, STR_ARG(of));
    struct str key = buf_str(&what);
    const struct history_word *word = NULL;
    if (r->shown->word_count)
        word = bsearch(&key, r->shown->words, r->shown->word_count, sizeof *word, by_what);
    buf_release(&what);
    return word;
}

static bool is_ours(struct str header)
{
    for (unsigned id = 0; id < TEXT_COUNT; id++)
        for (int l = REPORT_NL; l <= REPORT_EN; l++)
            if (str_eq_nocase(header, str_trim(str_of(text_of((enum report_language)l, (enum text_id)id)))))
                return true;
    return false;
}

void review_check_head(struct review_reading *r, const struct sheet_table *t, size_t own)
{
    size_t missing = own;
    while (missing < t->count && sheet_table_has(t, missing)) missing++;
    for (size_t i = 0; i < t->head.count && missing < t->count; i++) {
        struct str header = sheet_table_text(&t->head.cells[i]);
        if (header.len && !is_ours(header))
            review_refuse(r, t->sheet, t->head.cells[i].column, t->head.number, header,
                          "no column is called so, and \"%s\" is missing; give it that name again to have "
                          "it read",
                          text_of(t->language, t->headers[missing]));
    }
}

int review_next(struct review_reading *r, struct sheet_table *t, struct xlsx_row *row)
{
    int more;
    while ((more = xlsx_next(t->book, row, r->err)) > 0 && row->reason)
        review_refuse(r, t->sheet, 0, row->number, (struct str){ NULL, 0 }, "%s", row->reason);
    return more;
}

bool review_text(struct review_reading *r, const struct sheet_table *t, const struct xlsx_row *row,
                 size_t number, struct str *text)
{
    const struct xlsx_cell *cell = sheet_table_cell(t, row, number);
    const char *reason = NULL;
    *text = sheet_table_text(cell);
    if (cell && cell->kind == XLSX_ERROR)
        reason = "a formula failed here; write what is meant";
    else if (cell && cell->formula && cell->text.len == 0)
        reason = "a formula that no program has calculated; save the workbook in Excel or LibreOffice, or "
                 "write the value";
    if (reason) review_refuse(r, t->sheet, t->column[number], row->number, *text, "%s", reason);
    return !reason;
}

bool review_whole(struct str text, uint32_t *out)
{
    uint64_t n = 0;
    size_t i = 0;
    for (; i < text.len && text.ptr[i] >= '0' && text.ptr[i] <= '9' && n <= UINT32_MAX; i++)
        n = n * 10 + (uint64_t)(text.ptr[i] - '0');
    bool digits = i > 0;
    if (i < text.len && text.ptr[i] == '.')
        for (i++; i < text.len && text.ptr[i] == '0';) i++;
    *out = (uint32_t)n;
    return digits && i == text.len && n < UINT32_MAX;
}

int review_verdict(struct str text)
{
    static const struct {
        enum text_id word;
        int means;
    } words[] = { { TEXT_YES, 1 }, { TEXT_NO, 0 }, { TEXT_DOUBT, -1 } };
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        for (int l = REPORT_NL; l <= REPORT_EN; l++)
            if (str_eq_nocase(text, str_of(text_of((enum report_language)l, words[i].word))))
                return words[i].means;
    return -3;
}

uint32_t review_type_of_id(const struct review_reading *r, uint32_t id)
{
    for (uint32_t t = 0; t < r->shown->type_count; t++)
        if (r->shown->types[t].id == id) return t;
    return REVIEW_NO_TYPE;
}

struct str review_name_of(const struct review_reading *r, uint32_t id)
{
    uint32_t t = review_type_of_id(r, id);
    return id && t != REVIEW_NO_TYPE ? r->shown->types[t].name : (struct str){ NULL, 0 };
}

uint32_t review_type_named(const struct review_reading *r, struct str name)
{
    uint32_t id;
    for (uint32_t t = 0; t < r->shown->type_count; t++)
        if (str_eq_nocase(r->shown->types[t].name, name)) return r->shown->types[t].id;
    for (uint32_t t = 0; t < r->shown->type_count; t++)
        if ((r->decisions[t].fields & HISTORY_NAME) && str_eq_nocase(r->decisions[t].name, name))
            return r->shown->types[t].id;
    for (int l = REPORT_NL; l <= REPORT_EN; l++)
        if (str_eq_nocase(name, str_of(text_of((enum report_language)l, TEXT_REST)))) return 0;
    if (review_whole(name, &id) && (id == 0 || review_type_of_id(r, id) != REVIEW_NO_TYPE)) return id;
    return REVIEW_NO_TYPE;
}

static bool is_label(struct str text, enum text_id id)
{
    return str_eq_nocase(text, str_of(text_of(REPORT_NL, id))) ||
           str_eq_nocase(text, str_of(text_of(REPORT_EN, id)));
}

int review_run_key(struct xlsx *book, struct arena *arena, struct str *key, struct err *err)
{
    enum { KEY_LENGTH = 64 };
    size_t sheets;
    xlsx_sheets(book, &sheets);
    *key = xlsx_constant_text(book, STR(REPORT_RUN_NAME));
    for (size_t s = 0; s < sheets && key->len == 0; s++) {
        struct xlsx_row row;
        int more = xlsx_start(book, s, err) == 0 ? 1 : -1;
        while (more > 0 && (more = xlsx_next(book, &row, err)) > 0 && row.number <= SHEET_TABLE_HEAD)
            for (size_t i = 0; i + 1 < row.count; i++)
                if (is_label(sheet_table_text(&row.cells[i]), TEXT_RUN_KEY) &&
                    sheet_table_text(&row.cells[i + 1]).len >= KEY_LENGTH)
                    *key = arena_str(arena, sheet_table_text(&row.cells[i + 1]));
        if (more < 0) return -1;
    }
    return 0;
}

/* Copies a growing array into the arena. */
static const void *kept(struct review_reading *r, const void *list, size_t count, size_t size)
{
    void *copy = arena_zero(r->arena, count + 1, size);
    if (count) memcpy(copy, list, count * size);
    return copy;
}

int review_read(struct xlsx *book, const struct history_shown *shown, struct str key, struct arena *arena,
                struct review_edits *out, struct err *err)
{
    struct review_reading r = {
        .book = book, .shown = shown, .key = key, .arena = arena, .out = out, .err = err
    };
    memset(out, 0, sizeof *out);
    r.decisions = arena_zero(arena, shown->type_count + 1, sizeof *r.decisions);
    for (uint32_t t = 0; t < shown->type_count; t++) r.decisions[t].type = shown->types[t].id;
    size_t sheets;
    xlsx_sheets(book, &sheets);
    r.is_read = arena_zero(arena, sheets + 1, sizeof *r.is_read);
    int result = review_types(&r) || review_tickets(&r) || review_settings(&r) || review_left(&r) ? -1 : 0;
    if (result == 0) {
        struct history_decision *changed = arena_zero(arena, shown->type_count + 1, sizeof *changed);
        uint32_t count = 0;
        for (uint32_t t = 0; t < shown->type_count; t++)
            if (r.decisions[t].fields) changed[count++] = r.decisions[t];
        out->said = (struct history_said){
            .decisions = changed,
            .decision_count = count,
            .seeds = kept(&r, r.seeds, r.seed_count, sizeof *r.seeds),
            .seed_count = (uint32_t)r.seed_count,
            .settings = kept(&r, r.settings, r.setting_count, sizeof *r.settings),
            .setting_count = (uint32_t)r.setting_count,
            .verdicts = kept(&r, r.verdicts, r.verdict_count, sizeof *r.verdicts),
            .verdict_count = (uint32_t)r.verdict_count,
        };
        out->problems = kept(&r, r.problems, r.problem_count, sizeof *r.problems);
        out->problem_count = (uint32_t)r.problem_count;
        out->replaced = kept(&r, r.replaced, r.replaced_count, sizeof *r.replaced);
        out->replaced_count = (uint32_t)r.replaced_count;
    }
    free(r.seeds);
    free(r.settings);
    free(r.verdicts);
    free(r.problems);
    free(r.replaced);
    return result;
}
