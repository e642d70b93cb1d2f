package kz.ainalaiyn.graduates.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import kz.ainalaiyn.platform.messages.LocalizedText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An organisation that works with graduates. */
@Entity
class Organisation {
    @Id
    String code;

    @Enumerated(EnumType.STRING)
    OrganisationKind kind;

    @JdbcTypeCode(SqlTypes.JSON)
    LocalizedText name;

    @Version
    long version;

    protected Organisation() {}

    Organisation(String code, OrganisationDetails details) {
        this.code = code;
        describe(details);
    }

    final void describe(OrganisationDetails details) {
        kind = details.kind();
        name = details.name();
    }
}
