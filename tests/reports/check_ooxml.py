#!/usr/bin/env python3
"""Checks a workbook against rules of OOXML (ECMA-376) that a reader may refuse a file for, or mend it with a warning.

    check_ooxml.py WORKBOOK.xlsx

Exit status 0: all hold, 1: some do not (said on standard error).
"""
import posixpath
import re
import sys
import xml.etree.ElementTree as ET
import zipfile

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
RID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
# The order of a worksheet's elements (CT_Worksheet).
ORDER = ["sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection",
         "protectedRanges", "scenarios", "autoFilter", "sortState", "dataConsolidate", "customSheetViews", "mergeCells",
         "phoneticPr", "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions", "pageMargins",
         "pageSetup", "headerFooter", "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors",
         "smartTags", "drawing", "legacyDrawing", "picture", "oleObjects", "controls", "webPublishItems", "tableParts",
         "extLst"]
# Functions that every Excel since 2007 has under this name; a newer one would need a prefix in the file.
FUNCTIONS = set("""ABS AND AVERAGE CHOOSE COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS EXACT IF IFERROR INDEX INT ISBLANK
ISERROR ISNUMBER ISTEXT LARGE LEFT LEN LOWER MATCH MAX MEDIAN MID MIN MOD N NOT OR REPT RIGHT ROUND ROUNDDOWN ROUNDUP ROW
ROWS SMALL SQRT SUBSTITUTE SUM SUMIF SUMIFS SUMPRODUCT TEXT TRIM UPPER VALUE VLOOKUP""".split())
failures = []


def expect(condition, message):
    if not condition:
        failures.append(message)


def column(letters):
    n = 0
    for c in letters:
        n = n * 26 + ord(c) - 64
    return n


def box(reference):
    parts = [re.fullmatch(r"([A-Z]+)(\d+)", p).groups() for p in reference.replace("$", "").split(":")]
    (c1, r1), (c2, r2) = parts[0], parts[-1]
    return column(c1), int(r1), column(c2), int(r2)


def overlap(a, b):
    return a[0] <= b[2] and b[0] <= a[2] and a[1] <= b[3] and b[1] <= a[3]


def check_formula(formula, where, book):
    """English functions, commas, sheets and names that are there."""
    expect(len(formula) <= 8192, f"{where}: a formula that is too long")
    expect(all(len(t) <= 257 for t in re.findall(r'"(?:[^"]|"")*"', formula)), f"{where}: a text that is too long")
    bare = re.sub(r'"(?:[^"]|"")*"', "0", formula)
    for title in re.findall(r"'((?:[^']|'')+)'!", bare):
        expect(title.replace("''", "'") in book["titles"], f"{where}: sheet {title}")
    bare = re.sub(r"'(?:[^']|'')+'!", "", bare)
    expect(";" not in bare and "#" not in bare, f"{where}: {formula}")
    expect(bare.count("(") == bare.count(")"), f"{where}: brackets of {formula}")
    for word, opened in re.findall(r"(\$?[A-Za-z_][A-Za-z0-9_.$]*)(\(?)", bare):
        if opened:
            expect(word in FUNCTIONS, f"{where}: function {word}")
        else:
            expect(re.fullmatch(r"\$?[A-Z]{1,3}\$?\d+|E\d*", word) or word in book["names"], f"{where}: name {word}")


def check_package(archive):
    names = archive.namelist()
    expect(len(names) == len(set(n.lower() for n in names)), "a part twice")
    expect(archive.testzip() is None, "a part whose checksum is wrong")
    types = ET.fromstring(archive.read("[Content_Types].xml"))
    defaults = {e.get("Extension") for e in types.findall(TYPES + "Default")}
    parts = {e.get("PartName") for e in types.findall(TYPES + "Override")}
    for name in names:
        if name.endswith((".xml", ".rels")):
            ET.fromstring(archive.read(name))
        expect("/" + name in parts or name.rsplit(".", 1)[-1] in defaults or name == "[Content_Types].xml",
               f"{name}: no content type")
    expect(all(p[1:] in names for p in parts), f"content types of parts that are not there: {parts}")
    for name in names:
        if name.endswith(".rels"):
            base = posixpath.dirname(posixpath.dirname(name))
            for e in ET.fromstring(archive.read(name)).findall(RELS + "Relationship"):
                if e.get("TargetMode") != "External":
                    target = posixpath.normpath(posixpath.join("/" + base, e.get("Target"))).lstrip("/")
                    expect(target in names, f"{name}: leads to {target}")


def check_sheet(name, title, root, book, archive):
    tags = [e.tag.replace(MAIN, "") for e in root]
    places = [ORDER.index(t) for t in tags]
    expect(places == sorted(places), f"{title}: order of elements: {tags}")
    last = 0
    for row in root.find(MAIN + "sheetData"):
        number = int(row.get("r"))
        expect(last < number <= 1048576, f"{title}: row {number} after {last}")
        last, before = number, 0
        for cell in row:
            at = box(cell.get("r"))
            expect(at[1] == number and before < at[0] <= 16384, f"{title}: cell {cell.get('r')} out of order")
            before = at[0]
            expect(int(cell.get("s", 0)) < book["styles"], f"{title}!{cell.get('r')}: no such style")
            kind, value, formula = cell.get("t", "n"), cell.find(MAIN + "v"), cell.find(MAIN + "f")
            if kind == "n" and value is not None:
                expect(re.fullmatch(r"-?\d+(\.\d+)?(E[-+]?\d+)?", value.text) and str(float(value.text)) != "-0.0",
                       f"{title}!{cell.get('r')}: number {value.text}")
            if kind == "s":
                expect(int(value.text) < book["strings"], f"{title}!{cell.get('r')}: no such string")
            texts = ["".join(t.text or "" for t in cell.iter(MAIN + "t"))] + ([value.text or ""] if kind == "str" else [])
            expect(all(len(t.encode("utf-16-le")) // 2 <= 32767 + 7 * t.count("_x005F_") for t in texts),
                   f"{title}!{cell.get('r')}: a text that is too long")
            if formula is not None:
                check_formula(formula.text, f"{title}!{cell.get('r')}", book)
                expect(value is not None, f"{title}!{cell.get('r')}: a formula without a value")
    merged = [box(e.get("ref")) for e in root.iter(MAIN + "mergeCell")]
    by_row = sorted(merged, key=lambda b: b[1])
    for i, a in enumerate(by_row):
        expect(not any(overlap(a, b) for b in by_row[i + 1 : i + 12]), f"{title}: merged cells overlap: {a}")
    links = list(root.iter(MAIN + "hyperlink"))
    expect(len(links) <= 65530, f"{title}: {len(links)} links")
    expect(len({e.get("ref") for e in links}) == len(links), f"{title}: two links in a cell")
    for e in links:
        where = re.fullmatch(r"'(.+)'!([A-Z]+\d+)", e.get("location") or "")
        expect(where and where.group(1) in book["titles"], f"{title}: link to {e.get('location')}")
    ranges = [box(part) for e in root.iter(MAIN + "dataValidation") for part in e.get("sqref").split()]
    for i, a in enumerate(ranges):
        expect(not any(overlap(a, b) for b in ranges[i + 1 :]), f"{title}: two drop-downs in a cell")
    for e in root.iter(MAIN + "dataValidation"):
        formula = e.find(MAIN + "formula1").text
        expect(formula in book["names"], f"{title}: drop-down from {formula}")
        expect(len(e.get("error") or "") <= 255 and len(e.get("errorTitle") or "") <= 32, f"{title}: message too long")
    rules = [e.get("priority") for e in root.iter(MAIN + "cfRule")]
    expect(len(set(rules)) == len(rules), f"{title}: two conditional formats of one priority")
    for e in root.iter(MAIN + "cfRule"):
        expect(e.get("dxfId") is None or int(e.get("dxfId")) < book["differences"], f"{title}: no such format")
    for e in root.iter(MAIN + "oddFooter"):
        expect(len(e.text) <= 255, f"{title}: footer of {len(e.text)} characters")
    wanted = {e.get(RID) for e in root.iter() if e.get(RID)}
    rels = name.replace("worksheets/", "worksheets/_rels/") + ".rels"
    given = set()
    if rels in archive.namelist():
        given = {e.get("Id") for e in ET.fromstring(archive.read(rels)).findall(RELS + "Relationship")}
    expect(wanted <= given, f"{title}: relationships {wanted - given} are missing")


def main():
    with zipfile.ZipFile(sys.argv[1]) as archive:
        check_package(archive)
        workbook = ET.fromstring(archive.read("xl/workbook.xml"))
        styles = ET.fromstring(archive.read("xl/styles.xml"))
        strings = 0
        if "xl/sharedStrings.xml" in archive.namelist():
            strings = len(ET.fromstring(archive.read("xl/sharedStrings.xml")).findall(MAIN + "si"))
        sheets = workbook.find(MAIN + "sheets")
        titles = [e.get("name") for e in sheets]
        names = [(e.get("name"), e.get("localSheetId")) for e in workbook.iter(MAIN + "definedName")]
        expect(len(set(t.lower() for t in titles)) == len(titles), "two sheets of one name")
        expect(all(0 < len(t) <= 31 and not re.search(r"[\[\]:*?/\\]|^'|'$", t) for t in titles), f"names of sheets: {titles}")
        expect(len({(n.lower(), s) for n, s in names}) == len(names), "a defined name twice")
        for n, _ in names:
            expect(n.startswith("_xlnm.") or re.fullmatch(r"[A-Za-z_][A-Za-z0-9_.]*", n) and
                   not re.fullmatch(r"[A-Za-z]{1,3}\d+|[RrCc]", n), f"defined name {n}")
        for e in workbook.iter(MAIN + "definedName"):
            for title in re.findall(r"'((?:[^']|'')+)'!", e.text or ""):
                expect(title.replace("''", "'") in titles, f"{e.get('name')}: sheet {title}")
            expect("#REF" not in (e.text or ""), f"{e.get('name')}: {e.text}")
        book = dict(titles=titles, names={n for n, _ in names}, strings=strings,
                    styles=len(styles.find(MAIN + "cellXfs")), differences=len(styles.find(MAIN + "dxfs")))
        targets = {e.get("Id"): "xl/" + e.get("Target")
                   for e in ET.fromstring(archive.read("xl/_rels/workbook.xml.rels")).findall(RELS + "Relationship")}
        for e in sheets:
            part = targets[e.get(RID)]
            check_sheet(part, e.get("name"), ET.fromstring(archive.read(part)), book, archive)
    for message in failures[:20]:
        print(f"{sys.argv[1]}: {message}", file=sys.stderr)
    sys.exit(1 if failures else 0)


main()
