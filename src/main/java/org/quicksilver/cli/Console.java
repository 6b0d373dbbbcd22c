package org.quicksilver.cli;

import java.io.PrintStream;
import java.util.List;
import org.quicksilver.batch.Results;
import org.quicksilver.batch.RunResult;

/** Results to standard output, everything else to standard error. */
@SuppressWarnings("SystemOut")
final class Console {
    private final boolean json;
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;

    Console(boolean json) {
        this.json = json;
    }

    boolean isJson() {
        return json;
    }

    /** A line of the result. */
    void line(String line) {
        out.println(line);
    }

    /** An object of the result. */
    void object(Object value) {
        out.println(Results.json(value));
    }

    /** One of many results, as people or as programs read it. */
    void result(Object value, List<String> lines) {
        if (json) {
            object(value);
        } else {
            lines.forEach(this::line);
        }
    }

    /** How a run ended; the most important line comes last. */
    void result(RunResult result) {
        if (json) {
            object(result);
        }
        boolean good = switch (result.kind()) {
            case PUBLISHED, PUBLISHED_WITH_WARNINGS, NOTHING_CHANGED, TRIED -> true;
            case HELD_BACK, NO_INPUT, STOPPED, FAILED -> false;
        };
        PrintStream to = good && !json ? out : err;
        result.summary().forEach(to::println);
        out.flush();
        err.flush();
    }

    void note(String line) {
        err.println(line);
    }
}
