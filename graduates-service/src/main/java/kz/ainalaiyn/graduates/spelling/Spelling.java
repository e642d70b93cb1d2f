package kz.ainalaiyn.graduates.spelling;

import java.text.Normalizer;
import java.util.regex.Pattern;
import kz.ainalaiyn.platform.messages.LocalizedText;
import org.jspecify.annotations.Nullable;

/** Brings what was typed to one form, and tells what looks odd in it. */
public final class Spelling {
    /** A line break is none of them: two cells, or two people, stand in one name there. */
    private static final Pattern SPACES = Pattern.compile("[\\t\\p{Zs}]+");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[ -]");
    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");

    private Spelling() {}

    /** A name in Unicode's composed form (NFC), with single spaces between its words and none around them. */
    public static @Nullable String ofName(@Nullable String typed) {
        return typed == null
                ? null
                : SPACES.matcher(Normalizer.normalize(typed, Normalizer.Form.NFC))
                        .replaceAll(" ")
                        .strip();
    }

    /** A text in Unicode's composed form (NFC), in each of its languages. */
    public static @Nullable LocalizedText ofText(@Nullable LocalizedText typed) {
        return typed == null
                ? null
                : new LocalizedText(composed(typed.kk()), composed(typed.ru()), composed(typed.en()));
    }

    /** Whether Cyrillic and Latin letters stand in one word: some look alike, and a name with one of them is not found. */
    public static boolean mixesScripts(@Nullable String name) {
        return name != null
                && hasBoth(name)
                && BETWEEN_WORDS.splitAsStream(name).anyMatch(Spelling::hasBoth);
    }

    private static boolean hasBoth(String text) {
        return LATIN.matcher(text).find() && CYRILLIC.matcher(text).find();
    }

    private static @Nullable String composed(@Nullable String typed) {
        return typed == null ? null : Normalizer.normalize(typed, Normalizer.Form.NFC);
    }
}
