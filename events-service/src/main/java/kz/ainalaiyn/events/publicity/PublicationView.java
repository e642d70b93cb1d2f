package kz.ainalaiyn.events.publicity;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import kz.ainalaiyn.platform.http.Versioned;
import org.jspecify.annotations.Nullable;

/** A publication as the API shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PublicationView(
        UUID id,
        String organisation,
        @Nullable String externalId,
        @JsonUnwrapped PublicationDetails details,
        long version)
        implements Versioned {
    static PublicationView of(Publication publication) {
        return new PublicationView(
                publication.id,
                publication.organisation,
                publication.externalId,
                publication.details(),
                publication.version);
    }

    @Override
    public String path() {
        return "/v1/publications/" + id;
    }
}
