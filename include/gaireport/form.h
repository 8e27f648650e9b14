/** @file
 * What the form prescribes: editions, tables, rows, columns, cells, labels, identities, sections.
 *
 * Pure introspection over constant data; every function is total (a wrong argument has a documented answer) and safe in
 * any thread. A text is in Chinese unless its `lang` is #GAIR_LANG_EN. The forms are those of 国办公开办函〔2019〕60号
 * (edition 2019) and 国办公开办函〔2021〕30号 (edition 2021).
 */
#ifndef GAIREPORT_FORM_H
#define GAIREPORT_FORM_H

#include <stddef.h>
#include <stdint.h>

#include <gaireport/export.h>
#include <gaireport/status.h>

/** @name Editions
 * @{ */
#define GAIR_EDITION_NONE 0    /**< No edition: the table is not there. */
#define GAIR_EDITION_2019 2019 /**< 国办公开办函〔2019〕60号, for the reports of 2019 and 2020. */
#define GAIR_EDITION_2021 2021 /**< 国办公开办函〔2021〕30号, for the reports of 2021 and later. */
/** @} */

/** @name Tables
 * @{ */
#define GAIR_TABLE_PROACTIVE 1    /**< Section 二: 主动公开政府信息情况. */
#define GAIR_TABLE_APPLICATIONS 2 /**< Section 三: 收到和处理政府信息公开申请情况. */
#define GAIR_TABLE_PROCEEDINGS 3  /**< Section 四: 政府信息公开行政复议、行政诉讼情况. */
/** @} */

/** @name Rows of table proactive
 * @{ */
#define GAIR_PROACTIVE_REGULATIONS 1         /**< 规章 */
#define GAIR_PROACTIVE_NORMATIVE_DOCUMENTS 2 /**< 规范性文件, 行政规范性文件 */
#define GAIR_PROACTIVE_LICENSING 3           /**< 行政许可 */
#define GAIR_PROACTIVE_OTHER_SERVICES 4      /**< 其他对外管理服务事项 (2019) */
#define GAIR_PROACTIVE_PENALTIES 5           /**< 行政处罚 */
#define GAIR_PROACTIVE_COERCIVE_MEASURES 6   /**< 行政强制 */
#define GAIR_PROACTIVE_FEES 7                /**< 行政事业性收费 */
#define GAIR_PROACTIVE_PROCUREMENT 8         /**< 政府集中采购 (2019) */
/** @} */

/** @name Columns of table proactive
 * @{ */
#define GAIR_ITEM_MADE 1            /**< 本年新制作数量, 本年制发件数 */
#define GAIR_ITEM_DISCLOSED 2       /**< 本年新公开数量 (2019) */
#define GAIR_ITEM_TOTAL_DISCLOSED 3 /**< 对外公开总数量 (2019) */
#define GAIR_ITEM_PREVIOUS_ITEMS 4  /**< 上一年项目数量 (2019) */
#define GAIR_ITEM_CHANGE 5          /**< 本年增/减 (2019), signed */
#define GAIR_ITEM_DECISIONS 6       /**< 处理决定数量, 本年处理决定数量 */
#define GAIR_ITEM_PROJECTS 7        /**< 采购项目数量 (2019) */
#define GAIR_ITEM_AMOUNT 8          /**< 采购总金额 (2019), 本年收费金额 (2021): money */
#define GAIR_ITEM_REPEALED 9        /**< 本年废止件数 (2021) */
#define GAIR_ITEM_IN_FORCE 10       /**< 现行有效件数 (2021) */
/** @} */

/** @name Rows of table applications
 * @{ */
#define GAIR_APPLICATIONS_RECEIVED 1                       /**< 一、本年新收政府信息公开申请数量 */
#define GAIR_APPLICATIONS_CARRIED_OVER 2                   /**< 二、上年结转政府信息公开申请数量 */
#define GAIR_APPLICATIONS_GRANTED 3                        /**< (一)予以公开 */
#define GAIR_APPLICATIONS_PARTIALLY_GRANTED 4              /**< (二)部分公开 */
#define GAIR_APPLICATIONS_DENIED_STATE_SECRET 5            /**< (三)1.属于国家秘密 */
#define GAIR_APPLICATIONS_DENIED_PROHIBITED_BY_LAW 6       /**< (三)2.其他法律行政法规禁止公开 */
#define GAIR_APPLICATIONS_DENIED_SECURITY_AND_STABILITY 7  /**< (三)3.危及“三安全一稳定” */
#define GAIR_APPLICATIONS_DENIED_THIRD_PARTY_RIGHTS 8      /**< (三)4.保护第三方合法权益 */
#define GAIR_APPLICATIONS_DENIED_INTERNAL_AFFAIRS 9        /**< (三)5.属于三类内部事务信息 */
#define GAIR_APPLICATIONS_DENIED_DELIBERATIVE_PROCESS 10   /**< (三)6.属于四类过程性信息 */
#define GAIR_APPLICATIONS_DENIED_ENFORCEMENT_FILE 11       /**< (三)7.属于行政执法案卷 */
#define GAIR_APPLICATIONS_DENIED_ADMINISTRATIVE_INQUIRY 12 /**< (三)8.属于行政查询事项 */
#define GAIR_APPLICATIONS_UNABLE_NOT_HELD 13               /**< (四)1.本机关不掌握相关政府信息 */
#define GAIR_APPLICATIONS_UNABLE_NEEDS_CREATION 14         /**< (四)2.没有现成信息需要另行制作 */
#define GAIR_APPLICATIONS_UNABLE_STILL_UNCLEAR 15          /**< (四)3.补正后申请内容仍不明确 */
#define GAIR_APPLICATIONS_NOT_PROCESSED_PETITION 16        /**< (五)1.信访举报投诉类申请 */
#define GAIR_APPLICATIONS_NOT_PROCESSED_REPEATED 17        /**< (五)2.重复申请 */
#define GAIR_APPLICATIONS_NOT_PROCESSED_PUBLICATION 18     /**< (五)3.要求提供公开出版物 */
#define GAIR_APPLICATIONS_NOT_PROCESSED_EXCESSIVE 19       /**< (五)4.无正当理由大量反复申请 */
#define GAIR_APPLICATIONS_NOT_PROCESSED_REISSUE 20         /**< (五)5.要求行政机关确认或重新出具已获取信息 */
#define GAIR_APPLICATIONS_OTHER_COMBINED 21                /**< (六)其他处理, one row (2019) */
#define GAIR_APPLICATIONS_OTHER_NOT_CORRECTED 22           /**< (六)1. (2021) */
#define GAIR_APPLICATIONS_OTHER_FEE_UNPAID 23              /**< (六)2. (2021) */
#define GAIR_APPLICATIONS_OTHER_OTHER 24                   /**< (六)3.其他 (2021) */
#define GAIR_APPLICATIONS_OUTCOME_TOTAL 25                 /**< (七)总计 */
#define GAIR_APPLICATIONS_CARRIED_FORWARD 26               /**< 四、结转下年度继续办理 */
/** @} */

/** @name Columns of table applications
 * @{ */
#define GAIR_APPLICANT_NATURAL_PERSON 1              /**< 自然人 */
#define GAIR_APPLICANT_COMMERCIAL_ENTERPRISE 2       /**< 商业企业 */
#define GAIR_APPLICANT_RESEARCH_INSTITUTION 3        /**< 科研机构 */
#define GAIR_APPLICANT_PUBLIC_WELFARE_ORGANIZATION 4 /**< 社会公益组织 */
#define GAIR_APPLICANT_LEGAL_SERVICE_ORGANIZATION 5  /**< 法律服务机构 */
#define GAIR_APPLICANT_OTHER_ORGANIZATION 6          /**< 其他 */
#define GAIR_APPLICANT_TOTAL 7                       /**< 总计 */
/** @} */

/** @name Rows of table proceedings
 * @{ */
#define GAIR_PROCEEDINGS_RECONSIDERATION 1                  /**< 行政复议 */
#define GAIR_PROCEEDINGS_DIRECT_LITIGATION 2                /**< 未经复议直接起诉 */
#define GAIR_PROCEEDINGS_LITIGATION_AFTER_RECONSIDERATION 3 /**< 复议后起诉 */
/** @} */

/** @name Columns of table proceedings
 * @{ */
#define GAIR_RESULT_UPHELD 1    /**< 结果维持 */
#define GAIR_RESULT_CORRECTED 2 /**< 结果纠正 */
#define GAIR_RESULT_OTHER 3     /**< 其他结果 */
#define GAIR_RESULT_PENDING 4   /**< 尚未审结 */
#define GAIR_RESULT_TOTAL 5     /**< 总计 */
/** @} */

/**
 * The number of the cell where a row and a column of a table meet: `table × 10000 + row × 100 + column`, so
 * `GAIR_CELL(GAIR_TABLE_APPLICATIONS, GAIR_APPLICATIONS_RECEIVED, GAIR_APPLICANT_TOTAL)` is 20107. Numbers are stable:
 * rows and columns are only ever appended. Not every pair is a cell: ask gair_cell_exists().
 */
#define GAIR_CELL(table, row, column) ((int32_t)((table)*10000 + (row)*100 + (column)))

/** @name Kinds of cells
 * @{ */
#define GAIR_KIND_COUNT 1        /**< A whole number, not negative. */
#define GAIR_KIND_SIGNED_COUNT 2 /**< A whole number: 本年增/减. */
#define GAIR_KIND_MONEY 3        /**< An amount, held as a whole number of fen (0.01 yuan), written in 万元. */
/** @} */

GAIR_BEGIN_DECLS

/** How many editions there are. Since 0.1. */
GAIR_API size_t gair_form_edition_count(void);
/** The edition at `index` in order of time, #GAIR_EDITION_NONE past the end. Since 0.1. */
GAIR_API int32_t gair_form_edition_at(size_t index);
/** The edition prescribed for the report of `year`: 2019 for 2019 and 2020, 2021 from 2021 on, else #GAIR_EDITION_NONE. Since 0.1. */
GAIR_API int32_t gair_form_edition_for_year(int32_t year);
/** The notice that prescribes an edition, such as `国办公开办函〔2021〕30号`; NULL for an unknown edition. Since 0.1. */
GAIR_API const char *gair_form_source(int32_t edition);

/** Number of sections (six); the same in every edition. Since 0.1. */
GAIR_API size_t gair_form_section_count(int32_t edition);
/** Title of section `number` (from 1) without its number, such as `总体情况`; NULL where there is none. Since 0.1. */
GAIR_API const char *gair_form_section_title(int32_t edition, int32_t number, int32_t lang);

/** How many tables there are (three). Since 0.1. */
GAIR_API size_t gair_form_table_count(void);
/** The table at `index` in form order, 0 past the end. Since 0.1. */
GAIR_API int32_t gair_form_table_at(size_t index);
/** The name of a table as paths have it, such as `applications`; NULL for an unknown table. Since 0.1. */
GAIR_API const char *gair_table_name(int32_t table);
/** The table with this name, 0 where there is none. `name` may be NULL. Since 0.1. */
GAIR_API int32_t gair_table_from_name(const char *name, size_t size);
/** Title of a table in a language: the title of its section. NULL for an unknown table. Since 0.1. */
GAIR_API const char *gair_table_title(int32_t table, int32_t lang);
/** The number of the section a table stands in (2, 3, 4), 0 for an unknown table. Since 0.1. */
GAIR_API int32_t gair_table_section(int32_t table);

/** Number of rows that an edition's table has; 0 for an unknown pair. Since 0.1. */
GAIR_API size_t gair_form_row_count(int32_t edition, int32_t table);
/** The row at `index` in form order, 0 past the end. Since 0.1. */
GAIR_API int32_t gair_form_row_at(int32_t edition, int32_t table, size_t index);
/** A row's path, such as `applications.denied.state_secret`; NULL for an unknown row. Since 0.1. */
GAIR_API const char *gair_row_path(int32_t table, int32_t row);
/** A row's official label in an edition; NULL where the edition has no such row. Since 0.1. */
GAIR_API const char *gair_form_row_label(int32_t edition, int32_t table, int32_t row, int32_t lang);
/**
 * The label of the group a row stands in, such as `(三)不予公开`, for table proactive that of the item of the regulations
 * (`第二十条第(一)项`); "" for a row in no group, NULL where the edition has no such row. Since 0.1.
 */
GAIR_API const char *gair_form_row_group(int32_t edition, int32_t table, int32_t row, int32_t lang);
/** Number of columns that a row has in an edition; 0 where there is no such row. Since 0.1. */
GAIR_API size_t gair_form_column_count(int32_t edition, int32_t table, int32_t row);
/** The column of a row at `index` in form order, 0 past the end. Since 0.1. */
GAIR_API int32_t gair_form_column_at(int32_t edition, int32_t table, int32_t row, size_t index);
/** A column's name, the last component of a path, such as `total`; NULL for an unknown column. Since 0.1. */
GAIR_API const char *gair_column_name(int32_t table, int32_t column);
/** A column's official label in a row of an edition; NULL where they do not meet. Since 0.1. */
GAIR_API const char *gair_form_column_label(int32_t edition, int32_t table, int32_t row, int32_t column, int32_t lang);
/** The label of the group a column stands in (`法人或其他组织`); "" for one in no group, NULL where there is no such column. Since 0.1. */
GAIR_API const char *gair_form_column_group(int32_t edition, int32_t table, int32_t column, int32_t lang);

/** Number of cells of an edition (2019: 198, 2021: 200), 0 for an unknown edition. Since 0.1. */
GAIR_API size_t gair_form_cell_count(int32_t edition);
/** The cell at `index` in form order, 0 past the end. Since 0.1. */
GAIR_API int32_t gair_form_cell_at(int32_t edition, size_t index);
/** The position of a cell in an edition's form order, −1 where the edition has no such cell. Since 0.1. */
GAIR_API int32_t gair_form_cell_index(int32_t edition, int32_t cell);
/** How many cells there are over all editions. Since 0.1. */
GAIR_API size_t gair_cell_count(void);
/**
 * The cell at `index` in the order of the union of the editions: table by table, within a table the rows in form order,
 * a row of an older edition before those that replaced it; 0 past the end. Since 0.1.
 */
GAIR_API int32_t gair_cell_at(size_t index);
/** The position of a cell in the union's order, −1 for an unknown cell. Since 0.1. */
GAIR_API int32_t gair_cell_index(int32_t cell);
/** 1 if a cell of this number exists in some edition, else 0. Since 0.1. */
GAIR_API int32_t gair_cell_exists(int32_t cell);
/** A cell's path, such as `applications.received.total`; NULL for an unknown cell. Static text. Since 0.1. */
GAIR_API const char *gair_cell_path(int32_t cell);
/** The cell with this path, 0 where there is none. `path` may be NULL and need not end with NUL. Since 0.1. */
GAIR_API int32_t gair_cell_from_path(const char *path, size_t size);
/** A cell's table, row, column and kind; 0 for an unknown cell. Since 0.1. @{ */
GAIR_API int32_t gair_cell_table(int32_t cell);
GAIR_API int32_t gair_cell_row(int32_t cell);
GAIR_API int32_t gair_cell_column(int32_t cell);
GAIR_API int32_t gair_cell_kind(int32_t cell);
/** @} */

/** Number of arithmetic identities printed in an edition's form or forced by it (2019: 40, 2021: 42). Since 0.1. */
GAIR_API size_t gair_form_identity_count(int32_t edition);
/** The id of the rule that an identity belongs to, such as `applications.row_total`; NULL past the end. Since 0.1. */
GAIR_API const char *gair_form_identity_rule(int32_t edition, size_t index);
/** What an identity speaks of: its row (`received`, `denied.state_secret`) or its column (`total`), as paths have them; NULL past the end. Since 0.1. */
GAIR_API const char *gair_form_identity_scope(int32_t edition, size_t index);
/**
 * The terms of an identity: the sum of `signs[i] × cells[i]` is 0. Writes at most `capacity` terms to each array (either may
 * be NULL) and returns how many there are; 0 past the end. A sign is +1 or −1, the + terms first. Since 0.1.
 */
GAIR_API size_t gair_form_identity_terms(int32_t edition, size_t index, int32_t *cells, int32_t *signs, size_t capacity);

GAIR_END_DECLS

#endif
