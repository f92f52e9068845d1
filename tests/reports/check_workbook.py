#!/usr/bin/env python3
"""Reads a workbook back and compares it with the JSON of the same report.

    check_workbook.py WORKBOOK.xlsx REPORT.json

Exit status 0: all is right, 1: something is not (said on standard error), 77: openpyxl is not installed.
"""
import json
import math
import re
import sys

try:
    import openpyxl
except ImportError:
    print("skipped: openpyxl is not installed (apt-get install python3-openpyxl)", file=sys.stderr)
    sys.exit(77)

NAMES = {
    "nl": dict(summary="Samenvatting", top="Top 20", types="Vraagtypen", phrasings="Variaties", tickets="Tickets",
               settings="Instellingen", account="Verantwoording", missing="niet in export", rest="Overig",
               type="Vraagtype", volume="Volume", share="Aandeel", cumulative="Cumulatief aandeel", advice="Advies",
               score="Score", belongs="Hoort bij", cut="[…ingekort]", unmasked="NIET GEMASKEERD",
               automate={"Automatiseren", "Automatiseren met gegevens"},
               signals=["Herhaling", "Eenvoud", "Vast antwoord", "Gegevens", "Rust", "Afhandeling"],
               review=["Besluit", "Nieuwe naam", "Samenvoegen met", "Splitsen", "Eigenaar", "Opmerking"]),
    "en": dict(summary="Summary", top="Top 20", types="Question types", phrasings="Phrasings", tickets="Tickets",
               settings="Settings", account="Accountability", missing="not in export", rest="Other",
               type="Question type", volume="Volume", share="Share", cumulative="Cumulative share", advice="Advice",
               score="Score", belongs="Belongs to", cut="[…cut]", unmasked="NOT MASKED",
               automate={"Automate", "Automate with data"},
               signals=["Repetition", "Simplicity", "Fixed answer", "Data", "Calm", "Handling"],
               review=["Decision", "New name", "Merge with", "Split", "Owner", "Remark"]),
}
failures = []


def expect(condition, message):
    if not condition:
        failures.append(message)


def table(sheet, needed):
    """Header → column and the list of rows below; the header is within the first 15 rows."""
    for row in range(1, 16):
        headers = [cell.value for cell in sheet[row]]
        if needed in headers:
            columns = {name: i for i, name in enumerate(headers) if name}
            rows = [list(values) for values in sheet.iter_rows(min_row=row + 1, values_only=True)]
            return columns, [r for r in rows if any(v is not None for v in r)], row
    raise SystemExit(f"{sheet.title}: no header {needed!r} in the first 15 rows")


def close(a, b):
    return a is not None and b is not None and not isinstance(a, str) and math.isclose(a, b, rel_tol=1e-9, abs_tol=1e-12)


def weights_of(values, names, words):
    """The weights as the defined names point at them."""
    found = {}
    for name in names.definedName:
        if name.name.startswith(words):
            sheet, cell = re.fullmatch(r"'(.+)'!(.+)", name.attr_text).groups()
            found[name.name] = values[sheet][cell.replace("$", "")].value
    return found


def check_types(values, formulas, report, words, weights):
    columns, rows, header = table(values[words["types"]], words["advice"])
    expect(len(rows) == len(report["types"]) + 1, "types: one row per type and Overig")
    for kind, row in zip(report["types"], rows):
        where = f"type {kind['id']}"
        expect(row[columns["Id"]] == kind["id"], f"{where}: id")
        expect(row[columns[words["type"]]] == kind["label"], f"{where}: label")
        expect(row[columns[words["volume"]]] == kind["volume"], f"{where}: volume")
        expect(close(row[columns[words["share"]]], kind["share"]), f"{where}: share")
        expect(close(row[columns[words["cumulative"]]], kind["cumulative_share"]), f"{where}: cumulative share")
        expect(close(row[columns[words["score"]]], kind["score"]), f"{where}: score as kept")
        given = [(row[columns[name]], w) for name, w in zip(words["signals"], weights) if row[columns[name]] is not None]
        expect(len(given) == sum(v is not None for v in kind["signals"].values()), f"{where}: empty signals")
        mean = 100 * sum(v * w for v, w in given) / sum(w for _, w in given)
        expect(close(mean, kind["score"]), f"{where}: score from the signals and weights")
    for row in range(header + 1, header + 1 + len(report["types"])):
        formula = formulas[words["types"]].cell(row, columns[words["score"]] + 1).value
        expect(isinstance(formula, str) and formula.startswith("="), f"types: the score in row {row} is a formula")
        for name in words["review"]:
            cell = formulas[words["types"]].cell(row, columns[name] + 1)
            expect(cell.value is None and not cell.protection.locked, f"types: {name} in row {row} is free")
    expect(rows[-1][columns[words["type"]]] == words["rest"], "types: Overig below")


def check_top(values, report, words):
    columns, rows, _ = table(values[words["top"]], words["advice"])
    automate = [k for k in report["types"] if k["advice"].startswith("Automatiseren")][:20]
    expect([r[columns["Id"]] for r in rows] == [k["id"] for k in automate], "top: the types advised for automation")
    expect(all(r[columns[words["advice"]]] in words["automate"] for r in rows), "top: advice")
    total = 0
    for kind, row in zip(automate, rows):
        total += kind["share"]
        expect(close(row[columns[words["cumulative"]]], total), f"top: cumulative share of {kind['id']}")
    for name in words["review"]:
        expect(name in columns, f"top: no column {name}")


def check_links(formulas, report, words):
    """A name leads to its first phrasing, a volume to its first ticket: the rows there carry the same label."""
    sheet = formulas[words["types"]]
    columns, _, header = table(sheet, words["advice"])
    for i, kind in enumerate(report["types"]):
        for name, target in ((words["type"], words["phrasings"]), (words["volume"], words["tickets"])):
            link = sheet.cell(header + 1 + i, columns[name] + 1).hyperlink
            if target not in formulas.sheetnames:
                expect(link is None, f"links: no {target}, no link")
                continue
            expect(link is not None, f"links: {name} of type {kind['id']}")
            where, cell = re.fullmatch(r"'(.+)'!(.+)", link.location).groups()
            there = [c.value for c in formulas[where][formulas[where][cell].row]]
            before = [c.value for c in formulas[where][formulas[where][cell].row - 1]]
            expect(where == target and kind["label"] in there and kind["label"] not in before,
                   f"links: {name} of type {kind['id']} leads to {link.location}")


def check_phrasings(values, report, words):
    columns, rows, _ = table(values[words["phrasings"]], "Id")
    text = next(i for n, i in columns.items() if n in ("Formulering", "Phrasing"))
    for kind in report["types"]:
        own = [r for r in rows if r[columns["Id"]] == kind["id"]]
        if kind["examples"]:
            expect([r[text] for r in own] == kind["examples"], f"phrasings of type {kind['id']}")
        else:
            expect(len(own) == 1 and own[0][text].startswith("("), f"type {kind['id']} shows no verbatim text")


def check_tickets(values, report, words):
    columns, rows, header = table(values[words["tickets"]], words["belongs"])
    sheet = values[words["tickets"]]
    cut = re.match(r"([\d.,]+) (van de|of the) ", str(sheet["A2"].value))
    expected = int(re.sub(r"\D", "", cut.group(1))) if cut else report["tickets"]
    expect(len(rows) == expected, f"tickets: {len(rows)} rows, {expected} expected")
    if report["tickets"] != 1300:
        return
    names = {r[columns[words["type"]]] for r in rows}
    expect({k["label"] for k in report["types"]} <= names, "tickets: every type keeps some")
    if cut:
        return
    body = next(i for n, i in columns.items() if n in ("Tekst", "Text"))
    texts = {str(r[0]): r[body] for r in rows}
    expect(texts["T-00000"].endswith("📦😡"), "tickets: emoji")
    expect(texts["T-00001"] == "=cmd|' /C calc'!A0", "tickets: what looks like a formula is text")
    expect(texts["T-00002"] == "Regel een\nregel twee\nregel drie einde", "tickets: line ends, control characters")
    expect("_x0041_" in texts["T-00003"] or "_x005F_x0041_" in texts["T-00003"], "tickets: a literal escape")
    expect("أين" in texts["T-00004"] and "注文" in texts["T-00004"], "tickets: scripts")
    expect(texts["T-00005"] == "niet-teken \ufffd en \ufffd", "tickets: non-characters")
    expect(texts["T-00007"] == "  spaties rondom  ", "tickets: outer spaces")
    long = texts["T-00008"]
    expect(len(long) == 32767 and long.endswith(words["cut"]), "tickets: a long text is cut with a mark")
    for row in range(header + 1, header + 20):
        expect(sheet.cell(row, 1).data_type in ("s", "inlineStr"), "tickets: ids are text")


def check_summary(values, report, words):
    text = [str(c.value) for row in values[words["summary"]].iter_rows() for c in row if c.value is not None]
    for n in (5, 10, 12, 15, 20):
        if len(report["types"]) >= n:
            share = f"{math.floor(report['types'][n - 1]['cumulative_share'] * 100 + 0.5)}%"
            line = [t for t in text if re.match(rf"(De|The) {n} (grootste|largest) ", t)]
            expect(any(share in t and "n = " in t for t in line), f"summary: coverage of the {n} largest")
    for warning in report["warnings"]:
        expect(warning in text, f"summary: warning {warning!r}")


def check_side_tables(values, report, words):
    """Themes and months stand side by side; the chart of months points at the latter."""
    rows = [[c.value for c in row] for row in values[words["summary"]].iter_rows()]
    themes = {t["name"]: [t["types"], t["volume"], t["share"]] for t in report["themes"]}
    for name, figures in themes.items():
        own = [r for r in rows if r[1] == name]
        expect(len(own) == 1 and own[0][2:4] == figures[:2] and close(own[0][4], figures[2]), f"summary: theme {name}")
    charts = [c for c in values[words["summary"]]._charts if c.tagname == "barChart" and c.grouping == "clustered"]
    counts = [m["n"] for m in report["kpi"]["months"].values()]
    if not counts or not report["types"]:
        expect(not charts, "summary: no months, no chart of them")
        return
    expect(len(charts) == 1, "summary: a chart of the months")
    for axis, expected in (("cat", None), ("val", counts)):
        source = getattr(charts[0].series[0], axis)
        points_at = (getattr(source, "strRef", None) or source.numRef).f.replace("$", "")
        where, first, last = re.fullmatch(r"'(.+)'!(.+):(.+)", points_at).groups()
        cells = [c.value for (c,) in values[where][f"{first}:{last}"]]
        if expected is None:
            years = [m[:4] for m in report["kpi"]["months"]]
            expect([str(c)[-4:] for c in cells] == years, f"summary: months in {first}:{last}: {cells}")
        else:
            expect(cells == expected, f"summary: tickets in {first}:{last}: {cells}")


def main():
    workbook, report_path = sys.argv[1:3]
    with open(report_path, encoding="utf-8") as f:
        report = json.load(f)
    values = openpyxl.load_workbook(workbook, data_only=True)
    formulas = openpyxl.load_workbook(workbook)
    words = NAMES["nl" if "Samenvatting" in values.sheetnames else "en"]
    order = [words[k] for k in ("summary", "top", "types", "phrasings", "tickets", "settings", "account")]
    expect([n for n in order if n in values.sheetnames] == values.sheetnames, "sheets and their order")
    expect(set(order) - set(values.sheetnames) <= {words["tickets"]}, "all sheets but perhaps Tickets")
    protected = {n for n in values.sheetnames if formulas[n].protection.sheet}
    expect(protected == {words["summary"], words["account"]}, f"protected sheets: {protected}")
    unmasked = {n for n in values.sheetnames
                if any(words["unmasked"] in str(c.value) for row in values[n].iter_rows(max_row=4) for c in row)}
    expect(unmasked in (set(), set(values.sheetnames)), "what is not masked is said on every sheet or on none")
    for sheet in values:
        setup = sheet.page_setup
        expect(setup.orientation == "landscape" and str(setup.paperSize) == "9" and sheet.sheet_properties.pageSetUpPr
               and sheet.sheet_properties.pageSetUpPr.fitToPage, f"{sheet.title}: A4, landscape, fit to width")
        for row in sheet.iter_rows():
            for cell in row:
                bad = isinstance(cell.value, str) and re.match(r"#(N/A|NAME|DIV|REF|VALUE|NUM|NAAM)", cell.value)
                expect(not bad, f"{sheet.title}!{cell.coordinate}: {cell.value}")
    for name in (words["types"], words["tickets"]):
        if name in values.sheetnames and report["tickets"]:
            expect(formulas[name].freeze_panes and formulas[name].auto_filter.ref, f"{name}: frozen header and filter")
            lists = [v.formula1 for v in formulas[name].data_validations.dataValidation]
            expect(lists and not any('"' in f for f in lists), f"{name}: drop-downs from ranges")
    names = weights_of(values, formulas.defined_names, ("gewicht_", "weight_"))
    expect(len(names) == 6, "six weights have a name")
    by_signal = [names[("gewicht_" if words is NAMES["nl"] else "weight_") + s.lower().replace(" ", "_")]
                 for s in words["signals"]]
    check_types(values, formulas, report, words, by_signal)
    check_top(values, report, words)
    check_links(formulas, report, words)
    check_phrasings(values, report, words)
    if words["tickets"] in values.sheetnames:
        check_tickets(values, report, words)
    check_summary(values, report, words)
    check_side_tables(values, report, words)
    for message in failures[:20]:
        print(f"{workbook}: {message}", file=sys.stderr)
    sys.exit(1 if failures else 0)


main()
