/* Any bytes as a baseline: read, looked up, gone through. */
#include <stdlib.h>
#include <string.h>

#include <gaireport/baseline.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	gair_error error = {sizeof error, 0, 0, -1, 0, 0, "", "", ""};
	gair_baseline *baseline = NULL;
	gair_status status = gair_baseline_read((const char *)data, size, NULL, &baseline, &error);
	size_t i;

	if ((status == GAIR_OK) != (baseline != NULL) || (status != GAIR_OK && !error.message_zh[0]))
		abort();
	for (i = 0; i < gair_baseline_count(baseline); i++)
		if (!gair_baseline_has(baseline, "a name that no file has", gair_baseline_fingerprint(baseline, i)))
			abort();
	for (i = 0; (i = gair_baseline_gone(baseline, "a", NULL, i)) != SIZE_MAX; i++)
		if (!gair_baseline_has(baseline, "a", gair_baseline_fingerprint(baseline, i)))
			abort();
	gair_baseline_free(baseline);
	return 0;
}
