/** Published tables as files: sorted, hashed, in one dialect. */
@NullMarked
package org.quicksilver.publish.table;

import org.jspecify.annotations.NullMarked;
