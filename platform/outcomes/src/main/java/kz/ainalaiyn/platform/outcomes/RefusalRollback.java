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
 * refuse after its first write, and nothing is half done.
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
        }
        return outcome;
    }
}
