package org.quicksilver.publish;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.quicksilver.consolidate.TableSchema;

/**
 * A table whose rows come ready from another stage.
 *
 * @param schema what it looks like
 * @param rows its rows, ascending by primary key, one cell a column; may be asked for more than once
 */
public record GivenTable(TableSchema schema, Supplier<Stream<List<String>>> rows) {}
