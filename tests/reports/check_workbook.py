#!/usr/bin/env python3
"""Reads a workbook back and compares it with the JSON of the same report.

    check_workbook.py WORKBOOK.xlsx REPORT.json

Exit status 0: all is right, 1: something is not (said on standard error), 77: openpyxl is not installed.
"""
import json
import math
import re
import sys
import zipfile

try:
    import openpyxl
except ImportError:
    print("skipped: openpyxl is not installed (apt-get install python3-openpyxl)", file=sys.stderr)
    sys.exit(77)

NAMES = {
    "nl": dict(summary="Samenvatting", top="Top 20", types="Vraagtypen", phrasings="Variaties", tickets="Tickets",
               settings="Instellingen", account="Verantwoording",
               baseline="Nulmeting", knowledge="Kennisbank", signalled="Signalen", sample="Steekproef", themes="Thema’s",
               business="Businesscase", missing="niet in export", rest="Overig",
               type="Vraagtype", volume="Volume", share="Aandeel", cumulative="Cumulatief aandeel", advice="Advies",
               score="Score", belongs="Hoort bij", cut="[…ingekort]", unmasked="NIET GEMASKEERD",
               automate={"Automatiseren", "Automatiseren met gegevens"},
               signals=["Herhaling", "Eenvoud", "Vast antwoord", "Gegevens", "Rust", "Afhandeling"],
               verdicts=["Klopt type? (1)", "Klopt advies? (1)", "Klopt type? (2)", "Klopt advies? (2)"],
               remark="Opmerking", customer="Klant", level="Niveau", reasons="Redenen", levels=("Geel", "Oranje", "Rood"),
               question="Vraag in woorden van klanten", answer="Conceptantwoord (meest gegeven)",
               review=["Besluit", "Nieuwe naam", "Samenvoegen met", "Splitsen", "Eigenaar", "Opmerking"]),
    "en": dict(summary="Summary", top="Top 20", types="Question types", phrasings="Phrasings", tickets="Tickets",
               settings="Settings", account="Accountability",
               baseline="Baseline", knowledge="Knowledge base", signalled="Signals", sample="Sample", themes="Themes",
               business="Business case", missing="not in export", rest="Other",
               type="Question type", volume="Volume", share="Share", cumulative="Cumulative share", advice="Advice",
               score="Score", belongs="Belongs to", cut="[…cut]", unmasked="NOT MASKED",
               automate={"Automate", "Automate with data"},
               signals=["Repetition", "Simplicity", "Fixed answer", "Data", "Calm", "Handling"],
               verdicts=["Type correct? (1)", "Advice correct? (1)", "Type correct? (2)", "Advice correct? (2)"],
               remark="Remark", customer="Customer", level="Level", reasons="Reasons", levels=("Yellow", "Orange", "Red"),
               question="Question in customers’ words", answer="Draft answer (given most)",
               review=["Decision", "New name", "Merge with", "Split", "Owner", "Remark"]),
}
CHANNELS = ["e-mail", "chat", "telefoon"]  # of the fixture's tickets in turn
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
    for name in names.values() if hasattr(names, "values") else names.definedName:  # openpyxl from 3.1 on; before
        if name.name.startswith(words):
            sheet, cell = re.fullmatch(r"'(.+)'!(.+)", name.attr_text).groups()
            found[name.name] = values[sheet][cell.replace("$", "")].value
    return found


def computed(formula, cells, weights):
    """The value of a score formula for these weights."""
    inner = re.fullmatch(r'=IFERROR\((.+),""\)', formula).group(1)
    inner = re.sub(r"ISNUMBER\((\w+)\)", lambda m: str(int(isinstance(cells[m.group(1)].value, (int, float)))), inner)
    inner = re.sub(r"\bN\((\w+)\)", lambda m: repr(cells[m.group(1)].value or 0), inner)
    return eval(inner, {}, weights)


def check_types(values, formulas, report, words, weight_names, weights):
    columns, rows, header = table(values[words["types"]], words["advice"])
    expect(len(rows) == len(report["types"]) + 1, "types: one row per type and Overig")
    for kind, row in zip(report["types"], rows):
        where = f"type {kind['id']}"
        expect(row[columns["Id"]] == kind["id"], f"{where}: id")
        expect(row[0] == report["types"].index(kind) + 1, f"{where}: rank")
        expect(row[columns[words["type"]]] == kind["label"], f"{where}: label")
        expect(row[columns[words["volume"]]] == kind["volume"], f"{where}: volume")
        expect(close(row[columns[words["share"]]], kind["share"]), f"{where}: share")
        expect(close(row[columns[words["cumulative"]]], kind["cumulative_share"]), f"{where}: cumulative share")
        expect(close(row[columns[words["score"]]], kind["score"]), f"{where}: score as kept")
        example = str(row[next(i for n, i in columns.items() if n in ("Voorbeeld", "Example"))])
        expect(example == kind["examples"][0] if kind["examples"] else example.startswith("("), f"{where}: example")
        given = [(row[columns[name]], w) for name, w in zip(words["signals"], weights) if row[columns[name]] is not None]
        expect(len(given) == sum(v is not None for v in kind["signals"].values()), f"{where}: empty signals")
        mean = 100 * sum(v * w for v, w in given) / sum(w for _, w in given)
        expect(close(mean, kind["score"]), f"{where}: score from the signals and weights")
    for row in range(header + 1, header + 1 + len(report["types"])):
        formula = formulas[words["types"]].cell(row, columns[words["score"]] + 1).value
        expect(isinstance(formula, str) and formula.startswith("="), f"types: the score in row {row} is a formula")
        sheet = formulas[words["types"]]
        signals = [sheet.cell(row, columns[name] + 1).value for name in words["signals"]]
        other = [1, 2, 3, 5, 7, 11]  # weights nobody has: what the score becomes when they are edited
        given = [(v, w) for v, w in zip(signals, other) if v is not None]
        mean = 100 * sum(v * w for v, w in given) / sum(w for _, w in given)
        expect(close(computed(formula, sheet, dict(zip(weight_names, other))), mean), f"types: formula in row {row}")
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
        expect(bar_of(row[columns[words["cumulative"]] + 1], total, [{"share": 1}]), f"top: bar of {kind['id']}: {row}")
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
    columns, rows, header = table(values[words["phrasings"]], "Id")
    text = next(i for n, i in columns.items() if n in ("Formulering", "Phrasing"))
    for kind in report["types"]:
        own = [r for r in rows if r[columns["Id"]] == kind["id"]]
        if kind["examples"]:
            expect([r[text] for r in own] == kind["examples"], f"phrasings of type {kind['id']}")
            if report["tickets"] == 1300:
                first = sum(k["volume"] for k in report["types"][: kind["id"] - 1])
                expect([r[text + 1 : text + 3] for r in own]
                       == [[CHANNELS[i % 3], f"T-{i:05}"] for i in range(first, first + len(own))],
                       f"phrasings of type {kind['id']}: channel and ticket")
        else:
            expect(len(own) == 1 and own[0][text].startswith("("), f"type {kind['id']} shows no verbatim text")
    sheet = values[words["phrasings"]]
    for row in range(header + 1, header + 1 + len(rows)):
        length = len(str(sheet.cell(row, text + 1).value))
        height = sheet.row_dimensions[row].height
        if length < 60:
            expect(height is None, f"phrasings: row {row} has one line, not {height} points")
        elif report["tickets"] == 1300:  # two or three lines of 13 points in a column of 90 characters
            expect(length > 200 and 26 <= (height or 0) <= 43, f"phrasings: row {row}: {height} points")


def check_tickets(values, report, words):
    columns, rows, header = table(values[words["tickets"]], words["belongs"])
    sheet = values[words["tickets"]]
    cut = re.match(r"([\d.,]+) (van de|of the) ", str(sheet["A2"].value))
    expected = int(re.sub(r"\D", "", cut.group(1))) if cut else report["tickets"]
    if cut and report["tickets"] == 1300:
        expect("webshop & co-tickets.csv" in sheet["A2"].value, "tickets: the file with all of them is named")
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
    expect(texts["T-00002"] == "Regel een regel twee regel drie einde", "tickets: line ends, control characters")
    expect("_x0041_" in texts["T-00003"] or "_x005F_x0041_" in texts["T-00003"], "tickets: a literal escape")
    expect("أين" in texts["T-00004"] and "注文" in texts["T-00004"], "tickets: scripts")
    expect(texts["T-00005"] == "niet-teken \ufffd en \ufffd", "tickets: non-characters")
    expect(texts["T-00007"] == "  spaties rondom  ", "tickets: outer spaces")
    mood = next(i for n, i in columns.items() if n in ("Stemming", "Mood"))
    confidence = next(i for n, i in columns.items() if n in ("Zekerheid", "Confidence"))
    for r in rows:
        number = int(r[0][2:])
        expect(r[mood] == (None if number % 9 == 0 else -0.2), f"tickets: mood of {r[0]}")
        expect(r[confidence] == (0.8125 if r[columns["Id"]] else 0), f"tickets: confidence of {r[0]}")
        expect(r[2] == CHANNELS[number % 3], f"tickets: channel of {r[0]}")
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


def cells_of(values, reference):
    """The values of the cells that a chart's reference points at."""
    where, first, last = re.fullmatch(r"'(.+)'!(.+):(.+)", reference.replace("$", "")).groups()
    return [c.value for (c,) in values[where][f"{first}:{last}"]]


def check_charts(values, report, words):
    """What the charts draw: the largest types by advice, their coverage, the months."""
    drawn = {(c.tagname, getattr(c, "grouping", None)): c.series for c in values[words["summary"]]._charts}
    top, months = report["types"][:20], report["kpi"]["months"]
    if not top:
        expect(not drawn, "summary: no types, no charts")
        return
    advices = ["Automatiseren", "Automatiseren met gegevens", "Medewerker met hulp", "Mens"]
    bars = drawn[("barChart", "stacked")]
    expect(len(bars) == 4, "summary: a series per advice")
    for advice, series in zip(advices, bars):
        expect(cells_of(values, series.cat.numRef.f) == [k["label"] for k in top], f"summary: names of bars, {advice}")
        expect(cells_of(values, series.val.numRef.f)
               == [k["volume"] if k["advice"] == advice else None for k in top], f"summary: bars, {advice}")
    line = cells_of(values, drawn[("lineChart", "standard")][0].val.numRef.f)
    expect(len(line) == len(top) and all(close(c, k["cumulative_share"]) for c, k in zip(line, top)),
           f"summary: coverage drawn: {line}")
    if months:
        series = drawn[("barChart", "clustered")][0]
        names = cells_of(values, series.cat.numRef.f)
        expect([str(n)[-4:] for n in names] == [m[:4] for m in months], f"summary: months drawn: {names}")
        expect(cells_of(values, series.val.numRef.f) == [m["n"] for m in months.values()], "summary: tickets per month")


def check_side_tables(values, formulas, report, words):
    """Themes stand beside the months, with a bar for each share."""
    rows = [[c.value for c in row] for row in values[words["summary"]].iter_rows()]
    places = []
    for theme in report["themes"]:
        own = [(i, r) for i, r in enumerate(rows, 1) if r[1:4] == [theme["name"], theme["types"], theme["volume"]]]
        expect(len(own) == 1  # a theme of one type has its name, which stands among the types as well
               and close(own[0][1][4], theme["share"]), f"summary: theme {theme['name']}")
        places += [i for i, _ in own]
        expect(len(own) == 1 and bar_of(own[0][1][5], theme["share"], report["themes"]), f"summary: bar of {theme['name']}")
    sheet = values[words["themes"]] if words["themes"] in values.sheetnames else []
    for theme in report["themes"]:
        row = next([c.value for c in row] for row in sheet if row[0].value == theme["name"])
        expect(bar_of(row[4], theme["share"], report["themes"]), f"themes: bar of {theme['name']}")


def bar_of(text, share, themes):
    """Sixteen blocks, and a half one, for the largest."""
    text = str(text or "")
    halves = 2 * text.count("█") + text.count("▌")
    return re.fullmatch("█*▌?", text) and abs(halves - 32 * share / max(t["share"] for t in themes)) <= 1


def check_account(values, report, words):
    rows = [[c.value for c in row] for row in values[words["account"]].iter_rows()]
    for given in report["inputs"]:
        own = [r for r in rows if r[0] == given["path"] and given["sha256"] in r]
        expect(len(own) == 1 and own[0][5:7] == [given["rows"], given["rejected"]], f"account: {given['path']}")
    for name, value in (("Silhou", report["quality"]["silhouette"]), ("Stabili", report["quality"]["stability"]),
                        ("Zuiverheid|Purity", report["quality"]["purity"])):
        own = [r[1] for r in rows if re.match(name, str(r[0]))]
        expect(len(own) == 1 and (own[0] in ("niet gemeten", "not measured") if value is None else close(own[0], value)),
               f"account: {name}: {own}")
    known = sum(t["share"] for t in report["types"] if t["known_question"])
    own = [r[1] for r in rows if re.match("Bekende vragen|Known questions", str(r[0]))]
    expect(close(own[0], known) if own else known == 0, f"account: known questions: {own}, {known}")
    for reason, count in report["other"].items():
        if words is NAMES["nl"]:
            expect(any(r[:2] == [reason, count] for r in rows), f"account: {reason}")


KPIS = ["aht_mean", "aht_median", None, "first_response_mean", "first_response_median", None, "lead_time_mean",
        "lead_time_median", None, "fcr", None, "reopened", None, "repeat_7d", None, "escalated", None, "csat", None,
        "mood", None]


def check_baseline(values, report, words):
    """Every figure of every group, to the last digit; a missing one is said and has no number behind it."""
    rows = [[c.value for c in row] for row in values[words["baseline"]].iter_rows(min_row=6, max_col=3 + len(KPIS))]
    groups = list(report["kpi"]["channels"].values()) or [None]
    groups += list(report["kpi"]["months"].values()) or [None]
    groups += [kind["kpi"] for kind in report["types"]]
    if report["kpi"]["total"]:
        groups.insert(0, report["kpi"]["total"])
    for row, kpi in zip(rows, groups):
        where = f"baseline: {row[0]} {row[1]}"
        if kpi is None:
            expect(row[1] == words["missing"] and not any(row[2:]), where)
            continue
        expect(row[2] == kpi["n"], f"{where}: n")
        given = False
        for name, value in zip(KPIS, row[3:]):
            if name is None:
                expect((isinstance(value, int) and value <= kpi["n"]) if given else value is None,
                       f"{where}: {value} behind a figure")
            elif kpi[name] is None:
                expect(value == words["missing"], f"{where}: {name}: {value}")
                given = False
            else:
                reads_as_zero = value == 0 and -0.005 < kpi[name] < 0
                expect(reads_as_zero or close(value, kpi[name]), f"{where}: {name}: {value}")
                given = True
    names = [r[1] for r in rows[: len(groups)]]
    expect(names[len(names) - len(report["types"]):] == [k["label"] for k in report["types"]], "baseline: types")


def check_sample(values, formulas, report, words):
    if not report["types"]:
        return
    columns, rows, header = table(values[words["sample"]], words["remark"])
    labels = {kind["id"]: kind["label"] for kind in report["types"]}
    expect(0 < len(rows) <= 100, f"sample: {len(rows)} rows")
    expect([r[0] for r in rows] == list(range(1, len(rows) + 1)), "sample: numbered")
    expect(all(labels[r[columns["Id"]]] == r[columns[words["type"]]] for r in rows), "sample: types")
    sheet = formulas[words["sample"]]
    for name in words["verdicts"]:
        column = columns[name] + 1
        free = [sheet.cell(header + i, column) for i in range(1, len(rows) + 1)]
        expect(all(c.value is None and not c.protection.locked for c in free), f"sample: {name} is free")
        letter = free[0].column_letter
        expect(any(f"{letter}{header + 1}" in str(v.sqref) and str(v.sqref).endswith(f"{letter}{header + len(rows)}")
                   for v in sheet.data_validations.dataValidation), f"sample: no drop-down for {name}")
    counts = sheet.cell(5, 4).value
    expect(f"$H${header + 1}:$H${header + len(rows)}" in counts, f"sample: {counts}")


def check_footers(workbook, title):
    """An ampersand in a footer is written twice, or it begins a code."""
    with zipfile.ZipFile(workbook) as archive:
        for name in archive.namelist():
            if re.match("xl/worksheets/sheet", name) and title:
                footer = re.search("<oddFooter>(.*)</oddFooter>", archive.read(name).decode("utf-8")).group(1)
                expect(title.replace("&", "&amp;&amp;") in footer, f"{name}: footer {footer}")


def check_knowledge(values, report, words):
    columns, rows, _ = table(values[words["knowledge"]], words["question"])
    expect(len(rows) == len(report["types"]), "knowledge base: one row per type")
    for kind, row in zip(report["types"], rows):
        where = f"knowledge base: type {kind['id']}"
        expect(row[columns["Id"]] == kind["id"] and row[columns[words["volume"]]] == kind["volume"], where)
        question, answer = row[columns[words["question"]]], row[columns[words["answer"]]]
        expect(question == kind["examples"][0] if kind["examples"] else question.startswith("("), f"{where}: question")
        if kind["reply"]:
            expect(answer.split(words["cut"])[0].strip()[:200] == kind["reply"].strip()[:200], f"{where}: answer")
        else:
            expect(answer == words["missing"] or answer.startswith("("), f"{where}: no answer")


def check_signals(values, report, words):
    columns, rows, _ = table(values[words["signalled"]], words["customer"])
    rows = [r for r in rows if r[columns[words["level"]]]]
    expect(len(rows) == len(report["customers_warned"]), "signals: one row per customer warned")
    for customer, row in zip(report["customers_warned"], rows):
        where = f"signals: {customer['pseudonym']}"
        expect(row[columns[words["customer"]]] == customer["pseudonym"], where)
        level = ("Geel", "Oranje", "Rood").index(customer["level"])
        expect(row[columns[words["level"]]] == words["levels"][level], f"{where}: level")
        expect(row[columns[words["reasons"]]].split("\n") == customer["reasons"], f"{where}: reasons")
        expect(row[columns["Tickets"]] == customer["tickets"], f"{where}: tickets")


def main():
    workbook, report_path = sys.argv[1:3]
    with open(report_path, encoding="utf-8") as f:
        report = json.load(f)
    values = openpyxl.load_workbook(workbook, data_only=True)
    formulas = openpyxl.load_workbook(workbook)
    words = NAMES["nl" if "Samenvatting" in values.sheetnames else "en"]
    order = [words[k] for k in ("summary", "top", "types", "themes", "phrasings", "knowledge", "baseline", "signalled", "business", "tickets", "sample", "settings",
                                "account")]
    expect([n for n in order if n in values.sheetnames] == values.sheetnames, "sheets and their order")
    check_knowledge(values, report, words)
    check_signals(values, report, words)
    absent = {words["tickets"]} if report["themes"] else {words["tickets"], words["themes"]}
    expect(set(order) - set(values.sheetnames) <= absent, "all sheets but perhaps Tickets")
    protected = {n for n in values.sheetnames if formulas[n].protection.sheet}
    expect(protected == {words["summary"], words["baseline"], words["account"]}, f"protected sheets: {protected}")
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
        if name in values.sheetnames and report["types" if name == words["types"] else "tickets"]:
            expect(formulas[name].freeze_panes and formulas[name].auto_filter.ref, f"{name}: frozen header and filter")
            lists = [v.formula1 for v in formulas[name].data_validations.dataValidation]
            expect(lists and not any('"' in f for f in lists), f"{name}: drop-downs from ranges")
    names = weights_of(values, formulas.defined_names, ("gewicht_", "weight_"))
    expect(len(names) == 6, "six weights have a name")
    prefix = "gewicht_" if words is NAMES["nl"] else "weight_"
    by_signal = [prefix + s.lower().replace(" ", "_") for s in words["signals"]]
    check_types(values, formulas, report, words, by_signal, [names[n] for n in by_signal])
    check_top(values, report, words)
    check_links(formulas, report, words)
    check_phrasings(values, report, words)
    if words["tickets"] in values.sheetnames:
        check_tickets(values, report, words)
    check_summary(values, report, words)
    check_charts(values, report, words)
    check_side_tables(values, formulas, report, words)
    check_account(values, report, words)
    check_baseline(values, report, words)
    check_sample(values, formulas, report, words)
    if report["tickets"] == 1300 and "webshop" in values.properties.title:
        check_footers(workbook, "webshop & co")
    for message in failures[:20]:
        print(f"{workbook}: {message}", file=sys.stderr)
    sys.exit(1 if failures else 0)


main()
