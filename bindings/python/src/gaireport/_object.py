"""What every object that holds one of the library's has in common: its pointer, its lock, its end."""

from __future__ import annotations

import contextlib
import itertools
import threading
from types import TracebackType
from typing import Any, ClassVar, Iterator, Optional, Type, TypeVar

from ._errors import ClosedError

_serials = itertools.count()
Self = TypeVar("Self", bound="Object")


class Object:
    """
    An object of the library. It is freed when nothing refers to it any more, or at once by close(), also at the end of a `with`
    block; a second close() does nothing. An object that is closed raises ClosedError when it is used.

    Calls on one object wait for each other, so that threads may share it; calls on different objects run side by side.
    """

    __slots__ = ("_pointer", "_lock", "_serial", "__weakref__")
    _free: ClassVar[Any]  # the library's function that frees it

    def __init__(self, pointer: Optional[int]) -> None:
        self._pointer = pointer
        self._lock = threading.RLock()
        self._serial = next(_serials)

    def _use(self) -> int:
        """The pointer, to be used while the lock is held. ClosedError where there is none any more."""
        if self._pointer is None:
            raise ClosedError(f"{type(self).__name__} is closed")
        return self._pointer

    @property
    def closed(self) -> bool:
        """True once the object was closed."""
        return self._pointer is None

    def close(self) -> None:
        """Frees the object now. What was made of it before (findings, cells, texts) stays as it is."""
        with self._lock:
            pointer, self._pointer = self._pointer, None
            if pointer is not None:
                type(self)._free(pointer)

    def __enter__(self: Self) -> Self:
        with self._lock:
            self._use()
        return self

    def __exit__(
        self, kind: Optional[Type[BaseException]], error: Optional[BaseException], trace: Optional[TracebackType]
    ) -> None:
        self.close()

    def __del__(self) -> None:
        # Nothing refers to it: no lock is needed. The attribute is missing where __init__() failed.
        pointer = getattr(self, "_pointer", None)
        if pointer is not None:
            self._pointer = None
            type(self)._free(pointer)


@contextlib.contextmanager
def together(*objects: Optional[Object]) -> Iterator[None]:
    """Holds the locks of several objects, always in the same order, so that two such calls cannot wait for each other."""
    with contextlib.ExitStack() as stack:
        for held in sorted({o._serial: o for o in objects if o is not None}.items()):
            stack.enter_context(held[1]._lock)
        yield
