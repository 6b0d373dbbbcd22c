package org.quicksilver.batch;

import org.quicksilver.batch.store.Json;

/** Results as programs read them. */
public final class Results {
    private Results() {}

    /** One line of JSON. */
    public static String json(Object value) {
        return Json.text(value);
    }
}
