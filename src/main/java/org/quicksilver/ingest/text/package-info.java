/** Bytes of a text file to records: encoding, dialect, and a reader that loses none of them. */
@NullMarked
package org.quicksilver.ingest.text;

import org.jspecify.annotations.NullMarked;
