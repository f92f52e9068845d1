/* review: what people decided in a workbook → the history file. */
#include <stdio.h>
#include <string.h>

#include "miner/base/utf8.h"
#include "miner/commands.h"
#include "miner/ingest/container.h"
#include "miner/ingest/content.h"
#include "miner/review_read.h"
#include "reports/reports.h"

enum { VALUE_MAX = 200 }; /* bytes of a cell in a message */

/* A workbook that is open for reading, with all that it rests on. */
struct open_book {
    struct source source;
    struct zip *zip;
    struct xlsx *xlsx;
};

static int book_open(struct open_book *b, const char *path, struct err *err)
{
    memset(b, 0, sizeof *b);
    if (source_open(&b->source, path, err) != 0 || content_check(&b->source, err) != 0) return -1;
    if (!zip_begins(b->source.head, b->source.head_count))
        return err_set(err, STATUS_DATA,
                       "%s: is no workbook (.xlsx); name the one that mine wrote, saved as .xlsx", path);
    b->zip = zip_open(&b->source, err);
    const char *foreign = b->zip ? container_foreign_office(b->zip) : NULL;
    if (foreign) return err_set(err, STATUS_DATA, "%s: %s", path, foreign);
    if (b->zip) b->xlsx = xlsx_open(b->zip, path, err);
    return b->xlsx ? 0 : -1;
}

static void book_close(struct open_book *b)
{
    xlsx_close(b->xlsx);
    zip_close(b->zip);
    source_close(&b->source);
}

static void add_value(struct buf *out, struct str value)
{
    struct str shown = str_clip(value, VALUE_MAX);
    utf8_add_printable(out, shown);
    buf_add_str(out, value.len == 0 ? STR("(empty)") : shown.len < value.len ? STR("…") : STR(""));
}

static void add_problems(struct buf *out, const struct review_edits *edits)
{
    for (uint32_t i = 0; i < edits->problem_count; i++) {
        const struct review_problem *p = &edits->problems[i];
        utf8_add_printable(out, p->sheet);
        buf_add_char(out, '!');
        buf_add_str(out, p->cell);
        buf_add_str(out, STR(": "));
        add_value(out, p->value);
        buf_add_str(out, STR(": "));
        buf_add_str(out, p->reason);
        buf_add_char(out, '\n');
    }
}

static void add_replaced(struct buf *out, const struct review_edits *edits)
{
    for (uint32_t i = 0; i < edits->replaced_count; i++) {
        const struct review_replaced *p = &edits->replaced[i];
        buf_add_str(out, STR("replaced "));
        utf8_add_printable(out, p->sheet);
        buf_add_format(out, "!%.*s: ", STR_ARG(p->cell));
        add_value(out, p->value);
        buf_add_str(out, STR(", where "));
        utf8_add_printable(out, p->workbook);
        buf_add_str(out, STR(" said "));
        add_value(out, p->earlier);
        buf_add_char(out, '\n');
    }
}

static void add_count(struct buf *out, const char **before, uint32_t n, const char *one, const char *more)
{
    if (!n) return;
    buf_add_format(out, "%s%u %s", *before, n, n == 1 ? one : more);
    *before = ", ";
}

static void add_summary(struct buf *out, const struct review_edits *edits, bool known, bool newest)
{
    static const struct {
        enum history_field field;
        const char *one, *more;
    } kinds[] = { { HISTORY_DECISION, "decision", "decisions" },
                  { HISTORY_NAME, "new name", "new names" },
                  { HISTORY_MERGE, "merge", "merges" },
                  { HISTORY_SPLIT, "split", "splits" },
                  { HISTORY_OWNER, "owner", "owners" },
                  { HISTORY_REMARK, "remark", "remarks" },
                  { HISTORY_ARTICLE_OWNER, "owner of an article", "owners of articles" },
                  { HISTORY_ARTICLE_STATUS, "status of an article", "statuses of articles" },
                  { HISTORY_ARTICLE_REVIEW, "next review", "next reviews" } };
    const struct history_said *said = &edits->said;
    const char *before = ": ";
    buf_add_format(out, "%u changed cell%s taken", edits->taken, edits->taken == 1 ? "" : "s");
    for (size_t k = 0; k < sizeof kinds / sizeof kinds[0]; k++) {
        uint32_t n = 0;
        for (uint32_t i = 0; i < said->decision_count; i++)
            n += (said->decisions[i].fields & kinds[k].field) != 0;
        add_count(out, &before, n, kinds[k].one, kinds[k].more);
    }
    add_count(out, &before, said->seed_count, "ticket put in its type", "tickets put in their type");
    add_count(out, &before, said->setting_count, "setting", "settings");
    add_count(out, &before, said->verdict_count, "ticket judged", "tickets judged");
    buf_add_char(out, '\n');
    if (edits->problem_count)
        buf_add_format(out, "%u cell%s not taken, see above; mend and run review again\n",
                       edits->problem_count, edits->problem_count == 1 ? "" : "s");
    if (edits->replaced_count)
        buf_add_format(
            out,
            "%u cell%s replaced what an earlier review had said, which this workbook did not show; "
            "see above\n",
            edits->replaced_count, edits->replaced_count == 1 ? "" : "s");
    if (!known)
        buf_add_str(out,
                    STR("This workbook does not say of which run it is; it was taken for that of the run "
                        "recorded last.\n"));
    if (!newest)
        buf_add_str(out, STR("This workbook is of an earlier run than the newest in the history; types are "
                             "matched by id.\n"));
}

int review_command(const struct options *o, struct err *err)
{
    struct open_book book;
    struct arena arena;
    struct buf text;
    struct review_edits edits;
    struct history_shown shown;
    struct history *history = NULL;
    const char *path = o->files[0], *slash = strrchr(path, '/');
    arena_init(&arena);
    buf_init(&text);
    int result = -1;
    if (book_open(&book, path, err) != 0) goto out;
    if (!(history = history_open(o->history, HISTORY_WRITE, err))) goto out;
    struct str key;
    if (review_run_key(book.xlsx, &arena, &key, err) != 0) goto out;
    int found = history_run(history, key, &shown, err);
    if (found < 0) goto out;
    if (!found) {
        err_set(err, STATUS_DATA,
                key.len ? "%s: the run of this workbook is not in %s; was it mined with another --history?"
                        : "%s: nothing was mined yet with %s",
                path, o->history);
        goto out;
    }
    if (review_read(book.xlsx, &shown, history_key(history), &arena, &edits, err) != 0) goto out;
    if (edits.sheets == 0) {
        err_set(err, STATUS_DATA, "%s: no sheet with review columns; is it a workbook of ticketminer mine?",
                path);
        goto out;
    }
    const struct history_review review = { .workbook_key = key,
                                           .said = edits.said,
                                           .workbook = str_of(slash ? slash + 1 : path) };
    if (edits.taken && history_review(history, &review, err) != 0) goto out;
    add_problems(&text, &edits);
    add_replaced(&text, &edits);
    if (!o->quiet) add_summary(&text, &edits, key.len > 0, shown.newest);
    fwrite(text.ptr, 1, text.len, stdout);
    result = 0;
out:
    history_close(history);
    book_close(&book);
    buf_release(&text);
    arena_release(&arena);
    return result;
}
