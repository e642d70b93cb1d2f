package kz.ainalaiyn.gateway.documents.finalreport;

import jakarta.inject.Singleton;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import kz.ainalaiyn.gateway.documents.format.FileNames;
import kz.ainalaiyn.gateway.reporting.coverage.AsOf;
import kz.ainalaiyn.gateway.reporting.coverage.AsOfRevisions;
import kz.ainalaiyn.gateway.reporting.vocabulary.Vocabulary;
import kz.ainalaiyn.platform.http.ProblemException;

/** Final reports as files, the same for whoever asks: systems by the API, people from the page. */
@Singleton
class FinalReportFiles {
    static final String PDF = "application/pdf";
    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final Map<String, Form> FORMS = Map.of(
            "html", new Form(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"), "inline", FinalReportForms::html),
            "pdf", new Form(MediaType.valueOf(PDF), "inline", FinalReportForms::pdf),
            "docx", new Form(MediaType.valueOf(DOCX), "attachment", FinalReportForms::docx),
            "json",
                    new Form(
                            MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"),
                            "attachment",
                            FinalReportForms::json));

    private final FinalReports reports;
    private final FinalReportForms forms;
    private final AsOfRevisions revisions;
    private final Vocabulary vocabulary;

    FinalReportFiles(FinalReports reports, FinalReportForms forms, AsOfRevisions revisions, Vocabulary vocabulary) {
        this.reports = reports;
        this.forms = forms;
        this.revisions = revisions;
        this.vocabulary = vocabulary;
    }

    /** What files of an extension are, and whether a browser shows them or puts them down. */
    private record Form(MediaType type, String disposition, BiFunction<FinalReportForms, FinalReport, byte[]> made) {}

    /** The report as a file; 404 when there is none of this extension, 406 when the client does not take it. */
    Response file(String extension, String programme, AsOf asOf, Locale language, HttpHeaders headers) {
        Form form = FORMS.get(extension);
        if (form == null) {
            throw ProblemException.notFound();
        }
        if (headers.getAcceptableMediaTypes().stream().noneMatch(form.type()::isCompatible)) {
            throw new NotAcceptableException();
        }
        OptionalLong revision = revisions.of(programme, asOf);
        FinalReport report = reports.report(programme, revision, language)
                .orElseThrow(() -> vocabulary.unknownProgramme(programme, revision));
        return Response.ok(form.made().apply(forms, report), form.type())
                .header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        form.disposition() + "; filename=\"" + name(report, extension) + "\"")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'self'; frame-ancestors 'none'")
                .build();
    }

    /** Such as {@code final-AINALAIYN-2023-r205-kk.pdf}. */
    private static String name(FinalReport report, String extension) {
        return "final-" + FileNames.safe(report.programme()) + "-r"
                + report.asOf().revision() + "-" + report.language() + "." + extension;
    }
}
