package kz.ainalaiyn.platform.http.deadline;

import io.netty.channel.Channel;
import io.netty.util.concurrent.ScheduledFuture;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import kz.ainalaiyn.platform.http.HttpProblem;
import kz.ainalaiyn.platform.http.ProblemException;
import kz.ainalaiyn.platform.http.Problems;

/**
 * A body comes at {@value #LEAST_BYTES} bytes in each {@value #SECONDS} seconds at the least, or its request is answered with
 * 408 and the connection is ended; time in which we do not read is not the client's.
 */
@Singleton
final class BodyDeadline {
    static final int SECONDS = 10;
    static final int LEAST_BYTES = 1000;

    /** Over HTTP/2 a body need not be announced. */
    private static final Set<HttpMethod> WITH_BODY = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);

    /** Before everything else that looks at a request, so that no head is complete without our knowing. */
    private static final int PRIORITY = 1100;

    private final Problems problems;

    BodyDeadline(Problems problems) {
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::watch, PRIORITY);
    }

    private void watch(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.connection() instanceof ConnectionBase connection) {
            Channel channel = connection.channel();
            HeadDeadline head = HeadDeadline.of(channel);
            if (head != null) {
                head.requestBegins(request.version() == HttpVersion.HTTP_2);
                context.addEndHandler(done -> channel.eventLoop().execute(head::requestEnds));
                if (hasBody(request)) {
                    ScheduledFuture<?> watch = watchBody(request, channel, head);
                    context.addEndHandler(done -> watch.cancel(false));
                }
            }
        }
        context.next();
    }

    /** Whether one is announced (RFC 9112, 6.3): what waits for an answer without one has nothing more to send. */
    private static boolean hasBody(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null
                ? request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                        || request.version() == HttpVersion.HTTP_2 && WITH_BODY.contains(request.method())
                : !length.equals("0");
    }

    private ScheduledFuture<?> watchBody(HttpServerRequest request, Channel channel, HeadDeadline head) {
        long[] before = {head.received()};
        ScheduledFuture<?> watch = channel.eventLoop()
                .scheduleAtFixedRate(
                        () -> {
                            long now = head.received();
                            if (channel.config().isAutoRead() && now - before[0] < LEAST_BYTES) {
                                end(request);
                            }
                            before[0] = now;
                        },
                        SECONDS,
                        SECONDS,
                        TimeUnit.SECONDS);
        request.end().onComplete(read -> watch.cancel(false));
        channel.closeFuture().addListener(closed -> watch.cancel(false));
        return watch;
    }

    private void end(HttpServerRequest request) {
        if (request.response().headWritten()) {
            request.connection().close();
        } else {
            request.response().putHeader("Connection", "close");
            request.response().endHandler(sent -> request.connection().close());
            problems.end(request, ProblemException.of(HttpProblem.REQUEST_TIMEOUT, DeadlineMessage.BODY_TOO_SLOW));
        }
    }
}
