package kz.ainalaiyn.gateway.documents.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.MediaType;
import kz.ainalaiyn.gateway.documents.words.Labels;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport;

/** The report as the contract describes it. */
final class JsonFormat implements Format {
    private final ObjectMapper json;

    JsonFormat(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public MediaType mediaType() {
        return MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8");
    }

    @Override
    public String extension() {
        return "json";
    }

    @Override
    public boolean isForPrograms() {
        return true;
    }

    @Override
    public byte[] of(CoverageReport report, Labels labels) {
        try {
            return json.writeValueAsBytes(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A report is always JSON", e);
        }
    }
}
