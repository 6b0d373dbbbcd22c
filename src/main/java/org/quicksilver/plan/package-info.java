/** The job file and its vocabularies, read and checked whole before the first row. */
@NullMarked
package org.quicksilver.plan;

import org.jspecify.annotations.NullMarked;
