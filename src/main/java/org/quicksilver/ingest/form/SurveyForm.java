package org.quicksilver.ingest.form;

import java.util.Comparator;
import java.util.List;

/**
 * A form as it was sent and understood in one round.
 *
 * @param key who sent it, and its headings
 * @param round code of the round; empty when not known
 * @param kind kind of form, for example {@code work_plan}; empty when not known
 * @param language BCP 47 language of its headings
 * @param sha256 content of the file it was read from; of several the smallest
 * @param columns its columns, by their index
 */
public record SurveyForm(
        FormKey key, String round, String kind, String language, String sha256, List<FormColumn> columns) {

    /** By respondent, round and form: the order in which they are remembered and published. */
    public static final Comparator<SurveyForm> ORDER = Comparator.comparing(
                    (SurveyForm form) -> form.key().respondentId())
            .thenComparing(SurveyForm::round)
            .thenComparing(form -> form.key().formId());

    public SurveyForm {
        columns = List.copyOf(columns);
    }
}
