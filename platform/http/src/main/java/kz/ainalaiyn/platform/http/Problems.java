package kz.ainalaiyn.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ainalaiyn.platform.messages.Language;
import kz.ainalaiyn.platform.messages.Message;
import kz.ainalaiyn.platform.messages.Messages;

/**
 * Makes error answers, for the layers above JAX-RS and for those below it, so that they are all of one form, in the
 * language that the client asks for. Where the application has {@link ProblemPage pages}, a browser gets one in place of JSON.
 */
@Singleton
public final class Problems {
    private static final String CONTENT_TYPE = Problem.MEDIA_TYPE + ";charset=UTF-8";
    private static final String PAGE_TYPE = "text/html;charset=UTF-8";

    private final ObjectMapper json;
    private final Messages messages;
    private final Instance<ProblemPage> page;

    Problems(ObjectMapper json, Messages messages, Instance<ProblemPage> page) {
        this.json = json;
        this.messages = messages;
        this.page = page;
    }

    /** The answer that ends a JAX-RS request. */
    Response response(ProblemException problem, HttpServerRequest request) {
        Response.ResponseBuilder answer =
                Response.status(problem.type().status()).entity(body(problem, request));
        headers(problem, request).forEach(answer::header);
        return answer.build();
    }

    /** Ends a request that has not reached JAX-RS. */
    public void end(HttpServerRequest request, ProblemException problem) {
        HttpServerResponse answer =
                request.response().setStatusCode(problem.type().status());
        headers(problem, request).forEach(answer::putHeader);
        answer.end(Buffer.buffer(body(problem, request)));
    }

    /** The header fields of the answer to a request that ends with this problem. */
    public MultiMap headerFields(ProblemException problem, HttpServerRequest request) {
        MultiMap fields = MultiMap.caseInsensitiveMultiMap();
        headers(problem, request).forEach(fields::add);
        return fields;
    }

    private Map<String, String> headers(ProblemException problem, HttpServerRequest request) {
        Map<String, String> headers = new LinkedHashMap<>(problem.headers());
        Optional<ProblemPage> shown = page(request);
        if (shown.isPresent()) {
            headers.putAll(shown.get().headers());
            headers.put("Content-Type", PAGE_TYPE);
            headers.put("Content-Language", languageOfPage(request).tag());
        } else {
            headers.put("Content-Type", CONTENT_TYPE);
            headers.put("Content-Language", language(request).tag());
        }
        headers.put("Vary", pageAt(request).isPresent() ? "Accept, Accept-Language" : "Accept-Language");
        return headers;
    }

    /** The body of the answer to a request that ends with this problem, UTF-8. */
    public byte[] body(ProblemException problem, HttpServerRequest request) {
        return page(request)
                .map(shown -> shown.html(
                                problem,
                                ForwardedPath.of(request),
                                AnswerHeaders.requestId(request),
                                languageOfPage(request))
                        .getBytes(StandardCharsets.UTF_8))
                .orElseGet(() -> jsonBody(problem, request));
    }

    /** The page to show the problem on; empty where a program asked. */
    private Optional<ProblemPage> page(HttpServerRequest request) {
        return pageAt(request)
                .filter(any -> AcceptedTypes.parse(request.getHeader(HttpHeaders.ACCEPT))
                        .preferHtml());
    }

    /** The page that a browser would be shown there. */
    private Optional<ProblemPage> pageAt(HttpServerRequest request) {
        return page.isResolvable() && page.get().isAt(String.valueOf(request.path()))
                ? Optional.of(page.get())
                : Optional.empty();
    }

    private byte[] jsonBody(ProblemException problem, HttpServerRequest request) {
        Language language = language(request);
        Problem body = new Problem(
                problem.type().url(),
                messages.text(Message.of("title." + problem.type().slug()), language),
                problem.type().status(),
                messages.text(problem.detail(), language),
                ForwardedPath.of(request),
                Span.current().getSpanContext().getTraceId(),
                problem.errors().stream()
                        .map(error -> new Problem.Fault(
                                error.pointer(),
                                error.parameter(),
                                error.code(),
                                messages.text(error.message(), language),
                                error.message().data()))
                        .toList());
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem is always writable as JSON", e);
        }
    }

    private static Language language(HttpServerRequest request) {
        return Language.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** Pages take the language of their address before the one that the browser prefers. */
    private static Language languageOfPage(HttpServerRequest request) {
        List<String> asked = request.params().getAll("lang");
        return asked.size() == 1 && LanguageParameter.SPOKEN.contains(asked.getFirst())
                ? Language.of(asked.getFirst())
                : language(request);
    }
}
