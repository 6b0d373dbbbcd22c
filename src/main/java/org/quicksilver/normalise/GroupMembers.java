package org.quicksilver.normalise;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.quicksilver.vocabulary.FactTable;
import org.quicksilver.vocabulary.Resolution;
import org.quicksilver.vocabulary.Vocabularies;

/** Groups of countries and who is in them at a date. */
final class GroupMembers implements CodeDetail {

    private static final String TABLE = "group-members";

    private record Membership(String iso3, String from, String to) {

        boolean holds(String asOf) {
            return asOf.isEmpty()
                    || ((from.isEmpty() || from.compareTo(asOf) <= 0)
                            && (to.isEmpty() || asOf.compareTo(to) <= 0 || asOf.startsWith(to)));
        }
    }

    private final Map<String, java.util.List<Membership>> groups = new TreeMap<>();

    GroupMembers(Vocabularies vocabularies) {
        FactTable table = vocabularies.facts(TABLE);
        for (Map<String, String> row : table.rows()) {
            groups.computeIfAbsent(row.getOrDefault("group", ""), g -> new java.util.ArrayList<>())
                    .add(new Membership(
                            row.getOrDefault("iso3", ""),
                            row.getOrDefault("valid_from", ""),
                            row.getOrDefault("valid_to", "")));
        }
    }

    /** Whether a code is a group's. */
    static boolean isGroup(String code) {
        return code.indexOf(':') >= 0 || code.equals("GLOBAL");
    }

    /** Codes of the members at a date, sorted; empty for a group without a list. */
    SortedSet<String> members(String group, String asOf) {
        TreeSet<String> members = new TreeSet<>();
        for (Membership membership : groups.getOrDefault(group, java.util.List.of())) {
            if (membership.holds(asOf)) {
                members.add(membership.iso3());
            }
        }
        return members;
    }

    @Override
    public Map<String, String> of(String code, Resolution part, Column column) {
        if (!isGroup(code)) {
            return Map.of();
        }
        return Map.of("members", String.join(";", members(code, column.asOf())));
    }
}
