#include <gaireport/version.h>

const char *gair_version(void)
{
	return GAIR_VERSION;
}

int32_t gair_abi(void)
{
	return GAIR_ABI;
}
