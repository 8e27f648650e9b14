/* The catalogue: what is demanded, how much it weighs, what it rests on. */
#include <string.h>

#include <gaireport/rules.h>
#include <gaireport/status.h>

#include "check/check.h"

#define ERROR GAIR_SEVERITY_ERROR
#define WARNING GAIR_SEVERITY_WARNING
#define NOTICE GAIR_SEVERITY_NOTICE

/* clang-format off */
#define FORM { "国办公开办函〔2019〕60号、〔2021〕30号所附表式", "the form of 国办公开办函〔2019〕60号 and 〔2021〕30号" }
#define ARTICLE_49 { "《政府信息公开条例》第四十九条", "Regulations on Open Government Information, article 49" }
#define ARTICLE_50 { "《政府信息公开条例》第五十条", "Regulations on Open Government Information, article 50" }
#define LAW_ON_LEGISLATION { "《立法法》关于规章制定权的规定", "Law on Legislation, on the power to make rules" }
#define CUSTOM { "填报惯例", "practice of reporting" }
#define ARITHMETIC { "表内勾稽关系", "arithmetic of the tables" }
#define READING { "文件读取", "reading of the file" }
/* clang-format on */

const gair__rule gair__rules[] = {
	{"section.missing", ERROR, {"报告应有六个部分，一个不缺", "all six sections must be there"}, FORM},
	{"section.order", WARNING, {"六个部分应按规定顺序排列", "the sections must stand in the form's order"}, FORM},
	{"section.number", WARNING, {"各部分的序号应与表式一致", "sections must be numbered as in the form"}, FORM},
	{"section.count",
	 WARNING,
	 {"说明的部分个数应与实际一致", "the number of sections announced must be the number given"},
	 FORM},
	{"section.title", NOTICE, {"各部分标题应与表式一致", "titles of sections should be the form's"}, FORM},
	{"section.empty",
	 WARNING,
	 {"第五部分应写明存在的问题和改进措施", "section 5 must name problems and measures"},
	 ARTICLE_50},
	{"section.fee",
	 NOTICE,
	 {"第六部分应说明收取信息处理费的情况", "section 6 should say what processing fees were charged"},
	 FORM},
	{"section.accountability",
	 NOTICE,
	 {"政府的报告应写明工作考核、社会评议和责任追究结果",
	  "a government reports assessment, public appraisal and accountability"},
	 ARTICLE_50},
	{"table.missing", ERROR, {"三张表应齐全", "all three tables must be there"}, FORM},
	{"table.row_missing", ERROR, {"表中规定的行不能缺", "a row of the form must not be missing"}, FORM},
	{"table.column_missing", ERROR, {"表中规定的列不能缺", "a column of the form must not be missing"}, FORM},
	{"table.row_figures", ERROR, {"一行的数字个数应与表式一致", "a row must have as many figures as the form"}, FORM},
	{"table.row_extra", WARNING, {"表中不应有表式以外的行", "a table should have no row that the form lacks"}, FORM},
	{"table.repeated", WARNING, {"同一张表只应出现一次", "a table should stand once"}, FORM},
	{"table.label", NOTICE, {"行、列名称应与表式一致", "labels should be the form's"}, FORM},
	{"table.edition", ERROR, {"应使用报告年度对应版本的表式", "the form of the report's year must be used"}, FORM},
	{"cell.text", ERROR, {"应填数字的格子里不能写文字", "a cell for a count must not hold words"}, FORM},
	{"cell.negative", ERROR, {"数量不能为负", "a count must not be negative"}, FORM},
	{"cell.fraction",
	 ERROR,
	 {"件数应为整数，金额最多精确到分", "a count must be whole, an amount no finer than a fen"},
	 FORM},
	{"cell.range", ERROR, {"数字不能超出合理范围", "a number must be within 64 bits"}, FORM},
	{"cell.blank", WARNING, {"没有发生的应填0，不应留空", "a cell should hold 0 rather than nothing"}, CUSTOM},
	{"cell.not_applicable", WARNING, {"没有发生的应填0，不应填“/”“无”等", "a cell should hold 0 rather than a mark"}, CUSTOM},
	{"cell.unit", WARNING, {"金额应以万元为单位", "amounts should be in 10,000 yuan"}, FORM},
	{"cell.split", WARNING, {"一个数字不应被空格断开", "a number should not be cut in two"}, READING},
	{"cell.annotated", NOTICE, {"格子里只应填数字，说明写到正文里", "a cell should hold a number alone"}, FORM},
	{"cell.blank_as_zero", NOTICE, {"留空的格子按0计算时勾稽关系成立", "identities hold with blanks taken as 0"}, ARITHMETIC},
	{"applications.row_total",
	 ERROR,
	 {"每一行六类申请人之和应等于总计", "in each row the applicants must add up to the total"},
	 FORM},
	{"applications.outcome_total",
	 ERROR,
	 {"每一列各种办理结果之和应等于“（七）总计”", "in each column the outcomes must add up to (七)总计"},
	 FORM},
	{"applications.balance",
	 ERROR,
	 {"每一列第一项加第二项应等于第三项总计加第四项", "in each column received + carried over = handled + carried forward"},
	 FORM},
	{"proceedings.total", ERROR, {"四种结果之和应等于总计", "the four results must add up to the total"}, FORM},
	{"locate", ERROR, {"指出可能填错的格子", "names the cells that explain what does not add up"}, ARITHMETIC},
	{"proactive.rules_without_power",
	 WARNING,
	 {"没有规章制定权的机关不应填报规章", "a body without the power to make rules should report none"},
	 LAW_ON_LEGISLATION},
	{"proactive.stock",
	 WARNING,
	 {"现有总数不应少于本年新增数", "the stock should be no less than what was made this year"},
	 ARITHMETIC},
	{"year.conflict", ERROR, {"标题年度应与统计期限一致", "the title's year must be that of the period"}, FORM},
	{"period.wrong",
	 ERROR,
	 {"统计期限应为当年1月1日至12月31日", "the period must be 1 January to 31 December of the year"},
	 FORM},
	{"year.mention", WARNING, {"开头部分不应出现其他年度", "the opening should name no other year"}, CUSTOM},
	{"body.missing", WARNING, {"应写明报告单位", "the reporting body should be named"}, ARTICLE_49},
	{"body.conflict", WARNING, {"各处的单位名称应一致", "the body should be named alike everywhere"}, CUSTOM},
	{"date.conflict", WARNING, {"各处的公布日期应一致", "the day of publication should be the same everywhere"}, CUSTOM},
	{"date.late",
	 WARNING,
	 {"部门应在1月31日前、县级以上政府应在3月31日前公布", "departments publish by 31 January, governments by 31 March"},
	 ARTICLE_49},
	{"encoding.declared", NOTICE, {"网页声明的编码应与实际一致", "the declared encoding should be the real one"}, READING},
	{"encoding.replaced", WARNING, {"文件中不应有无法识别的字节", "the file should hold no undecodable bytes"}, READING},
	{"limit.reached", ERROR, {"文件超过了读取上限，内容没有读全", "a limit was hit: not all was read"}, READING},
	{"document.tracked_changes",
	 NOTICE,
	 {"定稿的文件不应留有修订痕迹", "a final document should hold no tracked changes"},
	 READING},
	{"document.hidden", NOTICE, {"隐藏的行、列、工作表没有读取", "hidden rows, columns and sheets are not read"}, READING},
	{"prose.none_received",
	 ERROR,
	 {"正文称未收到申请的，表中新收数应为0", "prose that says none received must agree with the table"},
	 ARITHMETIC},
	{"prose.received",
	 WARNING,
	 {"正文中的收到件数应与表一致", "requests received: prose and table should agree"},
	 ARITHMETIC},
	{"prose.carried", WARNING, {"正文中的结转件数应与表一致", "requests carried: prose and table should agree"}, ARITHMETIC},
	{"prose.handled", WARNING, {"正文中的办结件数应与表一致", "requests handled: prose and table should agree"}, ARITHMETIC},
	{"prose.outcome", WARNING, {"正文中的各类办理结果应与表一致", "outcomes: prose and table should agree"}, ARITHMETIC},
	{"prose.applicant", WARNING, {"正文中的申请人分类应与表一致", "applicants: prose and table should agree"}, ARITHMETIC},
	{"prose.proceedings",
	 WARNING,
	 {"正文中的复议诉讼件数应与表一致", "proceedings: prose and table should agree"},
	 ARITHMETIC},
	{"prose.proactive",
	 WARNING,
	 {"正文中的主动公开数字应与表一致", "proactive disclosure: prose and table should agree"},
	 ARITHMETIC},
	{"prose.sum", NOTICE, {"一句话里的分项之和应等于总数", "counts in one sentence should add up"}, ARITHMETIC},
	{"previous.carried_over",
	 WARNING,
	 {"上年结转应等于上年报告的结转下年度", "carried over should be last year's carried forward"},
	 ARITHMETIC},
	{"previous.stock",
	 WARNING,
	 {"现行有效件数应与上年数衔接", "the stock in force should follow from last year's"},
	 ARITHMETIC},
	{"previous.items",
	 WARNING,
	 {"上一年项目数量应与上年报告一致", "last year's items should be those of last year's report"},
	 ARITHMETIC},
	{"previous.unchanged", NOTICE, {"所有数字不应与上年完全相同", "not all figures should be as last year"}, CUSTOM},
	{"previous.copied", NOTICE, {"正文不应大段照抄上年", "long passages should not be as last year"}, CUSTOM},
	{"children.sum", WARNING, {"全区域数应等于各单位之和", "a whole area should be the sum of its bodies"}, ARITHMETIC},
	{"children.missing", NOTICE, {"各单位的报告应齐全", "all bodies' reports should be there"}, CUSTOM},
	{"children.copied", NOTICE, {"各单位的数字不应互相照抄", "bodies should not share all figures"}, CUSTOM},
};

size_t gair_rule_count(void)
{
	return sizeof gair__rules / sizeof *gair__rules;
}

static const gair__rule *rule_at(size_t index)
{
	return index < gair_rule_count() ? &gair__rules[index] : NULL;
}

const char *gair_rule_id(size_t index)
{
	return rule_at(index) ? gair__rules[index].id : NULL;
}

int32_t gair_rule_find(const char *id)
{
	size_t i;

	for (i = 0; id && i < gair_rule_count(); i++)
		if (strcmp(gair__rules[i].id, id) == 0)
			return (int32_t)i;
	return -1;
}

int32_t gair_rule_severity(size_t index)
{
	return rule_at(index) ? gair__rules[index].severity : -1;
}

const char *gair_rule_text(size_t index, int32_t lang)
{
	return rule_at(index) ? gair__rules[index].text[lang == GAIR_LANG_EN] : NULL;
}

const char *gair_rule_basis(size_t index, int32_t lang)
{
	return rule_at(index) ? gair__rules[index].basis[lang == GAIR_LANG_EN] : NULL;
}

/* Rules that judge by words, by magnitude or by what is usual: what they find is likely, not proved. */
static const char *const judging[] = {
	"section.empty",
	"section.fee",
	"section.accountability",
	"section.count",
	"table.row_extra",
	"cell.split",
	"proactive.rules_without_power",
	"proactive.stock",
	"year.mention",
	"body.missing",
	"body.conflict",
	"date.conflict",
	"date.late",
	"encoding.declared",
};

int32_t gair__rule_certainty(size_t index)
{
	size_t i;

	for (i = 0; rule_at(index) && i < sizeof judging / sizeof *judging; i++)
		if (strcmp(gair__rules[index].id, judging[i]) == 0)
			return GAIR_CERTAINTY_LIKELY;
	return GAIR_CERTAINTY_PROVED;
}

static const char *const severity_names[] = {"off", "notice", "warning", "error"};

const char *gair_severity_name(int32_t severity)
{
	return severity >= 0 && severity <= GAIR_SEVERITY_ERROR ? severity_names[severity] : NULL;
}

int32_t gair_severity_from_name(const char *name)
{
	int32_t i;

	for (i = 0; name && i <= GAIR_SEVERITY_ERROR; i++)
		if (strcmp(severity_names[i], name) == 0)
			return i;
	return -1;
}
