"""Makes the broken workbooks of src/test/resources/broken. Usage: broken.py folder"""
import io
import os
import struct
import sys
import zipfile
from xml.sax.saxutils import escape

folder = sys.argv[1]
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
DAY = (2026, 1, 1, 0, 0, 0)

ABOUT = [["format", "workbook/1"], ["office", "AU"], ["sheets", "systems"]]
KEYS = ["archipel.systems", "name", "status", "since", "dependsOn", "description", "audience", "claim.grade", "claim.asOf"]
LABELS = ["archipel.header", "Name *", "Status", "Since", "Depends on system", "Description", "Who may see it", "Grade", "As of"]


def letters(c):
    return chr(ord("A") + c)


def cell(r, c, value):
    at = f'{letters(c)}{r}'
    if value is None:
        return ""
    if isinstance(value, tuple):
        return value[0].replace("@", at)
    return f'<c r="{at}" t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'


def sheet(rows, after=""):
    text = "".join(
        f'<row r="{r}">' + "".join(cell(r, c, v) for c, v in enumerate(row)) + "</row>"
        for r, row in enumerate(rows, 1)
    )
    return f'{HEAD}<worksheet xmlns="{MAIN}"><sheetData>{text}</sheetData>{after}</worksheet>'


def parts(sheets, workbook=""):
    book = "".join(f'<sheet name="{n}" sheetId="{i}" r:id="r{i}"/>' for i, (n, _) in enumerate(sheets, 1))
    links = "".join(
        f'<Relationship Id="r{i}" Type="{REL}/worksheet" Target="worksheets/sheet{i}.xml"/>' for i in range(1, len(sheets) + 1)
    )
    files = {
        "[Content_Types].xml": f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": f'{HEAD}<Relationships xmlns="{PACKAGE}"><Relationship Id="r1" Type="{REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{REL}">{workbook}<sheets>{book}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'{HEAD}<Relationships xmlns="{PACKAGE}">{links}</Relationships>',
    }
    for i, (_, text) in enumerate(sheets, 1):
        files[f"xl/worksheets/sheet{i}.xml"] = text
    return files


def book(rows, about=ABOUT, after="", workbook=""):
    return parts([("Systems", sheet([KEYS, LABELS] + rows, after)), ("_archipel", sheet(about))], workbook)


def packed(files):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items() if isinstance(files, dict) else files:
            archive.writestr(zipfile.ZipInfo(name, DAY), text, zipfile.ZIP_DEFLATED)
    return bytearray(out.getvalue())


def save(name, data):
    with open(os.path.join(folder, name), "wb") as out:
        out.write(bytes(data))


GOOD = ["system/grant", "Grant", "in-use"]


def changed(data, name, field, value, size):
    """Overwrites a field of an entry in the directory."""
    at = data.rfind(b"PK\x01\x02", 0, data.rfind(name.encode()))
    data[at + field:at + field + size] = value.to_bytes(size, "little")
    return data


# Archives that are refused before anything is unpacked.
save("workbook-truncated.xlsx", packed(book([GOOD]))[:-300])
save("workbook-encrypted-entry.xlsx", changed(packed(book([GOOD])), "xl/worksheets/sheet1.xml", 8, 1, 2))
save("workbook-lying-size.xlsx", changed(packed(book([GOOD])), "xl/worksheets/sheet1.xml", 24, 100, 4))
save("workbook-huge-entry.xlsx", changed(packed(book([GOOD])), "xl/worksheets/sheet1.xml", 24, 2_000_000_000, 4))
bomb = book([GOOD])
bomb["xl/media/bomb.bin"] = b"\0" * 3_000_000
save("workbook-ratio.xlsx", packed(bomb))
many = book([GOOD])
many.update({f"xl/media/{i}": "" for i in range(1001)})
save("workbook-1001-parts.xlsx", packed(many))
save("workbook-duplicate-part.xlsx", packed(list(book([GOOD]).items()) + [("XL/worksheets/sheet1.xml", "<x/>")]))
out = book([GOOD])
out["../evil.xml"] = "<x/>"
save("workbook-leads-out.xlsx", packed(out))
data = packed(book([GOOD]))
first = data.find(b"PK\x01\x02")
second = data.find(b"PK\x01\x02", first + 4)
third = data.find(b"PK\x01\x02", second + 4)
two = bytearray(data)
where = struct.unpack_from("<I", data, first + 42)[0]
name = struct.unpack_from("<H", data, second + 28)[0]
struct.pack_into("<I", two, second + 42, where)
save("workbook-overlapping.xlsx", two)
bad = packed(book([GOOD]))
at = bad.find(b"xl/worksheets/sheet1.xml") + 40
bad[at] ^= 0xFF
save("workbook-damaged-data.xlsx", bad)

# Parts that are refused.
entity = book([GOOD])
entity["xl/workbook.xml"] = entity["xl/workbook.xml"].replace(HEAD, HEAD + '<!DOCTYPE workbook [<!ENTITY x SYSTEM "file:///etc/passwd">]>')
save("workbook-doctype.xlsx", packed(entity))
aside = book([GOOD])
aside["docProps/app.xml"] = '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'
save("workbook-doctype-in-another-part.xlsx", packed(aside))
torn = book([GOOD])
torn["xl/worksheets/sheet1.xml"] = torn["xl/worksheets/sheet1.xml"][:-40]
save("workbook-torn-sheet.xlsx", packed(torn))
save("workbook-cell-far-out.xlsx", packed(book([["system/grant", "Grant", ('<c r="ZZZZ9"><v>1</v></c>',)]])))

# Other spreadsheets.
save("excel-97.xls", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + b"\0" * 1016)
save("opendocument.ods", packed({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>"}))
save("excel-binary.xlsb", packed({"[Content_Types].xml": "<Types/>", "xl/workbook.bin": "x"}))
save("workbook-of-another-form.xlsx", packed(book([GOOD], [["format", "workbook/9"]])))

# Rows and cells.
save("workbook-lost-sheet.xlsx", packed(book([GOOD], [["format", "workbook/1"], ["office", "AU"], ["sheets", "systems flows"]])))
lost = parts([("Systems", sheet([LABELS, GOOD])), ("_archipel", sheet(ABOUT))])
save("workbook-lost-keys.xlsx", packed(lost))
save("workbook-missing-name.xlsx", packed(book([GOOD, [None, None, "planned"]])))
save("workbook-unknown-code.xlsx", packed(book([["system/grant", "Grant", "in us", None, None, None, "everybody", "gossip"]])))
save("workbook-bad-dates.xlsx", packed(book([["system/grant", "Grant", "in-use", "22.11.2026", None, None, None, None, "soon"]])))
save("workbook-unknown-reference.xlsx", packed(book([["system/grant", "Grant", None, None, "Grnat next"], ["system/grant-next", "Grant next"]])))
save("workbook-copied-sheet.xlsx", packed(parts([("Systems", sheet([KEYS, LABELS, GOOD])), ("Systems (2)", sheet([KEYS, LABELS, GOOD])), ("_archipel", sheet(ABOUT))])))
odd = [
    ["system/one", ('<c r="@"><v>1.1</v></c>',), None, ('<c r="@" t="e"><v>#N/A</v></c>',)],
    ["system/two", "Two", None, ('<c r="@"><f>A1+1</f></c>',)],
    ["system/three", "Three", None, ('<c r="@"><v>46348.5</v></c>',), None, ('<c r="@" t="b"><v>1</v></c>',)],
    ["system/four", "Four", None, ('<c r="@" t="d"><v>2026-02-01T00:00:00</v></c>',), None, ('<c r="@" t="inlineStr"><is><r><t>ri</t></r><r><rPr><b/></rPr><t>ch</t></r></is></c>',)],
]
save("workbook-odd-cells.xlsx", packed(book(odd, after='<mergeCells count="1"><mergeCell ref="C3:C5"/></mergeCells>')))
macros = book([["system/grant", "Grant", "in us"]])
macros["xl/vbaProject.bin"] = "x"
macros["xl/externalLinks/externalLink1.xml"] = "<x/>"
save("workbook-macros-and-links.xlsm", packed(macros))
others = [
    ["by/press/system/grant", "Grant", None],
    ["system/a b c", "Wild key", None],
]
keys = KEYS + ["review"]
save("workbook-unknown-word.xlsx", packed(parts([("Systems", sheet([keys, LABELS + ["Your word"], ["by/press/system/grant", "Grant", None, None, None, None, None, None, None, "perhaps"], others[1]])), ("_archipel", sheet(ABOUT))])))
strict = {n: t.replace(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main").replace(REL, "http://purl.oclc.org/ooxml/officeDocument/relationships") for n, t in book([["system/grant", "Grant", "in us"]]).items()}
save("workbook-strict.xlsx", packed(strict))

# CSV.
save("workbook-open-quote.csv", "archipel.systems,name\narchipel.header,Name\nsystem/grant,\"Grant\n".encode())
save("workbook-unknown-code.csv", "\ufeffarchipel.systems;name;status\r\narchipel.header;Name;Status\r\nsystem/grant;Grant;in us\r\n".encode())
save("workbook-cp1252.csv", "archipel.systems,name\narchipel.header,Name\nsystem/a,Gr\xe4nt\n".encode("cp1252"))
