package kz.ainalaiyn.gateway.documents.format;

import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
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
    public byte[] of(CoverageReport report, Locale language) {
        Labels labels = Labels.in(language);
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            CellStyles styles = new CellStyles(workbook);
            XSSFSheet figure = workbook.createSheet(labels.file().figure());
            breakdowns(
                    report,
                    labels,
                    new SheetRows(workbook.createSheet(labels.file().breakdowns()), styles));
            XSSFSheet timeline = workbook.createSheet(labels.file().days());
            int days = timeline(report, labels, new SheetRows(timeline, styles));
            figure(report, labels, new SheetRows(figure, styles));
            RunningTotalChart.draw(figure, timeline, days, labels, report);
            method(
                    report,
                    labels,
                    new SheetRows(workbook.createSheet(labels.file().method()), styles));
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
        rows.add(labels.page().graduates_reached(), report.covered());
        if (report.range().isOpen()) {
            rows.add(labels.range(report), report.range().lowest());
        }
        Integer target = report.target();
        if (target != null) {
            rows.add(labels.file().target(), target);
        }
        rows.add(labels.page().events_only(), report.overlap().eventsOnly());
        rows.add(labels.page().consultations_only(), report.overlap().consultationsOnly());
        rows.add(labels.page().both(), report.overlap().both());
        rows.add(labels.page().attendances(), report.touches().attendances());
        rows.add(labels.page().consultations(), report.touches().consultations());
        rows.add(labels.file().without_person(), report.touches().withoutPerson());
        if (Drawing.isStale(report)) {
            rows.add(labels.file().stale());
        }
        rows.widths(LABEL_WIDTH);
    }

    private static void breakdowns(CoverageReport report, Labels labels, SheetRows rows) {
        rows.heading(
                labels.file().by(),
                labels.file().value(),
                "",
                labels.page().graduates(),
                labels.file().adds_up());
        for (Table table : Table.of(report, labels)) {
            String adds = table.additive() ? labels.file().yes() : labels.file().no();
            for (Table.Row row : table.rows()) {
                rows.add(
                        table.caption(),
                        row.labels().getFirst(),
                        row.labels().size() == 1 ? "" : row.labels().getLast(),
                        row.figure(),
                        adds);
            }
            rows.add(table.caption(), labels.file().all(), "", table.total(), "");
        }
        rows.widths(LABEL_WIDTH, LABEL_WIDTH, LABEL_WIDTH / 2, LABEL_WIDTH / 2, LABEL_WIDTH / 2);
    }

    /** The days from the period's first to the last that is known, and how many rows they are. */
    private static int timeline(CoverageReport report, Labels labels, SheetRows rows) {
        rows.heading(
                labels.page().date(), labels.page().graduates(), labels.file().target());
        Object target = report.target() == null ? "" : report.target();
        rows.add(report.period().from(), 0, target);
        report.timeline().forEach(point -> rows.add(point.date(), point.covered(), target));
        rows.add(report.lastKnownDay(), report.covered(), target);
        rows.widths(LABEL_WIDTH / 2, LABEL_WIDTH / 2, LABEL_WIDTH / 2);
        return report.timeline().size() + 2;
    }

    private static void method(CoverageReport report, Labels labels, SheetRows rows) {
        rows.heading(labels.file().method(), "");
        report.programmes()
                .forEach(programme -> rows.add(
                        labels.file().programme(),
                        programme.code() + ", " + programme.title().in(labels.language()) + ", " + programme.zone()));
        rows.add(labels.page().period(), labels.period(report));
        rows.add(
                labels.page().as_of(),
                labels.moment(report.asOf().appliedAt(), report) + ", "
                        + labels.page().revision(report.asOf().revision()));
        if (!Filters.of(report).isEmpty()) {
            rows.add(labels.file().filters(), Filters.of(report));
        }
        rows.add(labels.file().rule_id(), report.rule());
        rows.add("", labels.page().rule());
        rows.add("", labels.file().not_additive());
        rows.add(labels.file().again(), Again.path(report));
        if (report.sources() != null) {
            report.sources().stream()
                    .filter(CoverageReport.SourceState::stale)
                    .forEach(source -> rows.add(
                            labels.file().stale(),
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
        properties.getCoreProperties().setTitle(labels.page().title() + ": " + labels.title(report));
    }
}
