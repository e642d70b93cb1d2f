package kz.ainalaiyn.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps launchers apart; the system takes it back from one that dies, however it dies. */
final class FolderLock implements AutoCloseable {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** The lock, or nothing if another launcher has it. */
    static Optional<FolderLock> tryTake(Path file) {
        FileChannel channel = open(file);
        @Nullable FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (lock == null) {
            close(channel);
            return Optional.empty();
        }
        return Optional.of(new FolderLock(channel));
    }

    /**
     * Waits until no other launcher has it; not for two threads of one program. It asks again and again, because a launcher waits for several at
     * once: where two do, the system takes it that they wait for each other, and refuses.
     */
    static FolderLock take(Path file) {
        FileChannel channel = open(file);
        try {
            while (channel.tryLock() == null) {
                Thread.sleep(BETWEEN_LOOKS);
            }
            return new FolderLock(channel);
        } catch (IOException e) {
            close(channel);
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            close(channel);
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted", e);
        }
    }

    private static FileChannel open(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        close(channel);
    }
}
