#include "base/date.h"

static int days_in_month(int32_t year, int32_t month)
{
	static const unsigned char days[13] = {0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	int leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

	return days[month] + (month == 2 && leap);
}

int gair__date_valid(int32_t year, int32_t month, int32_t day)
{
	return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= days_in_month(year, month);
}

static void put_digits(char *out, int32_t value, int count)
{
	while (count--) {
		out[count] = (char)('0' + value % 10);
		value /= 10;
	}
}

size_t gair__date_write(int32_t year, int32_t month, int32_t day, char out[16])
{
	put_digits(out, year, 4);
	out[4] = '-';
	put_digits(out + 5, month, 2);
	out[7] = '-';
	put_digits(out + 8, day, 2);
	out[10] = '\0';
	return 10;
}

static int32_t take_digits(const char *text, int count)
{
	int32_t value = 0;

	while (count--) {
		if (*text < '0' || *text > '9')
			return -1;
		value = value * 10 + (*text++ - '0');
	}
	return value;
}

int gair__date_read(const char *text, size_t size, int32_t *year, int32_t *month, int32_t *day)
{
	if (size != 10 || text[4] != '-' || text[7] != '-')
		return 0;
	*year = take_digits(text, 4);
	*month = take_digits(text + 5, 2);
	*day = take_digits(text + 8, 2);
	return gair__date_valid(*year, *month, *day);
}
