package kz.ainalaiyn.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import kz.ainalaiyn.platform.testing.ChangeContract;
import org.junit.jupiter.api.Test;

class InventedYearTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What is measured is what the services tell. */
    @Test
    void its_changes_are_as_the_contract_of_the_changes_says() throws JsonProcessingException {
        InventedYear year = new InventedYear(0.0005);
        Stream<GeneratedChange> changes = Stream.concat(
                LongStream.range(0, 4).mapToObj(year::graduateChange),
                LongStream.range(0, InventedYear.PROGRAMMES + 606).mapToObj(year::eventChange));

        for (GeneratedChange change : changes.toList()) {
            assertThat(ChangeContract.differencesOfEarlier(change.type(), JSON.readTree(change.data())))
                    .as(change.toString())
                    .isEmpty();
        }
    }
}
