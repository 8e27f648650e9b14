#!/bin/sh
# Runs the examples and looks at what they answer: run.sh FOLDER.
set -eu

folder=$1
work=$folder/examples_out
rm -rf "$work"
mkdir -p "$work"

expect() { # status, what, command...
	expected=$1
	what=$2
	shift 2
	status=0
	"$@" >"$work/out" 2>"$work/err" || status=$?
	if [ "$status" -ne "$expected" ]; then
		echo "$what: exit status $status, $expected expected" >&2
		cat "$work/out" "$work/err" >&2
		exit 1
	fi
}

holds() { # what, file, text
	grep -qF -- "$3" "$2" || {
		echo "$1: no \"$3\" in" >&2
		cat "$2" >&2
		exit 1
	}
}

# The report that the project ships has one wrong total: 1074 for 1047.
expect 1 'check_file' "$folder/check_file" demo/wrong_total.txt en
holds 'check_file' "$work/out" applications.row_total
holds 'check_file' "$work/out" 'applications.unable.not_held.total = 1074'
expect 1 'check_file, Chinese' "$folder/check_file" demo/wrong_total.txt zh
expect 3 'check_file, no such file' "$folder/check_file" no-such-file
expect 2 'check_file, no argument' "$folder/check_file"

# What fill_in writes is a report without errors, whichever way it is written.
expect 0 'fill_in to a file' "$folder/fill_in" "$work/report.json"
expect 0 'fill_in' "$folder/fill_in"
cmp "$work/out" "$work/report.json"
holds 'fill_in' "$work/report.json" '"amount": "12.34"'
expect 0 'check_file of what fill_in wrote' "$folder/check_file" "$work/report.json" en
holds 'check_file of what fill_in wrote' "$work/out" clean

# Enough memory, and too little: a status, and nothing left behind.
expect 0 'allocator' "$folder/allocator" demo/wrong_total.txt
holds 'allocator' "$work/out" '0 bytes left'
expect 1 'allocator, bounded' "$folder/allocator" demo/wrong_total.txt 4096
holds 'allocator, bounded' "$work/out" GAIR_E_NOMEM
holds 'allocator, bounded' "$work/out" '0 bytes left'
