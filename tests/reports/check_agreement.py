#!/usr/bin/env python3
"""Compares what the outputs of one run say: workbook, JSON, page, assignments and the summary on the terminal.

    check_agreement.py WORKBOOK.xlsx REPORT.json PAGE.html ASSIGNMENTS.csv SUMMARY.txt

Figures of cells are the same number as in the JSON, to the 16 digits that a workbook holds; figures in words are that
number, rounded as a spreadsheet would. Exit status 0: they agree, 1: they do not (said on standard error).
"""
import collections
import csv
import html
import json
import re
import sys

import openpyxl

NL = dict(types='Vraagtypen', base='Nulmeting', summary='Samenvatting', missing='niet in export', total='Totaal', channel='Kanaal',
          month='Maand', type='Vraagtype', columns={
              'share': 'Aandeel', 'cumulative_share': 'Cumulatief aandeel', 'score': 'Score', 'volume': 'Volume', 'label': 'Vraagtype',
              'theme': 'Thema', 'expected_resolution': 'Verwachte oplossing', 'stability': 'Stabiliteit'},
          signals=['Herhaling', 'Eenvoud', 'Vast antwoord', 'Gegevens', 'Rust', 'Afhandeling'],
          kpi={'mood': 'Stemming', 'escalated': 'Geëscaleerd', 'repeat_7d': 'Herhaald ≤ 7 dagen', 'aht_mean': 'Behandeltijd (min)'},
          baseline={'n': 'Tickets', 'aht_mean': 'Behandeltijd gemiddeld', 'aht_median': 'Behandeltijd mediaan',
                    'first_response_mean': 'Eerste reactie gemiddeld', 'first_response_median': 'Eerste reactie mediaan',
                    'lead_time_mean': 'Doorlooptijd gemiddeld', 'lead_time_median': 'Doorlooptijd mediaan', 'fcr': 'In één keer opgelost',
                    'reopened': 'Heropend', 'repeat_7d': 'Herhaald ≤ 7 dagen', 'escalated': 'Geëscaleerd',
                    'csat': 'Tevredenheid (0–100)', 'mood': 'Stemming (−1 … +1)'})
EN = dict(types='Question types', base='Baseline', summary='Summary', missing='not in export', total='Total', channel='Channel',
          month='Month', type='Question type', columns={
              'share': 'Share', 'cumulative_share': 'Cumulative share', 'score': 'Score', 'volume': 'Volume', 'label': 'Question type',
              'theme': 'Theme', 'expected_resolution': 'Expected resolution', 'stability': 'Stability'},
          signals=['Repetition', 'Simplicity', 'Fixed answer', 'Data', 'Calm', 'Handling'],
          kpi={'mood': 'Mood', 'escalated': 'Escalated', 'repeat_7d': 'Repeated ≤ 7 days', 'aht_mean': 'Handling time (min)'},
          baseline=None)
failures = []


def expect(condition, message):
    if not condition:
        failures.append(message)


def same(cell, value, words):
    """A cell holds this figure; null is said, or the cell is empty."""
    if value is None:
        return cell is None or cell == words['missing']
    if isinstance(value, str):
        return cell == value
    if cell == 0 and -0.005 < value < 0:  # would read as "-0.00" or "-0%"
        return True
    return isinstance(cell, (int, float)) and f'{cell:.16G}' == f'{value:.16G}'


def table(sheet, first):
    rows = [list(r) for r in sheet.iter_rows(values_only=True)]
    at = next(i for i, r in enumerate(rows[:15]) if first in r)
    return rows[at], rows[at + 1:]


def figure(value, decimals, language='en'):
    units = int(float(f'{abs(value) * 10 ** decimals:.14e}') + 0.5)
    text = f'{units // 10 ** decimals:,}' + (f'.{units % 10 ** decimals:0{decimals}d}' if decimals else '')
    if language == 'nl':
        text = text.replace(',', ';').replace('.', ',').replace(';', '.')
    return ('−' if value < 0 and units else '') + text


def percent(share, language='en'):
    tenths = int(float(f'{share * 1000:.14e}') + 0.5)
    return figure(share * 100, 1 if 0 < tenths < 100 else 0, language) + '%'


def check_types(book, j, words):
    header, rows = table(book[words['types']], words['columns']['score'])
    places = {name: i for i, name in reversed(list(enumerate(header)))}
    for t, row in zip(j['types'], rows):
        for key, name in words['columns'].items():
            expect(same(row[places[name]], t[key], words), f'{words["types"]}: {name} of {t["label"]}: {row[places[name]]} is not {t[key]}')
        for (key, value), name in zip(t['signals'].items(), words['signals']):
            expect(same(row[places[name]], value, words), f'{words["types"]}: {name} of {t["label"]}')
        for key, name in words['kpi'].items():
            expect(same(row[places[name]], t['kpi'][key], words), f'{words["types"]}: {name} of {t["label"]}')


def check_baseline(book, j, words):
    header, rows = table(book[words['base']], words['baseline']['fcr'])
    places = {name: i for i, name in enumerate(header)}
    groups = collections.defaultdict(list)
    for row in rows:
        groups[row[0]].append(row)
    lists = [(words['total'], [j['kpi']['total']]), (words['channel'], list(j['kpi']['channels'].values())),
             (words['month'], list(j['kpi']['months'].values()) if isinstance(j['kpi']['months'], dict) else j['kpi']['months']),
             (words['type'], [t['kpi'] for t in j['types']])]
    compared = 0
    for part, figures in lists:
        if not figures:
            expect(groups[part] and groups[part][0][1] == words['missing'], f'{words["base"]}: {part} is missing and does not say so')
            continue
        expect(len(groups[part]) == len(figures), f'{words["base"]}: {len(groups[part])} rows of {part}, not {len(figures)}')
        for k, row in zip(figures, groups[part]):
            for key, name in words['baseline'].items():
                compared += 1
                expect(same(row[places[name]], k[key], words), f'{words["base"]}: {name} of {row[1]}: {row[places[name]]} is not {k[key]}')
    expect(compared > 13, 'too little compared')


def check_terminal(text, j):
    advice = None
    counted = sum(t['volume'] for t in j['types']) + j['other'].get('overig', 0)
    expect(f'Read {j["tickets"]:,} tickets from {len(j["inputs"])} file' in text and f'; {counted:,} count.' in text, 'terminal: tickets read')
    left_out = {'automatisch antwoord': 'automatic replies', 'leeg': 'empty', 'dubbel': 'duplicates', 'andere taal': 'in another language',
                'buiten periode': 'outside the period'}
    said = re.sub(r'\s+', ' ', re.search(r'Left out: (.*?)\n(?! )', text, re.S).group(1))
    expect(said == (', '.join(f'{j["other"][k]:,} {v}' for k, v in left_out.items() if j['other'].get(k))
                    + (', ' if any(j['other'].get(k) for k in left_out) and j['rejected'] else '')
                    + (f'{j["rejected"]:,} rejected row' + 's' * (j['rejected'] != 1) if j['rejected'] else '') or 'nothing'), f'terminal: left out {said}')
    rows = re.findall(r'^ *(\d+)  (.{42}) +([\d,]+) +([\d.]+)%  (.+)$', text, re.M)
    expect(len(rows) == min(10, len(j['types'])), f'terminal: {len(rows)} types')
    for t, (rank, label, volume, share, _) in zip(j['types'], rows):
        label = label.rstrip()
        expect(label == t['label'] or (label.endswith('…') and t['label'].startswith(label[:-1])), f'terminal: {label} is not {t["label"]}')
        expect(volume == f'{t["volume"]:,}' and share == figure(t['share'] * 100, 1), f'terminal: figures of {label}: {volume} {share}')
    rest = j['other'].get('overig', 0)
    expect(f'Found {len(j["types"])} question types; {rest:,} tickets ({percent(rest / counted)}) fit none.' in text, 'terminal: types found')
    steps = [n for n in (5, 10, 12, 15, 20) if n <= len(j['types'])]
    line = re.sub(r'\s+', ' ', text)
    for n in steps:
        expect(f'{n} largest {percent(j["types"][n - 1]["cumulative_share"])}' in line, f'terminal: coverage of {n}')
    levels = collections.Counter(c['level'] for c in j['customers_warned'])
    if 'Early warnings' in text:
        expect(f'{levels["Rood"]} red, {levels["Oranje"]} orange, {levels["Geel"]} yellow' in text, 'terminal: early warnings')
    for warning in j['warnings'] + [a['text'] for a in j['alerts']]:
        expect(re.sub(r'\s+', ' ', warning) in line, f'terminal: {warning}')


def check_words(book, page, text, j, words, language):
    """What Samenvatting and the page say in words is the same, and the terminal rounds the range of it alike."""
    cells = [str(c) for row in book[words['summary']].iter_rows(values_only=True) for c in row if c is not None]
    shown = re.sub(r'\s+', ' ', html.unescape(re.sub(r'<[^>]+>', ' ', page)))
    sentences = [c for c in cells if re.search(r'n = [\d.,]+', c)]
    expect(len(sentences) >= 3, f'{words["summary"]}: {len(sentences)} sentences with n')
    for sentence in sentences:
        expect(sentence in shown, f'page: {sentence}')
    for n in (5, 10, 12, 15, 20):
        if n <= len(j['types']):
            share, volume = j['types'][n - 1]['cumulative_share'], sum(t['volume'] for t in j['types'][:n])
            expect(any(percent(share, language) in s and f'n = {figure(volume, 0, language)} ' in s for s in sentences), f'{words["summary"]}: coverage of {n}')
    if j['kpi']['total']['mood'] is not None:
        expect(any(figure(j['kpi']['total']['mood'], 2, language) in s for s in sentences), f'{words["summary"]}: mood')
    found = re.search(r'Automatable: (\S+?)(?: to (\S+))? of the volume', text)
    if language == 'nl':
        figures = [f.replace('.', ',') for f in found.groups() if f]
    else:
        figures = [f for f in found.groups() if f]
    expect(any(all(f in s for f in figures) for s in sentences), f'{words["summary"]}: automatable {figures}')


def check_assignments(path, j):
    with open(path, encoding='utf-8', newline='') as f:
        rows = list(csv.DictReader(f))
    expect(len(rows) == j['tickets'], f'assignments: {len(rows)} rows')
    volume = collections.Counter(r['type_id'] for r in rows)
    twice = j['other'].get('dubbel', 0)
    more = sum(volume[str(t['id'])] - t['volume'] for t in j['types'])
    expect(0 <= more <= twice and all(volume[str(t['id'])] >= t['volume'] for t in j['types']), 'assignments: volumes')
    reasons = collections.Counter(r['type'] for r in rows if r['type_id'] == '0')
    for reason, n in j['other'].items():
        if reason != 'dubbel':
            expect(reasons[reason] == n, f'assignments: {reason} {reasons[reason]}, not {n}')


def main():
    workbook, report, page, assignments, summary = sys.argv[1:]
    j = json.load(open(report, encoding='utf-8'))
    page, text = (open(p, encoding='utf-8').read() for p in (page, summary))
    book = openpyxl.load_workbook(workbook, data_only=True)
    language = 'nl' if 'Samenvatting' in book.sheetnames else 'en'
    words = {'nl': NL, 'en': EN}[language]
    check_types(book, j, words)
    if words['baseline']:
        check_baseline(book, j, words)
    check_terminal(text, j)
    check_words(book, page, text, j, words, language)
    check_assignments(assignments, j)
    for message in failures[:20]:
        print(message, file=sys.stderr)
    sys.exit(1 if failures else 0)


main()
