/** The Spring Batch jobs: wiring, chunks, the staging store, the registry, the gate and the lock. */
@NullMarked
package org.quicksilver.batch;

import org.jspecify.annotations.NullMarked;
