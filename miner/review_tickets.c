/* Tickets that people put in another type, and the verdicts of Steekproef. */
#include <stdlib.h>
#include <string.h>

#include "miner/base/hashmap.h"
#include "miner/base/mem.h"
#include "miner/pseudonym.h"
#include "miner/review_parts.h"

static struct str digest(struct review_reading *r, struct str id)
{
    char hex[PSEUDONYM_LENGTH + 1];
    pseudonym_keyed(r->key, id, hex);
    return arena_str(r->arena, str_of(hex));
}

/* ---- Tickets ---- */

enum { TICKET_ID, TICKET_BELONGS, TICKET_TYPE_ID, TICKET_TYPE, TICKET_COLUMNS };
static const enum text_id ticket_headers[TICKET_COLUMNS] = { TEXT_TICKET_ID, TEXT_BELONGS_TO, TEXT_ID,
                                                             TEXT_TYPE };

/* People may put a ticket in another type by writing that where the one found stands. */
static void check_found(struct review_reading *r, const struct sheet_table *t, const struct xlsx_row *row)
{
    uint32_t id = 0;
    struct str name = sheet_table_text(sheet_table_cell(t, row, TICKET_TYPE));
    if (!sheet_table_has(t, TICKET_TYPE_ID)) return;
    review_whole(sheet_table_text(sheet_table_cell(t, row, TICKET_TYPE_ID)), &id);
    uint32_t type = review_type_of_id(r, id), named = name.len ? review_type_named(r, name) : 0;
    bool is_other = named != 0 && named != REVIEW_NO_TYPE && named != id;
    if (is_other || (name.len && named == REVIEW_NO_TYPE && type != REVIEW_NO_TYPE))
        review_refuse(r, t->sheet, t->column[TICKET_TYPE], row->number, name,
                      "the type found is not changed here; choose the right one in the column \"%s\"",
                      text_of(t->language, TEXT_BELONGS_TO));
}

static int by_bytes(const void *a, const void *b)
{
    return str_cmp(*(const struct str *)a, *(const struct str *)b);
}

/* Whether the run of the workbook shows a ticket of that digest. */
static bool is_shown(const struct review_reading *r, struct str ticket)
{
    const struct history_shown *s = r->shown;
    return s->ticket_count == 0 ||
           bsearch(&ticket, s->tickets, s->ticket_count, sizeof *s->tickets, by_bytes) != NULL;
}

static const char no_ticket[] = "the run of this workbook has no ticket with this id";

static void read_ticket(struct review_reading *r, const struct sheet_table *t, const struct xlsx_row *row,
                        struct hashmap *known)
{
    struct str value;
    const struct xlsx_cell *id = sheet_table_cell(t, row, TICKET_ID);
    if (!review_text(r, t, row, TICKET_BELONGS, &value)) return;
    if (value.len == 0) {
        check_found(r, t, row);
        return;
    }
    uint32_t column = t->column[TICKET_BELONGS], type = review_type_named(r, value);
    if (!id) {
        review_refuse(r, t->sheet, column, row->number, value, "no ticket id in this row");
        return;
    }
    if (type == REVIEW_NO_TYPE) {
        review_refuse(r, t->sheet, column, row->number, value,
                      "no type has this name or id; choose one from the list");
        return;
    }
    struct str ticket = digest(r, id->text);
    if (!is_shown(r, ticket)) {
        review_refuse(r, t->sheet, column, row->number, value, no_ticket);
        return;
    }
    bool fresh;
    struct str *key;
    uint32_t at = *hashmap_at(known, id->text, (uint32_t)r->seed_count, &fresh, &key);
    if (!fresh) {
        if (r->seeds[at].type == type)
            r->out->taken++;
        else
            review_refuse(r, t->sheet, column, row->number, value,
                          "another row of this ticket says another type");
        return;
    }
    *key = arena_str(r->arena, id->text);
    MEM_RESERVE(r->seeds, r->seed_capacity, r->seed_count + 1);
    r->seeds[r->seed_count++] = (struct history_seed){ ticket, type };
    r->out->taken++;
    const struct history_word *word = review_word(r, "ticket", ticket);
    uint32_t earlier;
    if (word && review_whole(word->text, &earlier) && earlier != type)
        review_replaces(r, t->sheet, column, row->number, value, word,
                        earlier ? review_name_of(r, earlier) : str_of(text_of(t->language, TEXT_REST)));
}

/* ---- Steekproef ---- */

enum { SAMPLE_ID, SAMPLE_CHANNEL, SAMPLE_LANGUAGE, SAMPLE_VERDICTS, SAMPLE_COLUMNS = SAMPLE_VERDICTS + 4 };
static const enum text_id sample_headers[SAMPLE_COLUMNS] = {
    TEXT_TICKET_ID,       TEXT_CHANNEL,       TEXT_LANGUAGE,        TEXT_SAMPLE_TYPE_1,
    TEXT_SAMPLE_ADVICE_1, TEXT_SAMPLE_TYPE_2, TEXT_SAMPLE_ADVICE_2,
};

static int verdict(struct review_reading *r, const struct sheet_table *t, const struct xlsx_row *row,
                   size_t number, struct str ticket)
{
    enum { NOT_JUDGED = -2 };
    struct str value;
    if (!review_text(r, t, row, number, &value) || value.len == 0) return NOT_JUDGED;
    int said = review_verdict(value);
    const char *reason = said < -1              ? "expected ja, nee or twijfel"
                         : ticket.len == 0      ? "no ticket id in this row"
                         : !is_shown(r, ticket) ? no_ticket
                                                : NULL;
    if (reason) {
        review_refuse(r, t->sheet, t->column[number], row->number, value, "%s", reason);
        return NOT_JUDGED;
    }
    r->out->taken++;
    return said;
}

static void read_sample(struct review_reading *r, const struct sheet_table *t, const struct xlsx_row *row)
{
    const struct xlsx_cell *id = sheet_table_cell(t, row, SAMPLE_ID);
    struct str ticket = id ? digest(r, id->text) : (struct str){ NULL, 0 };
    for (int reviewer = 1; reviewer <= 2; reviewer++) {
        size_t first = SAMPLE_VERDICTS + 2 * (size_t)(reviewer - 1);
        int type = verdict(r, t, row, first, ticket), advice = verdict(r, t, row, first + 1, ticket);
        if (type == -2 && advice == -2) continue;
        MEM_RESERVE(r->verdicts, r->verdict_capacity, r->verdict_count + 1);
        r->verdicts[r->verdict_count++] = (struct history_verdict){
            .ticket = ticket,
            .reviewer = reviewer,
            .type_right = type,
            .advice_right = advice,
            .channel = arena_str(r->arena, sheet_table_text(sheet_table_cell(t, row, SAMPLE_CHANNEL))),
            .language = arena_str(r->arena, sheet_table_text(sheet_table_cell(t, row, SAMPLE_LANGUAGE))),
        };
    }
}

int review_tickets(struct review_reading *r)
{
    struct hashmap known;
    hashmap_init(&known);
    size_t sheets;
    xlsx_sheets(r->book, &sheets);
    int more = 0;
    for (size_t i = 0; i < sheets && more >= 0; i++) {
        struct sheet_table t;
        struct xlsx_row row;
        if ((more = sheet_table_open(&t, r->book, i, ticket_headers, TICKET_COLUMNS, TICKET_TYPE_ID,
                                     r->err)) < 0)
            break;
        if (more > 0) {
            r->out->sheets++;
            r->is_read[i] = true;
            while ((more = review_next(r, &t, &row)) > 0) read_ticket(r, &t, &row, &known);
            continue;
        }
        if ((more = sheet_table_open(&t, r->book, i, sample_headers, SAMPLE_COLUMNS, 1, r->err)) <= 0)
            continue;
        bool sample = false;
        for (size_t v = SAMPLE_VERDICTS; v < SAMPLE_COLUMNS; v++) sample |= sheet_table_has(&t, v);
        if (!sample) continue;
        review_check_head(r, &t, SAMPLE_VERDICTS);
        r->out->sheets++;
        r->is_read[i] = true;
        while ((more = review_next(r, &t, &row)) > 0) read_sample(r, &t, &row);
    }
    hashmap_release(&known);
    return more < 0 ? -1 : 0;
}
