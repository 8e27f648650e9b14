/* The verbs: one table, from which dispatch, help, man pages and completion are made. */
#include "cli.h"

#include <string.h>

const verb verbs_table[] = {
	{"check",
	 run_check,
	 "FILE...",
	 1,
	 SIZE_MAX,
	 VALUES_FILE,
	 {OPTION_FINDINGS, OPTION_JSONL, OPTION_OUT, OPTION_FROM, OPTION_FILES_FROM, OPTION_NULL, OPTION_BASELINE,
	  OPTION_PREVIOUS, OPTION_CHILDREN, OPTION_SEVERITY, OPTION_DISABLE, OPTION_JOBS, OPTION_END},
	 {"核查报告，指出问题", "Check reports and name what is wrong"},
	 {"按 gaireport rules 列出的规则逐份核查报告：各部分是否齐全，三张表的格式和数字是否合规，勾稽关系是否成立。"
	  "没有问题的报告退出状态为 0，有错误的为 1。\n\n"
	  "一次给出多个文件时逐个核查，读不了的也不影响其余文件，最后给出汇总；退出状态取最严重的一个。",
	  "Checks reports by the rules that gaireport rules lists: sections, the form and figures of the three tables, and the "
	  "arithmetic identities. The exit status is 0 for a report without errors, 1 for one with an error.\n\n"
	  "Of several files each is checked, whatever becomes of the others; a summary ends the output, and the worst exit status wins."},
	 {"gaireport check 年度报告.html\t核查一份报告\n"
	  "gaireport check --previous 2023年报告.html 2024年报告.html\t同时与上年报告核对\n"
	  "gaireport check 全区报告.html --children 各单位/*.html\t同时与各单位的报告核对\n"
	  "gaireport check --format json *.html > 结果.json\t核查多份报告，结果供程序使用\n"
	  "find 报告 -name '*.html' -print0 | gaireport check -0 --files-from -\t核查文件夹里的全部报告\n",
	  "gaireport check report.html\tcheck one report\n"
	  "gaireport check --previous 2023.html 2024.html\tcompare with last year's report too\n"
	  "gaireport check district.html --children bodies/*.html\tcompare with the bodies below too\n"
	  "gaireport check --format json *.html > findings.json\tcheck many, for a program to read\n"
	  "find reports -name '*.html' -print0 | gaireport check -0 --files-from -\tcheck all reports in a folder\n"}},
	{"convert",
	 run_convert,
	 "FILE",
	 1,
	 1,
	 VALUES_FILE,
	 {OPTION_TO, OPTION_OUT, OPTION_FROM, OPTION_EXCEL, OPTION_SOURCE, OPTION_END},
	 {"把报告转换成另一种格式", "Write a report in another format"},
	 {"读一份报告，写成 --to 指明的格式。json 保存报告的全部内容，可以再读回来；csv 一行一个单元格："
	  "cell（单元格）、state（状态）、value（数值）、raw（原文）、source（行:列）。空白不会变成 0：状态是 blank，数值留空。"
	  "金额以万元计。html、docx、xlsx、md、text 按规定的表样写出整份报告，可以再读回来；xlsx 里合计旁边有各项之和，不符的合计标红。",
	  "Reads a report and writes it in the format that --to names. json holds all of the report and can be read again; csv has "
	  "a line a cell: cell, state, value, raw, source (line:column). A blank never becomes 0: its state is blank and its value is "
	  "empty. Money is in 10,000 yuan. html, docx, xlsx, md and text show the whole report in the official form, and can be read again; in xlsx sums stand beside the totals, and a wrong total turns red."},
	 {"gaireport convert --to json -o 报告.json 报告.html\t网页转换成 JSON\n"
	  "gaireport convert --to docx -o 报告.docx 报告.html\t转换成 Word 文件\n"
	  "gaireport convert --to csv --excel -o 报告.csv 报告.html\t转换成可用 Excel 打开的表\n",
	  "gaireport convert --to json -o report.json report.html\ta web page as JSON\n"
	  "gaireport convert --to docx -o report.docx report.html\ta Word file\n"
	  "gaireport convert --to csv --excel -o report.csv report.html\ta table that Excel opens\n"}},
	{"table",
	 run_table,
	 "FILE...",
	 1,
	 SIZE_MAX,
	 VALUES_FILE,
	 {OPTION_TABLE_TO, OPTION_OUT, OPTION_FROM, OPTION_FILES_FROM, OPTION_NULL, OPTION_EXCEL, OPTION_JOBS, OPTION_END},
	 {"把多份报告汇成一张表，一份一行", "Write many reports as one table, a row a report"},
	 {"一行一份报告，一列一个单元格，两版表格的单元格都有列。csv 里不是数字的格留空；jsonl 里空白是 null，"
	  "其他不是数字的格写明状态和原文，文件里没有的格不写。金额以万元计。读不了的文件在标准错误上说明，不占行。",
	  "One row a report, one column a cell; the cells of both editions have a column. In csv what is no number is empty; in jsonl "
	  "a blank is null, what else is no number has its state and raw text, and what the document lacks is left out. Money is in "
	  "10,000 yuan. A file that cannot be read is named on standard error and has no row."},
	 {"gaireport table --to csv -o 全市.csv 报告/*.html\t全市各单位的报告汇成一张表\n",
	  "gaireport table --to csv -o city.csv reports/*.html\tone table of all reports of a city\n"}},
	{"show",
	 run_show,
	 "FILE",
	 1,
	 1,
	 VALUES_FILE,
	 {OPTION_FROM, OPTION_END},
	 {"在终端画出三张表，标出有疑问的数字", "Draw the three tables in the terminal, what is doubtful marked"},
	 {"画出读到的三张表。✗ 标出有疑问的数字，? 标出所在勾稽关系不成立的数字。表后是核查结果的项数；逐项说明用 gaireport check。"
	  "画得出来退出状态就是 0，报告有没有错误以 gaireport check 的退出状态为准。",
	  "Draws the three tables as they were read. ✗ marks a figure in doubt, ? one that stands in an identity that does not hold. "
	  "The number of findings follows; gaireport check explains each. The exit status is 0 where the tables could be drawn: the "
	  "verdict is that of gaireport check."},
	 {"gaireport show 报告.html\t\n", "gaireport show report.html\t\n"}},
	{"get",
	 run_get,
	 "FILE CELL...",
	 2,
	 SIZE_MAX,
	 VALUES_CELL,
	 {OPTION_SOURCE, OPTION_FROM, OPTION_END},
	 {"取出单元格的数值", "Print the values of cells"},
	 {"一行一个数值，顺序同写明的单元格；不是数字的格是空行。单元格的写法见 gaireport forms。金额以万元计。"
	  "用 --source 时每行后面加一个制表符和数字在原文中的位置：行:列（JSON 文件为 JSON Pointer）。",
	  "One value a line, in the order of the cells; an empty line where there is no number. gaireport forms lists the cells. Money "
	  "is in 10,000 yuan. With --source a tab and the place in the document follow: line:column, for JSON a JSON Pointer."},
	 {"gaireport get 报告.html applications.received.total\t本年新收申请的总计\n",
	  "gaireport get report.html applications.received.total\tall requests received this year\n"}},
	{"diff",
	 run_diff,
	 "OLD NEW",
	 2,
	 2,
	 VALUES_FILE,
	 {OPTION_LISTING, OPTION_OUT, OPTION_FROM, OPTION_END},
	 {"比较两份报告，列出不同之处", "Compare two reports"},
	 {"比较同一份报告的两稿，或同一单位两个年度的报告：基本信息、每一格数字、每一部分的句子。"
	  "一份用 2019 年版、一份用 2021 年版表式时，2019 年版“其他处理”一行对 2021 年版三行之和。"
	  "句子里的空白不算不同；+ 是新出现的句子，- 是消失的，~ 是换了位置的。不论有没有不同，退出状态都是 0。",
	  "Compares two versions of a report, or the reports of two years: meta data, every cell, the sentences of every section. "
	  "Where one has the form of 2019 and the other that of 2021, the one row 其他处理 of 2019 stands against the sum of the "
	  "three of 2021. White space in sentences does not count; + marks a sentence that appeared, - one that vanished, ~ one that "
	  "moved. The exit status is 0 whether they differ or not."},
	 {"gaireport diff 2023年报告.html 2024年报告.html\t两个年度相比\n"
	  "gaireport diff --format json 初稿.html 定稿.html\t两稿相比，结果供程序使用\n",
	  "gaireport diff 2023.html 2024.html\ttwo years\n"
	  "gaireport diff --format json draft.html final.html\ttwo versions, for a program to read\n"}},
	{"sum",
	 run_sum,
	 "FILE...",
	 1,
	 SIZE_MAX,
	 VALUES_FILE,
	 {OPTION_SUM_TO, OPTION_OUT, OPTION_FROM, OPTION_FILES_FROM, OPTION_NULL, OPTION_END},
	 {"把各单位的报告相加成一份", "Add the reports of bodies into one"},
	 {"三张表逐格相加，结果写成一份报告。空白不当作 0。\n\n一格有的填了数、有的没填，和数只是填了的那些之和；都没填仍是空白。"
	  "有的写了文字，和数不得而知，留空。\n\n这些格、没有计入的数、重复的单位，都在标准错误上说明。\n\n"
	  "有一份报告用的是 2019 年版表式，和的那张表就用 2019 年版。年度和统计期限各份一致才写；正文不合并。"
	  "有一份读不了就不写结果。",
	  "Adds the three tables cell by cell and writes one report. A blank is no zero: where some reports have a number and others "
	  "none, the sum is that of the numbers; where none has one it stays blank; where one has a text the sum is not known, and "
	  "blank. Standard error names these cells, figures that were left out, and bodies given twice. A table is of edition 2019 "
	  "if one report has it so. Year and period are written where all agree; texts are not joined. If one report cannot be read "
	  "nothing is written."},
	 {"gaireport sum -o 全区.json 各单位/*.html\t全区各单位相加\n"
	  "gaireport sum --to csv 各单位/*.html\t结果为 CSV\n",
	  "gaireport sum -o district.json bodies/*.html\tall bodies of a district added\n"
	  "gaireport sum --to csv bodies/*.html\tas CSV\n"}},
	{"new",
	 run_new,
	 "",
	 0,
	 0,
	 VALUES_NONE,
	 {OPTION_NEW_EDITION, OPTION_YEAR, OPTION_BODY, OPTION_NEW_TO, OPTION_OUT, OPTION_END},
	 {"写出一份空白的年度报告表格", "Write a blank form of the report"},
	 {"写出规定的表样：标题、六个部分的标题、三张表，格内空白，可用 Word、WPS 或 Excel 填写，填好后可以直接用 gaireport check 核查。"
	  "xlsx 里合计旁边有各项之和，填错的合计会标红。",
	  "Writes the official form: title, headings of the six sections, the three tables with every cell blank, to be filled in by "
	  "Word, WPS or Excel, and then checked by gaireport check. In xlsx sums stand beside the totals, and a wrong total turns red."},
	 {"gaireport new --year 2024 --body 甲县人民政府 -o 年度报告.docx\t供 Word、WPS 填写的空白表\n"
	  "gaireport new --edition 2021 --to xlsx -o 年度报告.xlsx\t供 Excel 填写，不写机关和年度\n",
	  "gaireport new --year 2024 --body 甲县人民政府 -o report.docx\ta blank form for Word\n"
	  "gaireport new --edition 2021 --to xlsx -o report.xlsx\tone for Excel, body and year left open\n"}},
	{"blocks",
	 run_blocks,
	 "FILE",
	 1,
	 1,
	 VALUES_FILE,
	 {OPTION_LISTING, OPTION_FROM, OPTION_END},
	 {"列出文件里读到的段落和表格", "List the paragraphs and grids of a document"},
	 {"列出从文件里读到了什么：段落，表格的每一格，各自的行:列位置。一份报告读得不对时，从这里看原因。",
	  "Lists what was read: paragraphs and the cells of grids, each with its line:column. It shows why a document was read so."},
	 {"gaireport blocks 报告.html\t\n", "gaireport blocks report.html\t\n"}},
	{"forms",
	 run_forms,
	 "",
	 0,
	 0,
	 VALUES_NONE,
	 {OPTION_EDITION, OPTION_LISTING, OPTION_END},
	 {"列出表格规定的单元格", "List the cells that the forms prescribe"},
	 {"一行一个单元格：写法、种类（count 件数，signed_count 增减数，money 金额）、表格里的行和列。json 还列出勾稽关系。",
	  "A line a cell: its path, its kind (count, signed_count, money), its row and column in the form. json has the identities too."},
	 {"gaireport forms --edition 2021\t2021 年版的 200 个单元格\n",
	  "gaireport forms --edition 2021\tall 200 cells of 2021\n"}},
	{"rules",
	 run_rules,
	 "",
	 0,
	 0,
	 VALUES_NONE,
	 {OPTION_LISTING, OPTION_END},
	 {"列出核查规则", "List the rules of the check"},
	 {"一条规则两行：编号、级别（error 错误，warning 警告，notice 提示）和要求；依据。",
	  "Two lines a rule: its id, its severity (error, warning, notice) and what it demands; what it rests on."},
	 {"gaireport rules --format json\t\n", "gaireport rules --format json\t\n"}},
	{NULL, NULL, NULL, 0, 0, 0, {0}, {NULL, NULL}, {NULL, NULL}, {NULL, NULL}},
};

const verb *verb_find(const char *name)
{
	size_t i;

	for (i = 0; verbs_table[i].name; i++)
		if (strcmp(verbs_table[i].name, name) == 0)
			return &verbs_table[i];
	return NULL;
}
