package kz.ainalaiyn.gateway.documents.finalreport;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Russian. */
final class RussianWording implements Wording {
    private static final List<String> MONTHS = List.of(
            "января",
            "февраля",
            "марта",
            "апреля",
            "мая",
            "июня",
            "июля",
            "августа",
            "сентября",
            "октября",
            "ноября",
            "декабря");

    @Override
    public String title() {
        return "Итоговый отчёт";
    }

    @Override
    public String goalHeading() {
        return "Цель и период";
    }

    @Override
    public String coverageHeading() {
        return "Охват выпускников";
    }

    @Override
    public String contestHeading(@Nullable String name) {
        return name == null ? "Конкурс" : "Конкурс " + quoted(name);
    }

    @Override
    public String eventsHeading(Noun events) {
        return switch (events) {
            case SEMINAR -> "Семинары";
            case TRAINING -> "Тренинги";
            case CAMP -> "Лагеря";
            case FORUM -> "Форум";
            default -> "Другие мероприятия";
        };
    }

    @Override
    public String consultationsHeading() {
        return "Консультации";
    }

    @Override
    public String publicityHeading() {
        return "Информационное сопровождение";
    }

    @Override
    public String organisersHeading() {
        return "Кто выполнил программу";
    }

    @Override
    public String count(Noun noun, int count) {
        String word = switch (noun) {
            case GRADUATE -> plural(count, "выпускник", "выпускника", "выпускников");
            case SEMINAR -> plural(count, "семинар", "семинара", "семинаров");
            case TRAINING -> plural(count, "тренинг", "тренинга", "тренингов");
            case CAMP -> plural(count, "лагерь", "лагеря", "лагерей");
            case FORUM -> plural(count, "форум", "форума", "форумов");
            case EVENT -> plural(count, "мероприятие", "мероприятия", "мероприятий");
            case CONSULTATION -> plural(count, "консультация", "консультации", "консультаций");
            case PUBLICATION -> plural(count, "публикация", "публикации", "публикаций");
            case APPLICATION -> plural(count, "заявка", "заявки", "заявок");
            case AWARD -> plural(count, "грант", "гранта", "грантов");
            case CHILD -> plural(count, "ребёнок", "ребёнка", "детей");
            case PERSON -> plural(count, "человек", "человека", "человек");
            case COPY -> plural(count, "экземпляр", "экземпляра", "экземпляров");
        };
        return number(count) + "\u00a0" + word;
    }

    /** By the rule of CLDR for Russian: 1, 21 and 101, but not 11; 2 to 4 and 22, but not 12; all others. */
    private static String plural(int count, String one, String few, String many) {
        int tens = count % 100;
        int ones = count % 10;
        if (ones == 1 && tens != 11) {
            return one;
        }
        return ones >= 2 && ones <= 4 && (tens < 12 || tens > 14) ? few : many;
    }

    /** The participle before a number and its noun: in the noun's gender where the number ends as one, else neuter. */
    private static String done(int count, String agreeing, String neuter) {
        return plural(count, agreeing, neuter, neuter);
    }

    @Override
    public String date(LocalDate date) {
        return date.getDayOfMonth() + " " + MONTHS.get(date.getMonthValue() - 1) + " " + date.getYear() + "\u00a0года";
    }

    @Override
    public String quoted(String text) {
        return "«" + text + "»";
    }

    @Override
    public String ran(LocalDate from, LocalDate to) {
        return "Программа выполнялась с " + date(from) + " по " + date(to) + ".";
    }

    @Override
    public String goal(int graduates) {
        return "Цель — охватить мероприятиями и консультациями не менее " + number(graduates) + "\u00a0"
                + plural(graduates, "выпускника", "выпускников", "выпускников") + "; каждый учитывается один раз.";
    }

    @Override
    public String alsoPromised(List<String> things) {
        return "Также предусматривалось: " + String.join(", ", things) + ".";
    }

    @Override
    public String reached(int graduates, @Nullable Integer target, @Nullable Boolean met) {
        String reached = done(graduates, "Охвачен ", "Охвачено ") + count(Noun.GRADUATE, graduates);
        return target == null
                ? reached + "."
                : reached + " при цели " + number(target)
                        + (met == null ? "." : met ? ": цель достигнута." : ": цель не достигнута.");
    }

    @Override
    public String undecided(int lowest, int highest, int pairs) {
        return "Число лежит в пределах от " + number(lowest) + " до " + number(highest)
                + ", пока не решено, относятся ли похожие записи к одному человеку (пар: " + number(pairs) + ").";
    }

    @Override
    public String ways(int events, int consultations, int both) {
        return "Только на мероприятиях — " + number(events) + ", только на консультациях — " + number(consultations)
                + ", и там, и там — " + number(both) + ".";
    }

    @Override
    public String announced(List<String> channels) {
        return "Где объявлен: " + String.join(", ", channels) + ".";
    }

    @Override
    public String applied(int applications) {
        return done(applications, "Подана ", "Подано ") + count(Noun.APPLICATION, applications) + ".";
    }

    @Override
    public String awarded(int awards, @Nullable String total) {
        return done(awards, "Присуждён ", "Присуждено ")
                + count(Noun.AWARD, awards)
                + (total == null ? "" : ", всего " + total);
    }

    @Override
    public String nothingAwarded() {
        return "Гранты не присуждены.";
    }

    @Override
    public String unnamedProject() {
        return "проект, название которого не записано";
    }

    @Override
    public String held(Noun noun, int count, String audience) {
        String whom = switch (audience) {
            case "GRADUATES" -> " для выпускников";
            case "CHILDREN" -> " для детей";
            case "PUBLIC" -> " для всех желающих";
            default -> "";
        };
        return done(count, noun == Noun.EVENT ? "Проведено " : "Проведён ", "Проведено ") + count(noun, count) + whom;
    }

    @Override
    public String target(int promised) {
        return " (цель: " + number(promised) + ")";
    }

    @Override
    public String heads(Noun who, int count) {
        return "По подсчёту " + done(count, "присутствовал ", "присутствовало ") + count(who, count) + ".";
    }

    @Override
    public String headsNotRecorded() {
        return "число участников не записано";
    }

    @Override
    public String guests(List<String> offices) {
        return "Гости: " + String.join("; ", offices);
    }

    @Override
    public String consulted(int consultations) {
        return done(consultations, "Проведена ", "Проведено ") + count(Noun.CONSULTATION, consultations);
    }

    @Override
    public String topic(String code) {
        return switch (code) {
            case "SMALL_GRANTS" -> "по малым грантам";
            case "BUSINESS_PLAN" -> "по бизнес-планам";
            case "EMPLOYMENT" -> "по трудоустройству";
            case "HOUSING" -> "по жилью";
            case "LEGAL" -> "по правовым вопросам";
            case "PSYCHOLOGICAL" -> "психологические";
            case "OTHER" -> "по другим темам";
            default -> code;
        };
    }

    @Override
    public String published(int publications) {
        return done(publications, "Вышла ", "Вышло ") + count(Noun.PUBLICATION, publications);
    }

    @Override
    public String publicationKind(String code) {
        return switch (code) {
            case "SOCIAL_NETWORK_POST" -> "публикации в социальных сетях";
            case "MEDIA_ARTICLE" -> "статьи в СМИ";
            case "BOOKLET" -> "буклеты";
            case "POSTER" -> "плакаты";
            case "BANNER" -> "баннеры";
            default -> code;
        };
    }

    @Override
    public String printed() {
        return "Изготовлены и распространены печатные материалы:";
    }

    @Override
    public String quantityNotRecorded() {
        return "количество не записано";
    }

    @Override
    public String role(String code) {
        return switch (code) {
            case "IMPLEMENTER" -> "исполнитель";
            case "HOST" -> "принимающая организация";
            case "PARTNER" -> "партнёр";
            default -> code;
        };
    }

    @Override
    public String channel(String code) {
        return switch (code) {
            case "SOCIAL_NETWORKS" -> "социальные сети";
            case "REGIONAL_MEDIA" -> "региональные СМИ";
            case "NATIONAL_MEDIA" -> "республиканские СМИ";
            case "WEBSITE" -> "сайт";
            case "PARTNERS" -> "партнёры";
            default -> "другие каналы";
        };
    }

    @Override
    public String nothingRecorded() {
        return "О программе не записано ничего, кроме её периода.";
    }

    @Override
    public String stale() {
        return "Возможно, учтено ещё не всё записанное: одну из служб не удалось дочитать до конца.";
    }

    @Override
    public String asOf(long revision, String moment) {
        return "По данным ревизии " + revision + ", " + moment + ".";
    }

    @Override
    public String method() {
        return "Каждое число подсчитано по записям организаций. Тот же отчёт с теми же числами можно получить снова:";
    }

    @Override
    public String currency(String code) {
        return code.equals("KZT") ? "тенге" : code;
    }

    @Override
    public char thousands() {
        return '\u00a0';
    }

    @Override
    public char decimals() {
        return ',';
    }
}
