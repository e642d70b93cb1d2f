package kz.ainalaiyn.platform.imports;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import kz.ainalaiyn.platform.http.HttpProblem;
import kz.ainalaiyn.platform.http.ProblemException;

/** Keeps a body as a file while it comes, whatever its format: it is never in memory as a whole. */
@Provider
public final class SentFileReader implements MessageBodyReader<SentFile> {
    private final FileStore files;

    SentFileReader(FileStore files) {
        this.files = files;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == SentFile.class;
    }

    @Override
    public SentFile readFrom(
            Class<SentFile> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return files.keep(body)
                .orElseThrow(() -> ProblemException.of(HttpProblem.CONTENT_TOO_LARGE, ImportMessage.FILE_TOO_LARGE));
    }
}
