/** The questions of a published run that wait for a person, as a workbook or a CSV file, and the answers read back. */
@NullMarked
package org.quicksilver.publish.review;

import org.jspecify.annotations.NullMarked;
