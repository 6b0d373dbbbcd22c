package org.quicksilver.convention;

import java.util.List;
import org.quicksilver.consolidate.Entity;
import org.quicksilver.consolidate.EntityValue;
import org.quicksilver.plan.Plan;

/**
 * Whether a mechanism counts for this report: yes when it serves a convention of the scope or its words mention the subject;
 * no when respondents name only other conventions; else unknown.
 */
final class ScopeDerivation implements Derivation {

    private final Plan.Scope scope;
    private final Reference reference;

    ScopeDerivation(Plan.Scope scope, Reference reference) {
        this.scope = scope;
        this.reference = reference;
    }

    @Override
    public List<EntityValue> of(Entity entity) {
        List<EntityValue> conventions = entity.values(Names.CONVENTIONS);
        if (conventions.stream().anyMatch(v -> scope.conventions().contains(v.value()))) {
            return in("yes", "by_convention");
        }
        if (mentions(entity)) {
            return in("yes", "by_keywords");
        }
        return conventions.isEmpty() ? in("unknown", "not_stated") : in("no", "by_convention");
    }

    private boolean mentions(Entity entity) {
        return !scope.keywords().isEmpty()
                && Texts.all(entity).anyMatch(reference.vocabularies().finder(scope.keywords())::found);
    }

    private static List<EntityValue> in(String answer, String rule) {
        return List.of(Derived.value(Names.IN_SCOPE, answer, rule));
    }
}
