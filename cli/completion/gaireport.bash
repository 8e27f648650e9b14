# Completion of gaireport for bash. Made from the command's own tables by tools/make-pages; do not edit.

_gaireport_values()
{
	mapfile -t COMPREPLY < <(compgen -W "$(gaireport --dump "values:$1" 2>/dev/null)" -- "$2")
}

_gaireport_files()
{
	compopt -o filenames 2>/dev/null
	mapfile -t COMPREPLY < <(compgen -f -- "$1")
}

_gaireport()
{
	local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} verb='' verb_at=0 i
	COMPREPLY=()
	for ((i = 1; i < COMP_CWORD; i++)); do
		case ${COMP_WORDS[i]} in
		check|convert|table|show|get|diff|sum|new|blocks|forms|rules) verb=${COMP_WORDS[i]} verb_at=$i; break ;;
		esac
	done
	case $verb:$previous in
	:--lang) _gaireport_values 5 "$current"; return ;;
	check:--format) _gaireport_values 8 "$current"; return ;;
	check:--output|check:-o) _gaireport_files "$current"; return ;;
	check:--from) _gaireport_values 6 "$current"; return ;;
	check:--files-from) _gaireport_files "$current"; return ;;
	check:--baseline) _gaireport_files "$current"; return ;;
	check:--previous) _gaireport_files "$current"; return ;;
	check:--children) _gaireport_files "$current"; return ;;
	check:--severity) _gaireport_values 13 "$current"; return ;;
	check:--disable) _gaireport_values 12 "$current"; return ;;
	check:--jobs|check:-j) return ;;
	check:--lang) _gaireport_values 5 "$current"; return ;;
	convert:--to) _gaireport_values 7 "$current"; return ;;
	convert:--output|convert:-o) _gaireport_files "$current"; return ;;
	convert:--from) _gaireport_values 6 "$current"; return ;;
	convert:--lang) _gaireport_values 5 "$current"; return ;;
	table:--to) _gaireport_values 10 "$current"; return ;;
	table:--output|table:-o) _gaireport_files "$current"; return ;;
	table:--from) _gaireport_values 6 "$current"; return ;;
	table:--files-from) _gaireport_files "$current"; return ;;
	table:--jobs|table:-j) return ;;
	table:--lang) _gaireport_values 5 "$current"; return ;;
	show:--from) _gaireport_values 6 "$current"; return ;;
	show:--lang) _gaireport_values 5 "$current"; return ;;
	get:--from) _gaireport_values 6 "$current"; return ;;
	get:--lang) _gaireport_values 5 "$current"; return ;;
	diff:--format) _gaireport_values 9 "$current"; return ;;
	diff:--output|diff:-o) _gaireport_files "$current"; return ;;
	diff:--from) _gaireport_values 6 "$current"; return ;;
	diff:--lang) _gaireport_values 5 "$current"; return ;;
	sum:--to) _gaireport_values 7 "$current"; return ;;
	sum:--output|sum:-o) _gaireport_files "$current"; return ;;
	sum:--from) _gaireport_values 6 "$current"; return ;;
	sum:--files-from) _gaireport_files "$current"; return ;;
	sum:--lang) _gaireport_values 5 "$current"; return ;;
	new:--edition) _gaireport_values 11 "$current"; return ;;
	new:--year) return ;;
	new:--body) return ;;
	new:--to) _gaireport_values 7 "$current"; return ;;
	new:--output|new:-o) _gaireport_files "$current"; return ;;
	new:--lang) _gaireport_values 5 "$current"; return ;;
	blocks:--format) _gaireport_values 9 "$current"; return ;;
	blocks:--from) _gaireport_values 6 "$current"; return ;;
	blocks:--lang) _gaireport_values 5 "$current"; return ;;
	forms:--edition) _gaireport_values 11 "$current"; return ;;
	forms:--format) _gaireport_values 9 "$current"; return ;;
	forms:--lang) _gaireport_values 5 "$current"; return ;;
	rules:--format) _gaireport_values 9 "$current"; return ;;
	rules:--lang) _gaireport_values 5 "$current"; return ;;
	esac
	case $verb:$current in
	:-*) mapfile -t COMPREPLY < <(compgen -W "--help --version --lang" -- "$current") ;;
	:*) mapfile -t COMPREPLY < <(compgen -W "check convert table show get diff sum new blocks forms rules" -- "$current") ;;
	check:-*) mapfile -t COMPREPLY < <(compgen -W "--format --jsonl --output --from --files-from --null --baseline --previous --children --severity --disable --jobs --lang --help" -- "$current") ;;
	check:*) _gaireport_files "$current" ;;
	convert:-*) mapfile -t COMPREPLY < <(compgen -W "--to --output --from --excel --source --lang --help" -- "$current") ;;
	convert:*) _gaireport_files "$current" ;;
	table:-*) mapfile -t COMPREPLY < <(compgen -W "--to --output --from --files-from --null --excel --jobs --lang --help" -- "$current") ;;
	table:*) _gaireport_files "$current" ;;
	show:-*) mapfile -t COMPREPLY < <(compgen -W "--from --lang --help" -- "$current") ;;
	show:*) _gaireport_files "$current" ;;
	get:-*) mapfile -t COMPREPLY < <(compgen -W "--source --from --lang --help" -- "$current") ;;
	get:*) if ((COMP_CWORD > verb_at + 1)); then _gaireport_values 15 "$current"; else _gaireport_files "$current"; fi ;;
	diff:-*) mapfile -t COMPREPLY < <(compgen -W "--format --output --from --lang --help" -- "$current") ;;
	diff:*) _gaireport_files "$current" ;;
	sum:-*) mapfile -t COMPREPLY < <(compgen -W "--to --output --from --files-from --null --lang --help" -- "$current") ;;
	sum:*) _gaireport_files "$current" ;;
	new:-*) mapfile -t COMPREPLY < <(compgen -W "--edition --year --body --to --output --lang --help" -- "$current") ;;
	blocks:-*) mapfile -t COMPREPLY < <(compgen -W "--format --from --lang --help" -- "$current") ;;
	blocks:*) _gaireport_files "$current" ;;
	forms:-*) mapfile -t COMPREPLY < <(compgen -W "--edition --format --lang --help" -- "$current") ;;
	rules:-*) mapfile -t COMPREPLY < <(compgen -W "--format --lang --help" -- "$current") ;;
	esac
}

complete -F _gaireport gaireport
