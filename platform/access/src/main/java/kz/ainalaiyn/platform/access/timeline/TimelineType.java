package kz.ainalaiyn.platform.access.timeline;

/** What kind of thing happened with a graduate. */
public enum TimelineType {
    /** The organisation registered the graduate. */
    GRADUATE_REGISTERED,
    /** The graduate consented to a purpose. */
    CONSENT_GIVEN,
    /** A consent was withdrawn, or replaced by another. */
    CONSENT_WITHDRAWN,
    /** The graduate was registered for an event. */
    REGISTRATION,
    /** It was recorded whether the graduate was at an event. */
    ATTENDANCE,
    /** A consultation is planned, was held or did not take place. */
    CONSULTATION,
    /** The graduate applied in a competition. */
    APPLICATION,
    /** The graduate was granted an award. */
    AWARD
}
