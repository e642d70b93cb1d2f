package kz.ainalaiyn.gateway.documents.format;

import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.Optional;
import kz.ainalaiyn.gateway.documents.words.FileText;
import kz.ainalaiyn.gateway.documents.words.Labels;
import kz.ainalaiyn.gateway.documents.words.PageText;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook: the figure with a chart of the running total, the breakdowns, the days, and how was counted. */
final class XlsxFormat implements Format {
    private static final int LABEL_WIDTH = 44;

    @Override
    public MediaType mediaType() {
        return new MediaType("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    @Override
    public String extension() {
        return "xlsx";
    }

    @Override
    public byte[] of(CoverageReport report, Labels labels) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            CellStyles styles = new CellStyles(workbook);
            XSSFSheet figure = workbook.createSheet(labels.text(FileText.FIGURE));
            breakdowns(report, labels, new SheetRows(workbook.createSheet(labels.text(FileText.BREAKDOWNS)), styles));
            XSSFSheet timeline = workbook.createSheet(labels.text(FileText.DAYS));
            int days = timeline(report, labels, new SheetRows(timeline, styles));
            figure(report, labels, new SheetRows(figure, styles));
            RunningTotalChart.draw(figure, timeline, days, labels, report);
            method(report, labels, new SheetRows(workbook.createSheet(labels.text(FileText.METHOD)), styles));
            stamp(workbook.getProperties(), report, labels);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return FixedZip.of(bytes.toByteArray(), report.asOf().appliedAt());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void figure(CoverageReport report, Labels labels, SheetRows rows) {
        rows.heading(labels.heading(report), "");
        rows.add(labels.title(report));
        rows.add(labels.text(PageText.GRADUATES_REACHED), report.covered());
        if (report.range().isOpen()) {
            rows.add(labels.range(report), report.range().lowest());
        }
        Integer target = report.target();
        if (target != null) {
            rows.add(labels.text(FileText.TARGET), target);
        }
        rows.add(labels.text(PageText.EVENTS_ONLY), report.overlap().eventsOnly());
        rows.add(labels.text(PageText.CONSULTATIONS_ONLY), report.overlap().consultationsOnly());
        rows.add(labels.text(PageText.BOTH), report.overlap().both());
        rows.add(labels.text(PageText.ATTENDANCES), report.touches().attendances());
        rows.add(labels.text(PageText.CONSULTATIONS), report.touches().consultations());
        rows.add(labels.text(FileText.WITHOUT_PERSON), report.touches().withoutPerson());
        if (Drawing.isStale(report)) {
            rows.add(labels.text(FileText.STALE));
        }
        rows.widths(LABEL_WIDTH);
    }

    private static void breakdowns(CoverageReport report, Labels labels, SheetRows rows) {
        rows.heading(
                labels.text(FileText.BY),
                labels.text(FileText.VALUE),
                "",
                labels.text(PageText.GRADUATES),
                labels.text(FileText.ADDS_UP));
        for (Table table : Table.of(report, labels)) {
            String adds = table.additive() ? labels.text(FileText.YES) : labels.text(FileText.NO);
            for (Table.Row row : table.rows()) {
                rows.add(
                        table.caption(),
                        row.labels().getFirst(),
                        row.labels().size() == 1 ? "" : row.labels().getLast(),
                        row.figure(),
                        adds);
            }
            rows.add(table.caption(), labels.text(FileText.ALL), "", table.total(), "");
        }
        rows.widths(LABEL_WIDTH, LABEL_WIDTH, LABEL_WIDTH / 2, LABEL_WIDTH / 2, LABEL_WIDTH / 2);
    }

    /** The days from the period's first to the last that is known, and how many rows they are. */
    private static int timeline(CoverageReport report, Labels labels, SheetRows rows) {
        rows.heading(labels.text(PageText.DATE), labels.text(PageText.GRADUATES), labels.text(FileText.TARGET));
        Object target = report.target() == null ? "" : report.target();
        rows.add(report.period().from(), 0, target);
        report.timeline().forEach(point -> rows.add(point.date(), point.covered(), target));
        rows.add(report.lastKnownDay(), report.covered(), target);
        rows.widths(LABEL_WIDTH / 2, LABEL_WIDTH / 2, LABEL_WIDTH / 2);
        return report.timeline().size() + 2;
    }

    private static void method(CoverageReport report, Labels labels, SheetRows rows) {
        rows.heading(labels.text(FileText.METHOD), "");
        report.programmes()
                .forEach(programme -> rows.add(
                        labels.text(FileText.PROGRAMME),
                        programme.code() + ", " + programme.title().shownIn(labels.language()) + ", "
                                + programme.zone()));
        rows.add(labels.text(PageText.PERIOD), labels.period(report));
        rows.add(
                labels.text(report.isOfThePresent() ? PageText.LAST_CHANGE : PageText.AS_OF),
                labels.moment(report.asOf().appliedAt(), report) + ", "
                        + labels.text(
                                PageText.REVISION.with("number", report.asOf().revision())));
        if (!Filters.all(report).isEmpty()) {
            rows.add(labels.text(FileText.FILTERS), labels.filters(report));
        }
        rows.add(labels.text(FileText.RULE_ID), report.rule());
        rows.add("", labels.text(PageText.RULE));
        rows.add("", labels.text(FileText.NOT_ADDITIVE));
        rows.add(labels.text(FileText.AGAIN), Permalink.path(report));
        if (report.sources() != null) {
            report.sources().stream()
                    .filter(CoverageReport.SourceState::stale)
                    .forEach(source -> rows.add(
                            labels.text(FileText.STALE),
                            source.service()
                                    + (source.staleSince() == null
                                            ? ""
                                            : ", " + labels.moment(source.staleSince(), report))));
        }
        rows.widths(LABEL_WIDTH, 2 * LABEL_WIDTH);
    }

    /** With the report's moment in place of the present one, so that the same report is the same file. */
    private static void stamp(POIXMLProperties properties, CoverageReport report, Labels labels) {
        Optional<Date> moment = Optional.of(Date.from(report.asOf().appliedAt()));
        properties.getCoreProperties().setCreated(moment);
        properties.getCoreProperties().setModified(moment);
        properties.getCoreProperties().setCreator("Ainalaiyn");
        properties.getCoreProperties().setTitle(labels.text(PageText.TITLE) + ": " + labels.title(report));
    }
}
