package kz.ainalaiyn.gateway.documents.finalreport;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.ainalaiyn.gateway.documents.finalreport.ProgrammeFacts.Award;
import kz.ainalaiyn.gateway.documents.finalreport.ProgrammeFacts.CompetitionFacts;
import kz.ainalaiyn.gateway.documents.finalreport.ProgrammeFacts.Consulted;
import kz.ainalaiyn.gateway.documents.finalreport.ProgrammeFacts.Held;
import kz.ainalaiyn.gateway.documents.finalreport.ProgrammeFacts.Organiser;
import kz.ainalaiyn.gateway.documents.finalreport.ProgrammeFacts.Printed;
import kz.ainalaiyn.gateway.documents.finalreport.ProgrammeFacts.Published;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.AsOf;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.Overlap;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.Touches;
import kz.ainalaiyn.gateway.reporting.coverage.Period;
import kz.ainalaiyn.gateway.reporting.coverage.Range;
import kz.ainalaiyn.gateway.reporting.targets.TargetReport;
import kz.ainalaiyn.gateway.reporting.targets.TargetReport.Kind;
import kz.ainalaiyn.gateway.reporting.targets.TargetReport.Target;
import kz.ainalaiyn.platform.messages.LocalizedText;
import org.jspecify.annotations.Nullable;

/** What an invented programme's final report is written from. */
record ProgrammeSample(CoverageReport report, TargetReport targets, ProgrammeFacts facts) {
    private static final List<String> TYPES = List.of("SEMINAR", "TRAINING", "CAMP", "FORUM", "WALK");
    private static final List<String> AUDIENCES = List.of("GRADUATES", "CHILDREN", "PUBLIC", "NEIGHBOURS");
    private static final List<String> KINDS =
            List.of("SOCIAL_NETWORK_POST", "MEDIA_ARTICLE", "BOOKLET", "POSTER", "BANNER", "LEAFLET");
    private static final LocalDate DAY = LocalDate.of(2023, 10, 30);
    private static final LocalizedText TITLE = new LocalizedText("Ойдан", "Вымысел", "It''s {invented}");
    private static final ProgrammeFacts NOTHING =
            new ProgrammeFacts(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /** Each code and each wording that depends on no number. */
    static Stream<ProgrammeSample> ofWords() {
        List<Held> days = IntStream.range(0, 12)
                .boxed()
                .flatMap(month -> Stream.of(1, 12, 28)
                        .map(day -> held("SEMINAR", "GRADUATES", LocalDate.of(2020 + month, month + 1, day), null)))
                .toList();
        List<Held> kinds = TYPES.stream()
                .flatMap(type -> AUDIENCES.stream()
                        .flatMap(audience -> Stream.of(
                                held(type, audience, DAY, null),
                                new Held(type, audience, DAY, null, "invented hall", 7, List.of(TITLE)),
                                new Held(type, audience, DAY, null, null, 8, List.of(TITLE, text("guest"))))))
                .toList();
        List<Award> amounts = Stream.of("0.01", "1", "999.99", "1000.00", "1234.5", "1000000.00", "12345678.90")
                .map(amount -> new Award(TITLE, new BigDecimal(amount), "KZT"))
                .toList();
        List<Award> currencies = Stream.of("KZT", "USD")
                .map(currency -> new Award(null, new BigDecimal("5"), currency))
                .toList();
        List<String> channels =
                List.of("SOCIAL_NETWORKS", "REGIONAL_MEDIA", "NATIONAL_MEDIA", "WEBSITE", "PARTNERS", "OTHER", "RADIO");
        return Stream.of(
                of(0, null, null, NOTHING),
                of(
                        3,
                        2,
                        true,
                        new ProgrammeFacts(
                                Stream.of("IMPLEMENTER", "HOST", "PARTNER", "SPONSOR")
                                        .flatMap(role -> Stream.of(
                                                new Organiser("invented-society", role, TITLE),
                                                new Organiser("invented-society", role, null)))
                                        .toList(),
                                kinds,
                                Stream.of(
                                                "SMALL_GRANTS",
                                                "BUSINESS_PLAN",
                                                "EMPLOYMENT",
                                                "HOUSING",
                                                "LEGAL",
                                                "PSYCHOLOGICAL",
                                                "OTHER",
                                                "KNITTING")
                                        .map(topic -> new Consulted(topic, 3))
                                        .toList(),
                                List.of(
                                        new CompetitionFacts(TITLE, channels, 1, List.of()),
                                        new CompetitionFacts(null, channels.subList(0, 1), 0, amounts),
                                        new CompetitionFacts(null, List.of(), 0, currencies)),
                                KINDS.stream()
                                        .flatMap(kind -> Stream.of(
                                                new Published(kind, null, 2), new Published(kind, "invented daily", 3)))
                                        .toList(),
                                KINDS.stream()
                                        .map(kind -> new Printed(kind, null))
                                        .toList())),
                of(0, 5, false, new ProgrammeFacts(List.of(), days, List.of(), List.of(), List.of(), List.of())));
    }

    /** All that is counted is of this number. */
    static Stream<ProgrammeSample> ofNumber(int number) {
        List<Held> events = new ArrayList<>();
        for (String type : TYPES) {
            for (String audience : AUDIENCES.subList(0, number < 100 ? AUDIENCES.size() : 1)) {
                events.addAll(Collections.nCopies(number, held(type, audience, DAY, 1)));
            }
        }
        List<Held> ofOneAudience =
                TYPES.stream().map(type -> held(type, "CHILDREN", DAY, number)).toList();
        Award award = new Award(null, new BigDecimal("5"), "KZT");
        return Stream.of(
                of(
                        number,
                        number,
                        true,
                        new ProgrammeFacts(
                                List.of(),
                                events,
                                List.of(new Consulted("LEGAL", number)),
                                List.of(new CompetitionFacts(
                                        TITLE, List.of(), number, Collections.nCopies(number, award))),
                                List.of(new Published("POSTER", null, number)),
                                List.of(new Printed("POSTER", number)))),
                of(
                        number,
                        number,
                        null,
                        new ProgrammeFacts(
                                List.of(),
                                ofOneAudience,
                                List.of(),
                                List.of(
                                        new CompetitionFacts(null, List.of(), 0, Collections.nCopies(number, award)),
                                        new CompetitionFacts(
                                                null,
                                                List.of(),
                                                0,
                                                Stream.of("KZT", "EUR")
                                                        .map(currency ->
                                                                new Award(null, new BigDecimal(number), currency))
                                                        .toList())),
                                List.of(),
                                List.of())),
                of(number, number + 1000, false, NOTHING),
                of(number, null, null, NOTHING));
    }

    private static Held held(String type, String audience, LocalDate day, @Nullable Integer heads) {
        return new Held(type, audience, day, TITLE, "invented hall", heads, List.of());
    }

    private static LocalizedText text(String text) {
        return new LocalizedText(null, null, text);
    }

    private static ProgrammeSample of(
            int number, @Nullable Integer target, @Nullable Boolean met, ProgrammeFacts facts) {
        Period period = new Period(LocalDate.of(2023, 7, 1), LocalDate.of(2023, 11, 30));
        AsOf asOf = new AsOf(205, Instant.parse("2023-12-01T06:30:15.123456Z"));
        List<Target> targets = new ArrayList<>();
        targets.add(target(Kind.DISTINCT_GRADUATES, null, target, met));
        TYPES.forEach(type -> targets.add(target(Kind.EVENTS, type, target, met)));
        targets.add(target(Kind.CONSULTATIONS, null, target, met));
        targets.add(target(Kind.PUBLICATIONS, null, target, met));
        targets.add(target(Kind.AWARDS, null, target, met));
        return new ProgrammeSample(
                new CoverageReport(
                        "distinct-persons-1",
                        List.of(),
                        period,
                        asOf,
                        null,
                        target,
                        number,
                        met == null ? new Range(number - 1, number, number) : new Range(number, number, 0),
                        new Touches(number, number, 0),
                        new Overlap(number, number + 1, number + 2),
                        List.of(),
                        List.of(),
                        null),
                new TargetReport("INVENTED-2023", period, asOf, null, targets, null),
                facts);
    }

    private static Target target(Kind kind, @Nullable String type, @Nullable Integer target, @Nullable Boolean met) {
        return new Target(kind, type, target, 0, null, met, null, null);
    }
}
