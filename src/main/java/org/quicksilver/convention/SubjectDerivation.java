package org.quicksilver.convention;

import java.util.List;
import org.quicksilver.consolidate.Entity;
import org.quicksilver.consolidate.EntityValue;
import org.quicksilver.plan.Plan;

/**
 * The convention of the scope for work whose own words mention its subject, where no respondent names any convention: work
 * on that subject serves it. Nothing where the scope has several conventions, since the subject does not tell them apart.
 */
final class SubjectDerivation implements Derivation {

    private final Plan.Scope scope;
    private final Reference reference;

    SubjectDerivation(Plan.Scope scope, Reference reference) {
        this.scope = scope;
        this.reference = reference;
    }

    @Override
    public List<EntityValue> of(Entity entity) {
        List<EntityValue> named = entity.values(Names.CONVENTIONS);
        boolean stated = named.stream().anyMatch(v -> !Derived.assignedBy(v).equals("rule"));
        if (stated || scope.conventions().size() != 1 || scope.keywords().isEmpty()) {
            return List.of();
        }
        String convention = scope.conventions().get(0);
        boolean known = named.stream().anyMatch(v -> v.value().equals(convention));
        boolean mentioned =
                Texts.subject(entity).anyMatch(reference.vocabularies().finder(scope.keywords())::found);
        return known || !mentioned
                ? List.of()
                : List.of(Derived.value(Names.CONVENTIONS, convention, "by_subject")
                        .numbered(named.size() + 1));
    }
}
