package org.quicksilver.batch;

/** There is nothing readable to consolidate. */
public final class NoInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NoInput(String message) {
        super(message);
    }
}
