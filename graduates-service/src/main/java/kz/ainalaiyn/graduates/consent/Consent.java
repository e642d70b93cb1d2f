package kz.ainalaiyn.graduates.consent;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A graduate's permission, from the day it was given until it is withdrawn. */
@Entity
class Consent {
    @Id
    UUID id;

    UUID graduateId;

    @Enumerated(EnumType.STRING)
    Purpose purpose;

    String textVersion;
    LocalDate givenOn;
    String recordedBy;
    Instant recordedAt;

    @Nullable
    String withdrawnBy;

    @Nullable
    Instant withdrawnAt;

    boolean enteredInError;

    @Version
    long version;

    protected Consent() {}

    Consent(UUID id, UUID graduateId, Purpose purpose, ConsentDetails details, String by, Instant at) {
        this.id = id;
        this.graduateId = graduateId;
        this.purpose = purpose;
        this.textVersion = details.textVersion();
        this.givenOn = details.givenOn();
        this.recordedBy = by;
        this.recordedAt = at;
    }

    boolean says(ConsentDetails details) {
        return textVersion.equals(details.textVersion()) && givenOn.equals(details.givenOn());
    }

    void withdraw(String by, Instant at) {
        withdrawnBy = by;
        withdrawnAt = at;
    }

    /** It was never given; that it stood here so long stays in the history. */
    void takeBack(String by, Instant at) {
        withdraw(by, at);
        enteredInError = true;
    }

    /** What replaced it was never given. */
    void reinstate() {
        withdrawnBy = null;
        withdrawnAt = null;
    }
}
