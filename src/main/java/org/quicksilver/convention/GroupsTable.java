package org.quicksilver.convention;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.quicksilver.consolidate.Entity;
import org.quicksilver.consolidate.RowSink;
import org.quicksilver.consolidate.TableSchema;

/** The groups of countries that a mechanism names. */
final class GroupsTable implements MechanismTable {

    private final Reference reference;
    private final Beneficiaries beneficiaries;
    private final TableSchema schema = MechanismTable.child(
            "mechanism_groups",
            "Groups of countries that each mechanism serves",
            MechanismTable.columns()
                    .key("group_code", "Code of country-groups")
                    .text("as_stated", "What the source record says")
                    .integer("n_members", "Members at the end of the last round; empty where no list is known"),
            List.of(ID, "group_code"));

    GroupsTable(Reference reference, Beneficiaries beneficiaries) {
        this.reference = reference;
        this.beneficiaries = beneficiaries;
    }

    @Override
    public TableSchema schema() {
        return schema;
    }

    @Override
    public void write(Entity mechanism, RowSink sink) {
        Map<String, String> asStated = new TreeMap<>();
        for (String field : List.of(Names.BENEFICIARIES, Names.REGION)) {
            mechanism.values(field).stream()
                    .filter(v -> reference.has(Names.GROUPS, v.value()))
                    .forEach(v -> asStated.putIfAbsent(v.value(), v.verbatim()));
        }
        asStated.forEach((group, stated) -> {
            int members = beneficiaries.members(group, mechanism).size();
            String count = members == 0 ? "" : Integer.toString(members);
            sink.row(schema.path(), List.of(mechanism.id(), group, stated, count));
        });
    }
}
