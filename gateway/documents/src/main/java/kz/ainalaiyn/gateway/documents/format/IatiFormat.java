package kz.ainalaiyn.gateway.documents.format;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import kz.ainalaiyn.gateway.documents.format.IatiIndicator.Narrative;
import kz.ainalaiyn.gateway.documents.words.FileText;
import kz.ainalaiyn.gateway.documents.words.Labels;
import kz.ainalaiyn.gateway.documents.words.PageText;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.CountedProgramme;
import kz.ainalaiyn.platform.http.ProblemException;
import kz.ainalaiyn.platform.outcomes.InputError;

/** Results of one activity after the standard of the International Aid Transparency Initiative, version 2.03. */
final class IatiFormat implements Format {
    /** Codes of the list ActivityStatus. */
    private static final int PLANNED = 1;

    private static final int RUNNING = 2;
    private static final int FINALISATION = 3;

    private final IatiPublisher publisher;

    IatiFormat(IatiPublisher publisher) {
        this.publisher = publisher;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance activities(
                IatiPublisher publisher,
                CoverageReport report,
                CountedProgramme programme,
                int status,
                List<Narrative> title,
                List<Narrative> rule,
                List<Narrative> touches,
                List<IatiIndicator> persons,
                List<IatiIndicator> occasions);
    }

    @Override
    public MediaType mediaType() {
        return new MediaType("application", "xml", "UTF-8");
    }

    @Override
    public String extension() {
        return "iati.xml";
    }

    @Override
    public boolean isForPrograms() {
        return true;
    }

    @Override
    public byte[] of(CoverageReport report, Labels labels) {
        if (report.programmes().size() > 1) {
            throw ProblemException.invalid(InputError.in("programme", FormatMessage.ONE_PROGRAMME));
        }
        IatiIndicators indicators = new IatiIndicators(report, labels);
        CountedProgramme programme = report.programmes().getFirst();
        return Xml.legal(Templates.activities(
                                publisher,
                                report,
                                programme,
                                status(report, programme),
                                indicators.narratives(words -> words.title(report)),
                                indicators.narratives(PageText.RULE),
                                indicators.narratives(FileText.TOUCHES),
                                indicators.ofPersons(),
                                indicators.ofTouches())
                        .render())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static int status(CoverageReport report, CountedProgramme programme) {
        LocalDate day =
                report.asOf().appliedAt().atZone(ZoneId.of(programme.zone())).toLocalDate();
        if (day.isBefore(programme.from())) {
            return PLANNED;
        }
        return day.isAfter(programme.to()) ? FINALISATION : RUNNING;
    }
}
