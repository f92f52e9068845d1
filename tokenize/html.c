#include "tokenize/html.h"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <string.h>

/* Elements that begin a line of their own. */
static bool is_block(const char *name)
{
    static const char *const blocks[] = { "p",  "div",        "br",  "li",      "tr",      "table", "ul",
                                          "ol", "h1",         "h2",  "h3",      "h4",      "h5",    "h6",
                                          "hr", "blockquote", "pre", "section", "article", NULL };
    for (int i = 0; blocks[i]; i++)
        if (strcmp(name, blocks[i]) == 0) return true;
    return false;
}

static bool is_hidden(const char *name)
{
    static const char *const hidden[] = { "script", "style", "head", "title", "noscript", NULL };
    for (int i = 0; hidden[i]; i++)
        if (strcmp(name, hidden[i]) == 0) return true;
    return false;
}

/* An element that mail programs put around or before the message that is answered. */
static bool is_quote(const char *name, const xmlChar **attributes)
{
    for (; attributes && attributes[0]; attributes += 2) {
        const char *key = (const char *)attributes[0],
                   *value = attributes[1] ? (const char *)attributes[1] : "";
        if (strcmp(key, "type") == 0 && strcmp(name, "blockquote") == 0 && strcmp(value, "cite") == 0)
            return true;
        if (strcmp(key, "class") == 0 && (strstr(value, "gmail_quote") || strstr(value, "moz-cite-prefix")))
            return true;
        if (strcmp(key, "id") == 0 &&
            (strcmp(value, "divRplyFwdMsg") == 0 || strcmp(value, "appendonsend") == 0))
            return true;
    }
    return false;
}

struct reader {
    struct buf *out;
    size_t start;    /* length of out before */
    size_t quote_at; /* where a quoted message begins; SIZE_MAX = none */
    unsigned hidden;
};

static void new_line(struct reader *r)
{
    if (r->out->len > r->start && r->out->ptr[r->out->len - 1] != '\n') buf_add_char(r->out, '\n');
}

static void on_start(void *user, const xmlChar *name, const xmlChar **attributes)
{
    struct reader *r = user;
    const char *n = (const char *)name;
    if (is_hidden(n)) r->hidden++;
    if (is_block(n)) new_line(r);
    if (r->quote_at == SIZE_MAX && is_quote(n, attributes)) r->quote_at = r->out->len;
}

static void on_end(void *user, const xmlChar *name)
{
    struct reader *r = user;
    const char *n = (const char *)name;
    if (is_hidden(n) && r->hidden) r->hidden--;
    if (is_block(n)) new_line(r);
    if (strcmp(n, "td") == 0 || strcmp(n, "th") == 0) buf_add_char(r->out, ' ');
}

/* White space in HTML is one space. */
static void on_text(void *user, const xmlChar *text, int n)
{
    struct reader *r = user;
    if (r->hidden) return;
    for (int i = 0; i < n; i++) {
        char c = (char)text[i];
        bool space = c == ' ' || (c >= '\t' && c <= '\r');
        if (!space) {
            buf_add_char(r->out, c);
        } else if (r->out->len > r->start) {
            char last = r->out->ptr[r->out->len - 1];
            if (last != ' ' && last != '\n') buf_add_char(r->out, ' ');
        }
    }
}

void html_prepare(void)
{
    xmlInitParser();
}

bool html_is_markup(struct str text)
{
    for (size_t i = 0; i + 2 < text.len; i++) {
        const char *lt = memchr(text.ptr + i, '<', text.len - i - 2);
        if (!lt) return false;
        i = (size_t)(lt - text.ptr);
        char c = lt[1], d = lt[2];
        if (c == '!' && d == '-') return true;
        if (c == '/' && ((d | 32) >= 'a' && (d | 32) <= 'z')) return true;
        if (c < 'a' || c > 'z') continue; /* "<IBAN>" is a placeholder of ours, "< 3" is text */
        size_t end = i + 1;
        while (end < text.len && text.ptr[end] >= 'a' && text.ptr[end] <= 'z') end++;
        while (end < text.len && text.ptr[end] >= '0' && text.ptr[end] <= '9') end++;
        char name[16] = "";
        if (end - i - 1 < sizeof name) memcpy(name, text.ptr + i + 1, end - i - 1);
        bool known = is_block(name) || is_hidden(name) || htmlTagLookup((const xmlChar *)name) != NULL;
        if (known && end < text.len && (text.ptr[end] == '>' || text.ptr[end] == ' ' || text.ptr[end] == '/'))
            return true;
    }
    return false;
}

bool html_to_text(struct str html, struct buf *out)
{
    if (html.len > 64u << 20) return false;
    struct reader r = { .out = out, .start = out->len, .quote_at = SIZE_MAX };
    htmlSAXHandler sax = { 0 };
    sax.startElement = on_start;
    sax.endElement = on_end;
    sax.characters = on_text;
    sax.cdataBlock = on_text;
    htmlParserCtxtPtr context = htmlCreatePushParserCtxt(&sax, &r, NULL, 0, NULL, XML_CHAR_ENCODING_UTF8);
    if (!context) return false;
    htmlCtxtUseOptions(context,
                       HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET);
    size_t at = 0;
    while (at < html.len) {
        size_t n = html.len - at < 65536 ? html.len - at : 65536;
        htmlParseChunk(context, html.ptr + at, (int)n, 0);
        at += n;
    }
    htmlParseChunk(context, NULL, 0, 1);
    htmlFreeParserCtxt(context);
    if (r.quote_at !=
        SIZE_MAX) { /* what follows a quoted message goes too, unless nothing else would be left */
        struct str before = str_sub(buf_str(out), r.start, r.quote_at);
        if (str_points(str_trim(before)) >= 10) { /* so out holds text */
            out->len = r.quote_at;
            out->ptr[out->len] = '\0';
        }
    }
    return true;
}

static bool unescape_one(struct str entity, struct buf *out)
{
    uint32_t point = 0;
    if (entity.len >= 2 && entity.ptr[0] == '#') {
        bool hex = entity.ptr[1] == 'x' || entity.ptr[1] == 'X';
        for (size_t i = hex ? 2 : 1; i < entity.len; i++) {
            char c = entity.ptr[i];
            uint32_t digit = c >= '0' && c <= '9'                        ? (uint32_t)(c - '0')
                             : hex && (c | 32) >= 'a' && (c | 32) <= 'f' ? (uint32_t)((c | 32) - 'a' + 10)
                                                                         : 99;
            if (digit > 15 || point > 0x10FFFF) return false;
            point = point * (hex ? 16 : 10) + digit;
        }
    } else {
        char name[16];
        if (entity.len == 0 || entity.len >= sizeof name) return false;
        memcpy(name, entity.ptr, entity.len);
        name[entity.len] = '\0';
        const htmlEntityDesc *found =
            strcmp(name, "apos") == 0 ? NULL : htmlEntityLookup((const xmlChar *)name);
        if (strcmp(name, "apos") == 0)
            point = '\'';
        else if (!found)
            return false;
        else
            point = found->value;
    }
    if (point == 0 || point > 0x10FFFF) return false;
    buf_add_point(out, point);
    return true;
}

void html_unescape(struct str text, struct buf *out)
{
    for (size_t i = 0; i < text.len;) {
        const char *amp = memchr(text.ptr + i, '&', text.len - i);
        size_t at = amp ? (size_t)(amp - text.ptr) : text.len;
        buf_add(out, text.ptr + i, at - i);
        if (!amp) return;
        size_t end = at + 1;
        while (end < text.len && end - at < 12 && text.ptr[end] != ';') end++;
        if (end < text.len && text.ptr[end] == ';' && unescape_one(str_sub(text, at + 1, end), out)) {
            i = end + 1;
        } else {
            buf_add_char(out, '&');
            i = at + 1;
        }
    }
}
