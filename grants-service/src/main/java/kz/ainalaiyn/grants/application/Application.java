package kz.ainalaiyn.grants.application;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kz.ainalaiyn.grants.competition.GrantConflict;
import kz.ainalaiyn.grants.money.Money;
import kz.ainalaiyn.platform.messages.LocalizedText;
import kz.ainalaiyn.platform.outcomes.Refusal;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A graduate's application; the organisation is the one that registered the graduate. */
@Entity
class Application {
    private static final LocalizedText ERASED = new LocalizedText("Жойылды", "Удалено", "Erased");

    @Id
    UUID id;

    String organisation;

    @Nullable
    String externalId;

    UUID competitionId;
    UUID graduateId;

    @JdbcTypeCode(SqlTypes.JSON)
    LocalizedText title;

    BigDecimal requestedAmount;
    Instant submittedAt;
    String recordedBy;
    Instant recordedAt;

    @Enumerated(EnumType.STRING)
    ApplicationStatus status = ApplicationStatus.SUBMITTED;

    @Version
    long version;

    protected Application() {}

    Application(
            UUID id,
            String organisation,
            @Nullable String externalId,
            ApplicationDetails details,
            Instant submitted,
            String by,
            Instant at) {
        this.id = id;
        this.organisation = organisation;
        this.externalId = externalId;
        this.competitionId = details.competitionId();
        this.graduateId = details.graduateId();
        this.recordedBy = by;
        this.recordedAt = at;
        describe(details, submitted);
    }

    final void describe(ApplicationDetails details, Instant submitted) {
        title = details.title();
        requestedAmount = details.requestedAmount().amount();
        submittedAt = submitted;
    }

    /** Takes out what the applicant wrote; amounts and decisions stay, and an application that stands is withdrawn. */
    void erase() {
        title = ERASED;
        if (status == ApplicationStatus.SUBMITTED) {
            status = ApplicationStatus.WITHDRAWN;
        }
    }

    /** Why it stays as it is: it is withdrawn or decided. */
    Optional<Refusal> settled() {
        return status == ApplicationStatus.SUBMITTED
                ? Optional.empty()
                : Optional.of(GrantConflict.APPLICATION_SETTLED.because(
                        ApplicationMessage.APPLICATION_IS.with("status", status)));
    }

    /** What it was submitted with; when that was stays as it is where nothing is said of it. */
    ApplicationDetails details() {
        return new ApplicationDetails(competitionId, graduateId, title, Money.kzt(requestedAmount), null);
    }

    boolean says(ApplicationDetails details) {
        return isOf(details)
                && title.equals(details.title())
                && requestedAmount.equals(details.requestedAmount().amount())
                && (details.submittedAt() == null || submittedAt.equals(details.submittedAt()));
    }

    /** Whether these are of the same graduate and competition. */
    boolean isOf(ApplicationDetails details) {
        return competitionId.equals(details.competitionId()) && graduateId.equals(details.graduateId());
    }
}
