/** What a file is by its first bytes, and what is turned away at once. */
@NullMarked
package org.quicksilver.ingest.gate;

import org.jspecify.annotations.NullMarked;
