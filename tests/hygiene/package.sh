#!/bin/sh
# A program that finds the installed library by find_package: package.sh PREFIX LIBDIR.
set -eu

build=$GAIREPORT_WORK_DIR/package
rm -rf "$build"
"$CMAKE_COMMAND" -S "$GAIREPORT_SOURCE_DIR/tests/hygiene/consumer/package" -B "$build" -G Ninja \
	-DCMAKE_C_COMPILER="$CC" -DCMAKE_PREFIX_PATH="$GAIREPORT_WORK_DIR/staging$1"
"$CMAKE_COMMAND" --build "$build"
"$build/with_shared"
"$build/with_static"
