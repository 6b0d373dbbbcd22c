/** What a run stages and what the registry keeps, in one relational database. */
@NullMarked
package org.quicksilver.batch.store;

import org.jspecify.annotations.NullMarked;
