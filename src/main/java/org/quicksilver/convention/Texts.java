package org.quicksilver.convention;

import java.util.List;
import java.util.stream.Stream;
import org.quicksilver.consolidate.Entity;
import org.quicksilver.record.FieldValue;

/** What the records of a mechanism say about it in words. */
final class Texts {

    /** Fields published language by language. */
    static final List<String> FIELDS =
            List.of("title", "description", "objective", "outputs", "challenges", "needs", "target_group", "location");

    /** Fields that say what the work is about. */
    private static final List<String> SUBJECT = List.of("title", "description", "objective");

    private Texts() {}

    /** Every wording of what the work is about, of the records that speak. */
    static Stream<String> subject(Entity entity) {
        return wordings(entity, SUBJECT);
    }

    /** Every wording of anything, of the records that speak. */
    static Stream<String> all(Entity entity) {
        return wordings(entity, FIELDS);
    }

    /** Every wording of what is remarked and not published. */
    static Stream<String> remarks(Entity entity) {
        return wordings(entity, List.of("remarks"));
    }

    private static Stream<String> wordings(Entity entity, List<String> fields) {
        return entity.speaking().stream()
                .flatMap(m -> m.source().values().stream())
                .filter(v -> v.isStated() && fields.contains(v.field()))
                .map(FieldValue::value)
                .distinct();
    }
}
