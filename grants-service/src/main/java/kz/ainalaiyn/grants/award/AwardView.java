package kz.ainalaiyn.grants.award;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import kz.ainalaiyn.graduates.client.GraduateName;
import kz.ainalaiyn.graduates.client.OfGraduate;
import kz.ainalaiyn.grants.money.Money;
import kz.ainalaiyn.platform.http.Expanded;
import kz.ainalaiyn.platform.http.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * An award as the API shows it.
 *
 * @param organisation code of the organisation that registered the graduate
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AwardView(
        UUID id,
        String organisation,
        @Nullable String externalId,
        UUID applicationId,
        UUID competitionId,
        UUID graduateId,
        @Expanded @Nullable GraduateName graduate,
        Money amount,
        Instant grantedAt,
        long version)
        implements Versioned, OfGraduate<AwardView> {
    static AwardView of(Award award) {
        return new AwardView(
                award.id,
                award.organisation,
                award.externalId,
                award.applicationId,
                award.competitionId,
                award.graduateId,
                null,
                Money.kzt(award.amount),
                award.grantedAt,
                award.version);
    }

    @Override
    public AwardView with(GraduateName graduate) {
        return new AwardView(
                id,
                organisation,
                externalId,
                applicationId,
                competitionId,
                graduateId,
                graduate,
                amount,
                grantedAt,
                version);
    }

    @Override
    public String path() {
        return "/v1/awards/" + id;
    }
}
