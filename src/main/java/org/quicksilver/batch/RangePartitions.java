package org.quicksilver.batch;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntSupplier;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** Numbers from 0 up to a size, in at most 16 partitions of neighbours. */
final class RangePartitions implements Partitioner {
    static final String FROM = "from";
    static final String TO = "to";
    private static final int PARTITIONS = 16;

    private final IntSupplier size;

    RangePartitions(IntSupplier size) {
        this.size = size;
    }

    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        Map<String, ExecutionContext> partitions = new TreeMap<>();
        int all = size.getAsInt();
        int parts = Math.min(PARTITIONS, all);
        for (int p = 0; p < parts; p++) {
            ExecutionContext context = new ExecutionContext();
            context.putInt(FROM, (int) ((long) all * p / parts));
            context.putInt(TO, (int) ((long) all * (p + 1) / parts));
            partitions.put("partition" + p, context);
        }
        return partitions;
    }
}
