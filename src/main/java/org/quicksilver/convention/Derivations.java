package org.quicksilver.convention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quicksilver.consolidate.Entity;
import org.quicksilver.plan.Plan;

/** Every derivation of the job, in an order in which each finds what it builds on. */
final class Derivations {

    private final List<Derivation> all = new ArrayList<>();

    Derivations(Plan plan, Reference reference, Beneficiaries beneficiaries, Dollars dollars) {
        all.add(new TitleLanguageDerivation());
        all.add(new ProviderDerivation(reference));
        plan.derive().forEach((field, rule) -> {
            if (!field.equals(Names.ARTICLES)) {
                all.add(unlessStated(plan, field, rule, reference, beneficiaries));
            }
            if (field.equals(Names.CONVENTIONS)) {
                all.add(new SubjectDerivation(plan.scope(), reference));
            }
        });
        all.add(new ScopeDerivation(plan.scope(), reference));
        Optional.ofNullable(plan.derive().get(Names.ARTICLES))
                .map(rule -> unlessStated(plan, Names.ARTICLES, rule, reference, beneficiaries))
                .ifPresent(articles -> all.add(inScope(articles)));
        all.add(new DollarDerivation(dollars));
    }

    /** Articles are those of the convention in scope: other work has none, whatever its words. */
    private static Derivation inScope(Derivation derivation) {
        return entity -> entity.value(Names.IN_SCOPE).equals("yes") ? derivation.of(entity) : List.of();
    }

    /** A respondent's own word is never added to. */
    private static Derivation unlessStated(
            Plan plan, String field, String rule, Reference reference, Beneficiaries beneficiaries) {
        Derivation named = named(plan, field, rule, reference, beneficiaries);
        return entity -> entity.values(field).isEmpty() ? named.of(entity) : List.of();
    }

    private static Derivation named(
            Plan plan, String field, String rule, Reference reference, Beneficiaries beneficiaries) {
        return switch (rule) {
            case "by_beneficiaries" -> new LevelDerivation(reference, beneficiaries);
            case "by_provider" -> new ChannelDerivation(reference);
            case "by_keywords" ->
                new KeywordDerivation(
                        field,
                        reference
                                .vocabularies()
                                .finder(plan.field(field).orElseThrow().vocabulary()));
            case "by_title" ->
                new TitleDerivation(
                        field,
                        reference
                                .vocabularies()
                                .finder(plan.field(field).orElseThrow().vocabulary()));
            default -> throw new IllegalArgumentException("There is no rule " + rule + " to derive " + field);
        };
    }

    Entity of(Entity entity) {
        Entity derived = entity;
        for (Derivation derivation : all) {
            derived = Derived.with(derived, derivation.of(derived));
        }
        return derived;
    }
}
