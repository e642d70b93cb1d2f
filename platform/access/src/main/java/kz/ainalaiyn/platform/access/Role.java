package kz.ainalaiyn.platform.access;

import java.util.Set;

/** What a caller may do, as the identity provider's realm roles name it. */
public final class Role {
    /** Runs programmes: sees all organisations, decides who is the same person. */
    public static final String COORDINATOR = "coordinator";
    /** A partner organisation's system: registers and sees its own people only. */
    public static final String PARTNER = "partner";
    /** Gives consultations for an organisation. */
    public static final String CONSULTANT = "consultant";
    /** Judges applications to a competition. */
    public static final String JUROR = "juror";
    /** A reporting script: reads figures, never people. */
    public static final String REPORTER = "reporter";
    /** Reads everything, changes nothing. */
    public static final String AUDITOR = "auditor";
    /** One of the suite's own applications, reading the others' change feeds. */
    public static final String FEED_READER = "feed-reader";

    /** All of them; the identity provider gives its accounts others of its own. */
    public static final Set<String> ALL =
            Set.of(COORDINATOR, PARTNER, CONSULTANT, JUROR, REPORTER, AUDITOR, FEED_READER);

    private Role() {}
}
