/** Why a published run says what it says, from its files alone. */
@NullMarked
package org.quicksilver.publish.explain;

import org.jspecify.annotations.NullMarked;
