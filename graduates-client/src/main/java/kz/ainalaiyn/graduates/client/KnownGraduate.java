package kz.ainalaiyn.graduates.client;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A graduate that graduates-service has told of. */
@Entity
class KnownGraduate {
    @Id
    UUID id;

    String organisation;

    @Nullable
    Instant erasedAt;

    protected KnownGraduate() {}
}
