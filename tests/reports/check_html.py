"""The page of a report: well-formed, self-contained, escaped, readable, with the figures of the JSON file.

check_html.py PAGE JSON nl|en
"""
import base64
import hashlib
import html.parser
import json
import re
import sys

VOID = {'meta', 'link', 'br', 'input', 'img', 'hr'}
# what no page of ours holds: it could fetch, run or send something
FORBIDDEN_TAGS = {'img', 'iframe', 'object', 'embed', 'link', 'base', 'form', 'audio', 'video', 'source', 'image', 'use'}


class Page(html.parser.HTMLParser):
    """Elements must close in order; text is gathered per element."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.stack, self.ids, self.refs, self.headings = [], set(), [], []
        self.groups, self.cell, self.text, self.open_group = [], None, [], False
        self.rows, self.line, self.part, self.trend, self.sparks = [], None, None, False, []
        self.scripts, self.styles, self.policy, self.lang = [], [], None, None

    def handle_starttag(self, tag, attrs):
        a = dict(attrs)
        assert len(a) == len(attrs), f'attribute twice in {tag} at {self.getpos()}'
        assert tag not in FORBIDDEN_TAGS, f'{tag} at {self.getpos()}'
        for name, value in attrs:
            assert not name.startswith('on') and name not in ('style', 'src', 'srcset', 'action'), f'{name} at {self.getpos()}'
            if name == 'href':
                assert value.startswith('#'), f'link {value}'
                self.refs.append(value[1:])
            if name in ('aria-labelledby', 'for'):
                self.refs += value.split()
            if name == 'id':
                assert value not in self.ids, f'id {value} twice'
                self.ids.add(value)
        if tag == 'html':
            self.lang = a['lang']
        if tag == 'meta' and a.get('http-equiv') == 'Content-Security-Policy':
            assert self.stack[-1] == 'head' and not self.styles and not self.scripts
            self.policy = a['content']
        if tag in ('h1', 'h2', 'h3', 'h4'):
            self.headings.append(int(tag[1]))
        if tag == 'svg':
            assert a.get('aria-hidden') == 'true' or (a.get('role') == 'img' and a.get('aria-label')), self.getpos()
        if tag == 'tbody' and 'data-advice' in a:
            self.groups.append({'id': a['id'], 'cells': [], 'more': ''})
        if tag == 'section':
            self.trend = a.get('aria-labelledby') == 'h-trend'
        if self.trend and tag == 'tr':
            self.line = []
            self.rows.append(self.line)
        if self.trend and tag in ('td', 'th'):
            self.part = []
            self.line.append(self.part)
        if tag == 'svg' and self.trend:
            self.sparks.append((a['aria-label'], []))
        if tag == 'circle' and self.trend:
            self.sparks[-1][1].append(int(a['cy']))
        if tag == 'table' or tag == 'section':
            self.cell = None
            self.open_group = False
        if tag == 'tbody':
            self.open_group = 'data-advice' in a
        if tag in ('td', 'th') and self.open_group:
            self.cell = []
        if tag not in VOID:
            self.stack.append(tag)

    def handle_startendtag(self, tag, attrs):
        assert tag in ('rect', 'line', 'circle'), tag
        self.handle_starttag(tag, attrs)
        self.stack.pop()

    def handle_endtag(self, tag):
        assert self.stack and self.stack[-1] == tag, f'</{tag}> closes {self.stack[-1:]} at {self.getpos()}'
        self.stack.pop()
        if tag in ('td', 'th'):
            self.part = None
        if tag in ('td', 'th') and self.cell is not None:
            self.groups[-1]['cells'].append(''.join(self.cell))
            self.cell = None

    def handle_data(self, data):
        if self.stack and self.stack[-1] == 'script':
            self.scripts.append(data)
        elif self.stack and self.stack[-1] == 'style':
            self.styles.append(data)
        else:
            self.text.append(data)
            if self.cell is not None:
                self.cell.append(data)
            if self.part is not None:
                self.part.append(data)

    def handle_comment(self, data):
        raise AssertionError(f'comment at {self.getpos()}')


def contrast(a, b):
    def light(color):
        parts = [int(color[i:i + 2], 16) / 255 for i in (1, 3, 5)]
        parts = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    x, y = sorted((light(a), light(b)))
    return (y + 0.05) / (x + 0.05)


def check_style(style):
    blocks = re.findall(r':root\{([^}]*)\}', style)
    assert len(blocks) == 2, 'light and dark'
    for block in blocks:
        color = dict(re.findall(r'--([a-z0-9-]+):(#[0-9A-F]{6})', block))
        pairs = [(text, ground) for text in ('ink', 'quiet', 'title', 'alarm') for ground in ('ground', 'band')]
        pairs = [p for p in pairs if p not in (('quiet', 'band'), ('alarm', 'band'))]
        pairs += [('on-head', 'head'), ('alarm', 'alarm-soft')] + [(f't{i}', f's{i}') for i in range(4)]
        for text, ground in pairs:
            assert contrast(color[text], color[ground]) >= 4.5, f'{text} on {ground}: {contrast(color[text], color[ground]):.2f}'
        for i in range(4):  # the bars have an edge of the text's colour
            assert contrast(color[f't{i}'], color['ground']) >= 3
        assert contrast(color['accent'], color['ground']) >= 3
    assert 'url(' not in style and '@import' not in style


def figure(value, decimals, language):
    if value is None:
        return {'nl': 'niet in export', 'en': 'not in export'}[language]
    digits = float(f'{abs(value) * 10 ** decimals:.14e}')
    units = int(digits + 0.5)
    text = f'{units // 10 ** decimals:,}' + (f'.{units % 10 ** decimals:0{decimals}d}' if decimals else '')
    if language == 'nl':
        text = text.replace(',', ';').replace('.', ',').replace(';', '.')
    return ('−' if value < 0 and units else '') + text


def check_trend(page, j, language):
    """The table of what changed and that of the runs, as the JSON has them."""
    t, fold = j.get('trend'), lambda s: re.sub(r'\s+', ' ', s).strip()
    if not t:
        assert not page.rows and 'h-trend' not in page.ids
        return
    rows = [[fold(''.join(part)) for part in line] for line in page.rows]
    percent = lambda v, d=1: figure(None if v is None else v * 100, d, language) + ('' if v is None else '%')
    now, volumes = t['run'] - 1, {k['id']: k['volume'] for k in j['types']}
    if now > 0:
        table, rows = rows[1:len(t['types']) + 1], rows[len(t['types']) + 1:]
        assert len(table) == len(page.sparks) == len(t['types'])
        for row, (label, heights), kind in zip(table, page.sparks, t['types']):
            days = kind['per_day']
            day = lambda v: '' if v is None else figure(v, 2, language)
            assert row[0] == fold(kind['label']) and row[2] == fold(kind['evidence'] or ''), row
            assert row[3] == figure(volumes.get(kind['id'], 0), 0, language), row
            assert row[4:6] == [day(days[now - 1]), day(days[now])], (row, days)
            change = '' if kind['relative'] is None else percent(kind['relative'], 0)
            assert row[6].lstrip('+') == change and row[6].startswith('+') == (kind['relative'] is not None and kind['relative'] >= 0.005), row
            assert label == '; '.join(day(v) or '–' for v in days), (label, days)
            known = [v for v in days if v is not None]
            assert len(heights) == len(known)
            for (a, x), (b, y) in zip(zip(known, heights), list(zip(known, heights))[1:]):
                assert (a < b) >= (y < x) and (a > b) >= (y > x), (known, heights)  # higher figures stand higher
    assert len(rows) == len(t['runs']) + 1
    for row, run in zip(rows[1:], t['runs']):
        assert row[1] == fold(run['title']) and row[3] == figure(run['counted'], 0, language), row
        assert row[5:9] == [percent(run[k]) for k in ('automatable', 'fcr', 'repeat_7d', 'escalated')], row
        assert row[10] == figure(run['mood'], 2, language), row
    said = ' '.join(page.text)
    for proposal in t['proposals']:
        assert fold(proposal) in fold(said), proposal


def check(path, report, language):
    source = open(path, encoding='utf-8', newline='').read()
    assert not re.search('[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff]', source), 'control character'
    assert source.startswith('<!DOCTYPE html>\n') and source.endswith('</html>\n')
    page = Page()
    page.feed(source)
    page.close()
    assert not page.stack, page.stack
    assert page.lang == language
    for ref in page.refs:
        assert ref in page.ids, f'nothing has the id {ref}'
    assert page.headings[0] == 1 and page.headings.count(1) == 1
    digest = lambda parts: "'sha256-" + base64.b64encode(hashlib.sha256(''.join(parts).encode()).digest()).decode() + "'"
    rules = dict(rule.split(' ', 1) for rule in page.policy.split('; '))
    assert rules == {'default-src': "'none'", 'style-src': digest(page.styles), 'script-src': digest(page.scripts), 'base-uri': "'none'",
                     'form-action': "'none'"}, rules
    check_style(''.join(page.styles))

    j = json.load(open(report, encoding='utf-8'))
    assert len(page.groups) == len(j['types'])
    check_trend(page, j, language)
    fold = lambda s: re.sub(r'\s+', ' ', s).strip()
    for rank, (group, t) in enumerate(zip(page.groups, j['types']), 1):
        cells = [fold(c) for c in group['cells']]
        assert group['id'] == f'type-{t["id"]}'
        percent = lambda v, d=1: figure(None if v is None else v * 100, d, language) + ('' if v is None else '%')
        assert cells[0] == str(rank) and cells[1] == fold(t['label']), cells[:9]
        assert cells[2] == fold(t['theme'] or '')
        assert cells[3] == figure(t['volume'], 0, language)
        assert cells[4] == percent(t['share']) and cells[5] == percent(t['cumulative_share'])
        assert cells[8] == figure(t['score'], 1, language), (cells[8], t['score'])
        more = cells[10]
        for value in (percent(t['expected_resolution']), figure(t['kpi']['aht_mean'], 1, language), figure(t['kpi']['mood'], 2, language),
                      percent(t['kpi']['escalated']), percent(t['kpi']['repeat_7d']), percent(t['kpi']['fcr'])):
            assert value in more, f'{value} of {t["label"]} is not on the page'
        clean = lambda s: fold(re.sub('[\x00-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]', '', s))
        for said in t['examples']:
            if len(said) < 900 and not re.search('[\ufffe\uffff]', said):
                assert clean(said) in more, f'{said!r} is not on the page'
    return page


if __name__ == '__main__':
    check(*sys.argv[1:4])
    try:
        import html5lib
    except ImportError:
        html5lib = None
    if html5lib:
        parser = html5lib.HTMLParser(strict=True)
        parser.parse(open(sys.argv[1], encoding='utf-8').read())
