package kz.ainalaiyn.gateway.entrance.mcp;

import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.Tool.Annotations;
import io.quarkiverse.mcp.server.ToolArg;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import kz.ainalaiyn.gateway.reporting.coverage.AsOf;
import kz.ainalaiyn.gateway.reporting.coverage.AsOfRevisions;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageParameters;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageQuery;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReports;
import kz.ainalaiyn.gateway.reporting.explanation.Explanation;
import kz.ainalaiyn.gateway.reporting.explanation.ExplanationResource;
import kz.ainalaiyn.gateway.reporting.programmes.Programmes;
import kz.ainalaiyn.gateway.reporting.reconciliation.Reconciliation;
import kz.ainalaiyn.gateway.reporting.reconciliation.ReconciliationResource;
import kz.ainalaiyn.gateway.reporting.targets.TargetReport;
import kz.ainalaiyn.gateway.reporting.targets.TargetsResource;
import kz.ainalaiyn.gateway.reporting.vocabulary.Vocabulary;
import kz.ainalaiyn.platform.access.Role;

/**
 * Reports for an assistant that asks with a person's token: what these tools say is what that person may read by the API, and none of them
 * changes anything.
 *
 * @see <a href="https://modelcontextprotocol.io/specification/2025-06-18/server/tools">Model Context Protocol, tools</a>
 */
@Singleton
@RefusalsInWords
public class CoverageTools {
    private static final String PROGRAMME = "The programme's code, as the tool programmes lists it.";
    private static final String AS_OF =
            "What was known then: an instant, a day, or the number of a revision. The present where it is absent.";

    private final CoverageReports reports;
    private final AsOfRevisions revisions;
    private final Programmes programmes;
    private final Vocabulary vocabulary;
    private final ExplanationResource explanations;
    private final ReconciliationResource reconciliations;
    private final TargetsResource targets;

    CoverageTools(
            CoverageReports reports,
            AsOfRevisions revisions,
            Programmes programmes,
            Vocabulary vocabulary,
            ExplanationResource explanations,
            ReconciliationResource reconciliations,
            TargetsResource targets) {
        this.reports = reports;
        this.revisions = revisions;
        this.programmes = programmes;
        this.vocabulary = vocabulary;
        this.explanations = explanations;
        this.reconciliations = reconciliations;
        this.targets = targets;
    }

    /** All programmes. */
    public record ListedProgrammes(List<CoverageReport> programmes) {}

    /** Lists the programmes, each with its figure and without breakdowns. */
    @Tool(
            description =
                    "Lists the programmes with their period, target and how many different graduates each reached.",
            annotations = @Annotations(title = "Programmes", readOnlyHint = true, destructiveHint = false),
            structuredContent = true)
    @RolesAllowed({Role.COORDINATOR, Role.REPORTER, Role.AUDITOR})
    @RunOnVirtualThread
    ListedProgrammes programmes() {
        return new ListedProgrammes(programmes.all());
    }

    /** How many different graduates a programme reached. */
    @Tool(
            description =
                    "How many different graduates a programme reached, each counted once, with breakdowns and the running total."
                            + " Figures of different months or organisations must not be added up unless additive is true.",
            annotations = @Annotations(title = "Coverage", readOnlyHint = true, destructiveHint = false),
            structuredContent = true)
    @RolesAllowed({Role.COORDINATOR, Role.REPORTER, Role.AUDITOR})
    @RunOnVirtualThread
    CoverageReport coverage(
            @ToolArg(description = PROGRAMME + " Several with commas between are counted together.") String programme,
            @ToolArg(
                            description =
                                    "Breakdowns with commas between: sex, ageBand, district, institution, graduationYear, organisation,"
                                            + " month, week, kind, type; two crossed as in district:sex.",
                            required = false)
                    Optional<String> by,
            @ToolArg(description = AS_OF, required = false) Optional<String> asOf) {
        CoverageQuery query = CoverageParameters.of(programme, by.orElse(null)).query();
        OptionalLong revision = revisions.of(query.programmes(), AsOf.of(asOf.orElse(null)));
        return reports.report(query, revision)
                .orElseThrow(() -> vocabulary.unknownProgramme("programme", query.programmes(), "asOf", revision));
    }

    /** Why a graduate is counted, or is not. */
    @Tool(
            description = "Why one graduate is counted in a programme's figure, or the first condition that fails.",
            annotations = @Annotations(title = "Explanation", readOnlyHint = true, destructiveHint = false),
            structuredContent = true)
    @RolesAllowed({Role.COORDINATOR, Role.AUDITOR})
    @RunOnVirtualThread
    Explanation explain(
            @ToolArg(description = PROGRAMME) String programme,
            @ToolArg(description = "The id (UUID) of an organisation's record of the graduate.") UUID graduate,
            @ToolArg(description = AS_OF, required = false) Optional<String> asOf) {
        return explanations.get(graduate, programme, AsOf.of(asOf.orElse(null)));
    }

    /** Why a figure is another one than it was. */
    @Tool(
            description =
                    "Why a programme's figure is another one than it was: what was recorded, corrected, linked or erased between.",
            annotations = @Annotations(title = "Reconciliation", readOnlyHint = true, destructiveHint = false),
            structuredContent = true)
    @RolesAllowed({Role.COORDINATOR, Role.REPORTER, Role.AUDITOR})
    @RunOnVirtualThread
    Reconciliation reconcile(
            @ToolArg(description = PROGRAMME) String programme,
            @ToolArg(description = "The earlier figure: an instant, a day, or the number of a revision.") String from,
            @ToolArg(
                            description = "The later figure, in the same way; the present one where it is absent.",
                            required = false)
                    Optional<String> to) {
        return reconciliations.get(programme, from, to.orElse(null));
    }

    /** What was promised, and what became of it. */
    @Tool(
            description =
                    "What a programme promised in numbers (graduates, events, consultations, publications, grants), and what became of it.",
            annotations = @Annotations(title = "Targets", readOnlyHint = true, destructiveHint = false),
            structuredContent = true)
    @RolesAllowed({Role.COORDINATOR, Role.REPORTER, Role.AUDITOR})
    @RunOnVirtualThread
    TargetReport targets(
            @ToolArg(description = PROGRAMME) String programme,
            @ToolArg(description = AS_OF, required = false) Optional<String> asOf) {
        return targets.get(programme, AsOf.of(asOf.orElse(null)));
    }
}
