#include "marks.h"

#include <stdlib.h>

#include "draw.h"

static int has_suspect(const gair_findings *findings, size_t index)
{
	size_t i, count = gair_finding_cell_count(findings, index);

	for (i = 0; i < count; i++)
		if (gair_finding_cell_role(findings, index, i) == GAIR_ROLE_SUSPECT)
			return 1;
	return 0;
}

/* An identity that fails throws doubt on all its cells, unless the finding itself says which of them is wrong. */
static void mark_finding(unsigned char *marks, const gair_findings *findings, size_t index)
{
	size_t i, count = gair_finding_cell_count(findings, index);
	int named = has_suspect(findings, index);

	for (i = 0; i < count; i++) {
		int32_t at = gair_cell_index(gair_finding_cell(findings, index, i));
		int32_t role = gair_finding_cell_role(findings, index, i);
		unsigned char mark = DRAW_PLAIN;

		if (role == GAIR_ROLE_SUSPECT)
			mark = DRAW_SUSPECT;
		else if (!named && (role == GAIR_ROLE_LEFT || role == GAIR_ROLE_RIGHT))
			mark = DRAW_DOUBT;
		if (at >= 0 && mark > marks[at])
			marks[at] = mark;
	}
}

unsigned char *marks_of(const gair_findings *findings)
{
	unsigned char *marks = calloc(gair_cell_count() + 1, 1);
	size_t i, count = gair_findings_count(findings);

	for (i = 0; marks && i < count; i++)
		if (gair_finding_status(findings, i) == GAIR_FINDING_FAIL &&
		    gair_finding_severity(findings, i) >= GAIR_SEVERITY_WARNING)
			mark_finding(marks, findings, i);
	return marks;
}

int mark_of(const unsigned char *marks, int32_t cell)
{
	int32_t at = gair_cell_index(cell);

	return at < 0 ? DRAW_PLAIN : marks[at];
}
