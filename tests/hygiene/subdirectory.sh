#!/bin/sh
# A project that holds the library as a subdirectory, and gets its targets without its tests, flags or install rules.
set -eu

build=$GAIREPORT_WORK_DIR/subdirectory
rm -rf "$build"
"$CMAKE_COMMAND" -S "$GAIREPORT_SOURCE_DIR/tests/hygiene/consumer/subdirectory" -B "$build" -G Ninja \
	-DCMAKE_C_COMPILER="$CC" -DGAIREPORT_FOLDER="$GAIREPORT_SOURCE_DIR"
"$CMAKE_COMMAND" --build "$build"
"$build/with_shared"
"$build/with_static"
for unwanted in tests cli examples fuzz bench; do
	if [ -d "$build/libgaireport/$unwanted" ]; then
		echo "a subdirectory builds $unwanted" >&2
		exit 1
	fi
done
grep -qx 'CMAKE_BUILD_TYPE:STRING=' "$build/CMakeCache.txt" || {
	echo 'a subdirectory sets the build type' >&2
	exit 1
}
DESTDIR=$build/staging "$CMAKE_COMMAND" --install "$build" >/dev/null
if [ -d "$build/staging" ]; then
	echo 'a subdirectory installs files' >&2
	exit 1
fi
