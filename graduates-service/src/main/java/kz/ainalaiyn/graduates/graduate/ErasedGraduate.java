package kz.ainalaiyn.graduates.graduate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What stays of a record that was erased: a pseudonym, and who erased it when. */
@Entity
class ErasedGraduate {
    @Id
    UUID id;

    String organisation;

    byte @Nullable [] externalIdMac;

    String erasedBy;
    Instant erasedAt;

    protected ErasedGraduate() {}

    ErasedGraduate(Graduate graduate, byte @Nullable [] externalIdMac, String by, Instant at) {
        this.id = graduate.id;
        this.organisation = graduate.organisation;
        this.externalIdMac = externalIdMac;
        this.erasedBy = by;
        this.erasedAt = at;
    }
}
