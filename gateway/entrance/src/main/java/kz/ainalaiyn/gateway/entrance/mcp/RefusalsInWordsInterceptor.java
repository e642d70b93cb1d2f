package kz.ainalaiyn.gateway.entrance.mcp;

import io.quarkiverse.mcp.server.ToolCallException;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.stream.Collectors;
import kz.ainalaiyn.platform.http.ProblemException;
import kz.ainalaiyn.platform.messages.Language;
import kz.ainalaiyn.platform.messages.Messages;
import kz.ainalaiyn.platform.outcomes.InputError;

/** Makes the text of a problem the result of a tool that failed. */
@RefusalsInWords
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class RefusalsInWordsInterceptor {
    private final Messages messages;

    RefusalsInWordsInterceptor(Messages messages) {
        this.messages = messages;
    }

    @AroundInvoke
    Object call(InvocationContext context) throws Exception {
        try {
            return context.proceed();
        } catch (ProblemException problem) {
            throw new ToolCallException(
                    problem.errors().isEmpty()
                            ? messages.text(problem.detail(), Language.EN)
                            : problem.errors().stream().map(this::text).collect(Collectors.joining("\n")),
                    problem);
        }
    }

    private String text(InputError error) {
        return error.message() == null ? "" : messages.text(error.message(), Language.EN);
    }
}
