"""Word and Excel files taken apart by Python's own zip and XML, to see what the writers put there."""

import io
import posixpath
import re
import xml.etree.ElementTree as ET
import zipfile

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
OFFICE = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


class Package:
    """A file of an office program; parts are parsed, relations and content types must name what is there."""

    def __init__(self, content):
        self.zip = zipfile.ZipFile(io.BytesIO(content))
        assert self.zip.testzip() is None
        self.names = self.zip.namelist()
        assert len(set(self.names)) == len(self.names)
        assert self.names[0] == "[Content_Types].xml"
        self.parts = {name: ET.fromstring(self.zip.read(name)) for name in self.names}
        types = self.parts["[Content_Types].xml"]
        for override in types.iter(TYPES + "Override"):
            assert override.get("PartName").lstrip("/") in self.names, override.get("PartName")
        for name in self.names:
            if name.endswith(".rels"):
                self.relations(name)

    def relations(self, name):
        folder = posixpath.dirname(posixpath.dirname(name))
        found = {}
        for relation in self.parts[name].iter(RELATIONS + "Relationship"):
            assert relation.get("TargetMode") is None
            target = posixpath.normpath(posixpath.join(folder, relation.get("Target")))
            assert target in self.names, target
            found[relation.get("Id")] = target
        return found

    def times(self):
        return {info.date_time for info in self.zip.infolist()}


def word_text(element):
    return "".join(t.text or "" for t in element.iter(WORD + "t"))


def word_attribute(element, path, default=None):
    found = element.find("/".join(WORD + name for name in path.split("/")))
    return default if found is None else found.get(WORD + "val", "")


def word_paragraphs(package):
    """(style, text) of the paragraphs outside tables."""
    body = package.parts["word/document.xml"].find(WORD + "body")
    return [(word_attribute(p, "pPr/pStyle"), word_text(p)) for p in body.findall(WORD + "p")]


def word_tables(package):
    """Each table as a list of rows, a slot of a merged cell being the object of the cell it belongs to."""
    tables = []
    for table in package.parts["word/document.xml"].iter(WORD + "tbl"):
        columns = len(table.find(WORD + "tblGrid"))
        rows = []
        for row in table.findall(WORD + "tr"):
            slots = []
            for cell in row.findall(WORD + "tc"):
                span = int(word_attribute(cell, "tcPr/gridSpan", "1"))
                merge = word_attribute(cell, "tcPr/vMerge")
                here = {"text": word_text(cell)}
                if merge == "":
                    assert here["text"] == ""
                    here = rows[-1][len(slots)]
                slots += [here] * span
            assert len(slots) == columns
            rows.append(slots)
        tables.append(rows)
    return tables


def split_name(name):
    letters, digits = re.fullmatch(r"([A-Z]+)([0-9]+)", name).groups()
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    return int(digits), column


def join_name(row, column):
    return chr(64 + column) + str(row)


def expand(reference):
    """Names of the cells of `D5:I5`."""
    first, _, last = reference.partition(":")
    (top, left), (bottom, right) = split_name(first), split_name(last or first)
    return [join_name(row, column) for row in range(top, bottom + 1) for column in range(left, right + 1)]


class Book(Package):
    def __init__(self, content):
        super().__init__(content)
        targets = self.relations("xl/_rels/workbook.xml.rels")
        workbook = self.parts["xl/workbook.xml"]
        self.sheets = {s.get("name"): self.parts[targets[s.get(OFFICE + "id")]] for s in workbook.iter(SHEET + "sheet")}
        styles = self.parts["xl/styles.xml"]
        self.styles = styles.find(SHEET + "cellXfs").findall(SHEET + "xf")
        self.formats = {int(f.get("numFmtId")): f.get("formatCode") for f in styles.iter(SHEET + "numFmt")}
        assert int(styles.find(SHEET + "cellXfs").get("count")) == len(self.styles)

    def cells(self, sheet):
        """name → (value, formula, style); cells must stand in order, and a cell once."""
        found, last = {}, (0, 0)
        for row in self.sheets[sheet].iter(SHEET + "row"):
            for cell in row:
                place = split_name(cell.get("r"))
                assert place > last and place[0] == int(row.get("r")), cell.get("r")
                last = place
                text = cell.find(f"{SHEET}is/{SHEET}t")
                value = text if text is not None else cell.find(SHEET + "v")
                formula = cell.find(SHEET + "f")
                value = None if value is None else value.text or ""
                if text is None and value is not None and cell.get("t") is None:
                    value = float(value) if "." in value else int(value)
                found[cell.get("r")] = (value, None if formula is None else formula.text, int(cell.get("s")))
        return found

    def format(self, style):
        number = int(self.styles[style].get("numFmtId"))
        return {0: "General", 1: "0"}.get(number) or self.formats[number]
