package org.quicksilver.ingest.gate;

/**
 * Why a file is not read.
 *
 * @param reason code: {@code empty}, {@code corrupt}, {@code protected}, {@code not_a_table}, {@code no_data_rows},
 *     {@code lock_file}, {@code same_file}
 * @param message what is wrong and what to do
 */
public record Refusal(String reason, String message) {}
