package kz.ainalaiyn.gateway.documents.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.ainalaiyn.platform.http.HttpProblem;
import kz.ainalaiyn.platform.http.LanguageParameter;
import kz.ainalaiyn.platform.http.ProblemException;
import kz.ainalaiyn.platform.http.ProblemPage;
import kz.ainalaiyn.platform.messages.Language;
import kz.ainalaiyn.platform.messages.Messages;
import kz.ainalaiyn.platform.outcomes.InputError;

/** What a browser shows where it cannot show the page that was asked for: everywhere but in the API and what describes it. */
@Singleton
final class PageForProblem implements ProblemPage {
    private static final Pattern FOR_PROGRAMS =
            Pattern.compile("/(v1|q|\\.well-known)(/.*)?|/(openapi|asyncapi)(\\..*)?");
    /** What a programme's page is below. */
    private static final Pattern OF_A_PROGRAMME = Pattern.compile("(/reports/|/releases/).+");

    private final Messages messages;

    PageForProblem(Messages messages) {
        this.messages = messages;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance problem(
                int status,
                Words words,
                List<String> details,
                List<String> near,
                String requestId,
                String language,
                List<String> languages);
    }

    /**
     * What is said of a kind of problem.
     *
     * @param signIn whether signing in, as somebody else or again, may help
     */
    record Words(ProblemText heading, ProblemText advice, boolean signIn, boolean signOut) {
        static Words of(ProblemException problem) {
            if (problem.detail().key().equals(ProblemText.FROM_ELSEWHERE_ADVICE.key())) {
                return of(ProblemText.FROM_ELSEWHERE, ProblemText.FROM_ELSEWHERE_ADVICE);
            }
            return switch (problem.type()) {
                case HttpProblem.NOT_FOUND -> of(ProblemText.NOT_FOUND, ProblemText.NOT_FOUND_ADVICE);
                case HttpProblem.ERASED -> of(ProblemText.ERASED, ProblemText.ERASED_ADVICE);
                case HttpProblem.NOT_ACCEPTABLE -> of(ProblemText.NOT_ACCEPTABLE, ProblemText.NOT_ACCEPTABLE_ADVICE);
                case HttpProblem.FORBIDDEN ->
                    new Words(ProblemText.FORBIDDEN, ProblemText.FORBIDDEN_ADVICE, false, true);
                case HttpProblem.UNAUTHENTICATED ->
                    new Words(ProblemText.UNAUTHENTICATED, ProblemText.UNAUTHENTICATED_ADVICE, true, false);
                case HttpProblem.UNAVAILABLE, HttpProblem.UPSTREAM_TIMEOUT, HttpProblem.REQUEST_TIMEOUT ->
                    of(ProblemText.UNAVAILABLE, ProblemText.UNAVAILABLE_ADVICE);
                case HttpProblem.INTERNAL -> of(ProblemText.INTERNAL, ProblemText.INTERNAL_ADVICE);
                default -> of(ProblemText.NOT_UNDERSTOOD, ProblemText.NOT_UNDERSTOOD_ADVICE);
            };
        }

        private static Words of(ProblemText heading, ProblemText advice) {
            return new Words(heading, advice, false, false);
        }
    }

    @Override
    public boolean isAt(String path) {
        return !FOR_PROGRAMS.matcher(path).matches();
    }

    @Override
    public Map<String, String> headers() {
        return PageAnswer.HEADERS;
    }

    @Override
    public String html(ProblemException problem, String path, String requestId, Language language) {
        return Templates.problem(
                        problem.type().status(),
                        Words.of(problem),
                        problem.errors().stream()
                                .map(error -> messages.text(error.message(), language))
                                .toList(),
                        near(problem, path),
                        requestId,
                        language.tag(),
                        LanguageParameter.SPOKEN)
                .setLocale(language.locale())
                .render();
    }

    /** The pages of the programmes that may have been meant, or else of some that there are. */
    private static List<String> near(ProblemException problem, String path) {
        var pages = OF_A_PROGRAMME.matcher(path);
        return pages.matches()
                ? problem.errors().stream()
                        .filter(error -> "programme".equals(error.parameter()))
                        .flatMap(PageForProblem::programmes)
                        .map(code -> pages.group(1) + code)
                        .toList()
                : List.of();
    }

    private static Stream<String> programmes(InputError error) {
        return Stream.of("suggestions", "allowed")
                .map(name -> error.message().data().get(name))
                .filter(value -> value instanceof List<?> codes && !codes.isEmpty())
                .findFirst()
                .stream()
                .flatMap(codes -> ((List<?>) codes).stream())
                .map(String::valueOf);
    }
}
