/** Verbs, exit codes and progress. */
@NullMarked
package org.quicksilver.cli;

import org.jspecify.annotations.NullMarked;
