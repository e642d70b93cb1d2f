package kz.ainalaiyn.platform.http;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kz.ainalaiyn.platform.messages.Message;
import kz.ainalaiyn.platform.outcomes.RecordErased;
import kz.ainalaiyn.platform.outcomes.RecordNotFound;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Turns whatever ends a request early into one problem; nothing internal is in any of them. */
final class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final String UNIQUE_VIOLATION = "23505";

    private static final Set<String> COLLISIONS = Set.of("40P01", "40001", "55P03", "25P04");

    private final Problems problems;
    private final Routes routes;
    private final RequestFaults faults;

    ProblemMappers(Problems problems, Routes routes, RequestFaults faults) {
        this.problems = problems;
        this.routes = routes;
        this.faults = faults;
    }

    @ServerExceptionMapper
    Response problem(ProblemException e, RoutingContext context) {
        // Whatever became of a request that is not as it has to be: that is what its sender can mend, all of it at
        // once.
        ProblemException whole = faults.refuseIt() ? ProblemException.invalid(faults.and(e.errors())) : e;
        return problems.response(whole, context.request());
    }

    @ServerExceptionMapper
    Response unknownPath(NotFoundException e, RoutingContext context) {
        // Jakarta REST looks for the method in one class alone, where several have operations at the path.
        return routes.refuses(context.request().method().name(), path(context))
                ? methodUnknown(context)
                : problem(ProblemException.notFound(), context);
    }

    @ServerExceptionMapper
    Response unknownMethod(NotAllowedException e, RoutingContext context) {
        return methodUnknown(context);
    }

    private static String path(RoutingContext context) {
        return String.valueOf(context.request().path());
    }

    private Response methodUnknown(RoutingContext context) {
        String allowed = String.join(", ", routes.methods(path(context)));
        return problem(
                ProblemException.of(
                                HttpProblem.METHOD_NOT_ALLOWED,
                                Message.of(HttpMessage.METHOD_UNKNOWN).with("allowed", allowed))
                        .with("Allow", allowed),
                context);
    }

    @ServerExceptionMapper
    Response noSuchRepresentation(NotAcceptableException e, RoutingContext context) {
        return problem(ProblemException.of(HttpProblem.NOT_ACCEPTABLE, HttpMessage.NOT_ACCEPTABLE), context);
    }

    @ServerExceptionMapper
    Response unknownMediaType(NotSupportedException e, RoutingContext context) {
        String method = context.request().method().name();
        String accepted = String.join(", ", routes.consumes(path(context), method));
        return problem(
                ProblemException.of(
                                HttpProblem.UNSUPPORTED_MEDIA_TYPE,
                                Message.of(HttpMessage.MEDIA_TYPE_UNKNOWN).with("accepted", accepted))
                        .with(HttpMethod.PATCH.equals(method) ? "Accept-Patch" : "Accept", accepted),
                context);
    }

    /** A page sends the browser to sign in, by a redirect of its authentication mechanism; the API says what to send. */
    @ServerExceptionMapper
    Uni<Response> unauthenticated(UnauthorizedException e, RoutingContext context) {
        Response answer = problem(
                ProblemException.of(HttpProblem.UNAUTHENTICATED, HttpMessage.TOKEN_MISSING)
                        .with("WWW-Authenticate", "Bearer"),
                context);
        HttpAuthenticator authenticator = context.get(HttpAuthenticator.class.getName());
        if (authenticator == null) {
            return Uni.createFrom().item(answer);
        }
        return authenticator
                .getChallenge(context)
                .map(challenge -> challenge == null || challenge.status != 302 ? answer : redirect(challenge))
                .onFailure()
                .recoverWithItem(answer);
    }

    private static Response redirect(ChallengeData challenge) {
        Response.ResponseBuilder redirect = Response.status(challenge.status);
        challenge.getHeaders().forEach((name, value) -> redirect.header(name.toString(), value));
        return redirect.build();
    }

    @ServerExceptionMapper
    Response badToken(AuthenticationFailedException e, RoutingContext context) {
        return problem(
                ProblemException.of(HttpProblem.UNAUTHENTICATED, HttpMessage.TOKEN_INVALID)
                        .with("WWW-Authenticate", "Bearer error=\"invalid_token\""),
                context);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e, RoutingContext context) {
        return problem(ProblemException.forbidden(), context);
    }

    @ServerExceptionMapper
    Response brokenRules(ValidationException e, RoutingContext context) {
        return e instanceof ConstraintViolationException violations
                ? problem(
                        ProblemException.invalid(ConstraintViolations.of(violations.getConstraintViolations())),
                        context)
                : unexpected(e, context);
    }

    @ServerExceptionMapper
    Response changedMeanwhile(OptimisticLockException e, RoutingContext context) {
        return problem(IfMatch.stale(), context);
    }

    @ServerExceptionMapper
    Response other(WebApplicationException e, RoutingContext context) {
        if (e.getResponse().getStatus() == HttpProblem.INVALID_INPUT.status()) {
            return problem(ProblemException.of(HttpProblem.INVALID_INPUT, HttpMessage.REQUEST_UNREADABLE), context);
        }
        return unexpected(e, context);
    }

    @ServerExceptionMapper
    Response unexpected(Throwable e, RoutingContext context) {
        // A transaction's end wraps what the business code threw; the first known cause is the one to answer with.
        for (@Nullable Throwable cause : causes(e)) {
            if (cause instanceof ProblemException known) {
                return problem(known, context);
            }
            if (cause instanceof RecordNotFound) {
                return problem(ProblemException.notFound(), context);
            }
            if (cause instanceof RecordErased erased) {
                return problem(ProblemException.of(HttpProblem.ERASED, erased.detail()), context);
            }
            if (cause instanceof OptimisticLockException) {
                return problem(IfMatch.stale(), context);
            }
            if (cause instanceof SQLException failure && UNIQUE_VIOLATION.equals(failure.getSQLState())) {
                return problem(writtenAtOnce(), context);
            }
            if (cause instanceof SQLException failure && isUnfit(failure)) {
                // The message can hold the value.
                LOG.warnf(
                        "A value of a request for %s does not fit: %s",
                        context.request().path(), failure.getSQLState());
                return problem(unfit(), context);
            }
            if (cause instanceof SQLException failure && isAbsence(failure)) {
                LOG.warnf("The database did not answer %s: %s", path(context), failure.getMessage());
                return problem(databaseAway(), context);
            }
        }
        LOG.errorf(e, "Unexpected failure of %s", path(context));
        return problem(ProblemException.of(HttpProblem.INTERNAL, HttpMessage.UNEXPECTED), context);
    }

    /** Two equal creations passed the look for what is there before either had written it. */
    private static ProblemException writtenAtOnce() {
        return ProblemException.of(HttpProblem.CONFLICT, HttpMessage.WRITTEN_AT_ONCE)
                .with("Retry-After", "1");
    }

    /** Data exceptions are class 22: a number out of range, a text that is no date, a character that cannot be held. */
    private static boolean isUnfit(SQLException failure) {
        return failure.getSQLState() != null && failure.getSQLState().startsWith("22");
    }

    private static ProblemException unfit() {
        return ProblemException.of(HttpProblem.INVALID_INPUT, HttpMessage.VALUE_UNFIT);
    }

    /**
     * Connection exceptions are class 08, shutdowns 57P01 to 57P03; a pool without connections has no state. A deadlock, a
     * lock that was not given in time and a transaction that took too long are over when the request comes again.
     */
    private static boolean isAbsence(SQLException failure) {
        String state = failure.getSQLState();
        return state == null || state.startsWith("08") || state.startsWith("57P") || COLLISIONS.contains(state);
    }

    private static ProblemException databaseAway() {
        return ProblemException.of(HttpProblem.UNAVAILABLE, HttpMessage.DATABASE_AWAY)
                .with("Retry-After", "5");
    }

    private static List<Throwable> causes(Throwable e) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable t = e; t != null && chain.size() < 20; t = t.getCause()) {
            chain.add(t);
            chain.addAll(List.of(t.getSuppressed()));
        }
        return chain;
    }
}
