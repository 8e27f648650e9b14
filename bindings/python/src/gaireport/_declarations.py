"""
The interface of the library as ctypes has it. Made by make_declarations.py from the public headers: do not edit.
"""

from __future__ import annotations

from ctypes import (
    CFUNCTYPE,
    POINTER,
    Structure,
    c_char,
    c_char_p,
    c_int,
    c_int32,
    c_int64,
    c_size_t,
    c_uint8,
    c_uint32,
    c_void_p,
)
from typing import Any, Callable, Optional

OK = 0
E_NOMEM = -1
E_ARGUMENT = -2
E_CELL = -3
E_EDITION = -4
E_OPTIONS = -5
E_LIMIT = -6
E_IO = -7
E_FORMAT = -8
E_NOT_A_REPORT = -9
E_UNSUPPORTED = -10
E_RANGE = -11
E_STATE = -12
E_EMPTY = -13
LANG_ZH = 0
LANG_EN = 1
EDITION_NONE = 0
EDITION_2019 = 2019
EDITION_2021 = 2021
TABLE_PROACTIVE = 1
TABLE_APPLICATIONS = 2
TABLE_PROCEEDINGS = 3
PROACTIVE_REGULATIONS = 1
PROACTIVE_NORMATIVE_DOCUMENTS = 2
PROACTIVE_LICENSING = 3
PROACTIVE_OTHER_SERVICES = 4
PROACTIVE_PENALTIES = 5
PROACTIVE_COERCIVE_MEASURES = 6
PROACTIVE_FEES = 7
PROACTIVE_PROCUREMENT = 8
ITEM_MADE = 1
ITEM_DISCLOSED = 2
ITEM_TOTAL_DISCLOSED = 3
ITEM_PREVIOUS_ITEMS = 4
ITEM_CHANGE = 5
ITEM_DECISIONS = 6
ITEM_PROJECTS = 7
ITEM_AMOUNT = 8
ITEM_REPEALED = 9
ITEM_IN_FORCE = 10
APPLICATIONS_RECEIVED = 1
APPLICATIONS_CARRIED_OVER = 2
APPLICATIONS_GRANTED = 3
APPLICATIONS_PARTIALLY_GRANTED = 4
APPLICATIONS_DENIED_STATE_SECRET = 5
APPLICATIONS_DENIED_PROHIBITED_BY_LAW = 6
APPLICATIONS_DENIED_SECURITY_AND_STABILITY = 7
APPLICATIONS_DENIED_THIRD_PARTY_RIGHTS = 8
APPLICATIONS_DENIED_INTERNAL_AFFAIRS = 9
APPLICATIONS_DENIED_DELIBERATIVE_PROCESS = 10
APPLICATIONS_DENIED_ENFORCEMENT_FILE = 11
APPLICATIONS_DENIED_ADMINISTRATIVE_INQUIRY = 12
APPLICATIONS_UNABLE_NOT_HELD = 13
APPLICATIONS_UNABLE_NEEDS_CREATION = 14
APPLICATIONS_UNABLE_STILL_UNCLEAR = 15
APPLICATIONS_NOT_PROCESSED_PETITION = 16
APPLICATIONS_NOT_PROCESSED_REPEATED = 17
APPLICATIONS_NOT_PROCESSED_PUBLICATION = 18
APPLICATIONS_NOT_PROCESSED_EXCESSIVE = 19
APPLICATIONS_NOT_PROCESSED_REISSUE = 20
APPLICATIONS_OTHER_COMBINED = 21
APPLICATIONS_OTHER_NOT_CORRECTED = 22
APPLICATIONS_OTHER_FEE_UNPAID = 23
APPLICATIONS_OTHER_OTHER = 24
APPLICATIONS_OUTCOME_TOTAL = 25
APPLICATIONS_CARRIED_FORWARD = 26
APPLICANT_NATURAL_PERSON = 1
APPLICANT_COMMERCIAL_ENTERPRISE = 2
APPLICANT_RESEARCH_INSTITUTION = 3
APPLICANT_PUBLIC_WELFARE_ORGANIZATION = 4
APPLICANT_LEGAL_SERVICE_ORGANIZATION = 5
APPLICANT_OTHER_ORGANIZATION = 6
APPLICANT_TOTAL = 7
PROCEEDINGS_RECONSIDERATION = 1
PROCEEDINGS_DIRECT_LITIGATION = 2
PROCEEDINGS_LITIGATION_AFTER_RECONSIDERATION = 3
RESULT_UPHELD = 1
RESULT_CORRECTED = 2
RESULT_OTHER = 3
RESULT_PENDING = 4
RESULT_TOTAL = 5
KIND_COUNT = 1
KIND_SIGNED_COUNT = 2
KIND_MONEY = 3
STATE_ABSENT = 0
STATE_BLANK = 1
STATE_NUMBER = 2
STATE_NOT_APPLICABLE = 3
STATE_TEXT = 4
BODY_UNKNOWN = 0
BODY_STATE_DEPARTMENT = 1
BODY_RULE_GOVERNMENT = 2
BODY_GOVERNMENT = 3
BODY_DEPARTMENT = 4
BODY_TOWN = 5
SEVERITY_OFF = 0
SEVERITY_NOTICE = 1
SEVERITY_WARNING = 2
SEVERITY_ERROR = 3
FINDING_FAIL = 1
FINDING_UNDECIDABLE = 2
FINDING_BLOCKED = 3
CERTAINTY_HINT = 1
CERTAINTY_LIKELY = 2
CERTAINTY_PROVED = 3
ROLE_LEFT = 1
ROLE_RIGHT = 2
ROLE_SUSPECT = 3
ROLE_RELATED = 4
VERDICT_CLEAN = 0
VERDICT_WARNING = 1
VERDICT_ERROR = 2
VERDICT_UNREADABLE = 3
SIDE_OLD = 0
SIDE_NEW = 1
DIFF_CHANGED = 1
DIFF_APPEARED = 2
DIFF_VANISHED = 3
DIFF_MOVED = 4
SUM_UNKNOWN = 1
SUM_TEXT = 2
SUM_EDITION = 3
SUM_NO_PLACE = 4
SUM_NO_TABLE = 5
SUM_YEARS = 6
SUM_SAME_BODY = 7
SUM_SAME_FIGURES = 8
FORMAT_AUTO = 0
FORMAT_TEXT = 1
FORMAT_MARKDOWN = 2
FORMAT_HTML = 3
FORMAT_JSON = 4
FORMAT_DOCX = 5
FORMAT_XLSX = 6
FORMAT_ODT = 7
FORMAT_ODS = 8
BLOCK_PARAGRAPH = 1
BLOCK_GRID = 2
LINEAR_NO_MIN = -9223372036854775808
LINEAR_NO_MAX = 9223372036854775807
IDENTITY_HOLDS = 1
IDENTITY_FAILS = 2
IDENTITY_OPEN = 3
BOUND_NONE = 0
BOUND_WORK = 1
BOUND_SETS = 2
BOUND_RANGE = 3
VERSION_MAJOR = 0
VERSION_MINOR = 1
VERSION_PATCH = 0
VERSION = "0.1.0"
ABI = 1
OUT_JSON = 1
OUT_CSV = 2
OUT_TEXT = 3
OUT_MARKDOWN = 4
OUT_HTML = 5
OUT_DOCX = 6
OUT_XLSX = 7
FINDINGS_TEXT = 1
FINDINGS_JSON = 2
FINDINGS_JSONL = 3
FINDINGS_SARIF = 4
FINDINGS_JUNIT = 5
FINDINGS_GITHUB = 6
FINDINGS_HTML = 7
WRITE_EXCEL = 1
WRITE_SOURCES = 2
WRITE_COLOUR = 4

Sink = CFUNCTYPE(c_int, c_void_p, c_void_p, c_size_t)


class Allocator(Structure):
    """gair_allocator"""

    _fields_ = [
        ("size", c_size_t),
        ("context", c_void_p),
        ("allocate", CFUNCTYPE(c_void_p, c_void_p, c_size_t)),
        ("resize", CFUNCTYPE(c_void_p, c_void_p, c_void_p, c_size_t, c_size_t)),
        ("release", CFUNCTYPE(None, c_void_p, c_void_p)),
    ]


class Error(Structure):
    """gair_error"""

    _fields_ = [
        ("size", c_size_t),
        ("status", c_int32),
        ("system_error", c_int32),
        ("offset", c_int64),
        ("line", c_int32),
        ("column", c_int32),
        ("pointer", c_char * 160),
        ("message_zh", c_char * 320),
        ("message_en", c_char * 320),
    ]


class Date(Structure):
    """gair_date"""

    _fields_ = [
        ("year", c_int32),
        ("month", c_int32),
        ("day", c_int32),
    ]


class Source(Structure):
    """gair_source"""

    _fields_ = [
        ("size", c_size_t),
        ("offset", c_int64),
        ("line", c_int32),
        ("column", c_int32),
        ("page", c_int32),
        ("grid", c_int32),
        ("grid_row", c_int32),
        ("grid_column", c_int32),
    ]


class Severity(Structure):
    """gair_severity"""

    _fields_ = [
        ("rule", c_char_p),
        ("severity", c_int32),
    ]


class CheckOptions(Structure):
    """gair_check_options"""

    _fields_ = [
        ("size", c_size_t),
        ("allocator", POINTER(Allocator)),
        ("severities", POINTER(Severity)),
        ("severity_count", c_size_t),
        ("max_findings", c_size_t),
        ("previous", c_void_p),
        ("children", POINTER(c_void_p)),
        ("child_count", c_size_t),
        ("max_set", c_size_t),
        ("max_work", c_size_t),
    ]


class ReadOptions(Structure):
    """gair_read_options"""

    _fields_ = [
        ("size", c_size_t),
        ("allocator", POINTER(Allocator)),
        ("format", c_int32),
        ("reserved", c_int32),
        ("encoding", c_char_p),
        ("max_bytes", c_size_t),
        ("max_depth", c_size_t),
        ("max_cells", c_size_t),
        ("max_slots", c_size_t),
        ("max_paragraphs", c_size_t),
    ]


class GridCell(Structure):
    """gair_grid_cell"""

    _fields_ = [
        ("size", c_size_t),
        ("row", c_int32),
        ("column", c_int32),
        ("rowspan", c_int32),
        ("colspan", c_int32),
        ("text", c_void_p),
        ("text_size", c_size_t),
    ]


class LinearCell(Structure):
    """gair_linear_cell"""

    _fields_ = [
        ("value", c_int64),
        ("min", c_int64),
        ("max", c_int64),
        ("is_free", c_int32),
    ]


class LinearTerm(Structure):
    """gair_linear_term"""

    _fields_ = [
        ("cell", c_size_t),
        ("coefficient", c_int64),
    ]


class LinearIdentity(Structure):
    """gair_linear_identity"""

    _fields_ = [
        ("terms", POINTER(LinearTerm)),
        ("term_count", c_size_t),
        ("constant", c_int64),
    ]


class LinearOptions(Structure):
    """gair_linear_options"""

    _fields_ = [
        ("size", c_size_t),
        ("allocator", POINTER(Allocator)),
        ("max_set", c_size_t),
        ("max_sets", c_size_t),
        ("max_work", c_size_t),
    ]


class Evidence(Structure):
    """gair_evidence"""

    _fields_ = [
        ("cell", c_int32),
        ("value", c_int64),
        ("text_zh", c_char_p),
        ("text_en", c_char_p),
    ]


class LocateOptions(Structure):
    """gair_locate_options"""

    _fields_ = [
        ("size", c_size_t),
        ("allocator", POINTER(Allocator)),
        ("max_set", c_size_t),
        ("max_sets", c_size_t),
        ("max_work", c_size_t),
        ("previous", c_void_p),
        ("evidence", POINTER(Evidence)),
        ("evidence_count", c_size_t),
    ]


class FileFindings(Structure):
    """gair_file_findings"""

    _fields_ = [
        ("size", c_size_t),
        ("file", c_char_p),
        ("findings", c_void_p),
        ("report", c_void_p),
        ("error", POINTER(Error)),
        ("bytes", c_void_p),
        ("bytes_size", c_size_t),
    ]


class Functions:
    """The functions of the library: set by the loader, and called as C calls them."""

    gair_status_name: Callable[[int], Optional[bytes]]
    gair_status_message: Callable[[int, int], Optional[bytes]]
    gair_form_edition_count: Callable[[], int]
    gair_form_edition_at: Callable[[int], int]
    gair_form_edition_for_year: Callable[[int], int]
    gair_form_source: Callable[[int], Optional[bytes]]
    gair_form_section_count: Callable[[int], int]
    gair_form_section_title: Callable[[int, int, int], Optional[bytes]]
    gair_form_table_count: Callable[[], int]
    gair_form_table_at: Callable[[int], int]
    gair_table_name: Callable[[int], Optional[bytes]]
    gair_table_from_name: Callable[[Optional[bytes], int], int]
    gair_table_title: Callable[[int, int], Optional[bytes]]
    gair_table_section: Callable[[int], int]
    gair_form_row_count: Callable[[int, int], int]
    gair_form_row_at: Callable[[int, int, int], int]
    gair_row_path: Callable[[int, int], Optional[bytes]]
    gair_form_row_label: Callable[[int, int, int, int], Optional[bytes]]
    gair_form_row_group: Callable[[int, int, int, int], Optional[bytes]]
    gair_form_column_count: Callable[[int, int, int], int]
    gair_form_column_at: Callable[[int, int, int, int], int]
    gair_column_name: Callable[[int, int], Optional[bytes]]
    gair_form_column_label: Callable[[int, int, int, int, int], Optional[bytes]]
    gair_form_column_group: Callable[[int, int, int, int], Optional[bytes]]
    gair_form_cell_count: Callable[[int], int]
    gair_form_cell_at: Callable[[int, int], int]
    gair_form_cell_index: Callable[[int, int], int]
    gair_cell_count: Callable[[], int]
    gair_cell_at: Callable[[int], int]
    gair_cell_index: Callable[[int], int]
    gair_cell_exists: Callable[[int], int]
    gair_cell_path: Callable[[int], Optional[bytes]]
    gair_cell_from_path: Callable[[Optional[bytes], int], int]
    gair_cell_table: Callable[[int], int]
    gair_cell_row: Callable[[int], int]
    gair_cell_column: Callable[[int], int]
    gair_cell_kind: Callable[[int], int]
    gair_form_identity_count: Callable[[int], int]
    gair_form_identity_rule: Callable[[int, int], Optional[bytes]]
    gair_form_identity_scope: Callable[[int, int], Optional[bytes]]
    gair_form_identity_terms: Callable[[int, int, Any, Any, int], int]
    gair_report_new: Callable[[Any, Any], int]
    gair_report_new_blank: Callable[[int, Optional[bytes], int, int, Any, Any], int]
    gair_report_free: Callable[[Any], None]
    gair_report_copy: Callable[[Any, Any, Any], int]
    gair_report_equal: Callable[[Any, Any], int]
    gair_report_edition: Callable[[Any, int], int]
    gair_report_set_edition: Callable[[Any, int, int], int]
    gair_report_get: Callable[[Any, int, Any], int]
    gair_report_get_path: Callable[[Any, Optional[bytes], Any], int]
    gair_report_set: Callable[[Any, int, int], int]
    gair_report_set_path: Callable[[Any, Optional[bytes], int], int]
    gair_report_set_state: Callable[[Any, int, int], int]
    gair_report_set_text: Callable[[Any, int, Optional[bytes], int], int]
    gair_report_clear: Callable[[Any, int], int]
    gair_report_raw: Callable[[Any, int, Any], Optional[int]]
    gair_report_source: Callable[[Any, int, Any], int]
    gair_report_proactive: Callable[[Any, int, int, Any], int]
    gair_report_set_proactive: Callable[[Any, int, int, int], int]
    gair_report_clear_proactive: Callable[[Any, int, int], int]
    gair_report_money: Callable[[Any, int, int, Any], int]
    gair_report_set_money: Callable[[Any, int, int, int], int]
    gair_report_clear_money: Callable[[Any, int, int], int]
    gair_report_application: Callable[[Any, int, int, Any], int]
    gair_report_set_application: Callable[[Any, int, int, int], int]
    gair_report_clear_application: Callable[[Any, int, int], int]
    gair_report_proceeding: Callable[[Any, int, int, Any], int]
    gair_report_set_proceeding: Callable[[Any, int, int, int], int]
    gair_report_clear_proceeding: Callable[[Any, int, int], int]
    gair_report_title: Callable[[Any, Any], Optional[int]]
    gair_report_set_title: Callable[[Any, Optional[bytes], int], int]
    gair_report_body: Callable[[Any, Any], Optional[int]]
    gair_report_set_body: Callable[[Any, Optional[bytes], int], int]
    gair_report_body_kind: Callable[[Any], int]
    gair_report_set_body_kind: Callable[[Any, int], int]
    gair_report_year: Callable[[Any], int]
    gair_report_set_year: Callable[[Any, int], int]
    gair_report_period: Callable[[Any, Any, Any], int]
    gair_report_set_period: Callable[[Any, Any, Any], int]
    gair_report_published: Callable[[Any, Any], int]
    gair_report_set_published: Callable[[Any, Any], int]
    gair_report_section_count: Callable[[Any], int]
    gair_report_section_number: Callable[[Any, int], int]
    gair_report_section_title: Callable[[Any, int, Any], Optional[int]]
    gair_report_paragraph_count: Callable[[Any, int], int]
    gair_report_paragraph: Callable[[Any, int, int, Any], Optional[int]]
    gair_report_section_source: Callable[[Any, int, Any], int]
    gair_report_paragraph_source: Callable[[Any, int, int, Any], int]
    gair_report_add_section: Callable[[Any, int, Optional[bytes], int], int]
    gair_report_add_paragraph: Callable[[Any, Optional[bytes], int], int]
    gair_report_clear_sections: Callable[[Any], int]
    gair_report_read_prose: Callable[[Any], int]
    gair_report_export: Callable[[Any, Any, int, Any, Any, int], int]
    gair_report_import: Callable[[Any, Any, int, Any, Any, int], int]
    gair_rule_count: Callable[[], int]
    gair_rule_id: Callable[[int], Optional[bytes]]
    gair_rule_find: Callable[[Optional[bytes]], int]
    gair_rule_severity: Callable[[int], int]
    gair_rule_text: Callable[[int, int], Optional[bytes]]
    gair_rule_basis: Callable[[int, int], Optional[bytes]]
    gair_severity_name: Callable[[int], Optional[bytes]]
    gair_severity_from_name: Callable[[Optional[bytes]], int]
    gair_findings_free: Callable[[Any], None]
    gair_findings_count: Callable[[Any], int]
    gair_findings_verdict: Callable[[Any], int]
    gair_verdict_name: Callable[[int], Optional[bytes]]
    gair_finding_rule: Callable[[Any, int], Optional[bytes]]
    gair_finding_scope: Callable[[Any, int], Optional[bytes]]
    gair_finding_severity: Callable[[Any, int], int]
    gair_finding_status: Callable[[Any, int], int]
    gair_finding_certainty: Callable[[Any, int], int]
    gair_finding_message: Callable[[Any, int, int], Optional[bytes]]
    gair_finding_basis: Callable[[Any, int, int], Optional[bytes]]
    gair_finding_fingerprint: Callable[[Any, int], Optional[bytes]]
    gair_finding_source: Callable[[Any, int, Any], int]
    gair_finding_raw: Callable[[Any, int], Optional[bytes]]
    gair_finding_cell_count: Callable[[Any, int], int]
    gair_finding_cell: Callable[[Any, int, int], int]
    gair_finding_cell_role: Callable[[Any, int, int], int]
    gair_finding_cell_value: Callable[[Any, int, int, Any], int]
    gair_finding_cell_raw: Callable[[Any, int, int], Optional[bytes]]
    gair_finding_cell_source: Callable[[Any, int, int, Any], int]
    gair_finding_sides: Callable[[Any, int, Any, Any, Any], int]
    gair_finding_is_money: Callable[[Any, int], int]
    gair_finding_repair_count: Callable[[Any, int], int]
    gair_finding_repair_operation: Callable[[Any, int, int], Optional[bytes]]
    gair_finding_repair_size: Callable[[Any, int, int], int]
    gair_finding_repair_change: Callable[[Any, int, int, int, Any, Any, Any, Any], int]
    gair_finding_repair_evidence: Callable[[Any, int, int, int], Optional[bytes]]
    gair_finding_unique: Callable[[Any, int], int]
    gair_finding_proved: Callable[[Any, int], int]
    gair_finding_blocked_by_count: Callable[[Any, int], int]
    gair_finding_blocked_by: Callable[[Any, int, int], int]
    gair_finding_status_name: Callable[[int], Optional[bytes]]
    gair_certainty_name: Callable[[int], Optional[bytes]]
    gair_role_name: Callable[[int], Optional[bytes]]
    gair_state_name: Callable[[int], Optional[bytes]]
    gair_baseline_read: Callable[[Optional[bytes], int, Any, Any, Any], int]
    gair_baseline_free: Callable[[Any], None]
    gair_baseline_count: Callable[[Any], int]
    gair_baseline_has: Callable[[Any, Optional[bytes], Optional[bytes]], int]
    gair_baseline_gone: Callable[[Any, Optional[bytes], Any, int], int]
    gair_baseline_rule: Callable[[Any, int], Optional[bytes]]
    gair_baseline_scope: Callable[[Any, int], Optional[bytes]]
    gair_baseline_severity: Callable[[Any, int], int]
    gair_baseline_message: Callable[[Any, int, int], Optional[bytes]]
    gair_baseline_fingerprint: Callable[[Any, int], Optional[bytes]]
    gair_check: Callable[[Any, Any, Any], int]
    gair_diff: Callable[[Any, Any, Any, Any], int]
    gair_differences_free: Callable[[Any], None]
    gair_diff_kind_name: Callable[[int], Optional[bytes]]
    gair_diff_cell_count: Callable[[Any], int]
    gair_diff_cell: Callable[[Any, int], int]
    gair_diff_cell_kind: Callable[[Any, int], int]
    gair_diff_cell_value: Callable[[Any, int, int, Any], int]
    gair_diff_cell_raw: Callable[[Any, int, int], Optional[bytes]]
    gair_diff_cell_edition: Callable[[Any, int], int]
    gair_diff_field_count: Callable[[Any], int]
    gair_diff_field: Callable[[Any, int], Optional[bytes]]
    gair_diff_field_text: Callable[[Any, int, int], Optional[bytes]]
    gair_diff_text_count: Callable[[Any], int]
    gair_diff_text_section: Callable[[Any, int], int]
    gair_diff_text_kind: Callable[[Any, int], int]
    gair_diff_text: Callable[[Any, int, Any], Optional[int]]
    gair_sum: Callable[[Any, int, Any, Any, Any], int]
    gair_sum_notes_free: Callable[[Any], None]
    gair_sum_note_count: Callable[[Any], int]
    gair_sum_note_kind: Callable[[Any, int], int]
    gair_sum_note_table: Callable[[Any, int], int]
    gair_sum_note_cell: Callable[[Any, int], int]
    gair_sum_note_cell_count: Callable[[Any, int], int]
    gair_sum_note_report_count: Callable[[Any, int], int]
    gair_sum_note_report: Callable[[Any, int, int], int]
    gair_read: Callable[[Optional[bytes], int, Any, Any, Any], int]
    gair_read_file: Callable[[Optional[bytes], Any, Any, Any], int]
    gair_read_bytes: Callable[[Optional[bytes], int, Any, Any, Any, Any], int]
    gair_bytes_free: Callable[[Any, Any], None]
    gair_format_of: Callable[[Optional[bytes], int], int]
    gair_format_name: Callable[[int], Optional[bytes]]
    gair_format_from_name: Callable[[Optional[bytes]], int]
    gair_format_readable: Callable[[int], int]
    gair_document_read: Callable[[Optional[bytes], int, Any, Any, Any], int]
    gair_document_free: Callable[[Any], None]
    gair_document_format: Callable[[Any], int]
    gair_document_encoding: Callable[[Any], Optional[bytes]]
    gair_document_title: Callable[[Any, Any], Optional[int]]
    gair_document_meta_count: Callable[[Any], int]
    gair_document_meta_name: Callable[[Any, int, Any], Optional[int]]
    gair_document_meta_content: Callable[[Any, int, Any], Optional[int]]
    gair_document_block_count: Callable[[Any], int]
    gair_document_block_type: Callable[[Any, int], int]
    gair_document_block_text: Callable[[Any, int, Any], Optional[int]]
    gair_document_block_level: Callable[[Any, int], int]
    gair_document_block_source: Callable[[Any, int, Any], int]
    gair_document_row_count: Callable[[Any, int], int]
    gair_document_column_count: Callable[[Any, int], int]
    gair_document_cell_count: Callable[[Any, int], int]
    gair_document_cell: Callable[[Any, int, int, Any], int]
    gair_document_cell_source: Callable[[Any, int, int, Any], int]
    gair_report_from_json: Callable[[Optional[bytes], int, Any, Any, Any], int]
    gair_report_pointer: Callable[[Any, int, Any, int], int]
    gair_locate_linear: Callable[[Any, int, Any, int, Any, Any], int]
    gair_linear_free: Callable[[Any], None]
    gair_linear_identity_state: Callable[[Any, int], int]
    gair_linear_part_count: Callable[[Any], int]
    gair_linear_identity_part: Callable[[Any, int], int]
    gair_linear_size: Callable[[Any, int], int]
    gair_linear_set_count: Callable[[Any, int], int]
    gair_linear_change: Callable[[Any, int, int, int, Any, Any], int]
    gair_linear_free_count: Callable[[Any, int], int]
    gair_linear_free_cell: Callable[[Any, int, int, int, Any, Any], int]
    gair_linear_proved: Callable[[Any, int], int]
    gair_linear_unique: Callable[[Any, int], int]
    gair_linear_bound: Callable[[Any, int], int]
    gair_linear_work: Callable[[Any, int], int]
    gair_operation_count: Callable[[], int]
    gair_operation_id: Callable[[int], Optional[bytes]]
    gair_operation_text: Callable[[Optional[bytes], int], Optional[bytes]]
    gair_locate_blind_spots: Callable[[int], Optional[bytes]]
    gair_locate: Callable[[Any, Any, Any], int]
    gair_location_free: Callable[[Any], None]
    gair_location_part_count: Callable[[Any], int]
    gair_location_table: Callable[[Any, int], int]
    gair_location_row: Callable[[Any, int], int]
    gair_location_state: Callable[[Any, int], int]
    gair_location_failed_count: Callable[[Any, int], int]
    gair_location_failed: Callable[[Any, int, int], int]
    gair_location_size: Callable[[Any, int], int]
    gair_location_proved: Callable[[Any, int], int]
    gair_location_unique: Callable[[Any, int], int]
    gair_location_bound: Callable[[Any, int], int]
    gair_location_work: Callable[[Any, int], int]
    gair_location_explanation_count: Callable[[Any, int], int]
    gair_location_tied: Callable[[Any, int], int]
    gair_location_is_set: Callable[[Any, int, int], int]
    gair_location_operation: Callable[[Any, int, int], Optional[bytes]]
    gair_location_evidence: Callable[[Any, int, int, int], Optional[bytes]]
    gair_location_change_count: Callable[[Any, int, int], int]
    gair_location_change: Callable[[Any, int, int, int, Any, Any, Any, Any], int]
    gair_location_blank_count: Callable[[Any, int], int]
    gair_location_blank: Callable[[Any, int, int, Any, Any, Any], int]
    gair_version: Callable[[], Optional[bytes]]
    gair_abi: Callable[[], int]
    gair_report_write: Callable[[Any, int, int, Any, Any], int]
    gair_report_write_buffer: Callable[[Any, int, int, Any, Any, Any], int]
    gair_report_write_file: Callable[[Any, int, int, Optional[bytes], Any], int]
    gair_out_from_name: Callable[[Optional[bytes]], int]
    gair_out_writable: Callable[[int], int]
    gair_findings_writer_begin: Callable[[int, int, int, Any, Any, Any, Any], int]
    gair_findings_writer_set_baseline: Callable[[Any, Any], int]
    gair_findings_writer_file: Callable[[Any, Any], int]
    gair_findings_writer_end: Callable[[Any], int]
    gair_findings_write_buffer: Callable[[Any, int, int, int, Any, Any, Any], int]
    gair_findings_format_from_name: Callable[[Optional[bytes]], int]


# Name, result, parameters.
PROTOTYPES: tuple[tuple[str, Any, tuple[Any, ...]], ...] = (
    ("gair_status_name", c_char_p, (c_int32,)),
    ("gair_status_message", c_char_p, (c_int32, c_int32)),
    ("gair_form_edition_count", c_size_t, ()),
    ("gair_form_edition_at", c_int32, (c_size_t,)),
    ("gair_form_edition_for_year", c_int32, (c_int32,)),
    ("gair_form_source", c_char_p, (c_int32,)),
    ("gair_form_section_count", c_size_t, (c_int32,)),
    ("gair_form_section_title", c_char_p, (c_int32, c_int32, c_int32)),
    ("gair_form_table_count", c_size_t, ()),
    ("gair_form_table_at", c_int32, (c_size_t,)),
    ("gair_table_name", c_char_p, (c_int32,)),
    ("gair_table_from_name", c_int32, (c_char_p, c_size_t)),
    ("gair_table_title", c_char_p, (c_int32, c_int32)),
    ("gair_table_section", c_int32, (c_int32,)),
    ("gair_form_row_count", c_size_t, (c_int32, c_int32)),
    ("gair_form_row_at", c_int32, (c_int32, c_int32, c_size_t)),
    ("gair_row_path", c_char_p, (c_int32, c_int32)),
    ("gair_form_row_label", c_char_p, (c_int32, c_int32, c_int32, c_int32)),
    ("gair_form_row_group", c_char_p, (c_int32, c_int32, c_int32, c_int32)),
    ("gair_form_column_count", c_size_t, (c_int32, c_int32, c_int32)),
    ("gair_form_column_at", c_int32, (c_int32, c_int32, c_int32, c_size_t)),
    ("gair_column_name", c_char_p, (c_int32, c_int32)),
    ("gair_form_column_label", c_char_p, (c_int32, c_int32, c_int32, c_int32, c_int32)),
    ("gair_form_column_group", c_char_p, (c_int32, c_int32, c_int32, c_int32)),
    ("gair_form_cell_count", c_size_t, (c_int32,)),
    ("gair_form_cell_at", c_int32, (c_int32, c_size_t)),
    ("gair_form_cell_index", c_int32, (c_int32, c_int32)),
    ("gair_cell_count", c_size_t, ()),
    ("gair_cell_at", c_int32, (c_size_t,)),
    ("gair_cell_index", c_int32, (c_int32,)),
    ("gair_cell_exists", c_int32, (c_int32,)),
    ("gair_cell_path", c_char_p, (c_int32,)),
    ("gair_cell_from_path", c_int32, (c_char_p, c_size_t)),
    ("gair_cell_table", c_int32, (c_int32,)),
    ("gair_cell_row", c_int32, (c_int32,)),
    ("gair_cell_column", c_int32, (c_int32,)),
    ("gair_cell_kind", c_int32, (c_int32,)),
    ("gair_form_identity_count", c_size_t, (c_int32,)),
    ("gair_form_identity_rule", c_char_p, (c_int32, c_size_t)),
    ("gair_form_identity_scope", c_char_p, (c_int32, c_size_t)),
    ("gair_form_identity_terms", c_size_t, (c_int32, c_size_t, POINTER(c_int32), POINTER(c_int32), c_size_t)),
    ("gair_report_new", c_int32, (POINTER(Allocator), POINTER(c_void_p))),
    ("gair_report_new_blank", c_int32, (c_int32, c_char_p, c_size_t, c_int32, POINTER(Allocator), POINTER(c_void_p))),
    ("gair_report_free", None, (c_void_p,)),
    ("gair_report_copy", c_int32, (c_void_p, POINTER(Allocator), POINTER(c_void_p))),
    ("gair_report_equal", c_int32, (c_void_p, c_void_p)),
    ("gair_report_edition", c_int32, (c_void_p, c_int32)),
    ("gair_report_set_edition", c_int32, (c_void_p, c_int32, c_int32)),
    ("gair_report_get", c_int32, (c_void_p, c_int32, POINTER(c_int64))),
    ("gair_report_get_path", c_int32, (c_void_p, c_char_p, POINTER(c_int64))),
    ("gair_report_set", c_int32, (c_void_p, c_int32, c_int64)),
    ("gair_report_set_path", c_int32, (c_void_p, c_char_p, c_int64)),
    ("gair_report_set_state", c_int32, (c_void_p, c_int32, c_int32)),
    ("gair_report_set_text", c_int32, (c_void_p, c_int32, c_char_p, c_size_t)),
    ("gair_report_clear", c_int32, (c_void_p, c_int32)),
    ("gair_report_raw", c_void_p, (c_void_p, c_int32, POINTER(c_size_t))),
    ("gair_report_source", c_int32, (c_void_p, c_int32, POINTER(Source))),
    ("gair_report_proactive", c_int32, (c_void_p, c_int32, c_int32, POINTER(c_int64))),
    ("gair_report_set_proactive", c_int32, (c_void_p, c_int32, c_int32, c_int64)),
    ("gair_report_clear_proactive", c_int32, (c_void_p, c_int32, c_int32)),
    ("gair_report_money", c_int32, (c_void_p, c_int32, c_int32, POINTER(c_int64))),
    ("gair_report_set_money", c_int32, (c_void_p, c_int32, c_int32, c_int64)),
    ("gair_report_clear_money", c_int32, (c_void_p, c_int32, c_int32)),
    ("gair_report_application", c_int32, (c_void_p, c_int32, c_int32, POINTER(c_int64))),
    ("gair_report_set_application", c_int32, (c_void_p, c_int32, c_int32, c_int64)),
    ("gair_report_clear_application", c_int32, (c_void_p, c_int32, c_int32)),
    ("gair_report_proceeding", c_int32, (c_void_p, c_int32, c_int32, POINTER(c_int64))),
    ("gair_report_set_proceeding", c_int32, (c_void_p, c_int32, c_int32, c_int64)),
    ("gair_report_clear_proceeding", c_int32, (c_void_p, c_int32, c_int32)),
    ("gair_report_title", c_void_p, (c_void_p, POINTER(c_size_t))),
    ("gair_report_set_title", c_int32, (c_void_p, c_char_p, c_size_t)),
    ("gair_report_body", c_void_p, (c_void_p, POINTER(c_size_t))),
    ("gair_report_set_body", c_int32, (c_void_p, c_char_p, c_size_t)),
    ("gair_report_body_kind", c_int32, (c_void_p,)),
    ("gair_report_set_body_kind", c_int32, (c_void_p, c_int32)),
    ("gair_report_year", c_int32, (c_void_p,)),
    ("gair_report_set_year", c_int32, (c_void_p, c_int32)),
    ("gair_report_period", c_int32, (c_void_p, POINTER(Date), POINTER(Date))),
    ("gair_report_set_period", c_int32, (c_void_p, POINTER(Date), POINTER(Date))),
    ("gair_report_published", c_int32, (c_void_p, POINTER(Date))),
    ("gair_report_set_published", c_int32, (c_void_p, POINTER(Date))),
    ("gair_report_section_count", c_size_t, (c_void_p,)),
    ("gair_report_section_number", c_int32, (c_void_p, c_size_t)),
    ("gair_report_section_title", c_void_p, (c_void_p, c_size_t, POINTER(c_size_t))),
    ("gair_report_paragraph_count", c_size_t, (c_void_p, c_size_t)),
    ("gair_report_paragraph", c_void_p, (c_void_p, c_size_t, c_size_t, POINTER(c_size_t))),
    ("gair_report_section_source", c_int32, (c_void_p, c_size_t, POINTER(Source))),
    ("gair_report_paragraph_source", c_int32, (c_void_p, c_size_t, c_size_t, POINTER(Source))),
    ("gair_report_add_section", c_int32, (c_void_p, c_int32, c_char_p, c_size_t)),
    ("gair_report_add_paragraph", c_int32, (c_void_p, c_char_p, c_size_t)),
    ("gair_report_clear_sections", c_int32, (c_void_p,)),
    ("gair_report_read_prose", c_int32, (c_void_p,)),
    (
        "gair_report_export",
        c_int32,
        (
            c_void_p,
            POINTER(c_int32),
            c_size_t,
            POINTER(c_uint8),
            POINTER(c_int64),
            c_size_t,
        ),
    ),
    (
        "gair_report_import",
        c_int32,
        (
            c_void_p,
            POINTER(c_int32),
            c_size_t,
            POINTER(c_uint8),
            POINTER(c_int64),
            c_size_t,
        ),
    ),
    ("gair_rule_count", c_size_t, ()),
    ("gair_rule_id", c_char_p, (c_size_t,)),
    ("gair_rule_find", c_int32, (c_char_p,)),
    ("gair_rule_severity", c_int32, (c_size_t,)),
    ("gair_rule_text", c_char_p, (c_size_t, c_int32)),
    ("gair_rule_basis", c_char_p, (c_size_t, c_int32)),
    ("gair_severity_name", c_char_p, (c_int32,)),
    ("gair_severity_from_name", c_int32, (c_char_p,)),
    ("gair_findings_free", None, (c_void_p,)),
    ("gair_findings_count", c_size_t, (c_void_p,)),
    ("gair_findings_verdict", c_int32, (c_void_p,)),
    ("gair_verdict_name", c_char_p, (c_int32,)),
    ("gair_finding_rule", c_char_p, (c_void_p, c_size_t)),
    ("gair_finding_scope", c_char_p, (c_void_p, c_size_t)),
    ("gair_finding_severity", c_int32, (c_void_p, c_size_t)),
    ("gair_finding_status", c_int32, (c_void_p, c_size_t)),
    ("gair_finding_certainty", c_int32, (c_void_p, c_size_t)),
    ("gair_finding_message", c_char_p, (c_void_p, c_size_t, c_int32)),
    ("gair_finding_basis", c_char_p, (c_void_p, c_size_t, c_int32)),
    ("gair_finding_fingerprint", c_char_p, (c_void_p, c_size_t)),
    ("gair_finding_source", c_int32, (c_void_p, c_size_t, POINTER(Source))),
    ("gair_finding_raw", c_char_p, (c_void_p, c_size_t)),
    ("gair_finding_cell_count", c_size_t, (c_void_p, c_size_t)),
    ("gair_finding_cell", c_int32, (c_void_p, c_size_t, c_size_t)),
    ("gair_finding_cell_role", c_int32, (c_void_p, c_size_t, c_size_t)),
    ("gair_finding_cell_value", c_int32, (c_void_p, c_size_t, c_size_t, POINTER(c_int64))),
    ("gair_finding_cell_raw", c_char_p, (c_void_p, c_size_t, c_size_t)),
    ("gair_finding_cell_source", c_int32, (c_void_p, c_size_t, c_size_t, POINTER(Source))),
    ("gair_finding_sides", c_int32, (c_void_p, c_size_t, POINTER(c_int64), POINTER(c_int64), POINTER(c_int64))),
    ("gair_finding_is_money", c_int32, (c_void_p, c_size_t)),
    ("gair_finding_repair_count", c_size_t, (c_void_p, c_size_t)),
    ("gair_finding_repair_operation", c_char_p, (c_void_p, c_size_t, c_size_t)),
    ("gair_finding_repair_size", c_size_t, (c_void_p, c_size_t, c_size_t)),
    (
        "gair_finding_repair_change",
        c_int32,
        (
            c_void_p,
            c_size_t,
            c_size_t,
            c_size_t,
            POINTER(c_int32),
            POINTER(c_int64),
            POINTER(c_int64),
            POINTER(c_int64),
        ),
    ),
    ("gair_finding_repair_evidence", c_char_p, (c_void_p, c_size_t, c_size_t, c_int32)),
    ("gair_finding_unique", c_int32, (c_void_p, c_size_t)),
    ("gair_finding_proved", c_int32, (c_void_p, c_size_t)),
    ("gair_finding_blocked_by_count", c_size_t, (c_void_p, c_size_t)),
    ("gair_finding_blocked_by", c_size_t, (c_void_p, c_size_t, c_size_t)),
    ("gair_finding_status_name", c_char_p, (c_int32,)),
    ("gair_certainty_name", c_char_p, (c_int32,)),
    ("gair_role_name", c_char_p, (c_int32,)),
    ("gair_state_name", c_char_p, (c_int32,)),
    ("gair_baseline_read", c_int32, (c_char_p, c_size_t, POINTER(Allocator), POINTER(c_void_p), POINTER(Error))),
    ("gair_baseline_free", None, (c_void_p,)),
    ("gair_baseline_count", c_size_t, (c_void_p,)),
    ("gair_baseline_has", c_int32, (c_void_p, c_char_p, c_char_p)),
    ("gair_baseline_gone", c_size_t, (c_void_p, c_char_p, c_void_p, c_size_t)),
    ("gair_baseline_rule", c_char_p, (c_void_p, c_size_t)),
    ("gair_baseline_scope", c_char_p, (c_void_p, c_size_t)),
    ("gair_baseline_severity", c_int32, (c_void_p, c_size_t)),
    ("gair_baseline_message", c_char_p, (c_void_p, c_size_t, c_int32)),
    ("gair_baseline_fingerprint", c_char_p, (c_void_p, c_size_t)),
    ("gair_check", c_int32, (c_void_p, POINTER(CheckOptions), POINTER(c_void_p))),
    ("gair_diff", c_int32, (c_void_p, c_void_p, POINTER(Allocator), POINTER(c_void_p))),
    ("gair_differences_free", None, (c_void_p,)),
    ("gair_diff_kind_name", c_char_p, (c_int32,)),
    ("gair_diff_cell_count", c_size_t, (c_void_p,)),
    ("gair_diff_cell", c_int32, (c_void_p, c_size_t)),
    ("gair_diff_cell_kind", c_int32, (c_void_p, c_size_t)),
    ("gair_diff_cell_value", c_int32, (c_void_p, c_size_t, c_int32, POINTER(c_int64))),
    ("gair_diff_cell_raw", c_char_p, (c_void_p, c_size_t, c_int32)),
    ("gair_diff_cell_edition", c_int32, (c_void_p, c_size_t)),
    ("gair_diff_field_count", c_size_t, (c_void_p,)),
    ("gair_diff_field", c_char_p, (c_void_p, c_size_t)),
    ("gair_diff_field_text", c_char_p, (c_void_p, c_size_t, c_int32)),
    ("gair_diff_text_count", c_size_t, (c_void_p,)),
    ("gair_diff_text_section", c_int32, (c_void_p, c_size_t)),
    ("gair_diff_text_kind", c_int32, (c_void_p, c_size_t)),
    ("gair_diff_text", c_void_p, (c_void_p, c_size_t, POINTER(c_size_t))),
    ("gair_sum", c_int32, (POINTER(c_void_p), c_size_t, POINTER(Allocator), POINTER(c_void_p), POINTER(c_void_p))),
    ("gair_sum_notes_free", None, (c_void_p,)),
    ("gair_sum_note_count", c_size_t, (c_void_p,)),
    ("gair_sum_note_kind", c_int32, (c_void_p, c_size_t)),
    ("gair_sum_note_table", c_int32, (c_void_p, c_size_t)),
    ("gair_sum_note_cell", c_int32, (c_void_p, c_size_t)),
    ("gair_sum_note_cell_count", c_size_t, (c_void_p, c_size_t)),
    ("gair_sum_note_report_count", c_size_t, (c_void_p, c_size_t)),
    ("gair_sum_note_report", c_size_t, (c_void_p, c_size_t, c_size_t)),
    ("gair_read", c_int32, (c_char_p, c_size_t, POINTER(ReadOptions), POINTER(c_void_p), POINTER(Error))),
    ("gair_read_file", c_int32, (c_char_p, POINTER(ReadOptions), POINTER(c_void_p), POINTER(Error))),
    (
        "gair_read_bytes",
        c_int32,
        (
            c_char_p,
            c_size_t,
            POINTER(Allocator),
            POINTER(c_void_p),
            POINTER(c_size_t),
            POINTER(Error),
        ),
    ),
    ("gair_bytes_free", None, (c_void_p, POINTER(Allocator))),
    ("gair_format_of", c_int32, (c_char_p, c_size_t)),
    ("gair_format_name", c_char_p, (c_int32,)),
    ("gair_format_from_name", c_int32, (c_char_p,)),
    ("gair_format_readable", c_int32, (c_int32,)),
    ("gair_document_read", c_int32, (c_char_p, c_size_t, POINTER(ReadOptions), POINTER(c_void_p), POINTER(Error))),
    ("gair_document_free", None, (c_void_p,)),
    ("gair_document_format", c_int32, (c_void_p,)),
    ("gair_document_encoding", c_char_p, (c_void_p,)),
    ("gair_document_title", c_void_p, (c_void_p, POINTER(c_size_t))),
    ("gair_document_meta_count", c_size_t, (c_void_p,)),
    ("gair_document_meta_name", c_void_p, (c_void_p, c_size_t, POINTER(c_size_t))),
    ("gair_document_meta_content", c_void_p, (c_void_p, c_size_t, POINTER(c_size_t))),
    ("gair_document_block_count", c_size_t, (c_void_p,)),
    ("gair_document_block_type", c_int32, (c_void_p, c_size_t)),
    ("gair_document_block_text", c_void_p, (c_void_p, c_size_t, POINTER(c_size_t))),
    ("gair_document_block_level", c_int32, (c_void_p, c_size_t)),
    ("gair_document_block_source", c_int32, (c_void_p, c_size_t, POINTER(Source))),
    ("gair_document_row_count", c_size_t, (c_void_p, c_size_t)),
    ("gair_document_column_count", c_size_t, (c_void_p, c_size_t)),
    ("gair_document_cell_count", c_size_t, (c_void_p, c_size_t)),
    ("gair_document_cell", c_int32, (c_void_p, c_size_t, c_size_t, POINTER(GridCell))),
    ("gair_document_cell_source", c_int32, (c_void_p, c_size_t, c_size_t, POINTER(Source))),
    ("gair_report_from_json", c_int32, (c_char_p, c_size_t, POINTER(Allocator), POINTER(c_void_p), POINTER(Error))),
    ("gair_report_pointer", c_size_t, (c_void_p, c_int32, c_void_p, c_size_t)),
    (
        "gair_locate_linear",
        c_int32,
        (
            POINTER(LinearCell),
            c_size_t,
            POINTER(LinearIdentity),
            c_size_t,
            POINTER(LinearOptions),
            POINTER(c_void_p),
        ),
    ),
    ("gair_linear_free", None, (c_void_p,)),
    ("gair_linear_identity_state", c_int32, (c_void_p, c_size_t)),
    ("gair_linear_part_count", c_size_t, (c_void_p,)),
    ("gair_linear_identity_part", c_size_t, (c_void_p, c_size_t)),
    ("gair_linear_size", c_int32, (c_void_p, c_size_t)),
    ("gair_linear_set_count", c_size_t, (c_void_p, c_size_t)),
    ("gair_linear_change", c_size_t, (c_void_p, c_size_t, c_size_t, c_size_t, POINTER(c_int64), POINTER(c_int64))),
    ("gair_linear_free_count", c_size_t, (c_void_p, c_size_t)),
    ("gair_linear_free_cell", c_size_t, (c_void_p, c_size_t, c_size_t, c_size_t, POINTER(c_int64), POINTER(c_int64))),
    ("gair_linear_proved", c_int32, (c_void_p, c_size_t)),
    ("gair_linear_unique", c_int32, (c_void_p, c_size_t)),
    ("gair_linear_bound", c_int32, (c_void_p, c_size_t)),
    ("gair_linear_work", c_size_t, (c_void_p, c_size_t)),
    ("gair_operation_count", c_size_t, ()),
    ("gair_operation_id", c_char_p, (c_size_t,)),
    ("gair_operation_text", c_char_p, (c_char_p, c_int32)),
    ("gair_locate_blind_spots", c_char_p, (c_int32,)),
    ("gair_locate", c_int32, (c_void_p, POINTER(LocateOptions), POINTER(c_void_p))),
    ("gair_location_free", None, (c_void_p,)),
    ("gair_location_part_count", c_size_t, (c_void_p,)),
    ("gair_location_table", c_int32, (c_void_p, c_size_t)),
    ("gair_location_row", c_int32, (c_void_p, c_size_t)),
    ("gair_location_state", c_int32, (c_void_p, c_size_t)),
    ("gair_location_failed_count", c_size_t, (c_void_p, c_size_t)),
    ("gair_location_failed", c_size_t, (c_void_p, c_size_t, c_size_t)),
    ("gair_location_size", c_int32, (c_void_p, c_size_t)),
    ("gair_location_proved", c_int32, (c_void_p, c_size_t)),
    ("gair_location_unique", c_int32, (c_void_p, c_size_t)),
    ("gair_location_bound", c_int32, (c_void_p, c_size_t)),
    ("gair_location_work", c_size_t, (c_void_p, c_size_t)),
    ("gair_location_explanation_count", c_size_t, (c_void_p, c_size_t)),
    ("gair_location_tied", c_size_t, (c_void_p, c_size_t)),
    ("gair_location_is_set", c_int32, (c_void_p, c_size_t, c_size_t)),
    ("gair_location_operation", c_char_p, (c_void_p, c_size_t, c_size_t)),
    ("gair_location_evidence", c_char_p, (c_void_p, c_size_t, c_size_t, c_int32)),
    ("gair_location_change_count", c_size_t, (c_void_p, c_size_t, c_size_t)),
    (
        "gair_location_change",
        c_int32,
        (
            c_void_p,
            c_size_t,
            c_size_t,
            c_size_t,
            POINTER(c_int32),
            POINTER(c_int64),
            POINTER(c_int64),
            POINTER(c_int64),
        ),
    ),
    ("gair_location_blank_count", c_size_t, (c_void_p, c_size_t)),
    (
        "gair_location_blank",
        c_int32,
        (
            c_void_p,
            c_size_t,
            c_size_t,
            POINTER(c_int64),
            POINTER(c_int64),
            POINTER(c_void_p),
        ),
    ),
    ("gair_version", c_char_p, ()),
    ("gair_abi", c_int32, ()),
    ("gair_report_write", c_int32, (c_void_p, c_int32, c_uint32, Sink, c_void_p)),
    (
        "gair_report_write_buffer",
        c_int32,
        (
            c_void_p,
            c_int32,
            c_uint32,
            POINTER(Allocator),
            POINTER(c_void_p),
            POINTER(c_size_t),
        ),
    ),
    ("gair_report_write_file", c_int32, (c_void_p, c_int32, c_uint32, c_char_p, POINTER(Error))),
    ("gair_out_from_name", c_int32, (c_char_p,)),
    ("gair_out_writable", c_int32, (c_int32,)),
    (
        "gair_findings_writer_begin",
        c_int32,
        (
            c_int32,
            c_int32,
            c_uint32,
            Sink,
            c_void_p,
            POINTER(Allocator),
            POINTER(c_void_p),
        ),
    ),
    ("gair_findings_writer_set_baseline", c_int32, (c_void_p, c_void_p)),
    ("gair_findings_writer_file", c_int32, (c_void_p, POINTER(FileFindings))),
    ("gair_findings_writer_end", c_int32, (c_void_p,)),
    (
        "gair_findings_write_buffer",
        c_int32,
        (
            POINTER(FileFindings),
            c_int32,
            c_int32,
            c_uint32,
            POINTER(Allocator),
            POINTER(c_void_p),
            POINTER(c_size_t),
        ),
    ),
    ("gair_findings_format_from_name", c_int32, (c_char_p,)),
)
