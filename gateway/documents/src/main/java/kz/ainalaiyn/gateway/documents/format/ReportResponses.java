package kz.ainalaiyn.gateway.documents.format;

import jakarta.inject.Singleton;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kz.ainalaiyn.gateway.documents.words.Labels;
import kz.ainalaiyn.gateway.documents.words.LabelsReader;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport;

/** Makes the HTTP response of a report in a format. */
@Singleton
final class ReportResponses {
    private static final Set<String> SHOWN = Set.of("pdf", "png", "svg", "badge.svg");

    private final PdfRenderer renderer;
    private final LabelsReader labels;

    ReportResponses(PdfRenderer renderer, LabelsReader labels) {
        this.renderer = renderer;
        this.labels = labels;
    }

    /** The form that the client likes best; {@code NotAcceptableException} when it takes none. */
    Format acceptable(Request request, List<Format> formats) {
        Variant best = request.selectVariant(
                formats.stream().map(ReportResponses::variant).toList());
        if (best == null) {
            throw new NotAcceptableException();
        }
        return formats.stream()
                .filter(format -> isOf(best.getMediaType(), format))
                .findFirst()
                .orElseThrow();
    }

    void requireAcceptable(Request request, Format format) {
        acceptable(request, List.of(format));
    }

    /** The report as the answer of its resource. */
    Response body(CoverageReport report, Format format, Locale language) {
        return answer(report, format, language).build();
    }

    /** The report as a file with a name that says what it is. */
    Response file(CoverageReport report, Format format, Locale language) {
        String disposition = SHOWN.contains(format.extension()) ? "inline" : "attachment";
        return answer(report, format, language)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition + "; filename=\"" + name(report, format, language) + "\"")
                .build();
    }

    private ResponseBuilder answer(CoverageReport report, Format format, Locale language) {
        ResponseBuilder answer = Response.ok(make(report, format, language), format.mediaType())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE);
        if (format.hasWords()) {
            answer.header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage());
        }
        if (!format.isForPrograms()) {
            // A drawing is a document of its own when a browser opens it.
            answer.header("Content-Security-Policy", "default-src 'none'");
        }
        return answer;
    }

    private byte[] make(CoverageReport report, Format format, Locale language) {
        Labels words = labels.asOf(report.asOf().revision(), language);
        return format.isForPrograms() ? format.of(report, words) : renderer.inTurn(() -> format.of(report, words));
    }

    /** Such as {@code coverage-AINALAIYN-2023-r205-kk.pdf}. */
    private static String name(CoverageReport report, Format format, Locale language) {
        int others = report.programmes().size() - 1;
        return "coverage-" + FileNames.safe(report.programmes().getFirst().code())
                + (others == 0 ? "" : "-and-" + others)
                + "-r" + report.asOf().revision()
                + (format.hasWords() ? "-" + language.getLanguage() : "")
                + "." + format.extension();
    }

    private static Variant variant(Format format) {
        MediaType type = format.mediaType();
        return new Variant(new MediaType(type.getType(), type.getSubtype()), (Locale) null, null);
    }

    private static boolean isOf(MediaType type, Format format) {
        return type.getType().equals(format.mediaType().getType())
                && type.getSubtype().equals(format.mediaType().getSubtype());
    }
}
