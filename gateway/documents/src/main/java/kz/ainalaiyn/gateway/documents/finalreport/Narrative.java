package kz.ainalaiyn.gateway.documents.finalreport;

import static kz.ainalaiyn.gateway.documents.finalreport.FinalReportText.*;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.ainalaiyn.gateway.documents.finalreport.FinalReport.Part;
import kz.ainalaiyn.gateway.documents.finalreport.FinalReport.Section;
import kz.ainalaiyn.gateway.documents.finalreport.ProgrammeFacts.Award;
import kz.ainalaiyn.gateway.documents.finalreport.ProgrammeFacts.CompetitionFacts;
import kz.ainalaiyn.gateway.documents.finalreport.ProgrammeFacts.Consulted;
import kz.ainalaiyn.gateway.documents.finalreport.ProgrammeFacts.Held;
import kz.ainalaiyn.gateway.documents.finalreport.ProgrammeFacts.Organiser;
import kz.ainalaiyn.gateway.documents.finalreport.ProgrammeFacts.Printed;
import kz.ainalaiyn.gateway.documents.finalreport.ProgrammeFacts.Published;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.Overlap;
import kz.ainalaiyn.gateway.reporting.coverage.Range;
import kz.ainalaiyn.gateway.reporting.targets.TargetReport;
import kz.ainalaiyn.gateway.reporting.targets.TargetReport.Kind;
import kz.ainalaiyn.gateway.reporting.targets.TargetReport.Target;
import kz.ainalaiyn.platform.messages.Language;
import kz.ainalaiyn.platform.messages.LocalizedText;
import kz.ainalaiyn.platform.messages.Message;
import kz.ainalaiyn.platform.messages.MessageKey;
import kz.ainalaiyn.platform.messages.Messages;
import org.jspecify.annotations.Nullable;

/** The narrative of a final report. It leaves out what nothing is known of. */
record Narrative(
        CoverageReport report, TargetReport targets, ProgrammeFacts facts, Messages messages, Language language) {

    List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        sections.add(goal());
        if (report.covered() > 0 || report.target() != null) {
            sections.add(coverage());
        }
        facts.contests().forEach(competition -> sections.add(contest(competition)));
        Map<EventType, List<Held>> byType = new EnumMap<>(EventType.class);
        facts.events()
                .forEach(event -> byType.computeIfAbsent(EventType.of(event.type()), type -> new ArrayList<>())
                        .add(event));
        byType.forEach((type, events) -> sections.add(events(type, events)));
        if (!facts.consultations().isEmpty()) {
            sections.add(consultations());
        }
        if (!facts.publications().isEmpty() || !facts.printed().isEmpty()) {
            sections.add(publicity());
        }
        if (!facts.organisers().isEmpty()) {
            sections.add(new Section(
                    say(ORGANISERS_HEADING), List.of(new Part("", items(facts.organisers(), this::organiser)))));
        }
        if (sections.size() == 1) {
            sections.add(new Section(say(COVERAGE_HEADING), List.of(Part.of(say(NOTHING_RECORDED)))));
        }
        return sections;
    }

    private Section goal() {
        List<Part> parts = new ArrayList<>();
        parts.add(part(RAN.with("from", DATE.with("day", report.period().from()))
                .with("to", DATE.with("day", report.period().to()))));
        Integer graduates = report.target();
        if (graduates != null) {
            parts.add(part(GOAL.with("count", graduates)));
        }
        List<Message> promised = targets.targets().stream()
                .filter(target -> target.kind() != Kind.DISTINCT_GRADUATES)
                .flatMap(Narrative::promised)
                .toList();
        if (!promised.isEmpty()) {
            parts.add(part(ALSO_PROMISED.with("things", promised)));
        }
        return new Section(say(GOAL_HEADING), parts);
    }

    private static Stream<Message> promised(Target target) {
        Integer promised = target.target();
        return promised == null
                ? Stream.of()
                : Stream.of(PROMISED.with("count", promised)
                        .with("thing", Objects.requireNonNullElse(target.type(), target.kind())));
    }

    private Section coverage() {
        List<Part> parts = new ArrayList<>();
        parts.add(part(
                reached(report.target(), targets.targets().getFirst().met()).with("count", report.covered())));
        Range range = report.range();
        if (range.isOpen()) {
            parts.add(part(UNDECIDED
                    .with("lowest", range.lowest())
                    .with("highest", range.highest())
                    .with("pairs", range.openPairs())));
        }
        Overlap overlap = report.overlap();
        if (report.covered() > 0) {
            parts.add(part(WAYS.with("events", overlap.eventsOnly())
                    .with("consultations", overlap.consultationsOnly())
                    .with("both", overlap.both())));
        }
        return new Section(say(COVERAGE_HEADING), parts);
    }

    private static Message reached(@Nullable Integer target, @Nullable Boolean met) {
        if (target == null) {
            return Message.of(REACHED);
        }
        return (met == null ? TARGET_OPEN : met ? TARGET_MET : TARGET_MISSED).with("target", target);
    }

    private Section contest(CompetitionFacts competition) {
        List<Part> parts = new ArrayList<>();
        if (!competition.channels().isEmpty()) {
            parts.add(part(ANNOUNCED.with(
                    "channels",
                    competition.channels().stream()
                            .map(channel -> CHANNEL.with("channel", channel))
                            .toList())));
        }
        if (competition.applications() > 0) {
            parts.add(part(APPLIED.with("count", competition.applications())));
        }
        List<Award> awards = competition.awards();
        parts.add(
                awards.isEmpty()
                        ? part(Message.of(NOTHING_AWARDED))
                        : new Part(say(awarded(awards)), items(awards, this::award)));
        LocalizedText title = competition.title();
        return new Section(
                title == null ? say(COMPETITION_HEADING) : say(NAMED_COMPETITION_HEADING.with("name", in(title))),
                parts);
    }

    private Message awarded(List<Award> awards) {
        List<String> currencies =
                awards.stream().map(Award::currency).distinct().toList();
        BigDecimal total = awards.stream().map(Award::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        Message awarded = currencies.size() > 1
                ? Message.of(AWARDED)
                : AWARDED_IN_ALL.with("total", money(total, currencies.getFirst()));
        // A promise is of all competitions together.
        return awarded.with("count", awards.size())
                .with("target", facts.contests().size() == 1 ? target(Kind.AWARDS, null) : "");
    }

    private Message award(Award award) {
        LocalizedText project = award.project();
        return AWARD_ITEM
                .with("project", project == null ? Message.of(UNNAMED_PROJECT) : in(project))
                .with("amount", money(award.amount(), award.currency()));
    }

    /** All of one type, first for graduates, then for others. */
    private Section events(EventType type, List<Held> events) {
        Map<String, List<Held>> byAudience = new LinkedHashMap<>();
        Stream.of("GRADUATES", "CHILDREN", "PUBLIC").forEach(audience -> byAudience.put(audience, new ArrayList<>()));
        events.forEach(event -> byAudience
                .computeIfAbsent(event.audience(), audience -> new ArrayList<>())
                .add(event));
        byAudience.values().removeIf(List::isEmpty);
        // A promise is of a type, whoever the events are for.
        Object target = byAudience.size() > 1 || type == EventType.OTHER ? "" : target(Kind.EVENTS, type.name());
        List<Part> parts = new ArrayList<>();
        byAudience.forEach((audience, of) -> {
            Message held = HELD.with("type", type)
                    .with("count", of.size())
                    .with("whom", WHOM.with("audience", audience))
                    .with("target", target);
            parts.add(new Part(say(held), of.stream().map(this::event).toList()));
            int heads = of.stream()
                    .map(Held::headCount)
                    .filter(Objects::nonNull)
                    .mapToInt(Integer::intValue)
                    .sum();
            if (heads > 0 && of.size() > 1) {
                parts.add(part(HEADS.with("audience", audience).with("count", heads)));
            }
        });
        String guests = events.stream()
                .flatMap(event -> event.guests().stream())
                .map(this::in)
                .distinct()
                .collect(Collectors.joining("; "));
        if (!guests.isEmpty()) {
            parts.add(part(GUESTS.with("guests", guests)));
        }
        return new Section(say(EVENTS_HEADING.with("type", type)), parts);
    }

    private String event(Held held) {
        String event = Stream.of(
                        Stream.of(say(DATE.with("day", held.day()))),
                        Stream.ofNullable(held.title()).map(title -> say(EVENT_TITLE.with("title", in(title)))),
                        Stream.ofNullable(held.venue()))
                .flatMap(named -> named)
                .collect(Collectors.joining(", "));
        if (held.audience().equals("GRADUATES")) {
            return event;
        }
        Integer heads = held.headCount();
        return heads == null
                ? say(UNCOUNTED_EVENT.with("event", event))
                : say(COUNTED_EVENT
                        .with("event", event)
                        .with("audience", held.audience())
                        .with("count", heads));
    }

    private Section consultations() {
        int all = facts.consultations().stream().mapToInt(Consulted::count).sum();
        return new Section(
                say(CONSULTATIONS_HEADING),
                List.of(new Part(
                        say(CONSULTED.with("count", all).with("target", target(Kind.CONSULTATIONS, null))),
                        items(
                                facts.consultations(),
                                of -> TOPIC_ITEM.with("topic", of.topic()).with("count", of.count())))));
    }

    private Section publicity() {
        List<Part> parts = new ArrayList<>();
        int all = facts.publications().stream().mapToInt(Published::count).sum();
        if (all > 0) {
            parts.add(new Part(
                    say(PUBLISHED.with("count", all).with("target", target(Kind.PUBLICATIONS, null))),
                    items(facts.publications(), this::published)));
        }
        if (!facts.printed().isEmpty()) {
            parts.add(new Part(say(PRINTED), items(facts.printed(), this::printed)));
        }
        return new Section(say(PUBLICITY_HEADING), parts);
    }

    private Message published(Published published) {
        String channel = published.channel();
        return (channel == null ? Message.of(PUBLISHED_ITEM) : PUBLISHED_IN_CHANNEL_ITEM.with("channel", channel))
                .with("kind", PUBLICATION_KIND.with("kind", published.kind()))
                .with("count", published.count());
    }

    private Message printed(Printed printed) {
        Integer quantity = printed.quantity();
        return (quantity == null ? Message.of(PRINTED_ITEM_UNCOUNTED) : PRINTED_ITEM.with("count", quantity))
                .with("kind", PUBLICATION_KIND.with("kind", printed.kind()));
    }

    private Message organiser(Organiser organiser) {
        LocalizedText name = organiser.name();
        return ORGANISER_ITEM
                .with("organisation", name == null ? organiser.code() : in(name))
                .with("role", organiser.role());
    }

    /** What was promised of it, behind a sentence; an empty text where nothing was. */
    private Object target(Kind kind, @Nullable String type) {
        return targets.targets().stream()
                .filter(target -> target.kind() == kind && Objects.equals(target.type(), type))
                .map(Target::target)
                .filter(Objects::nonNull)
                .<Object>map(promised -> TARGET.with("count", promised))
                .findFirst()
                .orElse("");
    }

    private static Message money(BigDecimal amount, String currency) {
        return MONEY.with("amount", amount).with("currency", currency);
    }

    private Part part(Message sentence) {
        return Part.of(say(sentence));
    }

    private <T> List<String> items(List<T> all, Function<T, Message> item) {
        return all.stream().map(each -> say(item.apply(each))).toList();
    }

    private String say(MessageKey key) {
        return messages.text(key, language);
    }

    private String say(Message message) {
        return messages.text(message, language);
    }

    private String in(LocalizedText text) {
        return text.shownIn(language.locale());
    }
}
