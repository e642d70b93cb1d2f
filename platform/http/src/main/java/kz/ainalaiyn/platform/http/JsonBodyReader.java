package kz.ainalaiyn.platform.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/** Hands every JSON body to {@link JsonInput}, with what is wrong with the request's query. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
@Priority(Priorities.USER - 1000)
public final class JsonBodyReader implements MessageBodyReader<Object> {
    private final JsonInput input;
    private final RequestFaults faults;

    JsonBodyReader(JsonInput input, RequestFaults faults) {
        this.input = input;
        this.faults = faults;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Submitted.class || type == MergePatch.class;
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        Object read = input.read(body, (ParameterizedType) genericType, faults.found());
        faults.end(read instanceof Submitted<?> submitted ? submitted.faults() : faults.found());
        return read;
    }
}
