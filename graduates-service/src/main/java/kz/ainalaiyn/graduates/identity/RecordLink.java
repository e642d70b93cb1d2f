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

    RecordLink(UUID graduateId, byte @Nullable [] iinMac, UUID personId, LinkReason reason, String by, Instant at) {
        this.graduateId = graduateId;
        this.iinMac = iinMac;
        point(personId, reason, by, at);
    }

    /** Says from now on that the record is of this person. */
    final void point(UUID person, LinkReason why, String by, Instant at) {
        personId = person;
        reason = why;
        linkedBy = by;
        linkedAt = at;
    }
}
