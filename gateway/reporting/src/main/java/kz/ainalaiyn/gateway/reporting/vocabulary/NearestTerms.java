package kz.ainalaiyn.gateway.reporting.vocabulary;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Which values somebody may have meant: those that differ in few letters (Levenshtein), or begin as what was written. */
final class NearestTerms {
    static final int SHORTEST_WORD = 4;

    private static final int MOST = 3;
    private static final int FAR = Integer.MAX_VALUE;

    private NearestTerms() {}

    private record Rated(Term term, int distance) {}

    /** The nearest first, at most three; none where nothing is near. */
    static List<Term> to(String written, Collection<Term> terms) {
        String folded = folded(written);
        // A letter in three may be wrong, and in a short word still one.
        LevenshteinDistance distance = new LevenshteinDistance(Math.max(1, folded.length() / 3));
        return terms.stream()
                .map(term -> new Rated(term, distance(folded, term, distance)))
                .filter(rated -> rated.distance < FAR)
                .sorted(Comparator.comparingInt(Rated::distance).thenComparing(rated -> rated.term.value()))
                .limit(MOST)
                .map(Rated::term)
                .toList();
    }

    private static int distance(String written, Term term, LevenshteinDistance distance) {
        return term.spellings()
                .map(NearestTerms::folded)
                .mapToInt(spelling -> distance(written, spelling, distance))
                .min()
                .orElse(FAR);
    }

    private static int distance(String written, String spelling, LevenshteinDistance distance) {
        int letters = distance.apply(written, spelling);
        if (letters >= 0) {
            return letters;
        }
        boolean begun = written.length() >= SHORTEST_WORD && spelling.startsWith(written);
        return begun ? spelling.length() - written.length() : FAR;
    }

    /** Without what people write differently: case, spaces, hyphens and underscores. */
    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
