package kz.ainalaiyn.gateway.reporting.coverage;

import java.time.LocalDate;
import java.util.List;
import kz.ainalaiyn.gateway.reporting.evidence.Programme;
import kz.ainalaiyn.platform.http.ProblemException;
import kz.ainalaiyn.platform.messages.Message;
import kz.ainalaiyn.platform.outcomes.InputError;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The days that count, both ends included, as they begin and end in each programme's zone.
 *
 * @param from the first day
 * @param to the last day
 */
@Schema(name = "ReportPeriod")
public record Period(LocalDate from, LocalDate to) {

    /**
     * The days from the programmes' first to their last, or what is asked for of these.
     *
     * @throws ProblemException 400 when what is asked for is not a part of them
     */
    static Period of(List<Programme> programmes, @Nullable LocalDate from, @Nullable LocalDate to) {
        LocalDate first = programmes.stream()
                .map(Programme::from)
                .min(LocalDate::compareTo)
                .orElseThrow();
        LocalDate last =
                programmes.stream().map(Programme::to).max(LocalDate::compareTo).orElseThrow();
        require(from == null || (!from.isBefore(first) && !from.isAfter(last)), "from", first, last);
        require(to == null || (!to.isBefore(first) && !to.isAfter(last)), "to", first, last);
        Period period = new Period(from == null ? first : from, to == null ? last : to);
        if (period.to.isBefore(period.from)) {
            throw ProblemException.invalid(InputError.in("to", ReportMessage.ORDER));
        }
        return period;
    }

    private static void require(boolean inside, String parameter, LocalDate first, LocalDate last) {
        if (!inside) {
            throw ProblemException.invalid(InputError.in(
                    parameter,
                    Message.of(ReportMessage.OUTSIDE_PERIOD)
                            .with("minimum", first)
                            .with("maximum", last)));
        }
    }

    /** Whether the day counts. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** The days of it that are also the programme's; none when it ends before it begins. */
    Period within(Programme programme) {
        return new Period(
                from.isBefore(programme.from()) ? programme.from() : from,
                to.isAfter(programme.to()) ? programme.to() : to);
    }
}
