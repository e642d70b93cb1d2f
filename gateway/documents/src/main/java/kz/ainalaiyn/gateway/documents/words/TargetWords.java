package kz.ainalaiyn.gateway.documents.words;

import java.util.Locale;
import kz.ainalaiyn.gateway.reporting.targets.TargetReport.Target;
import kz.ainalaiyn.platform.messages.Message;

/** What was promised, in the words of a language. */
public final class TargetWords {
    private TargetWords() {}

    /** Such as {@code Forums held}. */
    public static String of(Target target, Locale language) {
        Message words = switch (target.kind()) {
            case DISTINCT_GRADUATES -> Message.of(PageText.GRADUATES_REACHED);
            case EVENTS -> PageText.EVENTS_HELD.with("type", String.valueOf(target.type()));
            case CONSULTATIONS -> Message.of(PageText.CONSULTATIONS_COMPLETED);
            case PUBLICATIONS -> Message.of(PageText.PUBLICATIONS);
            case AWARDS -> Message.of(PageText.AWARDS_GRANTED);
        };
        return Texts.text(words, language);
    }
}
