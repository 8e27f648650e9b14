/* What both editions have alike: the columns of table applications, and the whole of table proceedings. */
#include "form/form.h"

#define ORGANIZATIONS "法人或其他组织", "legal persons or other organizations"
#define LITIGATION "行政诉讼", "administrative litigation"

const int32_t gair__applicants[8] = {
	GAIR_APPLICANT_NATURAL_PERSON,
	GAIR_APPLICANT_COMMERCIAL_ENTERPRISE,
	GAIR_APPLICANT_RESEARCH_INSTITUTION,
	GAIR_APPLICANT_PUBLIC_WELFARE_ORGANIZATION,
	GAIR_APPLICANT_LEGAL_SERVICE_ORGANIZATION,
	GAIR_APPLICANT_OTHER_ORGANIZATION,
	GAIR_APPLICANT_TOTAL,
	0,
};

const gair__form_column gair__applicant_columns[7] = {
	{0, GAIR_APPLICANT_NATURAL_PERSON, "自然人", "natural persons", "", ""},
	{0, GAIR_APPLICANT_COMMERCIAL_ENTERPRISE, "商业企业", "commercial enterprises", ORGANIZATIONS},
	{0, GAIR_APPLICANT_RESEARCH_INSTITUTION, "科研机构", "research institutions", ORGANIZATIONS},
	{0, GAIR_APPLICANT_PUBLIC_WELFARE_ORGANIZATION, "社会公益组织", "public-welfare organizations", ORGANIZATIONS},
	{0, GAIR_APPLICANT_LEGAL_SERVICE_ORGANIZATION, "法律服务机构", "legal-service organizations", ORGANIZATIONS},
	{0, GAIR_APPLICANT_OTHER_ORGANIZATION, "其他", "other organizations", ORGANIZATIONS},
	{0, GAIR_APPLICANT_TOTAL, "总计", "total", "", ""},
};

static const int32_t results[] = {
	GAIR_RESULT_UPHELD, GAIR_RESULT_CORRECTED, GAIR_RESULT_OTHER, GAIR_RESULT_PENDING, GAIR_RESULT_TOTAL, 0,
};

const gair__form_row gair__proceedings_rows[3] = {
	{GAIR_PROCEEDINGS_RECONSIDERATION, "行政复议", "administrative reconsideration", "", "", results, 0},
	{GAIR_PROCEEDINGS_DIRECT_LITIGATION, "未经复议直接起诉", "litigation without prior reconsideration", LITIGATION, results,
	 5},
	{GAIR_PROCEEDINGS_LITIGATION_AFTER_RECONSIDERATION, "复议后起诉", "litigation after reconsideration", LITIGATION, results,
	 10},
};

const int8_t gair__proceedings_places[GAIR__ROWS + 1] = {
	[GAIR_PROCEEDINGS_RECONSIDERATION] = 1,
	[GAIR_PROCEEDINGS_DIRECT_LITIGATION] = 2,
	[GAIR_PROCEEDINGS_LITIGATION_AFTER_RECONSIDERATION] = 3,
};

const gair__form_column gair__result_columns[5] = {
	{0, GAIR_RESULT_UPHELD, "结果维持", "upheld", "", ""},
	{0, GAIR_RESULT_CORRECTED, "结果纠正", "corrected", "", ""},
	{0, GAIR_RESULT_OTHER, "其他结果", "other result", "", ""},
	{0, GAIR_RESULT_PENDING, "尚未审结", "pending", "", ""},
	{0, GAIR_RESULT_TOTAL, "总计", "total", "", ""},
};
