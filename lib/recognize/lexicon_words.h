/*
 * What reports write beside the labels of the form. tools/make-lexicon makes lexicon_table.h of these rows and of the form's own
 * labels: run `cmake --build … --target lexicon` after a change here or in form/.
 */
#ifndef GAIR_RECOGNIZE_LEXICON_WORDS_H
#define GAIR_RECOGNIZE_LEXICON_WORDS_H

#include <stdint.h>

#include <gaireport/form.h>

#include "recognize/lexicon.h"

/* Variants seen in real reports: what stands there, and the row or column it stands for. */
static const struct gair__variant {
	uint8_t kind, table, id, editions;
	const char *text;
} gair__variants[] = {
	{GAIR__LABEL_ROW, GAIR_TABLE_PROACTIVE, GAIR_PROACTIVE_FEES, 3, "行政事业型收费"},
	{GAIR__LABEL_ROW, GAIR_TABLE_PROACTIVE, GAIR_PROACTIVE_PROCUREMENT, 1, "集中采购"},
	{GAIR__LABEL_ROW, GAIR_TABLE_PROACTIVE, GAIR_PROACTIVE_OTHER_SERVICES, 1, "其他对外管理服务"},
	{GAIR__LABEL_COLUMN, GAIR_TABLE_PROACTIVE, GAIR_ITEM_IN_FORCE, 2, "现行有效件"},
	{GAIR__LABEL_COLUMN, GAIR_TABLE_PROACTIVE, GAIR_ITEM_TOTAL_DISCLOSED, 1, "对外公开"},
	{GAIR__LABEL_COLUMN, GAIR_TABLE_PROACTIVE, GAIR_ITEM_CHANGE, 1, "本年增"},
	{GAIR__LABEL_COLUMN, GAIR_TABLE_PROACTIVE, GAIR_ITEM_CHANGE, 1, "本年增加减少"},
	{GAIR__LABEL_COLUMN, GAIR_TABLE_PROACTIVE, GAIR_ITEM_MADE, 1, "本年新制作"},
	{GAIR__LABEL_COLUMN, GAIR_TABLE_PROACTIVE, GAIR_ITEM_DISCLOSED, 1, "本年新公开"},
	{GAIR__LABEL_COLUMN, GAIR_TABLE_PROACTIVE, GAIR_ITEM_MADE, 1, "本年新"},
	{GAIR__LABEL_COLUMN, GAIR_TABLE_PROACTIVE, GAIR_ITEM_DECISIONS, 1, "处理决定"},
	{GAIR__LABEL_ROW, GAIR_TABLE_APPLICATIONS, GAIR_APPLICATIONS_RECEIVED, 3, "本年新收政府信息公开申请数"},
	{GAIR__LABEL_ROW, GAIR_TABLE_APPLICATIONS, GAIR_APPLICATIONS_CARRIED_OVER, 3, "上年结转政府信息公开申请数"},
	{GAIR__LABEL_ROW, GAIR_TABLE_APPLICATIONS, GAIR_APPLICATIONS_CARRIED_FORWARD, 3, "结转下年度继续办理数量"},
	{GAIR__LABEL_ROW, GAIR_TABLE_APPLICATIONS, GAIR_APPLICATIONS_CARRIED_FORWARD, 3, "结转下年度"},
	{GAIR__LABEL_ROW, GAIR_TABLE_APPLICATIONS, GAIR_APPLICATIONS_NOT_PROCESSED_PETITION, 3, "信访举报投诉"},
	{GAIR__LABEL_COLUMN, GAIR_TABLE_APPLICATIONS, GAIR_APPLICANT_TOTAL, 3, "合计"},
	{GAIR__LABEL_ROW, GAIR_TABLE_APPLICATIONS, GAIR_APPLICATIONS_OUTCOME_TOTAL, 3, "合计"},
	{GAIR__LABEL_COLUMN, GAIR_TABLE_PROCEEDINGS, GAIR_RESULT_TOTAL, 3, "合计"},
	{GAIR__LABEL_COLUMN, GAIR_TABLE_PROCEEDINGS, GAIR_RESULT_PENDING, 3, "尚未审理"},
};

/* Words of heads that name no row or column, by table (0: any). */
static const struct gair__word_of_heads {
	uint8_t table, id; /* id: GAIR__LEXICON_PARENT for the head above columns */
	const char *text;
} gair__words_of_heads[] = {
	{GAIR_TABLE_PROACTIVE, 0, "信息内容"},
	{GAIR_TABLE_PROACTIVE, 0, "主动公开政府信息情况表"},
	{GAIR_TABLE_PROACTIVE, 0, "第二十条第(一)项"},
	{GAIR_TABLE_PROACTIVE, 0, "第二十条第(五)项"},
	{GAIR_TABLE_PROACTIVE, 0, "第二十条第(六)项"},
	{GAIR_TABLE_PROACTIVE, 0, "第二十条第(八)项"},
	{GAIR_TABLE_PROACTIVE, 0, "第二十条第(九)项"},
	{GAIR_TABLE_APPLICATIONS, 0, "申请人情况"},
	{GAIR_TABLE_APPLICATIONS, 0, "收到和处理政府信息公开申请情况表"},
	{GAIR_TABLE_APPLICATIONS, GAIR__LEXICON_PARENT, "法人或其他组织"},
	{GAIR_TABLE_APPLICATIONS, GAIR__LEXICON_PARENT, "法人和其他组织"},
	{GAIR_TABLE_APPLICATIONS, 0, "三、本年度办理结果"},
	{GAIR_TABLE_APPLICATIONS, 0, "(三)不予公开"},
	{GAIR_TABLE_APPLICATIONS, 0, "(四)无法提供"},
	{GAIR_TABLE_APPLICATIONS, 0, "(五)不予处理"},
	{GAIR_TABLE_APPLICATIONS, 0, "(六)其他处理"},
	{GAIR_TABLE_APPLICATIONS, 0, "本列数据的勾稽关系为第一项加第二项之和等于第三项加第四项之和"},
	{GAIR_TABLE_PROCEEDINGS, 0, "行政诉讼"},
	{0, GAIR__LEXICON_REMARKS, "备注"},
	{0, GAIR__LEXICON_REMARKS, "说明"},
	{GAIR_TABLE_PROCEEDINGS, 0, "政府信息公开行政复议、行政诉讼情况表"},
};

#endif
