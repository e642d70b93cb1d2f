package kz.ainalaiyn.graduates.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import kz.ainalaiyn.platform.messages.LocalizedText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A children's home or boarding school that graduates come from. */
@Entity
class Institution {
    @Id
    String code;

    String district;

    @JdbcTypeCode(SqlTypes.JSON)
    LocalizedText name;

    @Version
    long version;

    protected Institution() {}

    Institution(String code, InstitutionDetails details) {
        this.code = code;
        describe(details);
    }

    final void describe(InstitutionDetails details) {
        district = details.district();
        name = details.name();
    }
}
