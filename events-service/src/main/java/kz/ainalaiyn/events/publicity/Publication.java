package kz.ainalaiyn.events.publicity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One publication, or one kind of printed matter. */
@Entity
class Publication {
    @Id
    UUID id;

    String organisation;

    @Nullable
    String externalId;

    String programme;

    @Enumerated(EnumType.STRING)
    PublicationKind kind;

    @Nullable
    String channel;

    @Nullable
    LocalDate publishedOn;

    @Nullable
    String url;

    @Nullable
    Integer quantity;

    @Version
    long version;

    protected Publication() {}

    Publication(UUID id, String organisation, @Nullable String externalId, PublicationDetails details) {
        this.id = id;
        this.organisation = organisation;
        this.externalId = externalId;
        describe(details);
    }

    final void describe(PublicationDetails details) {
        programme = details.programme();
        kind = details.kind();
        channel = details.channel();
        publishedOn = details.publishedOn();
        url = details.url() == null ? null : WebAddress.of(details.url()).text();
        quantity = details.quantity();
    }

    PublicationDetails details() {
        return new PublicationDetails(programme, kind, channel, publishedOn, url, quantity);
    }
}
