package org.quicksilver.batch;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A run in a process of its own that dies, without any farewell, at a point of a step: the main class of child processes.
 * Arguments: run or resume, job file, input, output, threads, and the point, for example {@code ingest:advanced:2}; no
 * point lets the run live.
 */
public final class HaltingRun {
    /** What a killed process leaves as its exit code. */
    static final int KILLED = 137;

    private static final int FAILED = 1;

    private HaltingRun() {}

    public static void main(String[] arguments) throws Exception {
        Places places = PlacesFinder.find(Path.of(arguments[1]), Path.of(arguments[2]), Path.of(arguments[3]), null);
        int threads = Integer.parseInt(arguments[4]);
        RunProgress progress = arguments.length > 5 ? new Halt(arguments[5]) : RunProgress.NONE;
        RunDesk desk = new RunDesk(places, new StopFlag(), progress);
        RunResult result = arguments[0].equals("run")
                ? desk.run(new RunOptions("", "", threads, false, false))
                : desk.resume("", threads);
        result.summary().forEach(System.out::println);
        boolean published =
                result.kind() == RunResult.Kind.PUBLISHED || result.kind() == RunResult.Kind.PUBLISHED_WITH_WARNINGS;
        System.out.flush();
        System.exit(published ? 0 : FAILED);
    }

    /** Halts the machine when its point has come. */
    private static final class Halt implements RunProgress {
        private final String step;
        private final String event;
        private final int at;
        private final AtomicInteger seen = new AtomicInteger();

        Halt(String point) {
            String[] parts = point.split(":", -1);
            step = parts[0];
            event = parts[1];
            at = Integer.parseInt(parts[2]);
        }

        @Override
        public void stepStarted(String name) {
            came(name, "started");
        }

        @Override
        public void advanced(String name, long done, long total) {
            came(name, "advanced");
        }

        @Override
        public void stepEnded(StepReport report) {
            came(report.step(), "ended");
        }

        private void came(String name, String what) {
            if (name.equals(step) && what.equals(event) && seen.incrementAndGet() == at) {
                Runtime.getRuntime().halt(KILLED);
            }
        }
    }
}
