package kz.ainalaiyn.graduates.spelling;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Recognises UTF-8 that was read in an encoding of one byte a character: written back in that encoding its bytes are UTF-8 again, which
 * those of a real word almost never are.
 */
final class MisreadEncoding {
    private static final List<Charset> OTHERS =
            List.of(Charset.forName("windows-1251"), Charset.forName("windows-1252"), StandardCharsets.ISO_8859_1);

    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** One such letter can be chance: the two letters of a short name. */
    private static final int LETTERS = 2;

    private MisreadEncoding() {}

    static boolean isIn(String text) {
        return SPACES.splitAsStream(text).anyMatch(MisreadEncoding::isMisread);
    }

    private static boolean isMisread(String word) {
        return OTHERS.stream()
                .map(encoding -> decoded(word, encoding))
                .anyMatch(meant -> meant != null
                        && meant.codePoints()
                                        .filter(c -> c > 0x7F && isOfNames(c))
                                        .count()
                                >= LETTERS
                        && meant.codePoints().noneMatch(c -> c > 0x7F && Character.isLetter(c) && !isOfNames(c)));
    }

    private static boolean isOfNames(int character) {
        if (!Character.isLetter(character)) {
            return false;
        }
        Character.UnicodeScript script = Character.UnicodeScript.of(character);
        return script == Character.UnicodeScript.CYRILLIC || script == Character.UnicodeScript.LATIN;
    }

    private static @Nullable String decoded(String word, Charset misread) {
        CharsetEncoder encoder = misread.newEncoder();
        ByteBuffer bytes = ByteBuffer.allocate(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (encoder.canEncode(c)) {
                bytes.put(misread.encode(CharBuffer.wrap(new char[] {c})));
            } else if (c >= 0x80 && c < 0xA0) {
                // What the encoding gives no character to is often passed through.
                bytes.put((byte) c);
            } else {
                return null;
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
