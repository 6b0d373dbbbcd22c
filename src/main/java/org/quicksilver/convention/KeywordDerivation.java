package org.quicksilver.convention;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.quicksilver.consolidate.Entity;
import org.quicksilver.consolidate.EntityValue;
import org.quicksilver.vocabulary.Finder;
import org.quicksilver.vocabulary.Mention;

/** Codes whose keywords stand in a mechanism's own words, where no respondent assigned any. */
final class KeywordDerivation implements Derivation {

    private static final Set<String> TELLING = Set.of("keyword", "stem", "preferred", "official", "formal");

    private final String field;
    private final Finder finder;

    KeywordDerivation(String field, Finder finder) {
        this.field = field;
        this.finder = finder;
    }

    @Override
    public List<EntityValue> of(Entity entity) {
        return Derived.values(field, codes(entity), "by_keywords");
    }

    private Stream<String> codes(Entity entity) {
        return Texts.subject(entity)
                .flatMap(text -> finder.find(text).stream())
                .filter(m -> TELLING.contains(m.kind()))
                .map(Mention::code);
    }
}
