package kz.ainalaiyn.grants;

import static kz.ainalaiyn.grants.CompetitionFixture.announce;
import static kz.ainalaiyn.grants.CompetitionFixture.approve;
import static kz.ainalaiyn.grants.CompetitionFixture.as;
import static kz.ainalaiyn.grants.CompetitionFixture.days;
import static kz.ainalaiyn.grants.CompetitionFixture.kzt;
import static kz.ainalaiyn.grants.CompetitionFixture.ok;
import static kz.ainalaiyn.grants.CompetitionFixture.writeRules;
import static kz.ainalaiyn.platform.testing.Tokens.ORGANISATION_A;
import static kz.ainalaiyn.platform.testing.Tokens.coordinator;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * An invented competition of partner A's organisation, as far on its way as a test wants it: of 4 awards of 1,000,000 within 4,000,000,
 * open from three days ago until tomorrow, unless the test says otherwise.
 */
public final class ACompetition {
    private final Map<String, Object> details = new HashMap<>(Map.of(
            "programme",
            "START-2023",
            "title",
            Map.of("en", "Invented Start App"),
            "audience",
            "Graduates of children's homes",
            "budget",
            kzt("4000000.00"),
            "awardCount",
            4,
            "largestAward",
            kzt("1000000.00")));
    private Instant deadline = days(1);

    private ACompetition() {}

    public static ACompetition aCompetition() {
        return new ACompetition();
    }

    /** With another value of a member of its details. */
    public ACompetition with(String member, Object value) {
        details.put(member, value);
        return this;
    }

    public ACompetition withAwards(int count) {
        return with("awardCount", count);
    }

    public ACompetition withBudget(String amount) {
        return with("budget", kzt(amount));
    }

    public ACompetition closingAt(Instant deadline) {
        this.deadline = deadline;
        return this;
    }

    /** The body of a request that drafts it. */
    public Map<String, Object> details() {
        return Map.copyOf(details);
    }

    /** A draft with rules; its id. */
    public String drafted() {
        String id = ok(as(coordinator()).body(details).post("/v1/competitions?organisation=" + ORGANISATION_A))
                .path("id");
        ok(writeRules(id, "Invented rules"));
        return id;
    }

    /** Its rules are approved; its id. */
    public String approved() {
        String id = drafted();
        ok(approve(id, 1));
        return id;
    }

    /** Open, or closed where its deadline has passed; its id. */
    public String announced() {
        String id = approved();
        ok(announce(id, days(-3), deadline));
        return id;
    }
}
