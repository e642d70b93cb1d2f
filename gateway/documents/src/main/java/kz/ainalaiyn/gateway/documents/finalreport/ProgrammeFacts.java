package kz.ainalaiyn.gateway.documents.finalreport;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import kz.ainalaiyn.platform.messages.LocalizedText;
import org.jspecify.annotations.Nullable;

/** The facts of a programme at a revision, beside its coverage; each list in an order that never changes. */
record ProgrammeFacts(
        List<Organiser> organisers,
        List<Held> events,
        List<Consulted> consultations,
        List<CompetitionFacts> contests,
        List<Published> publications,
        List<Printed> printed) {

    /**
     * An organisation that takes part.
     *
     * @param name null where it is not known, as of what was told before organisations were
     */
    record Organiser(String code, String role, @Nullable LocalizedText name) {}

    /**
     * An event that was held on a day of the period.
     *
     * @param headCount null where heads were not counted
     * @param guests by office
     */
    record Held(
            String type,
            String audience,
            LocalDate day,
            @Nullable LocalizedText title,
            @Nullable String venue,
            @Nullable Integer headCount,
            List<LocalizedText> guests) {}

    /** How many consultations of a topic were completed in the period. */
    record Consulted(String topic, int count) {}

    /**
     * A competition that was announced.
     *
     * @param title null where it is not known
     * @param applications how many were handed in and not withdrawn
     */
    record CompetitionFacts(
            @Nullable LocalizedText title, List<String> channels, int applications, List<Award> awards) {}

    /**
     * What was granted.
     *
     * @param project its title, null where it is not known
     */
    record Award(@Nullable LocalizedText project, BigDecimal amount, String currency) {}

    /** How many posts or articles appeared in a channel in the period. */
    record Published(String kind, @Nullable String channel, int count) {}

    /**
     * Printed matter.
     *
     * @param quantity null where it was not recorded
     */
    record Printed(String kind, @Nullable Integer quantity) {}
}
