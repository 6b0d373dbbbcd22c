package org.quicksilver.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quicksilver.normalise.ResolvedValue;
import org.quicksilver.normalise.ValueResolver;
import org.quicksilver.plan.PlanReader;

/** Reads values on their own, as a run would that knows the decisions of the last published one. */
public final class ValueQuery {
    private final ValueResolver resolver;

    public ValueQuery(Places places) throws IOException {
        resolver = new ValueResolver(
                PlanReader.read(places.job(), places.vocabularies()),
                new JudgementLog(Remembered.of(places).judgements()).meanings());
    }

    /**
     * What a text means: text, status, class, codes, value, rule, alternatives, and for a group group and members.
     *
     * @throws Refused when there is no such kind
     */
    public Map<String, Object> resolve(String kind, String text, String lang) {
        if (!resolver.kinds().contains(kind)) {
            throw new Refused("There is no kind, field or vocabulary " + kind + "; there are "
                    + String.join(", ", resolver.kinds()));
        }
        ResolvedValue value = resolver.resolve(kind, text, lang);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("text", value.text());
        answer.put("status", value.status().code());
        answer.put("class", value.confidence().name());
        answer.put("codes", value.codes());
        answer.put("value", value.value());
        answer.put("rule", value.rule());
        List<Map<String, Object>> alternatives = new ArrayList<>();
        value.alternatives().forEach(a -> {
            Map<String, Object> alternative = new LinkedHashMap<>();
            alternative.put("code", a.code());
            alternative.put("score", a.score());
            alternatives.add(alternative);
        });
        answer.put("alternatives", alternatives);
        if (!value.group().isEmpty()) {
            answer.put("group", value.group());
            answer.put("members", value.members());
        }
        return answer;
    }
}
