#include "document/places.h"

#include "base/count.h"
#include "base/utf8.h"

static int continues(const gair__places *places, size_t at)
{
	return at < places->size && ((unsigned char)places->text[at] & 0xC0) == 0x80;
}

/* The first character of decoded text at or behind a step. */
static size_t step_start(const gair__places *places, size_t index)
{
	size_t at = index * GAIR__ORIGINALS_STEP;

	while (continues(places, at))
		at++;
	return at;
}

/* `to` is where a character begins. */
static void begin_at_step(const gair__places *places, gair__places_cursor *cursor, size_t to)
{
	size_t index = to / GAIR__ORIGINALS_STEP;

	cursor->decoded = step_start(places, index);
	cursor->original = index < places->original_count ? places->originals[index] : places->original_size;
}

/* Advances over decoded text and its original together, character by character. */
static void advance_original(const gair__places *places, gair__places_cursor *cursor, size_t to)
{
	if (cursor->decoded == 0 || cursor->decoded > to || to - cursor->decoded > GAIR__ORIGINALS_STEP)
		begin_at_step(places, cursor, to);
	while (cursor->decoded < to && cursor->original < places->original_size) {
		cursor->original += places->width(places->original + cursor->original, places->original_size - cursor->original);
		for (cursor->decoded++; continues(places, cursor->decoded); cursor->decoded++)
			;
	}
}

/* On to the start of the line that `to` stands in. */
static void advance_lines(const gair__places *places, gair__checkpoint *point, size_t to)
{
	const char *text = places->text;
	size_t feeds = point->at < to ? gair__count_feeds(text + point->at, to - point->at) : 0;

	if (feeds) {
		point->at = (uint32_t)(gair__behind_last_feed(text + point->at, text + to) - text);
		point->line += (uint32_t)feeds;
		point->column = 0;
	}
}

/* On to `to` in the same line: the characters that begin before it. */
static void advance_column(const gair__places *places, gair__checkpoint *point, size_t to)
{
	point->column += (uint32_t)gair__utf8_length(places->text + point->at, to - point->at);
	point->at = (uint32_t)to;
}

#define LONG_LINE 2048u /* bytes from a checkpoint that are counted anew at each look-up */

gair_status gair__places_prepare(gair__places *places, const gair_allocator *allocator)
{
	gair__checkpoint point = {0, 0, 0};
	size_t count = places->size / GAIR__PLACES_STEP + 1, i;

	if (places->checkpoints)
		return GAIR_OK;
	places->checkpoints = gair__alloc(allocator, count * sizeof *places->checkpoints);
	if (!places->checkpoints)
		return GAIR_E_NOMEM;
	places->checkpoint_count = count;
	for (i = 0; i < count; i++) {
		size_t step = i * GAIR__PLACES_STEP;

		advance_lines(places, &point, step);
		if (step - point.at >= LONG_LINE)
			advance_column(places, &point, step);
		places->checkpoints[i] = point;
	}
	return GAIR_OK;
}

void gair__places_free(gair__places *places, const gair_allocator *allocator)
{
	gair__free(allocator, places->checkpoints);
	gair__free(allocator, places->originals);
	places->checkpoints = NULL;
	places->originals = NULL;
	places->checkpoint_count = places->original_count = 0;
}

/* The last mark at or before an offset, NULL where there is none. */
static const gair__mark *find_mark(const gair__places *places, uint32_t offset)
{
	size_t low = 0, high = places->mark_count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (places->marks[middle].text <= offset)
			low = middle + 1;
		else
			high = middle;
	}
	return low ? &places->marks[low - 1] : NULL;
}

static void apply_mark(const gair__mark *mark, uint32_t offset, gair_source *source)
{
	source->offset = (int64_t)mark->original + (offset - mark->text);
	source->page = (int32_t)mark->page;
	if (!mark->line)
		return;
	source->offset = mark->original;
	source->line = (int32_t)mark->line;
	source->column = (int32_t)mark->column;
}

/* The nearest checkpoint before an offset, unless the cursor is nearer. */
static void begin_at_checkpoint(const gair__places *places, gair__places_cursor *cursor, uint32_t offset)
{
	size_t index = offset / GAIR__PLACES_STEP;
	const gair__checkpoint *point;

	if (index >= places->checkpoint_count)
		index = places->checkpoint_count - 1;
	point = &places->checkpoints[index];
	if (cursor->point.at > offset || cursor->point.at < point->at)
		cursor->point = *point;
}

void gair__places_find_next(const gair__places *places, gair__places_cursor *cursor, uint32_t offset, gair_source *source)
{
	const gair__mark *mark = find_mark(places, offset);

	if (offset > places->size)
		offset = (uint32_t)places->size;
	begin_at_checkpoint(places, cursor, offset);
	if (places->width)
		advance_original(places, cursor, offset);
	advance_lines(places, &cursor->point, offset);
	advance_column(places, &cursor->point, offset);
	source->offset = (int64_t)(places->width ? cursor->original : places->original_start + offset);
	source->line = (int32_t)(cursor->point.line + 1);
	source->column = (int32_t)(cursor->point.column + 1);
	source->page = 0;
	source->grid = source->grid_row = source->grid_column = -1;
	if (mark)
		apply_mark(mark, offset, source);
}

void gair__places_find(const gair__places *places, uint32_t offset, gair_source *source)
{
	gair__places_cursor cursor = {{0, 0, 0}, 0, 0};

	gair__places_find_next(places, &cursor, offset, source);
}
