package org.quicksilver.publish.verify;

import org.quicksilver.consolidate.TableSchema;

/**
 * A table as datapackage.json describes it.
 *
 * @param resource its name there
 * @param schema what it looks like
 * @param bytes its size
 * @param hash lower-case hex SHA-256
 * @param rows how many rows it has
 */
record Described(String resource, TableSchema schema, long bytes, String hash, long rows) {}
