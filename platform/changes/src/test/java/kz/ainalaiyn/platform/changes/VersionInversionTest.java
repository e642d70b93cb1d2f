package kz.ainalaiyn.platform.changes;

import static kz.ainalaiyn.platform.changes.FeedDatabase.ALL;
import static kz.ainalaiyn.platform.changes.FeedDatabase.START;
import static kz.ainalaiyn.platform.changes.FeedDatabase.append;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VersionInversionTest {

    private final FeedDatabase database = FeedDatabase.fresh();

    @BeforeEach
    void a_transaction_that_began_first_commits_the_later_version() throws Exception {
        try (var early = database.begin();
                var late = database.begin()) {
            append(early, "something else", 1);
            append(late, "graduate", 1);
            late.commit();
            append(early, "graduate", 2);
            early.commit();
        }
    }

    @Test
    void the_feed_has_the_later_version_first() {
        assertThat(ofTheGraduate()).extracting(RecordedChange::version).containsExactly(2L, 1L);
    }

    @Test
    void a_consumer_that_applies_only_what_is_newer_ends_right() {
        Map<String, Long> state = new HashMap<>();
        for (var change : ofTheGraduate()) {
            state.merge(change.subject(), change.version(), Math::max);
        }

        assertThat(state).containsEntry("graduate", 2L);
    }

    @Test
    void a_consumer_that_applies_everything_ends_wrong() {
        Map<String, Long> state = new HashMap<>();
        for (var change : ofTheGraduate()) {
            state.put(change.subject(), change.version());
        }

        assertThat(state).containsEntry("graduate", 1L);
    }

    private List<RecordedChange> ofTheGraduate() {
        return database.log().read(START, ALL, 10).stream()
                .filter(change -> change.subject().equals("graduate"))
                .toList();
    }
}
