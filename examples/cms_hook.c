/*
 * What a content management system asks before a report is published: cms_hook [--previous FILE] [PAGE]...
 *
 * Reads a page from standard input, or each PAGE in a thread of its own, says in Chinese what is wrong, in which cell, where it
 * stands and what would mend it, and exits with 0 if all may be published, 1 if one is refused, 2 for wrong usage, 3 if one cannot
 * be read.
 *
 * Shows: options structs, an allocator that bounds what one page may take, a report shared by threads, findings and their repairs.
 */
#define _POSIX_C_SOURCE 200809L
#include <inttypes.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <gaireport/gaireport.h>

#define PAGE_BYTES ((size_t)16 << 20)  /* the largest page that is taken */
#define PAGE_BUDGET ((size_t)64 << 20) /* the most memory that one page may take */
#define PAGES_MOST 64

enum { PUBLISH = 0, REFUSE = 1, USAGE = 2, UNREADABLE = 3 };

/* --- The allocator: each page has one of its own, so that a page which wants too much fails alone. --- */

typedef struct budget {
	size_t left;
} budget;

/* A block begins with its size, in as many bytes as keep what follows aligned for any type. */
typedef union block {
	size_t size;
	long double alignment;
	void *pointer;
} block;

static void *take(void *context, size_t size)
{
	budget *b = context;
	block *made = size <= b->left ? malloc(sizeof(block) + size) : NULL;

	if (!made)
		return NULL;
	b->left -= size;
	made->size = size;
	return made + 1;
}

static void give_back(void *context, void *pointer)
{
	budget *b = context;
	block *made = (block *)pointer - 1;

	b->left += made->size;
	free(made);
}

static void *resize(void *context, void *pointer, size_t old_size, size_t new_size)
{
	void *made = take(context, new_size);

	if (!made)
		return NULL;
	memcpy(made, pointer, old_size < new_size ? old_size : new_size);
	give_back(context, pointer);
	return made;
}

/* --- What is said of a finding. --- */

/* A value as people write it: money is held in fen and written in 万元, without zeros at its end. */
static void print_value(FILE *out, int32_t cell, int64_t value)
{
	uint64_t magnitude = value < 0 ? -(uint64_t)value : (uint64_t)value, fraction = magnitude % 1000000;
	int digits = 6;

	if (gair_cell_kind(cell) != GAIR_KIND_MONEY) {
		fprintf(out, "%" PRId64, value);
		return;
	}
	for (; digits > 0 && fraction % 10 == 0; digits--)
		fraction /= 10;
	fprintf(out, "%s%" PRIu64, value < 0 ? "-" : "", magnitude / 1000000);
	if (digits > 0)
		fprintf(out, ".%0*" PRIu64, digits, fraction);
	fprintf(out, " 万元");
}

/* The labels of a cell as its form has them: `1.本机关不掌握相关政府信息 · 总计`. */
static void print_cell(FILE *out, const gair_report *report, int32_t cell)
{
	int32_t table = gair_cell_table(cell), row = gair_cell_row(cell), edition = gair_report_edition(report, table);
	const char *row_label = gair_form_row_label(edition, table, row, GAIR_LANG_ZH);
	const char *column_label = gair_form_column_label(edition, table, row, gair_cell_column(cell), GAIR_LANG_ZH);

	fprintf(out, "“%s · %s”", row_label ? row_label : gair_cell_path(cell), column_label ? column_label : "");
}

/* The cells that are wrong, or may be, and where each stands in the page. */
static void print_suspects(FILE *out, const gair_report *report, const gair_findings *findings, size_t index)
{
	size_t i;

	for (i = 0; i < gair_finding_cell_count(findings, index); i++) {
		int32_t cell = gair_finding_cell(findings, index, i);
		gair_source source = {sizeof(gair_source), 0, 0, 0, 0, 0, 0, 0};
		int64_t value = 0;

		if (gair_finding_cell_role(findings, index, i) != GAIR_ROLE_SUSPECT)
			continue;
		fprintf(out, "    单元格：");
		print_cell(out, report, cell);
		if (gair_finding_cell_value(findings, index, i, &value) == GAIR_STATE_NUMBER) {
			fprintf(out, "，填写 ");
			print_value(out, cell, value);
		}
		if (gair_finding_cell_source(findings, index, i, &source) && source.line > 0)
			fprintf(out, "，第 %" PRId32 " 行第 %" PRId32 " 列", source.line, source.column);
		fputc('\n', out);
	}
}

/* Proposals, never corrections: who publishes decides. */
static void print_repairs(FILE *out, const gair_report *report, const gair_findings *findings, size_t index)
{
	size_t repair, i;

	for (repair = 0; repair < gair_finding_repair_count(findings, index); repair++) {
		const char *evidence = gair_finding_repair_evidence(findings, index, repair, GAIR_LANG_ZH);

		fprintf(out, "    建议：");
		for (i = 0; i < gair_finding_repair_size(findings, index, repair); i++) {
			int64_t from = 0, least = 0, most = 0;
			int32_t state = 0;
			int32_t cell = gair_finding_repair_change(findings, index, repair, i, &state, &from, &least, &most);

			fprintf(out, "%s", i > 0 ? "，" : "");
			print_cell(out, report, cell);
			fprintf(out, "改为 ");
			print_value(out, cell, least);
			if (most != least) {
				fprintf(out, " 至 ");
				print_value(out, cell, most);
			}
		}
		fprintf(out, "%s%s%s\n", evidence[0] ? "（" : "", evidence, evidence[0] ? "）" : "");
	}
}

static void print_finding(FILE *out, const gair_report *report, const gair_findings *findings, size_t index)
{
	static const char *const severities[] = {"", "提示", "警告", "错误"};
	gair_source source = {sizeof(gair_source), 0, 0, 0, 0, 0, 0, 0};

	/* What another finding explains goes away with it. */
	if (gair_finding_status(findings, index) == GAIR_FINDING_BLOCKED)
		return;
	fprintf(out, "  %s：%s", severities[gair_finding_severity(findings, index)],
		gair_finding_message(findings, index, GAIR_LANG_ZH));
	if (gair_finding_source(findings, index, &source) && source.line > 0)
		fprintf(out, "（第 %" PRId32 " 行第 %" PRId32 " 列）", source.line, source.column);
	fprintf(out, "\n    规则：%s，依据：%s\n", gair_finding_rule(findings, index),
		gair_finding_basis(findings, index, GAIR_LANG_ZH));
	print_suspects(out, report, findings, index);
	print_repairs(out, report, findings, index);
}

/* --- A page. --- */

typedef struct page {
	const char *path;            /* NULL: standard input */
	const gair_report *previous; /* last year's report, shared by all pages: nobody changes it */
	char *text;                  /* what is said of the page */
	size_t size;
	int outcome;
} page;

static gair_status read_page(const page *p, const gair_allocator *allocator, gair_report **report, gair_error *error)
{
	gair_read_options options = GAIR_READ_OPTIONS_INIT;
	char *bytes = NULL;
	size_t size = 0;
	gair_status status;

	options.allocator = allocator;
	options.max_bytes = PAGE_BYTES;
	status = gair_read_bytes(p->path ? p->path : "-", PAGE_BYTES, allocator, &bytes, &size, error);
	if (status == GAIR_OK)
		status = gair_read(bytes, size, &options, report, error);
	/* A report has copied what it keeps. */
	gair_bytes_free(bytes, allocator);
	return status;
}

static gair_status check_page(const page *p, const gair_allocator *allocator, const gair_report *report, gair_findings **findings)
{
	/* The house rule of this system: who publishes without having said what was charged is stopped. */
	static const gair_severity severities[] = {{"section.fee", GAIR_SEVERITY_WARNING}};
	gair_check_options options = GAIR_CHECK_OPTIONS_INIT;

	options.allocator = allocator;
	options.previous = p->previous;
	options.severities = severities;
	options.severity_count = sizeof severities / sizeof severities[0];
	return gair_check(report, &options, findings);
}

static int print_verdict(FILE *out, const page *p, const gair_report *report, const gair_findings *findings)
{
	int refused = gair_findings_verdict(findings) == GAIR_VERDICT_ERROR;
	size_t i;

	fprintf(out, "%s：%s\n", p->path ? p->path : "网页", refused ? "不予发布，请先更正" : "可以发布");
	for (i = 0; i < gair_findings_count(findings); i++)
		print_finding(out, report, findings, i);
	return refused ? REFUSE : PUBLISH;
}

/* The hook itself: everything that it uses is its own, but for last year's report. */
static void *review(void *context)
{
	page *p = context;
	budget memory = {PAGE_BUDGET};
	const gair_allocator allocator = {sizeof(gair_allocator), &memory, take, resize, give_back};
	gair_error error = {sizeof(gair_error), 0, 0, 0, 0, 0, "", "", ""};
	gair_report *report = NULL;
	gair_findings *findings = NULL;
	FILE *out = open_memstream(&p->text, &p->size);
	gair_status status;

	p->outcome = UNREADABLE;
	if (!out)
		return NULL;
	status = read_page(p, &allocator, &report, &error);
	if (status == GAIR_OK && (status = check_page(p, &allocator, report, &findings)) == GAIR_OK)
		p->outcome = print_verdict(out, p, report, findings);
	else
		fprintf(out, "%s：不予发布，%s\n", p->path ? p->path : "网页",
			error.message_zh[0] ? error.message_zh : gair_status_message(status, GAIR_LANG_ZH));
	gair_findings_free(findings);
	gair_report_free(report);
	fclose(out);
	return NULL;
}

/* A thread a page; answers in the order of the pages. The worst outcome is that of all. */
static int review_all(page *pages, size_t count)
{
	pthread_t threads[PAGES_MOST];
	int started[PAGES_MOST], worst = PUBLISH;
	size_t i;

	for (i = 0; i < count; i++)
		started[i] = pthread_create(&threads[i], NULL, review, &pages[i]) == 0;
	for (i = 0; i < count; i++) {
		if (started[i])
			pthread_join(threads[i], NULL);
		else
			review(&pages[i]);
		if (pages[i].text)
			fwrite(pages[i].text, 1, pages[i].size, stdout);
		free(pages[i].text);
		if (pages[i].outcome > worst)
			worst = pages[i].outcome;
	}
	return worst;
}

int main(int argc, char **argv)
{
	page pages[PAGES_MOST] = {{NULL, NULL, NULL, 0, 0}};
	gair_error error = {sizeof(gair_error), 0, 0, 0, 0, 0, "", "", ""};
	gair_report *previous = NULL;
	int first = 1, outcome, i;

	if (argc > 1 && strcmp(argv[1], "--previous") == 0) {
		if (argc < 3) {
			fprintf(stderr, "用法：cms_hook [--previous FILE] [PAGE]...\n");
			return USAGE;
		}
		if (gair_read_file(argv[2], NULL, &previous, &error) != GAIR_OK) {
			fprintf(stderr, "%s：%s\n", argv[2], error.message_zh);
			return UNREADABLE;
		}
		first = 3;
	}
	if (argc - first > PAGES_MOST) {
		fprintf(stderr, "一次最多 %d 个网页\n", PAGES_MOST);
		gair_report_free(previous);
		return USAGE;
	}
	pages[0].previous = previous;
	for (i = first; i < argc; i++) {
		pages[i - first].path = argv[i];
		pages[i - first].previous = previous;
	}
	outcome = review_all(pages, argc > first ? (size_t)(argc - first) : 1);
	gair_report_free(previous);
	return outcome;
}
