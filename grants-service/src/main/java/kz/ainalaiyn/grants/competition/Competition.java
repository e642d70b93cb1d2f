package kz.ainalaiyn.grants.competition;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.ainalaiyn.grants.money.Money;
import kz.ainalaiyn.platform.access.Scope;
import kz.ainalaiyn.platform.messages.LocalizedText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A competition, run by one organisation. */
@Entity
class Competition {
    @Id
    UUID id;

    String organisation;

    @Nullable
    String externalId;

    String programme;

    @JdbcTypeCode(SqlTypes.JSON)
    LocalizedText title;

    String audience;
    BigDecimal budget;
    int awardCount;
    BigDecimal largestAward;

    /** As it was last written; {@link #statusAt} knows better once the deadline has passed. */
    @Enumerated(EnumType.STRING)
    CompetitionStatus status = CompetitionStatus.DRAFT;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> channels = new ArrayList<>();

    @Nullable
    Instant opensAt;

    @Nullable
    Instant deadline;

    @Nullable
    Instant announcedAt;

    /** Counted by {@link AwardBudget} in the database. */
    @Column(insertable = false, updatable = false)
    int awardsGranted;

    @Column(insertable = false, updatable = false)
    BigDecimal amountGranted = BigDecimal.ZERO.setScale(2);

    @Version
    long version;

    protected Competition() {}

    Competition(UUID id, String organisation, @Nullable String externalId, CompetitionDetails details) {
        this.id = id;
        this.organisation = organisation;
        this.externalId = externalId;
        describe(details);
    }

    final void describe(CompetitionDetails details) {
        programme = details.programme();
        title = details.title();
        audience = details.audience().strip();
        budget = details.budget().amount();
        awardCount = details.awardCount();
        largestAward = details.largestAward().amount();
    }

    CompetitionDetails details() {
        return new CompetitionDetails(
                programme, title, audience, Money.kzt(budget), awardCount, Money.kzt(largestAward));
    }

    void announce(AnnouncementDetails announcement, Instant now) {
        channels = announcement.channels().stream().map(Channel::name).sorted().toList();
        opensAt = announcement.opensAt();
        deadline = announcement.deadline();
        announcedAt = now;
    }

    /** Where the competition is at this moment: a deadline closes by itself. */
    CompetitionStatus statusAt(Instant now) {
        return isOverdue(now) ? CompetitionStatus.CLOSED : status;
    }

    /** The version that goes with {@link #statusAt}: the closing is a change before anybody has written it. */
    long versionAt(Instant now) {
        return isOverdue(now) ? version + 1 : version;
    }

    /** Whether the deadline has passed and nothing was written since. */
    boolean isOverdue(Instant now) {
        return status == CompetitionStatus.OPEN && deadline != null && now.isAfter(deadline);
    }

    /** Whether others than the organisation that runs it know of it. */
    boolean isVisible(Scope scope) {
        return announcedAt != null && !(scope instanceof Scope.Nothing) || scope.permits(organisation);
    }
}
