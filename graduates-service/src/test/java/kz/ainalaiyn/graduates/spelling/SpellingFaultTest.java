package kz.ainalaiyn.graduates.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingFaultTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "І",
                "Ли",
                "Лі",
                "Рі",
                "Сё",
                "Пётр",
                "Әбдіқадыр",
                "Abdiqadyr",
                "Ойдан-900",
                "Қайта-Ойдан-12",
                "Петрова-Ахметова",
                "Мухамед улы",
                "Әл-Фараби",
                "О’Нил",
                "О'Нил",
                "Raʼno",
                "А. Б.",
                "Қ.Ә.",
                "Мысал ұлы Ойдан",
                "Жүсіп-Ата",
                "Ñúñez"
            })
    void a_real_name_is_taken(String name) {
        assertThat(SpellingFault.ofName(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "?бді?адыр, LOST_LETTERS",
        "Айжан?, LOST_LETTERS",
        "?????, LOST_LETTERS",
        "Әбді\uFFFDадыр, LOST_LETTERS",
        "РђР№Рі, MISREAD_ENCODING",
        "РђР№Рі-900, MISREAD_ENCODING",
        "😀, NO_NAME",
        "Айжан😀, NO_NAME",
        "👩🏽, NO_NAME",
        "\u0301, NO_NAME",
        "\u200B, INVISIBLE_CHARACTER",
        "\u200E, INVISIBLE_CHARACTER",
        "\u202E, INVISIBLE_CHARACTER",
        "Ай\u200Bжан, INVISIBLE_CHARACTER",
        "\u200FАйжан, INVISIBLE_CHARACTER",
        "Айжан\uFEFF, INVISIBLE_CHARACTER",
        "Ай\u00ADжан, INVISIBLE_CHARACTER",
        "Αγλαΐα, OTHER_SCRIPT",
        "عائشة, OTHER_SCRIPT",
        "李, OTHER_SCRIPT",
        "Айжан1, NO_NAME",
        "900, NO_NAME",
        "-Айжан, NO_NAME",
        "Айжан-, NO_NAME",
        "Айжан--Әли, NO_NAME",
        "., NO_NAME",
        "=Айжан, NO_NAME",
        "<b>, NO_NAME"
    })
    void what_is_no_name_is_refused_with_its_reason(String name, SpellingFault fault) {
        assertThat(SpellingFault.ofName(name)).contains(fault);
    }

    @Test
    void utf_8_that_was_read_as_anything_else_is_told_and_the_name_itself_is_taken() {
        List<String> names =
                List.of("Айжан", "Әбдіқадыр", "Үзілген", "Рустем", "Ңұсқа", "Һәм", "Ғажапта", "Өлең", "Щукарь");
        for (String encoding : List.of("windows-1251", "windows-1252", "ISO-8859-1")) {
            for (String name : names) {
                byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
                String misread = Spelling.ofName(new String(bytes, Charset.forName(encoding)));

                assertThat(SpellingFault.ofName(name)).as(name).isEmpty();
                assertThat(SpellingFault.ofName(misread))
                        .as(name + " in " + encoding)
                        .get()
                        .isIn(SpellingFault.MISREAD_ENCODING, SpellingFault.LOST_LETTERS);
            }
        }
    }

    @Test
    void no_two_or_three_letters_of_the_alphabet_look_misread() {
        String alphabet = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя";
        Stream<String> syllables = alphabet.chars()
                .boxed()
                .flatMap(a -> alphabet.chars()
                        .boxed()
                        .flatMap(b -> alphabet.chars()
                                .mapToObj(c -> Character.toString(a).toUpperCase()
                                        + Character.toString(b)
                                        + Character.toString(c))));

        assertThat(syllables.filter(MisreadEncoding::isIn)).isEmpty();
    }

    @Test
    void a_text_may_have_what_people_write() {
        for (String text : List.of("Кто, если не мы?", "«Айналайын» 😀 №1", "Центр 中心", "A/B & C", "50 % — ½")) {
            assertThat(SpellingFault.ofText(text)).as(text).isEmpty();
        }
    }

    @Test
    void a_ruined_text_is_refused() {
        assertThat(SpellingFault.ofText("?оғам «Ойдан»")).contains(SpellingFault.LOST_LETTERS);
        assertThat(SpellingFault.ofText("Қоғам \uFFFD")).contains(SpellingFault.LOST_LETTERS);
        assertThat(SpellingFault.ofText("ОО «РђР№Рі» РџСЂРёРјРµСЂ")).contains(SpellingFault.MISREAD_ENCODING);
    }

    @Test
    void a_word_of_two_scripts_is_told() {
        assertThat(Spelling.mixesScripts("Aйжан")).isTrue();
        assertThat(Spelling.mixesScripts("Мысал Oйдан")).isTrue();
        assertThat(Spelling.mixesScripts("Ойдан-Smith")).isFalse();
        assertThat(Spelling.mixesScripts("Айжан")).isFalse();
        assertThat(Spelling.mixesScripts(null)).isFalse();
    }

    @Test
    void a_name_has_one_form() {
        assertThat(Spelling.ofName("  Мухамед \u00a0 улы ")).isEqualTo("Мухамед улы");
        assertThat(Spelling.ofName("И\u0306")).isEqualTo("Й");
    }
}
