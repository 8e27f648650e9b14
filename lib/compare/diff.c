/* gair_diff: meta data, and the order of the parts. Cells stand in diff_cells.c, sentences in diff_texts.c. */
#include "compare/diff.h"

#include <string.h>

#include "base/buffer.h"

static void put_date(gair__buffer *text, const gair_date *date)
{
	char digits[11] = "0000-00-00";
	int32_t year = date->year, place;

	for (place = 3; place >= 0; place--, year /= 10)
		digits[place] = (char)('0' + year % 10);
	digits[5] = (char)('0' + date->month / 10);
	digits[6] = (char)('0' + date->month % 10);
	digits[8] = (char)('0' + date->day / 10);
	digits[9] = (char)('0' + date->day % 10);
	gair__buffer_append(text, digits, 10);
}

enum field { TITLE, BODY, YEAR, FROM, TO, PUBLISHED, EDITION_2, EDITION_3, EDITION_4 };

static const char *const field_names[GAIR__FIELDS] = {
	[TITLE] = "title",
	[BODY] = "body",
	[YEAR] = "year",
	[FROM] = "period.from",
	[TO] = "period.to",
	[PUBLISHED] = "published",
	[EDITION_2] = "editions.proactive",
	[EDITION_3] = "editions.applications",
	[EDITION_4] = "editions.proceedings",
};

static void put_number(gair__buffer *text, int32_t number)
{
	if (number)
		gair__buffer_append_integer(text, number);
}

/* What a field of a report holds, as text; nothing where it holds nothing. */
static void put_field(gair__buffer *text, const gair_report *report, int field)
{
	gair_date from, to;

	switch (field) {
	case TITLE:
		gair__buffer_append(text, report->title.text, report->title.size);
		break;
	case BODY:
		gair__buffer_append(text, report->body.text, report->body.size);
		break;
	case YEAR:
		put_number(text, gair_report_year(report));
		break;
	case FROM:
	case TO:
		if (gair_report_period(report, &from, &to))
			put_date(text, field == FROM ? &from : &to);
		break;
	case PUBLISHED:
		if (gair_report_published(report, &from))
			put_date(text, &from);
		break;
	default:
		put_number(text, gair_report_edition(report, GAIR_TABLE_PROACTIVE + field - EDITION_2));
	}
}

static gair_status diff_field(gair_differences *out, const gair_report *const reports[2], int field)
{
	gair__field_difference *item = &out->fields[out->field_count];
	gair__buffer texts[2];
	int side, failed = 0, differ;

	for (side = 0; side < 2; side++) {
		gair__buffer_init(&texts[side], &out->allocator);
		put_field(&texts[side], reports[side], field);
		failed |= texts[side].status != GAIR_OK;
	}
	differ = texts[0].size != texts[1].size || (texts[0].size && memcmp(texts[0].data, texts[1].data, texts[0].size) != 0);
	for (side = 0; side < 2; side++) {
		item->sides[side] = !failed && differ && texts[side].size
					    ? gair__arena_text(&out->arena, texts[side].data, texts[side].size)
					    : "";
		failed |= !item->sides[side];
		gair__buffer_free(&texts[side]);
	}
	item->name = field_names[field];
	out->field_count += differ && !failed;
	return failed ? GAIR_E_NOMEM : GAIR_OK;
}

gair_status gair_diff(const gair_report *old_report, const gair_report *new_report, const gair_allocator *allocator,
		      gair_differences **out)
{
	const gair_report *reports[2];
	gair_allocator own;
	gair_differences *made;
	gair_status status;
	int field;

	if (!out)
		return GAIR_E_ARGUMENT;
	*out = NULL;
	if (!old_report || !new_report)
		return GAIR_E_ARGUMENT;
	status = gair__allocator_init(&own, allocator);
	if (status != GAIR_OK)
		return status;
	made = gair__alloc(&own, sizeof *made);
	if (!made)
		return GAIR_E_NOMEM;
	memset(made, 0, sizeof *made);
	made->allocator = own;
	gair__arena_init(&made->arena, &made->allocator);
	reports[GAIR_SIDE_OLD] = old_report;
	reports[GAIR_SIDE_NEW] = new_report;
	for (field = 0; field < GAIR__FIELDS && status == GAIR_OK; field++)
		status = diff_field(made, reports, field);
	if (status == GAIR_OK)
		status = gair__diff_cells(made, reports);
	if (status == GAIR_OK)
		status = gair__diff_texts(made, reports);
	if (status != GAIR_OK) {
		gair_differences_free(made);
		return status;
	}
	*out = made;
	return GAIR_OK;
}

void gair_differences_free(gair_differences *differences)
{
	gair_allocator allocator;

	if (!differences)
		return;
	allocator = differences->allocator;
	gair__free(&allocator, differences->texts);
	gair__arena_free(&differences->arena);
	gair__free(&allocator, differences);
}
