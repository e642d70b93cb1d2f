package kz.ainalaiyn.gateway.reporting.coverage;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import kz.ainalaiyn.gateway.reporting.evidence.Evidence;
import kz.ainalaiyn.gateway.reporting.evidence.Knowledge;
import kz.ainalaiyn.gateway.reporting.evidence.Programme;

/** Who was reached, where the figure alone does not do. */
public final class Reach {
    private Reach() {}

    /** The ordinals of all who were reached by any of the programmes that are known here, each in its whole period. */
    public static BitSet of(Knowledge knowledge) {
        List<Programme> programmes =
                knowledge.evidence().stream().map(Evidence::programme).toList();
        CoverageQuery all =
                new CoverageQuery(programmes.stream().map(Programme::code).toList(), null, null, List.of(), Map.of());
        return Coverage.of(all, knowledge, Period.of(programmes, null, null)).persons();
    }
}
