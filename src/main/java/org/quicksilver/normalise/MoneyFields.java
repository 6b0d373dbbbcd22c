package org.quicksilver.normalise;

import java.util.ArrayList;
import java.util.List;
import org.quicksilver.plan.Field;
import org.quicksilver.plan.Kind;
import org.quicksilver.plan.Plan;
import org.quicksilver.vocabulary.Resolution;

/** Which money fields a heading names, and in which field the currency of each is published. */
final class MoneyFields {

    private static final String CURRENCY = "currency";

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
        List<String> named = new ArrayList<>();
        if (money.size() > 1 && plan.vocabularies().has("headers")) {
            for (Resolution part :
                    plan.vocabularies().resolver("headers").resolveMany(column.header(), column.lang(), "")) {
                if (part.isStated()
                        && part.codes().size() == 1
                        && money.contains(part.codes().get(0))) {
                    named.add(part.codes().get(0));
                }
            }
        }
        boolean usable = named.size() > 1
                && named.contains(column.field().name())
                && named.stream().distinct().count() == named.size();
        return usable ? named : List.of(column.field().name());
    }

    /** The field that holds the currency of a money field: {@code currency} for the job's first, else {@code F_currency}. */
    String currencyOf(String field) {
        String own = field + "_" + CURRENCY;
        boolean first = !money.isEmpty() && money.get(0).equals(field);
        return first && plan.field(own).isEmpty() ? CURRENCY : own;
    }
}
