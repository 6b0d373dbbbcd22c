package org.quicksilver.normalise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quicksilver.plan.Field;
import org.quicksilver.plan.Plan;
import org.quicksilver.vocabulary.Resolution;

/** Titles that are a heading of the job, a colon and a value: {@code Date of submission: 4 January 2019}. */
final class LabelledTitles {

    private static final Pattern LABELLED = Pattern.compile("^\\s*([^:：]{1,60}?)\\s*[:：]\\s*(\\S.*)$", Pattern.DOTALL);
    private static final String HEADERS = "headers";

    private final Plan plan;

    LabelledTitles(Plan plan) {
        this.plan = plan;
    }

    /** Role to the value of the first title whose label is a heading of the field in that role. */
    Map<String, String> byRole(List<String> titles, String lang) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String title : titles) {
            Matcher labelled = LABELLED.matcher(title);
            if (labelled.matches()) {
                String role = role(labelled.group(1), lang);
                if (!role.isEmpty()) {
                    values.putIfAbsent(role, labelled.group(2).strip());
                }
            }
        }
        return values;
    }

    /** Titles that are no label and value of a date on which the form came in. */
    List<String> withoutRole(List<String> titles, String role, String lang) {
        List<String> others = new ArrayList<>();
        for (String title : titles) {
            Matcher labelled = LABELLED.matcher(title);
            if (!labelled.matches() || !role(labelled.group(1), lang).equals(role)) {
                others.add(title);
            }
        }
        return others;
    }

    private String role(String label, String lang) {
        if (!plan.vocabularies().has(HEADERS)) {
            return "";
        }
        Resolution field = plan.vocabularies().resolver(HEADERS).resolve(label, lang, "");
        return field.isStated() && field.codes().size() == 1
                ? plan.field(field.codes().get(0)).map(Field::role).orElse("")
                : "";
    }
}
