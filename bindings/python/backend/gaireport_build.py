"""
The build backend: that of scikit-build-core, and an sdist that has the C sources too.

In the repository the package is a folder beside the sources of the library, which it builds from there. An sdist has to have
them inside: they are put into it as libgaireport/.
"""

from __future__ import annotations

import gzip
import io
import os
import pathlib
import tarfile
from typing import Any, Iterator, Optional

from scikit_build_core.build import (
    build_editable,
    build_wheel,
    get_requires_for_build_editable,
    get_requires_for_build_sdist,
    get_requires_for_build_wheel,
    prepare_metadata_for_build_editable,
    prepare_metadata_for_build_wheel,
)
from scikit_build_core.build import build_sdist as _build_sdist

__all__ = [
    "build_editable",
    "build_sdist",
    "build_wheel",
    "get_requires_for_build_editable",
    "get_requires_for_build_sdist",
    "get_requires_for_build_wheel",
    "prepare_metadata_for_build_editable",
    "prepare_metadata_for_build_wheel",
]

PACKAGE = pathlib.Path(__file__).resolve().parents[1]
REPOSITORY = PACKAGE.parents[1]
FILES = ("CMakeLists.txt", "LICENSE", "gaireport.pc.in")
FOLDERS = ("cmake", "include", "lib")


def _sources() -> Iterator[pathlib.Path]:
    """The files of the repository that the library is built from."""
    for name in FILES:
        yield REPOSITORY / name
    for folder in FOLDERS:
        yield from sorted(p for p in (REPOSITORY / folder).rglob("*") if p.is_file() and not p.name.startswith("."))


def _add(archive: tarfile.TarFile, name: str, data: bytes) -> None:
    entry = tarfile.TarInfo(name)
    entry.size, entry.mode = len(data), 0o644
    entry.mtime = int(os.environ.get("SOURCE_DATE_EPOCH", "315532800"))
    archive.addfile(entry, io.BytesIO(data))


def build_sdist(sdist_directory: str, config_settings: Optional[dict[str, Any]] = None) -> str:
    name = str(_build_sdist(sdist_directory, config_settings))
    if (PACKAGE / "libgaireport").is_dir():
        return name  # made of an sdist, whose copy is in it already
    path = pathlib.Path(sdist_directory, name)
    folder = name[: -len(".tar.gz")]
    plain = io.BytesIO(gzip.decompress(path.read_bytes()))
    with tarfile.open(fileobj=plain, mode="a") as archive:
        for source in _sources():
            _add(archive, f"{folder}/libgaireport/{source.relative_to(REPOSITORY).as_posix()}", source.read_bytes())
    path.write_bytes(gzip.compress(plain.getvalue(), mtime=0))
    return name
