package org.quicksilver.ingest.archive;

import java.io.IOException;
import org.quicksilver.ingest.gate.Refusal;

/** An archive that is not opened. */
final class ArchiveRefused extends IOException {

    private static final long serialVersionUID = 1;

    private final String reason;

    ArchiveRefused(String reason, String message) {
        super(message);
        this.reason = reason;
    }

    static ArchiveRefused damaged(String how) {
        return new ArchiveRefused(
                "corrupt", "The archive is damaged or cut off (" + how + "); pack the files again and resend it.");
    }

    Refusal refusal() {
        return new Refusal(reason, String.valueOf(getMessage()));
    }
}
