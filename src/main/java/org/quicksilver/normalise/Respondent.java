package org.quicksilver.normalise;

/**
 * Who reported, as far as it helps to read what they wrote.
 *
 * @param id their code, empty when not known
 * @param region ISO 3166-1 alpha-2 region of telephone numbers without country code, empty when not known
 * @param currency ISO 4217 code of the dollar that they mean by {@code $}, empty when not known
 */
record Respondent(String id, String region, String currency) {

    static final Respondent UNKNOWN = new Respondent("", "", "");
}
