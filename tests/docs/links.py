#!/usr/bin/env python3
"""Looks for links of the pages that lead nowhere: links.py SOURCE."""

import pathlib
import re
import sys

LINK = re.compile(r"\]\(([^)#\s]+)[^)]*\)")


def main():
    source = pathlib.Path(sys.argv[1])
    pages = [page for folder in (".", "docs", "bindings/*", "tests/*") for page in source.glob(f"{folder}/*.md")]
    lost = []
    for page in pages:
        for target in LINK.findall(page.read_text(encoding="utf-8")):
            if "://" not in target and not (page.parent / target).exists():
                lost.append(f"{page.relative_to(source)}: {target}")
    if lost:
        sys.exit("\n".join(lost))
    print(f"{len(pages)} pages")


if __name__ == "__main__":
    main()
