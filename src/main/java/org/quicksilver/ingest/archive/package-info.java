/** Zip archives of survey files to the files in them, or to the reason why one is not opened. */
@NullMarked
package org.quicksilver.ingest.archive;

import org.jspecify.annotations.NullMarked;
