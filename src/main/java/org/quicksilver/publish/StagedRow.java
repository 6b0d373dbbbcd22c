package org.quicksilver.publish;

import org.quicksilver.consolidate.Standing;
import org.quicksilver.record.Outcome;

/**
 * A row that is not blank, and what became of it.
 *
 * @param id source record id; rejected and ignored rows have one too
 * @param outcome what became of it
 * @param standing its standing; a row of a superseded file is superseded whatever became of it
 * @param supersededBy path of the file that replaced its file; empty for none
 * @param entityId the entity it belongs to; empty unless accepted
 */
public record StagedRow(String id, Outcome outcome, Standing standing, String supersededBy, String entityId) {}
