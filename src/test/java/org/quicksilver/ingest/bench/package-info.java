/** Measures reading against corpora of messy files: {@code bench/ingest}. */
@NullMarked
package org.quicksilver.ingest.bench;

import org.jspecify.annotations.NullMarked;
