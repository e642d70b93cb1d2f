package kz.ainalaiyn.gateway.documents.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import kz.ainalaiyn.gateway.reporting.coverage.Period;
import kz.ainalaiyn.platform.messages.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may know of a programme that has ended: published once, and never changed by what is recorded later.
 *
 * <p>Counts of 1 to 7 are hidden, all others are rounded to the nearest 5; totals are rounded from the true ones, so rounded
 * parts need not add up to them.
 *
 * @param rule the definition by which was counted
 * @param revision the state of knowledge that was counted
 * @param target how many different graduates were promised; absent when no number was
 * @param covered how many different graduates were reached; absent where it is hidden
 * @param hidden whether so few were reached that their number is hidden
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PublicRelease(
        String programme,
        LocalizedText title,
        Period period,
        String rule,
        long revision,
        Instant releasedAt,
        @Nullable Integer target,
        @Nullable Integer covered,
        boolean hidden,
        List<PublicTable> tables) {

    /**
     * The graduates by something.
     *
     * @param additive whether the true cells add up to the true total
     * @param withheld whether the table is not shown, because a count could be worked out from it
     */
    public record PublicTable(String by, boolean additive, boolean withheld, List<PublicCell> cells) {}

    /**
     * One value and how many graduates it has.
     *
     * @param covered absent where it is hidden
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PublicCell(String value, @Nullable Integer covered, boolean hidden) {
        static PublicCell of(String value, Shown shown) {
            return new PublicCell(value, shown.count(), shown.count() == null);
        }
    }
}
