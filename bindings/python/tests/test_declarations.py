"""The declarations: those of the headers, complete, and laid out as the C compiler lays out the structs."""

import ctypes
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

from gaireport import _declarations as c
from gaireport._library import FILE_NAME, lib

from support import PACKAGE, SOURCE, PackageTest

HEADERS = SOURCE / "include" / "gaireport"
TOOL = PACKAGE / "make_declarations.py"


def structs():
    return {n: v for n, v in vars(c).items() if isinstance(v, type) and issubclass(v, ctypes.Structure) and n != "Structure"}


class Made(PackageTest):
    def run_tool(self, *arguments):
        return subprocess.run([sys.executable, "-B", TOOL, *arguments], capture_output=True, text=True, check=False)

    def test_are_those_of_the_headers(self):
        done = self.run_tool("--check")
        self.assertEqual(done.returncode, 0, done.stderr)

    def test_a_change_of_the_headers_is_seen(self):
        with tempfile.TemporaryDirectory() as folder:
            copy = shutil.copytree(HEADERS, os.path.join(folder, "gaireport"))
            header = pathlib.Path(copy, "version.h")
            text = header.read_text(encoding="utf-8")
            for old, new, status in (
                ("gair_abi(void);", "gair_abi(int32_t of);", 1),
                ("#define GAIR_ABI 1", "#define GAIR_ABI 2", 1),
                ("gair_abi(void);", "gair_abi(float of);", 2),
                ("gair_abi(void);", "gair_abi(void), x;", 2),
                ("#define GAIR_ABI 1", "#define GAIR_ABI sizeof(int)", 2),
                ("GAIR_END_DECLS", "static int gair_x;\nGAIR_END_DECLS", 2),
            ):
                self.assertIn(old, text)
                header.write_text(text.replace(old, new), encoding="utf-8")
                done = self.run_tool("--check", "--include", copy)
                self.assertEqual(done.returncode, status, (new, done.stderr))


class Complete(PackageTest):
    def test_every_function_that_the_library_exports(self):
        exported = re.findall(r"^\t(gair_\w+);$", (SOURCE / "lib" / "gaireport.map").read_text(encoding="utf-8"), re.M)
        self.assertGreater(len(exported), 200)
        self.assertEqual(sorted(name for name, _, _ in c.PROTOTYPES), sorted(exported))

    def test_every_function_has_its_types(self):
        for name, result, arguments in c.PROTOTYPES:
            function = getattr(lib, name)
            self.assertIs(function.restype, result, name)
            self.assertEqual(tuple(function.argtypes), arguments, name)

    def test_constants(self):
        found = {}
        for header in HEADERS.glob("*.h"):
            text = header.read_text(encoding="utf-8")
            found.update(re.findall(r"^#define GAIR_(\w+) \(?(-?\d+)u?\)?(?: |$)", text, re.M))
        self.assertGreater(len(found), 100)
        for name, value in found.items():
            self.assertEqual(getattr(c, name), int(value), name)


class Layout(PackageTest):
    def test_structs_are_as_c_has_them(self):
        compiler = shutil.which(os.environ.get("CC", "cc"))
        if not compiler:
            self.skipTest("no C compiler")
        lines = ["#include <stddef.h>", "#include <gaireport/gaireport.h>"]
        self.assertGreater(len(structs()), 10)
        for name, struct in structs().items():
            lines.append(f'_Static_assert(sizeof({struct.__doc__}) == {ctypes.sizeof(struct)}, "size of {name}");')
            for field, *_ in struct._fields_:
                at, size = getattr(struct, field).offset, getattr(struct, field).size
                lines.append(f'_Static_assert(offsetof({struct.__doc__}, {field}) == {at}, "place of {name}.{field}");')
                lines.append(f'_Static_assert(sizeof((({struct.__doc__} *)0)->{field}) == {size}, "size of {name}.{field}");')
        command = [compiler, "-std=c11", "-x", "c", "-fsyntax-only", f"-I{HEADERS.parent}", "-"]
        done = subprocess.run(command, input="\n".join(lines) + "\n", capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 0, done.stderr)


class Loading(PackageTest):
    """The library is named by GAIREPORT_LIBRARY, and is not taken where it does not fit."""

    def load(self, library):
        environment = dict(os.environ, GAIREPORT_LIBRARY=str(library))
        return subprocess.run(
            [sys.executable, "-B", "-c", "import gaireport"], env=environment, capture_output=True, text=True, check=False
        )

    def make(self, folder, source):
        compiler = shutil.which(os.environ.get("CC", "cc"))
        if not compiler:
            self.skipTest("no C compiler")
        path = pathlib.Path(folder) / "libother.so"
        command = [compiler, "-shared", "-fPIC", "-x", "c", "-o", path, "-"]
        subprocess.run(command, input=source, text=True, check=True)
        return path

    def assert_refused(self, done, word):
        self.assertNotEqual(done.returncode, 0)
        self.assertIn("ImportError", done.stderr)
        self.assertIn(word, done.stderr)

    def test_the_system_s_library(self):
        """Without GAIREPORT_LIBRARY, and without one in the package, the dynamic linker finds it."""
        named = os.environ.get("GAIREPORT_LIBRARY")
        if not named:
            self.skipTest("the library of the package is tested")
        environment = {k: v for k, v in os.environ.items() if k != "GAIREPORT_LIBRARY"}
        environment["LD_LIBRARY_PATH"] = os.path.dirname(os.path.abspath(named))
        code = "import gaireport, gaireport._library as l; print(l._name())"
        done = subprocess.run([sys.executable, "-B", "-c", code], env=environment, capture_output=True, text=True, check=False)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertIn("libgaireport", done.stdout)

    def test_the_package_s_own_library(self):
        """It goes before the system's, and the one that is named before it."""
        named = os.environ.get("GAIREPORT_LIBRARY")
        if not named:
            self.skipTest("the library of the package is tested")
        with tempfile.TemporaryDirectory() as folder:
            package = pathlib.Path(shutil.copytree(os.path.dirname(c.__file__), os.path.join(folder, "gaireport")))
            made = self.make(folder, "int other(void) { return 1; }\n")
            carried = package / FILE_NAME
            made.rename(carried)
            environment = dict(os.environ, PYTHONPATH=folder, LD_LIBRARY_PATH=os.path.dirname(os.path.abspath(named)))
            command = [sys.executable, "-B", "-c", "import gaireport"]
            done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
            self.assertEqual((done.returncode, done.stderr), (0, ""))
            del environment["GAIREPORT_LIBRARY"]
            done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
            self.assert_refused(done, f"{carried} is not the library gaireport")

    def test_no_such_library(self):
        self.assert_refused(self.load("/nowhere/libgaireport.so.0"), "GAIREPORT_LIBRARY")

    def test_another_library(self):
        with tempfile.TemporaryDirectory() as folder:
            path = self.make(folder, "int other(void) { return 1; }\n")
            self.assert_refused(self.load(path), "no gair_abi()")

    def test_another_interface(self):
        with tempfile.TemporaryDirectory() as folder:
            path = self.make(folder, "#include <stdint.h>\nint32_t gair_abi(void) { return 9999; }\n")
            self.assert_refused(self.load(path), "binary interface 9999")

    def test_an_older_library(self):
        with tempfile.TemporaryDirectory() as folder:
            path = self.make(folder, f"#include <stdint.h>\nint32_t gair_abi(void) {{ return {c.ABI}; }}\n")
            self.assert_refused(self.load(path), "older than")


if __name__ == "__main__":
    unittest.main()
