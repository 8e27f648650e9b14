#!/bin/sh
# A program that finds the installed library by pkg-config, shared and static: pkgconfig.sh PREFIX LIBDIR.
set -eu

staging=$GAIREPORT_WORK_DIR/staging
work=$GAIREPORT_WORK_DIR/pkgconfig
main=$GAIREPORT_SOURCE_DIR/tests/hygiene/consumer/main.c
rm -rf "$work"
mkdir -p "$work"
PKG_CONFIG_PATH=$staging$1/$2/pkgconfig
export PKG_CONFIG_PATH
prefix=$1

# The flags name the folders that the library is meant for; here it stands in a staging folder.
flags() {
	pkg-config "$@" gaireport | sed "s|\(-[IL]\)$prefix|\1$staging$prefix|g"
}


pkg-config --exists --print-errors gaireport
if pkg-config --libs gaireport | grep -q jansson; then
	echo 'a program that links the shared library is made to link jansson' >&2
	exit 1
fi
# shellcheck disable=SC2046
"$CC" -std=c99 -o "$work/with_shared" $(flags --cflags) "$main" $(flags --libs)
LD_LIBRARY_PATH=$staging$1/$2 "$work/with_shared"

# The static library is told apart by a folder that has no shared one.
mkdir "$work/lib"
cp "$staging$1/$2/libgaireport.a" "$work/lib/"
# shellcheck disable=SC2046
"$CC" -std=c99 -o "$work/with_static" $(flags --cflags) "$main" -L "$work/lib" \
	$(flags --libs --static | sed "s|-L${staging}[^ ]*||")
env -u LD_LIBRARY_PATH "$work/with_static"
