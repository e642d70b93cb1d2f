package kz.ainalaiyn.gateway.documents.format;

import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.BiFunction;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport;

/** A drawing that scales. */
final class SvgFormat implements Format {
    private final String extension;
    private final BiFunction<CoverageReport, Locale, String> drawing;

    SvgFormat(String extension, BiFunction<CoverageReport, Locale, String> drawing) {
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
    public byte[] of(CoverageReport report, Locale language) {
        return drawing.apply(report, language).getBytes(StandardCharsets.UTF_8);
    }
}
