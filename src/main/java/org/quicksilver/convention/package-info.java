/** What only convention reporting has: coverage of Parties, funding lines, scope and the changes between rounds. */
@NullMarked
package org.quicksilver.convention;

import org.jspecify.annotations.NullMarked;
