package kz.ainalaiyn.grants.application;

import java.util.UUID;
import kz.ainalaiyn.platform.messages.LocalizedText;

/**
 * An application that an award was granted to.
 *
 * @param organisation code of the organisation that registered the graduate
 * @param title of the project
 */
public record AwardedApplication(
        UUID id, UUID competitionId, UUID graduateId, String organisation, LocalizedText title) {
    static AwardedApplication of(Application application) {
        return new AwardedApplication(
                application.id,
                application.competitionId,
                application.graduateId,
                application.organisation,
                application.title);
    }
}
