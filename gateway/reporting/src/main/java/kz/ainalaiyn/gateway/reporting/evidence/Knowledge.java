package kz.ainalaiyn.gateway.reporting.evidence;

import java.time.Instant;
import java.util.List;

/**
 * What was known at a revision of some programmes and of all persons. It never changes, whatever is recorded after.
 *
 * @param revision the revision's number, 0 before the first
 * @param appliedAt when the gateway came to it
 * @param evidence of each programme that was asked for, in that order
 * @param persons all persons have ordinals below this
 */
public record Knowledge(
        long revision, Instant appliedAt, List<Evidence> evidence, int persons, Profiles profiles, OpenPairs pairs) {

    /** The profiles that there are, by their ordinals. */
    public List<Profile> profileDictionary() {
        return profiles.dictionary();
    }

    /** The persons of whom nobody has decided yet whether they are one. */
    public List<OpenGroup> openGroups() {
        return pairs.at(revision);
    }

    /** The ordinal of this person's profile. */
    public int profileOf(int person) {
        return profiles.of(person, revision);
    }
}
