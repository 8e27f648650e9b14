#!/bin/sh
# The reference manual, made by Doxygen from the public headers without a warning.
set -eu

cd "$GAIREPORT_SOURCE_DIR"
{
	cat docs/Doxyfile
	printf 'OUTPUT_DIRECTORY = "%s/reference"\n' "$GAIREPORT_WORK_DIR"
} | doxygen -
