/* The names of the constants of findings, as JSON and the command have them. */
#include <stddef.h>

#include <gaireport/findings.h>

/* The name at a number that counts from 0; a hole in a table is NULL. */
static const char *name_at(const char *const *names, size_t count, int32_t number)
{
	return number >= 0 && (size_t)number < count ? names[number] : NULL;
}

#define NAME_AT(names, number) name_at(names, sizeof(names) / sizeof(names)[0], number)

const char *gair_verdict_name(int32_t verdict)
{
	static const char *const names[] = {"clean", "warning", "error", "unreadable"};

	return NAME_AT(names, verdict);
}

const char *gair_finding_status_name(int32_t status)
{
	static const char *const names[] = {NULL, "fail", "undecidable", "blocked"};

	return NAME_AT(names, status);
}

const char *gair_certainty_name(int32_t certainty)
{
	static const char *const names[] = {NULL, "hint", "likely", "proved"};

	return NAME_AT(names, certainty);
}

const char *gair_role_name(int32_t role)
{
	static const char *const names[] = {NULL, "left", "right", "suspect", "related"};

	return NAME_AT(names, role);
}

const char *gair_state_name(int32_t state)
{
	static const char *const names[] = {"absent", "blank", "number", "not_applicable", "text"};

	return NAME_AT(names, state);
}
