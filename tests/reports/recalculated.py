#!/usr/bin/env python3
"""Compares a workbook with the same workbook as a spreadsheet program recalculated and saved it.

    recalculated.py WORKBOOK.xlsx RECALCULATED.xlsx

Every formula's stored value must be what the program computes, and no cell may hold an error. Exit status 0: so
it is, 1: not (said on standard error).
"""
import math
import sys

import openpyxl


def same(stored, computed):
    if isinstance(stored, (int, float)) and isinstance(computed, (int, float)):
        return math.isclose(stored, computed, rel_tol=1e-12, abs_tol=1e-12)
    return (stored or "") == (computed or "")


def main():
    formulas = openpyxl.load_workbook(sys.argv[1])
    stored = openpyxl.load_workbook(sys.argv[1], data_only=True)
    computed = openpyxl.load_workbook(sys.argv[2], data_only=True)
    failures, count = [], {}
    if stored.sheetnames != computed.sheetnames:
        failures.append(f"sheets: {computed.sheetnames}")
    for sheet in formulas:
        for row in sheet.iter_rows():
            for cell in row:
                new = computed[sheet.title][cell.coordinate].value
                if isinstance(new, str) and new.startswith(("#", "Err:")):
                    failures.append(f"{sheet.title}!{cell.coordinate}: {new}")
                if cell.data_type != "f":
                    continue
                count[sheet.title] = count.get(sheet.title, 0) + 1
                old = stored[sheet.title][cell.coordinate].value
                if not same(old, new):
                    failures.append(f"{sheet.title}!{cell.coordinate}: stored {old!r}, computed {new!r}: {cell.value}")
    print(", ".join(f"{name} {n}" for name, n in count.items()))
    for message in failures[:30]:
        print(f"{sys.argv[1]}: {message}", file=sys.stderr)
    sys.exit(1 if failures else 0)


main()
