/*
 * What the targets of office files share: an input is the XML of the parts, parted by NUL bytes, in the order of a list of names;
 * a stored archive with right sums is put round them, so that what is changed is XML and not the container.
 */
#ifndef GAIREPORT_FUZZ_PARTS_H
#define GAIREPORT_FUZZ_PARTS_H

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <gaireport/gaireport.h>

#define MOST_PARTS 6

typedef struct archive {
	uint8_t *bytes;
	size_t size;
	uint8_t directory[4096];
	size_t directory_size;
	unsigned count;
} archive;

static void put(uint8_t *at, size_t value, int bytes)
{
	for (; bytes > 0; bytes--, value >>= 8)
		*at++ = (uint8_t)value;
}

static uint32_t checksum(const uint8_t *data, size_t size)
{
	static const uint32_t quarter[16] = {0x00000000, 0x1DB71064, 0x3B6E20C8, 0x26D930AC, 0x76DC4190, 0x6B6B51F4,
					     0x4DB26158, 0x5005713C, 0xEDB88320, 0xF00F9344, 0xD6D6A3E8, 0xCB61B38C,
					     0x9B64C2B0, 0x86D3D2D4, 0xA00AE278, 0xBDBDF21C};
	uint32_t crc = 0xFFFFFFFFu;

	for (; size > 0; size--, data++) {
		crc = quarter[(crc ^ *data) & 15] ^ (crc >> 4);
		crc = quarter[(crc ^ (uint32_t)(*data >> 4)) & 15] ^ (crc >> 4);
	}
	return ~crc;
}

static void add_part(archive *to, const char *name, const uint8_t *data, size_t size)
{
	uint8_t header[30] = {'P', 'K', 3, 4, 20}, entry[46] = {'P', 'K', 1, 2, 20, 0, 20};
	size_t length = strlen(name), offset = to->size;

	put(header + 14, checksum(data, size), 4);
	put(header + 18, size, 4);
	put(header + 22, size, 4);
	put(header + 26, length, 2);
	memcpy(entry + 16, header + 14, 14);
	put(entry + 42, offset, 4);
	memcpy(to->bytes + to->size, header, sizeof header);
	memcpy(to->bytes + to->size + sizeof header, name, length);
	if (size)
		memcpy(to->bytes + to->size + sizeof header + length, data, size);
	to->size += sizeof header + length + size;
	memcpy(to->directory + to->directory_size, entry, sizeof entry);
	memcpy(to->directory + to->directory_size + sizeof entry, name, length);
	to->directory_size += sizeof entry + length;
	to->count++;
}

static void end_archive(archive *to)
{
	uint8_t tail[22] = {'P', 'K', 5, 6};

	put(tail + 8, to->count, 2);
	put(tail + 10, to->count, 2);
	put(tail + 12, to->directory_size, 4);
	put(tail + 16, to->size, 4);
	memcpy(to->bytes + to->size, to->directory, to->directory_size);
	memcpy(to->bytes + to->size + to->directory_size, tail, sizeof tail);
	to->size += to->directory_size + sizeof tail;
}

/* Reads bytes as a document, asks it everything, and reads them as a report. */
static void read_office(const uint8_t *data, size_t size, int32_t format)
{
	gair_read_options options = GAIR_READ_OPTIONS_INIT;
	gair_document *document = NULL;
	gair_report *report = NULL;
	size_t block, cell, length;

	options.format = format;
	if (gair_document_read((const char *)data, size, &options, &document, NULL) == GAIR_OK) {
		for (block = 0; block < gair_document_block_count(document); block++) {
			gair_source source;
			gair_grid_cell found;

			source.size = sizeof source;
			found.size = sizeof found;
			gair_document_block_text(document, block, &length);
			gair_document_block_source(document, block, &source);
			for (cell = 0; cell < gair_document_cell_count(document, block); cell++) {
				if (!gair_document_cell(document, block, cell, &found) || found.rowspan < 1 ||
				    found.colspan < 1 ||
				    (size_t)found.column + (size_t)found.colspan > gair_document_column_count(document, block) ||
				    !gair_document_cell_source(document, block, cell, &source) || source.line < 1)
					abort();
			}
		}
		gair_document_free(document);
	}
	if (gair_read((const char *)data, size, &options, &report, NULL) == GAIR_OK)
		gair_report_free(report);
}

/* The parts of an input, by a list of names that ends with NULL; `fixed` stands before them. */
static void read_parts(const uint8_t *data, size_t size, const char *const *names, const char *fixed_name, const char *fixed,
		       int32_t format)
{
	archive made = {NULL, 0, {0}, 0, 0};
	size_t i, length;

	made.bytes = malloc(size + 8192 + (fixed ? strlen(fixed) : 0));
	if (!made.bytes)
		return;
	if (fixed)
		add_part(&made, fixed_name, (const uint8_t *)fixed, strlen(fixed));
	for (i = 0; names[i]; i++) {
		const uint8_t *end = size ? memchr(data, 0, size) : NULL;

		length = end ? (size_t)(end - data) : size;
		if (length)
			add_part(&made, names[i], data, length);
		data += length + (end != NULL);
		size -= length + (end != NULL);
	}
	end_archive(&made);
	read_office(made.bytes, made.size, format);
	free(made.bytes);
}

#endif
