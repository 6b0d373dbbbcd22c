/** What no published file may hold: addresses, telephone numbers and names of persons. */
@NullMarked
package org.quicksilver.publish.privacy;

import org.jspecify.annotations.NullMarked;
