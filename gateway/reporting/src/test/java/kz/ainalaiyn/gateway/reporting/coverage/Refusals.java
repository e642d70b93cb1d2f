package kz.ainalaiyn.gateway.reporting.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kz.ainalaiyn.platform.http.ProblemException;
import kz.ainalaiyn.platform.outcomes.InputError;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a query is refused for. */
final class Refusals {
    private Refusals() {}

    /** It has one fault, in this parameter, with this code. */
    static void assertRefused(ThrowingCallable query, String parameter, String code) {
        assertThatThrownBy(query)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.errors())
                                .singleElement()
                                .extracting(InputError::parameter, InputError::code)
                                .containsExactly(parameter, code));
    }
}
