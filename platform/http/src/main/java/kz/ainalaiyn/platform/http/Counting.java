package kz.ainalaiyn.platform.http;

import java.util.Locale;

/** How the rows of a list shall be counted, as the query parameter {@code count} says it. */
public enum Counting {
    /** Each of them, for as long as that may take. */
    EXACT,

    /** Each of few; of many what the database believes. */
    ESTIMATE;

    /** The description of the parameter in every contract. */
    public static final String DESCRIPTION =
            "Counts the rows of all pages too, see `count` of the answer: `exact` counts"
                    + " each, `estimate` is quick for a long list.";

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
