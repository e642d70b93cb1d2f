package kz.ainalaiyn.gateway.reporting.revision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step of what is known: a batch of one service's feed.
 *
 * @param id counts from 1 without a gap
 * @param appliedAt when it became known; never before that of an earlier revision
 * @param after the position in the source's feed behind which the batch begins; null at the feed's beginning
 * @param position the position of the batch's last change
 */
public record Revision(
        long id, Instant appliedAt, Source source, @Nullable String after, String position) {}
