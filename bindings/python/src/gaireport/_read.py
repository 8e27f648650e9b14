"""Bytes, a file, or many of them → reports."""

from __future__ import annotations

import collections
import concurrent.futures
import ctypes
import os
from typing import IO, Iterable, Iterator, Optional, Union

from . import _declarations as c
from ._errors import ReadError, check, fs_bytes, new_error, raise_read
from ._library import lib
from ._report import Report
from ._text import SIZE_MAX, name_bytes, whole

Readable = Union[str, "os.PathLike[str]", bytes, bytearray, memoryview, IO[bytes]]
LIMITS = ("max_bytes", "max_depth", "max_cells", "max_slots", "max_paragraphs")
# How many reports may be read ahead of the one that is taken, for each thread.
AHEAD = 4


def input_format(name: Optional[str]) -> int:
    """The number of a format by its name; None: told from the bytes. ValueError for an unknown one."""
    if name is None:
        return c.FORMAT_AUTO
    number = lib.gair_format_from_name(name_bytes(name))
    if number < 0:
        raise ValueError(f"there is no format {name!r} to read")
    return number


def _options(format: Optional[str], encoding: Optional[str], limits: dict[str, int]) -> c.ReadOptions:
    options = c.ReadOptions(size=ctypes.sizeof(c.ReadOptions), format=input_format(format))
    if encoding is not None:
        options.encoding = name_bytes(encoding)
    for name, value in limits.items():
        if name not in LIMITS:
            raise TypeError(f"there is no limit {name!r}; there are {', '.join(LIMITS)}")
        setattr(options, name, whole(value, 0, SIZE_MAX, name))
    return options


def _read_bytes(data: bytes, options: c.ReadOptions, path: Optional[str] = None) -> Report:
    out, error = ctypes.c_void_p(), new_error()
    status = lib.gair_read(data, len(data), ctypes.byref(options), ctypes.byref(out), ctypes.byref(error))
    if status == c.E_OPTIONS or status == c.E_ARGUMENT:
        check(status)
    if status != c.OK:
        raise_read(status, error, path)
    return Report._take(out.value, path)


def _read_path(source: Union[str, "os.PathLike[str]"], options: c.ReadOptions) -> Report:
    path, name = os.fspath(source), fs_bytes(source)
    if name == b"-":
        name = b"./-"  # a file of this name: only the command means standard input
    out, error = ctypes.c_void_p(), new_error()
    status = lib.gair_read_file(name, ctypes.byref(options), ctypes.byref(out), ctypes.byref(error))
    if status == c.E_OPTIONS or status == c.E_ARGUMENT:
        check(status)
    if status != c.OK:
        raise_read(status, error, path)
    return Report._take(out.value, path)


def _read(source: Readable, options: c.ReadOptions) -> Report:
    if isinstance(source, bytes):
        return _read_bytes(source, options)
    if isinstance(source, (bytearray, memoryview)):
        # A copy: another thread may change them while they are read.
        return _read_bytes(bytes(source), options)
    if isinstance(source, (str, os.PathLike)):
        return _read_path(source, options)
    if not hasattr(source, "read"):
        raise TypeError(f"expected a path, bytes or a binary file, not {type(source).__name__}")
    data = source.read()
    if not isinstance(data, (bytes, bytearray, memoryview)):
        raise TypeError("the file must be opened in binary mode")
    name = getattr(source, "name", None)
    return _read_bytes(bytes(data), options, name if isinstance(name, str) else None)


def read(
    source: Readable, *, format: Optional[str] = None, encoding: Optional[str] = None, **limits: int
) -> Report:
    """
    Reads a report from a path, from bytes, or from a file that is open in binary mode.

    `format` (`html`, `text`, `md`, `json`, `docx` …) and `encoding` (`GB18030` …) are told from the bytes where they are not
    given. `limits` are max_bytes (0: 256 MiB), max_depth, max_cells, max_slots and max_paragraphs. The interpreter lock is
    released while the library reads.

    ReadError, with its place, where the bytes are no such report; OSError where a file cannot be opened; MemoryError;
    TypeError; ValueError for an unknown format, OverflowError for a limit below 0.
    """
    return _read(source, _options(format, encoding, limits))


Outcome = Union[Report, ReadError, OSError]


def _outcome(source: Readable, options: c.ReadOptions) -> Outcome:
    try:
        return _read(source, options)
    except (ReadError, OSError) as error:
        return error


def _outcomes(sources: Iterable[Readable], options: c.ReadOptions, workers: int) -> Iterator[Outcome]:
    waiting: collections.deque[concurrent.futures.Future[Outcome]] = collections.deque()
    executor = concurrent.futures.ThreadPoolExecutor(workers, thread_name_prefix="gaireport")
    try:
        for source in sources:
            waiting.append(executor.submit(_outcome, source, options))
            if len(waiting) >= workers * AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        executor.shutdown(wait=True, cancel_futures=True)


def read_many(
    sources: Iterable[Readable],
    *,
    workers: Optional[int] = None,
    format: Optional[str] = None,
    encoding: Optional[str] = None,
    **limits: int,
) -> Iterator[Outcome]:
    """
    Reads many reports in `workers` threads (without it as many as there are processors) and yields them in the order of
    `sources`, which may be endless: at most 4 × workers are read ahead.

    What cannot be read is yielded as the exception that read() would raise, ReadError or OSError; `error.path` or
    `error.filename` says which. Other exceptions are raised. The further arguments are those of read().
    """
    count = whole(workers if workers is not None else os.cpu_count() or 1, 1, 1024, "workers")
    options = _options(format, encoding, limits)
    if isinstance(sources, (str, bytes, os.PathLike)):
        raise TypeError("read_many() takes several paths: put one in a list")
    return _outcomes(iter(sources), options, count)
