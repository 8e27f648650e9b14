#include "read/xml.h"

#include <expat.h>
#include <stdio.h>
#include <string.h>

#include "base/error.h"

#define CHUNK 65536
#define DEEPEST 4096
#define LONGEST_TOKEN ((int64_t)1024 * 1024) /* a tag or a comment; running text comes in pieces */

struct gair__xml {
	XML_Parser parser;
	const gair__xml_handler *handler;
	void *context;
	gair__xml_bindings bindings;
	const char **attributes; /* of the start at hand */
	size_t depth;
	size_t skip; /* 0, or the depth of the element whose inside is passed over */
	gair_status status;
	int refused; /* a document type */
};

static void XMLCALL on_start(void *data, const char *name, const char **attributes)
{
	gair__xml *xml = data;

	if (xml->status != GAIR_OK)
		return;
	if (++xml->depth > DEEPEST) {
		gair__xml_fail(xml, GAIR_E_LIMIT);
		return;
	}
	if (xml->skip && xml->depth > xml->skip)
		return;
	if (!gair__xml_bind(&xml->bindings, (const char *const *)attributes, (uint32_t)xml->depth)) {
		gair__xml_fail(xml, GAIR_E_LIMIT);
		return;
	}
	xml->attributes = attributes;
	xml->handler->start(xml, xml->context, gair__xml_name_of(&xml->bindings, name));
	xml->attributes = NULL;
}

static void XMLCALL on_end(void *data, const char *name)
{
	gair__xml *xml = data;

	if (xml->skip && xml->depth > xml->skip) {
		xml->depth--;
		return;
	}
	xml->skip = 0;
	if (xml->status == GAIR_OK)
		xml->handler->end(xml, xml->context, gair__xml_name_of(&xml->bindings, name));
	gair__xml_unbind(&xml->bindings, (uint32_t)xml->depth);
	xml->depth--;
}

static void XMLCALL on_text(void *data, const char *text, int size)
{
	gair__xml *xml = data;

	if (xml->status == GAIR_OK && !xml->skip && xml->handler->text)
		xml->handler->text(xml, xml->context, text, (size_t)size);
}

static void XMLCALL on_doctype(void *data, const char *name, const char *system, const char *public, int internal)
{
	gair__xml *xml = data;

	(void)name, (void)system, (void)public, (void)internal;
	xml->refused = 1;
	gair__xml_fail(xml, GAIR_E_FORMAT);
}

/* Feeds the part to the parser, a piece at a time: a bomb is noticed where it stops being XML, or at the limit. */
static gair_status feed(gair__xml *xml, gair__zip *zip, gair_error *error)
{
	int64_t fed = 0;

	for (;;) {
		void *buffer = XML_GetBuffer(xml->parser, CHUNK);
		int64_t got;

		if (!buffer)
			return gair__fail(error, GAIR_E_NOMEM, NULL, NULL);
		got = gair__zip_next(zip, buffer, CHUNK, error);
		if (got < 0)
			return (gair_status)got;
		if (XML_ParseBuffer(xml->parser, (int)got, got == 0) != XML_STATUS_OK)
			return GAIR_E_FORMAT;
		if (got == 0)
			return GAIR_OK;
		/* what is no token yet would be kept, and looked at from its beginning each time */
		fed += got;
		if (fed - (int64_t)XML_GetCurrentByteIndex(xml->parser) > LONGEST_TOKEN) {
			gair__xml_fail(xml, GAIR_E_FORMAT);
			return GAIR_E_FORMAT;
		}
	}
}

/* What the parser found wrong, in words. */
static gair_status fail_parse(const gair__xml *xml, const char *part, gair_error *error)
{
	char zh[320], en[320];

	if (xml->status == GAIR_E_LIMIT)
		return gair__fail(error, GAIR_E_LIMIT, "文件内容嵌套太深，没有读取",
				  "the file is nested too deeply, and was not read");
	if (xml->status != GAIR_OK && xml->status != GAIR_E_FORMAT)
		return gair__fail(error, xml->status, NULL, NULL);
	if (XML_GetErrorCode(xml->parser) == XML_ERROR_NO_MEMORY)
		return gair__fail(error, GAIR_E_NOMEM, NULL, NULL);
	if (xml->refused)
		return gair__fail(error, GAIR_E_FORMAT, "文件里有 DTD 声明，Word 和 Excel 文件不应有它；这个文件不可信，没有读取",
				  "the file holds a document type declaration, which no office file has: it was not read");
	snprintf(zh, sizeof zh, "文件内容已损坏（%.100s），请用 Word、WPS 或 Excel 打开并重新保存后再试", part);
	snprintf(en, sizeof en, "the file is damaged (%.100s): open it in its program, save it anew and try again", part);
	gair__fail(error, GAIR_E_FORMAT, zh, en);
	if (error && error->size == sizeof *error)
		error->offset = (int64_t)XML_GetCurrentByteIndex(xml->parser);
	return GAIR_E_FORMAT;
}

gair_status gair__xml_read(gair__zip *zip, int64_t part, const gair__xml_handler *handler, void *context, gair_error *error)
{
	gair__xml xml;
	gair_status status = gair__zip_begin(zip, part, error);

	if (status != GAIR_OK)
		return status;
	memset(&xml, 0, sizeof xml);
	xml.handler = handler;
	xml.context = context;
	/* namespaces are resolved here: expat's own way costs as much as the rest of the parsing */
	xml.parser = XML_ParserCreate(NULL);
	if (!xml.parser) {
		gair__zip_end(zip);
		return gair__fail(error, GAIR_E_NOMEM, NULL, NULL);
	}
	XML_SetUserData(xml.parser, &xml);
	XML_SetElementHandler(xml.parser, on_start, on_end);
	XML_SetCharacterDataHandler(xml.parser, on_text);
	XML_SetStartDoctypeDeclHandler(xml.parser, on_doctype);
	status = feed(&xml, zip, error);
	if (status == GAIR_E_FORMAT && (xml.status != GAIR_OK || XML_GetErrorCode(xml.parser) != XML_ERROR_NONE))
		status = fail_parse(&xml, gair__zip_name(zip, part), error);
	XML_ParserFree(xml.parser);
	gair__zip_end(zip);
	return status;
}

const char *gair__xml_attribute(const gair__xml *xml, int32_t name)
{
	const char **at;

	for (at = xml->attributes; at && at[0]; at += 2)
		if (gair__xml_is_name(&xml->bindings, at[0], name))
			return at[1];
	return NULL;
}

uint32_t gair__xml_number(const gair__xml *xml, int32_t name, uint32_t otherwise, uint32_t most)
{
	const char *text = gair__xml_attribute(xml, name);
	uint64_t value = 0;

	if (!text || *text < '0' || *text > '9')
		return otherwise;
	for (; *text >= '0' && *text <= '9' && value <= most; text++)
		value = value * 10 + (uint64_t)(*text - '0');
	return value > most ? most : (uint32_t)value;
}

int gair__xml_flag(const gair__xml *xml, int32_t name, int otherwise)
{
	static const char *const no[] = {"0", "false", "off", "none"};
	const char *text = gair__xml_attribute(xml, name);
	size_t i;

	if (!text)
		return otherwise;
	for (i = 0; i < sizeof no / sizeof *no; i++)
		if (strcmp(text, no[i]) == 0)
			return 0;
	return 1;
}

size_t gair__xml_depth(const gair__xml *xml)
{
	return xml->depth;
}

void gair__xml_skip(gair__xml *xml)
{
	xml->skip = xml->depth;
}

void gair__xml_skip_to(gair__xml *xml, size_t depth)
{
	xml->skip = depth;
}

uint32_t gair__xml_offset(const gair__xml *xml)
{
	return (uint32_t)XML_GetCurrentByteIndex(xml->parser);
}

void gair__xml_fail(gair__xml *xml, gair_status status)
{
	if (xml->status == GAIR_OK)
		xml->status = status;
	XML_StopParser(xml->parser, XML_FALSE);
}
