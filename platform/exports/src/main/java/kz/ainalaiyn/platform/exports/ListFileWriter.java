package kz.ainalaiyn.platform.exports;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import kz.ainalaiyn.platform.files.Column;
import kz.ainalaiyn.platform.files.Declared;
import kz.ainalaiyn.platform.files.FileFormat;
import kz.ainalaiyn.platform.files.FileType;
import kz.ainalaiyn.platform.files.RowWriter;
import kz.ainalaiyn.platform.files.Shape;
import kz.ainalaiyn.platform.http.CurrentLanguage;
import kz.ainalaiyn.platform.http.Page;
import kz.ainalaiyn.platform.messages.Language;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;
import org.jspecify.annotations.Nullable;

/** Writes a list as a file: all of it, as it is at one moment, read a page after another and never held as a whole. */
@Provider
@Produces({FileType.CSV, FileType.NDJSON, FileType.XLSX})
public final class ListFileWriter implements MessageBodyWriter<Page<?>> {
    private static final Logger LOG = Logger.getLogger(ListFileWriter.class);
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final int ROWS_AT_ONCE = 500;

    private final ObjectMapper json;
    private final Snapshot snapshot;
    private final CurrentVertxRequest exchange;
    private final CurrentLanguage language;
    private final FilePlaces places;
    private final SlowReaders slowReaders;

    ListFileWriter(
            ObjectMapper json,
            Snapshot snapshot,
            CurrentVertxRequest exchange,
            CurrentLanguage language,
            FilePlaces places,
            SlowReaders slowReaders) {
        // An amount has the digits that it is recorded with.
        this.json = json.copy().configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false);
        this.snapshot = snapshot;
        this.exchange = exchange;
        this.language = language;
        this.places = places;
        this.slowReaders = slowReaders;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Page.class && FileFormat.of(mediaType.toString()).isPresent();
    }

    @Override
    public void writeTo(
            Page<?> page,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out) {
        FileFormat format = FileFormat.of(mediaType.toString()).orElseThrow();
        JavaType row = json.getTypeFactory().constructType(genericType).containedTypeOrUnknown(0);
        HttpServerRequest request = exchange.getCurrent().request();
        Shape shape = new Shape(
                language.get() == Language.EN ? ',' : ';',
                ViewColumns.of(row, json, request.getParam("expand") != null));
        try (SlowReaders.Watch reader = slowReaders.watch(request)) {
            places.hold(() -> snapshot.read(() -> write(page.list(), format, shape, out, reader)));
        } catch (RuntimeException e) {
            LOG.logf(
                    request.response().closed() ? Level.DEBUG : Level.WARN,
                    "A file of %s broke off: %s",
                    request.path(),
                    e);
            breakOff(request);
        }
    }

    /**
     * Nothing can be said any more, but what has come so far must not look whole: the connection is closed before anything can write the end of
     * the answer.
     */
    private static void breakOff(HttpServerRequest request) {
        try {
            request.connection()
                    .close()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(SOON.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warnf("The connection of %s was not closed: %s", request.path(), e);
        }
    }

    /** Closes the file, by which the answer ends, only where it is whole. */
    private <T> void write(
            Page.Listing<T> list, FileFormat format, Shape shape, OutputStream out, SlowReaders.Watch reader) {
        try {
            RowWriter file = RowWriter.open(out, format, shape, Declared.NOTHING, Language.EN);
            for (Page<T> page = list.page(null, ROWS_AT_ONCE); page != null; page = next(list, page)) {
                for (T item : page.items()) {
                    ObjectNode row = json.valueToTree(item);
                    file.write(format == FileFormat.NDJSON ? row : inCells(row, shape.columns()));
                }
                snapshot.forget();
                reader.progressed();
            }
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> @Nullable Page<T> next(Page.Listing<T> list, Page<T> page) {
        return page.next() == null ? null : list.page(page.next(), ROWS_AT_ONCE);
    }

    /** A cell holds no list: of several values it has each, and of several that have a code the codes. */
    private static ObjectNode inCells(ObjectNode row, List<Column> columns) {
        for (Column column : columns) {
            JsonNode value = row.get(column.name());
            if (value != null && value.isArray()) {
                row.put(
                        column.name(),
                        StreamSupport.stream(value.spliterator(), false)
                                .map(each -> each.has("code") ? each.get("code") : each)
                                .map(each -> each.isValueNode() ? each.asText() : each.toString())
                                .collect(Collectors.joining(" ")));
            }
        }
        return row;
    }
}
