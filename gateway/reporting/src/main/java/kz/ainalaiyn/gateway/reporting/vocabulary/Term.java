package kz.ainalaiyn.gateway.reporting.vocabulary;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kz.ainalaiyn.platform.messages.LocalizedText;
import org.apache.commons.text.WordUtils;

/**
 * A value that a parameter can have.
 *
 * @param value as it is written in requests
 * @param names as people know what it stands for, in several languages; empty where nobody told
 */
public record Term(String value, List<String> names) {
    private static final int LONGEST_NAME = 60;

    /** A value that is its own name. */
    public static Term of(String value) {
        return new Term(value, List.of());
    }

    /** Values that are their own names. */
    public static List<Term> all(Collection<String> values) {
        return values.stream().sorted().map(Term::of).toList();
    }

    static Term of(String value, LocalizedText name) {
        return new Term(
                value,
                Stream.of(name.en(), name.ru(), name.kk())
                        .filter(Objects::nonNull)
                        .toList());
    }

    /** The value, and the name after it where there is one; of a long name its beginning. */
    @Override
    public String toString() {
        return names.isEmpty()
                ? value
                : value + ", " + WordUtils.abbreviate(names.getFirst(), LONGEST_NAME, LONGEST_NAME, "…");
    }

    /** All that somebody may have tried to write: the value, each name, and each longer word of a name. */
    Stream<String> spellings() {
        return Stream.concat(
                Stream.of(value),
                names.stream()
                        .flatMap(name -> Stream.concat(
                                Stream.of(name),
                                Arrays.stream(name.split("[^\\p{L}\\p{N}]+", -1))
                                        .filter(word -> word.length() >= NearestTerms.SHORTEST_WORD))));
    }
}
