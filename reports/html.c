/* --html: the findings as one page that is mailed or put on a shared disk. It holds its style, its script and
 * its charts; a Content-Security-Policy allows these, by their digests, and nothing else, so that a browser
 * that opens the page asks no other machine for anything. Without script the page is whole but for searching
 * and sorting. */
#include <errno.h>
#include <nettle/base64.h>
#include <nettle/sha2.h>
#include <string.h>

#include "reports/brief.h"
#include "reports/page.h"
#include "reports/reports.h"
#include "reports/wording.h"

/* 'sha256-…', as a policy names the contents of an element. */
static void add_digest(struct page *p, struct str contents)
{
    struct sha256_ctx hash;
    uint8_t digest[SHA256_DIGEST_SIZE];
    char text[BASE64_ENCODE_RAW_LENGTH(SHA256_DIGEST_SIZE)];
    sha256_init(&hash);
    sha256_update(&hash, contents.len, (const uint8_t *)contents.ptr);
    sha256_digest(&hash, sizeof digest, digest);
    base64_encode_raw(text, sizeof digest, digest);
    page_raw(p, "'sha256-");
    buf_add(&p->text, text, sizeof text);
    page_raw(p, "'");
}

static void title(struct page *p)
{
    page_say(p, TEXT_TITLE);
    buf_add_char(&p->text, ' ');
    page_text(p, p->report->title);
}

static void document_head(struct page *p, struct str style, struct str script)
{
    page_raw(p, "<!DOCTYPE html>\n<html lang=\"");
    page_raw(p, p->report->language == REPORT_EN ? "en" : "nl");
    page_raw(p, "\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" "
                "content=\"default-src 'none'; "
                "style-src ");
    add_digest(p, style);
    page_raw(p, "; script-src ");
    add_digest(p, script);
    page_raw(p,
             "; base-uri 'none'; form-action 'none'\">\n<meta name=\"viewport\" "
             "content=\"width=device-width, initial-scale=1\">\n"
             "<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"robots\" content=\"noindex\">\n"
             "<meta name=\"format-detection\" content=\"telephone=no\">\n<meta name=\"color-scheme\" "
             "content=\"light dark\">\n<title>");
    title(p);
    page_raw(p, "</title>\n<style>");
    buf_add_str(&p->text, style);
    page_raw(p, "</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#types-head\">");
    page_say(p, TEXT_PAGE_SKIP);
    page_raw(p, "</a>\n");
}

static void sentence(void *user, struct str line)
{
    struct page *p = user;
    page_raw(p, "<li>");
    page_text(p, line);
    page_raw(p, "</li>\n");
}

static void warning(struct page *p, struct str line)
{
    page_raw(p, "<li class=\"warning\">");
    page_text(p, line);
    page_raw(p, "</li>\n");
}

static void overview(struct page *p)
{
    const struct report *r = p->report;
    struct brief_tile tiles[BRIEF_TILES];
    struct buf period;
    buf_init(&period);
    wording_period(&period, r->from, r->to, r->language);
    page_raw(p, "<header>\n");
    if (!r->masked) {
        page_raw(p, "<p class=\"alarm\"><strong>");
        page_say(p, TEXT_PAGE_UNMASKED);
        page_raw(p, "</strong></p>\n");
    }
    page_raw(p, "<h1>");
    page_say(p, TEXT_TITLE);
    page_raw(p, " ");
    page_words(p, r->title, 0);
    page_raw(p, "</h1>\n<p class=\"quiet\">");
    page_text(p, buf_str(&period));
    page_raw(p, "</p>\n</header>\n<main>\n<ul class=\"tiles\">\n");
    buf_release(&period);
    brief_tiles(r, tiles);
    for (int i = 0; i < BRIEF_TILES; i++) {
        page_raw(p, "<li><b>");
        page_text(p, buf_str(&tiles[i].figure));
        page_raw(p, "</b> <span>");
        page_text(p, buf_str(&tiles[i].label));
        page_raw(p, "</span> <small>");
        page_text(p, buf_str(&tiles[i].note));
        page_raw(p, "</small></li>\n");
    }
    brief_tiles_release(tiles);
    page_raw(p, "</ul>\n<div class=\"pair\">\n<section aria-labelledby=\"h-brief\"><h2 id=\"h-brief\">");
    page_say(p, TEXT_HEAD_BRIEF);
    page_raw(p, "</h2>\n<ul>\n");
    brief_sentences(r, sentence, p);
    page_raw(p, "</ul></section>\n<section aria-labelledby=\"h-warnings\"><h2 id=\"h-warnings\">");
    page_say(p, TEXT_HEAD_WARNINGS);
    page_raw(p, "</h2>\n<ul>\n");
    for (uint32_t i = 0; i < r->warning_count; i++) warning(p, r->warnings[i]);
    for (uint32_t i = 0; i < r->alert_count; i++) warning(p, r->alerts[i].text);
    if (r->warning_count + r->alert_count == 0) sentence(p, str_of(page_say_of(p, TEXT_NO_WARNINGS)));
    page_raw(p, "</ul></section>\n</div>\n");
}

static void document_foot(struct page *p, struct str script)
{
    const struct report *r = p->report;
    page_raw(p, "</main>\n<footer class=\"quiet\"><p>");
    page_say(p, r->masked ? TEXT_PAGE_FOOT : TEXT_PAGE_UNMASKED);
    for (uint32_t i = 0; i < r->version_count && i < 1;
         i++) { /* the program; its libraries stand in the workbook */
        page_raw(p, " ");
        page_text(p, r->versions[i].name);
        page_raw(p, " ");
        page_text(p, r->versions[i].value);
    }
    page_raw(p, "</p></footer>\n<script>");
    buf_add_str(&p->text, script);
    page_raw(p, "</script>\n</body>\n</html>\n");
}

int report_html(const struct report *r, FILE *out, struct err *err)
{
    struct page page = { .report = r, .out = out };
    struct buf style, script;
    buf_init(&page.text);
    buf_init(&style);
    buf_init(&script);
    page_style(&style);
    page_script(&script);
    document_head(&page, buf_str(&style), buf_str(&script));
    overview(&page);
    page_charts(&page);
    page_types(&page);
    page_trend(&page);
    page_baseline(&page);
    document_foot(&page, buf_str(&script));
    page_flush(&page, true);
    buf_release(&page.text);
    buf_release(&style);
    buf_release(&script);
    return page.failure ? err_set(err, STATUS_IO, "cannot write the page: %s", strerror(page.failure)) : 0;
}
