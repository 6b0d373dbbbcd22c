package org.quicksilver.normalise;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.quicksilver.plan.Plan;
import org.quicksilver.vocabulary.Code;
import org.quicksilver.vocabulary.Vocabularies;

/** What the vocabularies of respondents say of each that helps to read what they wrote. */
final class RespondentProfiles {

    private static final List<String> COUNTRY = List.of("country", "country_iso3", "iso3");
    private static final String CURRENCY = "currency";

    private final Plan plan;
    private final Map<String, Respondent> known = new ConcurrentHashMap<>();

    RespondentProfiles(Plan plan) {
        this.plan = plan;
    }

    /** The profile of a code of any vocabulary of respondents; unknown for any other. */
    Respondent of(String id) {
        return id.isEmpty() ? Respondent.UNKNOWN : known.computeIfAbsent(id, this::look);
    }

    private Respondent look(String id) {
        Vocabularies vocabularies = plan.vocabularies();
        for (String name : plan.respondents().vocabularies()) {
            Optional<Code> code = vocabularies.get(name).code(id);
            if (code.isPresent()) {
                String iso3 = COUNTRY.stream()
                        .map(code.get()::attribute)
                        .filter(c -> !c.isEmpty())
                        .findFirst()
                        .orElse("");
                String region = vocabularies
                        .get("countries")
                        .code(iso3)
                        .map(c -> c.attribute("iso2"))
                        .orElse("");
                return new Respondent(id, region, code.get().attribute(CURRENCY));
            }
        }
        return Respondent.UNKNOWN;
    }
}
