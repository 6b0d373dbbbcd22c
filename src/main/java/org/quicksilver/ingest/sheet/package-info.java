/** A sheet as a sequence of physical rows, whatever file it comes from. */
@NullMarked
package org.quicksilver.ingest.sheet;

import org.jspecify.annotations.NullMarked;
