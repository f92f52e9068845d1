#include "miner/review_read.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "miner/base/mem.h"
#include "miner/review_parts.h"

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
    int result = review_types(&r) || review_tickets(&r) || review_settings(&r) ? -1 : 0;
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
    }
    free(r.seeds);
    free(r.settings);
    free(r.verdicts);
    free(r.problems);
    return result;
}
