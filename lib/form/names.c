/*
 * The names of rows, columns and cells in paths, over all editions, and the kinds of columns. Cells stand in the order of the
 * union of the editions: a row of an older edition before those that replaced it.
 */
#include "form/names.h"

/* The place of each column in a row, from 1; 0 where the row has no such column. */
static const int8_t document_places[GAIR__COLUMNS + 1] = {
	[GAIR_ITEM_MADE] = 1,     [GAIR_ITEM_DISCLOSED] = 2, [GAIR_ITEM_TOTAL_DISCLOSED] = 3,
	[GAIR_ITEM_REPEALED] = 4, [GAIR_ITEM_IN_FORCE] = 5,
};
static const int8_t power_places[GAIR__COLUMNS + 1] = {
	[GAIR_ITEM_PREVIOUS_ITEMS] = 1,
	[GAIR_ITEM_CHANGE] = 2,
	[GAIR_ITEM_DECISIONS] = 3,
};
static const int8_t fee_places[GAIR__COLUMNS + 1] = {
	[GAIR_ITEM_PREVIOUS_ITEMS] = 1,
	[GAIR_ITEM_CHANGE] = 2,
	[GAIR_ITEM_AMOUNT] = 3,
};
static const int8_t procurement_places[GAIR__COLUMNS + 1] = {
	[GAIR_ITEM_PROJECTS] = 1,
	[GAIR_ITEM_AMOUNT] = 2,
};
static const int8_t applicant_places[GAIR__COLUMNS + 1] = {
	[GAIR_APPLICANT_NATURAL_PERSON] = 1,
	[GAIR_APPLICANT_COMMERCIAL_ENTERPRISE] = 2,
	[GAIR_APPLICANT_RESEARCH_INSTITUTION] = 3,
	[GAIR_APPLICANT_PUBLIC_WELFARE_ORGANIZATION] = 4,
	[GAIR_APPLICANT_LEGAL_SERVICE_ORGANIZATION] = 5,
	[GAIR_APPLICANT_OTHER_ORGANIZATION] = 6,
	[GAIR_APPLICANT_TOTAL] = 7,
};
static const int8_t result_places[GAIR__COLUMNS + 1] = {
	[GAIR_RESULT_UPHELD] = 1,  [GAIR_RESULT_CORRECTED] = 2, [GAIR_RESULT_OTHER] = 3,
	[GAIR_RESULT_PENDING] = 4, [GAIR_RESULT_TOTAL] = 5,
};

static const gair__row_name proactive_rows[] = {
	[GAIR_PROACTIVE_REGULATIONS] = {"proactive.regulations", 0, document_places},
	[GAIR_PROACTIVE_NORMATIVE_DOCUMENTS] = {"proactive.normative_documents", 5, document_places},
	[GAIR_PROACTIVE_LICENSING] = {"proactive.licensing", 10, power_places},
	[GAIR_PROACTIVE_OTHER_SERVICES] = {"proactive.other_services", 13, power_places},
	[GAIR_PROACTIVE_PENALTIES] = {"proactive.penalties", 16, power_places},
	[GAIR_PROACTIVE_COERCIVE_MEASURES] = {"proactive.coercive_measures", 19, power_places},
	[GAIR_PROACTIVE_FEES] = {"proactive.fees", 22, fee_places},
	[GAIR_PROACTIVE_PROCUREMENT] = {"proactive.procurement", 25, procurement_places},
};

static const gair__row_name applications_rows[] = {
	[GAIR_APPLICATIONS_RECEIVED] = {"applications.received", 27, applicant_places},
	[GAIR_APPLICATIONS_CARRIED_OVER] = {"applications.carried_over", 34, applicant_places},
	[GAIR_APPLICATIONS_GRANTED] = {"applications.granted", 41, applicant_places},
	[GAIR_APPLICATIONS_PARTIALLY_GRANTED] = {"applications.partially_granted", 48, applicant_places},
	[GAIR_APPLICATIONS_DENIED_STATE_SECRET] = {"applications.denied.state_secret", 55, applicant_places},
	[GAIR_APPLICATIONS_DENIED_PROHIBITED_BY_LAW] = {"applications.denied.prohibited_by_law", 62, applicant_places},
	[GAIR_APPLICATIONS_DENIED_SECURITY_AND_STABILITY] = {"applications.denied.security_and_stability", 69, applicant_places},
	[GAIR_APPLICATIONS_DENIED_THIRD_PARTY_RIGHTS] = {"applications.denied.third_party_rights", 76, applicant_places},
	[GAIR_APPLICATIONS_DENIED_INTERNAL_AFFAIRS] = {"applications.denied.internal_affairs", 83, applicant_places},
	[GAIR_APPLICATIONS_DENIED_DELIBERATIVE_PROCESS] = {"applications.denied.deliberative_process", 90, applicant_places},
	[GAIR_APPLICATIONS_DENIED_ENFORCEMENT_FILE] = {"applications.denied.enforcement_file", 97, applicant_places},
	[GAIR_APPLICATIONS_DENIED_ADMINISTRATIVE_INQUIRY] = {"applications.denied.administrative_inquiry", 104, applicant_places},
	[GAIR_APPLICATIONS_UNABLE_NOT_HELD] = {"applications.unable.not_held", 111, applicant_places},
	[GAIR_APPLICATIONS_UNABLE_NEEDS_CREATION] = {"applications.unable.needs_creation", 118, applicant_places},
	[GAIR_APPLICATIONS_UNABLE_STILL_UNCLEAR] = {"applications.unable.still_unclear", 125, applicant_places},
	[GAIR_APPLICATIONS_NOT_PROCESSED_PETITION] = {"applications.not_processed.petition", 132, applicant_places},
	[GAIR_APPLICATIONS_NOT_PROCESSED_REPEATED] = {"applications.not_processed.repeated", 139, applicant_places},
	[GAIR_APPLICATIONS_NOT_PROCESSED_PUBLICATION] = {"applications.not_processed.publication", 146, applicant_places},
	[GAIR_APPLICATIONS_NOT_PROCESSED_EXCESSIVE] = {"applications.not_processed.excessive", 153, applicant_places},
	[GAIR_APPLICATIONS_NOT_PROCESSED_REISSUE] = {"applications.not_processed.reissue", 160, applicant_places},
	[GAIR_APPLICATIONS_OTHER_COMBINED] = {"applications.other.combined", 167, applicant_places},
	[GAIR_APPLICATIONS_OTHER_NOT_CORRECTED] = {"applications.other.not_corrected", 174, applicant_places},
	[GAIR_APPLICATIONS_OTHER_FEE_UNPAID] = {"applications.other.fee_unpaid", 181, applicant_places},
	[GAIR_APPLICATIONS_OTHER_OTHER] = {"applications.other.other", 188, applicant_places},
	[GAIR_APPLICATIONS_OUTCOME_TOTAL] = {"applications.outcome_total", 195, applicant_places},
	[GAIR_APPLICATIONS_CARRIED_FORWARD] = {"applications.carried_forward", 202, applicant_places},
};

static const gair__row_name proceedings_rows[] = {
	[GAIR_PROCEEDINGS_RECONSIDERATION] = {"proceedings.reconsideration", 209, result_places},
	[GAIR_PROCEEDINGS_DIRECT_LITIGATION] = {"proceedings.direct_litigation", 214, result_places},
	[GAIR_PROCEEDINGS_LITIGATION_AFTER_RECONSIDERATION] = {"proceedings.litigation_after_reconsideration", 219,
							       result_places},
};

static const gair__column_name proactive_columns[] = {
	[GAIR_ITEM_MADE] = {"made", GAIR_KIND_COUNT},
	[GAIR_ITEM_DISCLOSED] = {"disclosed", GAIR_KIND_COUNT},
	[GAIR_ITEM_TOTAL_DISCLOSED] = {"total_disclosed", GAIR_KIND_COUNT},
	[GAIR_ITEM_PREVIOUS_ITEMS] = {"previous_items", GAIR_KIND_COUNT},
	[GAIR_ITEM_CHANGE] = {"change", GAIR_KIND_SIGNED_COUNT},
	[GAIR_ITEM_DECISIONS] = {"decisions", GAIR_KIND_COUNT},
	[GAIR_ITEM_PROJECTS] = {"projects", GAIR_KIND_COUNT},
	[GAIR_ITEM_AMOUNT] = {"amount", GAIR_KIND_MONEY},
	[GAIR_ITEM_REPEALED] = {"repealed", GAIR_KIND_COUNT},
	[GAIR_ITEM_IN_FORCE] = {"in_force", GAIR_KIND_COUNT},
};

static const gair__column_name applications_columns[] = {
	[GAIR_APPLICANT_NATURAL_PERSON] = {"natural_person", GAIR_KIND_COUNT},
	[GAIR_APPLICANT_COMMERCIAL_ENTERPRISE] = {"commercial_enterprise", GAIR_KIND_COUNT},
	[GAIR_APPLICANT_RESEARCH_INSTITUTION] = {"research_institution", GAIR_KIND_COUNT},
	[GAIR_APPLICANT_PUBLIC_WELFARE_ORGANIZATION] = {"public_welfare_organization", GAIR_KIND_COUNT},
	[GAIR_APPLICANT_LEGAL_SERVICE_ORGANIZATION] = {"legal_service_organization", GAIR_KIND_COUNT},
	[GAIR_APPLICANT_OTHER_ORGANIZATION] = {"other_organization", GAIR_KIND_COUNT},
	[GAIR_APPLICANT_TOTAL] = {"total", GAIR_KIND_COUNT},
};

static const gair__column_name proceedings_columns[] = {
	[GAIR_RESULT_UPHELD] = {"upheld", GAIR_KIND_COUNT}, [GAIR_RESULT_CORRECTED] = {"corrected", GAIR_KIND_COUNT},
	[GAIR_RESULT_OTHER] = {"other", GAIR_KIND_COUNT},   [GAIR_RESULT_PENDING] = {"pending", GAIR_KIND_COUNT},
	[GAIR_RESULT_TOTAL] = {"total", GAIR_KIND_COUNT},
};

const gair__table_name gair__table_names[GAIR__TABLES] = {
	{GAIR_TABLE_PROACTIVE, 2, "proactive", proactive_rows, GAIR__COUNT(proactive_rows), proactive_columns,
	 GAIR__COUNT(proactive_columns)},
	{GAIR_TABLE_APPLICATIONS, 3, "applications", applications_rows, GAIR__COUNT(applications_rows), applications_columns,
	 GAIR__COUNT(applications_columns)},
	{GAIR_TABLE_PROCEEDINGS, 4, "proceedings", proceedings_rows, GAIR__COUNT(proceedings_rows), proceedings_columns,
	 GAIR__COUNT(proceedings_columns)},
};

/* A cell and its path: the names of its table, row and column. */
/* clang-format off */
#define CELL(table, row, column, path) { GAIR_CELL(table, row, column), path }
/* clang-format on */
#define PROACTIVE(row, path, column, name) CELL(GAIR_TABLE_PROACTIVE, row, column, "proactive." path "." name)
#define APPLICATION(row, path, column, name) CELL(GAIR_TABLE_APPLICATIONS, row, column, "applications." path "." name)
#define PROCEEDING(row, path, column, name) CELL(GAIR_TABLE_PROCEEDINGS, row, column, "proceedings." path "." name)

#define DOCUMENTS(row, path)                                                                                                     \
  PROACTIVE(row, path, GAIR_ITEM_MADE, "made"), PROACTIVE(row, path, GAIR_ITEM_DISCLOSED, "disclosed"),                          \
	  PROACTIVE(row, path, GAIR_ITEM_TOTAL_DISCLOSED, "total_disclosed"),                                                    \
	  PROACTIVE(row, path, GAIR_ITEM_REPEALED, "repealed"), PROACTIVE(row, path, GAIR_ITEM_IN_FORCE, "in_force")
#define POWERS(row, path)                                                                                                        \
  PROACTIVE(row, path, GAIR_ITEM_PREVIOUS_ITEMS, "previous_items"), PROACTIVE(row, path, GAIR_ITEM_CHANGE, "change"),            \
	  PROACTIVE(row, path, GAIR_ITEM_DECISIONS, "decisions")
#define FEES(row, path)                                                                                                          \
  PROACTIVE(row, path, GAIR_ITEM_PREVIOUS_ITEMS, "previous_items"), PROACTIVE(row, path, GAIR_ITEM_CHANGE, "change"),            \
	  PROACTIVE(row, path, GAIR_ITEM_AMOUNT, "amount")
#define PROCUREMENT(row, path)                                                                                                   \
  PROACTIVE(row, path, GAIR_ITEM_PROJECTS, "projects"), PROACTIVE(row, path, GAIR_ITEM_AMOUNT, "amount")
#define APPLICANTS(row, path)                                                                                                    \
  APPLICATION(row, path, GAIR_APPLICANT_NATURAL_PERSON, "natural_person"),                                                       \
	  APPLICATION(row, path, GAIR_APPLICANT_COMMERCIAL_ENTERPRISE, "commercial_enterprise"),                                 \
	  APPLICATION(row, path, GAIR_APPLICANT_RESEARCH_INSTITUTION, "research_institution"),                                   \
	  APPLICATION(row, path, GAIR_APPLICANT_PUBLIC_WELFARE_ORGANIZATION, "public_welfare_organization"),                     \
	  APPLICATION(row, path, GAIR_APPLICANT_LEGAL_SERVICE_ORGANIZATION, "legal_service_organization"),                       \
	  APPLICATION(row, path, GAIR_APPLICANT_OTHER_ORGANIZATION, "other_organization"),                                       \
	  APPLICATION(row, path, GAIR_APPLICANT_TOTAL, "total")
#define RESULTS(row, path)                                                                                                       \
  PROCEEDING(row, path, GAIR_RESULT_UPHELD, "upheld"), PROCEEDING(row, path, GAIR_RESULT_CORRECTED, "corrected"),                \
	  PROCEEDING(row, path, GAIR_RESULT_OTHER, "other"), PROCEEDING(row, path, GAIR_RESULT_PENDING, "pending"),              \
	  PROCEEDING(row, path, GAIR_RESULT_TOTAL, "total")

const gair__cell_name gair__cell_names[GAIR__CELLS] = {
	DOCUMENTS(GAIR_PROACTIVE_REGULATIONS, "regulations"),
	DOCUMENTS(GAIR_PROACTIVE_NORMATIVE_DOCUMENTS, "normative_documents"),
	POWERS(GAIR_PROACTIVE_LICENSING, "licensing"),
	POWERS(GAIR_PROACTIVE_OTHER_SERVICES, "other_services"),
	POWERS(GAIR_PROACTIVE_PENALTIES, "penalties"),
	POWERS(GAIR_PROACTIVE_COERCIVE_MEASURES, "coercive_measures"),
	FEES(GAIR_PROACTIVE_FEES, "fees"),
	PROCUREMENT(GAIR_PROACTIVE_PROCUREMENT, "procurement"),
	APPLICANTS(GAIR_APPLICATIONS_RECEIVED, "received"),
	APPLICANTS(GAIR_APPLICATIONS_CARRIED_OVER, "carried_over"),
	APPLICANTS(GAIR_APPLICATIONS_GRANTED, "granted"),
	APPLICANTS(GAIR_APPLICATIONS_PARTIALLY_GRANTED, "partially_granted"),
	APPLICANTS(GAIR_APPLICATIONS_DENIED_STATE_SECRET, "denied.state_secret"),
	APPLICANTS(GAIR_APPLICATIONS_DENIED_PROHIBITED_BY_LAW, "denied.prohibited_by_law"),
	APPLICANTS(GAIR_APPLICATIONS_DENIED_SECURITY_AND_STABILITY, "denied.security_and_stability"),
	APPLICANTS(GAIR_APPLICATIONS_DENIED_THIRD_PARTY_RIGHTS, "denied.third_party_rights"),
	APPLICANTS(GAIR_APPLICATIONS_DENIED_INTERNAL_AFFAIRS, "denied.internal_affairs"),
	APPLICANTS(GAIR_APPLICATIONS_DENIED_DELIBERATIVE_PROCESS, "denied.deliberative_process"),
	APPLICANTS(GAIR_APPLICATIONS_DENIED_ENFORCEMENT_FILE, "denied.enforcement_file"),
	APPLICANTS(GAIR_APPLICATIONS_DENIED_ADMINISTRATIVE_INQUIRY, "denied.administrative_inquiry"),
	APPLICANTS(GAIR_APPLICATIONS_UNABLE_NOT_HELD, "unable.not_held"),
	APPLICANTS(GAIR_APPLICATIONS_UNABLE_NEEDS_CREATION, "unable.needs_creation"),
	APPLICANTS(GAIR_APPLICATIONS_UNABLE_STILL_UNCLEAR, "unable.still_unclear"),
	APPLICANTS(GAIR_APPLICATIONS_NOT_PROCESSED_PETITION, "not_processed.petition"),
	APPLICANTS(GAIR_APPLICATIONS_NOT_PROCESSED_REPEATED, "not_processed.repeated"),
	APPLICANTS(GAIR_APPLICATIONS_NOT_PROCESSED_PUBLICATION, "not_processed.publication"),
	APPLICANTS(GAIR_APPLICATIONS_NOT_PROCESSED_EXCESSIVE, "not_processed.excessive"),
	APPLICANTS(GAIR_APPLICATIONS_NOT_PROCESSED_REISSUE, "not_processed.reissue"),
	APPLICANTS(GAIR_APPLICATIONS_OTHER_COMBINED, "other.combined"),
	APPLICANTS(GAIR_APPLICATIONS_OTHER_NOT_CORRECTED, "other.not_corrected"),
	APPLICANTS(GAIR_APPLICATIONS_OTHER_FEE_UNPAID, "other.fee_unpaid"),
	APPLICANTS(GAIR_APPLICATIONS_OTHER_OTHER, "other.other"),
	APPLICANTS(GAIR_APPLICATIONS_OUTCOME_TOTAL, "outcome_total"),
	APPLICANTS(GAIR_APPLICATIONS_CARRIED_FORWARD, "carried_forward"),
	RESULTS(GAIR_PROCEEDINGS_RECONSIDERATION, "reconsideration"),
	RESULTS(GAIR_PROCEEDINGS_DIRECT_LITIGATION, "direct_litigation"),
	RESULTS(GAIR_PROCEEDINGS_LITIGATION_AFTER_RECONSIDERATION, "litigation_after_reconsideration"),
};
