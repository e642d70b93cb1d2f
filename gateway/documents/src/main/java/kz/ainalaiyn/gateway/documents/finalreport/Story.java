package kz.ainalaiyn.gateway.documents.finalreport;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kz.ainalaiyn.gateway.documents.finalreport.Facts.Award;
import kz.ainalaiyn.gateway.documents.finalreport.Facts.Contest;
import kz.ainalaiyn.gateway.documents.finalreport.Facts.Held;
import kz.ainalaiyn.gateway.documents.finalreport.FinalReport.Part;
import kz.ainalaiyn.gateway.documents.finalreport.FinalReport.Section;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.Overlap;
import kz.ainalaiyn.gateway.reporting.coverage.Range;
import kz.ainalaiyn.gateway.reporting.targets.TargetReport;
import kz.ainalaiyn.gateway.reporting.targets.TargetReport.Kind;
import kz.ainalaiyn.gateway.reporting.targets.TargetReport.Target;
import kz.ainalaiyn.platform.http.LocalizedText;
import org.jspecify.annotations.Nullable;

/** Tells what is known of a programme; of what nothing is known it says nothing. */
record Story(CoverageReport report, TargetReport targets, Facts facts, Locale language, Wording words) {

    List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        sections.add(goal());
        if (report.covered() > 0 || report.target() != null) {
            sections.add(coverage());
        }
        facts.contests().forEach(contest -> sections.add(contest(contest)));
        Map<Noun, List<Held>> byType = new EnumMap<>(Noun.class);
        facts.events()
                .forEach(event -> byType.computeIfAbsent(Noun.ofEvents(event.type()), type -> new ArrayList<>())
                        .add(event));
        byType.values().forEach(events -> sections.add(events(events)));
        if (!facts.consultations().isEmpty()) {
            sections.add(consultations());
        }
        if (!facts.publications().isEmpty() || !facts.printed().isEmpty()) {
            sections.add(publicity());
        }
        if (!facts.organisers().isEmpty()) {
            sections.add(organisers());
        }
        if (sections.size() == 1) {
            sections.add(new Section(words.coverageHeading(), List.of(Part.of(words.nothingRecorded()))));
        }
        return sections;
    }

    private Section goal() {
        List<Part> parts = new ArrayList<>();
        parts.add(Part.of(words.ran(report.period().from(), report.period().to())));
        Integer graduates = report.target();
        if (graduates != null) {
            parts.add(Part.of(words.goal(graduates)));
        }
        List<String> promised = targets.targets().stream()
                .filter(target -> target.kind() != Kind.DISTINCT_GRADUATES)
                .flatMap(this::promised)
                .toList();
        if (!promised.isEmpty()) {
            parts.add(Part.of(words.alsoPromised(promised)));
        }
        return new Section(words.goalHeading(), parts);
    }

    private Stream<String> promised(Target target) {
        Integer promised = target.target();
        return promised == null ? Stream.of() : Stream.of(words.count(noun(target), promised));
    }

    private static Noun noun(Target target) {
        return switch (target.kind()) {
            case DISTINCT_GRADUATES -> Noun.GRADUATE;
            case EVENTS -> Noun.ofEvents(String.valueOf(target.type()));
            case CONSULTATIONS -> Noun.CONSULTATION;
            case PUBLICATIONS -> Noun.PUBLICATION;
            case AWARDS -> Noun.AWARD;
        };
    }

    private Section coverage() {
        Overlap overlap = report.overlap();
        List<Part> parts = new ArrayList<>();
        parts.add(Part.of(words.reached(
                report.covered(), report.target(), targets.targets().getFirst().met())));
        Range range = report.range();
        if (range.isOpen()) {
            parts.add(Part.of(words.undecided(range.lowest(), range.highest(), range.openPairs())));
        }
        if (report.covered() > 0) {
            parts.add(Part.of(words.ways(overlap.eventsOnly(), overlap.consultationsOnly(), overlap.both())));
        }
        return new Section(words.coverageHeading(), parts);
    }

    private Section contest(Contest contest) {
        List<Part> parts = new ArrayList<>();
        if (!contest.channels().isEmpty()) {
            parts.add(Part.of(words.announced(
                    contest.channels().stream().map(words::channel).toList())));
        }
        if (contest.applications() > 0) {
            parts.add(Part.of(words.applied(contest.applications())));
        }
        List<Award> awards = contest.awards();
        // A promise is of all competitions together.
        String target = facts.contests().size() == 1 ? targetOf(Kind.AWARDS, null) : "";
        parts.add(
                awards.isEmpty()
                        ? Part.of(words.nothingAwarded())
                        : new Part(
                                words.awarded(awards.size(), total(awards)) + target + ":",
                                awards.stream().map(this::award).toList()));
        LocalizedText title = contest.title();
        return new Section(words.contestHeading(title == null ? null : title.in(language)), parts);
    }

    private @Nullable String total(List<Award> awards) {
        List<String> currencies =
                awards.stream().map(Award::currency).distinct().toList();
        return currencies.size() > 1
                ? null
                : words.money(
                        awards.stream().map(Award::amount).reduce(BigDecimal.ZERO, BigDecimal::add),
                        currencies.getFirst());
    }

    private String award(Award award) {
        LocalizedText project = award.project();
        return (project == null ? words.unnamedProject() : project.in(language)) + " — "
                + words.money(award.amount(), award.currency());
    }

    /** All of one kind, first for graduates, then for others. */
    private Section events(List<Held> events) {
        Noun noun = Noun.ofEvents(events.getFirst().type());
        Map<String, List<Held>> byAudience = new LinkedHashMap<>();
        Stream.of("GRADUATES", "CHILDREN", "PUBLIC").forEach(audience -> byAudience.put(audience, new ArrayList<>()));
        events.forEach(event -> byAudience
                .computeIfAbsent(event.audience(), audience -> new ArrayList<>())
                .add(event));
        byAudience.values().removeIf(List::isEmpty);
        List<Part> parts = new ArrayList<>();
        // A promise is of a type, whoever the events are for.
        String target = byAudience.size() > 1 || noun == Noun.EVENT
                ? ""
                : targetOf(Kind.EVENTS, events.getFirst().type());
        byAudience.forEach((audience, of) -> {
            parts.add(new Part(
                    words.held(noun, of.size(), audience) + target + ":",
                    of.stream().map(event -> event(event, audience)).toList()));
            int heads = of.stream()
                    .map(Held::headCount)
                    .filter(Objects::nonNull)
                    .mapToInt(Integer::intValue)
                    .sum();
            if (heads > 0 && of.size() > 1) {
                parts.add(Part.of(words.heads(headOf(audience), heads)));
            }
        });
        List<String> guests = events.stream()
                .flatMap(event -> event.guests().stream())
                .map(guest -> guest.in(language))
                .distinct()
                .toList();
        if (!guests.isEmpty()) {
            parts.add(Part.of(words.guests(guests) + "."));
        }
        return new Section(words.eventsHeading(noun), parts);
    }

    private String event(Held event, String audience) {
        LocalizedText title = event.title();
        Integer heads = event.headCount();
        String counted = audience.equals("GRADUATES")
                ? ""
                : ": " + (heads == null ? words.headsNotRecorded() : words.count(headOf(audience), heads));
        return words.date(event.day())
                + (title == null ? "" : ", " + words.quoted(title.in(language)))
                + (event.venue() == null ? "" : ", " + event.venue())
                + counted;
    }

    private static Noun headOf(String audience) {
        return audience.equals("CHILDREN") ? Noun.CHILD : Noun.PERSON;
    }

    private Section consultations() {
        int all =
                facts.consultations().stream().mapToInt(Facts.Consulted::count).sum();
        return new Section(
                words.consultationsHeading(),
                List.of(new Part(
                        words.consulted(all) + targetOf(Kind.CONSULTATIONS, null) + ":",
                        facts.consultations().stream()
                                .map(of -> words.topic(of.topic()) + " — " + words.number(of.count()))
                                .toList())));
    }

    private Section publicity() {
        List<Part> parts = new ArrayList<>();
        int all = facts.publications().stream().mapToInt(Facts.Published::count).sum();
        if (all > 0) {
            parts.add(new Part(
                    words.published(all) + targetOf(Kind.PUBLICATIONS, null) + ":",
                    facts.publications().stream()
                            .map(of -> words.publicationKind(of.kind())
                                    + (of.channel() == null ? "" : ", " + of.channel()) + " — "
                                    + words.number(of.count()))
                            .toList()));
        }
        if (!facts.printed().isEmpty()) {
            parts.add(new Part(
                    words.printed(), facts.printed().stream().map(this::printed).toList()));
        }
        return new Section(words.publicityHeading(), parts);
    }

    private String printed(Facts.Printed printed) {
        Integer quantity = printed.quantity();
        return words.publicationKind(printed.kind()) + " — "
                + (quantity == null ? words.quantityNotRecorded() : words.count(Noun.COPY, quantity));
    }

    private Section organisers() {
        return new Section(
                words.organisersHeading(),
                List.of(new Part(
                        "", facts.organisers().stream().map(this::organiser).toList())));
    }

    private String organiser(Facts.Organiser organiser) {
        LocalizedText name = organiser.name();
        return (name == null ? organiser.code() : name.in(language)) + " — " + words.role(organiser.role());
    }

    private String targetOf(Kind kind, @Nullable String type) {
        return targets.targets().stream()
                .filter(target -> target.kind() == kind && Objects.equals(target.type(), type))
                .map(Target::target)
                .filter(Objects::nonNull)
                .map(words::target)
                .findFirst()
                .orElse("");
    }
}
