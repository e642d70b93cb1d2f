package kz.ainalaiyn.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kz.ainalaiyn.platform.outcomes.InputError;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LenientBindingTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<InputError> faults = new ArrayList<>();

    record Guest(@Nullable String office, boolean special) {}

    record Meeting(
            @Nullable String venue,
            @Nullable Integer seats,
            @Nullable List<@Nullable Guest> guests) {}

    @Test
    void every_unreadable_member_is_told_and_the_others_are_bound() throws IOException {
        Meeting bound = bind("""
                {"venue": {"an": "object"}, "seats": "many", "day": 1, "guests": [{"office": "press", "special": true}]}
                """);

        assertThat(told())
                .containsExactly("/venue text-expected", "/seats whole-number-expected", "/day unknown-member");
        assertThat(bound).isEqualTo(new Meeting(null, null, List.of(new Guest("press", true))));
    }

    @Test
    void a_fault_within_a_list_names_which_of_its_elements_it_is_in() throws IOException {
        bind("""
                {"guests": [{"office": "press"}, {"special": "yes"}, {"office": "\\u0000"}, 4, {"desk": 1}]}
                """);

        assertThat(told())
                .containsExactly(
                        "/guests/2/office character",
                        "/guests/1/special boolean-expected",
                        "/guests/3 object-expected",
                        "/guests/4/desk unknown-member");
    }

    @Test
    void an_element_that_cannot_be_read_leaves_the_others_in_their_places() throws IOException {
        Meeting bound = bind("""
                {"guests": [4, {"office": "press", "special": true}]}
                """);

        assertThat(bound).isNotNull();
        assertThat(bound.guests()).containsExactly(null, new Guest("press", true));
    }

    @Test
    void a_body_of_which_nothing_can_be_read_is_one_fault_at_its_root() throws IOException {
        assertThat(bind("[]")).isNull();

        assertThat(told()).containsExactly(" object-expected");
    }

    @Test
    void a_body_of_endless_faults_is_given_up_at_the_hundredth() throws IOException {
        String strange = Stream.iterate(0, i -> i < 150, i -> i + 1)
                .map(i -> "\"m%d\": 1".formatted(i))
                .reduce((a, b) -> a + "," + b)
                .orElseThrow();

        assertThat(bind("{" + strange + "}")).isNull();
        assertThat(faults).hasSize(100);
    }

    private @Nullable Meeting bind(String body) throws IOException {
        JsonNode tree = JSON.readTree(body);
        return new LenientBinding<Meeting>(JSON, Meeting.class).bind(tree, faults);
    }

    private List<String> told() {
        return faults.stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }
}
