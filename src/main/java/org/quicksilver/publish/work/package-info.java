/** Work on several threads. */
@NullMarked
package org.quicksilver.publish.work;

import org.jspecify.annotations.NullMarked;
