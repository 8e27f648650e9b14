/* The form of 国办公开办函〔2019〕60号, for the reports of 2019 and 2020. */
#include "form/form.h"

/* Groups of rows, in Chinese and English. */
#define ITEM_1 "第二十条第(一)项", "Article 20, item 1"
#define ITEM_5 "第二十条第(五)项", "Article 20, item 5"
#define ITEM_6 "第二十条第(六)项", "Article 20, item 6"
#define ITEM_8 "第二十条第(八)项", "Article 20, item 8"
#define ITEM_9 "第二十条第(九)项", "Article 20, item 9"
#define HANDLED "三、本年度办理结果", "handled this year"
#define DENIED "(三)不予公开", "denied"
#define UNABLE "(四)无法提供", "unable to provide"
#define NOT_PROCESSED "(五)不予处理", "not processed"

static const int32_t documents[] = {GAIR_ITEM_MADE, GAIR_ITEM_DISCLOSED, GAIR_ITEM_TOTAL_DISCLOSED, 0};
static const int32_t powers[] = {GAIR_ITEM_PREVIOUS_ITEMS, GAIR_ITEM_CHANGE, GAIR_ITEM_DECISIONS, 0};
static const int32_t fees[] = {GAIR_ITEM_PREVIOUS_ITEMS, GAIR_ITEM_CHANGE, 0};
static const int32_t procurement[] = {GAIR_ITEM_PROJECTS, GAIR_ITEM_AMOUNT, 0};

static const gair__form_row proactive_rows[] = {
	{GAIR_PROACTIVE_REGULATIONS, "规章", "government rules", ITEM_1, documents, 0},
	{GAIR_PROACTIVE_NORMATIVE_DOCUMENTS, "规范性文件", "normative documents", ITEM_1, documents, 3},
	{GAIR_PROACTIVE_LICENSING, "行政许可", "administrative licences", ITEM_5, powers, 6},
	{GAIR_PROACTIVE_OTHER_SERVICES, "其他对外管理服务事项", "other external management and service items", ITEM_5, powers, 9},
	{GAIR_PROACTIVE_PENALTIES, "行政处罚", "administrative penalties", ITEM_6, powers, 12},
	{GAIR_PROACTIVE_COERCIVE_MEASURES, "行政强制", "administrative coercive measures", ITEM_6, powers, 15},
	{GAIR_PROACTIVE_FEES, "行政事业性收费", "administrative fees", ITEM_8, fees, 18},
	{GAIR_PROACTIVE_PROCUREMENT, "政府集中采购", "centralized government procurement", ITEM_9, procurement, 20},
};

static const int8_t proactive_places[GAIR__ROWS + 1] = {
	[GAIR_PROACTIVE_REGULATIONS] = 1,    [GAIR_PROACTIVE_NORMATIVE_DOCUMENTS] = 2, [GAIR_PROACTIVE_LICENSING] = 3,
	[GAIR_PROACTIVE_OTHER_SERVICES] = 4, [GAIR_PROACTIVE_PENALTIES] = 5,           [GAIR_PROACTIVE_COERCIVE_MEASURES] = 6,
	[GAIR_PROACTIVE_FEES] = 7,           [GAIR_PROACTIVE_PROCUREMENT] = 8,
};

static const gair__form_column proactive_columns[] = {
	{0, GAIR_ITEM_MADE, "本年新制作数量", "newly made this year", "", ""},
	{0, GAIR_ITEM_DISCLOSED, "本年新公开数量", "newly disclosed this year", "", ""},
	{0, GAIR_ITEM_TOTAL_DISCLOSED, "对外公开总数量", "total disclosed to the public", "", ""},
	{0, GAIR_ITEM_PREVIOUS_ITEMS, "上一年项目数量", "items last year", "", ""},
	{0, GAIR_ITEM_CHANGE, "本年增/减", "increase or decrease this year", "", ""},
	{0, GAIR_ITEM_DECISIONS, "处理决定数量", "decisions made", "", ""},
	{0, GAIR_ITEM_PROJECTS, "采购项目数量", "procurement projects", "", ""},
	{0, GAIR_ITEM_AMOUNT, "采购总金额", "total procurement amount", "", ""},
};

static const gair__form_row application_rows[] = {
	{GAIR_APPLICATIONS_RECEIVED, "一、本年新收政府信息公开申请数量", "requests newly received this year", "", "",
	 gair__applicants, 0},
	{GAIR_APPLICATIONS_CARRIED_OVER, "二、上年结转政府信息公开申请数量", "requests carried over from last year", "", "",
	 gair__applicants, 7},
	{GAIR_APPLICATIONS_GRANTED, "(一)予以公开", "granted in full", HANDLED, gair__applicants, 14},
	{GAIR_APPLICATIONS_PARTIALLY_GRANTED, "(二)部分公开(区分处理的,只计这一情形,不计其他情形)", "partially granted (severed)",
	 HANDLED, gair__applicants, 21},
	{GAIR_APPLICATIONS_DENIED_STATE_SECRET, "1.属于国家秘密", "state secret", DENIED, gair__applicants, 28},
	{GAIR_APPLICATIONS_DENIED_PROHIBITED_BY_LAW, "2.其他法律行政法规禁止公开",
	 "disclosure prohibited by another law or regulation", DENIED, gair__applicants, 35},
	{GAIR_APPLICATIONS_DENIED_SECURITY_AND_STABILITY, "3.危及“三安全一稳定”",
	 "endangers national, public or economic security or social stability", DENIED, gair__applicants, 42},
	{GAIR_APPLICATIONS_DENIED_THIRD_PARTY_RIGHTS, "4.保护第三方合法权益", "protects a third party's lawful rights", DENIED,
	 gair__applicants, 49},
	{GAIR_APPLICATIONS_DENIED_INTERNAL_AFFAIRS, "5.属于三类内部事务信息", "internal-affairs information (three kinds)",
	 DENIED, gair__applicants, 56},
	{GAIR_APPLICATIONS_DENIED_DELIBERATIVE_PROCESS, "6.属于四类过程性信息", "deliberative-process information (four kinds)",
	 DENIED, gair__applicants, 63},
	{GAIR_APPLICATIONS_DENIED_ENFORCEMENT_FILE, "7.属于行政执法案卷", "administrative-enforcement case file", DENIED,
	 gair__applicants, 70},
	{GAIR_APPLICATIONS_DENIED_ADMINISTRATIVE_INQUIRY, "8.属于行政查询事项", "matter of administrative inquiry", DENIED,
	 gair__applicants, 77},
	{GAIR_APPLICATIONS_UNABLE_NOT_HELD, "1.本机关不掌握相关政府信息", "information not held", UNABLE, gair__applicants, 84},
	{GAIR_APPLICATIONS_UNABLE_NEEDS_CREATION, "2.没有现成信息需要另行制作", "no existing record; would have to be created",
	 UNABLE, gair__applicants, 91},
	{GAIR_APPLICATIONS_UNABLE_STILL_UNCLEAR, "3.补正后申请内容仍不明确", "still unclear after correction", UNABLE,
	 gair__applicants, 98},
	{GAIR_APPLICATIONS_NOT_PROCESSED_PETITION, "1.信访举报投诉类申请", "petition, report or complaint", NOT_PROCESSED,
	 gair__applicants, 105},
	{GAIR_APPLICATIONS_NOT_PROCESSED_REPEATED, "2.重复申请", "repeated request", NOT_PROCESSED, gair__applicants, 112},
	{GAIR_APPLICATIONS_NOT_PROCESSED_PUBLICATION, "3.要求提供公开出版物", "asks for a public publication", NOT_PROCESSED,
	 gair__applicants, 119},
	{GAIR_APPLICATIONS_NOT_PROCESSED_EXCESSIVE, "4.无正当理由大量反复申请", "many repeated requests without good reason",
	 NOT_PROCESSED, gair__applicants, 126},
	{GAIR_APPLICATIONS_NOT_PROCESSED_REISSUE, "5.要求行政机关确认或重新出具已获取信息",
	 "asks to confirm or reissue information already obtained", NOT_PROCESSED, gair__applicants, 133},
	{GAIR_APPLICATIONS_OTHER_COMBINED, "(六)其他处理", "other handling, undivided", HANDLED, gair__applicants, 140},
	{GAIR_APPLICATIONS_OUTCOME_TOTAL, "(七)总计", "total handled this year", HANDLED, gair__applicants, 147},
	{GAIR_APPLICATIONS_CARRIED_FORWARD, "四、结转下年度继续办理", "carried forward to next year", "", "", gair__applicants,
	 154},
};

static const int8_t application_places[GAIR__ROWS + 1] = {
	[GAIR_APPLICATIONS_RECEIVED] = 1,
	[GAIR_APPLICATIONS_CARRIED_OVER] = 2,
	[GAIR_APPLICATIONS_GRANTED] = 3,
	[GAIR_APPLICATIONS_PARTIALLY_GRANTED] = 4,
	[GAIR_APPLICATIONS_DENIED_STATE_SECRET] = 5,
	[GAIR_APPLICATIONS_DENIED_PROHIBITED_BY_LAW] = 6,
	[GAIR_APPLICATIONS_DENIED_SECURITY_AND_STABILITY] = 7,
	[GAIR_APPLICATIONS_DENIED_THIRD_PARTY_RIGHTS] = 8,
	[GAIR_APPLICATIONS_DENIED_INTERNAL_AFFAIRS] = 9,
	[GAIR_APPLICATIONS_DENIED_DELIBERATIVE_PROCESS] = 10,
	[GAIR_APPLICATIONS_DENIED_ENFORCEMENT_FILE] = 11,
	[GAIR_APPLICATIONS_DENIED_ADMINISTRATIVE_INQUIRY] = 12,
	[GAIR_APPLICATIONS_UNABLE_NOT_HELD] = 13,
	[GAIR_APPLICATIONS_UNABLE_NEEDS_CREATION] = 14,
	[GAIR_APPLICATIONS_UNABLE_STILL_UNCLEAR] = 15,
	[GAIR_APPLICATIONS_NOT_PROCESSED_PETITION] = 16,
	[GAIR_APPLICATIONS_NOT_PROCESSED_REPEATED] = 17,
	[GAIR_APPLICATIONS_NOT_PROCESSED_PUBLICATION] = 18,
	[GAIR_APPLICATIONS_NOT_PROCESSED_EXCESSIVE] = 19,
	[GAIR_APPLICATIONS_NOT_PROCESSED_REISSUE] = 20,
	[GAIR_APPLICATIONS_OTHER_COMBINED] = 21,
	[GAIR_APPLICATIONS_OUTCOME_TOTAL] = 22,
	[GAIR_APPLICATIONS_CARRIED_FORWARD] = 23,
};

const gair__edition gair__edition_2019 = {
	GAIR_EDITION_2019,
	"国办公开办函〔2019〕60号",
	2019,
	2020,
	{
		{GAIR_TABLE_PROACTIVE, proactive_rows, GAIR__COUNT(proactive_rows), proactive_columns,
		 GAIR__COUNT(proactive_columns), proactive_places, 0, 22},
		{GAIR_TABLE_APPLICATIONS, application_rows, GAIR__COUNT(application_rows), gair__applicant_columns,
		 GAIR__COUNT(gair__applicant_columns), application_places, 22, 161},
		{GAIR_TABLE_PROCEEDINGS, gair__proceedings_rows, GAIR__COUNT(gair__proceedings_rows), gair__result_columns,
		 GAIR__COUNT(gair__result_columns), gair__proceedings_places, 183, 15},
	},
};
