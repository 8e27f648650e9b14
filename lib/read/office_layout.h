/* Where on a sheet there is text, and where a table. */
#ifndef GAIR_READ_OFFICE_LAYOUT_H
#define GAIR_READ_OFFICE_LAYOUT_H

#include "read/office_sheet.h"

/* From the sheet's cells, by row and column, none of them covered, hidden or at one place. */
void gair__sheet_lay_out(gair__sheet *sheet);

#endif
