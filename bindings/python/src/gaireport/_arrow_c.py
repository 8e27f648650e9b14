"""
The Arrow C data and stream interfaces (https://arrow.apache.org/docs/format/CDataInterface.html), by ctypes alone, in PyCapsules.

What is handed out refers to buffers of Python. Each structure that a consumer holds has an entry in a register, which keeps
its buffers and children alive; its release callback takes the entry out.
"""

from __future__ import annotations

import ctypes
import itertools
from ctypes import CFUNCTYPE, POINTER, PYFUNCTYPE, Structure, c_char_p, c_int, c_int64, c_void_p
from typing import Any, Callable, NamedTuple, Optional, Sequence

NULLABLE = 2
EINVAL = 22


class ArrowSchema(Structure):
    """struct ArrowSchema"""


class ArrowArray(Structure):
    """struct ArrowArray"""


class ArrowArrayStream(Structure):
    """struct ArrowArrayStream"""


# The callbacks are called with the address of their structure.
Release = CFUNCTYPE(None, c_void_p)
Get = CFUNCTYPE(c_int, c_void_p, c_void_p)
LastError = CFUNCTYPE(c_void_p, c_void_p)

ArrowSchema._fields_ = [
    ("format", c_char_p),
    ("name", c_char_p),
    ("metadata", c_char_p),
    ("flags", c_int64),
    ("n_children", c_int64),
    ("children", POINTER(c_void_p)),
    ("dictionary", c_void_p),
    ("release", c_void_p),
    ("private_data", c_void_p),
]
ArrowArray._fields_ = [
    ("length", c_int64),
    ("null_count", c_int64),
    ("offset", c_int64),
    ("n_buffers", c_int64),
    ("n_children", c_int64),
    ("buffers", POINTER(c_void_p)),
    ("children", POINTER(c_void_p)),
    ("dictionary", c_void_p),
    ("release", c_void_p),
    ("private_data", c_void_p),
]
ArrowArrayStream._fields_ = [
    ("get_schema", c_void_p),
    ("get_next", c_void_p),
    ("get_last_error", c_void_p),
    ("release", c_void_p),
    ("private_data", c_void_p),
]


class Column(NamedTuple):
    """
    A column: its name, its Arrow format, its buffers in the order of the format (validity first; None where there is no null) and
    how many nulls there are.
    """

    name: str
    format: str
    buffers: tuple[Optional[ctypes.Array[Any]], ...]
    null_count: int


class Batch(NamedTuple):
    """Columns of one length: a table in one piece."""

    columns: tuple[Column, ...]
    length: int


_register: dict[int, tuple[object, ...]] = {}
_tickets = itertools.count(1)


def _keep(*held: object) -> int:
    ticket = next(_tickets)
    _register[ticket] = held
    return ticket


def _release_of(kind: Any, register: dict[int, tuple[object, ...]] = _register) -> Callable[[int], None]:
    def release(address: int) -> None:
        structure = kind.from_address(address)
        children = [structure.children[i] for i in range(structure.n_children)] if hasattr(structure, "children") else []
        for child in children:
            # A consumer may have moved a child out, and then has marked it as released.
            if child and kind.from_address(child).release:
                release(child)
        structure.release = None
        register.pop(structure.private_data, None)

    return release


# Kept for good: consumers hold their addresses.
_schema_release = Release(_release_of(ArrowSchema))
_array_release = Release(_release_of(ArrowArray))
_stream_release = Release(_release_of(ArrowArrayStream))


def _address(function: Any) -> Optional[int]:
    return ctypes.cast(function, c_void_p).value


_SCHEMA_RELEASE, _ARRAY_RELEASE, _STREAM_RELEASE = map(_address, (_schema_release, _array_release, _stream_release))


def _pointers(structures: Sequence[Structure]) -> Any:
    return (c_void_p * len(structures))(*[ctypes.addressof(s) for s in structures])


def _fill_schema(schema: Any, format: str, name: str, flags: int, children: Sequence[Any] = ()) -> None:
    texts, pointers = (format.encode(), name.encode("utf-8")), _pointers(children)
    schema.format, schema.name, schema.metadata, schema.flags = texts[0], texts[1], None, flags
    schema.n_children, schema.children = len(children), ctypes.cast(pointers, POINTER(c_void_p))
    schema.dictionary, schema.release = None, _SCHEMA_RELEASE
    schema.private_data = _keep(texts, pointers, children)


def fill_schema(schema: Any, columns: Sequence[Column]) -> None:
    """Fills in a schema: a struct of nullable columns."""
    children = [ArrowSchema() for _ in columns]
    for child, column in zip(children, columns):
        _fill_schema(child, column.format, column.name, NULLABLE)
    _fill_schema(schema, "+s", "", 0, children)


def _fill_array(array: Any, length: int, nulls: int, buffers: Sequence[Any], children: Sequence[Any] = ()) -> None:
    places = (c_void_p * len(buffers))(*[None if b is None else ctypes.addressof(b) for b in buffers])
    pointers = _pointers(children)
    array.length, array.null_count, array.offset = length, nulls, 0
    array.n_buffers, array.n_children = len(buffers), len(children)
    array.buffers, array.children = ctypes.cast(places, POINTER(c_void_p)), ctypes.cast(pointers, POINTER(c_void_p))
    array.dictionary, array.release = None, _ARRAY_RELEASE
    array.private_data = _keep(places, pointers, buffers, children)


def fill_array(array: Any, batch: Batch) -> None:
    """Fills in an array: a struct of the columns, none of its rows null."""
    children = [ArrowArray() for _ in batch.columns]
    for child, column in zip(children, batch.columns):
        _fill_array(child, batch.length, column.null_count, column.buffers)
    _fill_array(array, batch.length, 0, (None,), children)


def fill_stream(stream: Any, batch: Batch) -> None:
    """Fills in a stream that yields a batch once."""
    left = [batch]

    def get_schema(address: int, out: int) -> int:
        fill_schema(ArrowSchema.from_address(out), batch.columns)
        return 0

    def get_next(address: int, out: int) -> int:
        array = ArrowArray.from_address(out)
        if left:
            fill_array(array, left.pop())
        else:
            array.release = None  # the end of the stream
        return 0

    def get_last_error(address: int) -> Optional[int]:
        return None

    callbacks = Get(get_schema), Get(get_next), LastError(get_last_error)
    stream.get_schema, stream.get_next, stream.get_last_error = map(_address, callbacks)
    stream.release = _STREAM_RELEASE
    stream.private_data = _keep(callbacks)


# -- capsules ----------------------------------------------------------------------------------------------------------------------

_new = ctypes.pythonapi.PyCapsule_New
_new.restype, _new.argtypes = ctypes.py_object, (c_void_p, c_char_p, c_void_p)
# In a destructor the capsule is no object any more that could be referred to: its address is.
_pointer = PYFUNCTYPE(c_void_p, c_void_p, c_char_p)(("PyCapsule_GetPointer", ctypes.pythonapi))


def _destructor_of(kind: Any, name: bytes, register: dict[int, tuple[object, ...]] = _register) -> Any:
    get_pointer, release_type = _pointer, Release

    def destroy(capsule: int) -> None:
        address = get_pointer(capsule, name)
        structure = kind.from_address(address)
        # Where no consumer took it: taking moves the structure out, and marks this one as released.
        if structure.release:
            release_type(structure.release)(address)
        register.pop(-address, None)

    return PYFUNCTYPE(None, c_void_p)(destroy)


class Capsule(NamedTuple):
    """A kind of capsule: its structure, its name, its destructor."""

    kind: Any
    name: bytes
    destructor: Any


def _capsule(kind: Any, name: bytes) -> Capsule:
    return Capsule(kind, name, _destructor_of(kind, name))


_SCHEMA = _capsule(ArrowSchema, b"arrow_schema")
_ARRAY = _capsule(ArrowArray, b"arrow_array")
_STREAM = _capsule(ArrowArrayStream, b"arrow_array_stream")


def _wrap(kind: Capsule, fill: Callable[[Any], None]) -> object:
    structure = kind.kind()
    fill(structure)
    address = ctypes.addressof(structure)
    # The memory of the structure lives as long as the capsule.
    _register[-address] = (structure,)
    return _new(address, kind.name, _address(kind.destructor))


def schema_capsule(columns: Sequence[Column]) -> object:
    return _wrap(_SCHEMA, lambda structure: fill_schema(structure, columns))


def array_capsule(batch: Batch) -> object:
    return _wrap(_ARRAY, lambda structure: fill_array(structure, batch))


def stream_capsule(batch: Batch) -> object:
    return _wrap(_STREAM, lambda structure: fill_stream(structure, batch))
