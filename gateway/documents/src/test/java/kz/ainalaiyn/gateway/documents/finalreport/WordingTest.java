package kz.ainalaiyn.gateway.documents.finalreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
    private static final Wording KK = Wording.in(Locale.of("kk"));
    private static final Wording RU = Wording.in(Locale.of("ru"));
    private static final Wording EN = Wording.in(Locale.ENGLISH);

    @ParameterizedTest
    @CsvSource({
        "0, 0 семинаров",
        "1, 1 семинар",
        "2, 2 семинара",
        "4, 4 семинара",
        "5, 5 семинаров",
        "11, 11 семинаров",
        "12, 12 семинаров",
        "21, 21 семинар",
        "22, 22 семинара",
        "111, 111 семинаров",
        "114, 114 семинаров",
        "1001, 1 001 семинар",
    })
    void a_russian_noun_agrees_with_its_number(int count, String words) {
        assertThat(plain(RU.count(Noun.SEMINAR, count))).isEqualTo(words);
    }

    @Test
    void a_russian_participle_agrees_with_the_noun_that_it_is_of() {
        assertThat(plain(RU.held(Noun.SEMINAR, 1, "GRADUATES"))).isEqualTo("Проведён 1 семинар для выпускников");
        assertThat(plain(RU.held(Noun.EVENT, 1, "CHILDREN"))).isEqualTo("Проведено 1 мероприятие для детей");
        assertThat(plain(RU.held(Noun.TRAINING, 3, "CHILDREN"))).isEqualTo("Проведено 3 тренинга для детей");
        assertThat(plain(RU.consulted(21))).isEqualTo("Проведена 21 консультация");
        assertThat(plain(RU.applied(18))).isEqualTo("Подано 18 заявок.");
        assertThat(plain(RU.goal(101))).contains("не менее 101 выпускника");
        assertThat(plain(RU.goal(100))).contains("не менее 100 выпускников");
        assertThat(plain(RU.heads(Noun.CHILD, 41))).isEqualTo("По подсчёту присутствовал 41 ребёнок.");
    }

    @Test
    void a_kazakh_noun_stays_singular_after_a_number() {
        assertThat(plain(KK.count(Noun.GRADUATE, 115))).isEqualTo("115 түлек");
        assertThat(plain(KK.held(Noun.TRAINING, 3, "CHILDREN"))).isEqualTo("Балаларға арналған 3 тренинг өткізілді");
    }

    @Test
    void an_english_noun_and_its_verb_agree_with_their_number() {
        assertThat(plain(EN.held(Noun.FORUM, 1, "GRADUATES"))).isEqualTo("1 forum for graduates was held");
        assertThat(plain(EN.applied(2))).isEqualTo("2 applications were handed in.");
    }

    @Test
    void dates_and_money_are_written_as_the_language_writes_them() {
        LocalDate forum = LocalDate.parse("2023-10-30");
        BigDecimal award = new BigDecimal("1000000.00");

        assertThat(plain(KK.date(forum))).isEqualTo("2023 жылғы 30 қазан");
        assertThat(plain(RU.date(forum))).isEqualTo("30 октября 2023 года");
        assertThat(plain(EN.date(forum))).isEqualTo("30 October 2023");
        assertThat(plain(KK.money(award, "KZT"))).isEqualTo("1 000 000 теңге");
        assertThat(plain(RU.money(award, "KZT"))).isEqualTo("1 000 000 тенге");
        assertThat(plain(EN.money(award, "KZT"))).isEqualTo("1,000,000 KZT");
        assertThat(plain(RU.money(new BigDecimal("1234.5"), "KZT"))).isEqualTo("1 234,50 тенге");
    }

    /** The report page says the same moment, and a reader compares the two. */
    @Test
    void a_moment_is_of_the_clocks_where_the_programme_is() {
        Instant evening = Instant.parse("2026-11-25T21:12:50.907459Z");

        assertThat(plain(KK.moment(evening, "Asia/Almaty"))).isEqualTo("2026 жылғы 26 қараша, 02:12 Asia/Almaty");
        assertThat(plain(RU.moment(evening, "Asia/Almaty"))).isEqualTo("26 ноября 2026 года, 02:12 Asia/Almaty");
        assertThat(plain(EN.moment(evening, "UTC"))).isEqualTo("25 November 2026, 21:12 UTC");
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }
}
