package kz.ainalaiyn.gateway.reporting.coverage;

import java.util.List;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.SourceState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far the reports of the present have read what the services tell.
 *
 * @param sources each of the services
 */
public record ReportSources(@Schema(maxItems = 10) List<SourceState> sources) {}
