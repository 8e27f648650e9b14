#include "write/package.h"

#include <string.h>

#include "base/xml.h"

#define LOCAL_HEADER UINT32_C(0x04034b50)
#define DIRECTORY_HEADER UINT32_C(0x02014b50)
#define DIRECTORY_END UINT32_C(0x06054b50)
#define VERSION 20
#define DAY 0x0021 /* 1 January 1980, the first that a zip file knows: a report has no time of writing */

/* The checksum of zip (CRC-32, reflected 0x04C11DB7), four bits at a time. */
static uint32_t checksum(const char *bytes, size_t size)
{
	static const uint32_t steps[16] = {
		0x00000000, 0x1DB71064, 0x3B6E20C8, 0x26D930AC, 0x76DC4190, 0x6B6B51F4, 0x4DB26158, 0x5005713C,
		0xEDB88320, 0xF00F9344, 0xD6D6A3E8, 0xCB61B38C, 0x9B64C2B0, 0x86D3D2D4, 0xA00AE278, 0xBDBDF21C,
	};
	uint32_t sum = UINT32_MAX;
	size_t i;

	for (i = 0; i < size; i++) {
		sum ^= (unsigned char)bytes[i];
		sum = steps[sum & 15] ^ sum >> 4;
		sum = steps[sum & 15] ^ sum >> 4;
	}
	return ~sum;
}

/* A record of a zip file: little-endian fields. */
typedef struct record {
	char bytes[64];
	size_t size;
} record;

static void put(record *to, uint32_t value, size_t width)
{
	for (; width > 0; width--, value >>= 8)
		to->bytes[to->size++] = (char)(value & 0xFF);
}

/* What the header before a part and its entry in the directory have alike. */
static void put_about(record *to, const char *name, uint32_t sum, uint32_t size)
{
	put(to, VERSION, 2);
	put(to, 0, 2); /* flags */
	put(to, 0, 2); /* stored */
	put(to, 0, 2); /* time */
	put(to, DAY, 2);
	put(to, sum, 4);
	put(to, size, 4);
	put(to, size, 4);
	put(to, (uint32_t)strlen(name), 2);
	put(to, 0, 2); /* extra fields */
}

void gair__package_begin(gair__package *package, gair__output *output, const gair_report *report)
{
	package->output = output;
	package->report = report;
	package->offset = 0;
	package->count = 0;
	gair__buffer_init(&package->directory, &report->allocator);
}

static void write_bytes(gair__package *package, const char *bytes, size_t size)
{
	gair__output_bytes(package->output, bytes, size);
	package->offset += (uint32_t)size;
}

static void add_entry(gair__package *package, const char *name, uint32_t sum, uint32_t size)
{
	record entry = {"", 0};

	put(&entry, DIRECTORY_HEADER, 4);
	put(&entry, VERSION, 2);
	put_about(&entry, name, sum, size);
	put(&entry, 0, 2); /* comment */
	put(&entry, 0, 2); /* disk */
	put(&entry, 0, 2); /* attributes */
	put(&entry, 0, 4);
	put(&entry, package->offset, 4);
	gair__buffer_append(&package->directory, entry.bytes, entry.size);
	gair__buffer_append_string(&package->directory, name);
	package->count++;
}

void gair__package_add(gair__package *package, const char *name, const char *bytes, size_t size)
{
	record header = {"", 0};
	uint32_t sum;

	/* a zip file without extensions ends at 4 GiB; the directory needs some of it */
	if (package->output->status == GAIR_OK && size > UINT32_C(0xFFF00000) - package->offset)
		package->output->status = GAIR_E_LIMIT;
	if (package->output->status != GAIR_OK)
		return;
	sum = checksum(bytes, size);
	add_entry(package, name, sum, (uint32_t)size);
	put(&header, LOCAL_HEADER, 4);
	put_about(&header, name, sum, (uint32_t)size);
	write_bytes(package, header.bytes, header.size);
	write_bytes(package, name, strlen(name));
	write_bytes(package, bytes, size);
}

void gair__package_add_all(gair__package *package, const gair__package_part *parts, size_t count)
{
	size_t i;

	for (i = 0; i < count; i++)
		gair__package_add(package, parts[i].name, parts[i].text, strlen(parts[i].text));
}

void gair__package_end(gair__package *package)
{
	record end = {"", 0};
	uint32_t start = package->offset;

	if (package->output->status == GAIR_OK)
		package->output->status = package->directory.status;
	if (package->output->status == GAIR_OK) {
		write_bytes(package, package->directory.data, package->directory.size);
		put(&end, DIRECTORY_END, 4);
		put(&end, 0, 4); /* disks */
		put(&end, package->count, 2);
		put(&end, package->count, 2);
		put(&end, package->offset - start, 4);
		put(&end, start, 4);
		put(&end, 0, 2); /* comment */
		write_bytes(package, end.bytes, end.size);
	}
	gair__buffer_free(&package->directory);
}

static int gather(void *buffer, const char *bytes, size_t size)
{
	gair__buffer *to = buffer;

	gair__buffer_append(to, bytes, size);
	return to->status != GAIR_OK;
}

void gair__package_draw(gair__package *package, const char *name,
			void (*draw)(const gair_report *report, const void *context, gair__output *output), const void *context)
{
	gair__buffer buffer;
	gair__output part;

	gair__buffer_init(&buffer, &package->report->allocator);
	gair__output_init(&part, gather, &buffer);
	draw(package->report, context, &part);
	gair__output_flush(&part);
	if (buffer.status == GAIR_OK)
		gair__package_add(package, name, buffer.data, buffer.size);
	else if (package->output->status == GAIR_OK)
		package->output->status = buffer.status;
	gair__buffer_free(&buffer);
}

static void draw_core(const gair_report *report, const void *context, gair__output *output)
{
	size_t size;
	const char *title = gair_report_title(report, &size);

	(void)context;
	gair__output_string(
		output, "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
			"<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
			"xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>");
	gair__xml_line(output, title, size);
	gair__output_string(output, "</dc:title><dc:language>zh-CN</dc:language></cp:coreProperties>\n");
}

void gair__package_core(gair__package *package)
{
	gair__package_draw(package, "docProps/core.xml", draw_core, NULL);
}
