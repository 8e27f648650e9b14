/* Names of XML that the readers of office files know: `vocabulary, local name`, in the order of xml_names.c's search. */
#ifndef GAIR_READ_XML_NAMES_H
#define GAIR_READ_XML_NAMES_H

#include <stdint.h>

/* Vocabularies; A is for attributes without one. */
enum {
	GAIR__XML_A,
	GAIR__XML_W,
	GAIR__XML_S,
	GAIR__XML_R,
	GAIR__XML_MC,
	GAIR__XML_M,
	GAIR__XML_REL,
	GAIR__XML_CT,
	GAIR__XML_OFFICE,
	GAIR__XML_TABLE,
	GAIR__XML_TEXT,
	GAIR__XML_STYLE,
	GAIR__XML_FO,
	GAIR__XML_DRAW,
	GAIR__XML_MANIFEST,
};

/* X(vocabulary, identifier, local name): by vocabulary, then by the bytes of the local name. */
/* clang-format off */
#define GAIR__XML_NAMES(X) \
	X(A, CONTENT_TYPE, "ContentType") \
	X(A, ID, "Id") \
	X(A, TARGET, "Target") \
	X(A, TARGET_MODE, "TargetMode") \
	X(A, TYPE, "Type") \
	X(A, BORDER_ID, "borderId") \
	X(A, BUILTIN_ID, "builtinId") \
	X(A, DATE1904, "date1904") \
	X(A, FORMAT_CODE, "formatCode") \
	X(A, HIDDEN, "hidden") \
	X(A, MAX, "max") \
	X(A, MIN, "min") \
	X(A, NAME, "name") \
	X(A, NUM_FMT_ID, "numFmtId") \
	X(A, R, "r") \
	X(A, REF, "ref") \
	X(A, S, "s") \
	X(A, STATE, "state") \
	X(A, STYLE, "style") \
	X(A, T, "t") \
	X(A, XF_ID, "xfId") \
	X(W, ABSTRACT_NUM, "abstractNum") \
	X(W, ABSTRACT_NUM_ID, "abstractNumId") \
	X(W, BASED_ON, "basedOn") \
	X(W, BR, "br") \
	X(W, CELL_DEL, "cellDel") \
	X(W, CHAR, "char") \
	X(W, CR, "cr") \
	X(W, DEL, "del") \
	X(W, DEL_INSTR_TEXT, "delInstrText") \
	X(W, DEL_TEXT, "delText") \
	X(W, DOC_PART_GALLERY, "docPartGallery") \
	X(W, FONT, "font") \
	X(W, GRID_BEFORE, "gridBefore") \
	X(W, GRID_SPAN, "gridSpan") \
	X(W, H_MERGE, "hMerge") \
	X(W, ILVL, "ilvl") \
	X(W, INS, "ins") \
	X(W, INSTR_TEXT, "instrText") \
	X(W, IS_LGL, "isLgl") \
	X(W, LVL, "lvl") \
	X(W, LVL_OVERRIDE, "lvlOverride") \
	X(W, LVL_RESTART, "lvlRestart") \
	X(W, LVL_TEXT, "lvlText") \
	X(W, MOVE_FROM, "moveFrom") \
	X(W, MOVE_TO, "moveTo") \
	X(W, NAME, "name") \
	X(W, NO_BREAK_HYPHEN, "noBreakHyphen") \
	X(W, NUM, "num") \
	X(W, NUM_FMT, "numFmt") \
	X(W, NUM_ID, "numId") \
	X(W, NUM_STYLE_LINK, "numStyleLink") \
	X(W, NUMBERING_CHANGE, "numberingChange") \
	X(W, OUTLINE_LVL, "outlineLvl") \
	X(W, P, "p") \
	X(W, P_PR, "pPr") \
	X(W, P_PR_CHANGE, "pPrChange") \
	X(W, P_STYLE, "pStyle") \
	X(W, PTAB, "ptab") \
	X(W, R, "r") \
	X(W, R_PR, "rPr") \
	X(W, R_PR_CHANGE, "rPrChange") \
	X(W, R_STYLE, "rStyle") \
	X(W, RT, "rt") \
	X(W, SECT_PR, "sectPr") \
	X(W, SECT_PR_CHANGE, "sectPrChange") \
	X(W, SHOWING_PLC_HDR, "showingPlcHdr") \
	X(W, START, "start") \
	X(W, START_OVERRIDE, "startOverride") \
	X(W, STYLE, "style") \
	X(W, STYLE_ID, "styleId") \
	X(W, STYLE_LINK, "styleLink") \
	X(W, SYM, "sym") \
	X(W, T, "t") \
	X(W, TAB, "tab") \
	X(W, TBL, "tbl") \
	X(W, TBL_GRID, "tblGrid") \
	X(W, TBL_GRID_CHANGE, "tblGridChange") \
	X(W, TBL_PR, "tblPr") \
	X(W, TBL_PR_CHANGE, "tblPrChange") \
	X(W, TBL_PR_EX, "tblPrEx") \
	X(W, TBL_PR_EX_CHANGE, "tblPrExChange") \
	X(W, TC, "tc") \
	X(W, TC_PR_CHANGE, "tcPrChange") \
	X(W, TR, "tr") \
	X(W, TR_PR, "trPr") \
	X(W, TR_PR_CHANGE, "trPrChange") \
	X(W, TXBX_CONTENT, "txbxContent") \
	X(W, V_MERGE, "vMerge") \
	X(W, VAL, "val") \
	X(W, VANISH, "vanish") \
	X(S, BORDER, "border") \
	X(S, BORDERS, "borders") \
	X(S, BOTTOM, "bottom") \
	X(S, C, "c") \
	X(S, CELL_STYLE, "cellStyle") \
	X(S, CELL_XFS, "cellXfs") \
	X(S, COL, "col") \
	X(S, F, "f") \
	X(S, LEFT, "left") \
	X(S, MERGE_CELL, "mergeCell") \
	X(S, NUM_FMT, "numFmt") \
	X(S, R_PH, "rPh") \
	X(S, RIGHT, "right") \
	X(S, ROW, "row") \
	X(S, SHEET, "sheet") \
	X(S, SI, "si") \
	X(S, T, "t") \
	X(S, TOP, "top") \
	X(S, V, "v") \
	X(S, WORKBOOK_PR, "workbookPr") \
	X(S, XF, "xf") \
	X(R, ID, "id") \
	X(MC, ALTERNATE_CONTENT, "AlternateContent") \
	X(MC, CHOICE, "Choice") \
	X(MC, FALLBACK, "Fallback") \
	X(M, T, "t") \
	X(REL, RELATIONSHIP, "Relationship") \
	X(CT, DEFAULT, "Default") \
	X(CT, OVERRIDE, "Override") \
	X(OFFICE, ANNOTATION, "annotation") \
	X(OFFICE, BODY, "body") \
	X(OFFICE, DATE_VALUE, "date-value") \
	X(OFFICE, FORMS, "forms") \
	X(OFFICE, VALUE, "value") \
	X(OFFICE, VALUE_TYPE, "value-type") \
	X(TABLE, COVERED_TABLE_CELL, "covered-table-cell") \
	X(TABLE, DEFAULT_CELL_STYLE_NAME, "default-cell-style-name") \
	X(TABLE, DISPLAY, "display") \
	X(TABLE, NUMBER_COLUMNS_REPEATED, "number-columns-repeated") \
	X(TABLE, NUMBER_COLUMNS_SPANNED, "number-columns-spanned") \
	X(TABLE, NUMBER_ROWS_REPEATED, "number-rows-repeated") \
	X(TABLE, NUMBER_ROWS_SPANNED, "number-rows-spanned") \
	X(TABLE, SHAPES, "shapes") \
	X(TABLE, STYLE_NAME, "style-name") \
	X(TABLE, TABLE, "table") \
	X(TABLE, TABLE_CELL, "table-cell") \
	X(TABLE, TABLE_COLUMN, "table-column") \
	X(TABLE, TABLE_ROW, "table-row") \
	X(TABLE, TRACKED_CHANGES, "tracked-changes") \
	X(TABLE, VISIBILITY, "visibility") \
	X(TEXT, CONTINUE_LIST, "continue-list") \
	X(TEXT, CONTINUE_NUMBERING, "continue-numbering") \
	X(TEXT, DISPLAY, "display") \
	X(TEXT, DISPLAY_LEVELS, "display-levels") \
	X(TEXT, H, "h") \
	X(TEXT, LEVEL, "level") \
	X(TEXT, LINE_BREAK, "line-break") \
	X(TEXT, LIST, "list") \
	X(TEXT, LIST_ITEM, "list-item") \
	X(TEXT, LIST_LEVEL_STYLE_NUMBER, "list-level-style-number") \
	X(TEXT, LIST_STYLE, "list-style") \
	X(TEXT, NOTE, "note") \
	X(TEXT, NUMBER, "number") \
	X(TEXT, OUTLINE_LEVEL, "outline-level") \
	X(TEXT, OUTLINE_LEVEL_STYLE, "outline-level-style") \
	X(TEXT, OUTLINE_STYLE, "outline-style") \
	X(TEXT, P, "p") \
	X(TEXT, RUBY_TEXT, "ruby-text") \
	X(TEXT, S, "s") \
	X(TEXT, SEQUENCE_DECLS, "sequence-decls") \
	X(TEXT, SPAN, "span") \
	X(TEXT, START_VALUE, "start-value") \
	X(TEXT, STYLE_NAME, "style-name") \
	X(TEXT, TAB, "tab") \
	X(TEXT, TABLE_OF_CONTENT, "table-of-content") \
	X(TEXT, TRACKED_CHANGES, "tracked-changes") \
	X(STYLE, NAME, "name") \
	X(STYLE, NUM_FORMAT, "num-format") \
	X(STYLE, NUM_PREFIX, "num-prefix") \
	X(STYLE, NUM_SUFFIX, "num-suffix") \
	X(STYLE, STYLE, "style") \
	X(STYLE, TABLE_CELL_PROPERTIES, "table-cell-properties") \
	X(STYLE, TABLE_PROPERTIES, "table-properties") \
	X(STYLE, TEXT_PROPERTIES, "text-properties") \
	X(FO, BORDER, "border") \
	X(FO, BORDER_BOTTOM, "border-bottom") \
	X(FO, BORDER_LEFT, "border-left") \
	X(FO, BORDER_RIGHT, "border-right") \
	X(FO, BORDER_TOP, "border-top") \
	X(DRAW, FRAME, "frame") \
	X(DRAW, TEXT_BOX, "text-box") \
	X(MANIFEST, ENCRYPTION_DATA, "encryption-data")
/* clang-format on */

/* GAIR__W_P and so on; GAIR__XML_OTHER is any name that is not in the list. */
enum {
	GAIR__XML_OTHER = -1,
#define X(vocabulary, identifier, local) GAIR__##vocabulary##_##identifier,
	GAIR__XML_NAMES(X)
#undef X
};

#define GAIR__XML_BINDINGS 128u /* prefixes declared in one another */
#define GAIR__XML_PREFIX 24u    /* a longer one is none that we know */

#define GAIR__XML_KNOWN 256u

/* Prefixes that are declared; the last one of a name holds. */
typedef struct gair__xml_bindings {
	struct gair__xml_binding {
		char prefix[GAIR__XML_PREFIX];
		uint8_t length;
		int8_t vocabulary; /* -1: one that is not known */
		uint32_t depth;    /* of the element that declares it */
	} items[GAIR__XML_BINDINGS];
	uint32_t count;
	uint32_t declared; /* changes of declarations, counted */
	/* names found before, until a declaration changes */
	struct gair__xml_known {
		char name[GAIR__XML_PREFIX];
		int32_t number;
		uint32_t declared; /* as below, when it was found */
	} known[GAIR__XML_KNOWN];
} gair__xml_bindings;

/* Takes the declarations among an element's attributes. 0 where there are too many. */
int gair__xml_bind(gair__xml_bindings *bindings, const char *const *attributes, uint32_t depth);
/* Drops those of elements as deep as this. */
void gair__xml_unbind(gair__xml_bindings *bindings, uint32_t depth);

/* The number of an element's name as it is written, `prefix:local` or `local`. */
int32_t gair__xml_name_of(gair__xml_bindings *bindings, const char *name);
/* 1 if the name of an attribute is this one. */
int gair__xml_is_name(const gair__xml_bindings *bindings, const char *name, int32_t wanted);

#endif
