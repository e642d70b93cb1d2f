package kz.ainalaiyn.platform.http.deadline;

import io.netty.channel.Channel;
import io.netty.util.concurrent.ScheduledFuture;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
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
                if (!request.isEnded()) {
                    watchBody(request, channel, head);
                }
            }
        }
        context.next();
    }

    private void watchBody(HttpServerRequest request, Channel channel, HeadDeadline head) {
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
