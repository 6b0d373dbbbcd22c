package org.quicksilver.consolidate;

import org.quicksilver.record.SourceRecord;

/**
 * A source record as a member of a cluster.
 *
 * @param id its source record id
 * @param source the record
 * @param standing its standing
 */
public record Member(String id, SourceRecord source, Standing standing) {}
