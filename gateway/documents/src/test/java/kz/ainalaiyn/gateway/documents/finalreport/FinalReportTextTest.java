package kz.ainalaiyn.gateway.documents.finalreport;

import static kz.ainalaiyn.gateway.documents.finalreport.FinalReportText.*;
import static kz.ainalaiyn.platform.messages.Language.EN;
import static kz.ainalaiyn.platform.messages.Language.KK;
import static kz.ainalaiyn.platform.messages.Language.RU;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import kz.ainalaiyn.platform.messages.Language;
import kz.ainalaiyn.platform.messages.Message;
import kz.ainalaiyn.platform.messages.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FinalReportTextTest {
    private final Messages messages;

    FinalReportTextTest() throws IOException {
        messages = new Messages();
    }

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
        assertThat(plain(RU, PROMISED.with("thing", "SEMINAR").with("count", count)))
                .isEqualTo(words);
    }

    @Test
    void a_russian_participle_agrees_with_the_noun_that_it_is_of() {
        assertThat(plain(RU, held("SEMINAR", 1, "GRADUATES"))).isEqualTo("Проведён 1 семинар для выпускников:");
        assertThat(plain(RU, held("OTHER", 1, "CHILDREN"))).isEqualTo("Проведено 1 мероприятие для детей:");
        assertThat(plain(RU, held("TRAINING", 3, "CHILDREN"))).isEqualTo("Проведено 3 тренинга для детей:");
        assertThat(plain(RU, CONSULTED.with("count", 21).with("target", ""))).isEqualTo("Проведена 21 консультация:");
        assertThat(plain(RU, APPLIED.with("count", 18))).isEqualTo("Подано 18 заявок.");
        assertThat(plain(RU, GOAL.with("count", 101))).contains("не менее 101 выпускника");
        assertThat(plain(RU, GOAL.with("count", 100))).contains("не менее 100 выпускников");
        assertThat(plain(RU, HEADS.with("audience", "CHILDREN").with("count", 41)))
                .isEqualTo("По подсчёту присутствовал 41 ребёнок.");
    }

    @Test
    void a_kazakh_noun_stays_singular_after_a_number() {
        assertThat(plain(KK, REACHED.with("count", 115))).isEqualTo("115 түлек қамтылды.");
        assertThat(plain(KK, held("TRAINING", 3, "CHILDREN"))).isEqualTo("Балаларға арналған 3 тренинг өткізілді:");
    }

    @Test
    void an_english_noun_and_its_verb_agree_with_their_number() {
        assertThat(plain(EN, held("FORUM", 1, "GRADUATES"))).isEqualTo("1 forum for graduates was held:");
        assertThat(plain(EN, APPLIED.with("count", 2))).isEqualTo("2 applications were handed in.");
    }

    @Test
    void dates_and_money_are_written_as_the_language_writes_them() {
        Message forum = DATE.with("day", LocalDate.parse("2023-10-30"));
        Message award = money("1000000.00");

        assertThat(plain(KK, forum)).isEqualTo("2023 жылғы 30 қазан");
        assertThat(plain(RU, forum)).isEqualTo("30 октября 2023 года");
        assertThat(plain(EN, forum)).isEqualTo("30 October 2023");
        assertThat(plain(KK, award)).isEqualTo("1 000 000 теңге");
        assertThat(plain(RU, award)).isEqualTo("1 000 000 тенге");
        assertThat(plain(EN, award)).isEqualTo("1,000,000 KZT");
        assertThat(plain(RU, money("1234.5"))).isEqualTo("1 234,50 тенге");
    }

    /** The report page says the same moment, and a reader compares the two. */
    @Test
    void a_moment_is_of_the_clocks_where_the_programme_is() {
        Instant evening = Instant.parse("2026-11-25T21:12:50.907459Z");

        assertThat(plain(KK, FinalReports.asOf(7, evening, "Asia/Almaty")))
                .isEqualTo("7-ревизия деректері бойынша, 2026 жылғы 26 қараша, 02:12 Asia/Almaty.");
        assertThat(plain(RU, FinalReports.asOf(7, evening, "Asia/Almaty")))
                .isEqualTo("По данным ревизии 7, 26 ноября 2026 года, 02:12 Asia/Almaty.");
        assertThat(plain(EN, FinalReports.asOf(7, evening, "UTC")))
                .isEqualTo("What was known at revision 7, 25 November 2026, 21:12 UTC.");
    }

    private static Message held(String type, int count, String audience) {
        return HELD.with("type", type)
                .with("count", count)
                .with("whom", WHOM.with("audience", audience))
                .with("target", "");
    }

    private static Message money(String amount) {
        return MONEY.with("amount", new BigDecimal(amount)).with("currency", "KZT");
    }

    private String plain(Language language, Message message) {
        return messages.text(message, language).replace('\u00a0', ' ');
    }
}
