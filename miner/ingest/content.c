#include "miner/ingest/content.h"
#include "miner/base/mem.h"
#include <stdlib.h>
#include <string.h>

/* Files that begin with `start` at `at`. */
static const struct kind {
    size_t at;
    struct str start;
    const char *what;
} kinds[] = {
    { 0, { "%PDF", 4 }, "is a PDF" },
    { 0, { "SQLite format 3", 15 }, "is an SQLite database" },
    { 0, { "\x89PNG", 4 }, "is an image" },
    { 0, { "\xFF\xD8\xFF", 3 }, "is an image" },
    { 0, { "7z\xBC\xAF\x27\x1C", 6 }, "is a 7-zip archive; pack the exports as .zip instead, or unpack it" },
    { 0, { "Rar!\x1A\x07", 6 }, "is a RAR archive; pack the exports as .zip instead, or unpack it" },
    { 0, { "BZh", 3 }, "is packed with bzip2; pack it as .gz or .zip instead, or unpack it" },
    { 0,
      { "\xFD"
        "7zXZ",
        5 },
      "is packed with xz; pack it as .gz or .zip instead, or unpack it" },
    { 0, { "\x28\xB5\x2F\xFD", 4 }, "is packed with zstd; pack it as .gz or .zip instead, or unpack it" },
    { 0, { "{\\rtf", 5 }, "is an RTF document" },
    { 257, { "ustar", 5 }, "is a tar archive; pack the exports as .zip instead, or unpack it" },
};

/* Old Office files, and new ones with a password, are of one kind (OLE): they hold streams whose names, in
 * UTF-16, tell which. */
static const char *office_kind(struct source *s, struct err *err)
{
    static const struct {
        struct str name;
        const char *what;
    } streams[] = {
        { { "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e", 31 },
          "is a workbook or document with a password; open it, save it without one, and read that" },
        { { "W\0o\0r\0k\0b\0o\0o\0k", 15 },
          "is an old Excel workbook (.xls); open it and save it as .xlsx or CSV" },
        { { "B\0o\0o\0k\0\0", 9 }, "is an old Excel workbook (.xls); open it and save it as .xlsx or CSV" },
        { { "W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t", 23 },
          "is an old Word document; export the tickets as .xlsx or CSV" },
    };
    enum { COUNT = sizeof streams / sizeof *streams, CHUNK = 256 * 1024, OVERLAP = 64 };
    size_t found = COUNT, kept = 0, got;
    char *text = mem_alloc(CHUNK + OVERLAP, 1);
    while (found > 0) {
        if (source_read(s, text + kept, CHUNK, &got, err)) {
            free(text);
            return NULL;
        }
        if (got == 0) break;
        struct str window = { text, kept + got };
        for (size_t i = 0; i < found; i++)
            if (str_find(window, streams[i].name) != SIZE_MAX) found = i;
        kept = window.len < OVERLAP ? window.len : OVERLAP;
        memmove(text, text + window.len - kept, kept);
    }
    free(text);
    return found < COUNT ? streams[found].what : "is an old Office file; export the tickets as .xlsx or CSV";
}

static const char *markup_kind(struct str head)
{
    static const char *const markup[] = { "<!doctype html", "<html", "<?xml", "<table" };
    while (str_starts(head, STR("\xEF\xBB\xBF"))) head = str_sub(head, 3, head.len);
    head = str_trim(head);
    for (size_t i = 0; i < sizeof markup / sizeof *markup; i++)
        if (str_eq_nocase(str_sub(head, 0, strlen(markup[i])), str_of(markup[i]))) return "is HTML or XML";
    return NULL;
}

/* E-mail as it travels (RFC 5322), alone or one after the other in a mailbox: lines "Name: value" from the
 * first on, of which the sender is one and something that only mail has another. */
static bool is_mail(struct str head)
{
    static const char *const only_mail[] = { "received",     "return-path",  "delivered-to", "message-id",
                                             "mime-version", "content-type", "subject",      "date",
                                             "to",           "reply-to" };
    bool sender = false, mail = false;
    for (size_t number = 0; head.len; number++) {
        size_t end = str_find(head, STR("\n"));
        struct str line = str_sub(head, 0, end);
        head = end == SIZE_MAX ? (struct str){ NULL, 0 } : str_sub(head, end + 1, head.len);
        if (number == 0 && str_starts(line, STR("From "))) continue; /* of a mailbox */
        if (str_trim(line).len == 0) break;                          /* the text follows */
        if (number > 0 && (line.ptr[0] == ' ' || line.ptr[0] == '\t')) continue;
        size_t name = 0;
        while (name < line.len && line.ptr[name] > ' ' && line.ptr[name] < 0x7F && line.ptr[name] != ':')
            name++;
        if (number > 0 && end == SIZE_MAX) break; /* cut where the head ends */
        if (name == 0 || name == line.len || line.ptr[name] != ':') return false;
        struct str field = str_sub(line, 0, name);
        sender |= str_eq_nocase(field, STR("from"));
        for (size_t i = 0; i < sizeof only_mail / sizeof *only_mail; i++)
            mail |= str_eq_nocase(field, str_of(only_mail[i]));
    }
    return sender && mail;
}

/* Digits from *at on, as many as `least` to `most`; moves behind them. */
static bool skip_digits(struct str s, size_t *at, size_t least, size_t most)
{
    size_t n = 0;
    while (*at < s.len && n < most && s.ptr[*at] >= '0' && s.ptr[*at] <= '9') ++*at, n++;
    return n >= least;
}

static bool skip_one(struct str s, size_t *at, const char *of)
{
    if (*at >= s.len || !s.ptr[*at] || !strchr(of, s.ptr[*at])) return false;
    ++*at;
    return true;
}

/* "[12-03-2026 14:05:33] Jan: hallo", "3/12/26, 2:05 PM - Jan: hallo". */
static bool is_chat_line(struct str line)
{
    size_t at = 0;
    while (str_starts(line, STR("\xE2\x80\x8E"))) line = str_sub(line, 3, line.len); /* a mark of direction */
    bool bracket = skip_one(line, &at, "[");
    if (!skip_digits(line, &at, 1, 4) || !skip_one(line, &at, "-/.") || !skip_digits(line, &at, 1, 2) ||
        !skip_one(line, &at, "-/.") || !skip_digits(line, &at, 1, 4))
        return false;
    skip_one(line, &at, ",");
    if (!skip_one(line, &at, " ") || !skip_digits(line, &at, 1, 2) || !skip_one(line, &at, ":") ||
        !skip_digits(line, &at, 2, 2))
        return false;
    enum { REST = 12 }; /* seconds, AM or PM behind a narrow space */
    size_t end = str_find(str_sub(line, at, at + REST), bracket ? STR("] ") : STR(" - "));
    return end != SIZE_MAX && str_find(str_sub(line, at + end + 2, line.len), STR(": ")) != SIZE_MAX;
}

/* A chat as a telephone exports it: from the first line on most begin with the time and who wrote; others go
 * on with the one before. */
static bool is_chat(struct str head)
{
    size_t lines = 0, stamped = 0;
    while (head.len) {
        size_t end = str_find(head, STR("\n"));
        if (end == SIZE_MAX && lines > 1) break; /* cut where the head ends */
        struct str line = str_sub(head, 0, end);
        head = end == SIZE_MAX ? (struct str){ NULL, 0 } : str_sub(head, end + 1, head.len);
        bool is_stamped = is_chat_line(line);
        if (lines == 0 && !is_stamped) return false;
        stamped += is_stamped;
        lines++;
    }
    return stamped > 1 && stamped * 2 > lines;
}

int content_check(struct source *s, struct err *err)
{
    if (source_peek(s, err)) return -1;
    struct str head = { (const char *)s->head, s->head_count };
    const char *what = markup_kind(head);
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds && !what; i++)
        if (str_starts(str_sub(head, kinds[i].at, head.len), kinds[i].start)) what = kinds[i].what;
    if (!what && is_mail(head)) what = "is e-mail; export the tickets from the help desk as CSV";
    if (!what && is_chat(head))
        what =
            "is a chat as a telephone exports it; make it a CSV with a column each for conversation, time, "
            "who wrote (customer, agent) and text";
    if (!what && str_starts(head, STR("\xD0\xCF\x11\xE0"))) {
        what = office_kind(s, err);
        if (!what) return -1;
    }
    if (!what) return 0;
    return err_set(err, STATUS_DATA, "%s: %s%s", s->path, what,
                   strchr(what, ';') ? "" : "; export or save the tickets as CSV");
}

bool content_is_noise(const struct decoder *d)
{
    size_t n = d->length < 65536 ? d->length : 65536, controls = 0;
    for (size_t i = 0; i < n; i++) {
        unsigned char c = (unsigned char)d->text[i];
        controls += (c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1A) || c == 0x7F;
    }
    uint64_t odd = controls + d->nuls + d->repairs;
    return odd >= 4 && odd * 50 > n;
}
