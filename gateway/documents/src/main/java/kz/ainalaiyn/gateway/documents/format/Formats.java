package kz.ainalaiyn.gateway.documents.format;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The forms that there are, by media type and by extension. */
@Singleton
final class Formats {
    private final List<Format> negotiated;
    private final List<Format> all;

    Formats(ObjectMapper json, IatiPublisher publisher) {
        negotiated = List.of(
                new JsonFormat(json),
                new CsvFormat(Separator.COMMA),
                new XlsxFormat(),
                new PdfFormat(),
                new PngFormat(),
                new SvgFormat("svg", Drawing::curve),
                new IatiFormat(publisher));
        all = Stream.concat(negotiated.stream(), Stream.of(new SvgFormat("badge.svg", Drawing::badge)))
                .toList();
    }

    /** Those that a client chooses by {@code Accept}, the one for clients that take anything first. */
    List<Format> negotiated() {
        return negotiated;
    }

    /** The form whose files end so. */
    Optional<Format> ending(String extension) {
        return all.stream()
                .filter(format -> format.extension().equals(extension))
                .findFirst();
    }
}
