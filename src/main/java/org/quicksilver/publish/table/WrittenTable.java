package org.quicksilver.publish.table;

import org.quicksilver.consolidate.TableSchema;

/**
 * A table that has been written.
 *
 * @param schema what it looks like
 * @param rows how many rows it has, the header not counted
 * @param bytes its size
 * @param sha256 lower-case hex SHA-256 of its bytes
 */
public record WrittenTable(TableSchema schema, long rows, long bytes, String sha256) {}
