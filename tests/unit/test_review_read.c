#include "miner/pseudonym.h"
#include "miner/review_read.h"
#include "reports/setting.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <cmocka.h>

/* A workbook that a person could have left: rows of texts, "" is an empty cell, digits are a number. */
struct page {
    const char *name;
    const char *rows[12][9];
};

struct fixture {
    char path[64];
    struct arena arena;
    struct source source;
    struct zip *zip;
    struct xlsx *book;
    struct err err;
    struct review_edits edits;
};

static const struct history_type shown_types[] = {
    { 1, { "factuur opvragen", 16 }, 90, { .type = 1 } },
    { 2, { "bestelling annuleren", 20 }, 60, { .type = 2, .decision = 1, .owner = { "team web", 8 } } },
    { 5, { "pakket kwijt", 12 }, 40, { .type = 5, .name = { "pakket kwijt", 12 } } },
    { 7, { "levertijd", 9 }, 30, { .type = 7 } },
};
static const struct history_setting shown_settings[] = {
    { { "weight.calm", 11 }, 1 },       { { "limit.angry", 11 }, 0.3 }, { { "limit.human", 11 }, 45 },
    { { "assume.hour_cost", 16 }, 30 }, { { "assume.days", 11 }, 90 },  { { "assume.agents", 13 }, NAN },
};
static const struct history_shown shown = {
    .types = shown_types, .type_count = 4, .settings = shown_settings, .setting_count = 6, .newest = true
};

static void write_book(struct fixture *f, const struct page *pages, size_t count)
{
    strcpy(f->path, "/tmp/ticketminer-review-XXXXXX");
    int fd = mkstemp(f->path);
    assert_true(fd >= 0);
    close(fd);
    lxw_workbook *book = workbook_new(f->path);
    for (size_t p = 0; p < count; p++) {
        lxw_worksheet *sheet = workbook_add_worksheet(book, pages[p].name);
        for (lxw_row_t r = 0; r < 12; r++)
            for (lxw_col_t c = 0; c < 9; c++) {
                const char *text = pages[p].rows[r][c];
                if (!text || !*text) continue;
                char *end;
                double number = strtod(text, &end);
                if (*text == '=')
                    worksheet_write_formula_num(sheet, r, c, text, NULL, 42);
                else if (*end == '\0')
                    worksheet_write_number(sheet, r, c, number, NULL);
                else
                    worksheet_write_string(sheet, r, c, text, NULL);
            }
    }
    assert_int_equal(workbook_close(book), LXW_NO_ERROR);
}

static void read_book_of(struct fixture *f, const struct page *pages, size_t count,
                         const struct history_shown *run)
{
    memset(f, 0, sizeof *f);
    write_book(f, pages, count);
    arena_init(&f->arena);
    assert_int_equal(source_open(&f->source, f->path, &f->err), 0);
    f->zip = zip_open(&f->source, &f->err);
    assert_non_null(f->zip);
    f->book = xlsx_open(f->zip, f->path, &f->err);
    assert_non_null(f->book);
    assert_int_equal(review_read(f->book, run, STR("key"), &f->arena, &f->edits, &f->err), 0);
}

static void read_book(struct fixture *f, const struct page *pages, size_t count)
{
    read_book_of(f, pages, count, &shown);
}

static void release(struct fixture *f)
{
    xlsx_close(f->book);
    zip_close(f->zip);
    source_close(&f->source);
    arena_release(&f->arena);
    err_release(&f->err);
    unlink(f->path);
}

static const struct history_decision *decision(const struct fixture *f, uint32_t id)
{
    for (uint32_t i = 0; i < f->edits.said.decision_count; i++)
        if (f->edits.said.decisions[i].type == id) return &f->edits.said.decisions[i];
    return NULL;
}

static void assert_problem(const struct fixture *f, uint32_t number, const char *sheet, const char *cell,
                           const char *part)
{
    assert_true(number < f->edits.problem_count);
    const struct review_problem *p = &f->edits.problems[number];
    assert_true(str_eq(p->sheet, str_of(sheet)));
    assert_true(str_eq(p->cell, str_of(cell)));
    if (str_find(p->reason, str_of(part)) == SIZE_MAX)
        fail_msg("%.*s does not hold %s", STR_ARG(p->reason), part);
}

#define HEAD                                                                                                 \
    "Id", "Vraagtype", "Besluit", "Nieuwe naam", "Samenvoegen met", "Splitsen", "Eigenaar", "Opmerking"

static void takes_what_was_changed(void **state)
{
    (void)state;
    const struct page pages[] = {
        { "Vraagtypen",
          { { "Vraagtypen" },
            { "Welke vragen er zijn" },
            { HEAD },
            { "7", "levertijd", "Met gegevens", "wanneer komt het", "", "", "", "belangrijk" },
            { "1", "factuur opvragen", "", "", "", "JA", "", "" },
            { "5", "pakket kwijt", "", "pakket kwijt", "bestelling annuleren", "", "", "" },
            { "2", "bestelling annuleren", "automatiseren", "", "", "", "team web", "" },
            { "0", "Overig", "", "", "", "", "", "" } } }
    };
    struct fixture f;
    read_book(&f, pages, 1);
    assert_int_equal(f.edits.problem_count, 0);
    assert_int_equal(f.edits.taken, 5);
    assert_int_equal(f.edits.said.decision_count, 3);
    const struct history_decision *d = decision(&f, 7);
    assert_int_equal(d->fields, HISTORY_DECISION | HISTORY_NAME | HISTORY_REMARK);
    assert_int_equal(d->decision, 2);
    assert_true(str_eq(d->name, STR("wanneer komt het")));
    assert_true(str_eq(d->remark, STR("belangrijk")));
    assert_true(decision(&f, 1)->split);
    assert_int_equal(decision(&f, 5)->fields, HISTORY_MERGE);
    assert_int_equal(decision(&f, 5)->merge_into, 2);
    assert_null(decision(&f, 2)); /* as shown */
    release(&f);
}

static void an_emptied_cell_takes_back(void **state)
{
    (void)state;
    const struct page pages[] = { { "Vraagtypen",
                                    { { HEAD },
                                      { "2", "bestelling annuleren", "", "", "", "", "", "" },
                                      { "5", "pakket kwijt", "", "", "", "", "", "" } } } };
    struct fixture f;
    read_book(&f, pages, 1);
    assert_int_equal(decision(&f, 2)->fields, HISTORY_DECISION | HISTORY_OWNER);
    assert_int_equal(decision(&f, 2)->decision, 0);
    assert_int_equal(decision(&f, 2)->owner.len, 0);
    assert_int_equal(decision(&f, 5)->fields, HISTORY_NAME);
    assert_int_equal(f.edits.taken, 3);
    release(&f);
}

/* A column that somebody deleted says nothing: it takes nothing back. */
static void a_deleted_column_says_nothing(void **state)
{
    (void)state;
    const struct page pages[] = { { "Vraagtypen",
                                    { { "Id", "Vraagtype", "Nieuwe naam" },
                                      { "2", "bestelling annuleren", "annulering" } } } };
    struct fixture f;
    read_book(&f, pages, 1);
    assert_int_equal(decision(&f, 2)->fields, HISTORY_NAME);
    release(&f);
}

static void english_headers_and_moved_columns(void **state)
{
    (void)state;
    const struct page pages[] = { { "Types",
                                    { { "" },
                                      { "Remark", "", "Decision", "Question type", "Id", "Split" },
                                      { "call them", "", "later", "levertijd", "7", "yes" } } } };
    struct fixture f;
    read_book(&f, pages, 1);
    assert_int_equal(f.edits.problem_count, 0);
    assert_int_equal(decision(&f, 7)->fields, HISTORY_DECISION | HISTORY_REMARK | HISTORY_SPLIT);
    assert_int_equal(decision(&f, 7)->decision, 4);
    release(&f);
}

static void every_wrong_cell_is_told(void **state)
{
    (void)state;
    const struct page pages[] = {
        { "Vraagtypen",
          { { HEAD },
            { "1", "factuur opvragen", "misschien", "levertijd", "factuur opvragen", "", "", "" },
            { "2", "bestelling annuleren", "automatiseren", "", "onbekend", "mwah", "team web", "" },
            { "5", "pakket kwijt", "", "overig", "Overig", "", "", "" },
            { "7", "levertijd", "", "twee\nregels", "", "", "", "" },
            { "99", "weg", "later", "", "", "", "", "" },
            { "", "", "", "", "", "", "Jansen", "" },
            { "0", "Overig", "niet", "", "", "", "", "" },
            { "7", "factuur opvragen", "later", "", "", "", "", "" } } }
    };
    struct fixture f;
    read_book(&f, pages, 1);
    assert_int_equal(f.edits.taken, 0);
    assert_int_equal(f.edits.problem_count, 12);
    assert_problem(&f, 0, "Vraagtypen", "C6", "no type 99");
    assert_problem(&f, 1, "Vraagtypen", "G7", "no id");
    assert_problem(&f, 2, "Vraagtypen", "C8", "in no type");
    assert_problem(&f, 3, "Vraagtypen", "C9", "sorted");
    assert_problem(&f, 4, "Vraagtypen", "C2", "not one of automatiseren, met gegevens");
    assert_problem(&f, 5, "Vraagtypen", "F3", "expected ja");
    assert_problem(&f, 6, "Vraagtypen", "D4", "outside all types");
    assert_problem(&f, 7, "Vraagtypen", "D5", "one line");
    assert_problem(&f, 8, "Vraagtypen", "D2", "type 7 has this name");
    assert_problem(&f, 9, "Vraagtypen", "E2", "itself");
    assert_problem(&f, 10, "Vraagtypen", "E3", "no type has this name");
    assert_problem(&f, 11, "Vraagtypen", "E4", "outside all types");
    release(&f);
}

static void two_sheets_and_who_is_right(void **state)
{
    (void)state;
    const struct page pages[] = {
        { "Top 20",
          { { HEAD },
            { "7", "levertijd", "later", "", "", "", "Anna", "" },
            { "2", "bestelling annuleren", "automatiseren", "", "", "", "team mail", "" } } },
        { "Vraagtypen",
          { { HEAD },
            { "7", "levertijd", "later", "", "", "", "Bea", "" },
            { "2", "bestelling annuleren", "automatiseren", "", "", "", "team web", "" } } }
    };
    struct fixture f;
    read_book(&f, pages, 2);
    assert_int_equal(decision(&f, 7)->fields, HISTORY_DECISION); /* the same on both */
    assert_int_equal(decision(&f, 2)->fields, HISTORY_OWNER);    /* changed on one */
    assert_true(str_eq(decision(&f, 2)->owner, STR("team mail")));
    assert_int_equal(f.edits.taken, 3);
    assert_int_equal(f.edits.problem_count, 2); /* differently on both */
    assert_problem(&f, 0, "Top 20", "G2", "Vraagtypen!G2");
    assert_problem(&f, 1, "Vraagtypen", "G2", "Top 20!G2");
    release(&f);
}

static void names_may_be_swapped_and_merges_may_not_circle(void **state)
{
    (void)state;
    const struct page pages[] = {
        { "Vraagtypen",
          { { HEAD },
            { "1", "factuur opvragen", "", "levertijd", "5", "", "", "" },
            { "7", "levertijd", "", "factuur opvragen", "", "", "", "" },
            { "5", "pakket kwijt", "", "pakket kwijt", "bestelling annuleren", "", "", "" },
            { "2", "bestelling annuleren", "automatiseren", "", "1", "", "team web", "" } } }
    };
    struct fixture f;
    read_book(&f, pages, 1);
    assert_true(str_eq(decision(&f, 1)->name, STR("levertijd")));
    assert_true(str_eq(decision(&f, 7)->name, STR("factuur opvragen")));
    assert_int_equal(decision(&f, 1)->merge_into, 5);
    assert_int_equal(decision(&f, 5)->merge_into, 2);
    assert_null(decision(&f, 2));
    assert_int_equal(f.edits.problem_count, 1);
    assert_problem(&f, 0, "Vraagtypen", "E5", "joined with this one already");
    release(&f);
}

static void tickets_and_verdicts(void **state)
{
    (void)state;
    const struct page pages[] = {
        { "Tickets",
          { { "Ticket-id", "Vraagtype", "Hoort bij" },
            { "T-1", "levertijd", "factuur opvragen" },
            { "T-2", "levertijd", "" },
            { "T-3", "levertijd", "Overig" },
            { "T-4", "levertijd", "niets" },
            { "T-1", "levertijd", "levertijd" },
            { "T-1", "levertijd", "Factuur opvragen" },
            { "", "", "levertijd" },
            { "77", "levertijd", "7" } } },
        { "Steekproef",
          { { "uitkomst" },
            { "Ticket-id", "Kanaal", "Klopt type? (1)", "Klopt advies? (1)", "Klopt type? (2)", "Taal" },
            { "T-1", "E-mail", "ja", "nee", "twijfel", "nl" },
            { "T-2", "Chat", "", "", "", "nl" },
            { "T-3", "Chat", "wellicht", "", "ja", "en" } } }
    };
    struct fixture f;
    read_book(&f, pages, 2);
    const struct history_said *said = &f.edits.said;
    assert_int_equal(said->seed_count, 3);
    assert_int_equal(said->seeds[0].type, 1);
    assert_int_equal(said->seeds[0].ticket.len, 16);
    assert_int_equal(said->seeds[1].type, 0);
    assert_int_equal(said->seeds[2].type, 7);
    assert_int_equal(said->verdict_count, 3);
    assert_int_equal(said->verdicts[0].type_right, 1);
    assert_int_equal(said->verdicts[0].advice_right, 0);
    assert_true(str_eq(said->verdicts[0].channel, STR("E-mail")));
    assert_true(str_eq(said->verdicts[0].ticket, said->seeds[0].ticket));
    assert_int_equal(said->verdicts[1].reviewer, 2);
    assert_int_equal(said->verdicts[1].type_right, -1);
    assert_int_equal(said->verdicts[1].advice_right, -2);
    assert_true(str_eq(said->verdicts[2].language, STR("en")));
    assert_int_equal(f.edits.taken, 4 + 4);
    assert_int_equal(f.edits.problem_count, 4);
    assert_problem(&f, 0, "Tickets", "C5", "no type has this name");
    assert_problem(&f, 1, "Tickets", "C6", "another row of this ticket");
    assert_problem(&f, 2, "Tickets", "C8", "no ticket id");
    assert_problem(&f, 3, "Steekproef", "C5", "expected ja, nee");
    release(&f);
}

static void a_ticket_that_the_run_does_not_show(void **state)
{
    (void)state;
    const struct page pages[] = { { "Tickets",
                                    { { "Ticket-id", "Id", "Vraagtype", "Hoort bij" },
                                      { "T-1", "7", "levertijd", "factuur opvragen" },
                                      { "T-2", "7", "levertijd", "factuur opvragen" },
                                      { "T-3", "7", "Factuur opvragen", "" },
                                      { "T-4", "7", "iets anders", "" },
                                      { "T-5", "", "overig", "" },
                                      { "T-6", "", "levertijd", "" },
                                      { "T-7", "7", "levertijd", "" } } },
                                  { "Steekproef",
                                    { { "Ticket-id", "Klopt type? (1)", "Klopt advies? (1)" },
                                      { "T-1", "ja", "" },
                                      { "T-2", "ja", "nee" } } } };
    char digest[PSEUDONYM_LENGTH + 1];
    pseudonym_keyed(STR("key"), STR("T-1"), digest);
    const struct str ticket = str_of(digest);
    struct history_shown run = shown;
    run.tickets = &ticket;
    run.ticket_count = 1;
    struct fixture f;
    read_book_of(&f, pages, 2, &run);
    assert_int_equal(f.edits.said.seed_count, 1);
    assert_int_equal(f.edits.taken, 2);
    assert_problem(&f, 0, "Tickets", "D3", "no ticket with this id");
    assert_problem(&f, 1, "Tickets", "C4", "Hoort bij");
    assert_problem(&f, 2, "Tickets", "C5", "Hoort bij");
    assert_problem(&f, 3, "Tickets", "C7", "Hoort bij");
    assert_problem(&f, 4, "Steekproef", "B3", "no ticket with this id");
    assert_problem(&f, 5, "Steekproef", "C3", "no ticket with this id");
    assert_int_equal(f.edits.problem_count, 6);
    release(&f);
}

/* Kennisbank is read; of what people write elsewhere each cell is told. */
static void what_people_fill_in_on_other_sheets(void **state)
{
    (void)state;
    const struct page pages[] = {
        { "Kennisbank",
          { { "Id", "Vraagtype", "Eigenaar", "Status", "Volgende controle" },
            { "7", "levertijd", "Anna", "Gecontroleerd", "na de zomer" },
            { "1", "factuur opvragen", "", "klaar", "" },
            { "5", "pakket kwijt", "", "", "" } } },
        { "Signalen",
          { { "Klant", "Niveau", "Eigenaar", "Opmerking" },
            { "ab12", "Rood", "Bea", "gebeld" },
            { "cd34", "Geel", "", "" } } },
        { "Steekproef",
          { { "Klopt type? (1)", "", "nog niet" },
            { "Ticket-id", "Klopt type? (1)", "Opmerking" },
            { "T-1", "ja", "twijfelgeval" } } },
    };
    struct fixture f;
    read_book(&f, pages, 3);
    const struct history_decision *d = decision(&f, 7);
    assert_int_equal(d->fields, HISTORY_ARTICLE_OWNER | HISTORY_ARTICLE_STATUS | HISTORY_ARTICLE_REVIEW);
    assert_int_equal(d->article_status, 2);
    assert_true(str_eq(d->article_owner, STR("Anna")));
    assert_true(str_eq(d->article_review, STR("na de zomer")));
    assert_int_equal(f.edits.said.decision_count, 1);
    assert_int_equal(f.edits.taken, 4);
    assert_problem(&f, 0, "Kennisbank", "D3", "not one of concept, gecontroleerd");
    assert_problem(&f, 1, "Signalen", "C2", "stays in this workbook");
    assert_problem(&f, 2, "Signalen", "D2", "stays in this workbook");
    assert_problem(&f, 3, "Steekproef", "C3", "stays in this workbook");
    assert_int_equal(f.edits.problem_count, 4);
    release(&f);
}

/* A column or a sheet that cannot be recognised is told, not passed over. */
static void headers_that_people_changed(void **state)
{
    (void)state;
    const struct page pages[] = {
        { "Vraagtypen",
          { { "Id", "Vraagtype", "Besluit van het team", "Nieuwe naam", "Samenvoegen met", "Splitsen",
              "Eigenaar", "Opmerking" },
            { "7", "levertijd", "later", "", "", "", "Anna", "" } } },
        { "Top 20",
          { { "Nr", "Vraagtype", "Besluit" }, /* no Id */
            { "7", "levertijd", "later" } } },
        { "Notities", { { "Nr", "van onszelf" } } },
    };
    struct fixture f;
    read_book(&f, pages, 3);
    assert_int_equal(f.edits.taken, 1);
    assert_problem(&f, 0, "Vraagtypen", "C1", "\"Besluit\" is missing");
    assert_problem(&f, 1, "Top 20", "A1", "nothing of this sheet was read");
    assert_int_equal(f.edits.problem_count, 2);
    release(&f);
}

/* A column of one's own disturbs nothing as long as those of the program are there; one deleted is no one's
 * loss. */
static void columns_that_people_added_or_deleted(void **state)
{
    (void)state;
    const struct page pages[] = {
        { "Vraagtypen",
          { { HEAD, "wat wij vinden" }, { "7", "levertijd", "later", "", "", "", "", "", "veel" } } },
        { "Top 20",
          { { "Id", "Vraagtype", "Besluit", "Eigenaar" }, { "1", "factuur opvragen", "niet", "" } } }
    };
    struct fixture f;
    read_book(&f, pages, 2);
    assert_int_equal(f.edits.taken, 2);
    assert_int_equal(f.edits.problem_count, 0);
    release(&f);
}

/* A workbook of an earlier run: names that types of later runs have, or got since, are taken. */
static void names_that_are_in_use_now(void **state)
{
    (void)state;
    static const struct history_type named[] = {
        { .id = 1, .name = { "factuur opvragen", 16 } },
        { .id = 2, .name = { "annuleren", 9 } },
        { .id = 7, .name = { "levertijd", 9 } },
        { .id = 9, .name = { "laadpaal", 8 } },
    };
    const struct page pages[] = { { "Vraagtypen",
                                    { { HEAD },
                                      { "1", "factuur opvragen", "", "Laadpaal", "", "", "", "" },
                                      { "7", "levertijd", "", "annuleren", "", "", "", "" },
                                      { "5", "pakket kwijt", "", "zoek", "", "", "", "" } } } };
    struct history_shown run = shown;
    run.named = named;
    run.named_count = 4;
    struct fixture f;
    read_book_of(&f, pages, 1, &run);
    assert_int_equal(f.edits.said.decision_count, 1);
    assert_true(str_eq(decision(&f, 5)->name, STR("zoek")));
    assert_problem(&f, 0, "Vraagtypen", "D2", "type 9 has this name");
    assert_problem(&f, 1, "Vraagtypen", "D3", "type 2 has this name");
    assert_int_equal(f.edits.problem_count, 2);
    release(&f);
}

/* The type that others are joined with may take the name of one of them; not when that cannot be joined. */
static void a_name_of_a_type_that_is_joined(void **state)
{
    (void)state;
    const struct page pages[] = {
        { "Vraagtypen",
          { { HEAD },
            { "1", "factuur opvragen", "", "", "levertijd", "", "", "" },
            { "7", "levertijd", "", "factuur opvragen", "", "", "", "" },
            { "5", "pakket kwijt", "", "", "bestelling annuleren", "ja", "", "" },
            { "2", "bestelling annuleren", "", "pakket kwijt", "", "", "team web", "" } } }
    };
    struct fixture f;
    read_book(&f, pages, 1);
    assert_int_equal(decision(&f, 1)->merge_into, 7);
    assert_true(str_eq(decision(&f, 7)->name, STR("factuur opvragen")));
    assert_problem(&f, 0, "Vraagtypen", "E4", "to be split as well");
    assert_problem(&f, 1, "Vraagtypen", "D5", "type 5 has this name");
    release(&f);
}

static void settings_and_assumptions(void **state)
{
    (void)state;
    const struct page pages[] = { { "Instellingen",
                                    { { "Instelling", "Waarde", "Uitleg" },
                                      { "Gewicht van rust", "2,5", "" },
                                      { "Boosheid: vanaf welk aandeel", "1.4" },
                                      { "iets anders", "9" } } },
                                  { "Businesscase",
                                    { { "Nr", "Aanname", "Waarde" },
                                      { "3", "Kosten van een medewerker", "41" },
                                      { "1", "Periode van de export", "30" },
                                      { "5", "Medewerkers met een licentie", "=1+41" } } } };
    struct buf label;
    buf_init(&label);
    struct page own[2] = { pages[0], pages[1] };
    struct fixture f;
    /* the words before the cells are those of the workbook, whatever they are today */
    static char words[5][200];
    const char *const names[] = { "weight.calm", "limit.angry", "assume.hour_cost", "assume.days",
                                  "assume.agents" };
    for (size_t i = 0; i < 5; i++) {
        buf_clear(&label);
        setting_label(setting_named(str_of(names[i])), REPORT_NL, &label);
        assert_true(label.len < sizeof words[0]);
        strcpy(words[i], label.ptr);
    }
    own[0].rows[1][0] = words[0];
    own[0].rows[2][0] = words[1];
    own[1].rows[1][1] = words[2];
    own[1].rows[2][1] = words[3];
    own[1].rows[3][1] = words[4];
    read_book(&f, own, 2);
    assert_int_equal(f.edits.said.setting_count, 2);
    assert_true(str_eq(f.edits.said.settings[0].name, STR("weight.calm")));
    assert_true(fabs(f.edits.said.settings[0].value - 2.5) < 1e-12);
    assert_true(fabs(f.edits.said.settings[1].value - 41) < 1e-12);
    assert_int_equal(f.edits.taken, 2);
    assert_int_equal(f.edits.problem_count, 2);
    assert_problem(&f, 0, "Instellingen", "B3", "from 0 to 1");
    assert_problem(&f, 1, "Businesscase", "C3", "follows from");
    buf_release(&label);
    release(&f);
}

/* As programs store numbers, and as people type them. */
static void numbers_are_read_in_all_their_forms(void **state)
{
    (void)state;
    static const struct {
        const char *cell;
        double value; /* NAN = it is refused */
    } forms[] = { { "2,5E-1", 0.25 },  { "5e-1 ", 0.5 }, { "+25%", 0.25 }, { "0,125", 0.125 },
                  { "1,0E+400", NAN }, { "2,5E", NAN },  { "1,0E-", NAN }, { "-0,5", NAN },
                  { "1.2.3", NAN },    { "half", NAN },  { "1,000", NAN }, /* a thousand, or one */
                  { "0,250", 0.25 } };
    struct buf label;
    buf_init(&label);
    setting_label(setting_named(STR("limit.angry")), REPORT_NL, &label);
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        const struct page page = { "Instellingen",
                                   { { "Instelling", "Waarde" }, { label.ptr, forms[i].cell } } };
        struct fixture f;
        read_book(&f, &page, 1);
        bool taken = f.edits.said.setting_count == 1 && f.edits.problem_count == 0;
        if (taken == isnan(forms[i].value)) fail_msg("%s: %s", forms[i].cell, taken ? "taken" : "refused");
        if (taken) assert_true(fabs(f.edits.said.settings[0].value - forms[i].value) < 1e-12);
        release(&f);
    }
    buf_release(&label);
}

static void another_workbook_has_nothing(void **state)
{
    (void)state;
    const struct page pages[] = { { "Blad1", { { "Id", "Eigenaar" }, { "1", "Jansen" } } } };
    struct fixture f;
    read_book(&f, pages, 1);
    assert_int_equal(f.edits.sheets, 0);
    assert_int_equal(f.edits.taken, 0);
    release(&f);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(takes_what_was_changed),
        cmocka_unit_test(an_emptied_cell_takes_back),
        cmocka_unit_test(a_deleted_column_says_nothing),
        cmocka_unit_test(english_headers_and_moved_columns),
        cmocka_unit_test(every_wrong_cell_is_told),
        cmocka_unit_test(two_sheets_and_who_is_right),
        cmocka_unit_test(names_may_be_swapped_and_merges_may_not_circle),
        cmocka_unit_test(tickets_and_verdicts),
        cmocka_unit_test(a_ticket_that_the_run_does_not_show),
        cmocka_unit_test(what_people_fill_in_on_other_sheets),
        cmocka_unit_test(headers_that_people_changed),
        cmocka_unit_test(columns_that_people_added_or_deleted),
        cmocka_unit_test(names_that_are_in_use_now),
        cmocka_unit_test(a_name_of_a_type_that_is_joined),
        cmocka_unit_test(settings_and_assumptions),
        cmocka_unit_test(numbers_are_read_in_all_their_forms),
        cmocka_unit_test(another_workbook_has_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
