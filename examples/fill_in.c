/*
 * Fills in a report as a content management system would, from figures it has, and writes it: fill_in [FILE]. The end of the
 * file's name says how (report.docx, report.xlsx, report.html, report.json …); without a file it is JSON on standard output.
 *
 * Shows: a new report, its tables, the typed setters and the ones by cell, sections, writing to a file or a sink.
 */
#include <stdio.h>
#include <string.h>

#include <gaireport/gaireport.h>

#define TEXT(literal) (literal), sizeof(literal) - 1

/* What a registry of requests would answer: how many of whom, and what became of them. Rows not named here are 0. */
static const struct {
	int32_t row;
	int32_t figures[6]; /* by applicant, in form order */
} registry[] = {
	{GAIR_APPLICATIONS_RECEIVED, {36, 5, 0, 0, 1, 0}},       {GAIR_APPLICATIONS_GRANTED, {30, 4, 0, 0, 1, 0}},
	{GAIR_APPLICATIONS_UNABLE_NOT_HELD, {4, 1, 0, 0, 0, 0}}, {GAIR_APPLICATIONS_OUTCOME_TOTAL, {34, 5, 0, 0, 1, 0}},
	{GAIR_APPLICATIONS_CARRIED_FORWARD, {2, 0, 0, 0, 0, 0}},
};

/* The figures of a row; NULL for one that the registry does not name. */
static const int32_t *figures_of(int32_t row)
{
	size_t i;

	for (i = 0; i < sizeof(registry) / sizeof(registry[0]); i++) {
		if (registry[i].row == row)
			return registry[i].figures;
	}
	return NULL;
}

/* Sets one row of table applications; the total, the last column, is the sum of the others. */
static gair_status set_row(gair_report *report, int32_t row, const int32_t *figures)
{
	gair_status status = GAIR_OK;
	int64_t total = 0;
	int32_t column;

	for (column = GAIR_APPLICANT_NATURAL_PERSON; column < GAIR_APPLICANT_TOTAL && status == GAIR_OK; column++) {
		int32_t figure = figures != NULL ? figures[column - 1] : 0;

		total += figure;
		status = gair_report_set_application(report, row, column, figure);
	}
	return status == GAIR_OK ? gair_report_set_application(report, row, GAIR_APPLICANT_TOTAL, total) : status;
}

/* Every row of the table: those with figures, and zeros in the others. A row left out would stay blank, which is not zero. */
static gair_status set_applications(gair_report *report)
{
	const int32_t table = GAIR_TABLE_APPLICATIONS;
	gair_status status = gair_report_set_edition(report, table, GAIR_EDITION_2021);
	size_t i;

	for (i = 0; i < gair_form_row_count(GAIR_EDITION_2021, table) && status == GAIR_OK; i++) {
		int32_t row = gair_form_row_at(GAIR_EDITION_2021, table, i);

		status = set_row(report, row, figures_of(row));
	}
	return status;
}

/* The other two tables: every cell 0, then the few that are not. Money is in fen: 12.34 万元 is 12,340,000. */
static gair_status set_other_tables(gair_report *report)
{
	gair_status status = gair_report_set_edition(report, GAIR_TABLE_PROACTIVE, GAIR_EDITION_2021);
	size_t i;

	if (status == GAIR_OK)
		status = gair_report_set_edition(report, GAIR_TABLE_PROCEEDINGS, GAIR_EDITION_2021);
	for (i = 0; i < gair_form_cell_count(GAIR_EDITION_2021) && status == GAIR_OK; i++) {
		int32_t cell = gair_form_cell_at(GAIR_EDITION_2021, i);

		if (gair_cell_table(cell) != GAIR_TABLE_APPLICATIONS)
			status = gair_report_set(report, cell, 0);
	}
	if (status == GAIR_OK)
		status = gair_report_set_proactive(report, GAIR_PROACTIVE_LICENSING, GAIR_ITEM_DECISIONS, 128);
	if (status == GAIR_OK)
		status = gair_report_set_money(report, GAIR_PROACTIVE_FEES, GAIR_ITEM_AMOUNT, 12340000);
	if (status == GAIR_OK)
		status = gair_report_set_path(report, "proceedings.reconsideration.upheld", 1);
	if (status == GAIR_OK)
		status = gair_report_set_proceeding(report, GAIR_PROCEEDINGS_RECONSIDERATION, GAIR_RESULT_TOTAL, 1);
	return status;
}

/* Title, body, year, and the six sections under their official titles. */
static gair_status set_texts(gair_report *report)
{
	static const char *const paragraphs[] = {
		"2023年，本局按照条例要求公开政府信息，工作考核、社会评议和责任追究情况正常。",
		"",
		"",
		"",
		"主要问题是个别栏目更新不够及时。改进措施：按月检查栏目，专人负责。",
		"本年度没有收取信息处理费。",
	};
	const gair_date from = {2023, 1, 1}, to = {2023, 12, 31}, published = {2024, 1, 22};
	gair_status status = gair_report_set_title(report, TEXT("示例县水利局2023年政府信息公开工作年度报告"));
	int32_t number;

	if (status == GAIR_OK)
		status = gair_report_set_body(report, TEXT("示例县水利局"));
	if (status == GAIR_OK)
		status = gair_report_set_year(report, 2023);
	if (status == GAIR_OK)
		status = gair_report_set_period(report, &from, &to);
	if (status == GAIR_OK)
		status = gair_report_set_published(report, &published);
	for (number = 1; number <= 6 && status == GAIR_OK; number++) {
		const char *title = gair_form_section_title(GAIR_EDITION_2021, number, GAIR_LANG_ZH);
		const char *text = paragraphs[number - 1];

		status = gair_report_add_section(report, number, title, strlen(title));
		if (status == GAIR_OK && *text != '\0')
			status = gair_report_add_paragraph(report, text, strlen(text));
	}
	return status;
}

/* A sink: takes the bytes as they come. */
static int to_stdout(void *context, const char *bytes, size_t size)
{
	(void)context;
	return fwrite(bytes, 1, size, stdout) != size;
}

/* The format that a file's name ends with: .docx is a Word file, and so on; JSON where it ends otherwise. */
static int32_t format_of(const char *path)
{
	const char *dot = strrchr(path, '.');
	int32_t format = dot != NULL ? gair_out_from_name(dot + 1) : -1;

	return format > 0 ? format : GAIR_OUT_JSON;
}

int main(int argc, char **argv)
{
	gair_report *report = NULL;
	gair_error error = {0};
	gair_status status = gair_report_new(NULL, &report);

	error.size = sizeof(error);
	if (status == GAIR_OK)
		status = set_texts(report);
	if (status == GAIR_OK)
		status = set_applications(report);
	if (status == GAIR_OK)
		status = set_other_tables(report);
	if (status == GAIR_OK && argc > 1)
		status = gair_report_write_file(report, format_of(argv[1]), 0, argv[1], &error);
	else if (status == GAIR_OK)
		status = gair_report_write(report, GAIR_OUT_JSON, 0, to_stdout, NULL);
	if (status != GAIR_OK)
		fprintf(stderr, "fill_in: %s\n", gair_status_message(status, GAIR_LANG_EN));
	gair_report_free(report);
	return status != GAIR_OK;
}
