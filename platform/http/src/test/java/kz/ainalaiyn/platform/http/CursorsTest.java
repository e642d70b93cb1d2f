package kz.ainalaiyn.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class CursorsTest {
    private static final List<String> PARTS = List.of("Ойдан-001", "", "604cd24e");

    private final Cursors cursors = new Cursors(new DerivedKeys("a key of this test"));

    @Test
    void what_was_sealed_opens() {
        assertThat(cursors.open("page", cursors.seal("page", PARTS))).isEqualTo(PARTS);
    }

    @Test
    void the_same_position_is_the_same_text() {
        assertThat(cursors.seal("page", PARTS)).isEqualTo(cursors.seal("page", PARTS));
    }

    @Test
    void what_a_row_is_sorted_by_cannot_be_read_from_it() {
        byte[] sealed = Base64.getUrlDecoder().decode(cursors.seal("page", PARTS));

        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("Ойдан", "604cd24e");
    }

    @Test
    void a_cursor_has_one_spelling() {
        // Of a length at which the last character holds bits to spare.
        String cursor = cursors.seal("page", List.of("a"));
        String allButLast = cursor.substring(0, cursor.length() - 1);

        for (char last : "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".toCharArray()) {
            if (!cursor.equals(allButLast + last)) {
                assertRefused(cursors, "page", allButLast + last);
            }
        }
    }

    @Test
    void a_cursor_that_was_changed_in_any_place_is_refused() {
        byte[] sealed = Base64.getUrlDecoder().decode(cursors.seal("page", PARTS));
        for (int i = 0; i < sealed.length; i++) {
            byte[] forged = sealed.clone();
            forged[i] ^= 1;

            assertRefused(cursors, "page", Base64.getUrlEncoder().encodeToString(forged));
        }
    }

    @Test
    void a_cursor_of_another_purpose_or_key_is_refused() {
        assertRefused(cursors, "feed", cursors.seal("page", PARTS));
        assertRefused(new Cursors(new DerivedKeys("another key")), "page", cursors.seal("page", PARTS));
    }

    private static void assertRefused(Cursors cursors, String purpose, String cursor) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> cursors.open(purpose, cursor))
                .satisfies(problem -> assertThat(problem.type()).isEqualTo(HttpProblem.INVALID_CURSOR));
    }
}
