/** Source records to candidate pairs, match weights and clusters, with explanations. */
@NullMarked
package org.quicksilver.match;

import org.jspecify.annotations.NullMarked;
