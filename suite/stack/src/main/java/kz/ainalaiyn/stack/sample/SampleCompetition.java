package kz.ainalaiyn.stack.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.ainalaiyn.stack.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Runs Start App to its end: rules, approval, announcement, applications, decision, four awards. What was awarded and how
 * it was announced are facts; the wording of the rules, the dates and the applicants are invented.
 */
final class SampleCompetition {
    private static final String CODE = "START-APP-2023";
    private static final String ADDRESS = "/v1/competitions/external/" + CODE + "?organisation=" + Invented.SOCIETY;
    private static final int APPLICANTS = 18;
    private static final int FIRST_APPLICANT = 20;
    private static final List<String> STATES =
            List.of("DRAFT", "RULES_APPROVED", "OPEN", "CLOSED", "REVIEW", "DECIDED", "COMPLETED");

    private final Gateway gateway;
    private final SampleFacts facts;

    SampleCompetition(Gateway gateway, SampleFacts facts) {
        this.gateway = gateway;
        this.facts = facts;
    }

    /** Whether the competition, and with it the whole sample, is there to its end. */
    boolean isCompleted() {
        return gateway.get("coordinator", ADDRESS).path("status").asText().equals("COMPLETED");
    }

    void load(People people, Progress progress) {
        String id = draft();
        beforeState(id, "RULES_APPROVED", () -> {
            gateway.put(
                    "coordinator",
                    rules(id),
                    Map.of(
                            "text",
                            Map.of("en", "Invented rules: graduates apply, the best four projects are funded.")));
            JsonNode rules = gateway.get("coordinator", rules(id));
            command(id, "rules/approval", Map.of("number", rules.path("number").asInt()));
        });
        beforeState(
                id,
                "OPEN",
                () -> command(
                        id,
                        "announcement",
                        Map.of(
                                "channels", List.of("SOCIAL_NETWORKS", "REGIONAL_MEDIA"),
                                "opensAt", "2023-08-01T04:00:00Z",
                                "deadline", "2023-09-25T12:00:00Z")));
        beforeState(id, "REVIEW", () -> {
            for (int applicant = FIRST_APPLICANT; applicant < FIRST_APPLICANT + APPLICANTS; applicant++) {
                apply(id, applicant, people.first(applicant));
            }
            command(id, "review", null);
        });
        beforeState(id, "DECIDED", () -> {
            for (int winner = 0; winner < facts.at("/competition/awards").size(); winner++) {
                award(winner);
            }
            command(id, "decision", null);
        });
        progress.step("Start App: %d applications, %d awards of 1,000,000 KZT"
                .formatted(APPLICANTS, facts.at("/competition/awards").size()));
    }

    /** The last step of the whole sample. */
    void complete() {
        command(gateway.get("coordinator", ADDRESS).path("id").asText(), "completion", null);
    }

    private String draft() {
        JsonNode known = gateway.get("coordinator", ADDRESS);
        if (!known.isMissingNode()) {
            return known.path("id").asText();
        }
        int awards = facts.at("/competition/awards").size();
        BigDecimal award = facts.at("/competition/awards/0/amount").decimalValue();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("programme", Programme2023.CODE);
        body.put("title", SampleFacts.nameInEachLanguage(facts.at("/competition/title")));
        body.put("audience", facts.text("/competition/audience"));
        body.put("budget", money(award.multiply(BigDecimal.valueOf(awards))));
        body.put("awardCount", awards);
        body.put("largestAward", money(award));
        return gateway.put("coordinator", ADDRESS, body).path("id").asText();
    }

    private void apply(String competition, int applicant, People.Known graduate) {
        int winner = applicant - FIRST_APPLICANT;
        JsonNode award = facts.at("/competition/awards").path(winner);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("competitionId", competition);
        body.put("graduateId", graduate.id());
        // Which invented graduate stands for which winning project says nothing about anybody.
        body.put(
                "title",
                award.isMissingNode()
                        ? Map.of("en", "Invented project %02d".formatted(winner + 1))
                        : award.path("project"));
        body.put("requestedAmount", money(BigDecimal.valueOf(1_000_000)));
        body.put("submittedAt", "2023-09-%02dT08:00:00Z".formatted(1 + winner));
        gateway.put(
                "coordinator",
                "/v1/applications/external/%s?organisation=%s".formatted(application(winner), graduate.organisation()),
                body);
    }

    private void award(int winner) {
        String organisation = Invented.organisationOf(FIRST_APPLICANT + winner);
        JsonNode application = gateway.get(
                "coordinator",
                "/v1/applications/external/%s?organisation=%s".formatted(application(winner), organisation));
        JsonNode fact = facts.at("/competition/awards/" + winner);
        gateway.put(
                "coordinator",
                "/v1/awards/external/award-%d?organisation=%s".formatted(winner + 1, organisation),
                Map.of(
                        "applicationId",
                        application.path("id").asText(),
                        "amount",
                        money(fact.path("amount").decimalValue())));
    }

    private static String application(int number) {
        return "start-app-%02d".formatted(number + 1);
    }

    private static String rules(String id) {
        return "/v1/competitions/" + id + "/rules";
    }

    /** Carries out a step only if the competition has not come as far as that state. */
    private void beforeState(String id, String state, Runnable step) {
        String now = gateway.get("coordinator", "/v1/competitions/" + id)
                .path("status")
                .asText();
        if (STATES.indexOf(now) < STATES.indexOf(state)) {
            step.run();
        }
    }

    private void command(String id, String command, @Nullable Object body) {
        gateway.post(
                "coordinator",
                "/v1/competitions/" + id + "/" + command,
                body,
                "programme-2023-start-app-" + command.replace('/', '-'));
    }

    private static Map<String, Object> money(BigDecimal amount) {
        return Map.of("amount", amount.setScale(2), "currency", "KZT");
    }
}
