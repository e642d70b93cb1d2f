package kz.ainalaiyn.gateway.documents.finalreport;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of a final report in one language. They are code and not messages with gaps, because a number changes the words
 * around it: in Russian the noun and the participle, in English the noun and the verb.
 */
interface Wording {
    DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    static Wording in(Locale language) {
        return switch (language.getLanguage()) {
            case "kk" -> new KazakhWording();
            case "ru" -> new RussianWording();
            default -> new EnglishWording();
        };
    }

    /** The name of the document. */
    String title();

    String goalHeading();

    String coverageHeading();

    /** Of one competition; its name may not be known. */
    String contestHeading(@Nullable String name);

    /** Of the events of one type. */
    String eventsHeading(Noun events);

    String consultationsHeading();

    String publicityHeading();

    String organisersHeading();

    /** Such as {@code 2 seminars}. */
    String count(Noun noun, int count);

    String date(LocalDate date);

    String quoted(String text);

    /** From when to when. */
    String ran(LocalDate from, LocalDate to);

    String goal(int graduates);

    String alsoPromised(List<String> things);

    /**
     * How many were reached.
     *
     * @param met null when nothing was promised, and while it is open
     */
    String reached(int graduates, @Nullable Integer target, @Nullable Boolean met);

    /** Between which numbers that lies while so many pairs of similar records are undecided. */
    String undecided(int lowest, int highest, int pairs);

    String ways(int events, int consultations, int both);

    String announced(List<String> channels);

    String applied(int applications);

    /**
     * That grants were awarded.
     *
     * @param total what they come to; null where they are of several currencies
     */
    String awarded(int awards, @Nullable String total);

    String nothingAwarded();

    String unnamedProject();

    /** That events of a type were held, for whom. */
    String held(Noun noun, int count, String audience);

    /** Such as {@code (target: 2)}. */
    String target(int promised);

    /** How many came to some events by head-count. */
    String heads(Noun who, int count);

    String headsNotRecorded();

    String guests(List<String> offices);

    String consulted(int consultations);

    String topic(String code);

    String published(int publications);

    String publicationKind(String code);

    String printed();

    String quantityNotRecorded();

    String role(String code);

    String channel(String code);

    String nothingRecorded();

    String stale();

    /** Of what state of knowledge it is. */
    String asOf(long revision, String moment);

    String method();

    /** Between thousands: a comma in English, elsewhere a space that does not break. */
    char thousands();

    char decimals();

    /** Such as {@code 1,000,000 KZT}. */
    default String money(BigDecimal amount, String currency) {
        boolean whole = amount.stripTrailingZeros().scale() <= 0;
        return format(whole ? "#,##0" : "#,##0.00").format(amount) + "\u00a0" + currency(currency);
    }

    default String currency(String code) {
        return code;
    }

    default String number(int number) {
        return format("#,##0").format(number);
    }

    /** As clocks show it in this zone, which is named. */
    default String moment(Instant instant, String zone) {
        ZonedDateTime there = instant.atZone(ZoneId.of(zone));
        return date(there.toLocalDate()) + ", " + CLOCK.format(there) + "\u00a0" + zone;
    }

    private DecimalFormat format(String pattern) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator(thousands());
        symbols.setDecimalSeparator(decimals());
        DecimalFormat format = new DecimalFormat(pattern, symbols);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }
}
