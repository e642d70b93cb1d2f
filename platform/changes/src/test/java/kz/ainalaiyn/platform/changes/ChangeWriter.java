package kz.ainalaiyn.platform.changes;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes as a service does: through the outbox, in a transaction. */
@Singleton
class ChangeWriter {

    private final Outbox outbox;

    ChangeWriter(Outbox outbox) {
        this.outbox = outbox;
    }

    void write(String subject, @Nullable String organisation) {
        QuarkusTransaction.requiringNew().run(() -> outbox.append(change(subject, organisation)));
    }

    void writeData(String subject, Map<String, ?> data) {
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.append(new Change(() -> "kz.ainalaiyn.test.changed", subject, 7, null, data)));
    }

    void writeAndFail(String subject) {
        QuarkusTransaction.requiringNew().run(() -> {
            outbox.append(change(subject, null));
            throw new IllegalArgumentException("what the business refuses");
        });
    }

    void writeWithoutTransaction(String subject) {
        outbox.append(change(subject, null));
    }

    private static Change change(String subject, @Nullable String organisation) {
        return new Change(() -> "kz.ainalaiyn.test.changed", subject, 7, organisation, Map.of("birthYear", 2005));
    }
}
