/** @file
 * The whole of libgaireport in one header.
 */
#ifndef GAIREPORT_GAIREPORT_H
#define GAIREPORT_GAIREPORT_H

#include <gaireport/alloc.h>
#include <gaireport/baseline.h>
#include <gaireport/check.h>
#include <gaireport/compare.h>
#include <gaireport/document.h>
#include <gaireport/export.h>
#include <gaireport/findings.h>
#include <gaireport/form.h>
#include <gaireport/json.h>
#include <gaireport/locate.h>
#include <gaireport/read.h>
#include <gaireport/report.h>
#include <gaireport/rules.h>
#include <gaireport/status.h>
#include <gaireport/version.h>
#include <gaireport/write.h>

#endif
