package kz.ainalaiyn.gateway.documents.format;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number of a result, as IATI 2.03 has it.
 *
 * @param additive whether its actual values may be added up
 * @param target null where none was promised
 */
record IatiIndicator(
        List<Narrative> title, boolean additive, @Nullable Integer target, List<Actual> actuals) {
    /** A text in one language. */
    record Narrative(String language, String text) {}

    /** What a value is of, such as {@code sex} and {@code FEMALE}. */
    record Of(String name, String value) {}

    /** A value that was reached, of what, and the same in words. */
    record Actual(int value, List<Of> dimensions, List<Narrative> comment) {}
}
