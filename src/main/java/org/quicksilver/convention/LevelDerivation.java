package org.quicksilver.convention;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.quicksilver.consolidate.Entity;
import org.quicksilver.consolidate.EntityValue;

/**
 * The level of a mechanism by whom it serves, where no respondent states it: one country is national; several of one
 * sub-region subregional; several of one region, or a group of countries, regional; the world global. Countries of several
 * regions say nothing.
 */
final class LevelDerivation implements Derivation {

    private final Reference reference;
    private final Beneficiaries beneficiaries;

    LevelDerivation(Reference reference, Beneficiaries beneficiaries) {
        this.reference = reference;
        this.beneficiaries = beneficiaries;
    }

    @Override
    public List<EntityValue> of(Entity entity) {
        String level = level(beneficiaries.named(entity), beneficiaries.groups(entity));
        return level.isEmpty() ? List.of() : List.of(Derived.value(Names.LEVEL, level, "by_beneficiaries"));
    }

    private String level(Set<String> countries, Set<String> groups) {
        if (groups.contains(Names.GLOBAL)) {
            return "GLO";
        }
        if (groups.isEmpty() && countries.size() < 2) {
            return countries.isEmpty() ? "" : "NAT";
        }
        if (groups.isEmpty()) {
            return isOne(countries, this::subregion) ? "SUB" : isOne(countries, this::region) ? "REG" : "";
        }
        if (groups.size() > 1) {
            return "";
        }
        String kind = reference.attribute(Names.GROUPS, groups.iterator().next(), "level");
        return kind.equals("subregion") || kind.equals("intermediate") ? "SUB" : "REG";
    }

    private static boolean isOne(Set<String> countries, Function<String, String> area) {
        Set<String> areas = countries.stream().map(area).collect(Collectors.toCollection(TreeSet::new));
        return areas.size() == 1 && !areas.contains("");
    }

    private String subregion(String iso3) {
        return reference.attribute(Names.COUNTRIES, iso3, "subregion");
    }

    private String region(String iso3) {
        return reference.attribute(Names.COUNTRIES, iso3, "region");
    }
}
