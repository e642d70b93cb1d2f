package kz.ainalaiyn.platform.testing;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import java.util.Optional;

/** Puts every test of an application that has a contract under {@link ContractConformance}. */
public final class ConformanceOfEveryTest implements QuarkusTestBeforeEachCallback {
    private final Optional<ContractConformance> conformance =
            Contract.ofThisApplication().map(ContractConformance::new);

    @Override
    public void beforeEach(QuarkusTestMethodContext test) {
        conformance.ifPresent(filter -> RestAssured.replaceFiltersWith(filter));
    }
}
