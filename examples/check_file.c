/*
 * Checks a report in a file and prints what is wrong with it: check_file FILE [zh|en].
 *
 * Shows: reading a file, what a failed call tells, checking, walking over the findings and their cells.
 */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include <gaireport/gaireport.h>

/* The cells of a finding: path, value or state, line and column in the file. */
static void print_cells(const gair_findings *findings, size_t index)
{
	size_t i;

	for (i = 0; i < gair_finding_cell_count(findings, index); i++) {
		gair_source source = {0};
		int64_t value = 0;

		source.size = sizeof(source);
		printf("    %s", gair_cell_path(gair_finding_cell(findings, index, i)));
		if (gair_finding_cell_value(findings, index, i, &value) == GAIR_STATE_NUMBER)
			printf(" = %" PRId64, value);
		if (gair_finding_cell_source(findings, index, i, &source) && source.line > 0)
			printf(" (%" PRId32 ":%" PRId32 ")", source.line, source.column);
		putchar('\n');
	}
}

static void print_findings(const gair_findings *findings, int32_t lang)
{
	size_t i;

	for (i = 0; i < gair_findings_count(findings); i++) {
		printf("%s: %s: %s\n", gair_severity_name(gair_finding_severity(findings, i)), gair_finding_rule(findings, i),
		       gair_finding_message(findings, i, lang));
		print_cells(findings, i);
	}
	printf("%s\n", gair_verdict_name(gair_findings_verdict(findings)));
}

int main(int argc, char **argv)
{
	int32_t lang = argc > 2 && strcmp(argv[2], "en") == 0 ? GAIR_LANG_EN : GAIR_LANG_ZH;
	gair_report *report = NULL;
	gair_findings *findings = NULL;
	gair_error error = {0};
	gair_status status;
	int wrong;

	if (argc < 2) {
		fprintf(stderr, "usage: check_file FILE [zh|en]\n");
		return 2;
	}
	error.size = sizeof(error);
	if (gair_read_file(argv[1], NULL, &report, &error) != GAIR_OK) {
		fprintf(stderr, "%s: %s\n", argv[1], lang == GAIR_LANG_EN ? error.message_en : error.message_zh);
		return 3;
	}
	status = gair_check(report, NULL, &findings);
	/* Findings own all their text: they outlive the report. */
	gair_report_free(report);
	if (status != GAIR_OK) {
		fprintf(stderr, "%s: %s\n", argv[1], gair_status_message(status, lang));
		return 3;
	}
	print_findings(findings, lang);
	wrong = gair_findings_verdict(findings) == GAIR_VERDICT_ERROR;
	gair_findings_free(findings);
	return wrong;
}
