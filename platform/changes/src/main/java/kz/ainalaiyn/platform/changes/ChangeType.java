package kz.ainalaiyn.platform.changes;

import java.util.Locale;

/** What a change tells of; each service has an enum of its own types. The data of each has a schema in the contract. */
@FunctionalInterface
public interface ChangeType {
    /** The type as CloudEvents 1.0 has it, such as {@code kz.ainalaiyn.events.event-changed}. */
    String cloudEventType();

    /** The type of a service's change by the name of its constant: {@code EVENT_CHANGED} is {@code event-changed}. */
    static String of(String domain, Enum<?> change) {
        return "kz.ainalaiyn." + domain + "."
                + change.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
