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
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

    ProblemMappers(Problems problems, Routes routes) {
        this.problems = problems;
        this.routes = routes;
    }

    @ServerExceptionMapper
    Response problem(ProblemException e, UriInfo uri) {
        return problems.response(e, uri.getPath());
    }

    @ServerExceptionMapper
    Response unknownPath(NotFoundException e, UriInfo uri) {
        return problem(ProblemException.notFound(), uri);
    }

    @ServerExceptionMapper
    Response unknownMethod(NotAllowedException e, UriInfo uri) {
        return problem(
                ProblemException.of(HttpProblem.METHOD_NOT_ALLOWED, "Use one of the methods named in Allow.")
                        .with("Allow", String.join(", ", routes.methods(uri.getPath()))),
                uri);
    }

    @ServerExceptionMapper
    Response noSuchRepresentation(NotAcceptableException e, UriInfo uri) {
        return problem(
                ProblemException.of(HttpProblem.NOT_ACCEPTABLE, "Ask for a media type that the contract names."), uri);
    }

    @ServerExceptionMapper
    Response unknownMediaType(NotSupportedException e, UriInfo uri, Request request) {
        String method = request.getMethod();
        String accepted = String.join(", ", routes.consumes(uri.getPath(), method));
        return problem(
                ProblemException.of(HttpProblem.UNSUPPORTED_MEDIA_TYPE, "Send the body as " + accepted + ".")
                        .with(HttpMethod.PATCH.equals(method) ? "Accept-Patch" : "Accept", accepted),
                uri);
    }

    /** A page sends the browser to sign in, by a redirect of its authentication mechanism; the API says what to send. */
    @ServerExceptionMapper
    Uni<Response> unauthenticated(UnauthorizedException e, UriInfo uri, RoutingContext context) {
        Response answer = problem(
                ProblemException.of(HttpProblem.UNAUTHENTICATED, "Send an access token: Authorization: Bearer <token>.")
                        .with("WWW-Authenticate", "Bearer"),
                uri);
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
    Response badToken(AuthenticationFailedException e, UriInfo uri) {
        return problem(
                ProblemException.of(
                                HttpProblem.UNAUTHENTICATED,
                                "The access token is expired, is not for this audience or was not issued here; get a new one.")
                        .with("WWW-Authenticate", "Bearer error=\"invalid_token\""),
                uri);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e, UriInfo uri) {
        return problem(
                ProblemException.of(HttpProblem.FORBIDDEN, "None of the caller's roles permits this operation."), uri);
    }

    @ServerExceptionMapper
    Response brokenRules(ValidationException e, UriInfo uri) {
        return e instanceof ConstraintViolationException violations
                ? problem(ProblemException.invalid(BrokenRules.of(violations)), uri)
                : unexpected(e, uri);
    }

    @ServerExceptionMapper
    Response changedMeanwhile(OptimisticLockException e, UriInfo uri) {
        return problem(IfMatch.stale(), uri);
    }

    @ServerExceptionMapper
    Response other(WebApplicationException e, UriInfo uri) {
        if (e.getResponse().getStatus() == HttpProblem.INVALID_INPUT.status()) {
            return problem(
                    ProblemException.of(HttpProblem.INVALID_INPUT, "The request cannot be read: see the contract."),
                    uri);
        }
        return unexpected(e, uri);
    }

    @ServerExceptionMapper
    Response unexpected(Throwable e, UriInfo uri) {
        // A transaction's end wraps what the business code threw; the first known cause is the one to answer with.
        for (@Nullable Throwable cause : causes(e)) {
            if (cause instanceof ProblemException known) {
                return problem(known, uri);
            }
            if (cause instanceof OptimisticLockException) {
                return problem(IfMatch.stale(), uri);
            }
            if (cause instanceof SQLException failure && UNIQUE_VIOLATION.equals(failure.getSQLState())) {
                return problem(writtenAtOnce(), uri);
            }
            if (cause instanceof SQLException failure && isUnfit(failure)) {
                // The message can hold the value.
                LOG.warnf("A value of a request for %s does not fit: %s", uri.getPath(), failure.getSQLState());
                return problem(unfit(), uri);
            }
            if (cause instanceof SQLException failure && isAbsence(failure)) {
                LOG.warnf("The database did not answer %s: %s", uri.getPath(), failure.getMessage());
                return problem(databaseAway(), uri);
            }
        }
        LOG.errorf(e, "Unexpected failure of %s", uri.getPath());
        return problem(
                ProblemException.of(
                        HttpProblem.INTERNAL, "It has been logged under this traceId; nothing was changed. Try again."),
                uri);
    }

    /** Two equal creations passed the look for what is there before either had written it. */
    private static ProblemException writtenAtOnce() {
        return ProblemException.of(
                        HttpProblem.CONFLICT,
                        "Another request wrote the same at this moment; send this one again to see what is there.")
                .with("Retry-After", "1");
    }

    /** Data exceptions are class 22: a number out of range, a text that is no date, a character that cannot be held. */
    private static boolean isUnfit(SQLException failure) {
        return failure.getSQLState() != null && failure.getSQLState().startsWith("22");
    }

    private static ProblemException unfit() {
        return ProblemException.of(
                HttpProblem.INVALID_INPUT,
                "A value in the request is of a form or a size that can be neither stored nor looked for.");
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
        return ProblemException.of(
                        HttpProblem.UNAVAILABLE,
                        "The service's database is away or busy. Send the request again in a few seconds, with the same"
                                + " Idempotency-Key: it is carried out once.")
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
