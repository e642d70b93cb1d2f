package kz.ainalaiyn.events.publicity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import kz.ainalaiyn.platform.changes.Change;
import org.jspecify.annotations.Nullable;

/**
 * What others learn of a publication.
 *
 * @param printed whether it is printed matter, of which there is a quantity, and not a post or an article
 * @param status {@link Change#ENTERED_IN_ERROR}; absent as long as it stands
 * @param channel where it appeared, such as the name of a social network
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PublicationState(
        String organisation,
        String programme,
        PublicationKind kind,
        boolean printed,
        @Nullable String channel,
        @Nullable LocalDate publishedOn,
        @Nullable Integer quantity,
        @Nullable String status) {
    static PublicationState of(Publication publication) {
        return of(publication, null);
    }

    static PublicationState takenBack(Publication publication) {
        return of(publication, Change.ENTERED_IN_ERROR);
    }

    private static PublicationState of(Publication publication, @Nullable String status) {
        return new PublicationState(
                publication.organisation,
                publication.programme,
                publication.kind,
                publication.kind.printed(),
                publication.channel,
                publication.publishedOn,
                publication.quantity,
                status);
    }
}
