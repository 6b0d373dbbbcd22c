package org.quicksilver.convention;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.quicksilver.consolidate.Entity;
import org.quicksilver.consolidate.EntityValue;
import org.quicksilver.consolidate.Member;
import org.quicksilver.consolidate.RowSink;
import org.quicksilver.consolidate.Survivorship;
import org.quicksilver.consolidate.TableSchema;
import org.quicksilver.plan.Field;
import org.quicksilver.plan.Plan;

/** The words of a mechanism, one wording a field and language. */
final class TextsTable implements MechanismTable {

    private final List<Field> fields;
    private final Survivorship survivorship;
    private final TableSchema schema = MechanismTable.child(
            "mechanism_texts",
            "What each mechanism is about, in every language in which it was reported",
            MechanismTable.columns()
                    .oneOf("field", Texts.FIELDS, "Which text")
                    .key("lang", "Language of the table it stands in, BCP 47")
                    .key("text", "The words")
                    .text("source_record_id", "Record that states it"),
            List.of(ID, "field", "lang"));

    TextsTable(Plan plan, Survivorship survivorship) {
        fields = new TreeSet<>(Texts.FIELDS)
                .stream()
                        .flatMap(f -> plan.field(f).stream())
                        .filter(Field::published)
                        .toList();
        this.survivorship = survivorship;
    }

    @Override
    public TableSchema schema() {
        return schema;
    }

    @Override
    public void write(Entity mechanism, RowSink sink) {
        Map<String, List<Member>> byLanguage = new TreeMap<>();
        for (Member member : mechanism.speaking()) {
            String language = member.source().language().isEmpty()
                    ? "und"
                    : member.source().language();
            byLanguage.computeIfAbsent(language, l -> new ArrayList<>()).add(member);
        }
        for (Field field : fields) {
            byLanguage.forEach((language, members) -> {
                for (EntityValue text : survivorship.among(field, members)) {
                    sink.row(
                            schema.path(),
                            List.of(mechanism.id(), field.name(), language, text.value(), text.sourceRecordId()));
                }
            });
        }
    }
}
