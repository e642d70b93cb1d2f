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
import java.util.Optional;
import kz.ainalaiyn.platform.messages.Message;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever ends a request early into one problem; nothing internal is in any of them. */
final class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
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
        // Where a path with a place of another class fits too, Jakarta REST finds the method there.
        if (routes.refuses(method, path(context))) {
            return methodUnknown(context);
        }
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
        Response answer = problem(ProblemException.tokenMissing(), context);
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
        return problem(ProblemException.tokenInvalid(), context);
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
        Optional<ProblemException> known = KnownProblems.of(e);
        if (known.isEmpty()) {
            LOG.errorf(e, "Unexpected failure of %s", path(context));
        }
        return problem(
                known.orElseGet(() -> ProblemException.of(HttpProblem.INTERNAL, HttpMessage.UNEXPECTED)), context);
    }
}
