package kz.ainalaiyn.gateway.format;

import org.apache.poi.ss.util.CellRangeAddress;
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
    private static final int LEFT = 3;
    private static final int TOP = 1;
    private static final int RIGHT = 13;
    private static final int BOTTOM = 24;

    private RunningTotalChart() {}

    static void draw(XSSFSheet sheet, XSSFSheet timeline, int days, Labels labels, boolean hasTarget) {
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        XSSFChart chart = drawing.createChart(drawing.createAnchor(0, 0, 0, 0, LEFT, TOP, RIGHT, BOTTOM));
        chart.setTitleText(labels.page().timeline());
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        XDDFValueAxis x = chart.createValueAxis(AxisPosition.BOTTOM);
        x.setNumberFormat("yyyy-mm-dd");
        XDDFValueAxis y = chart.createValueAxis(AxisPosition.LEFT);
        y.setMinimum(0);
        XDDFScatterChartData data = (XDDFScatterChartData) chart.createData(ChartTypes.SCATTER, x, y);
        data.setStyle(ScatterStyle.LINE_MARKER);
        data.setVaryColors(false);
        line(data, timeline, days, 1, labels.page().graduates());
        if (hasTarget) {
            line(data, timeline, days, 2, labels.file().target());
        }
        chart.plot(data);
    }

    private static void line(XDDFScatterChartData data, XSSFSheet timeline, int days, int column, String name) {
        XDDFScatterChartData.Series series =
                (XDDFScatterChartData.Series) data.addSeries(column(timeline, days, 0), column(timeline, days, column));
        series.setTitle(name, null);
        series.setSmooth(false);
        series.setMarkerStyle(MarkerStyle.NONE);
    }

    private static XDDFNumericalDataSource<Double> column(XSSFSheet timeline, int days, int column) {
        return XDDFDataSourcesFactory.fromNumericCellRange(timeline, new CellRangeAddress(1, days, column, column));
    }
}
