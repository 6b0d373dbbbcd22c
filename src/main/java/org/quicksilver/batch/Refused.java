package org.quicksilver.batch;

/** What is asked for cannot be done, and nothing was done; the message says what to do instead. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Refused(String message) {
        super(message);
    }
}
