package org.quicksilver.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.quicksilver.plan.Field;
import org.quicksilver.plan.Kind;
import org.quicksilver.plan.Plan;
import org.quicksilver.vocabulary.Resolution;

/** Which money fields a heading names, and in which field the currency of each is published. */
final class MoneyFields {

    private static final String CURRENCY = "currency";
    private static final String HEADERS = "headers";
    private static final Pattern AND = Pattern.compile(
            "\\s*[/+&;,،、]\\s*|\\s+(?:and|et|y|e|и)\\s+|\\s+و\\s*|\\s*[和与及]\\s*", Pattern.CASE_INSENSITIVE);

    private final Plan plan;
    private final List<String> money;

    MoneyFields(Plan plan) {
        this.plan = plan;
        this.money = plan.fields().stream()
                .filter(f -> f.kind() == Kind.MONEY)
                .map(Field::name)
                .toList();
    }

    /** The money fields that a column's heading names, in its order; the column's own field where it names no others. */
    List<String> of(Column column) {
        String own = column.field().name();
        if (money.size() < 2 || !plan.vocabularies().has(HEADERS)) {
            return List.of(own);
        }
        List<String> named = named(AND.splitAsStream(column.header()).toList(), column.lang());
        return named.size() > 1 && named.contains(own) ? named : List.of(own);
    }

    /** The different money fields that parts of a heading mean; none where a part means anything else. */
    private List<String> named(List<String> parts, String lang) {
        List<String> fields = new ArrayList<>();
        for (String part : parts) {
            Resolution field = plan.vocabularies().resolver(HEADERS).resolve(part, lang, "");
            String code = field.isStated() && field.codes().size() == 1
                    ? field.codes().get(0)
                    : "";
            if (!money.contains(code) || fields.contains(code)) {
                return List.of();
            }
            fields.add(code);
        }
        return fields;
    }

    /** The field that holds the currency of a money field: {@code currency} for the job's first, else {@code F_currency}. */
    String currencyOf(String field) {
        String own = field + "_" + CURRENCY;
        boolean first = !money.isEmpty() && money.get(0).equals(field);
        return first && plan.field(own).isEmpty() ? CURRENCY : own;
    }
}
