package org.quicksilver.convention;

import java.util.List;
import java.util.Optional;
import org.quicksilver.consolidate.Entity;
import org.quicksilver.consolidate.EntityValue;
import org.quicksilver.consolidate.Member;

/** The language of the title shown: that of the table it stands in. */
final class TitleLanguageDerivation implements Derivation {

    @Override
    public List<EntityValue> of(Entity entity) {
        Optional<String> record = entity.values(Names.TITLE).stream()
                .map(EntityValue::sourceRecordId)
                .findFirst();
        return record.flatMap(id -> entity.members().stream()
                        .filter(m -> m.id().equals(id))
                        .map(Member::source)
                        .filter(s -> !s.language().isEmpty())
                        .findFirst()
                        .map(s -> Derived.from(Names.TITLE_LANG, s.language(), "table_language", id)))
                .map(List::of)
                .orElse(List.of());
    }
}
