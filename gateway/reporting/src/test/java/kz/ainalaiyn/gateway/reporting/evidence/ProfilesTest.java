package kz.ainalaiyn.gateway.reporting.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ProfilesTest {
    private static final List<Profile> DICTIONARY = List.of(
            Profile.UNKNOWN,
            new Profile("FEMALE", 2001, "invented-home", 2019, "331000000"),
            new Profile("MALE", 2002, "invented-home", 2020, "331000000"));

    @Test
    void a_person_has_the_version_that_held_at_the_revision() {
        Profiles.Builder versions = Profiles.NONE.with(DICTIONARY);
        versions.add(3, 7, 1);
        versions.add(5, 7, 2);
        Profiles profiles = versions.build();

        assertThat(profiles.of(7, 2)).isZero();
        assertThat(profiles.of(7, 3)).isEqualTo(1);
        assertThat(profiles.of(7, 4)).isEqualTo(1);
        assertThat(profiles.of(7, 5)).isEqualTo(2);
        assertThat(profiles.of(7, 9)).isEqualTo(2);
        assertThat(profiles.of(6, 9)).isZero();
        assertThat(profiles.of(1_000_000, 9)).isZero();
        assertThat(profiles.lastRevision()).isEqualTo(5);
        assertThat(profiles.dictionary()).isEqualTo(DICTIONARY);
    }

    @Test
    void of_nobody_anything_is_known_in_the_beginning() {
        assertThat(Profiles.NONE.of(1, 1)).isZero();
        assertThat(Profiles.NONE.dictionary()).containsExactly(Profile.UNKNOWN);
        assertThat(Profiles.NONE.lastRevision()).isZero();
    }

    /** Whoever holds a state reads it while later ones are made of it. */
    @Test
    void a_later_state_leaves_an_earlier_one_as_it_is() {
        Profiles.Builder first = Profiles.NONE.with(DICTIONARY);
        first.add(1, 7, 1);
        Profiles earlier = first.build();
        Profiles.Builder second = earlier.with(DICTIONARY);
        second.add(2, 7, 2);
        second.add(2, 8, 2);
        second.add(2, 5_000, 1);
        Profiles later = second.build();

        assertThat(earlier.of(7, 2)).isEqualTo(1);
        assertThat(earlier.of(8, 2)).isZero();
        assertThat(earlier.of(5_000, 2)).isZero();
        assertThat(earlier.lastRevision()).isEqualTo(1);
        assertThat(later.of(7, 1)).isEqualTo(1);
        assertThat(later.of(7, 2)).isEqualTo(2);
        assertThat(later.of(8, 2)).isEqualTo(2);
        assertThat(later.of(5_000, 2)).isEqualTo(1);
    }

    @Test
    void more_persons_and_versions_than_a_page_has_are_all_there() {
        Random random = new Random(1);
        Map<Integer, NavigableMap<Integer, Integer>> expected = new HashMap<>();
        Profiles profiles = Profiles.NONE;
        for (int revision = 1; revision <= 30; revision++) {
            Profiles.Builder next = profiles.with(DICTIONARY);
            for (int i = 0; i < 500; i++) {
                int person = random.nextInt(10_000);
                int profile = 1 + random.nextInt(2);
                next.add(revision, person, profile);
                expected.computeIfAbsent(person, p -> new TreeMap<>()).put(revision, profile);
            }
            profiles = next.build();
        }

        for (int person = 0; person < 10_000; person++) {
            NavigableMap<Integer, Integer> versions = expected.getOrDefault(person, new TreeMap<>());
            for (int revision : new int[] {0, 1, 13, 30}) {
                Map.Entry<Integer, Integer> version = versions.floorEntry(revision);
                if (profiles.of(person, revision) != (version == null ? 0 : version.getValue())) {
                    fail("%d at %d: %d and not %s", person, revision, profiles.of(person, revision), version);
                }
            }
        }
    }
}
