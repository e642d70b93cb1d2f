package kz.ainalaiyn.platform.outcomes;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/**
 * Rolls a transaction back whose use case was refused, as one is whose use case fails: a use case may find a reason to
 * refuse after its first write, and nothing is half done. Whoever goes on after a refusal within its own transaction is
 * stopped: one transaction each for what may be refused by itself, such as the rows of a file.
 */
@Transactional
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
final class RefusalRollback {

    @AroundInvoke
    @Nullable
    Object carryOut(InvocationContext useCase) throws Exception {
        Object outcome = useCase.proceed();
        if (outcome instanceof Outcome.Refused<?>) {
            QuarkusTransaction.setRollbackOnly();
        } else if (outcome instanceof Outcome.Done<?> && QuarkusTransaction.isRollbackOnly()) {
            throw new IllegalStateException("Done within a transaction that a refusal has ended");
        }
        return outcome;
    }
}
