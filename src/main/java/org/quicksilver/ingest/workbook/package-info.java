/** Workbooks to frozen table files, in a process of their own, behind guards. */
@NullMarked
package org.quicksilver.ingest.workbook;

import org.jspecify.annotations.NullMarked;
