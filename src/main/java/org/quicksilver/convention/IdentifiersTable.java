package org.quicksilver.convention;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.quicksilver.consolidate.Entity;
import org.quicksilver.consolidate.EntityValue;
import org.quicksilver.consolidate.RowSink;
import org.quicksilver.consolidate.TableSchema;

/** The numbers that registers give a mechanism. */
final class IdentifiersTable implements MechanismTable {

    private static final List<String> SCHEMES = List.of("GEF", "SIP", "IATI", "WB", "OTHER");

    private final TableSchema schema = MechanismTable.child(
            "mechanism_identifiers",
            "Numbers that registers give each mechanism",
            MechanismTable.columns().oneOf("scheme", SCHEMES, "Whose number").key("identifier", "The number"),
            List.of(ID, "scheme", "identifier"));

    private record Identifier(String scheme, String number) implements Comparable<Identifier> {
        @Override
        public int compareTo(Identifier other) {
            int order = scheme.compareTo(other.scheme);
            return order == 0 ? number.compareTo(other.number) : order;
        }
    }

    @Override
    public TableSchema schema() {
        return schema;
    }

    @Override
    public void write(Entity mechanism, RowSink sink) {
        Set<Identifier> identifiers = new TreeSet<>();
        mechanism.values(Names.IDENTIFIERS).forEach(v -> identifiers.add(identifier(v)));
        identifiers.forEach(i -> sink.row(schema.path(), List.of(mechanism.id(), i.scheme(), i.number())));
    }

    /** The scheme as the reader of identifiers found it, else what stands before a colon. */
    private static Identifier identifier(EntityValue value) {
        String scheme = value.detail().getOrDefault("scheme", "").toUpperCase(Locale.ROOT);
        int colon = value.value().indexOf(':');
        String before = colon < 0 ? "" : value.value().substring(0, colon).toUpperCase(Locale.ROOT);
        boolean prefixed = SCHEMES.contains(before);
        String number = prefixed ? value.value().substring(colon + 1) : value.value();
        String named = prefixed ? before : scheme;
        return new Identifier(SCHEMES.contains(named) ? named : "OTHER", number);
    }
}
