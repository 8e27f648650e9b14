"""Finds the shared library, loads it, and compares its binary interface with the one that the declarations describe."""

from __future__ import annotations

import ctypes
import os
import pathlib
import sys

from . import _declarations as c

if sys.platform == "darwin":
    FILE_NAME = "libgaireport.0.dylib"
elif sys.platform == "win32":
    FILE_NAME = "gaireport.dll"
else:
    FILE_NAME = "libgaireport.so.0"


def _name() -> str:
    """GAIREPORT_LIBRARY and nothing else; without it the package's own library; without that the system's."""
    named = os.environ.get("GAIREPORT_LIBRARY")
    carried = pathlib.Path(__file__).resolve().parent / FILE_NAME
    return named or (str(carried) if carried.exists() else FILE_NAME)


def _open(name: str) -> ctypes.CDLL:
    try:
        # CDLL releases the interpreter lock for the time of each call.
        return ctypes.CDLL(name)
    except OSError as error:
        raise ImportError(
            f"the library gaireport cannot be loaded: {error}. Install it, or name it in GAIREPORT_LIBRARY"
        ) from error


def _check_abi(library: ctypes.CDLL, name: str) -> None:
    try:
        function = library.gair_abi
    except AttributeError as error:
        raise ImportError(f"{name} is not the library gaireport: it has no gair_abi()") from error
    function.restype, function.argtypes = ctypes.c_int32, ()
    found = function()
    if found != c.ABI:
        raise ImportError(f"{name} has the binary interface {found}, this package needs {c.ABI}")


def load() -> c.Functions:
    """The functions of the library with their types set. ImportError where it is missing, older, or of another interface."""
    name = _name()
    library = _open(name)
    _check_abi(library, name)
    functions = c.Functions()
    for function, result, arguments in c.PROTOTYPES:
        try:
            pointer = getattr(library, function)
        except AttributeError as error:
            raise ImportError(f"{name} has no {function}(): it is older than {c.VERSION}, which this package needs") from error
        pointer.restype, pointer.argtypes = result, arguments
        setattr(functions, function, pointer)
    return functions


lib = load()
