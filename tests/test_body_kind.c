/* The kind of body that a name tells: names of real bodies and places. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "report/report.h"

typedef struct example {
	const char *name;
	int32_t kind;
} example;

static const example examples[] = {
	/* departments of the State Council */
	{"教育部", GAIR_BODY_STATE_DEPARTMENT},
	{"中华人民共和国财政部", GAIR_BODY_STATE_DEPARTMENT},
	{"中华人民共和国国家发展和改革委员会", GAIR_BODY_STATE_DEPARTMENT},
	{"国家发展改革委", GAIR_BODY_STATE_DEPARTMENT},
	{"国家税务总局", GAIR_BODY_STATE_DEPARTMENT},
	{"国家税务总局办公厅", GAIR_BODY_STATE_DEPARTMENT},
	{"国务院国有资产监督管理委员会", GAIR_BODY_STATE_DEPARTMENT},
	{"国家药品监督管理局", GAIR_BODY_STATE_DEPARTMENT},
	{"國家統計局", GAIR_BODY_STATE_DEPARTMENT},
	{"中国人民银行", GAIR_BODY_STATE_DEPARTMENT},
	{"中国气象局", GAIR_BODY_STATE_DEPARTMENT},
	{"海关总署", GAIR_BODY_STATE_DEPARTMENT},
	{"审计署", GAIR_BODY_STATE_DEPARTMENT},
	{"国务院办公厅", GAIR_BODY_STATE_DEPARTMENT},
	{"国家自然灾害防治局", GAIR_BODY_STATE_DEPARTMENT}, /* of no list, but named as they are */
	/* their branches in a place */
	{"国家税务总局苏州市税务局", GAIR_BODY_DEPARTMENT},
	{"国家税务总局江苏省税务局", GAIR_BODY_DEPARTMENT},
	{"国家统计局上海调查总队", GAIR_BODY_DEPARTMENT},
	{"国家统计局昆山调查队", GAIR_BODY_DEPARTMENT},
	{"财政部北京监管局", GAIR_BODY_DEPARTMENT},
	{"水利部长江水利委员会", GAIR_BODY_DEPARTMENT},
	{"中国人民银行重庆市分行", GAIR_BODY_DEPARTMENT},
	{"中华人民共和国上海海关", GAIR_BODY_DEPARTMENT},
	{"海关总署广东分署", GAIR_BODY_DEPARTMENT},
	{"国家能源局华中监管局", GAIR_BODY_DEPARTMENT},
	{"国家矿山安全监察局山西局", GAIR_BODY_DEPARTMENT},
	/* provinces, municipalities, cities with districts, autonomous prefectures */
	{"江苏省人民政府", GAIR_BODY_RULE_GOVERNMENT},
	{"广西壮族自治区人民政府", GAIR_BODY_RULE_GOVERNMENT},
	{"内蒙古自治区人民政府办公厅", GAIR_BODY_RULE_GOVERNMENT},
	{"重庆市人民政府", GAIR_BODY_RULE_GOVERNMENT},
	{"北京市人民政府办公厅", GAIR_BODY_RULE_GOVERNMENT},
	{"上海市人民政府办公厅", GAIR_BODY_RULE_GOVERNMENT},
	{"宿迁市人民政府", GAIR_BODY_RULE_GOVERNMENT},
	{"江苏省宿迁市人民政府办公室", GAIR_BODY_RULE_GOVERNMENT},
	{"苏州市政府", GAIR_BODY_RULE_GOVERNMENT},
	{"吉林省吉林市人民政府", GAIR_BODY_RULE_GOVERNMENT},
	{"马鞍山市人民政府", GAIR_BODY_RULE_GOVERNMENT},
	{"江西省景德镇市人民政府", GAIR_BODY_RULE_GOVERNMENT},
	{"新乡市人民政府", GAIR_BODY_RULE_GOVERNMENT},
	{"眉山市人民政府", GAIR_BODY_RULE_GOVERNMENT},
	{"东莞市人民政府", GAIR_BODY_RULE_GOVERNMENT},
	{"中山市人民政府", GAIR_BODY_RULE_GOVERNMENT},
	{"儋州市人民政府", GAIR_BODY_RULE_GOVERNMENT},
	{"嘉峪关市人民政府", GAIR_BODY_RULE_GOVERNMENT},
	{"乌鲁木齐市人民政府", GAIR_BODY_RULE_GOVERNMENT},
	{"吉林省延边朝鲜族自治州人民政府", GAIR_BODY_RULE_GOVERNMENT},
	{"凉山州人民政府办公室", GAIR_BODY_RULE_GOVERNMENT},
	{"廣州市人民政府", GAIR_BODY_RULE_GOVERNMENT},
	{"苏 州 市　人民政府", GAIR_BODY_RULE_GOVERNMENT},
	{"宿迁市人民政府(办公室)", GAIR_BODY_RULE_GOVERNMENT},
	/* other governments at county level */
	{"苏州市昆山市人民政府", GAIR_BODY_GOVERNMENT},
	{"昆山市人民政府办公室", GAIR_BODY_GOVERNMENT},
	{"峨眉山市人民政府", GAIR_BODY_GOVERNMENT},
	{"乐山市峨眉山市人民政府", GAIR_BODY_GOVERNMENT},
	{"重庆市奉节县人民政府", GAIR_BODY_GOVERNMENT},
	{"奉节县人民政府", GAIR_BODY_GOVERNMENT},
	{"上海市浦东新区人民政府", GAIR_BODY_GOVERNMENT},
	{"淮安市洪泽区人民政府", GAIR_BODY_GOVERNMENT},
	{"内蒙古自治区阿拉善盟额济纳旗人民政府", GAIR_BODY_GOVERNMENT},
	{"鄂伦春自治旗人民政府", GAIR_BODY_GOVERNMENT},
	{"恩施土家族苗族自治州恩施市人民政府", GAIR_BODY_GOVERNMENT},
	{"长阳土家族自治县人民政府", GAIR_BODY_GOVERNMENT},
	{"神农架林区人民政府", GAIR_BODY_GOVERNMENT},
	{"商丘市梁园区人民政府", GAIR_BODY_GOVERNMENT}, /* a district, no zone */
	{"六枝特区人民政府办公室", GAIR_BODY_GOVERNMENT},
	{"仙桃市人民政府", GAIR_BODY_GOVERNMENT},
	{"新疆维吾尔自治区石河子市人民政府", GAIR_BODY_GOVERNMENT},
	{"大兴安岭地区行政公署", GAIR_BODY_GOVERNMENT},
	{"锡林郭勒盟行政公署办公室", GAIR_BODY_GOVERNMENT},
	{"喀什地区行署", GAIR_BODY_GOVERNMENT},
	/* departments of a place */
	{"苏州市教育局", GAIR_BODY_DEPARTMENT},
	{"江苏省财政厅", GAIR_BODY_DEPARTMENT},
	{"上海市发展和改革委员会", GAIR_BODY_DEPARTMENT},
	{"北京市城市管理委员会", GAIR_BODY_DEPARTMENT},
	{"重庆市国有资产监督管理委员会", GAIR_BODY_DEPARTMENT},
	{"北京市人民政府国有资产监督管理委员会", GAIR_BODY_DEPARTMENT},
	{"杭州市卫健委", GAIR_BODY_DEPARTMENT},
	{"广东省人民政府外事办公室", GAIR_BODY_DEPARTMENT},
	{"云南省人民政府驻北京办事处", GAIR_BODY_DEPARTMENT},
	{"昆明市公安局交通警察支队", GAIR_BODY_DEPARTMENT},
	{"苏州工业园区教育局", GAIR_BODY_DEPARTMENT},
	{"奉节县人民政府政务服务管理办公室", GAIR_BODY_DEPARTMENT},
	{"奉节县政务服务中心", GAIR_BODY_DEPARTMENT},
	{"宿迁市消防救援支队", GAIR_BODY_DEPARTMENT},
	{"南京市住房公积金管理中心", GAIR_BODY_DEPARTMENT},
	{"新疆生产建设兵团教育局", GAIR_BODY_DEPARTMENT},
	{"延边朝鲜族自治州民政局", GAIR_BODY_DEPARTMENT},
	/* towns, townships, street offices */
	{"昆明市官渡区官渡街道办事处", GAIR_BODY_TOWN},
	{"北京市朝阳区人民政府建外街道办事处", GAIR_BODY_TOWN},
	{"奉节县朱衣镇人民政府", GAIR_BODY_TOWN},
	{"朱衣镇人民政府办公室", GAIR_BODY_TOWN},
	{"奉节县太和土家族乡人民政府", GAIR_BODY_TOWN},
	{"镶黄旗巴音塔拉镇人民政府", GAIR_BODY_TOWN},
	{"苏尼特左旗巴彦乌拉苏木人民政府", GAIR_BODY_TOWN},
	{"奉节县兴隆镇", GAIR_BODY_TOWN},
	{"淮安市洪泽区高良涧街道", GAIR_BODY_TOWN},
	{"苏州工业园区唯亭街道办事处", GAIR_BODY_TOWN},
	/* not told by the name */
	{"", GAIR_BODY_UNKNOWN},
	{"奉节县", GAIR_BODY_UNKNOWN},
	{"苏州市", GAIR_BODY_UNKNOWN},
	{"仙桃市", GAIR_BODY_UNKNOWN},
	{"神农架林区", GAIR_BODY_UNKNOWN},
	{"吉林省延边朝鲜族自治州", GAIR_BODY_UNKNOWN},
	{"新疆生产建设兵团", GAIR_BODY_UNKNOWN},
	{"景德镇", GAIR_BODY_UNKNOWN},
	{"河南省新乡", GAIR_BODY_UNKNOWN},
	{"香港特别行政区政府", GAIR_BODY_UNKNOWN},
	{"市人民政府", GAIR_BODY_UNKNOWN},
	{"本机关", GAIR_BODY_UNKNOWN},
	{"办公室", GAIR_BODY_UNKNOWN},
	{"苏州工业园区管理委员会", GAIR_BODY_UNKNOWN},
	{"郑州航空港经济综合实验区管理委员会", GAIR_BODY_UNKNOWN},
	{"重庆两江新区管委会", GAIR_BODY_UNKNOWN},
	{"合肥市城市建设投资有限公司", GAIR_BODY_UNKNOWN},
	{"江苏省计算机学会", GAIR_BODY_UNKNOWN},
	{"苏州市残疾人联合会", GAIR_BODY_UNKNOWN},
	{"中共奉节县委办公室", GAIR_BODY_UNKNOWN},
	{"奉节县委", GAIR_BODY_UNKNOWN},
	{"江苏省人民代表大会常务委员会", GAIR_BODY_UNKNOWN},
	{"朱衣镇砚瓦村村民委员会", GAIR_BODY_UNKNOWN},
	{"苏州大学", GAIR_BODY_UNKNOWN},
};

START_TEST(names_tell_kinds)
{
	const example *e = &examples[_i];

	ck_assert_msg(gair__body_kind(e->name, strlen(e->name)) == e->kind, "%s: %d, not %d", e->name,
		      gair__body_kind(e->name, strlen(e->name)), e->kind);
}
END_TEST

/* Every city with districts, once a province's first and last; the table itself is behind the function. */
START_TEST(all_cities_are_known)
{
	static const char *const ends[] = {
		"石家庄", "衡水", "太原", "吕梁",   "呼和浩特", "乌兰察布", "沈阳", "葫芦岛", "长春",     "白城", "哈尔滨",
		"绥化",   "南京", "宿迁", "杭州",   "丽水",     "合肥",     "宣城", "福州",   "宁德",     "南昌", "上饶",
		"济南",   "菏泽", "郑州", "驻马店", "武汉",     "随州",     "长沙", "娄底",   "广州",     "云浮", "南宁",
		"崇左",   "海口", "三沙", "成都",   "资阳",     "贵阳",     "铜仁", "昆明",   "临沧",     "拉萨", "那曲",
		"西安",   "商洛", "兰州", "陇南",   "西宁",     "海东",     "银川", "中卫",   "克拉玛依", "哈密", "天津",
	};
	char name[128];
	size_t i;

	for (i = 0; i < sizeof ends / sizeof *ends; i++) {
		strcpy(name, ends[i]);
		strcat(name, "市人民政府");
		ck_assert_msg(gair__body_kind(name, strlen(name)) == GAIR_BODY_RULE_GOVERNMENT, "%s", name);
	}
}
END_TEST

START_TEST(what_is_set_goes_before_the_name)
{
	static const char name[] = "奉节县人民政府";
	gair_report *report;

	ck_assert_int_eq(gair_report_new(NULL, &report), GAIR_OK);
	ck_assert_int_eq(gair_report_body_kind(report), GAIR_BODY_UNKNOWN);
	ck_assert_int_eq(gair_report_set_body(report, name, sizeof name - 1), GAIR_OK);
	ck_assert_int_eq(gair_report_body_kind(report), GAIR_BODY_GOVERNMENT);
	ck_assert_int_eq(gair_report_set_body_kind(report, GAIR_BODY_RULE_GOVERNMENT), GAIR_OK);
	ck_assert_int_eq(gair_report_body_kind(report), GAIR_BODY_RULE_GOVERNMENT);
	ck_assert_int_eq(gair_report_set_body_kind(report, GAIR_BODY_UNKNOWN), GAIR_OK);
	ck_assert_int_eq(gair_report_body_kind(report), GAIR_BODY_GOVERNMENT);
	gair_report_free(report);
}
END_TEST

START_TEST(what_is_no_name)
{
	char text[4096];

	ck_assert_int_eq(gair__body_kind(NULL, 0), GAIR_BODY_UNKNOWN);
	ck_assert_int_eq(gair__body_kind("\xE5\xB8", 2), GAIR_BODY_UNKNOWN);
	ck_assert_int_eq(gair__body_kind("市", 3), GAIR_BODY_UNKNOWN);
	/* a text longer than any name, although it ends as one */
	memset(text, 'a', sizeof text);
	memcpy(text + sizeof text - 21, "奉节县人民政府", 21);
	ck_assert_int_eq(gair__body_kind(text, sizeof text), GAIR_BODY_UNKNOWN);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("body_kind");
	TCase *tests = tcase_create("names");
	SRunner *runner;
	int failed;

	tcase_add_loop_test(tests, names_tell_kinds, 0, sizeof examples / sizeof *examples);
	tcase_add_test(tests, all_cities_are_known);
	tcase_add_test(tests, what_is_set_goes_before_the_name);
	tcase_add_test(tests, what_is_no_name);
	suite_add_tcase(suite, tests);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_ENV);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
