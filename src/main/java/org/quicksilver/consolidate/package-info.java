/** A cluster to an entity by survivorship; identities and the log of changes. */
@NullMarked
package org.quicksilver.consolidate;

import org.jspecify.annotations.NullMarked;
