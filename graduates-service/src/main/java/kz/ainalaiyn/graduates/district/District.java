package kz.ainalaiyn.graduates.district;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import kz.ainalaiyn.platform.messages.LocalizedText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A district, city or region, during the time in which its code was in force. */
@Entity
class District {
    @Id
    String code;

    @JdbcTypeCode(SqlTypes.JSON)
    LocalizedText name;

    @Nullable
    String parent;

    LocalDate validFrom;

    @Nullable
    LocalDate validTo;

    @Nullable
    String successor;

    @Version
    long version;

    protected District() {}

    District(String code, DistrictDetails details) {
        this.code = code;
        describe(details);
    }

    final void describe(DistrictDetails details) {
        name = details.name();
        parent = details.parent();
        validFrom = details.validFrom();
        validTo = details.validTo();
        successor = details.successor();
    }
}
