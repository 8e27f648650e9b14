#!/bin/sh
# Installs into a staging folder and compares with installed.txt: install.sh PREFIX LIBDIR LUA. Nothing installed may hold a path of
# the machine it was built on.
set -eu

prefix=$1
libdir=$2
lua=$3 # ON where the Lua module is built
work=$GAIREPORT_WORK_DIR
LC_ALL=C
export LC_ALL

rm -rf "$work/staging"
DESTDIR=$work/staging "$CMAKE_COMMAND" --install "$GAIREPORT_BUILD_DIR" --strip >"$work/install.log"

top=$work/staging$prefix
(cd "$top" && find . -type f -o -type l) | sed -e 's|^\./||' -e "s|^$libdir/|LIBDIR/|" -e 's|Targets-[a-z]*\.cmake$|Targets-CONFIG.cmake|' |
	sort >"$work/installed"
grep -v -e "$([ "$lua" = ON ] && echo '^$' || echo '/lua/')" "$GAIREPORT_SOURCE_DIR/tests/hygiene/installed.txt" >"$work/expected"
diff -u "$work/expected" "$work/installed" || {
	echo 'installed: not the files of tests/hygiene/installed.txt' >&2
	exit 1
}
if [ -n "$(find "$work/staging" \( -type f -o -type l \) ! -path "$top/*")" ]; then
	echo "files outside $prefix:" >&2
	find "$work/staging" -type f ! -path "$top/*" >&2
	exit 1
fi
# Debug information does name it, and is no part of what is compared: --strip leaves it in the static library.
cp "$top/$libdir/libgaireport.a" "$work/libgaireport.a"
"$STRIP" -g "$work/libgaireport.a"
if grep -lF -e "$GAIREPORT_SOURCE_DIR" -e "$GAIREPORT_BUILD_DIR" "$work/libgaireport.a" ||
	grep -rlF --exclude=libgaireport.a -e "$GAIREPORT_SOURCE_DIR" -e "$GAIREPORT_BUILD_DIR" "$top"; then
	echo 'these files name the folder they were built in' >&2
	exit 1
fi
