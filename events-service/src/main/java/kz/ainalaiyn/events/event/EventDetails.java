package kz.ainalaiyn.events.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import kz.ainalaiyn.events.district.Districts;
import kz.ainalaiyn.events.programme.EventType;
import kz.ainalaiyn.platform.messages.Consistent;
import kz.ainalaiyn.platform.messages.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What is offered: an event, and for whom it is.
 *
 * @param programme code of the programme it belongs to
 * @param venue the place, as people call it
 * @param district where the place is, a KATO code of 9 digits
 * @param capacity how many graduates can register; absent where there is no limit
 * @param guests who is invited, by office and not by name
 * @param headCount how many of an audience that is not known by name came
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EventDetails(
        @NotNull @Size(max = 64) String programme,
        @NotNull EventType type,
        @NotNull Audience audience,
        @NotNull @Valid LocalizedText title,
        @NotBlank @Size(max = 200) String venue,

        @Pattern(regexp = Districts.KATO, message = "kato-code") @Nullable
        String district,

        @NotNull Instant startsAt,
        @Nullable Instant endsAt,
        @Min(1) @Max(100_000) @Nullable Integer capacity,
        @Size(max = 100) @Nullable List<@NotNull @Valid Guest> guests,
        @Min(0) @Max(1_000_000) @Nullable Integer headCount) {

    /** A guest who is invited, by office. */
    record Guest(@NotNull @Valid LocalizedText office, boolean special) {}

    @JsonIgnore
    @Consistent(at = "endsAt", message = "ends-before-start")
    public boolean isOrdered() {
        return startsAt == null || endsAt == null || !endsAt.isBefore(startsAt);
    }

    @JsonIgnore
    @Consistent(at = "headCount", message = "head-count-of-graduates")
    public boolean isCountedAsItsAudienceIs() {
        return audience != Audience.GRADUATES || headCount == null;
    }
}
