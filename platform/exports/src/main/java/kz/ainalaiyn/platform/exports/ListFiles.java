package kz.ainalaiyn.platform.exports;

import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.ainalaiyn.platform.files.FileFormat;
import kz.ainalaiyn.platform.http.HttpProblem;
import kz.ainalaiyn.platform.http.Page;
import kz.ainalaiyn.platform.http.ProblemException;
import kz.ainalaiyn.platform.ids.Ids;
import kz.ainalaiyn.platform.outcomes.InputError;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** What holds of lists that are asked for as files: they are not cut into pages, and only so many are written at once. */
@Singleton
final class ListFiles {
    private static final List<MediaType> FORMS = Stream.concat(
                    Stream.of(MediaType.APPLICATION_JSON_TYPE),
                    Arrays.stream(FileFormat.values()).map(format -> MediaType.valueOf(format.mediaType())))
            .toList();
    private static final List<String> CUTS = List.of("limit", "cursor", "count");

    private final FilePlaces places;
    private final Ids ids;

    ListFiles(FilePlaces places, Ids ids) {
        this.places = places;
        this.ids = ids;
    }

    @ServerRequestFilter
    void admit(ContainerRequestContext request, ResourceInfo resource) {
        if (resource.getResourceMethod() == null || resource.getResourceMethod().getReturnType() != Page.class) {
            return;
        }
        MediaType chosen = chosen(request.getAcceptableMediaTypes());
        if (chosen == null) {
            return;
        }
        // What is decided here holds: whoever writes the answer need not decide the same of several types.
        request.getHeaders().putSingle(HttpHeaders.ACCEPT, chosen.toString());
        if (format(chosen).isEmpty()) {
            return;
        }
        List<InputError> cut = CUTS.stream()
                .filter(request.getUriInfo().getQueryParameters()::containsKey)
                .map(name -> InputError.in(name, ExportMessage.FILE_IS_WHOLE))
                .toList();
        if (!cut.isEmpty()) {
            throw ProblemException.invalid(cut);
        }
        if (!places.isFree()) {
            throw ProblemException.of(HttpProblem.UNAVAILABLE, ExportMessage.TOO_MANY_FILES)
                    .with(HttpHeaders.RETRY_AFTER, "30");
        }
    }

    /** The form that the client likes best, and of several that it likes as well the first; null where it takes none. */
    private static @Nullable MediaType chosen(List<MediaType> bestFirst) {
        return bestFirst.stream()
                .flatMap(type -> FORMS.stream().filter(type::isCompatible))
                .findFirst()
                .orElse(null);
    }

    /** A list has other forms at the same address, which a cache must know; a file has a name, and each is a version of its own. */
    @ServerResponseFilter(priority = Priorities.USER + 100)
    void describe(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof Page<?>)) {
            return;
        }
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        format(response.getMediaType()).ifPresent(format -> {
            String name = Path.of(request.getUriInfo().getPath()).getFileName() + "." + format.extension();
            headers.putSingle(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
            // What it will hold is not known before it is on its way.
            headers.putSingle(HttpHeaders.ETAG, "\"" + ids.next() + "\"");
        });
    }

    private static Optional<FileFormat> format(@Nullable MediaType type) {
        return type == null ? Optional.empty() : FileFormat.of(type.toString());
    }
}
