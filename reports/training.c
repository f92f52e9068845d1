/* --training: the phrasings of the types that are advised for automation, for whoever builds the bot.
 * `nlu.yml` is training data as Rasa reads it (version 3.1), the CSV is what other builders import: intent,
 * phrasing. Placeholders of masked personal data become entities, named by what they stand for. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

#include "miner/base/arena.h"
#include "miner/base/hashmap.h"
#include "miner/base/mem.h"
#include "reports/csv_row.h"
#include "reports/plain_text.h"
#include "reports/reports.h"

/* Builders refuse longer phrasings (Dialogflow), and what is longer is a letter, not a way to ask. Code
 * points. */
enum { LONGEST = 768 };

static bool marked(const struct report_type *t)
{
    return t->verbatim && (t->advice == ADVICE_AUTOMATE || t->advice == ADVICE_AUTOMATE_DATA);
}

/* Lower-case ASCII letters and digits, anything else as one underscore: what every builder takes for a name.
 */
static void plain_name(struct buf *out, struct str label)
{
    utf8proc_uint8_t *folded = NULL;
    utf8proc_ssize_t length =
        utf8proc_map((const utf8proc_uint8_t *)(label.ptr ? label.ptr : ""), (utf8proc_ssize_t)label.len,
                     &folded, UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE | UTF8PROC_STRIPMARK | UTF8PROC_CASEFOLD);
    size_t start = out->len;
    bool gap = false;
    for (utf8proc_ssize_t i = 0; i < length; i++) {
        char c = (char)folded[i];
        bool good = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (good && gap && out->len > start) buf_add_char(out, '_');
        if (good) buf_add_char(out, c);
        gap = !good;
    }
    free(folded);
}

/* A name of its own for each type, in the order of the types, so that it does not depend on which are marked.
 */
static struct buf *name_intents(const struct report *r)
{
    struct buf *names = mem_zero(r->type_count + 1, sizeof *names);
    struct hashmap taken;
    hashmap_init(&taken);
    for (uint32_t i = 0; i < r->type_count; i++) {
        struct buf base;
        buf_init(&base);
        plain_name(&base, r->types[i].label);
        if (base.len == 0 || base.ptr[0] <= '9') { /* some builders want a letter first */
            struct buf other;
            buf_init(&other);
            buf_add_format(&other, "type_%s", base.len ? base.ptr : "");
            if (base.len == 0) buf_add_format(&other, "%u", (unsigned)r->types[i].id);
            buf_release(&base);
            base = other;
        }
        bool fresh = false;
        for (unsigned number = 1; !fresh; number++) {
            buf_clear(&names[i]);
            buf_add_str(&names[i], buf_str(&base));
            if (number > 1) buf_add_format(&names[i], "_%u", number);
            hashmap_at(&taken, buf_str(&names[i]), i, &fresh, NULL);
        }
        buf_release(&base);
    }
    hashmap_release(&taken);
    return names;
}

/* The placeholder that stands at `at`, or NULL. */
static const struct report_pair *placeholder_at(const struct report *r, struct str text, size_t at)
{
    if (text.ptr[at] != '<') return NULL;
    for (uint32_t i = 0; i < r->placeholder_count; i++)
        if (str_starts(str_sub(text, at, text.len), r->placeholders[i].name)) return &r->placeholders[i];
    return NULL;
}

/* [<IBAN>](iban), as Rasa marks an entity; brackets that a customer typed would be read as such and become
 * round. */
static void add_marked_up(struct buf *b, const struct report *r, struct str text)
{
    for (size_t at = 0; at < text.len;) {
        const struct report_pair *found = placeholder_at(r, text, at);
        if (found) {
            buf_add_char(b, '[');
            buf_add_str(b, found->name);
            buf_add_str(b, STR("]("));
            buf_add_str(b, found->value);
            buf_add_char(b, ')');
            at += found->name.len;
            continue;
        }
        char c = text.ptr[at++];
        buf_add_char(b, c == '[' ? '(' : c == ']' ? ')' : c);
    }
}

/* What is written, gathered until it is much. */
struct lines {
    const struct report *report;
    struct buf *names;   /* of intents, per type */
    struct arena arena;  /* keys of `seen` */
    struct hashmap seen; /* phrasings: one that stands under two intents teaches a bot nothing */
    struct buf text;     /* the phrasing at hand */
};

static void lines_init(struct lines *l, const struct report *r)
{
    l->report = r;
    l->names = name_intents(r);
    arena_init(&l->arena);
    hashmap_init(&l->seen);
    buf_init(&l->text);
}

static void lines_release(struct lines *l)
{
    for (uint32_t i = 0; i < l->report->type_count; i++) buf_release(&l->names[i]);
    free(l->names);
    arena_release(&l->arena);
    hashmap_release(&l->seen);
    buf_release(&l->text);
}

/* The next phrasing of the type that is fit for a bot, from *at on, in l->text; false when there is none. */
static bool next_phrasing(struct lines *l, const struct report_type *t, uint32_t *at)
{
    while (marked(t) && *at < t->training_count) {
        buf_clear(&l->text);
        plain_text(&l->text, t->phrasings[(*at)++].text);
        if (l->text.len == 0 || str_points(buf_str(&l->text)) > LONGEST) continue;
        bool fresh;
        struct str *stored;
        hashmap_at(&l->seen, buf_str(&l->text), 0, &fresh, &stored);
        if (!fresh) continue;
        *stored = arena_str(&l->arena, buf_str(&l->text));
        return true;
    }
    return false;
}

int report_training_nlu(const struct report *r, FILE *out, struct err *err)
{
    struct lines l;
    struct buf b;
    buf_init(&b);
    lines_init(&l, r);
    buf_add_str(&b, STR("version: \"3.1\"\nnlu:"));
    uint32_t intents = 0;
    for (uint32_t i = 0; i < r->type_count; i++) {
        bool begun = false;
        for (uint32_t at = 0; next_phrasing(&l, &r->types[i], &at);) {
            if (!begun) buf_add_format(&b, "\n- intent: \"%s\"\n  examples: |\n", l.names[i].ptr);
            if (!begun) intents++;
            begun = true;
            buf_add_str(&b, STR("    - ")); /* a literal block: nothing in it has a meaning for YAML */
            add_marked_up(&b, r, buf_str(&l.text));
            buf_add_char(&b, '\n');
        }
    }
    if (intents == 0) buf_add_str(&b, STR(" []\n"));
    fwrite(b.ptr, 1, b.len, out);
    int result = fflush(out) == 0 && !ferror(out)
                     ? 0
                     : err_set(err, STATUS_IO, "cannot write the training data: %s", strerror(errno));
    lines_release(&l);
    buf_release(&b);
    return result;
}

int report_training_csv(const struct report *r, FILE *out, struct err *err)
{
    struct lines l;
    struct csv_row row;
    lines_init(&l, r);
    csv_row_init(&row);
    csv_row_text(&row, STR("intent"));
    csv_row_text(&row, STR("phrasing"));
    csv_row_end(&row);
    for (uint32_t i = 0; i < r->type_count; i++)
        for (uint32_t at = 0; next_phrasing(&l, &r->types[i], &at);) {
            csv_row_text(&row, buf_str(&l.names[i]));
            csv_row_text(&row, buf_str(&l.text));
            csv_row_end(&row);
        }
    int result = csv_row_flush(&row, out, err);
    csv_row_release(&row);
    lines_release(&l);
    return result;
}
