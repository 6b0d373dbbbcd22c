package org.quicksilver.ingest.table;

/**
 * What a person said that a column means.
 *
 * @param field name of the field; empty for none
 * @param how where it was said: {@code job}, {@code decision:ID}
 */
public record ToldColumn(String field, String how) {}
