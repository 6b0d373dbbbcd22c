/** Source rows to values by kind, each with its status, rule, origin and comparison form. */
@NullMarked
package org.quicksilver.normalise;

import org.jspecify.annotations.NullMarked;
