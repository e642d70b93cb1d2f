package kz.ainalaiyn.gateway.webhooks.subscription;

import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.ainalaiyn.platform.testing.Sample;
import kz.ainalaiyn.platform.testing.Tokens;

/** A webhook, by which the rules of the API are tried. */
public final class WebhookSample {
    static final Map<String, Object> BODY = Map.of(
            "name", "Our case management",
            "url", "https://cases.society.example/hooks",
            "types", List.of("kz.ainalaiyn.events.attendance-recorded", "kz.ainalaiyn.graduates.graduate-erased"));

    static final Sample SAMPLE =
            new Sample("/v1/webhooks", BODY, "name", of("one"), of("two"), Tokens.partnerB(), Tokens.juror());

    private WebhookSample() {}

    /** Of an organisation with webhooks enough for these tests, each caller's of its own. */
    private static String of(String who) {
        return Tokens.of("webhooks-" + who, Set.of("partner"), Tokens.ORGANISATION_A);
    }
}
