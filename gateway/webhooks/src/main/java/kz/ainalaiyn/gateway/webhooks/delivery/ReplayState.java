package kz.ainalaiyn.gateway.webhooks.delivery;

/** How far a replay is. */
public enum ReplayState {
    /** The feed is being read. */
    RUNNING,
    /** All of it is on its way. */
    DONE,
    /** The feed does not know the position from which it was to be read. */
    REFUSED
}
