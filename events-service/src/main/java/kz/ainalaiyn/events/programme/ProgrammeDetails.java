package kz.ainalaiyn.events.programme;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import kz.ainalaiyn.platform.messages.Consistent;
import kz.ainalaiyn.platform.messages.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What a programme promised.
 *
 * @param region where it runs, ISO 3166-2
 * @param zone where its days begin and end, an IANA zone
 * @param organisations who takes part; each of them may record for it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProgrammeDetails(
        @NotNull @Valid LocalizedText title,

        @NotNull @Pattern(regexp = "[A-Z]{2}-[A-Z0-9]{1,3}", message = "region-code")
        String region,

        @NotNull @IanaZone ZoneId zone,
        @NotNull @Valid Period period,
        @Valid @Nullable Target target,
        @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid Participant> organisations) {

    @JsonIgnore
    @Consistent(at = "organisations", message = "organisation-twice")
    public boolean isEachOnce() {
        if (organisations == null) {
            return true;
        }
        List<Participant> given =
                organisations.stream().filter(Objects::nonNull).toList();
        return given.stream().map(Participant::code).distinct().count() == given.size();
    }

    /** The days on which delivery counts, both ends included. */
    record Period(@NotNull LocalDate from, @NotNull LocalDate to) {
        @JsonIgnore
        @Consistent(at = "to", message = "ends-before-start")
        public boolean isOrdered() {
            return from == null || to == null || !to.isBefore(from);
        }
    }

    /** An organisation and what it does in the programme. */
    record Participant(
            @NotNull @Pattern(regexp = "[a-z0-9-]{1,64}", message = "organisation-code")
            String code,

            @NotNull ParticipantRole role) {}

    /** What an organisation does in a programme. */
    enum ParticipantRole {
        IMPLEMENTER,
        HOST,
        PARTNER
    }
}
