package kz.ainalaiyn.grants.competition;

import static kz.ainalaiyn.grants.ACompetition.aCompetition;
import static kz.ainalaiyn.grants.CompetitionFixture.anApplication;
import static kz.ainalaiyn.grants.CompetitionFixture.as;
import static kz.ainalaiyn.grants.CompetitionFixture.days;
import static kz.ainalaiyn.grants.CompetitionFixture.kzt;
import static kz.ainalaiyn.grants.CompetitionFixture.ok;
import static kz.ainalaiyn.platform.testing.ForeignResources.id;
import static kz.ainalaiyn.platform.testing.Tokens.ORGANISATION_A;
import static kz.ainalaiyn.platform.testing.Tokens.coordinator;
import static kz.ainalaiyn.platform.testing.Tokens.partnerA;

import io.quarkus.test.common.QuarkusTestResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import kz.ainalaiyn.graduates.client.FakeGraduates;
import kz.ainalaiyn.grants.CompetitionFixture;
import kz.ainalaiyn.platform.testing.FileImports;
import kz.ainalaiyn.platform.testing.ForeignResources;
import kz.ainalaiyn.platform.testing.ScopeContractTests;
import kz.ainalaiyn.platform.testing.ServiceTest;

@ServiceTest
@QuarkusTestResource(FakeGraduates.class)
class CompetitionScopeTest extends ScopeContractTests {
    @Override
    protected ForeignResources ofA() {
        UUID external = UUID.randomUUID();
        String open = aCompetition().announced();
        List<String> hidden = new ArrayList<>(competition(draftOf(external)));
        hidden.add("/v1/competitions/external/" + id(external));
        hidden.addAll(application(external, open));
        hidden.addAll(award(external));
        String sent = "/v1/applications/imports/"
                + id(new FileImports("/v1/applications/imports", partnerA())
                        .done("", FileImports.NDJSON, "{}\n")
                        .getString("id"));
        hidden.addAll(List.of(sent, sent + "/rows", sent + "/refused", sent + "/cancellation", sent + "/undo"));
        return new ForeignResources(hidden, competition(open), List.of(), bodies(open));
    }

    private static List<String> competition(String competition) {
        String path = "/v1/competitions/" + id(competition);
        List<String> paths = new ArrayList<>(List.of(path));
        for (String rest : List.of(
                "rules",
                "rules/approval",
                "rules/versions",
                "announcement",
                "cancellation",
                "completion",
                "decision",
                "review")) {
            paths.add(path + "/" + rest);
        }
        return paths;
    }

    private static String draftOf(UUID external) {
        String competition = ok(as(partnerA())
                        .body(aCompetition().details())
                        .put("/v1/competitions/external/" + external))
                .path("id");
        ok(CompetitionFixture.writeRules(competition, "Invented rules"));
        return competition;
    }

    private static List<String> application(UUID external, String open) {
        String application = ok(as(partnerA())
                        .body(anApplication(open, FakeGraduates.ofA()))
                        .put("/v1/applications/external/" + external))
                .path("id");
        String path = "/v1/applications/" + id(application);
        return List.of("/v1/applications/external/" + id(external), path, path + "/withdrawal");
    }

    private static List<String> award(UUID external) {
        String reviewed = aCompetition().closingAt(days(-1)).announced();
        String application =
                ok(CompetitionFixture.record(reviewed, FakeGraduates.ofA())).path("id");
        ok(CompetitionFixture.command(reviewed, "review"));
        String award = ok(as(coordinator())
                        .body(Map.of("applicationId", application, "amount", kzt("1000000.00")))
                        .put("/v1/awards/external/" + external + "?organisation=" + ORGANISATION_A))
                .path("id");
        return List.of("/v1/awards/external/" + id(external), "/v1/awards/" + id(award));
    }

    private static Map<String, Supplier<Object>> bodies(String open) {
        return Map.of(
                "putCompetition", () -> aCompetition().details(),
                "changeCompetition",
                        () -> aCompetition()
                                .with("audience", "Whoever reads this")
                                .details(),
                "writeRules", () -> Map.of("text", Map.of("en", "Other rules")),
                "approveRules", () -> Map.of("number", 1),
                "announceCompetition",
                        () -> Map.of(
                                "channels", List.of("REGIONAL_MEDIA"),
                                "opensAt", days(-3).toString(),
                                "deadline", days(1).toString()),
                "putApplication", () -> anApplication(open, FakeGraduates.ofB()),
                "putAward", () -> Map.of("applicationId", UUID.randomUUID(), "amount", kzt("1000000.00")));
    }
}
