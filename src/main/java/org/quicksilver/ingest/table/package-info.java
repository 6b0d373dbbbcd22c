/** Rows of a sheet to tables: where the heading is, which column is which field, what each row is. */
@NullMarked
package org.quicksilver.ingest.table;

import org.jspecify.annotations.NullMarked;
