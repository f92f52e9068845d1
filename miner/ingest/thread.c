#include "miner/ingest/thread.h"
#include "miner/ingest/dates.h"
#include "miner/ingest/messages.h"

struct str thread_visible(struct str s, struct arena *text)
{
    static const char mark[] = "onzichtbaar voor aanmelder";
    if (str_find(s, str_of(mark)) == SIZE_MAX) return s;
    struct buf kept;
    buf_init(&kept);
    bool visible = true;
    while (s.len) {
        size_t end = str_find(s, STR("\n"));
        struct str line = str_sub(s, 0, end == SIZE_MAX ? s.len : end + 1);
        struct date d;
        /* An entry begins with its date: "31-03-2026 10:17 Eva Bos (onzichtbaar voor aanmelder):" */
        bool begins = line.len >= 16 && date_parse(str_sub(line, 0, 16), DATE_ORDER_AUTO, &d);
        bool hidden = str_find(line, str_of(mark)) != SIZE_MAX;
        if (begins || hidden) visible = !hidden;
        if (visible) buf_add_str(&kept, line);
        s = str_sub(s, line.len, s.len);
    }
    s = arena_str(text, str_trim(buf_str(&kept)));
    buf_release(&kept);
    return s;
}

/* Cuts `s` up to `end` off its front; all of it when `end` does not occur. */
static struct str cut(struct str *s, struct str end)
{
    size_t at = str_find(*s, end);
    struct str front = str_sub(*s, 0, at);
    *s = at == SIZE_MAX ? (struct str){ s->ptr + s->len, 0 } : str_sub(*s, at + end.len, s->len);
    return front;
}

bool thread_comment(struct str cell, struct thread_comment *out)
{
    struct str rest = cell, date = cut(&rest, STR(";")), account = cut(&rest, STR(";"));
    struct date d;
    if (account.len == 0 || account.len > 100 || str_find(account, STR(" ")) != SIZE_MAX) return false;
    if (!date_parse(date, DATE_ORDER_AUTO, &d) || d.bare) return false;
    *out = (struct thread_comment){ d.time, str_trim(account), str_trim(rest) };
    return true;
}

/* Who wrote an article, by its kind ("customer", "email-external", "note-internal"); *hidden: the customer
 * cannot see it. */
static enum author writer_of(struct str kind, bool *hidden)
{
    *hidden =
        str_starts(kind, STR("note")) || str_ends(kind, STR("internal")) || str_starts(kind, STR("system"));
    if (author_of(kind) != AUTHOR_UNKNOWN) return author_of(kind);
    return AUTHOR_UNKNOWN;
}

bool thread_articles(struct str cell, struct arena *text, struct str *question, struct str *reply,
                     int64_t *replied)
{
    const struct str open = STR("-->||"), bar = STR("||"), close = STR("||<--------------");
    cell = str_trim(cell);
    if (!str_starts(cell, open) || str_find(cell, close) == SIZE_MAX) return false;
    struct buf asked;
    struct str asker = { NULL, 0 };
    buf_init(&asked);
    *question = *reply = (struct str){ NULL, 0 };
    *replied = TIME_NONE;
    cell = str_sub(cell, open.len, cell.len);
    while (cell.len) {
        struct str body = cut(&cell, STR("\n-->||"));
        struct str head = cut(&body, close), kind = cut(&head, bar), from = cut(&head, bar);
        bool hidden;
        struct date d;
        enum author writer = writer_of(kind, &hidden);
        body = str_trim(body);
        if (body.len == 0 || hidden) continue;
        /* Kinds of older versions say how, not who: then the first writer is the customer. */
        if (asker.len == 0) asker = from;
        if (writer == AUTHOR_UNKNOWN) writer = str_eq(from, asker) ? AUTHOR_CUSTOMER : AUTHOR_AGENT;
        if (writer == AUTHOR_CUSTOMER) {
            if (str_find(buf_str(&asked), body) != SIZE_MAX) continue; /* the same body again */
            if (asked.len) buf_add_str(&asked, STR("\n\n"));
            buf_add_str(&asked, body);
        } else if (reply->len == 0) {
            *reply = arena_str(text, body);
            if (date_parse(head, DATE_ORDER_YMD, &d)) *replied = d.time;
        }
    }
    *question = arena_str(text, buf_str(&asked));
    buf_release(&asked);
    return true;
}
