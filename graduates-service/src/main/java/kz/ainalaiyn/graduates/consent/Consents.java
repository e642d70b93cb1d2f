package kz.ainalaiyn.graduates.consent;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.ainalaiyn.graduates.graduate.Dependants;
import kz.ainalaiyn.platform.messages.MessageKey;

/** The consents of graduates, those in force and those of before. */
@ApplicationScoped
class Consents implements PanacheRepositoryBase<Consent, UUID>, Dependants {
    private static final int MOST = 200;

    Optional<Consent> inForce(UUID graduate, Purpose purpose) {
        return find("graduateId = ?1 and purpose = ?2 and withdrawnAt is null", graduate, purpose)
                .firstResultOptional();
    }

    /** The version of what is in force at this address: how often that has changed. */
    long number(UUID graduate, Purpose purpose) {
        return count("graduateId = ?1 and purpose = ?2", graduate, purpose)
                + count("graduateId = ?1 and purpose = ?2 and enteredInError", graduate, purpose)
                - 1;
    }

    @Override
    public boolean restOn(UUID graduate) {
        return count("graduateId = ?1 and not enteredInError", graduate) > 0;
    }

    @Override
    public MessageKey reason() {
        return ConsentMessage.CONSENT_RESTS_ON_IT;
    }

    /** All there were, oldest first. */
    List<Consent> history(UUID graduate) {
        return find("graduateId = ?1 order by recordedAt, id", graduate)
                .range(0, MOST - 1)
                .list();
    }
}
