package org.quicksilver.consolidate;

import java.util.ArrayList;
import java.util.List;

/** Writes down the columns of a table one by one. */
public final class Columns {

    private final List<TableSchema.Column> columns = new ArrayList<>();

    /** A column of text. */
    public Columns text(String name, String description) {
        return add(name, "string", false, List.of(), description);
    }

    /** A column of text that is never empty. */
    public Columns key(String name, String description) {
        return add(name, "string", true, List.of(), description);
    }

    /** A column of whole numbers. */
    public Columns integer(String name, String description) {
        return add(name, "integer", false, List.of(), description);
    }

    /** A column of whole numbers that is never empty. */
    public Columns count(String name, String description) {
        return add(name, "integer", true, List.of(), description);
    }

    /** A column of decimal numbers. */
    public Columns number(String name, String description) {
        return add(name, "number", false, List.of(), description);
    }

    /** A column of few words, never empty. */
    public Columns oneOf(String name, List<String> allowed, String description) {
        return add(name, "string", true, allowed, description);
    }

    /** A column of few words, empty where none applies. */
    public Columns maybeOneOf(String name, List<String> allowed, String description) {
        return add(name, "string", false, allowed, description);
    }

    /** A column of true and false. */
    public Columns bool(String name, String description) {
        return add(name, "boolean", false, List.of(), description);
    }

    private Columns add(String name, String type, boolean required, List<String> allowed, String description) {
        columns.add(new TableSchema.Column(name, type, required, allowed, description));
        return this;
    }

    /** The columns so far. */
    public List<TableSchema.Column> list() {
        return List.copyOf(columns);
    }
}
