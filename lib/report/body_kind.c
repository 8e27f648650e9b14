/*
 * What a body is, by its name. A name is read from its end: the last thing it says is what it is (苏州市昆山市人民政府 is the
 * government of a county-level city, 国家税务总局苏州市税务局 a department of a place).
 */
#include <string.h>

#include "base/fold.h"
#include "base/utf8.h"
#include "report/report.h"

#define NAME_LIMIT 128 /* characters of a name that are looked at; a longer text is no name */

typedef struct name {
	const char *text;
	size_t size;
} name;

/*
 * The cities that can make 规章: the four municipalities and all cities with districts. 东莞, 中山, 儋州 and 嘉峪关 have no
 * districts, and count by law (立法法 and the decision that amended it). One row a province.
 */
static const char *const cities[] = {
	"北京 天津 上海 重庆",
	"石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水",
	"太原 大同 阳泉 长治 晋城 朔州 晋中 运城 忻州 临汾 吕梁",
	"呼和浩特 包头 乌海 赤峰 通辽 鄂尔多斯 呼伦贝尔 巴彦淖尔 乌兰察布",
	"沈阳 大连 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 朝阳 葫芦岛",
	"长春 吉林 四平 辽源 通化 白山 松原 白城",
	"哈尔滨 齐齐哈尔 鸡西 鹤岗 双鸭山 大庆 伊春 佳木斯 七台河 牡丹江 黑河 绥化",
	"南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁",
	"杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水",
	"合肥 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 黄山 滁州 阜阳 宿州 六安 亳州 池州 宣城",
	"福州 厦门 莆田 三明 泉州 漳州 南平 龙岩 宁德",
	"南昌 景德镇 萍乡 九江 新余 鹰潭 赣州 吉安 宜春 抚州 上饶",
	"济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照 临沂 德州 聊城 滨州 菏泽",
	"郑州 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店",
	"武汉 黄石 十堰 宜昌 襄阳 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州",
	"长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化 娄底",
	"广州 韶关 深圳 珠海 汕头 佛山 江门 湛江 茂名 肇庆 惠州 梅州 汕尾 河源 阳江 清远 东莞 中山 潮州 揭阳 云浮",
	"南宁 柳州 桂林 梧州 北海 防城港 钦州 贵港 玉林 百色 贺州 河池 来宾 崇左",
	"海口 三亚 三沙 儋州",
	"成都 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 广安 达州 雅安 巴中 资阳",
	"贵阳 六盘水 遵义 安顺 毕节 铜仁",
	"昆明 曲靖 玉溪 保山 昭通 丽江 普洱 临沧",
	"拉萨 日喀则 昌都 林芝 山南 那曲",
	"西安 铜川 宝鸡 咸阳 渭南 延安 汉中 榆林 安康 商洛",
	"兰州 嘉峪关 金昌 白银 天水 武威 张掖 平凉 酒泉 庆阳 定西 陇南",
	"西宁 海东",
	"银川 石嘴山 吴忠 固原 中卫",
	"乌鲁木齐 克拉玛依 吐鲁番 哈密",
};

/* County-level cities whose names end as one of the above. */
static const char *const county_cities[] = {"峨眉山"};

/* The departments of the State Council and the bodies right under it, full and short names. */
static const char *const state_departments[] = {
	"外交部",
	"国防部",
	"国家发展和改革委员会",
	"国家发展改革委",
	"国家发改委",
	"教育部",
	"科学技术部",
	"科技部",
	"工业和信息化部",
	"国家民族事务委员会",
	"国家民委",
	"公安部",
	"国家安全部",
	"民政部",
	"司法部",
	"财政部",
	"人力资源和社会保障部",
	"人力资源社会保障部",
	"自然资源部",
	"生态环境部",
	"住房和城乡建设部",
	"住房城乡建设部",
	"交通运输部",
	"水利部",
	"农业农村部",
	"商务部",
	"文化和旅游部",
	"国家卫生健康委员会",
	"国家卫生健康委",
	"国家卫健委",
	"退役军人事务部",
	"退役军人部",
	"应急管理部",
	"中国人民银行",
	"审计署",
	"国务院国有资产监督管理委员会",
	"国务院国资委",
	"海关总署",
	"国家税务总局",
	"税务总局",
	"国家市场监督管理总局",
	"市场监管总局",
	"国家金融监督管理总局",
	"金融监管总局",
	"中国证券监督管理委员会",
	"中国证监会",
	"中国银行保险监督管理委员会",
	"中国银保监会",
	"国家广播电视总局",
	"广电总局",
	"国家体育总局",
	"体育总局",
	"国家国际发展合作署",
	"中国气象局",
	"中国地震局",
	"中国民用航空局",
	"中国民航局",
	"中国科学院",
	"中国社会科学院",
	"中国工程院",
	"国务院扶贫开发领导小组办公室",
	"国务院扶贫办",
	"国务院港澳事务办公室",
	"国务院侨务办公室",
	"国务院台湾事务办公室",
	"国务院研究室",
	"国务院参事室",
	"国务院发展研究中心",
	"国务院办公厅",
	"国务院",
	"国家信访局",
	"国家统计局",
	"国家知识产权局",
	"国家医疗保障局",
	"国家医保局",
	"国家机关事务管理局",
	"国管局",
	"国家粮食和物资储备局",
	"国家粮食和储备局",
	"国家能源局",
	"国家数据局",
	"国家国防科技工业局",
	"国家国防科工局",
	"国家烟草专卖局",
	"国家移民管理局",
	"国家出入境管理局",
	"国家林业和草原局",
	"国家林草局",
	"国家公园管理局",
	"国家铁路局",
	"国家邮政局",
	"国家文物局",
	"国家中医药管理局",
	"国家中医药局",
	"国家疾病预防控制局",
	"国家疾控局",
	"国家矿山安全监察局",
	"国家煤矿安全监察局",
	"国家矿山安监局",
	"国家消防救援局",
	"国家外汇管理局",
	"国家外汇局",
	"国家药品监督管理局",
	"国家药监局",
	"国家乡村振兴局",
	"国家海洋局",
	"国家宗教事务局",
	"国家档案局",
	"国家保密局",
	"国家密码管理局",
	"国家新闻出版署",
	"国家版权局",
	"国家电影局",
	"国家互联网信息办公室",
	"国家网信办",
	"国家公务员局",
	"国家核安全局",
	"国家航天局",
	"国家原子能机构",
	"国家认证认可监督管理委员会",
	"国家标准化管理委员会",
	"国家反垄断局",
	"国家语言文字工作委员会",
};

/* What a government's name ends with, and its office, which reports for it. The longest first. */
static const char *const government_tails[] = {
	"人民政府办公厅室", "人民政府办公厅", "人民政府办公室", "人民政府办", "人民政府",
	"政府办公厅",       "政府办公室",     "政府办",         "政府",
};

static const char *const commissioner_tails[] = {
	"行政公署办公室", "行政公署办公厅", "行政公署", "行署办公室", "行署办公厅", "行署",
};

/* What else a place must hold for a row to speak of it. */
#define ANYWHERE 0
#define IN_A_PLACE 1  /* a division of any level stands before */
#define IN_A_COUNTY 2 /* a county, district, city or banner stands before: 景德镇 is no town */

typedef struct ending {
	const char *text;
	int32_t kind;
	int32_t where;
} ending;

/* The place that a government governs, by what its name ends with. A 市 is looked up. */
static const ending places[] = {
	{"省", GAIR_BODY_RULE_GOVERNMENT, ANYWHERE},
	{"自治区", GAIR_BODY_RULE_GOVERNMENT, ANYWHERE},
	{"州", GAIR_BODY_RULE_GOVERNMENT, ANYWHERE},
	{"县", GAIR_BODY_GOVERNMENT, ANYWHERE},
	{"旗", GAIR_BODY_GOVERNMENT, ANYWHERE},
	{"区", GAIR_BODY_GOVERNMENT, ANYWHERE},
	{"特别行政区", GAIR_BODY_UNKNOWN, ANYWHERE},
	{"地区", GAIR_BODY_GOVERNMENT, ANYWHERE},
	{"盟", GAIR_BODY_GOVERNMENT, ANYWHERE},
	{"镇", GAIR_BODY_TOWN, ANYWHERE},
	{"乡", GAIR_BODY_TOWN, ANYWHERE},
	{"苏木", GAIR_BODY_TOWN, ANYWHERE},
	{"街道", GAIR_BODY_TOWN, ANYWHERE},
};

/* Every other body, by what its name ends with; the longest ending that applies decides. */
static const ending endings[] = {
	{"局", GAIR_BODY_DEPARTMENT, ANYWHERE},
	{"厅", GAIR_BODY_DEPARTMENT, ANYWHERE},
	{"海关", GAIR_BODY_DEPARTMENT, ANYWHERE},
	{"委员会", GAIR_BODY_DEPARTMENT, ANYWHERE},
	{"委", GAIR_BODY_DEPARTMENT, IN_A_PLACE},
	{"办公室", GAIR_BODY_DEPARTMENT, IN_A_PLACE},
	{"办公厅", GAIR_BODY_DEPARTMENT, IN_A_PLACE},
	{"办", GAIR_BODY_DEPARTMENT, IN_A_PLACE},
	{"办事处", GAIR_BODY_DEPARTMENT, IN_A_PLACE},
	{"中心", GAIR_BODY_DEPARTMENT, IN_A_PLACE},
	{"支队", GAIR_BODY_DEPARTMENT, IN_A_PLACE},
	{"总队", GAIR_BODY_DEPARTMENT, IN_A_PLACE},
	{"大队", GAIR_BODY_DEPARTMENT, IN_A_PLACE},
	{"调查队", GAIR_BODY_DEPARTMENT, IN_A_PLACE},
	{"管理处", GAIR_BODY_DEPARTMENT, IN_A_PLACE},
	{"派出所", GAIR_BODY_DEPARTMENT, ANYWHERE},
	{"街道办事处", GAIR_BODY_TOWN, ANYWHERE},
	{"街道办", GAIR_BODY_TOWN, ANYWHERE},
	{"街道", GAIR_BODY_TOWN, IN_A_COUNTY},
	{"镇", GAIR_BODY_TOWN, IN_A_COUNTY},
	{"乡", GAIR_BODY_TOWN, IN_A_COUNTY},
	{"苏木", GAIR_BODY_TOWN, IN_A_COUNTY},
	{"区公所", GAIR_BODY_TOWN, IN_A_COUNTY},
	/* zones govern on behalf of others, each in its own way */
	{"管委会", GAIR_BODY_UNKNOWN, ANYWHERE},
	{"区管理委员会", GAIR_BODY_UNKNOWN, ANYWHERE},
	{"园管理委员会", GAIR_BODY_UNKNOWN, ANYWHERE},
	{"城管理委员会", GAIR_BODY_UNKNOWN, ANYWHERE},
	{"港管理委员会", GAIR_BODY_UNKNOWN, ANYWHERE},
	{"岛管理委员会", GAIR_BODY_UNKNOWN, ANYWHERE},
	{"湖管理委员会", GAIR_BODY_UNKNOWN, ANYWHERE},
	{"基地管理委员会", GAIR_BODY_UNKNOWN, ANYWHERE},
	/* not of the administration */
	{"省委", GAIR_BODY_UNKNOWN, ANYWHERE},
	{"市委", GAIR_BODY_UNKNOWN, ANYWHERE},
	{"州委", GAIR_BODY_UNKNOWN, ANYWHERE},
	{"区委", GAIR_BODY_UNKNOWN, ANYWHERE},
	{"县委", GAIR_BODY_UNKNOWN, ANYWHERE},
	{"旗委", GAIR_BODY_UNKNOWN, ANYWHERE},
	{"镇委", GAIR_BODY_UNKNOWN, ANYWHERE},
	{"团委", GAIR_BODY_UNKNOWN, ANYWHERE},
	{"党委", GAIR_BODY_UNKNOWN, ANYWHERE},
	{"工委", GAIR_BODY_UNKNOWN, ANYWHERE},
	{"市委办公室", GAIR_BODY_UNKNOWN, ANYWHERE},
	{"县委办公室", GAIR_BODY_UNKNOWN, ANYWHERE},
	{"区委办公室", GAIR_BODY_UNKNOWN, ANYWHERE},
	{"纪律检查委员会", GAIR_BODY_UNKNOWN, ANYWHERE},
	{"监察委员会", GAIR_BODY_UNKNOWN, ANYWHERE},
	{"常务委员会", GAIR_BODY_UNKNOWN, ANYWHERE},
	{"协商会议委员会", GAIR_BODY_UNKNOWN, ANYWHERE},
	{"仲裁委员会", GAIR_BODY_UNKNOWN, ANYWHERE},
	{"居民委员会", GAIR_BODY_UNKNOWN, ANYWHERE},
	{"村民委员会", GAIR_BODY_UNKNOWN, ANYWHERE},
};

/* Branches that a department of the State Council has in a place, beside the endings above. */
static const char *const branch_tails[] = {
	"分行", "支行", "管理部", "专员办", "分局", "分署", "总站", "总队", "支队", "大队", "调查队", "办公室",
};

/* Divisions that may stand before a body's own name. */
static const char *const divisions[] = {"省", "市", "县", "区", "旗", "州", "盟", "镇", "乡", "兵团", "师"};
static const char *const county_divisions[] = {"市", "县", "区", "旗"};

static int ends_with(name n, const char *tail)
{
	size_t size = strlen(tail);

	return n.size >= size && memcmp(n.text + n.size - size, tail, size) == 0;
}

static int begins_with(name n, const char *head)
{
	size_t i;

	for (i = 0; head[i]; i++)
		if (i == n.size || n.text[i] != head[i])
			return 0;
	return 1;
}

/* All of these names are UTF-8 and whole characters, so that bytes found are characters found. */
static int holds(name n, const char *part)
{
	size_t size = strlen(part), at;

	for (at = 0; at + size <= n.size; at++)
		if (memcmp(n.text + at, part, size) == 0)
			return 1;
	return 0;
}

static int holds_any(name n, const char *const *parts, size_t count)
{
	size_t i;

	for (i = 0; i < count; i++)
		if (holds(n, parts[i]))
			return 1;
	return 0;
}

/* The first of `tails` that the name ends with, or NULL. */
static const char *find_tail(name n, const char *const *tails, size_t count)
{
	size_t i;

	for (i = 0; i < count; i++)
		if (ends_with(n, tails[i]))
			return tails[i];
	return NULL;
}

static int applies(const ending *row, name n)
{
	name before = {n.text, n.size - strlen(row->text)};

	if (row->where == IN_A_COUNTY)
		return holds_any(before, county_divisions, GAIR__COUNT(county_divisions));
	return row->where == ANYWHERE || holds_any(before, divisions, GAIR__COUNT(divisions));
}

static int32_t by_ending(name n, const ending *rows, size_t count)
{
	const ending *best = NULL;
	size_t i;

	for (i = 0; i < count; i++)
		if (ends_with(n, rows[i].text) && (!best || strlen(rows[i].text) > strlen(best->text)) && applies(&rows[i], n))
			best = &rows[i];
	return best ? best->kind : GAIR_BODY_UNKNOWN;
}

/* 1 if the place ends with one of the words of `row`, which are separated by spaces. */
static int ends_with_word(name place, const char *row)
{
	size_t size;

	for (; *row; row += size + (row[size] == ' ')) {
		size = strcspn(row, " ");
		if (place.size >= size && memcmp(place.text + place.size - size, row, size) == 0)
			return 1;
	}
	return 0;
}

/* `place` is the name of a city without its 市, other places before it. */
static int32_t city_kind(name place)
{
	size_t i;

	if (place.size == 0)
		return GAIR_BODY_UNKNOWN;
	for (i = 0; i < GAIR__COUNT(county_cities); i++)
		if (ends_with_word(place, county_cities[i]))
			return GAIR_BODY_GOVERNMENT;
	for (i = 0; i < GAIR__COUNT(cities); i++)
		if (ends_with_word(place, cities[i]))
			return GAIR_BODY_RULE_GOVERNMENT;
	return GAIR_BODY_GOVERNMENT;
}

static int32_t place_kind(name place)
{
	static const char city[] = "市";

	if (ends_with(place, city)) {
		place.size -= sizeof city - 1;
		return city_kind(place);
	}
	return by_ending(place, places, GAIR__COUNT(places));
}

/* The department of the State Council that the name begins with, the longest; its length, or 0. */
static size_t state_department(name n)
{
	size_t i, best = 0;

	for (i = 0; i < GAIR__COUNT(state_departments); i++)
		if (begins_with(n, state_departments[i]) && strlen(state_departments[i]) > best)
			best = strlen(state_departments[i]);
	return best;
}

/* A department of the State Council itself, its office, or a branch of it in a place. */
static int32_t state_kind(name n, size_t department)
{
	static const char *const offices[] = {"办公厅", "办公室", "综合司"};
	name rest = {n.text + department, n.size - department};

	if (rest.size == 0)
		return GAIR_BODY_STATE_DEPARTMENT;
	if (find_tail(rest, offices, GAIR__COUNT(offices)) && rest.size == strlen("办公厅"))
		return GAIR_BODY_STATE_DEPARTMENT;
	if (find_tail(rest, branch_tails, GAIR__COUNT(branch_tails)))
		return GAIR_BODY_DEPARTMENT;
	return by_ending(n, endings, GAIR__COUNT(endings));
}

static int32_t kind_of(name n)
{
	static const char republic[] = "中华人民共和国";
	const char *tail;
	size_t department;

	if (begins_with(n, "中共") || begins_with(n, "中国共产党"))
		return GAIR_BODY_UNKNOWN;
	if (begins_with(n, republic)) {
		n.text += sizeof republic - 1;
		n.size -= sizeof republic - 1;
	}
	department = state_department(n);
	if (department)
		return state_kind(n, department);
	if (begins_with(n, "国家") && !holds_any(n, divisions, GAIR__COUNT(divisions)))
		return by_ending(n, endings, GAIR__COUNT(endings)) == GAIR_BODY_DEPARTMENT ? GAIR_BODY_STATE_DEPARTMENT
											   : GAIR_BODY_UNKNOWN;
	tail = find_tail(n, government_tails, GAIR__COUNT(government_tails));
	if (tail) {
		n.size -= strlen(tail);
		return place_kind(n);
	}
	if (find_tail(n, commissioner_tails, GAIR__COUNT(commissioner_tails)))
		return GAIR_BODY_GOVERNMENT;
	return by_ending(n, endings, GAIR__COUNT(endings));
}

int32_t gair__body_kind(const char *text, size_t size)
{
	uint16_t folded[NAME_LIMIT];
	char bytes[NAME_LIMIT * 4];
	name n = {bytes, 0};
	size_t count, i;

	if (!text || size == 0)
		return GAIR_BODY_UNKNOWN;
	count = gair__fold(text, size, 0, folded, NULL, NAME_LIMIT);
	if (count == 0 || count > NAME_LIMIT)
		return GAIR_BODY_UNKNOWN;
	for (i = 0; i < count; i++)
		n.size += gair__utf8_encode(folded[i], bytes + n.size);
	return kind_of(n);
}
