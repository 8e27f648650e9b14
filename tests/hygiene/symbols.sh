#!/bin/sh
# The names that the libraries define: symbols.sh SHARED STATIC. symbols.txt is the contract; the shared library, the static one,
# the version script and the headers must each hold the very same names.
set -eu

here=$GAIREPORT_SOURCE_DIR/tests/hygiene
work=$GAIREPORT_WORK_DIR/symbols
rm -rf "$work"
mkdir -p "$work"
LC_ALL=C
export LC_ALL

sort -c "$here/symbols.txt"

# Names that a listing of nm defines, versions cut off; the node of the version script is no function.
defined() {
	sed -nE 's/^[0-9a-f]+ [A-Z] ([^ @]+)(@.*)?$/\1/p' | grep -v '^GAIREPORT_' | sort -u
}

same() { # file, what it is
	diff -u "$here/symbols.txt" "$1" || {
		echo "$2: not the names of tests/hygiene/symbols.txt" >&2
		exit 1
	}
}

"$NM" -D --defined-only "$1" | defined >"$work/shared"
same "$work/shared" 'the shared library'

"$NM" -g --defined-only "$2" | defined >"$work/all"
if grep -vE '^gair_' "$work/all"; then
	echo 'the static library defines global names that do not begin with gair_' >&2
	exit 1
fi
grep -vE '^gair__' "$work/all" >"$work/static"
same "$work/static" 'the static library'

sed -nE 's/^[[:space:]]*(gair_[a-z0-9_]+);$/\1/p' "$GAIREPORT_SOURCE_DIR/lib/gaireport.map" | sort >"$work/map"
same "$work/map" 'the version script'

cat "$GAIREPORT_SOURCE_DIR"/include/gaireport/*.h | tr '\n' ' ' | grep -oE 'GAIR_API [^;(]*\(' |
	grep -oE 'gair_[a-z0-9_]+\($' | tr -d '(' | sort -u >"$work/headers"
same "$work/headers" 'the headers'

# Everything exported bears the version of its release, and nothing is exported without one.
if "$NM" -D --defined-only "$1" | grep -E ' [TDBR] ' | grep -vE '@@?GAIREPORT_[0-9.]+$'; then
	echo 'exported without a version' >&2
	exit 1
fi

# No mutable global: nothing stands in .data or .bss (constant tables with addresses are in .data.rel.ro).
"$OBJDUMP" -t "$2" | awk '$0 ~ /[ \t]\.(data|bss|tdata|tbss|data\.rel|data\.rel\.local)[ \t]/ && $NF !~ /^\./' >"$work/mutable"
if [ -s "$work/mutable" ]; then
	echo 'the library has variables that can change:' >&2
	cat "$work/mutable" >&2
	exit 1
fi
