package kz.ainalaiyn.grants.competition;

import static kz.ainalaiyn.grants.ACompetition.aCompetition;

import java.util.Set;
import kz.ainalaiyn.platform.testing.Sample;
import kz.ainalaiyn.platform.testing.Tokens;

/** A competition: what the rules of the API are tried on here. */
final class CompetitionSample {
    static final Sample SAMPLE = new Sample(
            "/v1/competitions",
            aCompetition().details(),
            "audience",
            Tokens.partnerA(),
            Tokens.of("partner-a-2", Set.of("partner"), Tokens.ORGANISATION_A),
            Tokens.partnerB(),
            Tokens.reporter());

    private CompetitionSample() {}
}
