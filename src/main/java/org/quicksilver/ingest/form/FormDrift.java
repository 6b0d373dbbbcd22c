package org.quicksilver.ingest.form;

import java.util.List;

/**
 * How a form differs from that of the round before.
 *
 * @param formBefore id of the earlier form; empty where there is none to compare with
 * @param roundBefore its round
 * @param changes what changed; nothing for a form that is as it was, or of which there is no earlier one at all
 */
public record FormDrift(String formBefore, String roundBefore, List<ColumnChange> changes) {

    /** Nothing to compare with. */
    public static final FormDrift NONE = new FormDrift("", "", List.of());

    public FormDrift {
        changes = List.copyOf(changes);
    }
}
