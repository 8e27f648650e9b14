#!/bin/sh
# Each public header alone: as C99, as C11 and as C++, pedantic, without a warning; and no HAVE_* in it.
set -eu

include=$GAIREPORT_SOURCE_DIR/include
for header in "$include"/gaireport/*.h; do
	name=gaireport/$(basename "$header")
	for standard in c99 c11; do
		printf '#include <%s>\n#include <%s>\nextern int unused;\n' "$name" "$name" |
			"$CC" -std=$standard -pedantic -Wall -Wextra -Wshadow -Wundef -Werror -fsyntax-only -I "$include" -x c -
	done
	if [ -n "$CXX" ]; then
		for standard in c++98 c++11 c++17; do
			# C++98 has no long long and no variadic macro in its standard library: <cstdint> of the compiler warns there.
			pedantic=-pedantic
			[ $standard != c++98 ] || pedantic=
			printf '#include <%s>\n' "$name" |
				"$CXX" -std=$standard $pedantic -Wall -Wextra -Wundef -Werror -fsyntax-only -I "$include" -x c++ -
		done
	fi
	if grep -n 'HAVE_' "$header"; then
		echo "$name depends on a HAVE_ macro" >&2
		exit 1
	fi
	# The umbrella includes every other one.
	case $name in
	gaireport/gaireport.h) ;;
	*) grep -q "<$name>" "$include/gaireport/gaireport.h" || {
		echo "gaireport.h lacks $name" >&2
		exit 1
	} ;;
	esac
done
