package kz.ainalaiyn.graduates.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which person a record is of, now. */
@Entity
class RecordLink {
    @Id
    UUID graduateId;

    /** What the record's own IIN is found by. */
    byte @Nullable [] iinMac;

    UUID personId;

    @Enumerated(EnumType.STRING)
    LinkReason reason;

    String linkedBy;

    Instant linkedAt;

    @Version
    long version;

    protected RecordLink() {}

    /** Says from now on that the record is of this person. */
    void point(UUID person, LinkReason why, String by, Instant at) {
        personId = person;
        reason = why;
        linkedBy = by;
        linkedAt = at;
    }
}
