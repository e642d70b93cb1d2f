package kz.ainalaiyn.grants.roster;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** A graduate that graduates-service has told of. */
@Entity
class KnownGraduate {
    @Id
    UUID id;

    String organisation;

    protected KnownGraduate() {}
}
