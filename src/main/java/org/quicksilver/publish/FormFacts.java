package org.quicksilver.publish;

import org.quicksilver.ingest.form.FormDrift;
import org.quicksilver.ingest.form.SurveyForm;

/**
 * The form that a table is.
 *
 * @param form who sent it in which round, and its columns
 * @param drift how it differs from the round before
 */
public record FormFacts(SurveyForm form, FormDrift drift) {}
