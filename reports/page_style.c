/* How the page looks and what its script does. Colours on light ground are those of the workbook; on dark
 * ground they are of the same hues. Every text has a contrast of at least 4.5 to its ground. */
#include "reports/page.h"
#include "reports/style.h"

/* Remarks are smaller than in a sheet, so they are darker. */
enum { COLOR_REMARK = 0x5B6774 };

static const char *const rules[] = {
    "*{box-sizing:border-box}\n"
    "html{font:16px/1.5 Calibri,Carlito,\"Segoe UI\",\"Helvetica "
    "Neue\",Arial,sans-serif;color:var(--ink);background:var(--ground)}\n"
    "body{margin:0 auto;max-width:1240px;padding:16px 20px 40px;overflow-wrap:anywhere}\n"
    "h1{font-size:1.7rem;line-height:1.2;margin:.4em 0 .1em;color:var(--title)}\n"
    "h2{font-size:1.2rem;margin:1.6em 0 .4em;color:var(--title)}\n"
    "h4{font-size:.95rem;margin:1em 0 .3em;color:var(--title)}\n"
    "p{margin:.3em 0}\n"
    "ul,ol{margin:.3em 0;padding-left:1.3em}\n"
    "a{color:var(--title)}\n"
    ":focus-visible{outline:3px solid var(--accent);outline-offset:2px}\n"
    ".skip{position:absolute;left:-999px}\n"
    ".skip:focus{position:static}\n"
    ".unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}"
    "\n"
    ".quiet,.missing,caption,small{color:var(--quiet)}\n"
    ".quiet,small{font-size:.875rem}\n"
    ".missing{font-style:italic;font-weight:400}\n"
    ".alarm{background:var(--alarm-soft);color:var(--alarm);border:2px solid var(--alarm);padding:.6em 1em}\n"
    ".warning{color:var(--alarm)}\n"
    ".tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(200px,1fr));gap:12px;list-style:none;"
    "padding:0;margin:16px 0}\n"
    ".tiles li{background:var(--band);border-radius:8px;padding:14px 12px;text-align:center}\n"
    ".tiles b{display:block;font-size:2rem;line-height:1.1;color:var(--title)}\n"
    ".tiles span{display:block;font-weight:600}\n"
    ".tiles small{color:var(--ink)}\n"
    ".pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,400px),1fr));gap:0 32px}\n",
    ".charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,420px),1fr));gap:20px "
    "40px;align-items:start}\n"
    "figure{margin:0;min-width:0}\n"
    ".tall{grid-row:span 2}\n"
    "figcaption{font-weight:600;margin-bottom:6px}\n"
    ".axis svg{overflow:visible;display:block;margin-top:12px}\n"
    ".axis{padding:0 6px 0 44px}\n"
    ".axis figcaption,.axis p{margin-left:-44px}\n"
    ".axis p{text-align:center}\n"
    "svg text{fill:var(--ink);font-size:13px;unicode-bidi:isolate}\n"
    ".axis text,.months text{font-size:12px}\n"
    ".grid{stroke:var(--rule)}\n"
    ".curve{stroke:var(--accent);stroke-width:2.25}\n"
    ".point,.bar{fill:var(--accent)}\n"
    ".spark{display:block;margin-left:auto;overflow:visible}.spark .curve{stroke-width:1.5}\n"
    ".strong{font-weight:600}\n"
    ".legend{display:flex;flex-wrap:wrap;gap:2px 16px;list-style:none;padding:0;font-size:.875rem}\n"
    ".a0{fill:var(--a0);stroke:var(--t0)}.a1{fill:var(--a1);stroke:var(--t1)}.a2{fill:var(--a2);stroke:var(--"
    "t2)}"
    ".a3{fill:var(--a3);stroke:var(--t3)}\n"
    ".chip{display:inline-block;overflow-wrap:normal;border-radius:10px;padding:1px "
    "10px;font-size:.875rem;font-weight:600}\n"
    ".c0{background:var(--s0);color:var(--t0)}.c1{background:var(--s1);color:var(--t1)}.c2{background:var(--"
    "s2);color:var(--t2)}"
    ".c3{background:var(--s3);color:var(--t3)}\n",
    "#find{display:flex;flex-wrap:wrap;gap:8px;align-items:center;margin:8px 0}\n"
    "#find[hidden],tbody[hidden]{display:none}\n"
    "input,select,button{font:inherit;color:inherit;background:var(--ground);border:1px solid "
    "var(--quiet);border-radius:6px}\n"
    "input,select{padding:6px 10px;min-height:40px;max-width:100%}\n"
    "#words{flex:1 1 220px}\n"
    "output{color:var(--quiet)}\n"
    "table{border-collapse:collapse;width:100%}\n"
    "caption{text-align:left;padding:2px 0 8px}\n"
    "th,td{padding:5px 8px;text-align:left;vertical-align:top}\n"
    "tbody th{font-weight:600}\n"
    "thead th{background:var(--head);color:var(--on-head);font-weight:600;vertical-align:bottom}\n"
    "#types thead th{position:sticky;top:0;z-index:1}\n"
    "thead button{background:none;border:0;padding:4px "
    "0;font-weight:600;text-align:inherit;width:100%;cursor:pointer}\n"
    "thead button::after{content:\" ↕\";opacity:.6}\n"
    "[aria-sort=ascending] button::after{content:\" ↑\";opacity:1}\n"
    "[aria-sort=descending] button::after{content:\" ↓\";opacity:1}\n"
    "thead :focus-visible{outline-color:var(--on-head);outline-offset:-2px}\n"
    ".n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}\n"
    "thead .n{white-space:normal}\n"
    "thead th{overflow-wrap:normal}\n"
    ".theme{min-width:6.5em}tbody th,.theme{hyphens:auto}\n"
    ".data{display:block;width:84px;margin-left:auto}\n"
    "#types tbody,.plain tr{border-bottom:1px solid var(--rule)}\n"
    "#types tbody th{min-width:9rem}\n"
    "#types tbody:target{outline:2px solid var(--accent)}\n"
    ".more td{padding-top:0}\n"
    ".why{margin:0;font-size:.9375rem}\n"
    "summary{cursor:pointer;color:var(--title);padding:3px 0;text-decoration:underline}\n",
    ".inside{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,300px),1fr));gap:0 "
    "28px;padding:0 0 14px}\n"
    ".inside h4:first-child{margin-top:.4em}\n"
    "blockquote{margin:.3em 0;padding:.1em .9em;border-left:3px solid var(--accent)}\n"
    "section li+li{margin-top:.25em}\n"
    ".legend li+li{margin:0}\n"
    "dl{margin:.4em 0}\n"
    "dl div{display:flex;gap:12px;justify-content:space-between;border-bottom:1px solid "
    "var(--rule);padding:2px 0}\n"
    "dt{color:var(--quiet);flex:0 1 auto}\n"
    "dd{margin:0;text-align:right;flex:1 1 45%}\n"
    ".scroll{overflow-x:auto}\n"
    ".scroll table{min-width:1000px;font-size:.875rem}\n"
    ".scroll .quiet{font-size:.8125rem}\n"
    ".scroll caption{font-size:1rem}\n"
    ".plain tbody th{min-width:7rem}\n"
    ".pair table{font-size:.875rem}\n"
    "footer{margin-top:32px;border-top:1px solid var(--rule);padding-top:8px}\n"
    "@media screen and (max-width:760px){body{padding:8px 12px 32px}.wide{display:none}th,td{padding:5px 5px}"
    "#types tbody th{min-width:0}.chip{padding:1px 7px;font-size:.8125rem}.tiles{grid-template-columns:1fr "
    "1fr}"
    ".tiles li{padding:12px 6px}.tiles span{font-size:.9375rem}.tiles b{font-size:1.5rem}#find "
    "label{flex-basis:100%}}\n"
    "@media "
    "print{html{font-size:10.5px}body{max-width:none;padding:0}.skip,#find,details:not([open]){display:none}"
    ".type,figure,.tiles,.plain tr,li{break-inside:avoid}.type{break-after:avoid}h2,h4{break-after:avoid}"
    "#types thead th{position:static}thead button::after{content:\"\"}thead "
    "button{display:contents}*{print-color-adjust:exact}"
    ".scroll{overflow:visible}.scroll table{min-width:0;font-size:9px}.scroll td,.scroll th{padding:3px}"
    ".charts{grid-template-columns:1fr "
    "1fr;zoom:.8}.tiles{grid-template-columns:repeat(4,1fr)}@page{margin:14mm}}\n",
};

static const char dark[] = "--ink:#E4E9EF;--ground:#141A21;--quiet:#A3AFBC;--title:#A9C7E8;--accent:#6FA8DC;-"
                           "-band:#202A35;--rule:#3A4754;"
                           "--head:#27384D;--on-head:#FFFFFF;--alarm:#FFB4A8;--alarm-soft:#3B1E1B;"
                           "--a0:#3F9A72;--s0:#1E3B2F;--t0:#A8DDC2;--a1:#8CC7AA;--s1:#22382E;--t1:#B5DCC8;--"
                           "a2:#DDA63A;--s2:#3F3318;--t2:#F1D391;"
                           "--a3:#CC6E56;--s3:#44261F;--t3:#F0B8A8";

void page_style(struct buf *b)
{
    static const struct {
        const char *name;
        unsigned color;
    } colors[] = {
        { "ink", COLOR_INK },
        { "ground", COLOR_WHITE },
        { "quiet", COLOR_REMARK },
        { "title", COLOR_NAVY },
        { "accent", COLOR_ACCENT },
        { "band", COLOR_BAND },
        { "rule", COLOR_RULE },
        { "head", COLOR_NAVY },
        { "on-head", COLOR_WHITE },
        { "alarm", COLOR_ALARM },
        { "alarm-soft", COLOR_ALARM_SOFT },
    };
    struct buf light;
    buf_init(&light);
    for (size_t i = 0; i < sizeof colors / sizeof *colors; i++)
        buf_add_format(&light, "--%s:#%06X;", colors[i].name, colors[i].color);
    for (unsigned a = 0; a < ADVICE_COUNT; a++)
        buf_add_format(&light, "--a%u:#%06X;--s%u:#%06X;--t%u:#%06X;", a, (unsigned)style_advice_color(a), a,
                       (unsigned)style_advice_soft(a), a, (unsigned)style_advice_text(a));
    /* on paper light, whatever the screen */
    buf_add_format(b,
                   ":root{color-scheme:light;%s}\n@media screen and "
                   "(prefers-color-scheme:dark){:root{color-scheme:dark;%s}}\n",
                   light.ptr, dark);
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) buf_add_str(b, str_of(rules[i]));
    buf_release(&light);
}

static const char script[] =
    "(function () {\n"
    "  'use strict';\n"
    "  var table = document.getElementById('types');\n"
    "  if (!table) return;\n"
    "  var language = document.documentElement.lang;\n"
    "  var words = document.getElementById('words'), advice = document.getElementById('advice');\n"
    "  var shown = document.getElementById('shown');\n"
    "  var groups = Array.prototype.slice.call(table.tBodies);\n"
    "  function fold(text) { return text.normalize('NFD').replace(/[\\u0300-\\u036f]/g, '').toLowerCase(); "
    "}\n"
    "  var texts = groups.map(function (group) { return fold(group.textContent); });\n"
    "  function filter() {\n"
    "    var wanted = fold(words.value).split(/\\s+/).filter(Boolean), count = 0;\n"
    "    groups.forEach(function (group, i) {\n"
    "      var fits = (!advice.value || advice.value === group.dataset.advice) &&\n"
    "        wanted.every(function (word) { return texts[i].indexOf(word) >= 0; });\n"
    "      group.hidden = !fits;\n"
    "      if (fits) count++;\n"
    "    });\n"
    "    shown.textContent = shown.dataset.shown.replace('{n}', count.toLocaleString(language))\n"
    "      .replace('{m}', groups.length.toLocaleString(language));\n"
    "  }\n"
    "  words.addEventListener('input', filter);\n"
    "  advice.addEventListener('change', filter);\n"
    "  document.getElementById('find').hidden = false;\n"
    "  filter();\n"
    "  var heads = Array.prototype.slice.call(table.tHead.rows[0].cells);\n"
    "  heads.forEach(function (head, column) {\n"
    "    var button = document.createElement('button'), kind = head.dataset.sort;\n"
    "    button.type = 'button';\n"
    "    button.textContent = head.textContent;\n"
    "    head.textContent = '';\n"
    "    head.appendChild(button);\n"
    "    button.addEventListener('click', function () {\n"
    "      var now = head.getAttribute('aria-sort');\n"
    "      var down = now ? now === 'ascending' : kind === 'down';\n"
    "      var order = groups.map(function (group, i) {\n"
    "        var cell = group.rows[0].cells[column];\n"
    "        var value = kind === 'text' ? cell.textContent : parseFloat(cell.dataset.v);\n"
    "        return { group: group, value: value, place: i };\n"
    "      });\n"
    "      order.sort(function (a, b) {\n"
    "        var difference;\n"
    "        if (kind === 'text') difference = a.value.localeCompare(b.value, language);\n"
    "        else if (isNaN(a.value) || isNaN(b.value)) return isNaN(a.value) - isNaN(b.value) || a.place - "
    "b.place;\n"
    "        else difference = a.value - b.value;\n"
    "        return (down ? -difference : difference) || a.place - b.place;\n"
    "      });\n"
    "      heads.forEach(function (other) { other.removeAttribute('aria-sort'); });\n"
    "      head.setAttribute('aria-sort', down ? 'descending' : 'ascending');\n"
    "      order.forEach(function (entry) { table.appendChild(entry.group); });\n"
    "    });\n"
    "  });\n"
    "})();\n";

void page_script(struct buf *b)
{
    buf_add_str(b, str_of(script));
}
