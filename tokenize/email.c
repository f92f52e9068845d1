#include "tokenize/email.h"

#include <stdlib.h>
#include <string.h>

#include "miner/base/hashmap.h"
#include "miner/base/mem.h"
#include "miner/base/starts.h"
#include "tokenize/clause.h"
#include "tokenize/email_rules.h"
#include "tokenize/patterns.h"
#include "tokenize/traces.h"
#include "tokenize/word_list.h"

enum {
    LEAST_LEFT = 10,       /* characters; a cut that leaves less is not made */
    CLOSING_LINE = 130,    /* bytes; no closing is longer */
    SIGNATURE_LINE = 70,   /* bytes; a longer line below a closing is text again */
    THANKS_LINES = 5,      /* lines that may follow thanks that close a message */
    TAIL = 140,            /* bytes at the end of running text that may hold a closing */
    AUTOMATIC_HEAD = 1000, /* bytes; an automatic message says so at its beginning */
    SUBJECT_HEAD = 200,
    SHORT_MESSAGE = 600 /* bytes; no disclaimer is looked for in less, unless below a closing */
};

struct email_rules {
    struct traces disclaimer_traces;
    struct hashmap automatic_words; /* keys point into email_automatic_words */
    struct starts automatic_starts;
};

struct email_state {
    const struct email_rules *rules;
    struct pattern_state *match;
    struct str *spans;
    size_t span_count, span_capacity;
};

struct email_rules *email_rules_new(void)
{
    struct email_rules *r = mem_zero(1, sizeof *r);

    hashmap_init(&r->automatic_words);
    for (const char *p = email_automatic_words; *p;) {
        size_t n = strcspn(p, " ");
        hashmap_at(&r->automatic_words, (struct str){ p, n }, 0, NULL, NULL);
        starts_add(&r->automatic_starts, (struct str){ p, n });
        p += n + (p[n] == ' ');
    }
    traces_init(&r->disclaimer_traces, email_disclaimer_traces);
    return r;
}

void email_rules_free(struct email_rules *r)
{
    if (!r) return;
    hashmap_release(&r->automatic_words);
    free(r);
}

struct email_state *email_state_new(const struct email_rules *r)
{
    struct email_state *s = mem_zero(1, sizeof *s);

    s->rules = r;
    s->match = pattern_state_new();
    return s;
}

void email_state_free(struct email_state *s)
{
    if (!s) return;
    pattern_state_free(s->match);
    free(s->spans);
    free(s);
}

/* The characters of the text, up to LEAST_LEFT at least: of four bytes at most, so that a long text need not
 * be counted. */
static size_t few_points(struct str s)
{
    return str_points(str_sub(str_trim(s), 0, 4 * LEAST_LEFT));
}

static bool too_little(struct str s)
{
    return few_points(s) < LEAST_LEFT;
}

/* End of the line that holds byte `at`, its line break not included. */
static size_t line_end(struct str text, size_t at)
{
    const char *lf = at < text.len ? memchr(text.ptr + at, '\n', text.len - at) : NULL;
    return lf ? (size_t)(lf - text.ptr) : text.len;
}

static size_t skip_blanks(struct str text, size_t at)
{
    while (at < text.len && (text.ptr[at] == ' ' || text.ptr[at] == '\t' || text.ptr[at] == '*')) at++;
    return at;
}

/* May one of the QUOTE_LINE patterns match here? "De" and "Van" begin many lines, "Van:" few. */
static bool telling_start(struct str text, size_t at)
{
    char c = (char)(text.ptr[at] | 32), next = at + 1 < text.len ? text.ptr[at + 1] : '\0';
    struct str head = str_sub(text, at + 2, at + 7);

    switch (c) {
    case 'v':
    case 'f':
    case 'd':
        return head.len && memchr(head.ptr, ':', head.len);
    case 'b':
        return (next | 32) == 'e';
    default:
        return text.ptr[at] == next && (next == '-' || next == '_' || next == '#');
    }
}

/* Where the first earlier message begins, or the length of the text. Sets *quoted when lines with '>' follow
 * it. */
static size_t quote_start(struct email_state *s, struct str text, size_t *last_quoted)
{
    size_t end = text.len, block = text.len, from, to;
    bool intro = false, in_block = false;

    *last_quoted = 0;
    for (size_t line = 0; line < text.len;) {
        size_t stop = line_end(text, line), first = skip_blanks(text, line), last = stop;
        if (first < stop && text.ptr[first] == '>') {
            *last_quoted = stop;
            if (!in_block) block = line;
            in_block = true;
        } else if (first < stop) {
            in_block = false;
            block = text.len;
            for (size_t i = 0; line < end && telling_start(text, first) && i < email_quote_count; i++)
                if (email_quotes[i].where == QUOTE_LINE &&
                    pattern_match(pattern_email_quotes[i], s->match, text, first))
                    end = line;
            while (last > line && (text.ptr[last - 1] == ' ' || text.ptr[last - 1] == '\t')) last--;
            intro |= last > line && text.ptr[last - 1] == ':';
        }
        line = stop + 1;
    }
    for (size_t i = 0; intro && i < email_quote_count; i++)
        if (email_quotes[i].where == QUOTE_INTRO &&
            pattern_match(pattern_email_quotes[i], s->match, text, 0) &&
            pattern_group(s->match, 0, &from, &to) && from < end)
            end = from;
    return block < end ? block : end;
}

/* The answer below the one block of quoted lines that a text begins with; all of a text that does not. */
static struct str answer_below(struct str text)
{
    size_t line = 0;

    while (line < text.len) {
        size_t first = skip_blanks(text, line);
        if (first < text.len && text.ptr[first] != '>' && text.ptr[first] != '\n') break;
        line = line_end(text, line) + 1;
    }
    struct str below = str_sub(text, line, text.len);
    if (line == 0 || too_little(below) || str_find(below, STR("\n>")) != SIZE_MAX) return text;
    return below;
}

static struct str without_thread(struct email_state *s, struct str text)
{
    size_t last_quoted, end = quote_start(s, text, &last_quoted);
    struct str above = str_sub(text, 0, end), below = str_sub(text, last_quoted, text.len);

    if (end == text.len) return answer_below(text);
    if (!too_little(above)) return above;
    if (last_quoted > end && !too_little(below)) return below;
    return text;
}

struct str email_message(struct email_state *s, struct str text)
{
    struct str start = str_trim(text);
    size_t first = line_end(start, 0);

    /* "## Type above this line ##", and nothing is above it. */
    if (str_starts(start, STR("##")) && first < start.len &&
        str_ends(str_trim(str_sub(start, 0, first)), STR("##")) &&
        !too_little(str_sub(start, first, start.len)))
        text = str_sub(start, first + 1, start.len);
    return without_thread(s, text);
}

bool email_is_forward(struct str subject)
{
    static const struct str marks[] = { WORD("fw:"), WORD("fwd:"), WORD("doorst:"), WORD("tr:"),
                                        WORD("wg:"), WORD("fw :"), WORD("fwd :") };

    subject = str_trim(subject);
    for (size_t i = 0; i < sizeof marks / sizeof *marks && subject.len; i++)
        if ((subject.ptr[0] | 32) == marks[i].ptr[0] &&
            str_eq_nocase(str_sub(subject, 0, marks[i].len), marks[i]))
            return true;
    return false;
}

static void add_span(struct email_state *s, struct str text, size_t from, size_t to)
{
    struct str *last = s->span_count ? &s->spans[s->span_count - 1] : NULL;

    if (from >= to) return;
    /* Lines that follow each other are one stretch. */
    if (last && last->ptr + last->len + 1 == text.ptr + from) {
        last->len += to - from + 1;
        return;
    }
    MEM_RESERVE(s->spans, s->span_capacity, s->span_count + 1);
    s->spans[s->span_count++] = str_sub(text, from, to);
}

/* Are the lines from `at` on few and short, as below a closing? */
static bool little_follows(struct str text, size_t at)
{
    for (int lines = 0; at < text.len; at = line_end(text, at) + 1) {
        struct str line = str_trim(str_sub(text, at, line_end(text, at)));
        if (line.len && (++lines > THANKS_LINES || line.len > SIGNATURE_LINE)) return false;
    }
    return true;
}

static bool matches(struct email_state *s, pattern_code *p, struct str text, size_t at, size_t *end)
{
    size_t from;
    return pattern_match(p, s->match, text, at) && pattern_group(s->match, 0, &from, end);
}

static bool ends_clause(char c)
{
    return c < 'A' && (c == '.' || c == '!' || c == '?' || c == ',' || c == ')' || c == '\n');
}

/* A closing at the end of running text, behind a mark and a space: "… geen pakket. Groetjes <NAAM>". */
static size_t tail_start(struct email_state *s, struct str text)
{
    size_t i = text.len > TAIL ? text.len - TAIL : 0;

    for (i = i < 2 ? 2 : i; i < text.len; i++) {
        uint64_t ends = i + 7 <= text.len ? clause_ends(text.ptr + i - 2) : 0x80;
        i += ends ? (size_t)__builtin_ctzll(ends) / 8 : 7;
        if (ends && text.ptr[i - 1] == ' ' && ends_clause(text.ptr[i - 2]) &&
            pattern_match(pattern_email_tail, s->match, text, i))
            return i;
    }
    return text.len;
}

const struct str *email_content(struct email_state *s, struct str message, size_t *count)
{
    const struct email_rules *r = s->rules;
    struct str text = message;
    bool signature = false, greeted = false;
    size_t points = 0, end;

    s->span_count = 0;
    if (text.len) text = str_sub(text, 0, tail_start(s, text));
    for (size_t line = 0; line < text.len;) {
        size_t stop = line_end(text, line), first = skip_blanks(text, line);
        if (first >= stop) {
            line = stop + 1;
            continue;
        }
        if (!greeted || signature) {
            /* The next message of a conversation begins with a greeting, too. */
            if (matches(s, pattern_email_greeting, text, first, &end)) {
                first = end;
                signature = false;
            }
            greeted = true;
        }
        bool short_line = stop - first <= CLOSING_LINE;
        if (short_line && matches(s, pattern_email_closing, text, first, &end)) {
            signature = true;
        } else if ((signature || text.len > SHORT_MESSAGE || (line > 0 && stop == text.len)) &&
                   traces_occur(&r->disclaimer_traces, str_sub(text, first, stop)) &&
                   matches(s, pattern_email_disclaimer, text, first, &end)) {
            break;
        } else if (!signature && short_line && matches(s, pattern_email_thanks, text, first, &end) &&
                   little_follows(text, stop)) {
            signature = true;
        } else if (signature && (stop - first > SIGNATURE_LINE ||
                                 matches(s, pattern_email_postscript, text, first, &end))) {
            signature = false;
        }
        if (!signature) add_span(s, text, first, stop);
        line = stop + 1;
    }
    for (size_t i = 0; i < s->span_count; i++) points += few_points(s->spans[i]);
    if (points < LEAST_LEFT) {
        s->span_count = 0;
        add_span(s, message, 0, message.len);
    }
    *count = s->span_count;
    return s->spans;
}

bool email_is_automatic(struct email_state *s, struct str subject, struct str body)
{
    subject = str_clip(subject, SUBJECT_HEAD);
    body = str_clip(body, AUTOMATIC_HEAD);
    if (pattern_match(pattern_email_automatic_subject, s->match, subject, 0) ||
        pattern_match(pattern_email_automatic_body, s->match, body, 0))
        return true;
    /* A customer who will be away asks something: "ik ben dan met vakantie, kan het later?" */
    return !(body.len && memchr(body.ptr, '?', body.len)) &&
           pattern_match(pattern_email_absent, s->match, body, 0) &&
           pattern_match(pattern_email_absent_more, s->match, body, 0);
}

bool email_automatic_hint(const struct email_rules *r, struct str word)
{
    return starts_may_have(&r->automatic_starts, word) && hashmap_find(&r->automatic_words, word);
}
