package org.quicksilver.record;

/**
 * What makes a row unreadable as a record before its values are looked at.
 *
 * @param reason code, for example {@code undecodable}, {@code extra_cell}, {@code unclosed_quote}
 * @param column 1-based physical column at fault, 0 when the row as a whole
 * @param message for people: what is wrong
 * @param suggestion what to do about it
 */
public record RowProblem(String reason, int column, String message, String suggestion) {}
