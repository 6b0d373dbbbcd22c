/** A published run checked from its files alone. */
@NullMarked
package org.quicksilver.publish.verify;

import org.jspecify.annotations.NullMarked;
