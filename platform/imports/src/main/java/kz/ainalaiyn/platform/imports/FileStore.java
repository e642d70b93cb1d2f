package kz.ainalaiyn.platform.imports;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import kz.ainalaiyn.platform.http.AtRestCipher;
import kz.ainalaiyn.platform.http.DerivedKeys;
import kz.ainalaiyn.platform.ids.Ids;
import org.jspecify.annotations.Nullable;

/** Keeps the files that were sent, encrypted and in parts, of which two at the most are in memory. */
@Singleton
public final class FileStore {
    /** How long a file may be, in bytes. */
    public static final long LARGEST = 64L * 1024 * 1024;

    /** How long a file and what came of it are kept. */
    static final Duration KEPT_FOR = Duration.ofDays(30);

    private static final int PART = 1024 * 1024;

    private final Statements database;
    private final AtRestCipher cipher;
    private final Ids ids;
    private final InstantSource clock;
    private final long largest;

    @Inject
    FileStore(Statements database, DerivedKeys keys, Ids ids, InstantSource clock) {
        this(database, keys, ids, clock, LARGEST);
    }

    FileStore(Statements database, DerivedKeys keys, Ids ids, InstantSource clock, long largest) {
        this.largest = largest;
        this.database = database;
        this.cipher = keys.cipher("files of rows");
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Keeps a file; empty where it is longer than {@link #LARGEST}. Of one that is, or that breaks off, nothing is left.
     *
     * @throws IOException where it breaks off
     */
    public Optional<SentFile> keep(InputStream file) throws IOException {
        UUID id = ids.next();
        database.update("insert into import_file (id, sent_at) values (?, ?)", id, clock.instant());
        boolean kept = false;
        try {
            Optional<SentFile> sent = keepParts(id, file);
            kept = sent.isPresent();
            return sent;
        } finally {
            if (!kept) {
                delete(id);
            }
        }
    }

    private Optional<SentFile> keepParts(UUID id, InputStream file) throws IOException {
        MessageDigest digest = sha256();
        long bytes = 0;
        int part = 0;
        for (byte[] read = file.readNBytes(PART); read.length > 0; read = file.readNBytes(PART)) {
            bytes += read.length;
            if (bytes > largest) {
                return Optional.empty();
            }
            digest.update(read);
            keepPart(id, part, read);
            part++;
        }
        database.update("update import_file set parts = ? where id = ?", part, id);
        return Optional.of(new SentFile(id, bytes, HexFormat.of().formatHex(digest.digest())));
    }

    private void keepPart(UUID id, int part, byte[] content) {
        database.update(
                "insert into import_file_part (file_id, part, content) values (?, ?, ?)",
                id,
                part,
                cipher.seal(content, place(id, part)));
    }

    /** The bytes of a file from the first on, none of one that is not kept; {@code progress} is called before each part. */
    InputStream open(UUID id, Runnable progress) {
        return new SequenceInputStream(new Enumeration<InputStream>() {
            private int part;
            private byte @Nullable [] next = part(id, 0);

            @Override
            public boolean hasMoreElements() {
                return next != null;
            }

            @Override
            public InputStream nextElement() {
                byte[] current = next;
                if (current == null) {
                    throw new NoSuchElementException();
                }
                part++;
                progress.run();
                next = part(id, part);
                return new ByteArrayInputStream(current);
            }
        });
    }

    private byte @Nullable [] part(UUID id, int part) {
        return database.first(
                        "select content from import_file_part where file_id = ? and part = ?",
                        row -> cipher.open(row.getBytes("content"), place(id, part)),
                        id,
                        part)
                .orElseGet(() -> end(id, part));
    }

    /** A file ends after its last part; where it ends before, somebody who is in it was erased. */
    private byte @Nullable [] end(UUID id, int part) {
        Optional<Integer> parts =
                database.first("select parts from import_file where id = ?", row -> row.getInt("parts"), id);
        if (parts.isPresent() && part < parts.get()) {
            throw new IllegalStateException("A part of the file is not kept any more");
        }
        return null;
    }

    /** Forgets a file, whether it is kept or not, and the import that it was sent for. */
    public void delete(UUID id) {
        database.update("delete from import_file where id = ?", id);
    }

    /** Forgets the files that were sent before this and that no import is of: their requests were refused. */
    void deleteUnusedBefore(Instant time) {
        deleteEach("""
                select id from import_file f
                where sent_at < ? and not exists (select from import_job where file_id = f.id)
                """, time);
    }

    /** Forgets the files that were sent before this, and their imports. */
    public void deleteSentBefore(Instant time) {
        deleteEach("select id from import_file where sent_at < ?", time);
    }

    /** One by one: each may have hundreds of thousands of rows. */
    private void deleteEach(String query, Instant time) {
        database.list(query, row -> row.getObject("id", UUID.class), time).forEach(this::delete);
    }

    private static String place(UUID id, int part) {
        return "import_file_part." + id + "." + part;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
