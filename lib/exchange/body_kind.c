/* The kinds of bodies, as JSON names them. */
#include <string.h>

#include "exchange/exchange.h"

static const struct {
	int32_t kind;
	const char *name;
} kinds[] = {
	{GAIR_BODY_STATE_DEPARTMENT, "state_department"},
	{GAIR_BODY_RULE_GOVERNMENT, "rule_government"},
	{GAIR_BODY_GOVERNMENT, "government"},
	{GAIR_BODY_DEPARTMENT, "department"},
	{GAIR_BODY_TOWN, "town"},
};

const char *gair__body_kind_name(int32_t kind)
{
	size_t i;

	for (i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
		if (kinds[i].kind == kind)
			return kinds[i].name;
	return NULL;
}

int32_t gair__body_kind_from_name(const char *name)
{
	size_t i;

	for (i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
		if (strcmp(kinds[i].name, name) == 0)
			return kinds[i].kind;
	return GAIR_BODY_UNKNOWN;
}
