package org.quicksilver.batch;

import java.util.List;
import org.quicksilver.batch.store.EntityStore.StagedEntity;

/**
 * The entities of one block of clusters.
 *
 * @param records how many source records they consist of
 * @param entities the entities
 */
record ConsolidatedBlock(long records, List<StagedEntity> entities) {}
