"""What the tests of office files share: the documents of tests/fixtures, and the command."""

import json
import os
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "fixtures"))

import bodies
import damage  # registers what generate looks up
import generate
import layouts

assert damage


def made(name, layout, folder, change=None):
    """A report in a layout as a file, and what must be read from it; `change` works on the document before it is laid out."""
    from document import Document, expected
    document = Document(bodies.all_bodies()[name])
    if change:
        change(document)
    layout = layouts.ALL[layout]
    path = os.path.join(folder, "%s.%s" % (name, layout.extension))
    with open(path, "wb") as f:
        f.write(layout.write(document))
    return path, expected(document, layout)


def run(program, *arguments):
    done = subprocess.run([program, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def cells(program, path):
    """What the command reads: state and value by cell, in the way of the expected values."""
    status, out, err = run(program, "convert", "--to", "csv", path)
    assert status == 0, err
    lines = [line.split(",") for line in out.splitlines()[1:]]
    return {line[0]: (line[1], line[2]) for line in lines}


def report(program, path):
    status, out, err = run(program, "convert", "--to", "json", path)
    assert status == 0, err
    return json.loads(out)


def differences(got, wanted):
    return ["%s: %s, not %s" % (path, got.get(path), tuple(value)) for path, value in wanted.items() if got.get(path) != tuple(value)]


assert generate
