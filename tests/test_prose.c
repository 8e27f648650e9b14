/*
 * Counts stated in prose. What a sentence says stands beside it, derived by hand, in this notation: a statement is its readings,
 * parted by |, then = and the value. Rows of table applications: R received, C carried over, G granted, P partially granted,
 * D denied, U unable, N not processed, O other (a digit: one row of the group), K outcome total, J carried forward; columns: none
 * for the total, :n natural persons, :o the five of organizations, else their numbers. Proceedings: rec, dir, aft, with .up .co .ot .pe.
 * Table proactive: row and columns by their names. Behind the value: ~ approximate, ! by a negation, * all of the count before,
 * ? doubtful, ( in the brackets behind a figure; @own, @area, @other the scope.
 */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/fold.h"
#include "base/utf8.h"
#include "recognize/prose.h"
#include "report/statements.h"

typedef struct example {
	const char *text, *says;
} example;

static const example examples[] = {
	/* received */
	{"全年共收到政府信息公开申请41件。", "R|R+C=41"},
	{"本年度新收政府信息公开申请41件。", "R=41"},
	{"2020年受理依申请公开41件。", "R|R+C|K=41"},
	{"全年接到政府信息公开申请41宗。", "R|R+C=41"},
	{"收到政府信息公开申请41条。", "R|R+C=41"},
	{"收到政府信息公开申请表41份。", "R|R+C=41"},
	{"全年收到依申请公开41起。", "R|R+C=41"},
	{"收到政府信息公开申请，共41件。", "R|R+C=41"},
	{"收到政府信息公开申请：41件。", "R|R+C=41"},
	{"收到政府信息公开申请共计41件。", "R|R+C=41"},
	{"政府信息公开申请41件。", "R|R+C|K=41"},
	{"全年共有41件政府信息公开申请。", "R|R+C|K=41"},
	{"收到41件依申请公开。", "R|R+C=41"},
	{"收到政府信息公开申请数量为41。", "R|R+C=41"},
	{"收到公民、法人和其他组织政府信息公开申请41件。", "R|R+C=41"},
	{"收到公民、法人或者其他组织提出的政府信息公开申请41件。", "R|R+C=41"},
	{"（二）依申请公开情况。全年新增41件。", "R=41"},
	{"（二）依申请公开情况。共受理12件，全部办结。", "R|R+C|K=12 K|K-C=12*"},
	{"收到并办结政府信息公开申请41件。", "R|R+C|K|K-C=41"},
	{"收到政府信息公开申请0件。", "R|R+C=0"},
	/* forms of numbers */
	{"收到政府信息公开申请４１件。", "R|R+C=41"},
	{"收到政府信息公开申请 41 件。", "R|R+C=41"},
	{"收到政府信息公开申请1,234件。", "R|R+C=1234"},
	{"收到政府信息公开申请1，234，567件。", "R|R+C=1234567"},
	{"收到政府信息公开申请三件。", "R|R+C=3"},
	{"收到政府信息公开申请十二件。", "R|R+C=12"},
	{"收到政府信息公开申请两件。", "R|R+C=2"},
	{"收到政府信息公开申请一百零三件。", "R|R+C=103"},
	{"收到政府信息公开申请二千三百二十一件。", "R|R+C=2321"},
	{"收到政府信息公开申请三万零五件。", "R|R+C=30005"},
	{"收到政府信息公开申请1.2万件。", "R|R+C=12000"},
	{"收到政府信息公开申请40余件。", "R|R+C=40~"},
	{"收到政府信息公开申请近50件。", "R|R+C=50~"},
	{"收到政府信息公开申请约50件。", "R|R+C=50~"},
	{"收到政府信息公开申请50多件。", "R|R+C=50~"},
	{"收到政府信息公开申请50件左右。", "R|R+C=50~"},
	{"收到政府信息公开申请50件以上。", "R|R+C=50~"},
	{"收到政府信息公开申请超过50件。", "R|R+C=50~"},
	{"收到政府信息公开申请40-50件。", ""},
	{"收到政府信息公开申请99999999999999999999件。", ""},
	{"收到政府資訊公開申請，共收到資訊公開申請41件。", "R|R+C=41"}, /* 資訊 is no word of ours, 申請 is */
	/* negations */
	{"本年度未收到政府信息公开申请。", "R=0!"},
	{"我局2020年没有收到政府信息公开申请。", "R=0!@own"},
	{"全年未接到依申请公开事项。", "R=0!"},
	{"本年度未收到公民、法人和其他组织的政府信息公开申请。", "R=0!"},
	{"本年度无政府信息公开申请。", "R=0!"},
	{"2020年，没有公民、法人和其他组织申请公开政府信息。", "R=0!"},
	{"政府信息公开申请方面，2020年本机关未收到申请。", "R=0!@own"},
	{"本年度未收到政府信息公开申请，也无上年结转件。", "R=0! C=0!"},
	{"没有结转下年度办理的申请。", "J=0!"},
	{"本年度未收到行政复议申请。", ""},
	{"依申请公开方面未收到行政复议申请。", "rec=0!"},
	{"未发生因政府信息公开引起的行政复议和行政诉讼。", "rec+dir+aft=0!"},
	{"没有因政府信息公开被申请行政复议、提起行政诉讼的情况。", "rec+dir+aft=0!"},
	{"无因政府信息公开申请行政复议、行政诉讼情况。", "rec+dir+aft=0!"},
	{"未发生因政府信息公开申请引起的投诉举报。", ""},
	{"依申请公开工作中未收到网上申请。", ""},
	{"未收到自然人提出的政府信息公开申请。", ""},
	{"依申请公开答复未被复议机关纠正。", ""},
	{"政府信息公开行政复议没有被纠正的情况。", ""},
	{"政府信息公开申请均按期答复，无超期答复。", ""},
	{"上年未收到政府信息公开申请。", ""},
	{"除县教育局外，其他部门未收到政府信息公开申请。", ""},
	{"无偿提供政府信息公开申请表。", ""},
	{"政府信息公开行政复议0件、行政诉讼0件。", "rec=0 dir+aft|dir|aft=0"},
	{"因政府信息公开引起的行政复议、行政诉讼均为0。", "rec+dir+aft|rec|dir|aft|dir+aft=0"},
	/* handled */
	{"收到政府信息公开申请41件，均已答复。", "R|R+C=41 K|K-C|G+P+D+U+N|G+P+D+U+O|G+P+D+U=41*"},
	{"收到政府信息公开申请41件，全部办结。", "R|R+C=41 K|K-C=41*"},
	{"收到政府信息公开申请41件，均已办理完毕。", "R|R+C=41 K|K-C=41*"},
	{"收到政府信息公开申请41件，均在法定期限内答复。", "R|R+C=41"},
	{"收到政府信息公开申请41件，均已按时答复。", "R|R+C=41"},
	{"收到政府信息公开申请41件，已办结32件。", "R|R+C=41 K|K-C=32"},
	{"收到政府信息公开申请41件，答复32件。", "R|R+C=41 K|K-C|G+P+D+U+N|G+P+D+U+O|G+P+D+U=32"},
	{"收到申请41件，其中32件已办结，9件结转下年。", "R|R+C=41 K|K-C=32 J=9"},
	{"办理政府信息公开申请32件。", "K|K-C|R+C=32"},
	{"依申请公开办结率100%，共办结32件。", "K|K-C=32"},
	{"依申请公开上年结转5件，办结5件。", "C=5 K|K-C|C=5"},
	{"收到自然人申请36件，办结30件。", "R:n|R+C:n=36"},
	/* carried */
	{"受理政府信息公开申请46件（含上年结转5件）。", "R+C=46 C=5("},
	{"收到政府信息公开申请46件，其中含上年度结转5件。", "R+C=46 C=5"},
	{"新收政府信息公开申请41件（另含上年结转5件）。", "R=41 C=5("},
	{"依申请公开方面，办理上年度结转5件。", "C=5"},
	{"依申请公开2019年结转5件。", "C=5"},
	{"依申请公开2019年结转至2020年5件。", "C=5"},
	{"依申请公开结转至2021年9件。", "J=9"},
	{"依申请公开从2020年结转2021年9件。", "J=9"},
	{"答复政府信息公开申请32件，结转下年度9件。", "K|K-C|G+P+D+U+N|G+P+D+U+O|G+P+D+U=32 J=9"},
	{"办结申请32件，另有9件顺延到下年度。", "K|K-C=32 J=9"},
	{"办结申请32件，转下年9件。", "K|K-C=32 J=9"},
	{"办结申请32件，结转下年继续办理9件。", "K|K-C=32 J=9"},
	{"办结申请32件，9件结转下一年度继续办理。", "K|K-C=32 J=9"},
	{"办结申请32件，未办结9件。", "K|K-C=32 J=9"},
	{"办结申请32件，正在办理9件。", "K|K-C=32 J=9"},
	{"依申请公开结转9件。", "J|C=9"},
	{"新收及上年结转政府信息公开申请46件。", "R+C=46"},
	{"新收政府信息公开申请41件，上年结转5件，办结37件，结转下年度继续办理9件，均在法定期限内答复。",
	 "R=41 C=5 K|K-C|C=37 J=9"},
	{"本年度新收政府信息公开申请41件，其中自然人36件，法人或其他组织5件；连同上年结转的5件，共办结37件，结转下年度9件。",
	 "R=41 R:n|R+C:n|K:n=36 R:o|R+C:o|K:o=5 C=5 K|K-C=37 J=9"},
	/* outcomes */
	{"在已办结的依申请公开32件中，予以公开22件、部分公开1件、不予公开3件、无法提供6件、不予处理0件、其他处理0件；另有9件结转下年度办理。",
	 "K|K-C=32 G|G+P=22 P=1 D=3 U=6 N=0 O|O3=0 J=9"},
	{"答复申请中，22件予以公开、1件部分公开、3件不予公开。", "G|G+P=22 P=1 D=3"},
	{"依申请公开办结的申请中，同意公开22件，信息不存在4件。", "G|G+P=22 U|U1|U2|U1+U2=4"},
	{"依申请公开不予公开3件，属于国家秘密1件，三类内部事务信息2件。", "D=3 D1=1 D5=2"},
	{"依申请公开不予公开7件，其中法律行政法规禁止公开1件、危及“三安全一稳定”1件、保护第三方合法权益1件、四类过程性信息1件、行政执法案卷2件、行政查询事项1件。",
	 "D=7 D2=1 D3=1 D4=1 D6=1 D7=2 D8=1"},
	{"依申请公开无法提供9件，本机关不掌握相关政府信息6件，没有现成信息需要另行制作2件，补正后申请内容仍不明确1件。",
	 "U=9 U1|U=6 U2=2 U3=1"},
	{"依申请公开不予处理5件，其中信访举报投诉类申请1件，重复申请1件，要求提供公开出版物1件，无正当理由大量反复申请1件，要求行政机关确认或重新出具已获取信息1件。",
	 "N=5 N1=1 N2=1 N3=1 N4=1 N5=1"},
	{"依申请公开其他处理2件，其中申请人无正当理由逾期不补正1件。", "O|O3=2 O1|O=1"},
	{"依申请公开予以公开22件，无法提供6件，其他处理4件。", "G|G+P=22 U=6 O|O3|P+D+N+O=4"},
	{"依申请公开重复申请不予处理2件。", "N2|N=2"},
	{"自然人5件予以公开，均为政府信息公开申请。", ""},
	{"收到5件不予公开的申请。", ""},
	/* applicants */
	{"收到政府信息公开申请41件，其中自然人申请36件，法人或其他组织申请5件。", "R|R+C=41 R:n|R+C:n|K:n=36 R:o|R+C:o|K:o=5"},
	{"依申请公开中自然人63件，商业企业12件，其他组织7件。", "R:n|R+C:n|K:n=63 R:2|R+C:2|K:2=12 "
								"R:6|R:o|R:3:4:5:6|R+C:6|R+C:o|R+C:3:4:5:6|K:6|K:o|K:3:4:5:6=7"},
	{"收到自然人政府信息公开申请36件。", "R:n|R+C:n=36"},
	{"新收自然人政府信息公开申请36件。", "R:n=36"},
	{"依申请公开中商业企业2件、科研机构1件、社会公益组织1件、法律服务机构1件。",
	 "R:2|R+C:2|K:2=2 R:3|R+C:3|K:3=1 R:4|R+C:4|K:4=1 R:5|R+C:5|K:5=1"},
	{"收到41件自然人提出的政府信息公开申请。", "R:n|R+C:n=41"},
	/* channels */
	{"收到政府信息公开申请41件，其中当面申请1件，网上申请30件，信函申请10件。", "R|R+C=41 channel=1 channel=30 channel=10"},
	{"通过网站、信函等渠道共收到政府信息公开申请41件。", "R|R+C=41"},
	{"通过网络收到政府信息公开申请20件。", "channel=20"},
	{"电话答复申请5件。", ""},
	/* proceedings */
	{"因政府信息公开引发行政复议3件（维持1件，纠正0件，未审结2件）。", "rec=3 rec.up=1( rec.co=0( rec.pe=2("},
	{"因政府信息公开申请引发行政复议3件，维持原办理结果1件，正在办理2件，复议后起诉1件，判决为维持结果。",
	 "rec=3 rec.up=1 rec.pe=2 aft=1"},
	{"因政府信息公开引发行政复议3件、行政诉讼2件。", "rec=3 dir+aft|dir|aft=2"},
	{"因政府信息公开引发行政复议、行政诉讼共5件。", "rec+dir+aft|rec|dir|aft|dir+aft=5"},
	{"因政府信息公开引发行政复议3件、行政诉讼2件，其中维持4件。",
	 "rec=3 dir+aft|dir|aft=2 rec+dir+aft|rec|dir|aft|dir+aft.up=4"},
	{"政府信息公开行政复议3件，结果维持2件，结果纠正1件；行政诉讼1件，尚未审结1件。",
	 "rec=3 rec.up=2 rec.co=1 dir+aft|dir|aft=1 dir+aft|dir|aft.pe=1"},
	{"政府信息公开未经复议直接起诉1件，其他结果1件。", "dir=1 dir.ot=1"},
	{"政府信息公开行政复议3件，驳回1件。", "rec=3"},
	{"全年受理行政复议申请56件，审结50件。", ""},
	{"因政府信息公开引发行政复议、行政诉讼各1件。", ""},
	{"1件政府信息公开行政复议被维持。", "rec.up=1"},
	{"政府信息公开行政复议一起。", ""}, /* 一起 is together more often than one */
	/* table proactive */
	{"全年制发行政规范性文件13件。", "doc.made|doc.disclosed=13"},
	{"制发的13件规范性文件按照源头认定的公开属性上网。", "doc.made|doc.disclosed=13"},
	{"废止行政规范性文件4件，现行有效行政规范性文件77件。", "doc.repealed=4 doc.in_force|doc.total_disclosed=77"},
	{"全年作出行政许可决定27496件，行政处罚决定1186件，行政强制决定229件。",
	 "lic.decisions=27496 pen.decisions=1186 coe.decisions=229"},
	{"行政许可事项626项。", "lic.previous_items+change|lic.previous_items|lic.decisions=626?"},
	{"政府集中采购总金额29497.02万元。", "pro.amount=29497020000"},
	{"行政事业性收费35.5万元。", "fee.amount=35500000"},
	{"公开规范性文件信息20条。", ""},
	{"清理规范性文件20件。", ""},
	{"公示行政处罚信息1186条。", ""},
	{"主动公开规范性文件、“六稳”“六保”、环境保护信息等信息15768条。", ""},
	/* traps: another year's, another's */
	{"收到政府信息公开申请41件，比上年下降12%（47件）。", "R|R+C=41"},
	{"收到政府信息公开申请41件，比上年增加5件，办结32件。", "R|R+C=41 K|K-C=32"},
	{"收到政府信息公开申请41件，同比下降12%，较上年减少6件。", "R|R+C=41"},
	{"2019年收到政府信息公开申请47件。", ""},
	{"2019年，收到政府信息公开申请47件。", ""},
	{"去年收到政府信息公开申请47件，今年收到政府信息公开申请41件。", "R|R+C=41"},
	{"上半年收到政府信息公开申请20件。", ""},
	{"自2008年以来，累计收到政府信息公开申请470件。", ""},
	{"截至2020年12月31日，共收到政府信息公开申请41件。", "R|R+C=41"},
	{"全区共收到政府信息公开申请120件，其中区政府办公室收到41件。", "R|R+C=120@area R|R+C=41@own"},
	{"全县收到41件依申请公开，办理了32件，结转下年继续办理9件，主要涉及征地拆迁领域。",
	 "R|R+C=41@area K|K-C=32@area J=9@area"},
	{"区政府办公室代表区政府受理政府信息公开申请41件。", "R|R+C|K=41@own"},
	{"县教育局收到政府信息公开申请12件，办结10件。", "R|R+C=12@other K|K-C=10@other"},
	{"奉节局收到政府信息公开申请12件。", "R|R+C=12@other"},
	{"向县公安局转送政府信息公开申请2件。", ""},
	{"政府信息公开申请中涉及征地拆迁20件、房屋征收15件。", ""},
	{"全年主动公开政府信息15768条，收到政府信息公开申请41件。", "R|R+C=41"},
	{"网站公开政府信息15768条，浏览量29.3万次。", ""},
	{"（二）依申请公开情况。收到申请41件。办理人大代表建议12件、政协提案30件。", "R|R+C=41"},
	{"（二）依申请公开情况。收到申请41件。受理12345热线300件，答复56件。", "R|R+C=41"},
	{"收到政府信息公开申请41件，回复网民留言56条。", "R|R+C=41"},
	{"依申请公开方面，逐件登记，一件一册，与业务工作一起办理。", ""},
	{"按照《政府信息公开申请办理答复规范（2020年收到41件）》办理。", ""},
	{"维持、纠正政府信息公开行政复议分别为1件、2件。", ""},
	{"政府信息公开申请撤回2件，延期答复3件，补正4件。", ""},
	{"依据条例第36条受理政府信息公开申请。", ""},
	{"收到政府信息公开申请41件\n办结32件", "R|R+C=41 K|K-C=32"},
};

/* A statement in the notation above. */
static void put_rows(char *out, uint32_t rows)
{
	static const struct {
		uint32_t rows;
		const char *name;
	} names[] = {
		{1u << 1, "R"},   {1u << 2, "C"},   {1u << 3, "G"},   {1u << 4, "P"},   {0x1FE0, "D"},    {0xE000, "U"},
		{0x1F0000, "N"},  {0x1E00000, "O"}, {1u << 5, "D1"},  {1u << 6, "D2"},  {1u << 7, "D3"},  {1u << 8, "D4"},
		{1u << 9, "D5"},  {1u << 10, "D6"}, {1u << 11, "D7"}, {1u << 12, "D8"}, {1u << 13, "U1"}, {1u << 14, "U2"},
		{1u << 15, "U3"}, {1u << 16, "N1"}, {1u << 17, "N2"}, {1u << 18, "N3"}, {1u << 19, "N4"}, {1u << 20, "N5"},
		{1u << 21, "O0"}, {1u << 22, "O1"}, {1u << 23, "O2"}, {1u << 24, "O3"}, {1u << 25, "K"},  {1u << 26, "J"},
	};
	const char *plus = "";
	size_t i;

	for (i = 0; i < sizeof names / sizeof *names; i++)
		if ((rows & names[i].rows) == names[i].rows) {
			sprintf(out + strlen(out), "%s%s", plus, names[i].name);
			rows &= ~names[i].rows;
			plus = "+";
		}
	ck_assert_msg(rows == 0, "rows left: %x", rows);
}

static void put_columns(char *out, int32_t table, uint32_t columns)
{
	static const char *const results[] = {"", ".up", ".co", ".ot", ".pe", ""};
	const char *joint = ".";
	int column;

	if (table == GAIR_TABLE_APPLICATIONS && columns == 0x7C) {
		strcat(out, ":o");
		return;
	}
	for (column = 1; column <= 10; column++) {
		if (!(columns & 1u << column))
			continue;
		if (table == GAIR_TABLE_PROCEEDINGS) {
			strcat(out, results[column]);
		} else if (table == GAIR_TABLE_PROACTIVE) {
			sprintf(out + strlen(out), "%s%s", joint, gair_column_name(table, column));
			joint = "+";
		} else if (column == 1) {
			strcat(out, ":n");
		} else if (column != 7) {
			sprintf(out + strlen(out), ":%d", column);
		}
	}
}

static void put_named_rows(char *out, int32_t table, uint32_t rows)
{
	static const char *const proceedings[] = {"", "rec", "dir", "aft"};
	static const char *const proactive[] = {"", "reg", "doc", "lic", "svc", "pen", "coe", "fee", "pro"};
	const char *plus = "";
	int row;

	for (row = 1; row <= 8; row++)
		if (rows & 1u << row) {
			sprintf(out + strlen(out), "%s%s", plus,
				table == GAIR_TABLE_PROCEEDINGS ? proceedings[row] : proactive[row]);
			plus = "+";
		}
}

static void put_statement(char *out, const gair__statement *s)
{
	static const char *const scopes[] = {"", "@own", "@area", "@other"};
	uint32_t i;

	if (s->measure == GAIR__MEASURE_CHANNEL)
		strcat(out, "channel");
	for (i = 0; i < s->reading_count; i++) {
		const gair__reading *r = &s->readings[i];

		strcat(out, i ? "|" : "");
		if (r->table == GAIR_TABLE_APPLICATIONS)
			put_rows(out, r->plus);
		else
			put_named_rows(out, r->table, r->plus);
		if (r->minus) {
			strcat(out, "-");
			put_rows(out, r->minus);
		}
		/* the columns of proceedings are the same in all readings: said once */
		if (r->table != GAIR_TABLE_PROCEEDINGS || i + 1 == s->reading_count)
			put_columns(out, r->table, r->columns);
	}
	sprintf(out + strlen(out), "=%lld", (long long)s->value);
	strcat(out, s->flags & GAIR__STATED_APPROXIMATE ? "~" : "");
	strcat(out, s->flags & GAIR__STATED_NONE ? "!" : "");
	strcat(out, s->flags & GAIR__STATED_ALL ? "*" : "");
	strcat(out, s->flags & GAIR__STATED_DOUBTFUL ? "?" : "");
	strcat(out, s->flags & GAIR__STATED_BRACKETED ? "(" : "");
	strcat(out, scopes[s->scope]);
}

static gair_report *report_of(int32_t section, const char *text)
{
	static const char body[] = "奉节县人民政府";
	gair_report *report;

	ck_assert_int_eq(gair_report_new(NULL, &report), GAIR_OK);
	ck_assert_int_eq(gair_report_set_body(report, body, strlen(body)), GAIR_OK);
	ck_assert_int_eq(gair_report_set_year(report, 2020), GAIR_OK);
	ck_assert_int_eq(gair_report_add_section(report, section, "", 0), GAIR_OK);
	ck_assert_int_eq(gair_report_add_paragraph(report, text, strlen(text)), GAIR_OK);
	ck_assert_int_eq(gair__collect_statements(report), GAIR_OK);
	return report;
}

static void put_statements(char *out, const gair_report *report)
{
	size_t i;

	*out = '\0';
	for (i = 0; i < report->statement_count; i++) {
		strcat(out, i ? " " : "");
		put_statement(out, &report->statements[i]);
	}
}

START_TEST(sentences_are_read)
{
	const example *e = &examples[_i];
	gair_report *report = report_of(1, e->text);
	char said[4096];

	put_statements(said, report);
	ck_assert_msg(strcmp(said, e->says) == 0, "%s\n  said     %s\n  expected %s", e->text, said, e->says);
	gair_report_free(report);
}
END_TEST

/* Every word of the table is found as it stands: folded, and unlike any other. */
START_TEST(words_are_folded_and_different)
{
	size_t i, j;

	for (i = 0; i < gair__word_count; i++) {
		const char *word = gair__words[i].text;
		uint16_t folded[64];
		size_t count = gair__fold(word, strlen(word), GAIR__FOLD_PUNCTUATION, folded, NULL, 64), at = 0, length;
		const char *c;

		for (c = word; *c; c += length, at++)
			ck_assert_msg(at < count && folded[at] == gair__utf8_decode(c, strlen(c), &length, NULL), "%s", word);
		ck_assert_uint_eq(at, count);
		for (j = 0; j < i; j++)
			ck_assert_msg(strcmp(word, gair__words[j].text) != 0, "%s stands twice", word);
	}
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("prose");
	TCase *tests = tcase_create("sentences");
	SRunner *runner;
	int failed;

	tcase_add_loop_test(tests, sentences_are_read, 0, sizeof examples / sizeof *examples);
	tcase_add_test(tests, words_are_folded_and_different);
	suite_add_tcase(suite, tests);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_ENV);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
