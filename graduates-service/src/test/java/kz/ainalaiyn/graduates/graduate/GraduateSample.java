package kz.ainalaiyn.graduates.graduate;

import java.util.Set;
import kz.ainalaiyn.graduates.People;
import kz.ainalaiyn.platform.testing.Sample;
import kz.ainalaiyn.platform.testing.Tokens;

/** A graduate's record: what the rules of the API are tried on here. */
final class GraduateSample {
    static final Sample SAMPLE = new Sample(
            "/v1/graduates",
            People.aGraduate(),
            "familyName",
            Tokens.partnerA(),
            Tokens.of("partner-a-2", Set.of("partner"), Tokens.ORGANISATION_A),
            Tokens.partnerB(),
            Tokens.reporter());

    private GraduateSample() {}
}
