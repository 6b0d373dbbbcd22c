package org.quicksilver.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The lock that one run of a state holds. The kernel releases it when the process ends, however it ends: a run that stands
 * as running while the lock is free was killed.
 */
public final class RunLock implements AutoCloseable {
    /** Bytes before this are locked and say nothing; the holder's name stands behind them, where others may read it. */
    private static final int NAME_AT = 1;

    private final FileChannel channel;

    private RunLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Somebody else holds the lock. */
    public static final class Held extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Held(String holder) {
            super("Another run holds the lock: " + holder + ". Wait for it to end, or see it with: quicksilver status");
        }
    }

    /**
     * Takes the lock.
     *
     * @throws Held when another process, or another thread of this one, has it
     */
    public static RunLock take(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                String holder = holder(channel);
                channel.close();
                throw new Held(holder);
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(("\n" + self() + "\n").getBytes(StandardCharsets.UTF_8)), 0);
            return new RunLock(channel);
        } catch (IOException e) {
            throw new UncheckedIOException("The lock " + file + " cannot be taken: " + e.getMessage(), e);
        }
    }

    /**
     * Looks whether somebody holds the lock, without leaving a trace.
     *
     * @throws Held when so
     */
    public static void check(Path file) {
        if (!Files.exists(file)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            if (tryLock(channel) == null) {
                throw new Held(holder(channel));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The lock " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Whether somebody holds the lock. */
    public static boolean isHeld(Path file) {
        try {
            check(file);
            return false;
        } catch (Held e) {
            return true;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The lock cannot be released", e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(0, NAME_AT, false);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer name = ByteBuffer.allocate(400);
        channel.read(name, NAME_AT);
        String text = new String(name.array(), 0, name.position(), StandardCharsets.UTF_8).strip();
        return text.isEmpty() ? "its holder has not written its name yet" : text;
    }

    private static String self() {
        return "process " + ProcessHandle.current().pid() + " on " + host() + " since "
                + Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "this host";
        }
    }
}
