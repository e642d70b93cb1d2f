package kz.ainalaiyn.grants;

import static kz.ainalaiyn.grants.ACompetition.aCompetition;
import static kz.ainalaiyn.grants.CompetitionFixture.as;
import static kz.ainalaiyn.grants.CompetitionFixture.award;
import static kz.ainalaiyn.grants.CompetitionFixture.days;
import static kz.ainalaiyn.grants.CompetitionFixture.ok;
import static kz.ainalaiyn.platform.testing.Tokens.coordinator;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/** A competition in review, and those who applied to it. */
public record Review(String competition, List<String> applications) {
    public static Review of(int applications) {
        return of(applications, aCompetition());
    }

    public static Review of(int applications, ACompetition of) {
        String competition = of.closingAt(days(-1)).announced();
        List<String> ids = IntStream.range(0, applications)
                .mapToObj(i -> CompetitionFixture.recorded(competition))
                .toList();
        ok(CompetitionFixture.command(competition, "review"));
        return new Review(competition, ids);
    }

    public List<Callable<Response>> awards(String amount) {
        List<Callable<Response>> requests = new ArrayList<>();
        applications.forEach(application -> requests.add(() -> award(application, amount)));
        return requests;
    }

    public List<Map<String, Object>> granted() {
        return as(coordinator())
                .get("/v1/awards?limit=200&competition=" + competition)
                .jsonPath()
                .getList("items");
    }

    public List<String> with(String status) {
        return as(coordinator())
                .get("/v1/applications?limit=200&competition=" + competition + "&status=" + status)
                .jsonPath()
                .getList("items.id");
    }
}
