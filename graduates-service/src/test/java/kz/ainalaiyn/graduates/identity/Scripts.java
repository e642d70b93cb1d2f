package kz.ainalaiyn.graduates.identity;

import java.util.Map;
import java.util.Random;

/** How a name in Kazakh letters is written in other ones: each letter in one of the ways that documents have. */
final class Scripts {
    enum Script {
        KAZAKH,
        RUSSIAN,
        LATIN
    }

    private static final Map<Character, String[]> RUSSIAN = Map.ofEntries(
            way('ә', "а", "а", "а", "я"),
            way('ғ', "г"),
            way('қ', "к"),
            way('ң', "н", "н", "н", "нг"),
            way('ө', "о", "о", "у"),
            way('ұ', "у"),
            way('ү', "у", "у", "ю"),
            way('һ', "х"),
            way('і', "и", "и", "и", "ы"),
            way('ы', "ы", "ы", "ы", "и"));

    private static final Map<Character, String[]> LATIN = Map.ofEntries(
            way('а', "a"),
            way('ә', "a", "a", "ä", "ae"),
            way('б', "b"),
            way('в', "v", "v", "v", "w"),
            way('г', "g"),
            way('ғ', "g", "g", "gh", "ğ"),
            way('д', "d"),
            way('е', "e", "e", "ye"),
            way('ё', "yo", "e"),
            way('ж', "zh", "zh", "j", "dzh"),
            way('з', "z"),
            way('и', "i"),
            way('й', "y", "y", "i", "i", "j"),
            way('к', "k"),
            way('қ', "k", "k", "q"),
            way('л', "l"),
            way('м', "m"),
            way('н', "n"),
            way('ң', "n", "ng", "ñ"),
            way('о', "o"),
            way('ө', "o", "o", "ö", "u"),
            way('п', "p"),
            way('р', "r"),
            way('с', "s", "s", "s", "ss"),
            way('т', "t"),
            way('у', "u"),
            way('ұ', "u", "u", "ū"),
            way('ү', "u", "u", "ü"),
            way('ф', "f"),
            way('х', "kh", "kh", "h", "x"),
            way('һ', "h"),
            way('ц', "ts"),
            way('ч', "ch"),
            way('ш', "sh", "sh", "ş"),
            way('щ', "shch", "sh"),
            way('ъ', ""),
            way('ы', "y", "y", "i"),
            way('і', "i", "i", "y"),
            way('ь', ""),
            way('э', "e"),
            way('ю', "yu", "iu"),
            way('я', "ya", "ia"));

    private final Random random;

    Scripts(Random random) {
        this.random = random;
    }

    Script any() {
        double point = random.nextDouble();
        return point < 0.45 ? Script.KAZAKH : point < 0.85 ? Script.RUSSIAN : Script.LATIN;
    }

    /** In which script something is that is written already. */
    static Script of(String written) {
        return written.chars().anyMatch(c -> c >= 'A' && c <= 'z') ? Script.LATIN : Script.RUSSIAN;
    }

    String in(Script script, String kazakh) {
        if (script == Script.KAZAKH) {
            return kazakh;
        }
        StringBuilder written = new StringBuilder();
        for (char letter : kazakh.toCharArray()) {
            char small = Character.toLowerCase(letter);
            String[] ways = (script == Script.LATIN ? LATIN : RUSSIAN).get(small);
            String way = ways == null ? Character.toString(small) : ways[random.nextInt(ways.length)];
            written.append(
                    small == letter || way.isEmpty() ? way : Character.toUpperCase(way.charAt(0)) + way.substring(1));
        }
        return written.toString();
    }

    /** In Kazakh form with Kazakh letters, mostly in Russian form otherwise. */
    String patronymic(String father, boolean woman, Script script) {
        boolean russian = random.nextDouble() < (script == Script.KAZAKH ? 0.1 : 0.6);
        if (russian) {
            return in(script == Script.KAZAKH ? Script.RUSSIAN : script, withRussian(father, woman ? "вна" : "вич"));
        }
        String between = random.nextDouble() < 0.15 ? " " : "";
        return in(script, father + between + (woman ? "қызы" : "ұлы"));
    }

    /** With a Russian ending: Марат-ов, Серікба-ев, Нұрғали-ев. */
    static String withRussian(String stem, String ending) {
        if (stem.endsWith("й")) {
            return stem.substring(0, stem.length() - 1) + "е" + ending;
        }
        return stem + (stem.matches(".*[аәеиіыуү]") ? "е" : "о") + ending;
    }

    private static Map.Entry<Character, String[]> way(char letter, String... ways) {
        return Map.entry(letter, ways);
    }
}
