package kz.ainalaiyn.gateway.documents.finalreport;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Kazakh. */
final class KazakhWording implements Wording {
    private static final List<String> MONTHS = List.of(
            "қаңтар",
            "ақпан",
            "наурыз",
            "сәуір",
            "мамыр",
            "маусым",
            "шілде",
            "тамыз",
            "қыркүйек",
            "қазан",
            "қараша",
            "желтоқсан");

    @Override
    public String title() {
        return "Қорытынды есеп";
    }

    @Override
    public String goalHeading() {
        return "Мақсаты мен кезеңі";
    }

    @Override
    public String coverageHeading() {
        return "Қамтылған түлектер";
    }

    @Override
    public String contestHeading(@Nullable String name) {
        return name == null ? "Байқау" : quoted(name) + " байқауы";
    }

    @Override
    public String eventsHeading(Noun events) {
        return switch (events) {
            case SEMINAR -> "Семинарлар";
            case TRAINING -> "Тренингтер";
            case CAMP -> "Лагерьлер";
            case FORUM -> "Форум";
            default -> "Басқа іс-шаралар";
        };
    }

    @Override
    public String consultationsHeading() {
        return "Кеңестер";
    }

    @Override
    public String publicityHeading() {
        return "Ақпараттық қолдау";
    }

    @Override
    public String organisersHeading() {
        return "Бағдарламаны іске асырғандар";
    }

    /** After a number a noun stays singular. */
    @Override
    public String count(Noun noun, int count) {
        String word = switch (noun) {
            case GRADUATE -> "түлек";
            case SEMINAR -> "семинар";
            case TRAINING -> "тренинг";
            case CAMP -> "лагерь";
            case FORUM -> "форум";
            case EVENT -> "іс-шара";
            case CONSULTATION -> "кеңес";
            case PUBLICATION -> "жарияланым";
            case APPLICATION -> "өтінім";
            case AWARD -> "грант";
            case CHILD -> "бала";
            case PERSON -> "адам";
            case COPY -> "дана";
        };
        return number(count) + "\u00a0" + word;
    }

    @Override
    public String date(LocalDate date) {
        return date.getYear() + "\u00a0жылғы " + date.getDayOfMonth() + "\u00a0" + MONTHS.get(date.getMonthValue() - 1);
    }

    @Override
    public String quoted(String text) {
        return "«" + text + "»";
    }

    @Override
    public String ran(LocalDate from, LocalDate to) {
        return "Бағдарламаның іске асырылу кезеңі: " + date(from) + " – " + date(to) + ".";
    }

    @Override
    public String goal(int graduates) {
        return "Мақсаты — іс-шаралармен және кеңестермен кемінде " + count(Noun.GRADUATE, graduates)
                + "ті қамту; әрқайсысы бір рет есептеледі.";
    }

    @Override
    public String alsoPromised(List<String> things) {
        return "Сондай-ақ көзделгені: " + String.join(", ", things) + ".";
    }

    @Override
    public String reached(int graduates, @Nullable Integer target, @Nullable Boolean met) {
        String reached = count(Noun.GRADUATE, graduates) + " қамтылды";
        return target == null
                ? reached + "."
                : reached + ", мақсатты көрсеткіш — " + number(target)
                        + (met == null ? "." : met ? ": мақсатқа қол жеткізілді." : ": мақсатқа қол жеткізілген жоқ.");
    }

    @Override
    public String undecided(int lowest, int highest, int pairs) {
        return "Ұқсас жазбалардың бір адамға тиесілі-тиесілі емесі шешілгенше бұл сан " + number(lowest) + "–"
                + number(highest) + " аралығында (жұп саны: " + number(pairs) + ").";
    }

    @Override
    public String ways(int events, int consultations, int both) {
        return "Оның ішінде тек іс-шараларда — " + number(events) + ", тек кеңестерде — " + number(consultations)
                + ", екеуінде де — " + number(both) + ".";
    }

    @Override
    public String announced(List<String> channels) {
        return "Хабарланған арналар: " + String.join(", ", channels) + ".";
    }

    @Override
    public String applied(int applications) {
        return count(Noun.APPLICATION, applications) + " түсті.";
    }

    @Override
    public String awarded(int awards, @Nullable String total) {
        return count(Noun.AWARD, awards) + " берілді" + (total == null ? "" : ", барлығы " + total);
    }

    @Override
    public String nothingAwarded() {
        return "Грант берілген жоқ.";
    }

    @Override
    public String unnamedProject() {
        return "атауы жазылмаған жоба";
    }

    @Override
    public String held(Noun noun, int count, String audience) {
        String whom = switch (audience) {
            case "GRADUATES" -> "Түлектерге арналған ";
            case "CHILDREN" -> "Балаларға арналған ";
            case "PUBLIC" -> "Көпшілікке арналған ";
            default -> "";
        };
        return whom + count(noun, count) + " өткізілді";
    }

    @Override
    public String target(int promised) {
        return " (мақсат: " + number(promised) + ")";
    }

    @Override
    public String heads(Noun who, int count) {
        return "Санақ бойынша " + count(who, count) + " қатысты.";
    }

    @Override
    public String headsNotRecorded() {
        return "қатысушылар саны жазылмаған";
    }

    @Override
    public String guests(List<String> offices) {
        return "Қонақтар: " + String.join("; ", offices);
    }

    @Override
    public String consulted(int consultations) {
        return count(Noun.CONSULTATION, consultations) + " берілді";
    }

    @Override
    public String topic(String code) {
        return switch (code) {
            case "SMALL_GRANTS" -> "шағын гранттар бойынша";
            case "BUSINESS_PLAN" -> "бизнес-жоспар бойынша";
            case "EMPLOYMENT" -> "жұмысқа орналасу бойынша";
            case "HOUSING" -> "баспана бойынша";
            case "LEGAL" -> "құқықтық мәселелер бойынша";
            case "PSYCHOLOGICAL" -> "психологиялық";
            case "OTHER" -> "басқа тақырыптар бойынша";
            default -> code;
        };
    }

    @Override
    public String published(int publications) {
        return count(Noun.PUBLICATION, publications) + " жарық көрді";
    }

    @Override
    public String publicationKind(String code) {
        return switch (code) {
            case "SOCIAL_NETWORK_POST" -> "әлеуметтік желілердегі жарияланымдар";
            case "MEDIA_ARTICLE" -> "БАҚ мақалалары";
            case "BOOKLET" -> "буклеттер";
            case "POSTER" -> "плакаттар";
            case "BANNER" -> "баннерлер";
            default -> code;
        };
    }

    @Override
    public String printed() {
        return "Баспа материалдары дайындалып, таратылды:";
    }

    @Override
    public String quantityNotRecorded() {
        return "саны жазылмаған";
    }

    @Override
    public String role(String code) {
        return switch (code) {
            case "IMPLEMENTER" -> "орындаушы";
            case "HOST" -> "қабылдаушы ұйым";
            case "PARTNER" -> "серіктес";
            default -> code;
        };
    }

    @Override
    public String channel(String code) {
        return switch (code) {
            case "SOCIAL_NETWORKS" -> "әлеуметтік желілер";
            case "REGIONAL_MEDIA" -> "өңірлік БАҚ";
            case "NATIONAL_MEDIA" -> "республикалық БАҚ";
            case "WEBSITE" -> "сайт";
            case "PARTNERS" -> "серіктестер";
            default -> "басқа арналар";
        };
    }

    @Override
    public String nothingRecorded() {
        return "Бағдарлама туралы кезеңінен басқа ештеңе жазылмаған.";
    }

    @Override
    public String stale() {
        return "Жазылғанның бәрі әлі есептелмеген болуы мүмкін: қызметтердің бірі соңына дейін оқылмады.";
    }

    @Override
    public String asOf(long revision, String moment) {
        return revision + "-ревизия деректері бойынша, " + moment + ".";
    }

    @Override
    public String method() {
        return "Әр сан ұйымдардың жазбалары бойынша есептелген. Дәл осы сандары бар есепті қайта алу:";
    }

    @Override
    public String currency(String code) {
        return code.equals("KZT") ? "теңге" : code;
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
