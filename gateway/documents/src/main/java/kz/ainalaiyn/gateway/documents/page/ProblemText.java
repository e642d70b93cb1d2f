package kz.ainalaiyn.gateway.documents.page;

import io.quarkus.qute.TemplateData;
import kz.ainalaiyn.platform.messages.MessageKey;

/** What a page says that stands in place of the one asked for. In templates {@code {problem:HOME.text}}. */
@TemplateData(namespace = "problem")
enum ProblemText implements MessageKey {
    NOT_FOUND,
    NOT_FOUND_ADVICE,
    FORBIDDEN,
    FORBIDDEN_ADVICE,
    UNAUTHENTICATED,
    UNAUTHENTICATED_ADVICE,
    FROM_ELSEWHERE,
    FROM_ELSEWHERE_ADVICE,
    NOT_UNDERSTOOD,
    NOT_UNDERSTOOD_ADVICE,
    NOT_ACCEPTABLE,
    NOT_ACCEPTABLE_ADVICE,
    ERASED,
    ERASED_ADVICE,
    UNAVAILABLE,
    UNAVAILABLE_ADVICE,
    INTERNAL,
    INTERNAL_ADVICE,
    NEAR,
    REQUEST,
    HOME;

    @Override
    public String key() {
        return "problem." + MessageKey.super.key();
    }

    @Override
    public boolean isCode() {
        return false;
    }
}
