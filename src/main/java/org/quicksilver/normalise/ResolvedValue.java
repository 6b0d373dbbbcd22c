package org.quicksilver.normalise;

import java.util.List;
import org.quicksilver.record.Confidence;
import org.quicksilver.record.Status;
import org.quicksilver.vocabulary.Resolution;

/**
 * What one text on its own is understood as.
 *
 * @param text the text
 * @param status how it stands
 * @param confidence how sure
 * @param codes codes it means (countries: ISO 3166-1 alpha-3); empty for a group and for kinds without codes
 * @param value the values joined by {@code ;}; empty unless stated
 * @param rule what decided
 * @param alternatives what else it may be, best first
 * @param group code of the group that it names; empty for none
 * @param members codes of the group's members, sorted
 */
public record ResolvedValue(
        String text,
        Status status,
        Confidence confidence,
        List<String> codes,
        String value,
        String rule,
        List<Resolution.Alternative> alternatives,
        String group,
        List<String> members) {

    public ResolvedValue {
        codes = List.copyOf(codes);
        alternatives = List.copyOf(alternatives);
        members = List.copyOf(members);
    }
}
