package kz.ainalaiyn.grants.award;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import kz.ainalaiyn.grants.application.AwardedApplication;
import kz.ainalaiyn.grants.money.Money;
import org.jspecify.annotations.Nullable;

/** An award; the organisation is the one that registered the graduate. */
@Entity
class Award {
    @Id
    UUID id;

    String organisation;

    @Nullable
    String externalId;

    UUID applicationId;
    UUID competitionId;
    UUID graduateId;
    BigDecimal amount;
    String grantedBy;
    Instant grantedAt;

    @Version
    long version;

    protected Award() {}

    Award(UUID id, @Nullable String externalId, AwardedApplication application, Money amount, String by, Instant at) {
        this.id = id;
        this.organisation = application.organisation();
        this.externalId = externalId;
        this.applicationId = application.id();
        this.competitionId = application.competitionId();
        this.graduateId = application.graduateId();
        this.amount = amount.amount();
        this.grantedBy = by;
        this.grantedAt = at;
    }

    boolean says(AwardDetails details) {
        return applicationId.equals(details.applicationId())
                && amount.equals(details.amount().amount());
    }
}
