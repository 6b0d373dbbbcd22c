/** Bytes to encoding, dialect, sheets, header rows and field mapping, and so to source rows with provenance. */
@NullMarked
package org.quicksilver.ingest;

import org.jspecify.annotations.NullMarked;
