package org.quicksilver.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A run, or one that goes on, in a process that halts itself without any clean-up. Arguments: {@code run} or {@code resume},
 * the step, where in it ({@code event=N}, its N-th sign of progress, or {@code millis=N} after its start), job, input, output.
 */
final class HaltedRun implements RunProgress {
    static final int HALTED = 137;

    private final String step;
    private final int event;
    private final int millis;
    private final AtomicInteger seen = new AtomicInteger();

    private HaltedRun(String step, int event, int millis) {
        this.step = step;
        this.event = event;
        this.millis = millis;
    }

    public static void main(String[] arguments) throws IOException {
        int at = Integer.parseInt(arguments[2].substring(arguments[2].indexOf('=') + 1));
        boolean byEvent = arguments[2].startsWith("event");
        HaltedRun halted = new HaltedRun(arguments[1], byEvent ? at : 0, byEvent ? 0 : at);
        Places places = PlacesFinder.find(Path.of(arguments[3]), Path.of(arguments[4]), Path.of(arguments[5]), null);
        RunDesk desk = new RunDesk(places, new StopFlag(), halted);
        RunResult result =
                arguments[0].equals("run") ? desk.run(new RunOptions("", "", 2, false, false)) : desk.resume("", 2);
        System.err.println(result);
        System.exit(result.kind() == RunResult.Kind.PUBLISHED ? 0 : 1);
    }

    @Override
    public void stepStarted(String started) {
        if (started.equals(step) && millis > 0) {
            new Timer(true).schedule(halt(), millis);
        }
        count(started);
    }

    @Override
    public void advanced(String advancing, long done, long total) {
        count(advancing);
    }

    @Override
    public void stepEnded(StepReport report) {
        count(report.step());
    }

    private void count(String what) {
        if (what.equals(step) && event > 0 && seen.incrementAndGet() == event) {
            Runtime.getRuntime().halt(HALTED);
        }
    }

    private static TimerTask halt() {
        return new TimerTask() {
            @Override
            public void run() {
                Runtime.getRuntime().halt(HALTED);
            }
        };
    }
}
