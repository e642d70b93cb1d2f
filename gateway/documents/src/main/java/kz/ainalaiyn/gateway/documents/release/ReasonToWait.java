package kz.ainalaiyn.gateway.documents.release;

import java.time.LocalDate;
import kz.ainalaiyn.platform.outcomes.ConflictKind;
import kz.ainalaiyn.platform.outcomes.Refusal;

/** Until when the figures of a programme cannot be published: a release is made once, and stays as it is. */
public sealed interface ReasonToWait {
    /** Until the programme has ended. */
    record End(LocalDate lastDay) implements ReasonToWait {}

    /** Until these pairs of records that may be of one person are decided. */
    record Decisions(int openPairs) implements ReasonToWait {}

    /** Until a service can be read again. */
    record Reading(String service) implements ReasonToWait {}

    /** The same as the API says it. */
    default Refusal refusal() {
        return switch (this) {
            case End(LocalDate lastDay) ->
                ConflictKind.ORDINARY.because(ReleaseMessage.RELEASE_BEFORE_THE_END.with("lastDay", lastDay));
            case Decisions decisions -> Refusal.conflict(ReleaseMessage.RELEASE_WITH_OPEN_PAIRS);
            case Reading(String service) ->
                ConflictKind.ORDINARY.because(ReleaseMessage.RELEASE_WITHOUT_A_SOURCE.with("service", service));
        };
    }
}
