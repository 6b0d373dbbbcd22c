package org.quicksilver.vocabulary;

/**
 * A label found inside a longer text.
 *
 * @param code its code
 * @param label the label as the vocabulary writes it
 * @param lang its language
 * @param kind its kind
 */
public record Mention(String code, String label, String lang, String kind) {}
