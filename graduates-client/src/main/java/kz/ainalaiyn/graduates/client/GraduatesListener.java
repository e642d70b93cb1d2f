package kz.ainalaiyn.graduates.client;

import kz.ainalaiyn.platform.changes.FeedEvent;

/** Notes what graduates-service tells in its feed. */
public interface GraduatesListener {

    /**
     * Told every change in the order of the feed, in the transaction in which the place in the feed is kept. The same change may come twice.
     */
    void told(FeedEvent change);
}
