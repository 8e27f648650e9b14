#!/usr/bin/env python3
"""
Makes the ctypes declarations of the package from the public headers of the library:

    make_declarations.py            writes src/gaireport/_declarations.py
    make_declarations.py --check    compares instead; the exit status is 1 where the file is out of date

It understands the C of the headers and no more: #define of numbers and texts, structs, opaque types, callbacks, functions.
What it does not understand is an error, so that nothing is left out in silence.
"""

from __future__ import annotations

import argparse
import pathlib
import re
import sys
from typing import NamedTuple

HERE = pathlib.Path(__file__).resolve().parent
OUTPUT = HERE / "src" / "gaireport" / "_declarations.py"
HEADERS = ("../../include/gaireport", "libgaireport/include/gaireport")

# A C type as ctypes has it, and as Python sees a value of it.
SCALARS = {
    "int": ("c_int", "int"),
    "int32_t": ("c_int32", "int"),
    "gair_status": ("c_int32", "int"),
    "int64_t": ("c_int64", "int"),
    "uint8_t": ("c_uint8", "int"),
    "uint32_t": ("c_uint32", "int"),
    "uint64_t": ("c_uint64", "int"),
    "size_t": ("c_size_t", "int"),
}
# The bounds of a type, which headers may name.
LIMITS = {"INT32_MIN": -(2**31), "INT32_MAX": 2**31 - 1, "INT64_MIN": -(2**63), "INT64_MAX": 2**63 - 1}


class Field(NamedTuple):
    type: str
    name: str


class Struct(NamedTuple):
    name: str
    fields: list[tuple[str, str]]  # name, ctypes expression


class Function(NamedTuple):
    name: str
    result: str
    arguments: list[str]
    python_result: str
    python_arguments: list[str]


class Api:
    """What the headers declare, in their order."""

    def __init__(self) -> None:
        self.constants: list[tuple[str, str]] = []
        self.structs: list[Struct] = []
        self.callbacks: list[tuple[str, str]] = []
        self.functions: list[Function] = []
        self.opaque: set[str] = set()

    def class_name(self, name: str) -> str | None:
        return python_name(name) if any(s.name == name for s in self.structs) else None


class Unknown(Exception):
    """Something that this tool does not understand."""


def python_name(name: str) -> str:
    """gair_read_options → ReadOptions"""
    return "".join(part.capitalize() for part in name.split("_")[1:])


def without_comments(text: str) -> str:
    return re.sub(r"/\*.*?\*/|//[^\n]*", " ", text, flags=re.S)


def constant(value: str) -> str | None:
    """The value of a #define as Python has it; None for one that is no number or text."""
    value = value.strip()
    while value.startswith("(") and value.endswith(")"):
        value = value[1:-1].strip()
    if value in LIMITS:
        return str(LIMITS[value])
    if re.fullmatch(r'"[^"\\]*"', value):
        return value
    number = re.fullmatch(r"(-?)\s*(0[xX][0-9a-fA-F]+|0|[1-9][0-9]*)[uUlL]*", value)
    return str(int(number[1] + number[2], 0)) if number else None


def take_defines(text: str, api: Api) -> None:
    for name, parameters, value in re.findall(r"^#\s*define\s+(\w+)(\([^)]*\))?(.*)$", text, flags=re.M):
        if not name.startswith("GAIR_") or parameters or not value.strip() or name.endswith("_INIT"):
            continue
        if name in ("GAIR_API", "GAIR_BEGIN_DECLS", "GAIR_END_DECLS"):
            continue
        known = constant(value)
        if known is None:
            raise Unknown(f"#define {name}{value}")
        api.constants.append((name[len("GAIR_"):], known))


def declarations(text: str) -> list[str]:
    """The declarations of a header, without preprocessor lines, white space made one blank."""
    text = re.sub(r"\\\n", " ", text)
    text = re.sub(r"^[ \t]*#.*$", "", text, flags=re.M)
    text = re.sub(r"\bGAIR_(BEGIN|END)_DECLS\b", "", text)
    found, depth, start = [], 0, 0
    for at, character in enumerate(text):
        if character == "{":
            depth += 1
        elif character == "}":
            depth -= 1
        elif character == ";" and depth == 0:
            found.append(" ".join(text[start:at].split()))
            start = at + 1
    if text[start:].strip():
        raise Unknown(text[start:].strip())
    return found


def split_parameters(text: str) -> list[str]:
    """Parameters, apart at the commas that stand in no brackets."""
    parts, depth, start = [], 0, 0
    for at, character in enumerate(text):
        depth += (character == "(") - (character == ")")
        if character == "," and depth == 0:
            parts.append(text[start:at].strip())
            start = at + 1
    parts.append(text[start:].strip())
    return [] if parts == ["void"] else parts


def parse_field(text: str) -> Field:
    """`const char *name` → the type `char*`, the name. Names of parameters always stand in the headers."""
    match = re.fullmatch(r"(.*?)(\w+)", " ".join(re.sub(r"\bconst\b", " ", text).replace("*", " * ").split()))
    if not match or not match[1].strip():
        raise Unknown(text)
    ctype = match[1].replace(" ", "")
    # What is written to, or given back, is an address and no text.
    return Field("void*" if ctype == "char*" and "const" not in text else ctype, match[2])


def ctypes_of(api: Api, ctype: str, sized: bool) -> tuple[str, str]:
    """ctypes expression and Python annotation of a type. `sized`: text whose length stands beside it, not ended by NUL."""
    base, stars = ctype.rstrip("*"), len(ctype) - len(ctype.rstrip("*"))
    if base in SCALARS and not stars:
        return SCALARS[base]
    if base in SCALARS and stars == 1:
        return f"POINTER({SCALARS[base][0]})", "Any"
    if base == "char" and stars == 1:
        return ("c_void_p", "Optional[int]") if sized else ("c_char_p", "Optional[bytes]")
    if (base, stars) == ("void", 1):
        return "c_void_p", "Any"
    name = api.class_name(base)
    if name and stars == 0:
        return name, name
    if name and stars == 1:
        return f"POINTER({name})", "Any"
    if base in api.opaque and stars == 1:
        return "c_void_p", "Optional[int]"
    if base in api.opaque and stars == 2 or (base, stars) == ("char", 2):
        return "POINTER(c_void_p)", "Any"
    if (base, stars) in [(callback, 0) for callback, _ in api.callbacks]:
        return python_name(base), "Any"
    raise Unknown(ctype)


def callback(api: Api, result: str, parameters: str) -> str:
    """The CFUNCTYPE of a callback. Text comes as an address: it need not end with NUL."""
    fields = [parse_field(p) for p in split_parameters(parameters)]
    types = ["c_void_p" if f.type == "char*" else ctypes_of(api, f.type, False)[0] for f in fields]
    kind = "None" if result.strip() == "void" else ctypes_of(api, result.replace(" ", ""), False)[0]
    return f"CFUNCTYPE({', '.join([kind] + types)})"


def struct_field(api: Api, text: str, names: set[str]) -> tuple[str, str]:
    pointer = re.fullmatch(r"(.+?)\(\*\s*(\w+)\)\s*\((.*)\)", text)
    if pointer:
        return pointer[2], callback(api, pointer[1], pointer[3])
    array = re.fullmatch(r"char\s+(\w+)\[(\d+)\]", text)
    if array:
        return array[1], f"c_char * {array[2]}"
    field = parse_field(text)
    return field.name, ctypes_of(api, field.type, field.name + "_size" in names)[0]


def take_struct(api: Api, name: str, body: str) -> None:
    parts = [p.strip() for p in body.split(";") if p.strip()]
    fields: list[str] = []
    for part in parts:
        several = re.fullmatch(r"(\w+)\s+(\w+(?:\s*,\s*\w+)+)", part)  # int64_t min, max
        fields += [f"{several[1]} {f.strip()}" for f in several[2].split(",")] if several else [part]
    names = {re.sub(r"\W.*", "", f.split()[-1].lstrip("*")) for f in fields}
    api.structs.append(Struct(name, [struct_field(api, f, names) for f in fields]))


def take_function(api: Api, result: str, name: str, parameters: str) -> None:
    fields = [parse_field(p) for p in split_parameters(parameters)]
    sized = any(f == Field("size_t*", "size") for f in fields)
    types = [ctypes_of(api, f.type, False) for f in fields]
    result = re.sub(r"\bconst\b", "", result).replace(" ", "")
    ctype, python = ("None", "None") if result == "void" else ctypes_of(api, result, sized)
    # What ctypes takes for a pointer: bytes, None, an address, byref() of a number.
    taken = [t if t in ("int", "Optional[bytes]") else "Any" for _, t in types]
    api.functions.append(Function(name, ctype, [t for t, _ in types], python, taken))


def take_declaration(api: Api, text: str) -> None:
    struct = re.fullmatch(r"typedef struct (\w+) \{(.*)\} (\w+)", text)
    opaque = re.fullmatch(r"typedef struct (\w+) (\w+)", text)
    scalar = re.fullmatch(r"typedef (\w+) (\w+)", text)
    pointer = re.fullmatch(r"typedef (.+?)\(\*\s*(\w+)\)\s*\((.*)\)", text)
    function = re.fullmatch(r"GAIR_API (.+?)(\w+)\((.*)\)", text)
    if struct:
        take_struct(api, struct[1], struct[2])
    elif opaque:
        api.opaque.add(opaque[2])
    elif scalar:
        if scalar[2] not in SCALARS or SCALARS[scalar[1]] != SCALARS[scalar[2]]:
            raise Unknown(text)
    elif pointer:
        api.callbacks.append((pointer[2], callback(api, pointer[1], pointer[3])))
    elif function:
        take_function(api, function[1], function[2], function[3])
    else:
        raise Unknown(text)


def in_order(folder: pathlib.Path) -> list[pathlib.Path]:
    """The headers, each after those that it includes."""
    done: list[pathlib.Path] = []

    def visit(path: pathlib.Path) -> None:
        for name in re.findall(r"#include <gaireport/(\w+\.h)>", path.read_text(encoding="utf-8")):
            visit(folder / name)
        if path not in done:
            done.append(path)

    visit(folder / "gaireport.h")
    left_out = sorted(p.name for p in folder.glob("*.h") if p not in done)
    if left_out:
        raise Unknown(f"gaireport.h does not include {', '.join(left_out)}")
    return done


def read_headers(folder: pathlib.Path) -> Api:
    api = Api()
    for path in in_order(folder):
        if path.name == "export.h":
            continue  # macros of compilers
        text = without_comments(path.read_text(encoding="utf-8"))
        take_defines(text, api)
        for declaration in declarations(text):
            try:
                take_declaration(api, declaration)
            except Unknown as error:
                raise Unknown(f"{path.name}: {declaration}\n  not understood: {error}") from error
    return api


HEAD = '''"""
The interface of the library as ctypes has it. Made by make_declarations.py from the public headers: do not edit.
"""

from __future__ import annotations

from ctypes import (
    CFUNCTYPE,
    POINTER,
    Structure,
    c_char,
    c_char_p,
    c_int,
    c_int32,
    c_int64,
    c_size_t,
    c_uint8,
    c_uint32,
    c_void_p,
)
from typing import Any, Callable, Optional
'''


def annotation(function: Function) -> str:
    """What a call takes and answers, in one line or in one a parameter."""
    line = f"    {function.name}: Callable[[{', '.join(function.python_arguments)}], {function.python_result}]"
    if len(line) <= 120:
        return line
    parts = "".join(f"            {part},\n" for part in function.python_arguments)
    return f"    {function.name}: Callable[\n        [\n{parts}        ],\n        {function.python_result},\n    ]"


def prototype(function: Function) -> str:
    """Name, result and parameters, in one line or in one a parameter."""
    arguments = ", ".join(function.arguments) + ("," if len(function.arguments) == 1 else "")
    line = f'    ("{function.name}", {function.result}, ({arguments})),'
    if len(line) <= 120:
        return line
    parts = "".join(f"            {part},\n" for part in function.arguments)
    return f'    (\n        "{function.name}",\n        {function.result},\n        (\n{parts}        ),\n    ),'


def written(api: Api) -> str:
    lines = [HEAD]
    lines += [f"{name} = {value}" for name, value in api.constants]
    for name, expression in api.callbacks:
        lines += ["", f"{python_name(name)} = {expression}"]
    for struct in api.structs:
        lines += ["", "", f"class {python_name(struct.name)}(Structure):", f'    """{struct.name}"""', "", "    _fields_ = ["]
        lines += [f'        ("{name}", {expression}),' for name, expression in struct.fields]
        lines += ["    ]"]
    lines += ["", "", "class Functions:", '    """The functions of the library: set by the loader, and called as C calls them."""', ""]
    lines += [annotation(function) for function in api.functions]
    lines += ["", "", "# Name, result, parameters.", "PROTOTYPES: tuple[tuple[str, Any, tuple[Any, ...]], ...] = ("]
    lines += [prototype(function) for function in api.functions]
    lines += [")", ""]
    return "\n".join(lines)


def find_headers() -> pathlib.Path:
    for name in HEADERS:
        if (HERE / name / "gaireport.h").is_file():
            return HERE / name
    raise Unknown("the headers are not there")


def main() -> int:
    parser = argparse.ArgumentParser(description="Makes the ctypes declarations of the package from the public headers.")
    parser.add_argument("--check", action="store_true", help="compare with the file that is there, and write nothing")
    parser.add_argument("--include", type=pathlib.Path, help="the folder of the headers")
    arguments = parser.parse_args()
    try:
        text = written(read_headers(arguments.include or find_headers()))
    except Unknown as error:
        print(f"make_declarations.py: {error}", file=sys.stderr)
        return 2
    if not arguments.check:
        OUTPUT.write_text(text, encoding="utf-8")
        return 0
    if OUTPUT.is_file() and OUTPUT.read_text(encoding="utf-8") == text:
        return 0
    print("_declarations.py is not that of the headers: run bindings/python/make_declarations.py, and commit", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
