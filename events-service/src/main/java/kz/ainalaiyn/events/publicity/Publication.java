package kz.ainalaiyn.events.publicity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.net.URI;
import java.time.LocalDate;
import java.util.Locale;
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
        url = details.url() == null ? null : canonical(details.url());
        quantity = details.quantity();
    }

    PublicationDetails details() {
        return new PublicationDetails(programme, kind, channel, publishedOn, url, quantity);
    }

    /** The same address written otherwise is the same: RFC 3986, 6.2.2, and no fragment. */
    static String canonical(String url) {
        URI address = URI.create(url).normalize();
        String authority = String.valueOf(address.getRawAuthority()).toLowerCase(Locale.ROOT);
        String path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        return address.getScheme().toLowerCase(Locale.ROOT) + "://" + authority + path + query;
    }
}
