/** The few nouns that every stage shares: a source row, its values, the record they make, a reject. */
@NullMarked
package org.quicksilver.record;

import org.jspecify.annotations.NullMarked;
