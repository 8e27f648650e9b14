/*
 * Signs: characters without which a text cannot be what a step of recognition looks for. Each paragraph is looked through for all
 * of them once; a search that no sign speaks for is spared. A sign is never missing, and says nothing by being there.
 */
#ifndef GAIR_RECOGNIZE_SIGNS_H
#define GAIR_RECOGNIZE_SIGNS_H

#include <stddef.h>
#include <stdint.h>

#define GAIR__SIGN_SPACE 1u    /* white space */
#define GAIR__SIGN_DIGIT 2u    /* of a year, in Arabic or Chinese figures */
#define GAIR__SIGN_DATE 4u     /* what follows a year or a month in a date: 年 月 - / . */
#define GAIR__SIGN_HEADING 8u  /* of each title of a section: 况 述 动 申 题 足 项 */
#define GAIR__SIGN_LABEL 16u   /* of each label of meta data: 期 时 机 单 源 */
#define GAIR__SIGN_CONTACT 32u /* of each sentence that names whom to ask: 联 询 映 致 */
#define GAIR__SIGN_SUBJECT 64u /* of a report's title: 信 */
#define GAIR__SIGN_REPORT 128u /* of a report's title: 报 */
#define GAIR__SIGN_PART 256u   /* of an announcement of sections: 部 */

#define GAIR__SIGNS_OF_DAY (GAIR__SIGN_DIGIT | GAIR__SIGN_DATE)
#define GAIR__SIGNS_OF_TITLE (GAIR__SIGN_SUBJECT | GAIR__SIGN_REPORT)

/* The signs in well-formed UTF-8, in whatever spelling folding makes one of. */
uint16_t gair__signs_of(const char *text, size_t size);

#endif
