package kz.ainalaiyn.grants.competition;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One wording of a competition's rules; it is approved or replaced, never changed. */
@Entity
@Table(name = "rules")
class RulesVersion {
    @EmbeddedId
    RulesId id;

    @JdbcTypeCode(SqlTypes.JSON)
    RulesText text;

    String writtenBy;
    Instant writtenAt;

    @Nullable
    String approvedBy;

    @Nullable
    Instant approvedAt;

    protected RulesVersion() {}

    RulesVersion(RulesId id, RulesText text, String writtenBy, Instant writtenAt) {
        this.id = id;
        this.text = text;
        this.writtenBy = writtenBy;
        this.writtenAt = writtenAt;
    }

    void approve(String by, Instant at) {
        approvedBy = by;
        approvedAt = at;
    }
}
