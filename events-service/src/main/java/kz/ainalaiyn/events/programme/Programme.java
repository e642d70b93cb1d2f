package kz.ainalaiyn.events.programme;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.ainalaiyn.events.programme.ProgrammeDetails.Participant;
import kz.ainalaiyn.events.programme.ProgrammeDetails.ParticipantRole;
import kz.ainalaiyn.events.programme.ProgrammeDetails.Period;
import kz.ainalaiyn.platform.messages.LocalizedText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A funded programme. */
@Entity
class Programme {
    @Id
    String code;

    @JdbcTypeCode(SqlTypes.JSON)
    LocalizedText title;

    String region;
    String zone;
    LocalDate startsOn;
    LocalDate endsOn;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    Target target;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "programme_organisation", joinColumns = @JoinColumn(name = "programme"))
    Set<TakingPart> organisations = new LinkedHashSet<>();

    @Version
    long version;

    /** One organisation's part. */
    @Embeddable
    record TakingPart(
            @Column(name = "organisation") String organisation,
            @Enumerated(EnumType.STRING) ParticipantRole role) {}

    protected Programme() {}

    Programme(String code, ProgrammeDetails details) {
        this.code = code;
        describe(details);
    }

    final void describe(ProgrammeDetails details) {
        title = details.title();
        region = details.region();
        zone = details.zone().getId();
        startsOn = details.period().from();
        endsOn = details.period().to();
        target = details.target();
        Set<TakingPart> wanted = details.organisations().stream()
                .map(participant -> new TakingPart(participant.code(), participant.role()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!organisations.equals(wanted)) {
            organisations.clear();
            organisations.addAll(wanted);
        }
    }

    ProgrammeDetails details() {
        List<Participant> participants = organisations.stream()
                .map(part -> new Participant(part.organisation(), part.role()))
                .sorted(Comparator.comparing(Participant::code))
                .toList();
        return new ProgrammeDetails(title, region, ZoneId.of(zone), new Period(startsOn, endsOn), target, participants);
    }

    boolean includes(String organisation) {
        return organisations.stream().anyMatch(part -> part.organisation().equals(organisation));
    }
}
