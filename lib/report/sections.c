#include <string.h>

#include "base/utf8.h"
#include "report/report.h"
#include "report/statements.h"

static const gair__section *find_section(const gair_report *report, size_t index)
{
	return report && index < report->section_count ? &report->sections[index] : NULL;
}

static const gair__section_paragraph *find_paragraph(const gair_report *report, size_t index, size_t paragraph)
{
	const gair__section *section = find_section(report, index);

	return section && paragraph < section->paragraph_count ? &section->paragraphs[paragraph] : NULL;
}

size_t gair_report_section_count(const gair_report *report)
{
	return report ? report->section_count : 0;
}

int32_t gair_report_section_number(const gair_report *report, size_t index)
{
	const gair__section *section = find_section(report, index);

	return section ? section->number : -1;
}

const char *gair_report_section_title(const gair_report *report, size_t index, size_t *size)
{
	const gair__section *section = find_section(report, index);

	if (size)
		*size = section ? section->title.size : 0;
	return section ? section->title.text : "";
}

size_t gair_report_paragraph_count(const gair_report *report, size_t index)
{
	const gair__section *section = find_section(report, index);

	return section ? section->paragraph_count : 0;
}

const char *gair_report_paragraph(const gair_report *report, size_t index, size_t paragraph, size_t *size)
{
	const gair__section_paragraph *found = find_paragraph(report, index, paragraph);

	if (size)
		*size = found ? found->text.size : 0;
	return found ? found->text.text : "";
}

int32_t gair_report_section_source(const gair_report *report, size_t index, gair_source *source)
{
	const gair__section *section = find_section(report, index);

	return section ? gair__place_to_source(&section->place, source) : 0;
}

int32_t gair_report_paragraph_source(const gair_report *report, size_t index, size_t paragraph, gair_source *source)
{
	const gair__section_paragraph *found = find_paragraph(report, index, paragraph);

	return found ? gair__place_to_source(&found->place, source) : 0;
}

gair__section *gair__report_last_section(gair_report *report)
{
	return report->section_count ? &report->sections[report->section_count - 1] : NULL;
}

static gair_status check_text(const char *text, size_t size)
{
	if (size && !text)
		return GAIR_E_ARGUMENT;
	return size && (memchr(text, '\0', size) || !gair__utf8_valid(text, size)) ? GAIR_E_FORMAT : GAIR_OK;
}

gair_status gair_report_add_section(gair_report *report, int32_t number, const char *title, size_t size)
{
	gair__section section;
	gair_status status = check_text(title, size);

	if (!report || number < 0 || number > GAIR__SECTIONS)
		return GAIR_E_ARGUMENT;
	memset(&section, 0, sizeof section);
	section.number = number;
	section.place = gair__nowhere;
	if (status == GAIR_OK)
		status = gair__report_text(report, &section.title, title, size);
	if (status == GAIR_OK)
		status = gair__grow(&report->allocator, &report->sections, &report->section_capacity, report->section_count + 1,
				    sizeof section);
	if (status == GAIR_OK)
		report->sections[report->section_count++] = section;
	if (status == GAIR_OK)
		gair__report_clear_statements(report);
	return status;
}

gair_status gair_report_add_paragraph(gair_report *report, const char *text, size_t size)
{
	gair__section *section = report ? gair__report_last_section(report) : NULL;
	gair__section_paragraph paragraph;
	gair_status status = check_text(text, size);

	if (!report)
		return GAIR_E_ARGUMENT;
	if (!section)
		return GAIR_E_STATE;
	paragraph.place = gair__nowhere;
	if (status == GAIR_OK)
		status = gair__report_text(report, &paragraph.text, text, size);
	if (status == GAIR_OK)
		status = gair__grow(&report->allocator, &section->paragraphs, &section->paragraph_capacity,
				    section->paragraph_count + 1, sizeof paragraph);
	if (status == GAIR_OK)
		section->paragraphs[section->paragraph_count++] = paragraph;
	if (status == GAIR_OK)
		gair__report_clear_statements(report);
	return status;
}
