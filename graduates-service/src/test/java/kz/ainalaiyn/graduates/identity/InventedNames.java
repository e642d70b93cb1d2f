package kz.ainalaiyn.graduates.identity;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Names that are common in Kazakhstan, in Kazakh letters, the more common ones first; nobody's name is made of them but by chance. */
final class InventedNames {
    private static final List<String> WOMEN = List.of(
            "Айгерім",
            "Аружан",
            "Динара",
            "Мадина",
            "Айша",
            "Әсем",
            "Жанар",
            "Камила",
            "Алия",
            "Айнұр",
            "Назерке",
            "Аяулым",
            "Гүлнар",
            "Дана",
            "Сәуле",
            "Ботагөз",
            "Меруерт",
            "Айсұлу",
            "Томирис",
            "Зарина",
            "Индира",
            "Анель",
            "Салтанат",
            "Перизат",
            "Ақерке",
            "Балнұр",
            "Шолпан",
            "Гаухар",
            "Лаура",
            "Фатима",
            "Зухра",
            "Жансая",
            "Ұлжан",
            "Үміт",
            "Қарлығаш",
            "Нұргүл",
            "Айжан",
            "Айман",
            "Роза",
            "Лия",
            "Дария",
            "Сабина",
            "Амина",
            "Диана",
            "Еркежан",
            "Толғанай",
            "Жібек",
            "Майра",
            "Света",
            "Анна",
            "Елена",
            "Юлия",
            "Ольга",
            "Наталья",
            "Яна",
            "Виктория",
            "Хадиша",
            "Рабиға",
            "Күнсұлу",
            "Ләззат");

    private static final List<String> MEN = List.of(
            "Нұрсұлтан",
            "Ерлан",
            "Арман",
            "Алихан",
            "Данияр",
            "Асқар",
            "Мұхамед",
            "Ержан",
            "Бекзат",
            "Нұрлан",
            "Айдос",
            "Самат",
            "Әлішер",
            "Дәурен",
            "Тимур",
            "Жандос",
            "Санжар",
            "Мирас",
            "Рүстем",
            "Дамир",
            "Олжас",
            "Бауыржан",
            "Қанат",
            "Серік",
            "Талғат",
            "Марат",
            "Мұрат",
            "Болат",
            "Қайрат",
            "Асан",
            "Үсен",
            "Аслан",
            "Арыстан",
            "Ілияс",
            "Ибраһим",
            "Жүсіп",
            "Ғалым",
            "Сырым",
            "Ақжол",
            "Ерасыл",
            "Айбек",
            "Дидар",
            "Нұржан",
            "Жәнібек",
            "Еркебұлан",
            "Рамазан",
            "Ислам",
            "Шыңғыс",
            "Абай",
            "Али",
            "Владимир",
            "Сергей",
            "Андрей",
            "Дмитрий",
            "Артём",
            "Иван",
            "Хасан",
            "Хұсейін",
            "Мейірбек",
            "Ұлан");

    private static final List<String> FAMILIES = List.of(
            "Ахмет",
            "Оспан",
            "Омар",
            "Ибрай",
            "Серікбай",
            "Нұрлан",
            "Қасым",
            "Жұмабай",
            "Сатпай",
            "Исмаил",
            "Бекмұрат",
            "Сұлтан",
            "Тілеуберді",
            "Есім",
            "Мұхамеджан",
            "Қали",
            "Абдрахман",
            "Сәрсенбай",
            "Байжан",
            "Төлеген",
            "Жақып",
            "Әбдіқадыр",
            "Нұрмағамбет",
            "Сейіт",
            "Мамыр",
            "Қожахмет",
            "Тоқтар",
            "Рахым",
            "Ержан",
            "Дүйсен",
            "Смағұл",
            "Мырзахмет",
            "Өтеғұл",
            "Көшербай",
            "Жүніс",
            "Әлім",
            "Досжан",
            "Әшір",
            "Қонысбай",
            "Тәжібай",
            "Баймұрат",
            "Шәріп",
            "Ысқақ",
            "Молдабек",
            "Айтбай",
            "Сағын",
            "Ниязбек",
            "Кәрім",
            "Үсен",
            "Рай");

    private static final List<String> FATHERS = List.of(
            "Марат",
            "Серік",
            "Болат",
            "Қайрат",
            "Ерлан",
            "Нұрлан",
            "Асқар",
            "Мұрат",
            "Талғат",
            "Ержан",
            "Бақыт",
            "Қанат",
            "Мұхамед",
            "Самат",
            "Жұмабек",
            "Рүстем",
            "Ғалым",
            "Сәкен",
            "Амангелді",
            "Берік",
            "Дәурен",
            "Жанат",
            "Айдын",
            "Сағат",
            "Нұрғали",
            "Есен",
            "Оразбек",
            "Тимур",
            "Сергей",
            "Төлеген");

    /** Pairs that parents give to two of theirs. */
    private static final List<List<String>> SIBLINGS = List.of(
            List.of("Асан", "Үсен"),
            List.of("Хасан", "Хұсейін"),
            List.of("Фатима", "Зухра"),
            List.of("Айман", "Айжан"),
            List.of("Айман", "Шолпан"),
            List.of("Айгерім", "Айгүл"),
            List.of("Айсұлу", "Күнсұлу"),
            List.of("Ерлан", "Ержан"),
            List.of("Нұрлан", "Нұржан"),
            List.of("Дана", "Диана"),
            List.of("Марат", "Мұрат"),
            List.of("Жандос", "Айдос"),
            List.of("Камила", "Жамила"),
            List.of("Алихан", "Әлішер"));

    private InventedNames() {}

    /** Those of the list and what is put together as many are, Ай-гүл and Нұр-жан: some two hundred, as a register has. */
    static String[] womensGiven() {
        List<String> last =
                List.of("гүл", "нұр", "жан", "сұлу", "ша", "дана", "ару", "зада", "бике", "гер", "бану", "сәуле");
        Stream<String> together = Stream.of(
                        "Ай", "Гүл", "Нұр", "Күн", "Ақ", "Бал", "Жан", "Қыз", "Мей", "Еркін", "Тоты", "Сәуле")
                .flatMap(first -> last.stream().map(second -> first + second));
        return Stream.concat(WOMEN.stream(), together).distinct().toArray(String[]::new);
    }

    /** Each of the family names with the Russian ending, in Kazakh form and without one. */
    static String[] womensFamilies() {
        return FAMILIES.stream()
                .flatMap(family -> Stream.of(Scripts.withRussian(family, "в") + "а", family + "қызы", family))
                .toArray(String[]::new);
    }

    static String given(Random random, boolean woman) {
        return drawn(random, woman ? WOMEN : MEN);
    }

    static String family(Random random) {
        return drawn(random, FAMILIES);
    }

    /** Most family names have the Russian ending, some are "son of", some have none. */
    static String ending(Random random) {
        double point = random.nextDouble();
        return point < 0.75 ? "ов" : point < 0.88 ? "ұлы" : "";
    }

    static String father(Random random) {
        return drawn(random, FATHERS);
    }

    /** Another name than this one; three times in ten one that goes with it, where one does. */
    static String sibling(Random random, String name, boolean woman) {
        if (random.nextDouble() < 0.3) {
            for (List<String> two : SIBLINGS) {
                if (two.contains(name)) {
                    return two.get(1 - two.indexOf(name));
                }
            }
        }
        String other = given(random, woman);
        return other.equals(name) ? sibling(random, name, woman) : other;
    }

    /** The name at the place n of the list by a weight of 1 / (n + 4), as Zipf and Mandelbrot found words to be used. */
    private static String drawn(Random random, List<String> names) {
        double all = 0;
        for (int i = 1; i <= names.size(); i++) {
            all += 1.0 / (i + 4);
        }
        double point = random.nextDouble() * all;
        for (int i = 1; i <= names.size(); i++) {
            point -= 1.0 / (i + 4);
            if (point < 0) {
                return names.get(i - 1);
            }
        }
        return names.getLast();
    }
}
