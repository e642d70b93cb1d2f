package kz.ainalaiyn.events.consultation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A consultation; it belongs to the organisation that registered the graduate. */
@Entity
class Consultation {
    @Id
    UUID id;

    String organisation;

    @Nullable
    String externalId;

    String programme;
    UUID graduateId;

    @Enumerated(EnumType.STRING)
    Topic topic;

    @Enumerated(EnumType.STRING)
    Mode mode;

    Instant startsAt;

    @Enumerated(EnumType.STRING)
    ConsultationStatus status;

    @Version
    long version;

    protected Consultation() {}

    Consultation(UUID id, String organisation, @Nullable String externalId, ConsultationDetails details) {
        this.id = id;
        this.organisation = organisation;
        this.externalId = externalId;
        describe(details);
    }

    final void describe(ConsultationDetails details) {
        programme = details.programme();
        graduateId = details.graduateId();
        topic = details.topic();
        mode = details.mode();
        startsAt = details.startsAt();
        status = details.status();
    }

    ConsultationDetails details() {
        return new ConsultationDetails(programme, graduateId, topic, mode, startsAt, status);
    }
}
