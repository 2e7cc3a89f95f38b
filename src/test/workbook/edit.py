"""Edits workbooks as people do. Usage: edit.py au everything everything-arabic with-others starter folder"""
import os
import sys

import openpyxl

au, everything, arabic, others, starter, folder = sys.argv[1:]
os.makedirs(folder, exist_ok=True)


def sheet(book, mark):
    return next(s for s in book.worksheets if s["A1"].value == mark)


def column(table, key):
    return next(c.column for c in table[1] if c.value == key)


def row(table, key):
    return next(r[0].row for r in table.iter_rows() if str(r[0].value or "").split("#")[0] == key)


def cell(table, key, name):
    return table.cell(row(table, key), column(table, name))


# Three edits: a system renamed, one with another status from the list, a use deleted.
book = openpyxl.load_workbook(au)
systems = sheet(book, "archipel.systems")
cell(systems, "system/rights-in-one", "name").value = "RIO"
cell(systems, "system/data-warehouse", "status").value = "Retired"
uses = sheet(book, "archipel.technologies")
uses.delete_rows(row(uses, "system/http-redirect/use/~alpine-linux"))
book.save(os.path.join(folder, "au-three-edits.xlsx"))

# Columns moved, renamed and added; rows added, copied, blank.
book = openpyxl.load_workbook(everything)
systems = sheet(book, "archipel.systems")
one, other = column(systems, "name"), column(systems, "status")
for r in range(1, systems.max_row + 1):
    a, b = systems.cell(r, one), systems.cell(r, other)
    a.value, b.value = b.value, a.value
systems.cell(2, column(systems, "name")).value = "What we call it"
extra = systems.max_column + 1
systems.cell(2, extra).value = "Budget line"
systems.cell(3, extra).value = "42"
last = systems.max_row + 3
systems.cell(last, column(systems, "name")).value = "Ledger of fees"
systems.cell(last, column(systems, "dependsOn")).value = "Grant, next generation"
copied = row(systems, "system/grant-next")
for c in range(1, extra):
    systems.cell(last + 1, c).value = systems.cell(copied, c).value
systems.cell(last + 1, column(systems, "name")).value = "Grant, third generation"
uses = sheet(book, "archipel.technologies")
new = uses.max_row + 2
uses.cell(new, column(uses, "within")).value = "Ledger of fees"
uses.cell(new, column(uses, "product")).value = "postgresql"
uses.cell(new, column(uses, "version")).value = "15.4"
uses.cell(new + 1, column(uses, "within")).value = "grant"
uses.cell(new + 1, column(uses, "product")).value = "postgresql"
number = uses.cell(new + 1, column(uses, "version"))
number.value = 16.1
number.number_format = "General"
book.save(os.path.join(folder, "everything-rearranged.xlsx"))

# A code chosen from the Arabic list.
book = openpyxl.load_workbook(arabic)
lists = book["_lists"]
at = next(c.column for c in lists[1] if c.value == "code:status")
retired = next(lists.cell(r, at).value for r in range(2, 20) if lists.cell(r, at + 1).value == "retired")
systems = sheet(book, "archipel.systems")
cell(systems, "system/grant", "status").value = retired
book.save(os.path.join(folder, "everything-arabic-edited.xlsx"))

# What others say: confirmed, corrected, rejected; and edited without a word.
book = openpyxl.load_workbook(others)
systems = sheet(book, "archipel.systems")
cell(systems, "by/press/system/alex", "review").value = "confirm"
cell(systems, "by/press/system/data-warehouse", "review").value = "reject"
cell(systems, "by/press/system/rights-in-one", "review").value = "correct"
cell(systems, "by/press/system/rights-in-one", "name").value = "RIO"
cell(systems, "by/press/system/ip-rapid", "name").value = "Edited without a word"
book.save(os.path.join(folder, "with-others-answered.xlsx"))

# The twelve questions, most of them answered.
book = openpyxl.load_workbook(starter)
table = sheet(book, "archipel.starter")
for key, answers in {
    "patents": {"answer": "Grant", "product": "Oracle Database", "version": "19c", "since": "2016"},
    "trade-marks": {"answer": "Marks", "product": "Our own build"},
    "designs": {"answer": "Grant", "product": "Oracle Database"},
    "database": {"answer": "PostgreSQL", "version": "15.4"},
    "plan": {"answer": "Grant", "kind": "Migration", "product": "PostgreSQL", "until": "2028-06"},
    "standards": {"answer": "ST.26; ST 96"},
    "ai": {"answer": "Class suggestions", "kind": "patent-classification"},
    "size": {"kind": "1000-to-4999"},
    "contact": {"answer": "IT unit", "page": "https://www.example.org/it"},
}.items():
    for name, value in answers.items():
        target = cell(table, "starter/" + key, name)
        target.value = value
        target.number_format = "@"
book.save(os.path.join(folder, "starter-answered.xlsx"))
