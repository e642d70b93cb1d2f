package kz.ainalaiyn.gateway.documents.format;

import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.function.BiFunction;
import kz.ainalaiyn.gateway.documents.words.Labels;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport;

/** A drawing that scales. */
final class SvgFormat implements Format {
    private final String extension;
    private final BiFunction<CoverageReport, Labels, String> drawing;

    SvgFormat(String extension, BiFunction<CoverageReport, Labels, String> drawing) {
        this.extension = extension;
        this.drawing = drawing;
    }

    @Override
    public MediaType mediaType() {
        return new MediaType("image", "svg+xml", "UTF-8");
    }

    @Override
    public String extension() {
        return extension;
    }

    @Override
    public byte[] of(CoverageReport report, Labels labels) {
        return drawing.apply(report, labels).getBytes(StandardCharsets.UTF_8);
    }
}
