package kz.ainalaiyn.graduates.identity;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Random;

/** What a hand does wrong while it types. */
final class Slips {
    private static final String CYRILLIC = "абвгдежзиклмнопрстуфхыэюя";
    private static final String LATIN = "abcdefghijklmnopqrstuvyz";
    private static final DateTimeFormatter BASIC = DateTimeFormatter.BASIC_ISO_DATE;

    private Slips() {}

    /** One letter is another, is missing, stands twice or changes places with its neighbour; the first one is looked at most and stays. */
    static String letter(Random random, String name) {
        if (name.length() < 3) {
            return name;
        }
        int at = 1 + random.nextInt(name.length() - 2);
        StringBuilder typed = new StringBuilder(name);
        char letter = name.charAt(at);
        String letters = letter < 0x250 ? LATIN : CYRILLIC;
        switch (random.nextInt(4)) {
            case 0 -> typed.setCharAt(at, letters.charAt(random.nextInt(letters.length())));
            case 1 -> typed.deleteCharAt(at);
            case 2 -> typed.insert(at, letters.charAt(random.nextInt(letters.length())));
            default -> {
                typed.setCharAt(at, name.charAt(at + 1));
                typed.setCharAt(at + 1, letter);
            }
        }
        return typed.toString();
    }

    /** Another date that one wrong digit makes of this one, and that may be a graduate's. */
    static LocalDate digit(Random random, LocalDate date) {
        while (true) {
            StringBuilder written = new StringBuilder(BASIC.format(date));
            written.setCharAt(2 + random.nextInt(6), (char) ('0' + random.nextInt(10)));
            LocalDate typed = parsed(written, date);
            if (!typed.equals(date) && typed.getYear() > 1930 && typed.getYear() < 2013) {
                return typed;
            }
        }
    }

    /** The date with two neighbouring digits swapped; it stays where that makes none. */
    static LocalDate swapped(Random random, LocalDate date) {
        StringBuilder written = new StringBuilder(BASIC.format(date));
        int at = 2 + random.nextInt(5);
        char digit = written.charAt(at);
        written.setCharAt(at, written.charAt(at + 1));
        written.setCharAt(at + 1, digit);
        return parsed(written, date);
    }

    private static LocalDate parsed(CharSequence written, LocalDate otherwise) {
        try {
            return LocalDate.parse(written, BASIC);
        } catch (DateTimeParseException e) {
            return otherwise;
        }
    }
}
