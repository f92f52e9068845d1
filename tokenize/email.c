#include "tokenize/email.h"

#include <stdlib.h>
#include <string.h>

#include "miner/base/mem.h"
#include "tokenize/pattern.h"

enum { LEAST_LEFT = 10, GREETING_MAX = 60 };

/* A pattern is tried only where one of its hints stands in the text: nearly all messages hold none. */
struct rule {
    const char *hints[6];
    const char *flags, *regex;
};

/* Where an earlier message begins. */
static const struct rule quotes[] = {
    { { "schreef", "geschreven" }, "",
      "Op (?=[^\\n]{0,60}\\d)[^\\n]{4,160}(?:\\n[^\\n]{0,120}){0,2}?(?:schreef|geschreven)[^\\n]{0,120}(?:\\n[^\\n]{0,120})?"
      ":[ \\t]*(?=\\r?\\n|$)" },
    { { "wrote:" }, "", "On (?=[^\\n]{0,60}\\d)[^\\n]{4,160}(?:\\n[^\\n]{0,120}){0,2}?wrote:[ \\t]*(?=\\r?\\n|$)" },
    { { "crit" }, "",
      "Le (?=[^\\n]{0,60}\\d)[^\\n]{4,160}(?:\\n[^\\n]{0,120}){0,2}?a \xC3\xA9" "crit[ \xC2\xA0]*:[ \\t]*(?=\\r?\\n|$)" },
    { { "schrieb" }, "",
      "Am (?=[^\\n]{0,60}\\d)[^\\n]{4,160}(?:\\n[^\\n]{0,120}){0,2}?schrieb[^\\n]{0,120}:[ \\t]*(?=\\r?\\n|$)" },
    { { "--" }, "im",
      "^[ \\t]*-{2,}[ \\t]*(?:oorspronkelijk bericht|doorgestuurd bericht|begin doorgestuurd bericht|original message|"
      "forwarded message|message d.origine|urspr\xC3\xBCngliche nachricht)[ \\t]*-{2,}" },
    { { "____________________" }, "m", "^_{20,}[ \\t]*\\r?$" },
    { { "an:", "rom:", "De:", "on:", "an :", "De :" }, "m",
      "^[ \\t]*\\*?(?:Van|From|De|Von)[ \xC2\xA0]?:\\*?[^\\n]{1,200}\\n(?:[^\\n]{0,200}\\n){0,4}?[ \\t]*\\*?(?:Verzonden|Sent|"
      "Datum|Date|Envoy\xC3\xA9|Gesendet|Aan|To|\xC3\x80|An|Cc|CC|Onderwerp|Subject|Objet|Betreff)[ \xC2\xA0]?:" },
    { { "an:", "rom:" }, "m",
      "^[ \\t]*\\*?(?:Van|From):\\*? [^\\n]{1,120}(?:Verzonden|Sent|Datum|Date):[^\\n]{1,120}(?:Aan|To):" },
    { { "##" }, "m", "^##[^\\n]*##[ \\t]*\\r?$" },
};

/* A greeting: a first line that holds nothing else. */
static const char greeting[] =
    "^[\\s>]*(?:hallo|hoi|hey|hi|hello|dag|beste|geachte|goede(?:n?dag|morgen|middag|avond)|goeie(?:dag|morgen|middag|avond)|"
    "l\\.s\\.|dear|good (?:morning|afternoon|evening)|bonjour|bonsoir|madame|monsieur|ch(?:er|\xC3\xA8re)s?|guten (?:tag|"
    "morgen|abend)|sehr geehrte[rs]?|liebe[rs]?|lectori)\\b[^\\n.?!:;]{0,45}[,.!:;]?[ \\t]*\\r?(?:\\n|$)";

/* A closing: from here on it is the signature. */
static const char closing[] =
    "^[ \\t>*]*(?:"
    "(?:met[ \xC2\xA0]+)?(?:zeer )?(?:(?:vriendelijke|hartelijke|beste|zonnige|sportieve|warme|lieve|vele)[ \xC2\xA0]*)?"
    "groet(?:en|jes)?\\b[^\\n]{0,60}|"
    "met (?:vriendelijke|hartelijke) (?:groet|groeten)\\b[^\\n]{0,60}|vriendelijke groet[^\\n]{0,60}|"
    "m\\.?v\\.?g\\.?(?:,|\\.|[ \\t]|\\r?$)[^\\n]{0,40}|gr\\.?(?:,|[ \\t]|\\r?$)[^\\n]{0,30}|grtj?z?[ ,.]?[^\\n]{0,30}|"
    "hoogachtend[^\\n]{0,40}|(?:alvast )?(?:hartelijk |heel erg )?bedankt(?: alvast)?[ ,.!]*(?:en groet[^\\n]{0,40})?|"
    "(?:kind|best|warm) regards\\b[^\\n]{0,40}|regards\\b[^\\n]{0,40}|sincerely\\b[^\\n]{0,40}|many thanks[,.! ]*|"
    "cordialement\\b[^\\n]{0,40}|bien \xC3\xA0 vous[^\\n]{0,40}|(?:mit )?freundlichen? gr\xC3\xBC\xC3\x9F" "en?\\b[^\\n]{0,40}|"
    "mfg\\b[^\\n]{0,30}|--[ \\t]*|"
    "(?:verstuurd|verzonden|sent|gesendet|envoy\xC3\xA9) (?:vanaf|vanuit|met|from|von|depuis|de) [^\\n]{0,60}|"
    "(?:download )?outlook (?:voor|for) (?:ios|android)[^\\n]{0,40}|"
    "[^\\n]{0,80}(?:uitsluitend bestemd voor|vertrouwelijke[^\\n]{0,40} informatie|denk aan het milieu|intended solely for)"
    "[^\\n]*"
    ")[ \\t]*\\r?$";

static const char automatic_subject[] =
    "^[\\s\\W]*(?:(?:re|fw|fwd|aw|antw)[ ]?:[ ]*)?(?:automatisch(?:e)? (?:antwoord|reactie|bericht)|automatic reply|auto.?reply|"
    "out of (?:the )?office|afwezig(?:heid(?:sbericht|sassistent)?)?\\b|abwesenheit|r\xC3\xA9ponse automatique|undeliver|"
    "onbestelbaar|niet bezorgd|mail delivery|delivery status notification|returned mail|failure notice)";

/* "Ik ben momenteel afwezig", "niet aanwezig op", "terug op": two of the three kinds of evidence, or a bounce. */
static const char automatic_body[] =
    "(?:\\b(?:ik ben|wij zijn) (?:momenteel|tijdelijk|nu|tot|t/m|van|vanaf|op|de komende)\\b[^.\\n]{0,60}\\b(?:afwezig|niet (?:aanwezig|"
    "bereikbaar)|met (?:verlof|vakantie))\\b|"
    "\\b(?:ik ben|wij zijn) (?:afwezig|niet aanwezig|met (?:verlof|vakantie)) (?:tot|t/m|van|vanaf|op|en)\\b|"
    "\\bdit is een automatisch(?:e)? (?:gegenereerd[e]? )?(?:antwoord|bericht|reactie|e-?mail)\\b|"
    "\\bi am (?:currently )?out of (?:the )?office\\b|\\bthis is an automat(?:ic|ed) (?:reply|response|message)\\b|"
    "\\bich bin (?:derzeit|momentan|bis)\\b[^.\\n]{0,60}\\bnicht im (?:b\xC3\xBCro|haus)\\b|"
    "\\bje suis (?:actuellement )?absente?\\b|\\bmailer-daemon\\b|"
    "\\byour message (?:could not|couldn't) be delivered\\b|\\buw bericht (?:kon|is) niet (?:worden )?(?:bezorgd|afgeleverd)\\b)";

enum { QUOTE_COUNT = sizeof quotes / sizeof *quotes };

struct email_rules {
    struct pattern *quote[QUOTE_COUNT], *greeting, *closing, *subject, *body;
};

struct email_state {
    const struct email_rules *rules;
    struct pattern_state *match;
};

struct email_rules *email_rules_new(struct err *err)
{
    struct email_rules *r = mem_zero(1, sizeof *r);
    bool bad = false;
    for (int i = 0; i < QUOTE_COUNT; i++) bad |= !(r->quote[i] = pattern_new(quotes[i].regex, quotes[i].flags, err));
    bad |= !(r->greeting = pattern_new(greeting, "ia", err));
    bad |= !(r->closing = pattern_new(closing, "im", err));
    bad |= !(r->subject = pattern_new(automatic_subject, "i", err));
    bad |= !(r->body = pattern_new(automatic_body, "i", err));
    if (!bad) return r;
    email_rules_free(r);
    return NULL;
}

void email_rules_free(struct email_rules *r)
{
    if (!r) return;
    for (int i = 0; i < QUOTE_COUNT; i++) pattern_free(r->quote[i]);
    pattern_free(r->greeting);
    pattern_free(r->closing);
    pattern_free(r->subject);
    pattern_free(r->body);
    free(r);
}

struct email_state *email_state_new(const struct email_rules *r)
{
    struct email_state *s = mem_alloc(1, sizeof *s);
    *s = (struct email_state){ r, pattern_state_new() };
    return s;
}

void email_state_free(struct email_state *s)
{
    if (!s) return;
    pattern_state_free(s->match);
    free(s);
}

static bool hinted(const struct rule *rule, struct str text)
{
    for (int i = 0; i < 6 && rule->hints[i]; i++)
        if (memmem(text.ptr, text.len, rule->hints[i], strlen(rule->hints[i]))) return true;
    return false;
}

/* Start of the block of ">" lines that ends the text, or its length. */
static size_t trailing_quote(struct str text)
{
    size_t start = text.len, at = text.len;
    while (at > 0) {
        size_t line = at;
        while (line > 0 && text.ptr[line - 1] != '\n') line--;
        struct str s = str_trim(str_sub(text, line, at));
        if (s.len && s.ptr[0] == '>')
            start = line;
        else if (s.len)
            break;
        at = line ? line - 1 : 0;
    }
    return start;
}

static bool too_little(struct str s)
{
    return str_points(str_trim(s)) < LEAST_LEFT;
}

struct str email_message(struct email_state *s, struct str text)
{
    size_t end = memchr(text.ptr ? text.ptr : "", '>', text.len) ? trailing_quote(text) : text.len;
    for (int i = 0; i < QUOTE_COUNT; i++) {
        size_t from, to;
        if (!hinted(&quotes[i], text)) continue;
        if (!pattern_match(s->rules->quote[i], s->match, text, 0)) continue;
        if (pattern_group(s->match, 0, &from, &to) && from < end) end = from;
    }
    struct str message = str_sub(text, 0, end);
    return end == text.len || too_little(message) ? text : message;
}

struct str email_content(struct email_state *s, struct str message)
{
    size_t from = 0, end = message.len, a, b;
    if (pattern_match(s->rules->greeting, s->match, message, 0) && pattern_group(s->match, 0, &a, &b) &&
        b - a <= GREETING_MAX)
        from = b;
    if (pattern_match(s->rules->closing, s->match, message, from) && pattern_group(s->match, 0, &a, &b)) end = a;
    struct str content = str_sub(message, from, end);
    if (!too_little(content)) return content;
    content = str_sub(message, 0, end);
    return too_little(content) ? message : content;
}

bool email_is_automatic(struct email_state *s, struct str subject, struct str body)
{
    if (subject.len && pattern_match(s->rules->subject, s->match, str_clip(subject, 200), 0)) return true;
    /* such a notice says so at its beginning */
    return body.len && pattern_match(s->rules->body, s->match, str_clip(body, 600), 0);
}
