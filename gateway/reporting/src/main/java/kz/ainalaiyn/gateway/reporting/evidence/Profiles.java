package kz.ainalaiyn.gateway.reporting.evidence;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * What persons were described as, at any revision up to the last that is known here.
 *
 * <p>Versions are only added. The newest of each person leads to those before it. Numbers stand in pages, and what comes
 * after this state goes into pages of its own or behind what this one reads, so that it never changes.
 */
final class Profiles {
    static final Profiles NONE = new Profiles(List.of(Profile.UNKNOWN), new int[0][], new int[0][], 0, 0);

    private static final int PAGE = 4096;
    private static final int WIDTH = 3;
    private static final int[] EMPTY = new int[PAGE];

    private final List<Profile> dictionary;
    /** By person: the number of the newest version, 0 where there is none. */
    private final int[][] newest;
    /** By version, counted from 1: revision, profile, the version before. */
    private final int[][] versions;

    private final int lastVersion;
    private final long lastRevision;

    private Profiles(List<Profile> dictionary, int[][] newest, int[][] versions, int lastVersion, long lastRevision) {
        this.dictionary = dictionary;
        this.newest = newest;
        this.versions = versions;
        this.lastVersion = lastVersion;
        this.lastRevision = lastRevision;
    }

    List<Profile> dictionary() {
        return dictionary;
    }

    long lastRevision() {
        return lastRevision;
    }

    /** The ordinal of the person's profile at a revision; 0, which is the unknown one, where there was none. */
    int of(int person, long revision) {
        if (person / PAGE >= newest.length) {
            return 0;
        }
        int version = newest[person / PAGE][person % PAGE];
        while (version != 0) {
            int[] page = versions[version / PAGE];
            int at = version % PAGE * WIDTH;
            if (page[at] <= revision) {
                return page[at + 1];
            }
            version = page[at + 2];
        }
        return 0;
    }

    /** A later state, to be filled. */
    Builder with(List<Profile> laterDictionary) {
        return new Builder(this, laterDictionary);
    }

    static final class Builder {
        private final List<Profile> dictionary;
        private final BitSet own = new BitSet();
        private int[][] newest;
        private int[][] versions;
        private int lastVersion;
        private long lastRevision;

        private Builder(Profiles before, List<Profile> dictionary) {
            this.dictionary = dictionary;
            this.newest = before.newest.clone();
            this.versions = before.versions.clone();
            this.lastVersion = before.lastVersion;
            this.lastRevision = before.lastRevision;
        }

        void add(int revision, int person, int profile) {
            int page = person / PAGE;
            if (page >= newest.length) {
                int[][] longer = Arrays.copyOf(newest, page + 1);
                Arrays.fill(longer, newest.length, longer.length, EMPTY);
                newest = longer;
            }
            if (!own.get(page)) {
                newest[page] = newest[page].clone();
                own.set(page);
            }
            lastVersion++;
            if (lastVersion / PAGE >= versions.length) {
                versions = Arrays.copyOf(versions, lastVersion / PAGE + 1);
                versions[lastVersion / PAGE] = new int[PAGE * WIDTH];
            }
            int[] versionPage = versions[lastVersion / PAGE];
            int at = lastVersion % PAGE * WIDTH;
            versionPage[at] = revision;
            versionPage[at + 1] = profile;
            versionPage[at + 2] = newest[page][person % PAGE];
            newest[page][person % PAGE] = lastVersion;
            lastRevision = Math.max(lastRevision, revision);
        }

        Profiles build() {
            return new Profiles(dictionary, newest, versions, lastVersion, lastRevision);
        }
    }
}
