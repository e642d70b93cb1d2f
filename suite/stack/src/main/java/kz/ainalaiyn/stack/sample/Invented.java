package kz.ainalaiyn.stack.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * 130 graduates who do not exist, the same at every run. Their names say so: <i>ойдан</i> is Kazakh for "made up", and a
 * number follows. Eight of them are registered by both organisations.
 */
final class Invented {
    static final int PERSONS = 130;
    static final int REGISTERED_TWICE = 8;

    static final String SOCIETY = "regional-society";
    static final String CENTRE = "ainalaiyn-centre";

    /** The homes that graduates come from; the third is invented. */
    static final List<String> INSTITUTIONS =
            List.of("ainalaiyn-childrens-home", "ainalaiyn-boarding-school", "invented-family-home");

    /** Districts of the region, by their KATO codes; who lives in which is invented. */
    static final List<String> DISTRICTS = List.of("331000000", "333600000", "333200000", "334800000", "331800000");

    private static final List<String> STEMS = List.of(
            "Ойдан", "Әуелден", "Ғажапта", "Қиялдан", "Үлгіден", "Өрнектен", "Ұйқаста", "Іздемес", "Ңұсқа", "Һәм");
    private static final List<String> WOMEN = List.of("Үлгі", "Мысал", "Қиял", "Әуен", "Өлең");
    private static final List<String> MEN = List.of("Жоқбай", "Болмас", "Ойбек", "Ғайып", "Көшірме");

    private Invented() {}

    /** One organisation's record of a person. */
    record Registration(int person, String organisation, String externalId, Map<String, Object> body) {
        String caller() {
            return organisation.equals(SOCIETY) ? "partner-a" : "partner-b";
        }
    }

    /** The organisation that registered a person first. */
    static String organisationOf(int person) {
        return person % 3 == 0 ? CENTRE : SOCIETY;
    }

    static List<Registration> registrations() {
        List<Registration> all = new ArrayList<>();
        for (int person = 0; person < PERSONS; person++) {
            all.add(registration(person, organisationOf(person)));
        }
        for (int person = 0; person < REGISTERED_TWICE; person++) {
            all.add(registration(person, organisationOf(person).equals(SOCIETY) ? CENTRE : SOCIETY));
        }
        return all;
    }

    private static Registration registration(int person, String organisation) {
        LocalDate birth = LocalDate.of(1996 + person % 9, 1 + person % 12, 1 + (person * 7) % 28);
        boolean woman = person % 5 < 3;
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("familyName", "%s-%03d".formatted(STEMS.get(person % STEMS.size()), person + 1));
        body.put("givenName", (woman ? WOMEN : MEN).get(person / 2 % 5));
        body.put("birthDate", birth.toString());
        body.put("sex", woman ? "FEMALE" : "MALE");
        body.put("institution", INSTITUTIONS.get(person % 7 < 4 ? 0 : person % 7 < 6 ? 1 : 2));
        body.put("graduationYear", birth.getYear() + 18);
        body.put("district", DISTRICTS.get(person * 3 % 11 % DISTRICTS.size()));
        body.put("iin", iin(birth, woman, person));
        return new Registration(person, organisation, "invented-%03d".formatted(person + 1), body);
    }

    /** A synthetic number of the first of this person's serials that has one. */
    static String iin(LocalDate birth, boolean woman, int person) {
        return IntStream.iterate(9000 + person, serial -> serial + 200)
                .mapToObj(serial -> SyntheticIin.of(birth, woman, serial))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }
}
