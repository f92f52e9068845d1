/* The review columns of Top 20 and Vraagtypen. A type may stand on both sheets: what was changed on one
 * counts, what was changed differently on both does not. */
#include <stdlib.h>
#include <string.h>

#include "miner/base/mem.h"
#include "miner/base/utf8.h"
#include "miner/review_parts.h"

enum { COLUMN_ID, COLUMN_TYPE, COLUMN_FIELDS, FIELDS = 6, COLUMN_COUNT = COLUMN_FIELDS + FIELDS };
static const enum text_id headers[COLUMN_COUNT] = { TEXT_ID,         TEXT_TYPE,  TEXT_DECISION, TEXT_NEW_NAME,
                                                    TEXT_MERGE_WITH, TEXT_SPLIT, TEXT_OWNER,    TEXT_REMARK };
static const enum history_field fields[FIELDS] = { HISTORY_DECISION, HISTORY_NAME,  HISTORY_MERGE,
                                                   HISTORY_SPLIT,    HISTORY_OWNER, HISTORY_REMARK };
enum { NAME_POINTS_MAX = 100 };

/* A review cell that differs from what the workbook showed. */
struct change {
    uint32_t type; /* index into shown->types */
    uint8_t field; /* number in `fields` */
    bool refused;
    struct str sheet, value;
    uint32_t column;
    uint64_t row;
};

struct changes {
    struct change *list;
    size_t count, capacity;
};

/* The name of the type into which one is to go, as its cell shows it. */
static struct str name_of_id(const struct review_reading *r, uint32_t id)
{
    uint32_t t = review_type_of_id(r, id);
    return id && t != REVIEW_NO_TYPE ? r->shown->types[t].name : (struct str){ NULL, 0 };
}

/* Does the cell say what the workbook showed when it was made? */
static bool is_as_shown(const struct review_reading *r, uint32_t type, enum history_field field,
                        struct str value)
{
    const struct history_decision *said = &r->shown->types[type].said;
    switch (field) {
    case HISTORY_NAME:
        return str_eq(value, str_trim(said->name));
    case HISTORY_OWNER:
        return str_eq(value, str_trim(said->owner));
    case HISTORY_REMARK:
        return str_eq(value, str_trim(said->remark));
    case HISTORY_MERGE:
        return str_eq_nocase(value, name_of_id(r, said->merge_into));
    case HISTORY_SPLIT:
        return value.len == 0 ? !said->split : said->split && review_verdict(value) == 1;
    case HISTORY_DECISION:
        if (value.len == 0 || said->decision == 0) return value.len == 0 && said->decision == 0;
        for (int l = REPORT_NL; l <= REPORT_EN; l++)
            if (str_eq_nocase(value, str_of(text_of((enum report_language)l,
                                                    TEXT_DECISION_FIRST + (unsigned)said->decision - 1))))
                return true;
        return false;
    }
    return true;
}

/* A row whose id and name do not belong together: part of the sheet was sorted, and its other cells may be
 * any type's. */
static bool is_torn(const struct review_reading *r, uint32_t type, struct str name)
{
    for (uint32_t t = 0; t < r->shown->type_count; t++)
        if (str_eq_nocase(r->shown->types[t].name, name)) return t != type;
    return false;
}

static void read_row(struct review_reading *r, const struct sheet_table *t, const struct xlsx_row *row,
                     struct changes *c)
{
    uint32_t id = 0, type = REVIEW_NO_TYPE;
    struct str said = sheet_table_text(sheet_table_cell(t, row, COLUMN_ID)),
               name = sheet_table_text(sheet_table_cell(t, row, COLUMN_TYPE));
    bool numbered = review_whole(said, &id);
    if (numbered && id) type = review_type_of_id(r, id);
    bool torn = type != REVIEW_NO_TYPE && is_torn(r, type, name);
    if (type != REVIEW_NO_TYPE && !torn && name.len &&
        !str_eq_nocase(name, str_trim(r->shown->types[type].name)))
        review_refuse(r, t->sheet, t->column[COLUMN_TYPE], row->number, name,
                      "the name found is not changed here; write the new one in the column \"%s\"",
                      text_of(t->language, TEXT_NEW_NAME));
    for (size_t f = 0; f < FIELDS; f++) {
        if (!sheet_table_has(t, COLUMN_FIELDS + f)) continue;
        uint32_t column = t->column[COLUMN_FIELDS + f];
        struct str value = sheet_table_text(sheet_table_cell(t, row, COLUMN_FIELDS + f));
        if (type == REVIEW_NO_TYPE || torn) {
            if (value.len == 0) continue;
            if (torn)
                review_refuse(r, t->sheet, column, row->number, value,
                              "id %u is not the type named in this row; was only a part of the sheet sorted?",
                              id);
            else if (numbered && id == 0)
                review_refuse(r, t->sheet, column, row->number, value,
                              "these tickets are in no type, nothing can be decided for them");
            else if (numbered)
                review_refuse(r, t->sheet, column, row->number, value,
                              "the run of this workbook has no type %u", id);
            else
                review_refuse(r, t->sheet, column, row->number, value,
                              "no id in this row, so it is not clear of which type it is");
            continue;
        }
        if (is_as_shown(r, type, fields[f], value)) continue;
        MEM_RESERVE(c->list, c->capacity, c->count + 1);
        c->list[c->count++] = (struct change){ .type = type,
                                               .field = (uint8_t)f,
                                               .sheet = t->sheet,
                                               .value = arena_str(r->arena, value),
                                               .column = column,
                                               .row = row->number };
    }
}

static void refuse(struct review_reading *r, struct change *c, const char *reason)
{
    c->refused = true;
    review_refuse(r, c->sheet, c->column, c->row, c->value, "%s", reason);
}

static bool is_one_line(struct str s)
{
    for (size_t i = 0; i < s.len; i++)
        if ((unsigned char)s.ptr[i] < ' ' || s.ptr[i] == 0x7F) return false;
    return true;
}

static int decision_of(struct str value)
{
    for (int d = 0; d < DECISION_COUNT; d++)
        for (int l = REPORT_NL; l <= REPORT_EN; l++)
            if (str_eq_nocase(value,
                              str_of(text_of((enum report_language)l, TEXT_DECISION_FIRST + (unsigned)d))))
                return d + 1;
    return 0;
}

static void choices(struct buf *out)
{
    for (int d = 0; d < DECISION_COUNT; d++)
        buf_add_format(out, "%s%s", d ? ", " : "", text_of(REPORT_NL, TEXT_DECISION_FIRST + (unsigned)d));
}

/* What a cell says by itself; merges, which name other types, come later. */
static void check_alone(struct review_reading *r, struct change *c)
{
    switch (fields[c->field]) {
    case HISTORY_DECISION:
        if (c->value.len && !decision_of(c->value)) {
            struct buf list;
            buf_init(&list);
            buf_add_str(&list, STR("not one of "));
            choices(&list);
            refuse(r, c, list.ptr);
            buf_release(&list);
        }
        break;
    case HISTORY_SPLIT:
        if (c->value.len && review_verdict(c->value) != 1 && review_verdict(c->value) != 0)
            refuse(r, c, "expected ja, or an empty cell");
        break;
    case HISTORY_NAME:
        if (!is_one_line(c->value))
            refuse(r, c, "a name is one line");
        else if (str_points(c->value) > NAME_POINTS_MAX)
            refuse(r, c, "a name has at most 100 characters");
        else
            for (int l = REPORT_NL; l <= REPORT_EN; l++)
                if (str_eq_nocase(c->value, str_of(text_of((enum report_language)l, TEXT_REST)))) {
                    refuse(r, c, "this name is that of the tickets outside all types");
                    break;
                }
        break;
    default:
        break;
    }
}

/* The same field of the same type changed twice, to different things: nobody can know which is meant. */
static void check_twice(struct review_reading *r, struct changes *c)
{
    for (size_t i = 0; i < c->count; i++) {
        struct change *a = &c->list[i];
        for (size_t k = i + 1; k < c->count && !a->refused; k++) {
            struct change *b = &c->list[k];
            if (b->refused || a->type != b->type || a->field != b->field || str_eq(a->value, b->value))
                continue;
            struct buf reason, other;
            buf_init(&reason);
            buf_init(&other);
            xlsx_address(&other, b->column, b->row);
            buf_add_format(&reason, "%.*s!%s says something else of the same type", STR_ARG(b->sheet),
                           other.ptr);
            refuse(r, a, reason.ptr);
            buf_clear(&other);
            buf_clear(&reason);
            xlsx_address(&other, a->column, a->row);
            buf_add_format(&reason, "%.*s!%s says something else of the same type", STR_ARG(a->sheet),
                           other.ptr);
            refuse(r, b, reason.ptr);
            buf_release(&reason);
            buf_release(&other);
        }
    }
}

static void take(struct review_reading *r, const struct change *c)
{
    struct history_decision *d = &r->decisions[c->type];
    d->fields |= fields[c->field];
    switch (fields[c->field]) {
    case HISTORY_NAME:
        d->name = c->value;
        break;
    case HISTORY_OWNER:
        d->owner = c->value;
        break;
    case HISTORY_REMARK:
        d->remark = c->value;
        break;
    case HISTORY_DECISION:
        d->decision = decision_of(c->value);
        break;
    case HISTORY_SPLIT:
        d->split = review_verdict(c->value) == 1;
        break;
    case HISTORY_MERGE:
        d->merge_into = c->value.len ? review_type_named(r, c->value) : 0;
        break;
    }
}

/* The name under which a type will go on. */
static struct str final_name(const struct review_reading *r, uint32_t type)
{
    const struct history_decision *d = &r->decisions[type];
    return (d->fields & HISTORY_NAME) && d->name.len ? d->name : str_trim(r->shown->types[type].name);
}

/* Names stay unique: a new one that is another type's is not taken, and as that frees none, one look is
 * enough for each of them until nothing changes. */
static void check_names(struct review_reading *r, struct changes *c)
{
    for (bool changed = true; changed;) {
        changed = false;
        for (size_t i = 0; i < c->count; i++) {
            struct change *a = &c->list[i];
            if (a->refused || fields[a->field] != HISTORY_NAME || a->value.len == 0) continue;
            for (uint32_t t = 0; t < r->shown->type_count && !a->refused; t++) {
                if (t == a->type || !str_eq_nocase(final_name(r, t), a->value)) continue;
                struct buf reason;
                buf_init(&reason);
                buf_add_format(&reason, "type %u has this name; to join them use Samenvoegen met",
                               r->shown->types[t].id);
                refuse(r, a, reason.ptr);
                buf_release(&reason);
                r->decisions[a->type].fields &= ~(unsigned)HISTORY_NAME;
                changed = true;
            }
        }
    }
}

/* Where a type goes, after this review; 0 = nowhere. */
static uint32_t goes_to(const struct review_reading *r, uint32_t id)
{
    uint32_t t = review_type_of_id(r, id);
    if (t == REVIEW_NO_TYPE) return 0;
    const struct history_decision *d = &r->decisions[t];
    return d->fields & HISTORY_MERGE ? d->merge_into : r->shown->types[t].said.merge_into;
}

static bool splits(const struct review_reading *r, uint32_t type)
{
    const struct history_decision *d = &r->decisions[type];
    return d->fields & HISTORY_SPLIT ? d->split : r->shown->types[type].said.split;
}

static void take_merge(struct review_reading *r, struct change *c)
{
    uint32_t own = r->shown->types[c->type].id, into = c->value.len ? review_type_named(r, c->value) : 0;
    if (c->value.len == 0) {
        take(r, c);
        return;
    }
    if (into == REVIEW_NO_TYPE) {
        refuse(r, c, "no type has this name or id; choose one from the list");
    } else if (into == 0) {
        refuse(r, c,
               "a type cannot be joined with the tickets outside all types; leave this empty and choose the "
               "decision niet");
    } else if (into == own) {
        refuse(r, c, "a type cannot be joined with itself");
    } else if (splits(r, c->type)) {
        refuse(r, c, "this type is to be split as well; choose one of the two");
    } else {
        uint32_t steps = 0, at = into;
        while (at && at != own && steps++ <= r->shown->type_count) at = goes_to(r, at);
        if (at == own)
            refuse(r, c, "the other type is to be joined with this one already; keep one of the two");
        else
            take(r, c);
    }
}

int review_types(struct review_reading *r)
{
    struct changes c = { NULL, 0, 0 };
    size_t sheets;
    xlsx_sheets(r->book, &sheets);
    int more = 0;
    for (size_t i = 0; i < sheets && more >= 0; i++) {
        struct sheet_table t;
        struct xlsx_row row;
        if ((more = sheet_table_open(&t, r->book, i, headers, COLUMN_COUNT, COLUMN_FIELDS, r->err)) <= 0)
            continue;
        bool reviewed = false; /* Kennisbank and others have ids too */
        for (size_t f = 0; f < 4; f++) reviewed |= sheet_table_has(&t, COLUMN_FIELDS + f);
        if (!reviewed) continue;
        r->out->sheets++;
        while ((more = sheet_table_next(&t, &row, r->err)) > 0) read_row(r, &t, &row, &c);
    }
    for (size_t i = 0; i < c.count; i++) check_alone(r, &c.list[i]);
    check_twice(r, &c);
    for (size_t i = 0; i < c.count; i++)
        if (!c.list[i].refused && fields[c.list[i].field] != HISTORY_MERGE) take(r, &c.list[i]);
    check_names(r, &c);
    for (size_t i = 0; i < c.count; i++)
        if (!c.list[i].refused && fields[c.list[i].field] == HISTORY_MERGE) take_merge(r, &c.list[i]);
    for (size_t i = 0; i < c.count; i++) r->out->taken += !c.list[i].refused;
    free(c.list);
    return more < 0 ? -1 : 0;
}
