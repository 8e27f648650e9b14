--- The module `gaireport` for LuaJIT (OpenResty) by its FFI: the same functions as the C module, in one file of Lua. It needs
--- nothing but the shared library, libgaireport.so.0, where the dynamic linker finds it, or at the path that the environment
--- variable GAIREPORT_LIBRARY names.
local ffi = require("ffi")

-- Made by make-cdef from the public headers: begin
if not pcall(ffi.typeof, "gair_report") then
	ffi.cdef([[
enum {
	GAIR_OK = 0,
	GAIR_E_NOMEM = -1,
	GAIR_E_ARGUMENT = -2,
	GAIR_E_CELL = -3,
	GAIR_E_EDITION = -4,
	GAIR_E_OPTIONS = -5,
	GAIR_E_LIMIT = -6,
	GAIR_E_IO = -7,
	GAIR_E_FORMAT = -8,
	GAIR_E_NOT_A_REPORT = -9,
	GAIR_E_UNSUPPORTED = -10,
	GAIR_E_RANGE = -11,
	GAIR_E_STATE = -12,
	GAIR_E_EMPTY = -13,
	GAIR_LANG_ZH = 0,
	GAIR_LANG_EN = 1,
	GAIR_EDITION_NONE = 0,
	GAIR_EDITION_2019 = 2019,
	GAIR_EDITION_2021 = 2021,
	GAIR_TABLE_PROACTIVE = 1,
	GAIR_TABLE_APPLICATIONS = 2,
	GAIR_TABLE_PROCEEDINGS = 3,
	GAIR_PROACTIVE_REGULATIONS = 1,
	GAIR_PROACTIVE_NORMATIVE_DOCUMENTS = 2,
	GAIR_PROACTIVE_LICENSING = 3,
	GAIR_PROACTIVE_OTHER_SERVICES = 4,
	GAIR_PROACTIVE_PENALTIES = 5,
	GAIR_PROACTIVE_COERCIVE_MEASURES = 6,
	GAIR_PROACTIVE_FEES = 7,
	GAIR_PROACTIVE_PROCUREMENT = 8,
	GAIR_ITEM_MADE = 1,
	GAIR_ITEM_DISCLOSED = 2,
	GAIR_ITEM_TOTAL_DISCLOSED = 3,
	GAIR_ITEM_PREVIOUS_ITEMS = 4,
	GAIR_ITEM_CHANGE = 5,
	GAIR_ITEM_DECISIONS = 6,
	GAIR_ITEM_PROJECTS = 7,
	GAIR_ITEM_AMOUNT = 8,
	GAIR_ITEM_REPEALED = 9,
	GAIR_ITEM_IN_FORCE = 10,
	GAIR_APPLICATIONS_RECEIVED = 1,
	GAIR_APPLICATIONS_CARRIED_OVER = 2,
	GAIR_APPLICATIONS_GRANTED = 3,
	GAIR_APPLICATIONS_PARTIALLY_GRANTED = 4,
	GAIR_APPLICATIONS_DENIED_STATE_SECRET = 5,
	GAIR_APPLICATIONS_DENIED_PROHIBITED_BY_LAW = 6,
	GAIR_APPLICATIONS_DENIED_SECURITY_AND_STABILITY = 7,
	GAIR_APPLICATIONS_DENIED_THIRD_PARTY_RIGHTS = 8,
	GAIR_APPLICATIONS_DENIED_INTERNAL_AFFAIRS = 9,
	GAIR_APPLICATIONS_DENIED_DELIBERATIVE_PROCESS = 10,
	GAIR_APPLICATIONS_DENIED_ENFORCEMENT_FILE = 11,
	GAIR_APPLICATIONS_DENIED_ADMINISTRATIVE_INQUIRY = 12,
	GAIR_APPLICATIONS_UNABLE_NOT_HELD = 13,
	GAIR_APPLICATIONS_UNABLE_NEEDS_CREATION = 14,
	GAIR_APPLICATIONS_UNABLE_STILL_UNCLEAR = 15,
	GAIR_APPLICATIONS_NOT_PROCESSED_PETITION = 16,
	GAIR_APPLICATIONS_NOT_PROCESSED_REPEATED = 17,
	GAIR_APPLICATIONS_NOT_PROCESSED_PUBLICATION = 18,
	GAIR_APPLICATIONS_NOT_PROCESSED_EXCESSIVE = 19,
	GAIR_APPLICATIONS_NOT_PROCESSED_REISSUE = 20,
	GAIR_APPLICATIONS_OTHER_COMBINED = 21,
	GAIR_APPLICATIONS_OTHER_NOT_CORRECTED = 22,
	GAIR_APPLICATIONS_OTHER_FEE_UNPAID = 23,
	GAIR_APPLICATIONS_OTHER_OTHER = 24,
	GAIR_APPLICATIONS_OUTCOME_TOTAL = 25,
	GAIR_APPLICATIONS_CARRIED_FORWARD = 26,
	GAIR_APPLICANT_NATURAL_PERSON = 1,
	GAIR_APPLICANT_COMMERCIAL_ENTERPRISE = 2,
	GAIR_APPLICANT_RESEARCH_INSTITUTION = 3,
	GAIR_APPLICANT_PUBLIC_WELFARE_ORGANIZATION = 4,
	GAIR_APPLICANT_LEGAL_SERVICE_ORGANIZATION = 5,
	GAIR_APPLICANT_OTHER_ORGANIZATION = 6,
	GAIR_APPLICANT_TOTAL = 7,
	GAIR_PROCEEDINGS_RECONSIDERATION = 1,
	GAIR_PROCEEDINGS_DIRECT_LITIGATION = 2,
	GAIR_PROCEEDINGS_LITIGATION_AFTER_RECONSIDERATION = 3,
	GAIR_RESULT_UPHELD = 1,
	GAIR_RESULT_CORRECTED = 2,
	GAIR_RESULT_OTHER = 3,
	GAIR_RESULT_PENDING = 4,
	GAIR_RESULT_TOTAL = 5,
	GAIR_KIND_COUNT = 1,
	GAIR_KIND_SIGNED_COUNT = 2,
	GAIR_KIND_MONEY = 3,
	GAIR_STATE_ABSENT = 0,
	GAIR_STATE_BLANK = 1,
	GAIR_STATE_NUMBER = 2,
	GAIR_STATE_NOT_APPLICABLE = 3,
	GAIR_STATE_TEXT = 4,
	GAIR_BODY_UNKNOWN = 0,
	GAIR_BODY_STATE_DEPARTMENT = 1,
	GAIR_BODY_RULE_GOVERNMENT = 2,
	GAIR_BODY_GOVERNMENT = 3,
	GAIR_BODY_DEPARTMENT = 4,
	GAIR_BODY_TOWN = 5,
	GAIR_SEVERITY_OFF = 0,
	GAIR_SEVERITY_NOTICE = 1,
	GAIR_SEVERITY_WARNING = 2,
	GAIR_SEVERITY_ERROR = 3,
	GAIR_FINDING_FAIL = 1,
	GAIR_FINDING_UNDECIDABLE = 2,
	GAIR_FINDING_BLOCKED = 3,
	GAIR_CERTAINTY_HINT = 1,
	GAIR_CERTAINTY_LIKELY = 2,
	GAIR_CERTAINTY_PROVED = 3,
	GAIR_ROLE_LEFT = 1,
	GAIR_ROLE_RIGHT = 2,
	GAIR_ROLE_SUSPECT = 3,
	GAIR_ROLE_RELATED = 4,
	GAIR_VERDICT_CLEAN = 0,
	GAIR_VERDICT_WARNING = 1,
	GAIR_VERDICT_ERROR = 2,
	GAIR_VERDICT_UNREADABLE = 3,
	GAIR_SIDE_OLD = 0,
	GAIR_SIDE_NEW = 1,
	GAIR_DIFF_CHANGED = 1,
	GAIR_DIFF_APPEARED = 2,
	GAIR_DIFF_VANISHED = 3,
	GAIR_DIFF_MOVED = 4,
	GAIR_SUM_UNKNOWN = 1,
	GAIR_SUM_TEXT = 2,
	GAIR_SUM_EDITION = 3,
	GAIR_SUM_NO_PLACE = 4,
	GAIR_SUM_NO_TABLE = 5,
	GAIR_SUM_YEARS = 6,
	GAIR_SUM_SAME_BODY = 7,
	GAIR_SUM_SAME_FIGURES = 8,
	GAIR_FORMAT_AUTO = 0,
	GAIR_FORMAT_TEXT = 1,
	GAIR_FORMAT_MARKDOWN = 2,
	GAIR_FORMAT_HTML = 3,
	GAIR_FORMAT_JSON = 4,
	GAIR_FORMAT_DOCX = 5,
	GAIR_FORMAT_XLSX = 6,
	GAIR_FORMAT_ODT = 7,
	GAIR_FORMAT_ODS = 8,
	GAIR_BLOCK_PARAGRAPH = 1,
	GAIR_BLOCK_GRID = 2,
	GAIR_IDENTITY_HOLDS = 1,
	GAIR_IDENTITY_FAILS = 2,
	GAIR_IDENTITY_OPEN = 3,
	GAIR_BOUND_NONE = 0,
	GAIR_BOUND_WORK = 1,
	GAIR_BOUND_SETS = 2,
	GAIR_BOUND_RANGE = 3,
	GAIR_VERSION_MAJOR = 0,
	GAIR_VERSION_MINOR = 1,
	GAIR_VERSION_PATCH = 0,
	GAIR_ABI = 1,
	GAIR_OUT_JSON = 1,
	GAIR_OUT_CSV = 2,
	GAIR_OUT_TEXT = 3,
	GAIR_OUT_MARKDOWN = 4,
	GAIR_OUT_HTML = 5,
	GAIR_OUT_DOCX = 6,
	GAIR_OUT_XLSX = 7,
	GAIR_FINDINGS_TEXT = 1,
	GAIR_FINDINGS_JSON = 2,
	GAIR_FINDINGS_JSONL = 3,
	GAIR_FINDINGS_SARIF = 4,
	GAIR_FINDINGS_JUNIT = 5,
	GAIR_FINDINGS_GITHUB = 6,
	GAIR_FINDINGS_HTML = 7,
	GAIR_WRITE_EXCEL = 1,
	GAIR_WRITE_SOURCES = 2,
	GAIR_WRITE_COLOUR = 4,
};
typedef struct gair_allocator {
	size_t size;
	void *context;
	void *(*allocate)(void *context, size_t size);
	void *(*resize)(void *context, void *pointer, size_t old_size, size_t new_size);
	void (*release)(void *context, void *pointer);
} gair_allocator;
typedef int32_t gair_status;
typedef struct gair_error {
	size_t size;
	gair_status status;
	int32_t system_error;
	int64_t offset;
	int32_t line;
	int32_t column;
	char pointer[160];
	char message_zh[320];
	char message_en[320];
} gair_error;
const char *gair_status_name(gair_status status);
const char *gair_status_message(gair_status status, int32_t lang);
size_t gair_form_edition_count(void);
int32_t gair_form_edition_at(size_t index);
int32_t gair_form_edition_for_year(int32_t year);
const char *gair_form_source(int32_t edition);
size_t gair_form_section_count(int32_t edition);
const char *gair_form_section_title(int32_t edition, int32_t number, int32_t lang);
size_t gair_form_table_count(void);
int32_t gair_form_table_at(size_t index);
const char *gair_table_name(int32_t table);
int32_t gair_table_from_name(const char *name, size_t size);
const char *gair_table_title(int32_t table, int32_t lang);
int32_t gair_table_section(int32_t table);
size_t gair_form_row_count(int32_t edition, int32_t table);
int32_t gair_form_row_at(int32_t edition, int32_t table, size_t index);
const char *gair_row_path(int32_t table, int32_t row);
const char *gair_form_row_label(int32_t edition, int32_t table, int32_t row, int32_t lang);
const char *gair_form_row_group(int32_t edition, int32_t table, int32_t row, int32_t lang);
size_t gair_form_column_count(int32_t edition, int32_t table, int32_t row);
int32_t gair_form_column_at(int32_t edition, int32_t table, int32_t row, size_t index);
const char *gair_column_name(int32_t table, int32_t column);
const char *gair_form_column_label(int32_t edition, int32_t table, int32_t row, int32_t column, int32_t lang);
const char *gair_form_column_group(int32_t edition, int32_t table, int32_t column, int32_t lang);
size_t gair_form_cell_count(int32_t edition);
int32_t gair_form_cell_at(int32_t edition, size_t index);
int32_t gair_form_cell_index(int32_t edition, int32_t cell);
size_t gair_cell_count(void);
int32_t gair_cell_at(size_t index);
int32_t gair_cell_index(int32_t cell);
int32_t gair_cell_exists(int32_t cell);
const char *gair_cell_path(int32_t cell);
int32_t gair_cell_from_path(const char *path, size_t size);
int32_t gair_cell_table(int32_t cell);
int32_t gair_cell_row(int32_t cell);
int32_t gair_cell_column(int32_t cell);
int32_t gair_cell_kind(int32_t cell);
size_t gair_form_identity_count(int32_t edition);
const char *gair_form_identity_rule(int32_t edition, size_t index);
const char *gair_form_identity_scope(int32_t edition, size_t index);
size_t gair_form_identity_terms(int32_t edition, size_t index, int32_t *cells, int32_t *signs, size_t capacity);
typedef struct gair_report gair_report;
typedef struct gair_date {
	int32_t year;
	int32_t month;
	int32_t day;
} gair_date;
typedef struct gair_source {
	size_t size;
	int64_t offset;
	int32_t line;
	int32_t column;
	int32_t page;
	int32_t grid;
	int32_t grid_row;
	int32_t grid_column;
} gair_source;
gair_status gair_report_new(const gair_allocator *allocator, gair_report **out);
gair_status gair_report_new_blank(int32_t edition, const char *body, size_t size, int32_t year, const gair_allocator *allocator, gair_report **out);
void gair_report_free(gair_report *report);
gair_status gair_report_copy(const gair_report *report, const gair_allocator *allocator, gair_report **out);
int32_t gair_report_equal(const gair_report *a, const gair_report *b);
int32_t gair_report_edition(const gair_report *report, int32_t table);
gair_status gair_report_set_edition(gair_report *report, int32_t table, int32_t edition);
int32_t gair_report_get(const gair_report *report, int32_t cell, int64_t *value);
int32_t gair_report_get_path(const gair_report *report, const char *path, int64_t *value);
gair_status gair_report_set(gair_report *report, int32_t cell, int64_t value);
gair_status gair_report_set_path(gair_report *report, const char *path, int64_t value);
gair_status gair_report_set_state(gair_report *report, int32_t cell, int32_t state);
gair_status gair_report_set_text(gair_report *report, int32_t cell, const char *text, size_t size);
gair_status gair_report_clear(gair_report *report, int32_t cell);
const char *gair_report_raw(const gair_report *report, int32_t cell, size_t *size);
int32_t gair_report_source(const gair_report *report, int32_t cell, gair_source *source);
int32_t gair_report_proactive(const gair_report *report, int32_t row, int32_t column, int64_t *value);
gair_status gair_report_set_proactive(gair_report *report, int32_t row, int32_t column, int64_t value);
gair_status gair_report_clear_proactive(gair_report *report, int32_t row, int32_t column);
int32_t gair_report_money(const gair_report *report, int32_t row, int32_t column, int64_t *fen);
gair_status gair_report_set_money(gair_report *report, int32_t row, int32_t column, int64_t fen);
gair_status gair_report_clear_money(gair_report *report, int32_t row, int32_t column);
int32_t gair_report_application(const gair_report *report, int32_t row, int32_t column, int64_t *value);
gair_status gair_report_set_application(gair_report *report, int32_t row, int32_t column, int64_t value);
gair_status gair_report_clear_application(gair_report *report, int32_t row, int32_t column);
int32_t gair_report_proceeding(const gair_report *report, int32_t row, int32_t column, int64_t *value);
gair_status gair_report_set_proceeding(gair_report *report, int32_t row, int32_t column, int64_t value);
gair_status gair_report_clear_proceeding(gair_report *report, int32_t row, int32_t column);
const char *gair_report_title(const gair_report *report, size_t *size);
gair_status gair_report_set_title(gair_report *report, const char *text, size_t size);
const char *gair_report_body(const gair_report *report, size_t *size);
gair_status gair_report_set_body(gair_report *report, const char *text, size_t size);
int32_t gair_report_body_kind(const gair_report *report);
gair_status gair_report_set_body_kind(gair_report *report, int32_t kind);
int32_t gair_report_year(const gair_report *report);
gair_status gair_report_set_year(gair_report *report, int32_t year);
int32_t gair_report_period(const gair_report *report, gair_date *from, gair_date *to);
gair_status gair_report_set_period(gair_report *report, const gair_date *from, const gair_date *to);
int32_t gair_report_published(const gair_report *report, gair_date *date);
gair_status gair_report_set_published(gair_report *report, const gair_date *date);
size_t gair_report_section_count(const gair_report *report);
int32_t gair_report_section_number(const gair_report *report, size_t index);
const char *gair_report_section_title(const gair_report *report, size_t index, size_t *size);
size_t gair_report_paragraph_count(const gair_report *report, size_t index);
const char *gair_report_paragraph(const gair_report *report, size_t index, size_t paragraph, size_t *size);
int32_t gair_report_section_source(const gair_report *report, size_t index, gair_source *source);
int32_t gair_report_paragraph_source(const gair_report *report, size_t index, size_t paragraph, gair_source *source);
gair_status gair_report_add_section(gair_report *report, int32_t number, const char *title, size_t size);
gair_status gair_report_add_paragraph(gair_report *report, const char *text, size_t size);
gair_status gair_report_clear_sections(gair_report *report);
gair_status gair_report_read_prose(gair_report *report);
gair_status gair_report_export(const gair_report *report, const int32_t *cells, size_t n, uint8_t *states, int64_t *values, size_t stride);
gair_status gair_report_import(gair_report *report, const int32_t *cells, size_t n, const uint8_t *states, const int64_t *values, size_t stride);
size_t gair_rule_count(void);
const char *gair_rule_id(size_t index);
int32_t gair_rule_find(const char *id);
int32_t gair_rule_severity(size_t index);
const char *gair_rule_text(size_t index, int32_t lang);
const char *gair_rule_basis(size_t index, int32_t lang);
const char *gair_severity_name(int32_t severity);
int32_t gair_severity_from_name(const char *name);
typedef struct gair_findings gair_findings;
void gair_findings_free(gair_findings *findings);
size_t gair_findings_count(const gair_findings *findings);
int32_t gair_findings_verdict(const gair_findings *findings);
const char *gair_verdict_name(int32_t verdict);
const char *gair_finding_rule(const gair_findings *findings, size_t index);
const char *gair_finding_scope(const gair_findings *findings, size_t index);
int32_t gair_finding_severity(const gair_findings *findings, size_t index);
int32_t gair_finding_status(const gair_findings *findings, size_t index);
int32_t gair_finding_certainty(const gair_findings *findings, size_t index);
const char *gair_finding_message(const gair_findings *findings, size_t index, int32_t lang);
const char *gair_finding_basis(const gair_findings *findings, size_t index, int32_t lang);
const char *gair_finding_fingerprint(const gair_findings *findings, size_t index);
int32_t gair_finding_source(const gair_findings *findings, size_t index, gair_source *source);
const char *gair_finding_raw(const gair_findings *findings, size_t index);
size_t gair_finding_cell_count(const gair_findings *findings, size_t index);
int32_t gair_finding_cell(const gair_findings *findings, size_t index, size_t i);
int32_t gair_finding_cell_role(const gair_findings *findings, size_t index, size_t i);
int32_t gair_finding_cell_value(const gair_findings *findings, size_t index, size_t i, int64_t *value);
const char *gair_finding_cell_raw(const gair_findings *findings, size_t index, size_t i);
int32_t gair_finding_cell_source(const gair_findings *findings, size_t index, size_t i, gair_source *source);
int32_t gair_finding_sides(const gair_findings *findings, size_t index, int64_t *left, int64_t *right, int64_t *imbalance);
int32_t gair_finding_is_money(const gair_findings *findings, size_t index);
size_t gair_finding_repair_count(const gair_findings *findings, size_t index);
const char *gair_finding_repair_operation(const gair_findings *findings, size_t index, size_t repair);
size_t gair_finding_repair_size(const gair_findings *findings, size_t index, size_t repair);
int32_t gair_finding_repair_change(const gair_findings *findings, size_t index, size_t repair, size_t i, int32_t *state, int64_t *from, int64_t *min, int64_t *max);
const char *gair_finding_repair_evidence(const gair_findings *findings, size_t index, size_t repair, int32_t lang);
int32_t gair_finding_unique(const gair_findings *findings, size_t index);
int32_t gair_finding_proved(const gair_findings *findings, size_t index);
size_t gair_finding_blocked_by_count(const gair_findings *findings, size_t index);
size_t gair_finding_blocked_by(const gair_findings *findings, size_t index, size_t i);
const char *gair_finding_status_name(int32_t status);
const char *gair_certainty_name(int32_t certainty);
const char *gair_role_name(int32_t role);
const char *gair_state_name(int32_t state);
typedef struct gair_baseline gair_baseline;
gair_status gair_baseline_read(const char *bytes, size_t size, const gair_allocator *allocator, gair_baseline **out, gair_error *error);
void gair_baseline_free(gair_baseline *baseline);
size_t gair_baseline_count(const gair_baseline *baseline);
int32_t gair_baseline_has(const gair_baseline *baseline, const char *file, const char *fingerprint);
size_t gair_baseline_gone(const gair_baseline *baseline, const char *file, const gair_findings *now, size_t from);
const char *gair_baseline_rule(const gair_baseline *baseline, size_t index);
const char *gair_baseline_scope(const gair_baseline *baseline, size_t index);
int32_t gair_baseline_severity(const gair_baseline *baseline, size_t index);
const char *gair_baseline_message(const gair_baseline *baseline, size_t index, int32_t lang);
const char *gair_baseline_fingerprint(const gair_baseline *baseline, size_t index);
typedef struct gair_severity {
	const char *rule;
	int32_t severity;
} gair_severity;
typedef struct gair_check_options {
	size_t size;
	const gair_allocator *allocator;
	const gair_severity *severities;
	size_t severity_count;
	size_t max_findings;
	const gair_report *previous;
	const gair_report *const *children;
	size_t child_count;
	size_t max_set;
	size_t max_work;
} gair_check_options;
gair_status gair_check(const gair_report *report, const gair_check_options *options, gair_findings **out);
typedef struct gair_differences gair_differences;
gair_status gair_diff(const gair_report *old_report, const gair_report *new_report, const gair_allocator *allocator, gair_differences **out);
void gair_differences_free(gair_differences *differences);
const char *gair_diff_kind_name(int32_t kind);
size_t gair_diff_cell_count(const gair_differences *differences);
int32_t gair_diff_cell(const gair_differences *differences, size_t index);
int32_t gair_diff_cell_kind(const gair_differences *differences, size_t index);
int32_t gair_diff_cell_value(const gair_differences *differences, size_t index, int32_t side, int64_t *value);
const char *gair_diff_cell_raw(const gair_differences *differences, size_t index, int32_t side);
int32_t gair_diff_cell_edition(const gair_differences *differences, size_t index);
size_t gair_diff_field_count(const gair_differences *differences);
const char *gair_diff_field(const gair_differences *differences, size_t index);
const char *gair_diff_field_text(const gair_differences *differences, size_t index, int32_t side);
size_t gair_diff_text_count(const gair_differences *differences);
int32_t gair_diff_text_section(const gair_differences *differences, size_t index);
int32_t gair_diff_text_kind(const gair_differences *differences, size_t index);
const char *gair_diff_text(const gair_differences *differences, size_t index, size_t *size);
typedef struct gair_sum_notes gair_sum_notes;
gair_status gair_sum(const gair_report *const *reports, size_t count, const gair_allocator *allocator, gair_report **out, gair_sum_notes **notes);
void gair_sum_notes_free(gair_sum_notes *notes);
size_t gair_sum_note_count(const gair_sum_notes *notes);
int32_t gair_sum_note_kind(const gair_sum_notes *notes, size_t index);
int32_t gair_sum_note_table(const gair_sum_notes *notes, size_t index);
int32_t gair_sum_note_cell(const gair_sum_notes *notes, size_t index);
size_t gair_sum_note_cell_count(const gair_sum_notes *notes, size_t index);
size_t gair_sum_note_report_count(const gair_sum_notes *notes, size_t index);
size_t gair_sum_note_report(const gair_sum_notes *notes, size_t index, size_t i);
typedef struct gair_read_options {
	size_t size;
	const gair_allocator *allocator;
	int32_t format;
	int32_t reserved;
	const char *encoding;
	size_t max_bytes;
	size_t max_depth;
	size_t max_cells;
	size_t max_slots;
	size_t max_paragraphs;
} gair_read_options;
gair_status gair_read(const char *bytes, size_t size, const gair_read_options *options, gair_report **out, gair_error *error);
gair_status gair_read_file(const char *path, const gair_read_options *options, gair_report **out, gair_error *error);
gair_status gair_read_bytes(const char *path, size_t max_bytes, const gair_allocator *allocator, char **out, size_t *size, gair_error *error);
void gair_bytes_free(char *bytes, const gair_allocator *allocator);
int32_t gair_format_of(const char *bytes, size_t size);
const char *gair_format_name(int32_t format);
int32_t gair_format_from_name(const char *name);
int32_t gair_format_readable(int32_t format);
typedef struct gair_document gair_document;
typedef struct gair_grid_cell {
	size_t size;
	int32_t row;
	int32_t column;
	int32_t rowspan;
	int32_t colspan;
	const char *text;
	size_t text_size;
} gair_grid_cell;
gair_status gair_document_read(const char *bytes, size_t size, const gair_read_options *options, gair_document **out, gair_error *error);
void gair_document_free(gair_document *document);
int32_t gair_document_format(const gair_document *document);
const char *gair_document_encoding(const gair_document *document);
const char *gair_document_title(const gair_document *document, size_t *size);
size_t gair_document_meta_count(const gair_document *document);
const char *gair_document_meta_name(const gair_document *document, size_t index, size_t *size);
const char *gair_document_meta_content(const gair_document *document, size_t index, size_t *size);
size_t gair_document_block_count(const gair_document *document);
int32_t gair_document_block_type(const gair_document *document, size_t block);
const char *gair_document_block_text(const gair_document *document, size_t block, size_t *size);
int32_t gair_document_block_level(const gair_document *document, size_t block);
int32_t gair_document_block_source(const gair_document *document, size_t block, gair_source *source);
size_t gair_document_row_count(const gair_document *document, size_t block);
size_t gair_document_column_count(const gair_document *document, size_t block);
size_t gair_document_cell_count(const gair_document *document, size_t block);
int32_t gair_document_cell(const gair_document *document, size_t block, size_t index, gair_grid_cell *cell);
int32_t gair_document_cell_source(const gair_document *document, size_t block, size_t index, gair_source *source);
gair_status gair_report_from_json(const char *bytes, size_t size, const gair_allocator *allocator, gair_report **out, gair_error *error);
size_t gair_report_pointer(const gair_report *report, int32_t cell, char *buffer, size_t capacity);
typedef struct gair_linear_cell {
	int64_t value;
	int64_t min;
	int64_t max;
	int32_t is_free;
} gair_linear_cell;
typedef struct gair_linear_term {
	size_t cell;
	int64_t coefficient;
} gair_linear_term;
typedef struct gair_linear_identity {
	const gair_linear_term *terms;
	size_t term_count;
	int64_t constant;
} gair_linear_identity;
typedef struct gair_linear_options {
	size_t size;
	const gair_allocator *allocator;
	size_t max_set;
	size_t max_sets;
	size_t max_work;
} gair_linear_options;
typedef struct gair_linear gair_linear;
gair_status gair_locate_linear(const gair_linear_cell *cells, size_t cell_count, const gair_linear_identity *identities, size_t identity_count, const gair_linear_options *options, gair_linear **out);
void gair_linear_free(gair_linear *linear);
int32_t gair_linear_identity_state(const gair_linear *linear, size_t identity);
size_t gair_linear_part_count(const gair_linear *linear);
size_t gair_linear_identity_part(const gair_linear *linear, size_t identity);
int32_t gair_linear_size(const gair_linear *linear, size_t part);
size_t gair_linear_set_count(const gair_linear *linear, size_t part);
size_t gair_linear_change(const gair_linear *linear, size_t part, size_t set, size_t i, int64_t *min, int64_t *max);
size_t gair_linear_free_count(const gair_linear *linear, size_t part);
size_t gair_linear_free_cell(const gair_linear *linear, size_t part, size_t set, size_t i, int64_t *min, int64_t *max);
int32_t gair_linear_proved(const gair_linear *linear, size_t part);
int32_t gair_linear_unique(const gair_linear *linear, size_t part);
int32_t gair_linear_bound(const gair_linear *linear, size_t part);
size_t gair_linear_work(const gair_linear *linear, size_t part);
typedef struct gair_evidence {
	int32_t cell;
	int64_t value;
	const char *text_zh;
	const char *text_en;
} gair_evidence;
typedef struct gair_locate_options {
	size_t size;
	const gair_allocator *allocator;
	size_t max_set;
	size_t max_sets;
	size_t max_work;
	const gair_report *previous;
	const gair_evidence *evidence;
	size_t evidence_count;
} gair_locate_options;
typedef struct gair_location gair_location;
size_t gair_operation_count(void);
const char *gair_operation_id(size_t index);
const char *gair_operation_text(const char *id, int32_t lang);
const char *gair_locate_blind_spots(int32_t lang);
gair_status gair_locate(const gair_report *report, const gair_locate_options *options, gair_location **out);
void gair_location_free(gair_location *location);
size_t gair_location_part_count(const gair_location *location);
int32_t gair_location_table(const gair_location *location, size_t part);
int32_t gair_location_row(const gair_location *location, size_t part);
int32_t gair_location_state(const gair_location *location, size_t part);
size_t gair_location_failed_count(const gair_location *location, size_t part);
size_t gair_location_failed(const gair_location *location, size_t part, size_t i);
int32_t gair_location_size(const gair_location *location, size_t part);
int32_t gair_location_proved(const gair_location *location, size_t part);
int32_t gair_location_unique(const gair_location *location, size_t part);
int32_t gair_location_bound(const gair_location *location, size_t part);
size_t gair_location_work(const gair_location *location, size_t part);
size_t gair_location_explanation_count(const gair_location *location, size_t part);
size_t gair_location_tied(const gair_location *location, size_t part);
int32_t gair_location_is_set(const gair_location *location, size_t part, size_t explanation);
const char *gair_location_operation(const gair_location *location, size_t part, size_t explanation);
const char *gair_location_evidence(const gair_location *location, size_t part, size_t explanation, int32_t lang);
size_t gair_location_change_count(const gair_location *location, size_t part, size_t explanation);
int32_t gair_location_change(const gair_location *location, size_t part, size_t explanation, size_t i, int32_t *state, int64_t *from, int64_t *min, int64_t *max);
size_t gair_location_blank_count(const gair_location *location, size_t part);
int32_t gair_location_blank(const gair_location *location, size_t part, size_t i, int64_t *min, int64_t *max, const char **operation);
const char *gair_version(void);
int32_t gair_abi(void);
typedef int (*gair_sink)(void *context, const char *bytes, size_t size);
gair_status gair_report_write(const gair_report *report, int32_t format, uint32_t flags, gair_sink sink, void *context);
gair_status gair_report_write_buffer(const gair_report *report, int32_t format, uint32_t flags, const gair_allocator *allocator, char **out, size_t *size);
gair_status gair_report_write_file(const gair_report *report, int32_t format, uint32_t flags, const char *path, gair_error *error);
int32_t gair_out_from_name(const char *name);
int32_t gair_out_writable(int32_t format);
typedef struct gair_file_findings {
	size_t size;
	const char *file;
	const gair_findings *findings;
	const gair_report *report;
	const gair_error *error;
	const char *bytes;
	size_t bytes_size;
} gair_file_findings;
typedef struct gair_findings_writer gair_findings_writer;
gair_status gair_findings_writer_begin(int32_t format, int32_t lang, uint32_t flags, gair_sink sink, void *context, const gair_allocator *allocator, gair_findings_writer **out);
gair_status gair_findings_writer_set_baseline(gair_findings_writer *writer, const gair_baseline *baseline);
gair_status gair_findings_writer_file(gair_findings_writer *writer, const gair_file_findings *file);
gair_status gair_findings_writer_end(gair_findings_writer *writer);
gair_status gair_findings_write_buffer(const gair_file_findings *file, int32_t format, int32_t lang, uint32_t flags, const gair_allocator *allocator, char **out, size_t *size);
int32_t gair_findings_format_from_name(const char *name);
]])
end
-- Made by make-cdef from the public headers: end

local function load_library()
	local named = os.getenv("GAIREPORT_LIBRARY")
	if named then
		return ffi.load(named)
	end
	-- The first is what a system without development files has.
	local done, library = pcall(ffi.load, "libgaireport.so.0")
	return done and library or ffi.load("gaireport")
end

local lib = load_library()
if lib.gair_abi() ~= lib.GAIR_ABI then
	error(string.format("gaireport: the library has ABI %d, this file was made for %d", lib.gair_abi(), lib.GAIR_ABI))
end

local module = { version = ffi.string(lib.gair_version()), lang = "zh" }

-- Where calls leave what they answer. No call yields: what is left is taken at once.
local report_out = ffi.new("gair_report *[1]")
local findings_out = ffi.new("gair_findings *[1]")
local differences_out = ffi.new("gair_differences *[1]")
local notes_out = ffi.new("gair_sum_notes *[1]")
local bytes_out = ffi.new("char *[1]")
local size_out = ffi.new("size_t[1]")
local value_out = ffi.new("int64_t[1]")
local sides_out = ffi.new("int64_t[3]")
local state_out = ffi.new("int32_t[1]")
local date_out = ffi.new("gair_date[2]")
local source_out = ffi.new("gair_source")
local error_out = ffi.new("gair_error")
local pointer_out = ffi.new("char[160]")

-- Values ---------------------------------------------------------------------------------------------------------------------------

local EXACT = 2 ^ 53 -- up to here a number of Lua tells every whole number from the next

local function integer(value)
	if value >= -9007199254740992LL and value <= 9007199254740992LL then
		return tonumber(value)
	end
	return (tostring(value):gsub("%a+$", ""))
end

local function money(fen)
	local negative = fen < 0
	local magnitude = ffi.cast("uint64_t", negative and -fen or fen)
	local text = string.format("%s%.0f.%06d", negative and "-" or "", tonumber(magnitude / 1000000ULL),
		tonumber(magnitude % 1000000ULL))
	return (text:gsub("0+$", ""):gsub("%.$", ""))
end

local function number_of(is_money, value)
	if is_money then
		return money(value)
	end
	return integer(value)
end

local function value_of(cell, state, value)
	if state == lib.GAIR_STATE_NUMBER then
		return number_of(lib.gair_cell_kind(cell) == lib.GAIR_KIND_MONEY, value)
	end
	return nil
end

-- A text that ends with NUL; nil for NULL.
local function text_of(pointer)
	if pointer ~= nil then
		return ffi.string(pointer)
	end
end

local function languages(zh, en)
	if zh ~= nil and zh[0] ~= 0 then
		return { zh = ffi.string(zh), en = text_of(en) }
	end
end

local NONE = { line = 0, column = 0, offset = -1, page = 0, grid = -1, grid_row = -1, grid_column = -1 }

local function source_of(source)
	local place = {}
	for name, none in pairs(NONE) do
		if source[name] ~= none then
			place[name] = integer(source[name])
		end
	end
	return place
end

local function fresh_source()
	source_out.size = ffi.sizeof(source_out)
	return source_out
end

-- The place of a cell: in a report read from JSON a pointer, else what `getter` answers.
local function cell_source(report, cell, getter, ...)
	if lib.gair_report_pointer(report, cell, pointer_out, ffi.sizeof(pointer_out)) > 0 then
		return { pointer = ffi.string(pointer_out) }
	end
	local arguments = { ... }
	arguments[#arguments + 1] = fresh_source()
	if getter(unpack(arguments)) ~= 0 then
		return source_of(source_out)
	end
end

local function date_text(date)
	return string.format("%04d-%02d-%02d", date.year, date.month, date.day)
end

-- Arguments and options ------------------------------------------------------------------------------------------------------------

local function complain(...)
	error(string.format(...), 0)
end

local function check_string(value, what)
	if type(value) == "number" then
		return tostring(value)
	elseif type(value) ~= "string" then
		complain("%s: string expected, got %s", what, type(value))
	end
	return value
end

local function check_number(value, what)
	if type(value) ~= "number" then
		complain("%s: number expected, got %s", what, type(value))
	end
	return value
end

local function is_whole(value, least, most)
	return value >= least and value <= most and value % 1 == 0
end

local function has_nul(text)
	return text:find("\0", 1, true) ~= nil
end

-- A function of the library that takes a text ended by NUL: a longer one is nothing that it knows.
local function named(getter, text)
	return has_nul(text) and -1 or getter(text)
end

local function check_options(options, names)
	if type(options) ~= "table" then
		complain("options: table expected, got %s", type(options))
	end
	for key in next, options do
		if not names[key] then
			complain("no such option: %s", tostring(key))
		end
	end
end

local function option(options, name, kind)
	local value = rawget(options, name)
	if value ~= nil and type(value) ~= kind then
		complain("option %s: %s expected, got %s", name, kind, type(value))
	end
	return value
end

local function size_option(options, name)
	local value = option(options, name, "number") or 0
	if not is_whole(value, 0, EXACT) then
		complain("option %s: a whole number from 0 expected", name)
	end
	return value
end

local LANGUAGES = { zh = lib.GAIR_LANG_ZH, en = lib.GAIR_LANG_EN }

local function language(options)
	local name = options and rawget(options, "lang")
	if name == nil then
		name = rawget(module, "lang")
	end
	return LANGUAGES[name] or complain('lang is "zh" or "en"')
end

-- Failures -------------------------------------------------------------------------------------------------------------------------

local function fail(status, lang)
	return nil, ffi.string(lib.gair_status_message(status, lang or language())), ffi.string(lib.gair_status_name(status))
end

local function fail_at(status, lang)
	local message = lang == lib.GAIR_LANG_EN and error_out.message_en or error_out.message_zh
	local place = {}
	if error_out.line > 0 then
		place.line, place.column = error_out.line, error_out.column
	end
	if error_out.offset >= 0 then
		place.offset = integer(error_out.offset)
	end
	if error_out.pointer[0] ~= 0 then
		place.pointer = ffi.string(error_out.pointer)
	end
	if error_out.system_error ~= 0 then
		place.errno = error_out.system_error
	end
	local _, general, code = fail(status, lang)
	return nil, message[0] ~= 0 and ffi.string(message) or general, code, place
end

local function fresh_error()
	ffi.fill(error_out, ffi.sizeof(error_out))
	error_out.size = ffi.sizeof(error_out)
	return error_out
end

local function done(status)
	if status ~= lib.GAIR_OK then
		return fail(status)
	end
	return true
end

-- The bytes that a call left, as a string.
local function take_bytes(status, lang)
	if status ~= lib.GAIR_OK then
		return fail(status, lang)
	end
	local bytes = ffi.gc(bytes_out[0], function(pointer)
		lib.gair_bytes_free(pointer, nil)
	end)
	local text = ffi.string(bytes, size_out[0])
	lib.gair_bytes_free(ffi.gc(bytes, nil), nil)
	return text
end

-- Reports --------------------------------------------------------------------------------------------------------------------------

local KEY = {} -- under it stands the library's report; false once closed
local methods, metatable = {}, { __metatable = false }

local function wrap(pointer)
	local handle = ffi.gc(pointer, lib.gair_report_free)
	-- The collector does not see what the library holds.
	collectgarbage("step", 64)
	return setmetatable({ [KEY] = handle }, metatable)
end

local function handle_of(report, what)
	local handle = type(report) == "table" and rawget(report, KEY)
	if handle then
		return handle
	elseif type(report) == "table" and handle == false then
		complain("%s is closed", what or "the report")
	end
	complain("%s expected, got %s", what and what .. ": report" or "report", type(report))
end

function methods.close(report)
	local handle = type(report) == "table" and rawget(report, KEY)
	if handle then
		rawset(report, KEY, false)
		lib.gair_report_free(ffi.gc(handle, nil))
	elseif type(report) ~= "table" or handle == nil then
		complain("report expected, got %s", type(report))
	end
end

function methods.copy(report)
	local status = lib.gair_report_copy(handle_of(report), nil, report_out)
	if status ~= lib.GAIR_OK then
		return fail(status)
	end
	return wrap(report_out[0])
end

function metatable.__eq(a, b)
	local one, other = rawget(a, KEY), rawget(b, KEY)
	return one and other and lib.gair_report_equal(one, other) == 1 or false
end

function metatable.__tostring(report)
	local handle = rawget(report, KEY)
	return string.format("gaireport.report (%s)", handle and ffi.string(lib.gair_report_title(handle, nil)) or "closed")
end

function metatable.__newindex()
	complain("the fields of a report are read only: call set, set_title, set_year ...")
end

-- Cells ----------------------------------------------------------------------------------------------------------------------------

local function cell_of(path)
	if type(path) ~= "string" then
		path = check_string(path, "path")
	end
	return lib.gair_cell_from_path(path, #path)
end

function methods.get(report, path)
	local handle, cell = handle_of(report), cell_of(path)
	local state = lib.gair_report_get(handle, cell, value_out)
	if state < 0 then
		return fail(state)
	end
	return value_of(cell, state, value_out[0])
end

function methods.state(report, path)
	local state = lib.gair_report_get(handle_of(report), cell_of(path), nil)
	if state < 0 then
		return fail(state)
	end
	return ffi.string(lib.gair_state_name(state))
end

-- The number that a text stands for in a cell, as the library reads it in a report of its own: the caller's is left alone.
local function read_number(edition, cell, text)
	local status = lib.gair_report_new(nil, report_out)
	if status ~= lib.GAIR_OK then
		return status
	end
	local scratch = report_out[0]
	status = lib.gair_report_set_edition(scratch, lib.gair_cell_table(cell), edition)
	if status == lib.GAIR_OK then
		status = lib.gair_report_set_text(scratch, cell, text, #text)
	end
	if status == lib.GAIR_OK and lib.gair_report_get(scratch, cell, value_out) ~= lib.GAIR_STATE_NUMBER then
		status = lib.GAIR_E_FORMAT
	end
	lib.gair_report_free(scratch)
	return status
end

local function set_from_text(handle, cell, text)
	local edition = lib.gair_report_edition(handle, lib.gair_cell_table(cell))
	if lib.gair_form_cell_index(edition, cell) < 0 then
		return lib.GAIR_E_EDITION
	elseif not (text:find("^[-+]?%d+$") or text:find("^[-+]?%d+%.%d+$")) then
		return lib.GAIR_E_FORMAT -- what else a document may have is for set_text
	end
	local status = read_number(edition, cell, text)
	return status == lib.GAIR_OK and lib.gair_report_set(handle, cell, value_out[0]) or status
end

local function set_from_number(handle, cell, value)
	if type(value) == "number" and not is_whole(value, -EXACT, EXACT) then
		return lib.GAIR_E_ARGUMENT
	elseif lib.gair_cell_kind(cell) == lib.GAIR_KIND_MONEY then
		local digits = type(value) == "number" and string.format("%.0f", value) or tostring(value):gsub("%a+$", "")
		return set_from_text(handle, cell, digits)
	end
	return lib.gair_report_set(handle, cell, value)
end

function methods.set(report, path, value)
	local handle, cell = handle_of(report), cell_of(path)
	local is_text = type(value) == "string"
	if not is_text and type(value) ~= "number" and not ffi.istype("int64_t", value) then
		complain("value: number or string expected (clear and set_state make a cell something else)")
	elseif lib.gair_cell_exists(cell) == 0 then
		return fail(lib.GAIR_E_CELL)
	end
	return done((is_text and set_from_text or set_from_number)(handle, cell, value))
end

function methods.set_text(report, path, text)
	local handle, cell = handle_of(report), cell_of(path)
	text = check_string(text, "text")
	return done(lib.gair_report_set_text(handle, cell, text, #text))
end

function methods.set_state(report, path, name)
	local handle, cell = handle_of(report), cell_of(path)
	local state = 0
	name = check_string(name, "state")
	while lib.gair_state_name(state) ~= nil and ffi.string(lib.gair_state_name(state)) ~= name do
		state = state + 1
	end
	return done(lib.gair_report_set_state(handle, cell, lib.gair_state_name(state) ~= nil and state or -1))
end

function methods.clear(report, path)
	return done(lib.gair_report_clear(handle_of(report), cell_of(path)))
end

-- The edition whose labels a cell bears: that of the report's table, else the newest that has the cell.
local function edition_of(handle, cell)
	local edition, i = lib.gair_report_edition(handle, lib.gair_cell_table(cell)), tonumber(lib.gair_form_edition_count())
	while lib.gair_form_cell_index(edition, cell) < 0 and i > 0 do
		i = i - 1
		edition = lib.gair_form_edition_at(i)
	end
	return edition
end

local function label_of(edition, cell, lang)
	local tab, row, column = lib.gair_cell_table(cell), lib.gair_cell_row(cell), lib.gair_cell_column(cell)
	local parts = {}
	local function add(part)
		if part ~= nil and part[0] ~= 0 then
			parts[#parts + 1] = ffi.string(part)
		end
	end
	add(lib.gair_form_row_group(edition, tab, row, lang))
	add(lib.gair_form_row_label(edition, tab, row, lang))
	add(lib.gair_form_column_group(edition, tab, column, lang))
	add(lib.gair_form_column_label(edition, tab, row, column, lang))
	return table.concat(parts, " › ")
end

local KINDS = {
	[lib.GAIR_KIND_COUNT] = "count",
	[lib.GAIR_KIND_SIGNED_COUNT] = "signed_count",
	[lib.GAIR_KIND_MONEY] = "money",
}

function methods.cell(report, path)
	local handle, cell, lang = handle_of(report), cell_of(path), language()
	local state = lib.gair_report_get(handle, cell, value_out)
	if state < 0 then
		return fail(state)
	end
	local raw = lib.gair_report_raw(handle, cell, size_out)
	return {
		cell = ffi.string(lib.gair_cell_path(cell)),
		table = ffi.string(lib.gair_table_name(lib.gair_cell_table(cell))),
		kind = KINDS[lib.gair_cell_kind(cell)],
		state = ffi.string(lib.gair_state_name(state)),
		value = value_of(cell, state, value_out[0]),
		raw = ffi.string(raw, size_out[0]),
		label = label_of(edition_of(handle, cell), cell, lang),
		source = cell_source(handle, cell, lib.gair_report_source, handle, cell),
	}
end

-- As next(): takes {the report, how many cells were looked at}.
local function next_cell(walk)
	local handle, cell = handle_of(walk[1]), nil
	repeat
		cell = lib.gair_cell_at(walk[2])
		walk[2] = walk[2] + 1
		if cell == 0 then
			return nil
		end
	until lib.gair_form_cell_index(lib.gair_report_edition(handle, lib.gair_cell_table(cell)), cell) >= 0
	local state = lib.gair_report_get(handle, cell, value_out)
	return ffi.string(lib.gair_cell_path(cell)), value_of(cell, state, value_out[0]), ffi.string(lib.gair_state_name(state))
end

function methods.cells(report)
	handle_of(report)
	return next_cell, { report, 0 }
end

-- Texts and dates ------------------------------------------------------------------------------------------------------------------

local function sized(pointer)
	return ffi.string(pointer, size_out[0])
end

local function text_property(getter)
	return function(handle)
		local text = sized(getter(handle, size_out))
		return text ~= "" and text or nil
	end
end

local properties = {
	title = text_property(lib.gair_report_title),
	body = text_property(lib.gair_report_body),
	year = function(handle)
		local year = lib.gair_report_year(handle)
		return year ~= 0 and year or nil
	end,
	period = function(handle)
		if lib.gair_report_period(handle, date_out, date_out + 1) ~= 0 then
			return { from = date_text(date_out[0]), to = date_text(date_out[1]) }
		end
	end,
	published = function(handle)
		return lib.gair_report_published(handle, date_out) ~= 0 and date_text(date_out[0]) or nil
	end,
	editions = function(handle)
		local editions = {}
		for i = 0, tonumber(lib.gair_form_table_count()) - 1 do
			local tab = lib.gair_form_table_at(i)
			local edition = lib.gair_report_edition(handle, tab)
			if edition ~= lib.GAIR_EDITION_NONE then
				editions[ffi.string(lib.gair_table_name(tab))] = edition
			end
		end
		return editions
	end,
}

function metatable.__index(report, name)
	local method = methods[name]
	if method then
		return method
	end
	local handle, property = handle_of(report), properties[name]
	return property and property(handle)
end

local function section_of(handle, index)
	local paragraphs = {}
	for i = 0, tonumber(lib.gair_report_paragraph_count(handle, index)) - 1 do
		paragraphs[i + 1] = sized(lib.gair_report_paragraph(handle, index, i, size_out))
	end
	return {
		number = lib.gair_report_section_number(handle, index),
		title = sized(lib.gair_report_section_title(handle, index, size_out)),
		paragraphs = paragraphs,
		source = lib.gair_report_section_source(handle, index, fresh_source()) ~= 0 and source_of(source_out) or nil,
	}
end

function methods.sections(report)
	local handle, sections = handle_of(report), {}
	for i = 0, tonumber(lib.gair_report_section_count(handle)) - 1 do
		sections[i + 1] = section_of(handle, i)
	end
	return sections
end

-- A day written 2021-02-20, into date_out[index]. Whether there is such a day the library says.
local function read_date(text, index)
	local year, month, day = check_string(text, "date"):match("^(%d%d%d%d)%-(%d%d)%-(%d%d)$")
	if not year then
		return false
	end
	date_out[index].year, date_out[index].month, date_out[index].day = tonumber(year), tonumber(month), tonumber(day)
	return true
end

local function text_setter(setter)
	return function(report, text)
		local handle = handle_of(report)
		if text == nil then
			return done(setter(handle, nil, 0))
		end
		text = check_string(text, "text")
		return done(setter(handle, text, #text))
	end
end

methods.set_title = text_setter(lib.gair_report_set_title)
methods.set_body = text_setter(lib.gair_report_set_body)

function methods.add_paragraph(report, text)
	local handle = handle_of(report)
	text = check_string(text, "text")
	return done(lib.gair_report_add_paragraph(handle, text, #text))
end

function methods.set_year(report, year)
	local handle = handle_of(report)
	if year ~= nil and not is_whole(check_number(year, "year"), 1, 2 ^ 31 - 1) then
		return fail(lib.GAIR_E_ARGUMENT)
	end
	return done(lib.gair_report_set_year(handle, year or 0))
end

function methods.set_period(report, from, to)
	local handle = handle_of(report)
	if from == nil and to == nil then
		return done(lib.gair_report_set_period(handle, nil, nil))
	elseif not read_date(from, 0) or not read_date(to, 1) then
		return fail(lib.GAIR_E_ARGUMENT)
	end
	return done(lib.gair_report_set_period(handle, date_out, date_out + 1))
end

function methods.set_published(report, date)
	local handle = handle_of(report)
	if date == nil then
		return done(lib.gair_report_set_published(handle, nil))
	elseif not read_date(date, 0) then
		return fail(lib.GAIR_E_ARGUMENT)
	end
	return done(lib.gair_report_set_published(handle, date_out))
end

function methods.set_edition(report, name, edition)
	local handle = handle_of(report)
	name = check_string(name, "table")
	if edition ~= nil and not is_whole(check_number(edition, "edition"), 1, 2 ^ 31 - 1) then
		return fail(lib.GAIR_E_EDITION)
	end
	return done(lib.gair_report_set_edition(handle, lib.gair_table_from_name(name, #name), edition or lib.GAIR_EDITION_NONE))
end

function methods.add_section(report, number, title)
	local handle = handle_of(report)
	check_number(number, "number")
	title = check_string(title, "title")
	if not is_whole(number, 0, 2 ^ 31 - 1) then
		return fail(lib.GAIR_E_ARGUMENT)
	end
	return done(lib.gair_report_add_section(handle, number, title, #title))
end

function methods.clear_sections(report)
	return done(lib.gair_report_clear_sections(handle_of(report)))
end

function methods.read_prose(report)
	return done(lib.gair_report_read_prose(handle_of(report)))
end

-- Writing --------------------------------------------------------------------------------------------------------------------------

local WRITE_OPTIONS = { excel = true, sources = true, colour = true, lang = true }
local FLAGS = { excel = lib.GAIR_WRITE_EXCEL, sources = lib.GAIR_WRITE_SOURCES, colour = lib.GAIR_WRITE_COLOUR }

local function write_as(report, format, options)
	local handle, flags = handle_of(report), 0
	if options ~= nil then
		check_options(options, WRITE_OPTIONS)
		for name, flag in pairs(FLAGS) do
			flags = flags + (option(options, name, "boolean") and flag or 0)
		end
	end
	local lang = language(options)
	return take_bytes(lib.gair_report_write_buffer(handle, format, flags, nil, bytes_out, size_out), lang)
end

function methods.write(report, format, options)
	handle_of(report)
	return write_as(report, named(lib.gair_out_from_name, check_string(format, "format")), options)
end

function methods.to_json(report, options)
	return write_as(report, lib.GAIR_OUT_JSON, options)
end

function methods.to_csv(report, options)
	return write_as(report, lib.GAIR_OUT_CSV, options)
end

-- Findings -------------------------------------------------------------------------------------------------------------------------

local anchor -- keeps from the collector what a struct of options points to

local owners = setmetatable({}, { __mode = "k" }) -- the library's list behind each of ours
local FINDINGS_OPTIONS = { file = true, report = true, lang = true }

local function write_findings(list, format, options)
	local owner = type(list) == "table" and owners[list]
	if not owner then
		complain("findings expected, as check returns them, got %s", type(list))
	end
	format = check_string(format, "format")
	local file = ffi.new("gair_file_findings")
	local name = ""
	file.size = ffi.sizeof(file)
	file.findings = owner
	if options ~= nil then
		check_options(options, FINDINGS_OPTIONS)
		name = option(options, "file", "string") or ""
		if rawget(options, "report") ~= nil then
			file.report = handle_of(options.report, "option report")
		end
	end
	local lang = language(options)
	anchor = name
	file.file = name
	local status = lib.gair_findings_write_buffer(file, named(lib.gair_findings_format_from_name, format), lang, 0, nil,
		bytes_out, size_out)
	return take_bytes(status, lang)
end

local function finding_cell(findings, handle, index, i)
	local cell = lib.gair_finding_cell(findings, index, i)
	local state = lib.gair_finding_cell_value(findings, index, i, value_out)
	return {
		cell = text_of(lib.gair_cell_path(cell)),
		role = text_of(lib.gair_role_name(lib.gair_finding_cell_role(findings, index, i))),
		state = text_of(lib.gair_state_name(state)),
		value = value_of(cell, state, value_out[0]),
		raw = text_of(lib.gair_finding_cell_raw(findings, index, i)),
		source = cell_source(handle, cell, lib.gair_finding_cell_source, findings, index, i),
	}
end

local function change_of(findings, index, repair, i)
	local cell = lib.gair_finding_repair_change(findings, index, repair, i, state_out, sides_out, sides_out + 1, sides_out + 2)
	local is_money = lib.gair_cell_kind(cell) == lib.GAIR_KIND_MONEY
	local least, greatest = number_of(is_money, sides_out[1]), number_of(is_money, sides_out[2])
	return {
		cell = text_of(lib.gair_cell_path(cell)),
		state = text_of(lib.gair_state_name(state_out[0])),
		from = value_of(cell, state_out[0], sides_out[0]),
		to = least == greatest and least or { min = least, max = greatest },
	}
end

local function repair_of(findings, index, repair, lang)
	local cells = {}
	for i = 0, tonumber(lib.gair_finding_repair_size(findings, index, repair)) - 1 do
		cells[i + 1] = change_of(findings, index, repair, i)
	end
	return {
		operation = text_of(lib.gair_finding_repair_operation(findings, index, repair)),
		evidence = text_of(lib.gair_finding_repair_evidence(findings, index, repair, lang)),
		cells = cells,
	}
end

-- The cell that a finding's place is that of: the first suspect, else the first.
local function main_cell(findings, index)
	for i = 0, tonumber(lib.gair_finding_cell_count(findings, index)) - 1 do
		if lib.gair_finding_cell_role(findings, index, i) == lib.GAIR_ROLE_SUSPECT then
			return lib.gair_finding_cell(findings, index, i)
		end
	end
	return lib.gair_finding_cell(findings, index, 0)
end

local function collect(count, make)
	local list = {}
	for i = 0, tonumber(count) - 1 do
		list[i + 1] = make(i)
	end
	return list
end

local function finding_of(findings, handle, index, lang)
	local finding = {
		rule = text_of(lib.gair_finding_rule(findings, index)),
		scope = text_of(lib.gair_finding_scope(findings, index)),
		severity = text_of(lib.gair_severity_name(lib.gair_finding_severity(findings, index))),
		status = text_of(lib.gair_finding_status_name(lib.gair_finding_status(findings, index))),
		certainty = text_of(lib.gair_certainty_name(lib.gair_finding_certainty(findings, index))),
		message = text_of(lib.gair_finding_message(findings, index, lang)),
		basis = text_of(lib.gair_finding_basis(findings, index, lang)),
		raw = text_of(lib.gair_finding_raw(findings, index)),
		fingerprint = text_of(lib.gair_finding_fingerprint(findings, index)),
		unique = lib.gair_finding_unique(findings, index) == 1,
		proved = lib.gair_finding_proved(findings, index) == 1,
		source = cell_source(handle, main_cell(findings, index), lib.gair_finding_source, findings, index),
	}
	finding.cells = collect(lib.gair_finding_cell_count(findings, index), function(i)
		return finding_cell(findings, handle, index, i)
	end)
	finding.repairs = collect(lib.gair_finding_repair_count(findings, index), function(i)
		return repair_of(findings, index, i, lang)
	end)
	-- Places in the list, from 1 as Lua counts.
	finding.blocked_by = collect(lib.gair_finding_blocked_by_count(findings, index), function(i)
		return tonumber(lib.gair_finding_blocked_by(findings, index, i)) + 1
	end)
	if lib.gair_finding_sides(findings, index, sides_out, sides_out + 1, sides_out + 2) ~= 0 then
		local is_money = lib.gair_finding_is_money(findings, index) == 1
		finding.left, finding.right = number_of(is_money, sides_out[0]), number_of(is_money, sides_out[1])
		finding.imbalance = number_of(is_money, sides_out[2])
	end
	return finding
end

local CHECK_OPTIONS = {
	previous = true, children = true, severities = true, max_findings = true, max_set = true, max_work = true, lang = true,
}

local function pointers_of(reports, what)
	if type(reports) ~= "table" or rawget(reports, KEY) ~= nil then
		complain("%s: table expected, got %s", what, type(reports) == "table" and "report" or type(reports))
	end
	local pointers = ffi.new("const gair_report *[?]", #reports + 1)
	for i = 1, #reports do
		pointers[i - 1] = handle_of(reports[i], what)
	end
	return pointers
end

local function read_children(options, into)
	local children = option(options, "children", "table")
	if children == nil then
		return nil
	end
	local pointers = pointers_of(children, "option children")
	into.children, into.child_count = pointers, #children
	return pointers
end

local function read_severities(options, into)
	local severities = option(options, "severities", "table")
	if severities == nil then
		return nil
	end
	local count, i = 0, 0
	for rule, severity in next, severities do
		if type(rule) ~= "string" or type(severity) ~= "string" then
			complain("option severities: names of rules and of severities expected")
		end
		count = count + 1
	end
	local array = ffi.new("gair_severity[?]", count + 1)
	for rule, severity in next, severities do
		array[i].rule, array[i].severity = rule, named(lib.gair_severity_from_name, severity)
		i = i + 1
	end
	into.severities, into.severity_count = array, count
	return array
end

function methods.check(report, options)
	local handle, given = handle_of(report), ffi.new("gair_check_options")
	given.size = ffi.sizeof(given)
	if options ~= nil then
		check_options(options, CHECK_OPTIONS)
		local previous = rawget(options, "previous")
		if previous ~= nil then
			given.previous = handle_of(previous, "option previous")
		end
		given.max_findings = size_option(options, "max_findings")
		given.max_set = size_option(options, "max_set")
		given.max_work = size_option(options, "max_work")
		anchor = { read_children(options, given), read_severities(options, given) }
	end
	local lang = language(options)
	local status = lib.gair_check(handle, given, findings_out)
	if status ~= lib.GAIR_OK then
		return fail(status, lang)
	end
	local findings = ffi.gc(findings_out[0], lib.gair_findings_free)
	local list = collect(lib.gair_findings_count(findings), function(i)
		return finding_of(findings, handle, i, lang)
	end)
	owners[list] = findings
	-- The list itself holds the findings alone, so that ipairs, # and JSON encoders see an array.
	return setmetatable(list, {
		__metatable = false,
		__index = { verdict = text_of(lib.gair_verdict_name(lib.gair_findings_verdict(findings))), write = write_findings },
	})
end

-- Reports compared -----------------------------------------------------------------------------------------------------------------

local EDITIONS = { [0] = "same", "summed", "lacking" }

local function diff_side(found, index, side)
	local state = lib.gair_diff_cell_value(found, index, side, value_out)
	return {
		state = text_of(lib.gair_state_name(state)),
		value = value_of(lib.gair_diff_cell(found, index), state, value_out[0]),
		raw = text_of(lib.gair_diff_cell_raw(found, index, side)),
	}
end

function module.diff(before, after)
	local status = lib.gair_diff(handle_of(before), handle_of(after), nil, differences_out)
	if status ~= lib.GAIR_OK then
		return fail(status)
	end
	local found = ffi.gc(differences_out[0], lib.gair_differences_free)
	local result = {
		fields = collect(lib.gair_diff_field_count(found), function(i)
			return {
				field = text_of(lib.gair_diff_field(found, i)),
				old = text_of(lib.gair_diff_field_text(found, i, lib.GAIR_SIDE_OLD)),
				new = text_of(lib.gair_diff_field_text(found, i, lib.GAIR_SIDE_NEW)),
			}
		end),
		cells = collect(lib.gair_diff_cell_count(found), function(i)
			return {
				cell = text_of(lib.gair_cell_path(lib.gair_diff_cell(found, i))),
				kind = text_of(lib.gair_diff_kind_name(lib.gair_diff_cell_kind(found, i))),
				editions = EDITIONS[lib.gair_diff_cell_edition(found, i)],
				old = diff_side(found, i, lib.GAIR_SIDE_OLD),
				new = diff_side(found, i, lib.GAIR_SIDE_NEW),
			}
		end),
		texts = collect(lib.gair_diff_text_count(found), function(i)
			return {
				section = lib.gair_diff_text_section(found, i),
				kind = text_of(lib.gair_diff_kind_name(lib.gair_diff_text_kind(found, i))),
				text = sized(lib.gair_diff_text(found, i, size_out)),
			}
		end),
	}
	lib.gair_differences_free(ffi.gc(found, nil))
	return result
end

-- By the number of a kind, GAIR_SUM_….
local SUM_KINDS = { "unknown", "text", "edition", "no_place", "no_table", "years", "same_body", "same_figures" }

local function sum_note(notes, index)
	local cell = lib.gair_sum_note_cell(notes, index)
	return {
		kind = SUM_KINDS[lib.gair_sum_note_kind(notes, index)],
		table = text_of(lib.gair_table_name(lib.gair_sum_note_table(notes, index))),
		cell = text_of(lib.gair_cell_path(cell)),
		cells = cell ~= 0 and tonumber(lib.gair_sum_note_cell_count(notes, index)) or nil,
		reports = collect(lib.gair_sum_note_report_count(notes, index), function(i)
			return tonumber(lib.gair_sum_note_report(notes, index, i)) + 1
		end),
	}
end

function module.sum(reports)
	anchor = pointers_of(reports, "option reports")
	local status = lib.gair_sum(anchor, #reports, nil, report_out, notes_out)
	if status ~= lib.GAIR_OK then
		return fail(status)
	end
	local sum, notes = wrap(report_out[0]), ffi.gc(notes_out[0], lib.gair_sum_notes_free)
	return sum, collect(lib.gair_sum_note_count(notes), function(i)
		return sum_note(notes, i)
	end)
end

-- The form and the rules -----------------------------------------------------------------------------------------------------------

local function both(getter, ...)
	local arguments, count = { ... }, select("#", ...)
	arguments[count + 1] = lib.GAIR_LANG_ZH
	local zh = getter(unpack(arguments, 1, count + 1))
	arguments[count + 1] = lib.GAIR_LANG_EN
	return languages(zh, getter(unpack(arguments, 1, count + 1)))
end

local function form_cell(edition, cell)
	local tab, row, column = lib.gair_cell_table(cell), lib.gair_cell_row(cell), lib.gair_cell_column(cell)
	return {
		cell = text_of(lib.gair_cell_path(cell)),
		number = cell,
		table = text_of(lib.gair_table_name(tab)),
		kind = KINDS[lib.gair_cell_kind(cell)],
		row_group = both(lib.gair_form_row_group, edition, tab, row),
		row = both(lib.gair_form_row_label, edition, tab, row),
		column_group = both(lib.gair_form_column_group, edition, tab, column),
		column = both(lib.gair_form_column_label, edition, tab, row, column),
	}
end

local function form_identity(edition, index)
	local count = tonumber(lib.gair_form_identity_terms(edition, index, nil, nil, 0))
	local cells, signs = ffi.new("int32_t[?]", count), ffi.new("int32_t[?]", count)
	local left, right = {}, {}
	lib.gair_form_identity_terms(edition, index, cells, signs, count)
	for i = 0, count - 1 do
		local side = signs[i] > 0 and left or right
		side[#side + 1] = text_of(lib.gair_cell_path(cells[i]))
	end
	return {
		rule = text_of(lib.gair_form_identity_rule(edition, index)),
		scope = text_of(lib.gair_form_identity_scope(edition, index)),
		left = left,
		right = right,
	}
end

function module.forms()
	return collect(lib.gair_form_edition_count(), function(i)
		local edition = lib.gair_form_edition_at(i)
		return {
			edition = edition,
			source = text_of(lib.gair_form_source(edition)),
			sections = collect(lib.gair_form_section_count(edition), function(k)
				return { number = k + 1, title = both(lib.gair_form_section_title, edition, k + 1) }
			end),
			tables = collect(lib.gair_form_table_count(), function(k)
				local tab = lib.gair_form_table_at(k)
				return {
					table = text_of(lib.gair_table_name(tab)),
					section = lib.gair_table_section(tab),
					title = both(lib.gair_table_title, tab),
				}
			end),
			cells = collect(lib.gair_form_cell_count(edition), function(k)
				return form_cell(edition, lib.gair_form_cell_at(edition, k))
			end),
			identities = collect(lib.gair_form_identity_count(edition), function(k)
				return form_identity(edition, k)
			end),
		}
	end)
end

function module.rules()
	return collect(lib.gair_rule_count(), function(i)
		return {
			rule = text_of(lib.gair_rule_id(i)),
			severity = text_of(lib.gair_severity_name(lib.gair_rule_severity(i))),
			text = both(lib.gair_rule_text, i),
			basis = both(lib.gair_rule_basis, i),
		}
	end)
end

-- Reading --------------------------------------------------------------------------------------------------------------------------

local READ_OPTIONS = {
	path = true, bytes = true, format = true, encoding = true, max_bytes = true, max_depth = true, max_cells = true,
	max_slots = true, max_paragraphs = true, lang = true,
}

local function read(path, bytes, options, lang)
	local status
	if path then
		status = lib.gair_read_file(path, options, report_out, fresh_error())
	else
		status = lib.gair_read(bytes, #bytes, options, report_out, fresh_error())
	end
	if status ~= lib.GAIR_OK then
		return fail_at(status, lang)
	end
	return wrap(report_out[0])
end

local function read_table(request)
	check_options(request, READ_OPTIONS)
	local path, bytes = option(request, "path", "string"), option(request, "bytes", "string")
	if not path == not bytes then
		complain("either path or bytes is to be given")
	end
	local encoding, format = option(request, "encoding", "string"), option(request, "format", "string")
	local options = ffi.new("gair_read_options")
	options.size = ffi.sizeof(options)
	anchor = encoding
	options.encoding = encoding
	for _, name in ipairs { "max_bytes", "max_depth", "max_cells", "max_slots", "max_paragraphs" } do
		options[name] = size_option(request, name)
	end
	local lang = language(request)
	if path and has_nul(path) or encoding and has_nul(encoding) or format and has_nul(format) then
		return fail(lib.GAIR_E_ARGUMENT, lang)
	end
	options.format = format and lib.gair_format_from_name(format) or lib.GAIR_FORMAT_AUTO
	if options.format < 0 then
		return fail(lib.GAIR_E_UNSUPPORTED, lang)
	end
	return read(path, bytes, options, lang)
end

function module.read(from)
	if type(from) == "table" then
		return read_table(from)
	end
	local path = check_string(from, "path")
	if has_nul(path) then
		return fail(lib.GAIR_E_ARGUMENT)
	end
	return read(path, nil, nil, language())
end

function module.from_json(text)
	text = check_string(text, "text")
	local lang = language()
	local status = lib.gair_report_from_json(text, #text, nil, report_out, fresh_error())
	if status ~= lib.GAIR_OK then
		return fail_at(status, lang)
	end
	return wrap(report_out[0])
end

local NEW_OPTIONS = { edition = true, body = true, year = true, lang = true }

-- An empty report; with options a blank form.
function module.new(options)
	local lang, status = nil, nil
	if options == nil then
		lang = language()
		status = lib.gair_report_new(nil, report_out)
	else
		check_options(options, NEW_OPTIONS)
		local edition = math.min(size_option(options, "edition"), 2 ^ 31 - 1)
		local year = math.min(size_option(options, "year"), 2 ^ 31 - 1)
		local body = option(options, "body", "string")
		lang = language(options)
		edition = edition == 0 and lib.gair_form_edition_for_year(year) or edition
		status = lib.gair_report_new_blank(edition, body, body and #body or 0, year, nil, report_out)
	end
	if status ~= lib.GAIR_OK then
		return fail(status, lang)
	end
	return wrap(report_out[0])
end

return module
