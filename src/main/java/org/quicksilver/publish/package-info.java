/** Tables, statistics, the data package and the verification of a published run. */
@NullMarked
package org.quicksilver.publish;

import org.jspecify.annotations.NullMarked;
