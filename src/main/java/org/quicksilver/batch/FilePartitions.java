package org.quicksilver.batch;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.quicksilver.batch.store.FrozenFile;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** The files of a run in 16 partitions by the first digit of their hash; a partition without files is left out. */
final class FilePartitions implements Partitioner {
    static final String PARTITION = "partition";

    /** How many bytes the files of a partition have together. */
    static final String BYTES = "bytes";

    private final Supplier<List<FrozenFile>> files;

    FilePartitions(Supplier<List<FrozenFile>> files) {
        this.files = files;
    }

    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        Map<String, ExecutionContext> partitions = new TreeMap<>();
        for (FrozenFile file : files.get()) {
            if (file.isRead()) {
                int partition = partitionOf(file);
                ExecutionContext context =
                        partitions.computeIfAbsent("partition" + partition, name -> new ExecutionContext());
                context.putInt(PARTITION, partition);
                context.putLong(
                        BYTES, context.getLong(BYTES, 0) + file.reading().size());
            }
        }
        return partitions;
    }

    /** The files of a partition, in order of their hash. */
    static List<FrozenFile> of(List<FrozenFile> files, int partition) {
        return files.stream()
                .filter(FrozenFile::isRead)
                .filter(file -> partitionOf(file) == partition)
                .sorted(Comparator.comparing((FrozenFile f) -> f.reading().fileSha256())
                        .thenComparing(f -> f.reading().sourceFile()))
                .toList();
    }

    private static int partitionOf(FrozenFile file) {
        return Character.digit(file.reading().fileSha256().charAt(0), 16);
    }
}
