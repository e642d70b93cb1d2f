package kz.ainalaiyn.grants.application;

import static kz.ainalaiyn.grants.ACompetition.aCompetition;
import static kz.ainalaiyn.grants.CompetitionFixture.anApplication;
import static kz.ainalaiyn.grants.CompetitionFixture.as;
import static kz.ainalaiyn.grants.CompetitionFixture.ok;
import static kz.ainalaiyn.platform.testing.Tokens.partnerA;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.ainalaiyn.graduates.client.FakeGraduates;
import kz.ainalaiyn.graduates.client.Roster;
import kz.ainalaiyn.grants.CompetitionFixture;
import kz.ainalaiyn.grants.SettableClock;
import kz.ainalaiyn.platform.testing.FileImports;
import kz.ainalaiyn.platform.testing.ImportContractTests;
import kz.ainalaiyn.platform.testing.ServiceTest;
import kz.ainalaiyn.platform.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@ServiceTest
@QuarkusTestResource(FakeGraduates.class)
class ApplicationImportContractTest extends ImportContractTests {
    private final Roster roster;
    private final SettableClock clock;

    ApplicationImportContractTest(Roster roster, SettableClock clock) {
        super(new FileImports("/v1/applications/imports", partnerA()));
        this.roster = roster;
        this.clock = clock;
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Override
    protected Map<String, Object> aRow() {
        return anApplication(
                aCompetition().announced(),
                graduate(),
                "externalId",
                UUID.randomUUID().toString());
    }

    private UUID graduate() {
        UUID graduate = FakeGraduates.ofA();
        roster.told(FakeGraduates.registration(graduate, Tokens.ORGANISATION_A));
        return graduate;
    }

    @Override
    protected String listOf(Map<String, Object> row) {
        return "/v1/applications?competition=" + row.get("competitionId");
    }

    @Override
    protected Map.Entry<String, Object> change() {
        return Map.entry("title", Map.of("en", "Corrected project"));
    }

    @Override
    protected List<String> inAddress() {
        return List.of("externalId");
    }

    @Override
    protected Response send(Map<String, Object> row) {
        Map<String, Object> body = new HashMap<>(row);
        String path = "/v1/applications/external/" + body.remove("externalId");
        return as(partnerA()).body(body).put(path);
    }

    /** Each of the rows is fine alone: only together they are not. */
    @Test
    void all_or_none_holds_for_what_rows_do_to_each_other() {
        Map<String, Object> row = aRow();
        FileImports imports = new FileImports("/v1/applications/imports", partnerA());
        String line = "%s,%s,%s,Invented project,1000000.00,KZT\n";
        String one = UUID.randomUUID().toString();
        String file = "externalId,competitionId,graduateId,title.en,requestedAmount.amount,requestedAmount.currency\n"
                + line.formatted(one, row.get("competitionId"), row.get("graduateId"))
                + line.formatted(UUID.randomUUID(), row.get("competitionId"), row.get("graduateId"));

        JsonPath none = imports.done("?atomic=true", FileImports.CSV, file);

        assertThat(imports.outcomes(none)).isEqualTo("2 CREATED\n3 REFUSED  applied-before");
        assertThat(none.getBoolean("stored")).isFalse();
        assertThat(as(partnerA()).get("/v1/applications/external/" + one).statusCode())
                .isEqualTo(404);
        JsonPath each = imports.done("", FileImports.CSV, file);
        assertThat(imports.outcomes(each)).isEqualTo("2 CREATED\n3 REFUSED  applied-before");
        assertThat(each.getBoolean("stored")).isTrue();
    }

    /** The harm: a decision about an application that was never made. */
    @Test
    void an_application_that_is_settled_stays_when_the_file_is_undone() {
        String competition = aCompetition().announced();
        FileImports imports = new FileImports("/v1/applications/imports", partnerA());
        JsonPath done = imports.done(
                "",
                FileImports.CSV,
                "externalId,competitionId,graduateId,title.en,requestedAmount.amount,requestedAmount.currency\n"
                        + Stream.generate(this::graduate)
                                .limit(3)
                                .map(graduate -> "%s,%s,%s,Invented project,1000000.00,KZT\n"
                                        .formatted(UUID.randomUUID(), competition, graduate))
                                .collect(Collectors.joining()));
        List<String> applications = imports.rows(done).stream()
                .map(row -> (String) row.get("record"))
                .toList();
        ok(as(partnerA()).post(applications.get(0) + "/withdrawal"));
        clock.advance(Duration.ofDays(2));
        ok(CompetitionFixture.command(competition, "review"));
        ok(CompetitionFixture.award(applications.get(1).replaceFirst(".*/", ""), "1000000.00"));

        imports.undone(done, "?dryRun=true");
        String inReview = imports.undoOutcomes(done);
        ok(CompetitionFixture.command(competition, "decision"));
        imports.undone(done, "");

        assertThat(inReview).isEqualTo("2 KEPT\n3 KEPT\n4 REVERSED");
        assertThat(imports.undoOutcomes(done))
                .isEqualTo("2 REFUSED  competition-state\n3 REFUSED  competition-state\n4 REFUSED  competition-state");
        assertThat(applications)
                .extracting(application -> as(partnerA()).get(application).<String>path("status"))
                .containsExactly("WITHDRAWN", "AWARDED", "DECLINED");
    }
}
