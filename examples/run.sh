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
# The same report as a Word file, an Excel file and a page.
for end in docx xlsx html md; do
	expect 0 "fill_in to $end" "$folder/fill_in" "$work/report.$end"
done
holds 'fill_in to html' "$work/report.html" '>12.34</td>'
holds 'fill_in to docx' "$work/report.docx" '<w:t xml:space="preserve">12.34</w:t>'
holds 'fill_in to xlsx' "$work/report.xlsx" '<v>12.34</v>'
expect 0 'check_file of the page' "$folder/check_file" "$work/report.html" en
holds 'check_file of the page' "$work/out" clean

# Enough memory, and too little: a status, and nothing left behind.
expect 0 'allocator' "$folder/allocator" demo/wrong_total.txt
holds 'allocator' "$work/out" '0 bytes left'
expect 1 'allocator, bounded' "$folder/allocator" demo/wrong_total.txt 4096
holds 'allocator, bounded' "$work/out" GAIR_E_NOMEM
holds 'allocator, bounded' "$work/out" '0 bytes left'

# The hook of a content management system: what is refused, where, and what would mend it.
refused() { # the page is on standard input
	"$folder/cms_hook" <"$1"
}
expect 1 'cms_hook, an error' refused demo/wrong_total.txt
holds 'cms_hook' "$work/out" '网页：不予发布，请先更正'
holds 'cms_hook' "$work/out" '单元格：“1.本机关不掌握相关政府信息 · 总计”，填写 1074，第 51 行第 57 列'
holds 'cms_hook' "$work/out" '建议：“1.本机关不掌握相关政府信息 · 总计”改为 1047（相邻两位数字写反了）'
expect 0 'cms_hook, a page without errors' "$folder/cms_hook" "$work/report.json"
holds 'cms_hook, a page without errors' "$work/out" "$work/report.json：可以发布"
expect 3 'cms_hook, several pages' "$folder/cms_hook" --previous "$work/report.json" "$work/report.json" demo/wrong_total.txt no-such-page
holds 'cms_hook, several pages' "$work/out" 'no-such-page：不予发布，找不到这个文件'
[ "$(grep -c '发布' "$work/out")" -ge 3 ]
expect 2 'cms_hook, wrong usage' "$folder/cms_hook" --previous
expect 3 'cms_hook, nothing to read' refused /dev/null
# Within its budget a page is read; one that is too large is refused and no more.
head -c 17000000 /dev/zero | tr '\0' ' ' >"$work/large"
expect 3 'cms_hook, a page too large' refused "$work/large"
rm "$work/large"
holds 'cms_hook, a page too large' "$work/out" '不予发布'
