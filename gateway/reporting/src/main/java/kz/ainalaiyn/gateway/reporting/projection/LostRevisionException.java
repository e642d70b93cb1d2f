package kz.ainalaiyn.gateway.reporting.projection;

import kz.ainalaiyn.gateway.reporting.revision.Revision;
import org.jspecify.annotations.Nullable;

/** A revision of the log cannot be made again, because the feed that it came from no longer has its changes. */
final class LostRevisionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LostRevisionException(Revision revision, @Nullable Exception cause) {
        super(
                "Revision " + revision.id() + " cannot be made again: the feed of "
                        + revision.source().service() + " no longer has its changes",
                cause);
    }
}
