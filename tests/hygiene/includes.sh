#!/bin/sh
# The include rule between the layers, and that the rule can fail.
set -eu

"$GAIREPORT_SOURCE_DIR/tools/check-includes"

# A copy with one wrong include must be refused.
copy=$GAIREPORT_WORK_DIR/includes
rm -rf "$copy"
mkdir -p "$copy/lib/read" "$copy/lib/base"
printf '#include "form/form.h"\n' >"$copy/lib/read/wrong.c"
if "$GAIREPORT_SOURCE_DIR/tools/check-includes" "$copy" 2>/dev/null; then
	echo 'tools/check-includes accepts a reader that includes the form' >&2
	exit 1
fi
