package kz.ainalaiyn.gateway.reporting;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import kz.ainalaiyn.platform.testing.EmbeddedDatabase;
import kz.ainalaiyn.platform.testing.SigningKey;
import kz.ainalaiyn.platform.testing.Tokens;

/** A test of the running gateway with its two databases, the projection and the ledger; it takes the tokens of {@link Tokens}. What a test writes stays for the others. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(value = EmbeddedDatabase.class, initArgs = @ResourceArg(name = "datasource", value = "ledger"))
@QuarkusTestResource(SigningKey.class)
public @interface GatewayTest {}
