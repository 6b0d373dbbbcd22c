package org.quicksilver.publish.table;

import java.util.ArrayList;
import java.util.List;
import org.quicksilver.consolidate.TableSchema;
import org.quicksilver.consolidate.TableSchema.Column;
import org.quicksilver.consolidate.TableSchema.ForeignKey;

/** Says column by column what a table looks like. */
public final class SchemaBuilder {

    private final String folder;
    private final String name;
    private final String title;
    private final List<Column> columns = new ArrayList<>();
    private final List<String> key = new ArrayList<>();
    private final List<ForeignKey> references = new ArrayList<>();

    private SchemaBuilder(String folder, String name, String title) {
        this.folder = folder;
        this.name = name;
        this.title = title;
    }

    public static SchemaBuilder table(String folder, String name, String title) {
        return new SchemaBuilder(folder, name, title);
    }

    /** A column of the key that is never empty. */
    public SchemaBuilder key(String column, String type, String description) {
        key.add(column);
        return required(column, type, description);
    }

    /** A column of the key that may be empty. */
    public SchemaBuilder partOfKey(String column, String type, String description) {
        key.add(column);
        return column(column, type, description);
    }

    public SchemaBuilder required(String column, String type, String description) {
        columns.add(new Column(column, type, true, List.of(), description));
        return this;
    }

    public SchemaBuilder column(String column, String type, String description) {
        columns.add(new Column(column, type, false, List.of(), description));
        return this;
    }

    /** A column of given words that is never empty. */
    public SchemaBuilder words(String column, String description, List<String> allowed) {
        columns.add(new Column(column, "string", true, allowed, description));
        return this;
    }

    /** A column of given words that may be empty. */
    public SchemaBuilder optionalWords(String column, String description, List<String> allowed) {
        columns.add(new Column(column, "string", false, allowed, description));
        return this;
    }

    /** Adds a column that is already there to the key. */
    public SchemaBuilder keyAlso(String column) {
        key.add(column);
        return this;
    }

    /** A reference from columns of this table to those of the same names of another ({@code folder/name}). */
    public SchemaBuilder refersTo(String table, String... sameColumns) {
        return refersTo(List.of(sameColumns), table, List.of(sameColumns));
    }

    public SchemaBuilder refersTo(List<String> from, String table, List<String> to) {
        references.add(new ForeignKey(from, table, to));
        return this;
    }

    public TableSchema build() {
        return new TableSchema(folder, name, title, columns, key, references);
    }
}
