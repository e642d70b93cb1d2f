package kz.ainalaiyn.gateway.documents.finalreport;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** English. */
final class EnglishWording implements Wording {
    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    @Override
    public String title() {
        return "Final report";
    }

    @Override
    public String goalHeading() {
        return "Goal and period";
    }

    @Override
    public String coverageHeading() {
        return "Graduates reached";
    }

    @Override
    public String contestHeading(@Nullable String name) {
        return name == null ? "Competition" : quoted(name) + " competition";
    }

    @Override
    public String eventsHeading(Noun events) {
        return switch (events) {
            case SEMINAR -> "Seminars";
            case TRAINING -> "Trainings";
            case CAMP -> "Camps";
            case FORUM -> "Forum";
            default -> "Other events";
        };
    }

    @Override
    public String consultationsHeading() {
        return "Consultations";
    }

    @Override
    public String publicityHeading() {
        return "Publicity";
    }

    @Override
    public String organisersHeading() {
        return "Who carried it out";
    }

    @Override
    public String count(Noun noun, int count) {
        String word = switch (noun) {
            case GRADUATE -> count == 1 ? "graduate" : "graduates";
            case SEMINAR -> count == 1 ? "seminar" : "seminars";
            case TRAINING -> count == 1 ? "training" : "trainings";
            case CAMP -> count == 1 ? "camp" : "camps";
            case FORUM -> count == 1 ? "forum" : "forums";
            case EVENT -> count == 1 ? "event" : "events";
            case CONSULTATION -> count == 1 ? "consultation" : "consultations";
            case PUBLICATION -> count == 1 ? "publication" : "publications";
            case APPLICATION -> count == 1 ? "application" : "applications";
            case AWARD -> count == 1 ? "grant" : "grants";
            case CHILD -> count == 1 ? "child" : "children";
            case PERSON -> count == 1 ? "person" : "people";
            case COPY -> count == 1 ? "copy" : "copies";
        };
        return number(count) + "\u00a0" + word;
    }

    @Override
    public String date(LocalDate date) {
        return date.getDayOfMonth() + " " + MONTHS.get(date.getMonthValue() - 1) + " " + date.getYear();
    }

    @Override
    public String quoted(String text) {
        return "“" + text + "”";
    }

    @Override
    public String ran(LocalDate from, LocalDate to) {
        return "The programme ran from " + date(from) + " to " + date(to) + ".";
    }

    @Override
    public String goal(int graduates) {
        return "Its goal was to reach at least " + count(Noun.GRADUATE, graduates)
                + " with events and consultations, each counted once.";
    }

    @Override
    public String alsoPromised(List<String> things) {
        return "It also promised: " + String.join(", ", things) + ".";
    }

    @Override
    public String reached(int graduates, @Nullable Integer target, @Nullable Boolean met) {
        String reached = count(Noun.GRADUATE, graduates) + (graduates == 1 ? " was reached" : " were reached");
        return target == null
                ? reached + "."
                : reached + ", of a target of " + number(target)
                        + (met == null ? "." : met ? ": the target was met." : ": the target was not met.");
    }

    @Override
    public String undecided(int lowest, int highest, int pairs) {
        return "The number lies between " + number(lowest) + " and " + number(highest)
                + " as long as nobody has decided whether similar records are of one person (pairs: " + number(pairs)
                + ").";
    }

    @Override
    public String ways(int events, int consultations, int both) {
        return "Only at events: " + number(events) + "; only in consultations: " + number(consultations)
                + "; both ways: " + number(both) + ".";
    }

    @Override
    public String announced(List<String> channels) {
        return "Announced through: " + String.join(", ", channels) + ".";
    }

    @Override
    public String applied(int applications) {
        return count(Noun.APPLICATION, applications) + (applications == 1 ? " was" : " were") + " handed in.";
    }

    @Override
    public String awarded(int awards, @Nullable String total) {
        return count(Noun.AWARD, awards) + (awards == 1 ? " was" : " were") + " awarded"
                + (total == null ? "" : ", " + total + " in all");
    }

    @Override
    public String nothingAwarded() {
        return "No grant has been awarded.";
    }

    @Override
    public String unnamedProject() {
        return "project whose title was not recorded";
    }

    @Override
    public String held(Noun noun, int count, String audience) {
        String whom = switch (audience) {
            case "GRADUATES" -> " for graduates";
            case "CHILDREN" -> " for children";
            case "PUBLIC" -> " for the public";
            default -> "";
        };
        return count(noun, count) + whom + (count == 1 ? " was held" : " were held");
    }

    @Override
    public String target(int promised) {
        return " (target: " + number(promised) + ")";
    }

    @Override
    public String heads(Noun who, int count) {
        return count(who, count) + (count == 1 ? " was" : " were") + " there by head-count.";
    }

    @Override
    public String headsNotRecorded() {
        return "number of participants not recorded";
    }

    @Override
    public String guests(List<String> offices) {
        return "Guests: " + String.join("; ", offices);
    }

    @Override
    public String consulted(int consultations) {
        return count(Noun.CONSULTATION, consultations) + (consultations == 1 ? " was" : " were") + " given";
    }

    @Override
    public String topic(String code) {
        return switch (code) {
            case "SMALL_GRANTS" -> "on small grants";
            case "BUSINESS_PLAN" -> "on business plans";
            case "EMPLOYMENT" -> "on employment";
            case "HOUSING" -> "on housing";
            case "LEGAL" -> "on legal questions";
            case "PSYCHOLOGICAL" -> "psychological";
            case "OTHER" -> "on other topics";
            default -> code;
        };
    }

    @Override
    public String published(int publications) {
        return count(Noun.PUBLICATION, publications) + " appeared";
    }

    @Override
    public String publicationKind(String code) {
        return switch (code) {
            case "SOCIAL_NETWORK_POST" -> "posts in social networks";
            case "MEDIA_ARTICLE" -> "articles in the media";
            case "BOOKLET" -> "booklets";
            case "POSTER" -> "posters";
            case "BANNER" -> "banners";
            default -> code;
        };
    }

    @Override
    public String printed() {
        return "Printed matter was made and handed out:";
    }

    @Override
    public String quantityNotRecorded() {
        return "quantity not recorded";
    }

    @Override
    public String role(String code) {
        return switch (code) {
            case "IMPLEMENTER" -> "carried it out";
            case "HOST" -> "hosted it";
            case "PARTNER" -> "partner";
            default -> code;
        };
    }

    @Override
    public String channel(String code) {
        return switch (code) {
            case "SOCIAL_NETWORKS" -> "social networks";
            case "REGIONAL_MEDIA" -> "regional media";
            case "NATIONAL_MEDIA" -> "national media";
            case "WEBSITE" -> "a website";
            case "PARTNERS" -> "partners";
            default -> "other channels";
        };
    }

    @Override
    public String nothingRecorded() {
        return "Nothing but the period has been recorded of this programme.";
    }

    @Override
    public String stale() {
        return "Not everything that was recorded may be counted yet: one of the services could not be read to its end.";
    }

    @Override
    public String asOf(long revision, String moment) {
        return "What was known at revision " + revision + ", " + moment + ".";
    }

    @Override
    public String method() {
        return "Every number is counted from what the organisations recorded. The same report can be had again, with the same figures, at";
    }

    @Override
    public char thousands() {
        return ',';
    }

    @Override
    public char decimals() {
        return '.';
    }
}
