package org.quicksilver.convention;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.quicksilver.consolidate.Entity;
import org.quicksilver.consolidate.EntityValue;
import org.quicksilver.record.FieldValue;
import org.quicksilver.vocabulary.Finder;
import org.quicksilver.vocabulary.Mention;

/**
 * The kind of thing that a title names first ("Training workshop on inventories" is a workshop), where no respondent states
 * one; in Chinese it comes last. Nothing where the titles of the records disagree.
 */
final class TitleDerivation implements Derivation {

    private static final Set<String> TELLING = Set.of("keyword", "stem");

    private final String field;
    private final Finder finder;

    TitleDerivation(String field, Finder finder) {
        this.field = field;
        this.finder = finder;
    }

    @Override
    public List<EntityValue> of(Entity entity) {
        Set<String> codes = new TreeSet<>();
        titles(entity).forEach(title -> head(title).forEach(codes::add));
        return codes.size() == 1 ? Derived.values(field, codes.stream(), "by_title") : List.of();
    }

    private static Stream<String> titles(Entity entity) {
        return entity.speaking().stream()
                .flatMap(m -> m.source().stated(Names.TITLE).stream())
                .map(FieldValue::value)
                .distinct();
    }

    /** The code of the first mention, of the last where the title is Chinese; none or one. */
    private Stream<String> head(String title) {
        List<Mention> all = finder.find(title).stream()
                .filter(m -> TELLING.contains(m.kind()))
                .toList();
        if (all.isEmpty()) {
            return Stream.empty();
        }
        Mention last = all.get(all.size() - 1);
        return Stream.of(last.lang().equals("zh") ? last.code() : all.get(0).code());
    }
}
