package org.quicksilver.consolidate;

/**
 * Something that the tables have to say about themselves, a row of quality/checks.csv.
 *
 * @param check its code, for example {@code fx.no_rate}
 * @param subject what it is about; empty for all
 * @param value how many
 * @param message one sentence for people
 */
public record Remark(String check, String subject, long value, String message) {}
