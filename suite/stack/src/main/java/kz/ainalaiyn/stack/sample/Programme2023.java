package kz.ainalaiyn.stack.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import kz.ainalaiyn.stack.Progress;
import kz.ainalaiyn.stack.Sample;
import kz.ainalaiyn.stack.Stack;
import kz.ainalaiyn.stack.StackFailure;

/**
 * Loads the programme of 2023 through the gateway, as its partners would have. Every request can be sent again, so that a
 * load that was cut off goes on where it was; what is loaded already is left as it is.
 */
public final class Programme2023 implements Sample {
    /** The programme's code. */
    public static final String CODE = "AINALAIYN-2023";

    private static final String REPORT = "/v1/reports/coverage?programme=" + CODE;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Consumer<Exchange> journal;

    /** Loads quietly. */
    public Programme2023() {
        this(exchange -> {});
    }

    /** Tells the journal of every request that succeeded. */
    public Programme2023(Consumer<Exchange> journal) {
        this.journal = journal;
    }

    @Override
    public Optional<String> load(Stack stack, Progress progress) throws IOException, InterruptedException {
        Gateway gateway = new Gateway(stack.gateway(), stack::token, journal);
        SampleFacts facts = SampleFacts.read();
        SampleCompetition competition = new SampleCompetition(gateway, facts);
        if (competition.isCompleted()) {
            progress.step("The programme of 2023 is loaded already");
        } else {
            People people = new People(gateway);
            people.load(progress);
            SampleDelivery delivery = new SampleDelivery(gateway, facts, people);
            delivery.load(progress);
            competition.load(people, progress);
            delivery.recordLate(progress);
            competition.complete();
            progress.step("Loaded; people, numbers and dates that the press did not report are invented");
        }
        awaitCounted(gateway);
        return Optional.of(REPORT);
    }

    /** Returns when the gateway has read everything that the three services had recorded by now. */
    private static void awaitCounted(Gateway gateway) throws InterruptedException {
        for (String service : new String[] {"graduates", "events", "grants"}) {
            String last = lastChange(gateway, service, "");
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (!last.equals(positionOf(gateway, service + "-service"))) {
                if (System.nanoTime() > deadline) {
                    throw new StackFailure("The gateway has not read all of " + service + "-service within "
                            + PATIENCE.toSeconds() + " s; its log tells why.");
                }
                Thread.sleep(PAUSE);
                // A service may have done more by itself, such as finding duplicate candidates.
                last = lastChange(gateway, service, last);
            }
        }
    }

    private static String lastChange(Gateway gateway, String service, String after) {
        String last = after;
        while (true) {
            JsonNode batch = gateway.get(
                    "coordinator",
                    "/v1/%s-changes?limit=1000%s".formatted(service, last.isEmpty() ? "" : "&lastEventId=" + last));
            if (batch.isEmpty()) {
                return last;
            }
            last = batch.get(batch.size() - 1).path("id").asText();
        }
    }

    private static String positionOf(Gateway gateway, String service) {
        for (JsonNode source : gateway.get("coordinator", "/v1/reports/sources").path("sources")) {
            if (source.path("service").asText().equals(service)) {
                return source.path("position").asText();
            }
        }
        return "";
    }
}
