package kz.ainalaiyn.graduates.graduate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import kz.ainalaiyn.platform.access.Scope;

/** Which records have been erased; nothing is ever taken out. */
@ApplicationScoped
class ErasedGraduates implements PanacheRepositoryBase<ErasedGraduate, UUID> {
    private final ExternalIdMac macs;

    ErasedGraduates(ExternalIdMac macs) {
        this.macs = macs;
    }

    ErasedGraduate note(Graduate graduate, String by, Instant at) {
        byte[] mac = graduate.externalId == null ? null : macs.of(graduate.organisation, graduate.externalId);
        ErasedGraduate erased = new ErasedGraduate(graduate, mac, by, at);
        persist(erased);
        return erased;
    }

    /** Whether this scope saw a record of this id that has been erased. */
    boolean has(UUID id, Scope scope) {
        return findByIdOptional(id)
                .filter(erased -> scope.permits(erased.organisation))
                .isPresent();
    }

    /** Whether a record that this organisation had under its own identifier has been erased. */
    boolean has(String organisation, String externalId) {
        return count("externalIdMac", (Object) mac(organisation, externalId)) > 0;
    }

    /** By which it is found that a record of this identifier has been erased. */
    byte[] mac(String organisation, String externalId) {
        return macs.of(organisation, externalId);
    }
}
