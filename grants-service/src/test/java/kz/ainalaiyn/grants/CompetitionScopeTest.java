package kz.ainalaiyn.grants;

import static kz.ainalaiyn.grants.Contest.aCompetition;
import static kz.ainalaiyn.grants.Contest.anApplication;
import static kz.ainalaiyn.grants.Contest.as;
import static kz.ainalaiyn.grants.Contest.days;
import static kz.ainalaiyn.grants.Contest.kzt;
import static kz.ainalaiyn.grants.Contest.ok;
import static kz.ainalaiyn.platform.testing.Others.id;
import static kz.ainalaiyn.platform.testing.Tokens.ORGANISATION_A;
import static kz.ainalaiyn.platform.testing.Tokens.coordinator;
import static kz.ainalaiyn.platform.testing.Tokens.partnerA;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import kz.ainalaiyn.platform.testing.EmbeddedDatabase;
import kz.ainalaiyn.platform.testing.Others;
import kz.ainalaiyn.platform.testing.ScopeRules;
import kz.ainalaiyn.platform.testing.SigningKey;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(SigningKey.class)
@QuarkusTestResource(FakeGraduates.class)
class CompetitionScopeTest extends ScopeRules {
    @Override
    protected Others ofA() {
        UUID external = UUID.randomUUID();
        String open = Contest.open();
        List<String> hidden = new ArrayList<>(competition(draftOf(external)));
        hidden.add("/v1/competitions/external/" + id(external));
        hidden.addAll(application(external, open));
        hidden.addAll(award(external));
        return new Others(hidden, competition(open), List.of(), bodies(open));
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
        String competition = ok(as(partnerA()).body(aCompetition()).put("/v1/competitions/external/" + external))
                .path("id");
        ok(Contest.writeRules(competition, "Invented rules"));
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
        String reviewed = Contest.closed();
        String application = ok(Contest.record(reviewed, FakeGraduates.ofA())).path("id");
        ok(Contest.command(reviewed, "review"));
        String award = ok(as(coordinator())
                        .body(Map.of("applicationId", application, "amount", kzt("1000000.00")))
                        .put("/v1/awards/external/" + external + "?organisation=" + ORGANISATION_A))
                .path("id");
        return List.of("/v1/awards/external/" + id(external), "/v1/awards/" + id(award));
    }

    private static Map<String, Supplier<Object>> bodies(String open) {
        return Map.of(
                "putCompetition", Contest::aCompetition,
                "changeCompetition", () -> aCompetition("audience", "Whoever reads this"),
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
