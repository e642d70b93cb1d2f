package kz.ainalaiyn.events.event;

import java.util.Set;
import kz.ainalaiyn.events.EventFixture;
import kz.ainalaiyn.platform.testing.Sample;
import kz.ainalaiyn.platform.testing.Tokens;

/** An event: what the rules of the API are tried on here. */
final class EventSample {
    static final Sample SAMPLE = new Sample(
            "/v1/events",
            EventFixture.anEvent("programme", EventFixture.ONLY_A),
            "venue",
            Tokens.partnerA(),
            Tokens.of("partner-a-2", Set.of("partner"), Tokens.ORGANISATION_A),
            Tokens.partnerB(),
            Tokens.juror());

    private EventSample() {}
}
