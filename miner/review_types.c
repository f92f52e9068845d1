/* The review columns of Top 20 and Vraagtypen, and those of Kennisbank. A type may stand on several sheets:
 * what was changed on one counts, what was changed differently on two does not. */
#include <stdlib.h>
#include <string.h>

#include "miner/base/mem.h"
#include "miner/base/utf8.h"
#include "miner/review_parts.h"

enum { COLUMN_ID, COLUMN_TYPE, COLUMN_FIELDS };
static const enum text_id type_headers[] = { TEXT_ID,         TEXT_TYPE,  TEXT_DECISION, TEXT_NEW_NAME,
                                             TEXT_MERGE_WITH, TEXT_SPLIT, TEXT_OWNER,    TEXT_REMARK },
                          article_headers[] = { TEXT_ID, TEXT_TYPE, TEXT_STATUS, TEXT_NEXT_REVIEW,
                                                TEXT_OWNER };
static const enum history_field type_fields[] = { HISTORY_DECISION, HISTORY_NAME,  HISTORY_MERGE,
                                                  HISTORY_SPLIT,    HISTORY_OWNER, HISTORY_REMARK },
                                article_fields[] = { HISTORY_ARTICLE_STATUS, HISTORY_ARTICLE_REVIEW,
                                                     HISTORY_ARTICLE_OWNER };
/* `own`: of the fields, so many have columns that no other sheet has. */
static const struct kind {
    const enum text_id *headers;
    const enum history_field *fields;
    size_t count, own;
} kinds[] = { { type_headers, type_fields, 6, 4 }, { article_headers, article_fields, 3, 2 } };
enum { NAME_POINTS_MAX = 100 };

/* A review cell that differs from what the workbook showed. */
struct change {
    uint32_t type; /* index into shown->types */
    enum history_field field;
    bool refused;
    struct str sheet, value;
    uint32_t column;
    uint64_t row;
};

struct changes {
    struct change *list;
    size_t count, capacity;
};

/* Which of a list's `count` choices a cell says, from 1 on; 0 = none. */
static int choice_of(struct str value, enum text_id first, int count)
{
    for (int d = 0; d < count; d++)
        for (int l = REPORT_NL; l <= REPORT_EN; l++)
            if (str_eq_nocase(value, str_of(text_of((enum report_language)l, first + (unsigned)d))))
                return d + 1;
    return 0;
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
        return str_eq_nocase(value, review_name_of(r, said->merge_into));
    case HISTORY_SPLIT:
        return value.len == 0 ? !said->split : said->split && review_verdict(value) == 1;
    case HISTORY_DECISION:
        return choice_of(value, TEXT_DECISION_FIRST, DECISION_COUNT) == said->decision &&
               (value.len == 0) == (said->decision == 0);
    case HISTORY_ARTICLE_OWNER:
        return str_eq(value, str_trim(said->article_owner));
    case HISTORY_ARTICLE_REVIEW:
        return str_eq(value, str_trim(said->article_review));
    case HISTORY_ARTICLE_STATUS:
        return choice_of(value, TEXT_STATUS_FIRST, STATUS_COUNT) == said->article_status &&
               (value.len == 0) == (said->article_status == 0);
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

static void read_row(struct review_reading *r, const struct kind *kind, const struct sheet_table *t,
                     const struct xlsx_row *row, struct changes *c)
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
    for (size_t f = 0; f < kind->count; f++) {
        if (!sheet_table_has(t, COLUMN_FIELDS + f)) continue;
        uint32_t column = t->column[COLUMN_FIELDS + f];
        struct str value;
        if (!review_text(r, t, row, COLUMN_FIELDS + f, &value)) continue;
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
        if (is_as_shown(r, type, kind->fields[f], value)) continue;
        MEM_RESERVE(c->list, c->capacity, c->count + 1);
        c->list[c->count++] = (struct change){ .type = type,
                                               .field = kind->fields[f],
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

static void check_choice(struct review_reading *r, struct change *c, enum text_id first, int count)
{
    if (c->value.len == 0 || choice_of(c->value, first, count)) return;
    struct buf list;
    buf_init(&list);
    buf_add_str(&list, STR("not one of "));
    for (int d = 0; d < count; d++)
        buf_add_format(&list, "%s%s", d ? ", " : "", text_of(REPORT_NL, first + (unsigned)d));
    refuse(r, c, list.ptr);
    buf_release(&list);
}

/* What a cell says by itself; merges, which name other types, come later. */
static void check_alone(struct review_reading *r, struct change *c)
{
    switch (c->field) {
    case HISTORY_DECISION:
        check_choice(r, c, TEXT_DECISION_FIRST, DECISION_COUNT);
        break;
    case HISTORY_ARTICLE_STATUS:
        check_choice(r, c, TEXT_STATUS_FIRST, STATUS_COUNT);
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
    d->fields |= c->field;
    switch (c->field) {
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
        d->decision = choice_of(c->value, TEXT_DECISION_FIRST, DECISION_COUNT);
        break;
    case HISTORY_ARTICLE_OWNER:
        d->article_owner = c->value;
        break;
    case HISTORY_ARTICLE_REVIEW:
        d->article_review = c->value;
        break;
    case HISTORY_ARTICLE_STATUS:
        d->article_status = choice_of(c->value, TEXT_STATUS_FIRST, STATUS_COUNT);
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

/* Whether a type, by its id, is to become part of another: by the merges taken, or those asked for. */
static bool joins(const struct review_reading *r, const struct changes *c, uint32_t type, uint32_t into)
{
    for (size_t i = 0; i < c->count; i++) {
        const struct change *m = &c->list[i];
        if (m->field == HISTORY_MERGE && !m->refused && m->type == type && m->value.len)
            return review_type_named(r, m->value) == r->shown->types[into].id;
    }
    return false;
}

/* Id of another type that goes by the name a review gives to a type, 0 = none. Names are those that types go
 * by now, after this review; the workbook may be of an earlier run. */
static uint32_t has_name(const struct review_reading *r, const struct changes *c, const struct change *a)
{
    for (uint32_t t = 0; t < r->shown->type_count; t++)
        if (t != a->type && str_eq_nocase(final_name(r, t), a->value) && !joins(r, c, t, a->type))
            return r->shown->types[t].id;
    for (uint32_t i = 0; i < r->shown->named_count; i++) {
        const struct history_type *n = &r->shown->named[i];
        uint32_t t = review_type_of_id(r, n->id);
        if (t == a->type || !str_eq_nocase(str_trim(n->name), a->value)) continue;
        if (t == REVIEW_NO_TYPE || !((r->decisions[t].fields & HISTORY_NAME) || joins(r, c, t, a->type)))
            return n->id;
    }
    return 0;
}

/* Names stay unique: a new one that is another type's is not taken, and as that frees none, one look is
 * enough for each of them until nothing changes. */
static void check_names(struct review_reading *r, struct changes *c)
{
    for (bool changed = true; changed;) {
        changed = false;
        for (size_t i = 0; i < c->count; i++) {
            struct change *a = &c->list[i];
            uint32_t other;
            if (a->refused || a->field != HISTORY_NAME || a->value.len == 0) continue;
            if ((other = has_name(r, c, a)) == 0) continue;
            struct buf reason;
            buf_init(&reason);
            buf_add_format(&reason, "type %u has this name; to join them use Samenvoegen met", other);
            refuse(r, a, reason.ptr);
            buf_release(&reason);
            r->decisions[a->type].fields &= ~(unsigned)HISTORY_NAME;
            changed = true;
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

/* As sheet_table_open: 0 at the end, or when it is no sheet of this kind. */
static int read_sheet(struct review_reading *r, const struct kind *kind, size_t sheet, struct changes *c)
{
    struct sheet_table t;
    struct xlsx_row row;
    int more = sheet_table_open(&t, r->book, sheet, kind->headers, COLUMN_FIELDS + kind->count, COLUMN_FIELDS,
                                r->err);
    if (more <= 0) return more;
    bool is_kind = false; /* others have ids and owners, too */
    for (size_t f = 0; f < kind->own; f++) is_kind |= sheet_table_has(&t, COLUMN_FIELDS + f);
    if (!is_kind) return 0;
    r->out->sheets++;
    r->is_read[sheet] = true;
    review_check_head(r, &t, COLUMN_FIELDS);
    while ((more = review_next(r, &t, &row)) > 0) read_row(r, kind, &t, &row, c);
    return more;
}

/* A word in force as its cell would show it. */
static struct str as_shown(const struct review_reading *r, enum history_field field, struct str text)
{
    uint32_t number = 0;
    review_whole(text, &number);
    if (field == HISTORY_MERGE) return review_name_of(r, number);
    bool choice = field == HISTORY_DECISION || field == HISTORY_ARTICLE_STATUS || field == HISTORY_SPLIT;
    if (!choice) return text;
    if (number == 0) return (struct str){ NULL, 0 };
    if (field == HISTORY_SPLIT) return str_of(text_of(REPORT_NL, TEXT_YES));
    return str_of(text_of(REPORT_NL, (field == HISTORY_DECISION ? TEXT_DECISION_FIRST : TEXT_STATUS_FIRST) +
                                         number - 1));
}

static bool says_same(const struct review_reading *r, enum history_field field, struct str a, struct str b)
{
    switch (field) {
    case HISTORY_DECISION:
        return choice_of(a, TEXT_DECISION_FIRST, DECISION_COUNT) ==
               choice_of(b, TEXT_DECISION_FIRST, DECISION_COUNT);
    case HISTORY_ARTICLE_STATUS:
        return choice_of(a, TEXT_STATUS_FIRST, STATUS_COUNT) == choice_of(b, TEXT_STATUS_FIRST, STATUS_COUNT);
    case HISTORY_SPLIT:
        return (review_verdict(a) == 1) == (review_verdict(b) == 1);
    case HISTORY_MERGE:
        return (a.len ? review_type_named(r, a) : 0) == (b.len ? review_type_named(r, b) : 0);
    default:
        return str_eq(a, b);
    }
}

/* Two people may each have a workbook of before either was reviewed: whoever comes second wins, and is told.
 */
static void tell_replaced(struct review_reading *r, const struct change *c)
{
    static const struct {
        enum history_field field;
        const char *column;
    } columns[] = {
        { HISTORY_NAME, "name" },
        { HISTORY_DECISION, "decision" },
        { HISTORY_OWNER, "owner" },
        { HISTORY_REMARK, "remark" },
        { HISTORY_MERGE, "merge_into" },
        { HISTORY_SPLIT, "split" },
        { HISTORY_ARTICLE_OWNER, "article_owner" },
        { HISTORY_ARTICLE_STATUS, "article_status" },
        { HISTORY_ARTICLE_REVIEW, "article_review" },
    };
    struct buf id;
    buf_init(&id);
    buf_add_format(&id, "%u", r->shown->types[c->type].id);
    const struct history_word *word = NULL;
    for (size_t i = 0; i < sizeof columns / sizeof columns[0]; i++)
        if (columns[i].field == c->field) word = review_word(r, columns[i].column, buf_str(&id));
    buf_release(&id);
    if (!word) return;
    struct str earlier = as_shown(r, c->field, word->text);
    if (!says_same(r, c->field, earlier, c->value) && !is_as_shown(r, c->type, c->field, earlier))
        review_replaces(r, c->sheet, c->column, c->row, c->value, word, earlier);
}

int review_types(struct review_reading *r)
{
    struct changes c = { NULL, 0, 0 };
    size_t sheets;
    xlsx_sheets(r->book, &sheets);
    int more = 0;
    for (size_t i = 0; i < sheets && more >= 0; i++)
        for (size_t k = 0; k < sizeof kinds / sizeof kinds[0] && more >= 0; k++)
            more = read_sheet(r, &kinds[k], i, &c);
    for (size_t i = 0; i < c.count; i++) check_alone(r, &c.list[i]);
    check_twice(r, &c);
    for (size_t i = 0; i < c.count; i++)
        if (!c.list[i].refused && c.list[i].field != HISTORY_MERGE) take(r, &c.list[i]);
    check_names(r, &c);
    for (size_t i = 0; i < c.count; i++)
        if (!c.list[i].refused && c.list[i].field == HISTORY_MERGE) take_merge(r, &c.list[i]);
    check_names(r, &c); /* a merge that was not taken leaves its type its name */
    for (size_t i = 0; i < c.count; i++) {
        if (c.list[i].refused) continue;
        r->out->taken++;
        tell_replaced(r, &c.list[i]);
    }
    free(c.list);
    return more < 0 ? -1 : 0;
}
