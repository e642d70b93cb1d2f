package kz.ainalaiyn.gateway.entrance.timeline;

import kz.ainalaiyn.gateway.reporting.revision.Source;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A service of which nothing is in this answer, because it told nothing.
 *
 * @param service of which what it knows is missing
 * @param reason why it is
 * @param message what that means and what to do, in the language that was asked for
 */
record Missing(
        Source service,
        MissingReason reason,

        @Schema(
                maxLength = 500,
                pattern = "\\S",
                examples =
                        "What events-service knows is missing: it does not answer. Ask for this page again in a few seconds.")
        String message) {}
