package kz.ainalaiyn.gateway.documents.format;

import java.time.temporal.ChronoUnit;
import kz.ainalaiyn.gateway.documents.words.FileText;
import kz.ainalaiyn.gateway.documents.words.Labels;
import kz.ainalaiyn.gateway.documents.words.PageText;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport;
import kz.ainalaiyn.gateway.reporting.coverage.Period;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.ScatterStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFScatterChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The running total beside the figure, drawn by the spreadsheet from the sheet of days. */
final class RunningTotalChart {
    static final int REACHED = 0x0b6e6e;
    static final int TARGET = 0xa34a00;

    private static final int GRID = 0xd9d6cd;
    private static final int LABELLED_DAYS = 5;
    private static final int LEFT = 3;
    private static final int TOP = 1;
    private static final int RIGHT = 13;
    private static final int BOTTOM = 24;

    private RunningTotalChart() {}

    static void draw(XSSFSheet sheet, XSSFSheet timeline, int days, Labels labels, CoverageReport report) {
        Period period = report.period();
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        XSSFChart chart = drawing.createChart(drawing.createAnchor(0, 0, 0, 0, LEFT, TOP, RIGHT, BOTTOM));
        chart.setTitleText(labels.text(PageText.TIMELINE));
        chart.setTitleOverlay(false);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        XDDFValueAxis x = chart.createValueAxis(AxisPosition.BOTTOM);
        x.setNumberFormat("yyyy-mm-dd");
        x.setMinimum(DateUtil.getExcelDate(period.from()));
        x.setMaximum(DateUtil.getExcelDate(period.to()));
        x.setMajorUnit(Math.max(1, ChronoUnit.DAYS.between(period.from(), period.to()) / LABELLED_DAYS));

        XDDFValueAxis y = chart.createValueAxis(AxisPosition.LEFT);
        y.setMinimum(0);
        y.getOrAddMajorGridProperties().setLineProperties(line(GRID, 0.5));
        XDDFScatterChartData data = (XDDFScatterChartData) chart.createData(ChartTypes.SCATTER, x, y);
        data.setStyle(ScatterStyle.LINE_MARKER);
        data.setVaryColors(false);
        line(data, timeline, days, 1, labels.text(PageText.GRADUATES), line(REACHED, 2.25));
        if (report.target() != null) {
            line(data, timeline, days, 2, labels.text(FileText.TARGET), line(TARGET, 1.5));
        }
        chart.plot(data);
    }

    private static void line(
            XDDFScatterChartData data, XSSFSheet timeline, int days, int column, String name, XDDFLineProperties line) {
        XDDFScatterChartData.Series series =
                (XDDFScatterChartData.Series) data.addSeries(column(timeline, days, 0), column(timeline, days, column));
        series.setTitle(name, null);
        series.setSmooth(false);
        // Said outright: without it some programs draw no line.
        series.setLineProperties(line);
        series.setMarkerStyle(MarkerStyle.NONE);
    }

    private static XDDFLineProperties line(int colour, double points) {
        XDDFLineProperties line = new XDDFLineProperties(new XDDFSolidFillProperties(
                XDDFColor.from(new byte[] {(byte) (colour >> 16), (byte) (colour >> 8), (byte) colour})));
        line.setWidth(points);
        return line;
    }

    private static XDDFNumericalDataSource<Double> column(XSSFSheet timeline, int days, int column) {
        return XDDFDataSourcesFactory.fromNumericCellRange(timeline, new CellRangeAddress(1, days, column, column));
    }
}
