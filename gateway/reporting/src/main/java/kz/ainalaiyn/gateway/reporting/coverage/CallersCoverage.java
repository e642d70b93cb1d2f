package kz.ainalaiyn.gateway.reporting.coverage;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kz.ainalaiyn.platform.access.Caller;
import kz.ainalaiyn.platform.access.Role;
import kz.ainalaiyn.platform.http.HttpProblem;
import kz.ainalaiyn.platform.http.ProblemException;
import kz.ainalaiyn.platform.outcomes.InputError;

/**
 * What of coverage a caller may ask for and see. A partner reads the figure of its own organisation, by what its own activities say: what
 * reports say of a person is of the earliest record, which may be another organisation's.
 */
@Singleton
public class CallersCoverage {
    /** Stands for the caller's organisation. */
    private static final String OWN = "own";

    private static final Set<String> READS_ALL = Set.of(Role.COORDINATOR, Role.REPORTER, Role.AUDITOR);
    private static final List<List<Dimension>> USUAL_OF_OWN =
            List.of(List.of(Dimension.MONTH), List.of(Dimension.TYPE));

    private final Caller caller;

    CallersCoverage(Caller caller) {
        this.caller = caller;
    }

    /**
     * What is asked for.
     *
     * @throws ProblemException 400 when a parameter cannot be understood, 403 when it asks for more than the caller may see
     */
    public CoverageQuery query(CoverageParameters parameters) {
        if (readsAll()) {
            return own(parameters.query());
        }
        CoverageQuery query = own(parameters.query(USUAL_OF_OWN));
        String own = caller.organisation();
        if (own == null || !Set.of(own).equals(query.filters().get(Dimension.ORGANISATION))) {
            throw ProblemException.of(HttpProblem.FORBIDDEN, ReportMessage.OWN_FIGURE_ALONE);
        }
        if (dimensions(query).anyMatch(Dimension::isOfPerson)) {
            throw ProblemException.of(HttpProblem.FORBIDDEN, ReportMessage.OWN_FIGURE_BY_ACTIVITY);
        }
        return query;
    }

    /** The report as the caller may see it: of whom it is open whether they are one is seen only by those who read of all. */
    public CoverageReport disclosed(CoverageReport report) {
        return readsAll() ? report : report.with(Range.undisclosed(report.covered()));
    }

    private boolean readsAll() {
        return READS_ALL.stream().anyMatch(caller::has);
    }

    private CoverageQuery own(CoverageQuery query) {
        if (!Set.of(OWN).equals(query.filters().get(Dimension.ORGANISATION))) {
            return query;
        }
        String own = caller.organisation();
        if (own == null) {
            throw ProblemException.invalid(
                    InputError.in(Dimension.ORGANISATION.parameter(), ReportMessage.NO_ORGANISATION));
        }
        return query.only(Dimension.ORGANISATION, own);
    }

    private static Stream<Dimension> dimensions(CoverageQuery query) {
        return Stream.concat(query.by().stream().flatMap(List::stream), query.filters().keySet().stream());
    }
}
