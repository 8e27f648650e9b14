"""The published schemas against what the library writes and reads.

What is written validates. What is damaged is refused by the schema, and by the library wherever the schema refuses it: a report
is altered at random some hundred times, and the two must agree on every one.
Usage: validate.py SAMPLES FOLDER (from tests/); exits 77 where python3-jsonschema is missing.
"""
import copy
import glob
import json
import os
import random
import subprocess
import sys

try:
    from jsonschema import Draft202012Validator, FormatChecker
except ImportError:
    print("python3-jsonschema is not installed: skipped")
    sys.exit(77)

SAMPLES, FOLDER = sys.argv[1:3]
failures = []


def fail(text):
    failures.append(text)
    print(text)


def load_validator(name):
    with open("../docs/" + name, encoding="utf-8") as file:
        schema = json.load(file)
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=FormatChecker(formats=["date"]))


def check_written(report, findings):
    """Every sample is valid. Returns the reports."""
    reports = []
    names = sorted(glob.glob(FOLDER + "/report-*.json"))
    if len(names) < 40:
        fail(f"only {len(names)} samples were written")
    for name in names:
        with open(name, encoding="utf-8") as file:
            reports.append(json.load(file))
        for error in report.iter_errors(reports[-1]):
            fail(f"{name}: {list(error.absolute_path)}: {error.message}")
    with open(FOLDER + "/findings.json", encoding="utf-8") as file:
        documents = [json.load(file)]
    with open(FOLDER + "/findings.jsonl", encoding="utf-8") as file:
        documents += [json.loads(line) for line in file]
    if len(documents) != 3 or len(documents[0]["files"]) != 2 or len(documents[0]["files"][0]["findings"]) != 5:
        fail("not the findings that were to be written")
    for document in documents:
        for error in findings.iter_errors(document):
            fail(f"findings: {list(error.absolute_path)}: {error.message}")
    return reports, documents


def places(value, path=()):
    """All places in a document, as paths of keys."""
    yield path
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in items:
        yield from places(item, path + (key,))


def cut(value, path):
    """What of a document leads to a place: of each list the item on the way, of other lists the first."""
    if isinstance(value, dict):
        return {key: cut(item, path[1:] if path and path[0] == key else ()) for key, item in value.items()}
    if isinstance(value, list):
        return [cut(value[path[0] if path else 0], path[1:])] if value else []
    return value


def damage_member(validator, document, path):
    """A member, left out, of another type, and with a surplus one beside it: each is refused."""
    damaged = cut(document, path)
    if not validator.is_valid(damaged):  # so that it is the damage that is refused
        fail(f"findings cut down to {path} are not valid")
    parent = damaged
    for key in path[:-1]:
        parent = parent[0 if isinstance(key, int) else key]
    value = parent.pop(path[-1])
    # These may be left out: what a file that cannot be read says of itself, and the finer points of a place.
    optional = ("offset", "grid", "grid_row", "grid_column", "pointer", "line", "column", "page", "error")
    if path[-1] not in optional and validator.is_valid(damaged):
        fail(f"findings without {path} are valid")
    for wrong in (1.5, [0], {"a": 1}):
        parent[path[-1]] = wrong
        if validator.is_valid(damaged):
            fail(f"findings with {path} = {wrong} are valid")
    parent[path[-1]] = value
    parent["surplus"] = 1
    if validator.is_valid(damaged):
        fail(f"findings with a surplus member beside {path} are valid")


def damage_findings(validator, document):
    """Each member of the findings. The rest of the document is cut away: a validator in Python takes its time."""
    members = [path for path in places(document) if path and not isinstance(path[-1], int)]
    if len(members) < 250:
        fail(f"only {len(members)} members in the findings")
    for path in members:
        damage_member(validator, document, path)


VALUES = [
    None, True, False, 0, 1, -1, 7, 2**63 - 1, -(2**63), 1.5, "", "1", "12.5", "-0.000001", "01", "1.", "+1", "29,497", "2020-02-30",
    "2020-02-29", "2021-02-29", "0000-01-01", "2020-1-1", "2019", "2021", "2020", "gaireport/1", "town", "number", "blank", "text",
    "absent", [], {}, [1], ["a"], {"value": 1, "state": "number"}, {"state": "blank"}, {"state": "not_applicable", "raw": "/"},
    {"state": "text"}, {"state": "text", "raw": "a"}, {"state": "text", "raw": ""}, {"value": "1.5", "state": "number", "raw": "1.5万"},
    {"state": "number"}, {"state": "absent"}, {"natural_person": 1}, {"total": None}, {"number": 1}, {"number": 7},
]
NAMES = [
    "total", "value", "state", "raw", "received", "denied", "combined", "other", "state_secret", "natural_person", "in_force", "made",
    "disclosed", "amount", "procurement", "fees", "proactive", "applications", "proceedings", "number", "title", "paragraphs", "x", "",
    "a.b", "from", "to", "year", "received.total",
]


def damage_report(source, document):
    """A document with one thing, sometimes two, altered at random."""
    damaged = copy.deepcopy(document)
    for _ in range(source.choice((1, 1, 1, 2))):
        path = source.choice(list(places(damaged)))
        if not path:
            continue
        parent = damaged
        for key in path[:-1]:
            parent = parent[key]
        action = source.randrange(4)
        if action == 0:
            parent[path[-1]] = copy.deepcopy(source.choice(VALUES))
        elif action == 1:
            del parent[path[-1]]
        elif action == 2 and isinstance(parent, dict):
            parent[source.choice(NAMES)] = parent.pop(path[-1])
        elif isinstance(parent, dict):
            parent[source.choice(NAMES)] = copy.deepcopy(source.choice(VALUES))
    return damaged


def compare_with_reader(validator, reports):
    source = random.Random(20260101)
    # The smaller reports: a validator in Python takes its time over two hundred cells.
    smaller = sorted(reports, key=lambda report: len(json.dumps(report)))[:15]
    documents = [damage_report(source, source.choice(smaller)) for _ in range(300)]
    path = FOLDER + "/damaged.jsonl"
    with open(path, "w", encoding="utf-8") as file:
        for document in documents:
            file.write(json.dumps(document, ensure_ascii=True) + "\n")
    statuses = subprocess.run([SAMPLES, "read", path], stdout=subprocess.PIPE, text=True, check=True).stdout.split()
    if len(statuses) != len(documents):
        fail(f"{len(statuses)} statuses for {len(documents)} documents")
    refused = 0
    for document, status in zip(documents, statuses):
        error = next(validator.iter_errors(document), None)
        refused += error is not None
        if (error is not None) != (status != "GAIR_OK"):
            fail(f"the library says {status}, the schema {error and error.message[:200]}: {json.dumps(document)[:300]}")
    print(f"{len(documents)} altered reports, {refused} of them refused by both")
    if not 120 < refused < 290:
        fail("the alterations do not try both sides")


def check_generated():
    made = subprocess.run([sys.executable, "tools/make-schema"], cwd="..", stdout=subprocess.PIPE, check=True).stdout
    with open("../docs/gaireport-1.schema.json", "rb") as file:
        if made != file.read():
            fail("docs/gaireport-1.schema.json is not what tools/make-schema writes")


os.makedirs(FOLDER, exist_ok=True)
subprocess.run([SAMPLES, "write", FOLDER], check=True)
check_generated()
report_validator = load_validator("gaireport-1.schema.json")
findings_validator = load_validator("gaireport-findings-1.schema.json")
all_reports, all_findings = check_written(report_validator, findings_validator)
damage_findings(findings_validator, all_findings[1])
compare_with_reader(report_validator, all_reports)
sys.exit(1 if failures else 0)
