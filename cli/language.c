/* The language of messages: --lang, else LC_ALL, LC_MESSAGES, LANG read as text; Chinese where unset or C. */
#include "cli.h"

#include <stdlib.h>
#include <string.h>

int32_t language_from_name(const char *name)
{
	if (strcmp(name, "zh") == 0)
		return GAIR_LANG_ZH;
	return strcmp(name, "en") == 0 ? GAIR_LANG_EN : -1;
}

/* `--lang en` and `--lang=en`, wherever it stands: what is said of a wrong argument is to be in that language too. */
static int32_t language_of_arguments(int argc, char **argv)
{
	int32_t lang = -1;
	int i;

	for (i = 1; i < argc && argv[i] && strcmp(argv[i], "--") != 0; i++) {
		const char *name = NULL;

		if (strncmp(argv[i], "--lang=", 7) == 0)
			name = argv[i] + 7;
		else if (strcmp(argv[i], "--lang") == 0 && i + 1 < argc)
			name = argv[i + 1];
		if (name && language_from_name(name) >= 0)
			lang = language_from_name(name);
	}
	return lang;
}

int32_t language_choose(int argc, char **argv)
{
	static const char *const variables[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
	int32_t lang = language_of_arguments(argc, argv);
	size_t i;

	if (lang >= 0)
		return lang;
	for (i = 0; i < sizeof(variables) / sizeof(variables[0]); i++) {
		const char *value = getenv(variables[i]);
		size_t length;

		if (!value || !*value)
			continue;
		length = strcspn(value, ".@");
		if ((length == 1 && value[0] == 'C') || (length == 5 && strncmp(value, "POSIX", 5) == 0))
			return GAIR_LANG_ZH;
		return strncmp(value, "zh", 2) == 0 ? GAIR_LANG_ZH : GAIR_LANG_EN;
	}
	return GAIR_LANG_ZH;
}
