package kz.ainalaiyn.platform.testing;

import static kz.ainalaiyn.platform.testing.ApiCalls.MERGE_PATCH;
import static kz.ainalaiyn.platform.testing.ApiCalls.PARALLEL;
import static kz.ainalaiyn.platform.testing.ApiCalls.as;
import static kz.ainalaiyn.platform.testing.ApiCalls.assertProblem;
import static kz.ainalaiyn.platform.testing.ApiCalls.created;
import static kz.ainalaiyn.platform.testing.ApiCalls.inParallel;
import static kz.ainalaiyn.platform.testing.ApiCalls.patch;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Rules 7 and 8 of the API: versions, and the patches that make them. */
interface VersionContractTests {
    Sample sample();

    @Test
    default void every_read_has_a_tag_and_the_same_one_whoever_asks() {
        for (String path : List.of(created(sample()), sample().collection() + "?limit=1")) {
            String tag = as(sample().token()).get(path).header("ETag");

            assertThat(tag).as(path).matches("\"[^\"]+\"");
            assertThat(as(sample().sameRightsToken()).get(path).header("ETag")).isEqualTo(tag);
            Response again = as(sample().token()).header("If-None-Match", tag).get(path);
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.asString()).isEmpty();
            assertThat(again.header("ETag")).isEqualTo(tag);
        }
    }

    @Test
    default void a_change_without_a_version_is_428() {
        assertProblem(patch(sample(), created(sample()), null, "New"), 428, "precondition-required");
    }

    @Test
    default void a_change_of_an_old_version_is_412_and_changes_nothing() {
        String path = created(sample());
        String old = as(sample().token()).get(path).header("ETag");
        assertThat(patch(sample(), path, old, "Second").statusCode()).isEqualTo(200);

        assertProblem(patch(sample(), path, old, "Third"), 412, "precondition-failed");

        assertThat(as(sample().token()).get(path).jsonPath().getString(sample().textMember()))
                .isEqualTo("Second");
    }

    @Test
    default void of_parallel_changes_of_one_version_one_succeeds() throws Exception {
        String path = created(sample());
        String tag = as(sample().token()).get(path).header("ETag");

        List<Response> answers = inParallel(() -> patch(sample(), path, tag, "By " + word()));

        assertThat(answers.stream().filter(a -> a.statusCode() == 200)).hasSize(1);
        assertThat(answers.stream().filter(a -> a.statusCode() == 412)).hasSize(PARALLEL - 1);
    }

    @Test
    default void a_patch_keeps_what_it_does_not_name() {
        String path = created(sample());
        Map<String, Object> before = as(sample().token()).get(path).jsonPath().getMap("");

        Map<String, Object> after = patch(
                        sample(), path, as(sample().token()).get(path).header("ETag"), "Changed")
                .jsonPath()
                .getMap("");

        before.put(sample().textMember(), "Changed");
        before.remove("version");
        after.remove("version");
        assertThat(after).isEqualTo(before);
    }

    @Test
    default void a_patch_that_removes_a_required_member_is_400() {
        String path = created(sample());

        Response answer = as(sample().token())
                .contentType(MERGE_PATCH)
                .header("If-Match", as(sample().token()).get(path).header("ETag"))
                .body("{\"" + sample().textMember() + "\":null}")
                .patch(path);

        assertThat(assertProblem(answer, 400, "invalid-input").jsonPath().getString("errors[0].pointer"))
                .isEqualTo("/" + sample().textMember());
    }

    /** Of letters alone, as a text may have to be that is a name. */
    private static String word() {
        return "a" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    }
}
