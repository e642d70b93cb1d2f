package kz.ainalaiyn.platform.changes;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import kz.ainalaiyn.platform.http.Cursors;
import kz.ainalaiyn.platform.http.HttpProblem;
import kz.ainalaiyn.platform.http.ProblemException;

/** Positions as clients hold them: opaque, signed, good for one epoch. */
@Singleton
final class FeedPositions {

    private static final String PURPOSE = "changes";

    private final Cursors cursors;

    FeedPositions(Cursors cursors) {
        this.cursors = cursors;
    }

    String seal(Position position) {
        return cursors.seal(
                PURPOSE,
                List.of(
                        position.epoch().toString(),
                        Long.toUnsignedString(position.xid()),
                        Long.toString(position.id())));
    }

    /**
     * The position that this text stands for.
     *
     * @throws ProblemException 400 when it was not issued by this feed, 410 when it was in another epoch
     */
    Position open(String sealed, UUID epoch) {
        var position = open(sealed);
        if (!position.epoch().equals(epoch)) {
            throw ProblemException.of(HttpProblem.CURSOR_EXPIRED, FeedMessage.FEED_RESTORED);
        }
        return position;
    }

    private Position open(String sealed) {
        List<String> parts;
        try {
            parts = cursors.open(PURPOSE, sealed);
        } catch (ProblemException e) {
            throw ProblemException.of(HttpProblem.INVALID_CURSOR, FeedMessage.FEED_POSITION_FOREIGN);
        }
        return new Position(
                UUID.fromString(parts.get(0)), Long.parseUnsignedLong(parts.get(1)), Long.parseLong(parts.get(2)));
    }
}
