/* Which word was meant. */
#include "cli.h"

#include <string.h>

#define WORD 96

size_t edit_distance(const char *a, const char *b, size_t bound)
{
	size_t m = strlen(a), n = strlen(b), i, j;
	size_t row[WORD + 1];

	if (m > WORD || n > WORD || (m > n ? m - n : n - m) > bound)
		return bound + 1;
	for (j = 0; j <= n; j++)
		row[j] = j;
	for (i = 1; i <= m; i++) {
		size_t diagonal = row[0];

		row[0] = i;
		for (j = 1; j <= n; j++) {
			size_t above = row[j], best = diagonal + (a[i - 1] != b[j - 1]);

			if (above + 1 < best)
				best = above + 1;
			if (row[j - 1] + 1 < best)
				best = row[j - 1] + 1;
			row[j] = best;
			diagonal = above;
		}
	}
	return row[n] > bound ? bound + 1 : row[n];
}
