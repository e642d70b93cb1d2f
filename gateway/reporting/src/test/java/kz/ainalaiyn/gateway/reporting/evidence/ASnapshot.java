package kz.ainalaiyn.gateway.reporting.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.ainalaiyn.platform.messages.LocalizedText;
import org.jspecify.annotations.Nullable;

/** A snapshot that a test writes down: what became known, a revision each, from 1 on. */
public final class ASnapshot {
    public static final Instant APPLIED_AT = Instant.parse("2023-12-01T00:00:00Z");

    private final Map<Programme, List<Segment>> segments = new LinkedHashMap<>();
    private final Map<Programme, List<Occasion>> occasions = new LinkedHashMap<>();
    private final List<Profile> dictionary = new ArrayList<>(List.of(Profile.UNKNOWN));
    private final List<int[]> profiles = new ArrayList<>();
    private final List<Integer> pairs = new ArrayList<>();
    private int revision;
    private int lastPerson;

    /** A programme with these first and last days, in Almaty. */
    public static Programme programme(String code, String from, String to) {
        return programme(code, from, to, null);
    }

    /** A programme that has a target. */
    public static Programme programme(String code, String from, String to, @Nullable Integer target) {
        return new Programme(
                code,
                new LocalizedText(null, null, "Invented"),
                LocalDate.parse(from),
                LocalDate.parse(to),
                ZoneId.of("Asia/Almaty"),
                target);
    }

    /** Somebody's presence at an event. */
    public static Occasion event(String day, String type, String organisation) {
        return new Occasion(LocalDate.parse(day), Occasion.Kind.ATTENDANCE, type, organisation);
    }

    /** Somebody's consultation. */
    public static Occasion consultation(String day, String type, String organisation) {
        return new Occasion(LocalDate.parse(day), Occasion.Kind.CONSULTATION, type, organisation);
    }

    /** A programme is known, of which there is no evidence yet. */
    public ASnapshot knows(Programme programme) {
        segments.putIfAbsent(programme, new ArrayList<>());
        occasions.putIfAbsent(programme, new ArrayList<>());
        return this;
    }

    /** A person was reached; 0 is somebody of whom it is not known who it is. */
    public ASnapshot reached(Programme programme, int person, Occasion occasion) {
        return add(programme, person, occasion, true);
    }

    /** One time that a person was reached is taken back. */
    public ASnapshot takenBack(Programme programme, int person, Occasion occasion) {
        return add(programme, person, occasion, false);
    }

    private ASnapshot add(Programme programme, int person, Occasion occasion, boolean added) {
        knows(programme);
        List<Occasion> numbered = occasions.get(programme);
        if (!numbered.contains(occasion)) {
            numbered.add(occasion);
        }
        lastPerson = Math.max(lastPerson, person);
        Entries entry = Entries.of(++revision, List.of(new int[] {person, numbered.indexOf(occasion)}));
        segments.get(programme).add(added ? new Segment(entry, Entries.NONE) : new Segment(Entries.NONE, entry));
        return this;
    }

    /** A person has this profile from now on. */
    public ASnapshot profile(int person, Profile profile) {
        if (!dictionary.contains(profile)) {
            dictionary.add(profile);
        }
        lastPerson = Math.max(lastPerson, person);
        profiles.add(new int[] {++revision, person, dictionary.indexOf(profile)});
        return this;
    }

    /** It is open whether the two are one. */
    public ASnapshot mayBeOne(int one, int other) {
        pairs.addAll(List.of(++revision, one, other, 1));
        return this;
    }

    /** What is known in the end. */
    public Snapshot snapshot() {
        return snapshot(revision);
    }

    /** What was known at a revision. */
    public Snapshot snapshot(long asOf) {
        Profiles.Builder versions = Profiles.NONE.with(dictionary);
        profiles.forEach(version -> versions.add(version[0], version[1], version[2]));
        return new Snapshot(
                asOf,
                APPLIED_AT,
                segments.keySet().stream()
                        .map(programme -> new Evidence(
                                programme,
                                List.copyOf(occasions.get(programme)),
                                List.copyOf(segments.get(programme)),
                                asOf))
                        .toList(),
                lastPerson + 1,
                versions.build(),
                PotentialDuplicates.NONE.with(
                        pairs.stream().mapToInt(Integer::intValue).toArray()));
    }
}
