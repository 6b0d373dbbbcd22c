package org.quicksilver.normalise;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Rows a second on one thread over made rows of the flagship job, titles unique, vocabularies warm. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class NormaliseBenchmark {

    private static final int ROWS = 10_000;

    private final NormaliseSpeed rows = NormaliseSpeed.of("jobs/mechanisms.yaml", ROWS);

    @Benchmark
    @OperationsPerInvocation(ROWS)
    public long rows() {
        return rows.values(ROWS);
    }
}
