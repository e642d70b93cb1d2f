package kz.ainalaiyn.gateway.reporting.vocabulary;

import java.util.Collection;
import java.util.List;
import kz.ainalaiyn.platform.messages.Message;
import kz.ainalaiyn.platform.messages.MessageKey;
import kz.ainalaiyn.platform.outcomes.InputError;

/**
 * A value of a parameter that is not one of those it can have.
 *
 * @param code what is wrong with it
 * @param suggestions what may have been meant, the nearest first
 * @param allowed some of what can be given, for where nothing is near
 */
public record UnknownValue(
        String parameter, MessageKey code, String value, List<Term> suggestions, List<Term> allowed) {
    private static final int EXAMPLES = 10;

    /** With the nearest of these values. */
    public static UnknownValue among(Collection<Term> terms, String parameter, String value) {
        return among(terms, parameter, VocabularyMessage.VALUE_NOT_KNOWN, value);
    }

    /** The same fault by another name. */
    public static UnknownValue among(Collection<Term> terms, String parameter, MessageKey code, String value) {
        return new UnknownValue(
                parameter,
                code,
                value,
                NearestTerms.to(value, terms),
                terms.stream().limit(EXAMPLES).toList());
    }

    /** The fault as a client is told of it: the suggestions as values, and in the text by their names too. */
    public InputError error() {
        return InputError.in(
                parameter,
                Message.of(code)
                        .with("value", value)
                        .worded("near", !suggestions.isEmpty() ? "yes" : allowed.isEmpty() ? "none" : "no")
                        .with("suggestions", values(suggestions))
                        .worded(
                                "named",
                                suggestions.stream().map(Term::toString).toList())
                        .with("allowed", values(allowed)));
    }

    private static List<String> values(List<Term> terms) {
        return terms.stream().map(Term::value).toList();
    }
}
