#!/usr/bin/env python3
"""Recomputes the baseline from the export itself and compares it with what the program says.

    recompute_kpi.py REPORT.json ASSIGNMENTS.csv WORKBOOK.xlsx EXPORT.csv...

The exports are Freshdesk's with semicolons. Nothing of the program is used but which tickets count, the type of each
and its mood. Exit status 1 and a list of differences when a figure differs by more than rounding.
"""
import csv
import json
import math
import re
import statistics
import sys
from datetime import datetime, timedelta

import openpyxl

LEFT_OUT = {"automatisch antwoord", "leeg", "dubbel", "andere taal", "buiten periode"}
WEEK = timedelta(days=7)


def time_of(text):
    return datetime.strptime(text, "%Y-%m-%d %H:%M:%S") if text else None


def minutes(start, end):
    if start is None or end is None:
        return None
    length = (end - start).total_seconds() / 60
    return length if length >= 0 else 0.0 if length >= -60 else None


def handling(text):
    if not text:
        return None
    hours, mins, seconds = (int(p) for p in text.split(":"))
    return hours * 60 + mins + seconds / 60


def satisfaction(text):
    text = text.removesuffix("/5")
    return (float(text) - 1) / 4 * 100 if text.isdigit() and 1 <= int(text) <= 5 else None


def read(exports, assignments, workbook):
    rows = []
    for name in exports:
        with open(name, encoding="utf-8-sig", newline="") as f:
            records = csv.reader(f, delimiter=";")
            header = next(records)
            rows += [dict(zip(header, r)) for r in records if len(r) == len(header)]
    with open(assignments, encoding="utf-8", newline="") as f:
        assigned = list(csv.DictReader(f))
    assert len(rows) == len(assigned), (len(rows), len(assigned))
    sheet = openpyxl.load_workbook(workbook, data_only=True)["Tickets"]
    table = [r for r in sheet.iter_rows(values_only=True) if r[0] is not None]
    head = next(i for i, r in enumerate(table) if "Ticket-id" in r)
    moods = {}
    for r in table[head + 1:]:
        moods.setdefault(r[table[head].index("Ticket-id")], set()).add(r[table[head].index("Stemming")])
    tickets = []
    for row, own in zip(rows, assigned):
        assert row["Ticket ID"] == own["ticket_id"]
        if own["type"] in LEFT_OUT:
            continue
        found = moods[row["Ticket ID"]] - {None}
        created, solved = time_of(row["Created time"]), time_of(row["Resolved time"])
        group, priority = row["Group"].lower(), row["Priority"].lower()
        tickets.append({
            "type": int(own["type_id"]), "channel": row["Source"], "created": created, "solved": solved,
            "customer": row["Contact ID"], "aht": handling(row["Time tracked"]),
            "first_response": minutes(created, time_of(row["Initial response time"])),
            "lead_time": minutes(created, solved), "csat": satisfaction(row["Survey results"]),
            "reopened": None if row["Reopens"] == "" else int(row["Reopens"]) > 0,
            "escalated": bool(re.search(r"\b(2e[ -]lijn|specialist|l2\b)", group)) or priority in ("urgent", "dringend"),
            "mood": found.pop() if len(found) == 1 else None,
        })
    return tickets


def mark_repeats(tickets):
    last = max(t for k in tickets for t in (k["created"], k["solved"]) if t)
    for t in tickets:
        t["repeat"] = None
        if not t["type"] or not t["customer"] or not t["created"] or not t["solved"] or t["solved"] > last - WEEK:
            continue
        t["repeat"] = any(o is not t and o["customer"] == t["customer"] and o["type"] == t["type"] and o["created"]
                          and o["created"] >= t["created"] and t["solved"] <= o["created"] <= t["solved"] + WEEK
                          for o in tickets)


def figures(tickets):
    out = {"n": len(tickets)}
    for name in ("aht", "first_response", "lead_time"):
        values = [t[name] for t in tickets if t[name] is not None]
        out[name + "_mean"] = math.fsum(values) / len(values) if values else None
        out[name + "_median"] = statistics.median(values) if values else None
    for name in ("csat", "mood"):
        values = [t[name] for t in tickets if t[name] is not None]
        out[name] = math.fsum(values) / len(values) if values else None
    judged = [t for t in tickets if t["repeat"] is not None]

    def share(yes, of):
        return sum(map(bool, yes)) / len(of) if of else None
    out["repeat_7d"] = share([t["repeat"] for t in judged], judged)
    out["fcr"] = share([not t["repeat"] and not t["reopened"] for t in judged], judged)
    known = [t for t in tickets if t["reopened"] is not None]
    out["reopened"] = share([t["reopened"] for t in known], known)
    out["escalated"] = share([t["escalated"] for t in tickets], tickets)
    return out


def main():
    report_path, assignments, workbook, *exports = sys.argv[1:]
    with open(report_path, encoding="utf-8") as f:
        report = json.load(f)
    tickets = read(exports, assignments, workbook)
    mark_repeats(tickets)
    groups = [("total", tickets, report["kpi"]["total"])]
    for name, own in report["kpi"]["channels"].items():
        groups.append((name, [t for t in tickets if t["channel"] == name], own))
    for name, own in report["kpi"]["months"].items():
        groups.append((name, [t for t in tickets if t["created"] and t["created"].strftime("%Y-%m") == name], own))
    for kind in report["types"]:
        groups.append((kind["label"], [t for t in tickets if t["type"] == kind["id"]], kind["kpi"]))
    wrong = compared = 0
    for name, own, said in groups:
        for key, value in figures(own).items():
            compared += value is not None
            same = value == said[key] if value is None or said[key] is None else \
                math.isclose(value, said[key], rel_tol=1e-9, abs_tol=5e-4 if key == "mood" else 1e-9)
            if not same:
                print(f"{name}: {key}: recomputed {value}, said {said[key]}", file=sys.stderr)
                wrong += 1
    assert compared > 100, "hardly anything was compared"
    sys.exit(1 if wrong else 0)


main()
