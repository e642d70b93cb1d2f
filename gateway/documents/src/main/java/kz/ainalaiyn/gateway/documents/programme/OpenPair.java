package kz.ainalaiyn.gateway.documents.programme;

import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.ainalaiyn.gateway.documents.words.Labels;
import kz.ainalaiyn.gateway.documents.words.LocalForms;
import kz.ainalaiyn.platform.messages.Language;
import kz.ainalaiyn.platform.messages.MessageKey;

/**
 * Two records that may be of one person, as graduates-service has them now.
 *
 * @param tag the entity tag of the candidate: a decision is of what was shown, and of nothing that came later
 */
@TemplateData
record OpenPair(UUID candidate, String tag, GraduateRecord first, GraduateRecord second) {
    private static final String NOTHING = "–";

    /** A member of both records in the words of a language. */
    record Compared(MessageKey label, String first, String second) {
        /** Whether the two records say different things. */
        public boolean isDifferent() {
            return !first.equals(second);
        }
    }

    /** What the records say, member by member. */
    List<Compared> members(Labels labels) {
        List<Compared> members = new ArrayList<>();
        members.add(new Compared(PairText.FAMILY_NAME, first.familyName(), second.familyName()));
        members.add(new Compared(PairText.GIVEN_NAME, first.givenName(), second.givenName()));
        members.add(new Compared(PairText.PATRONYMIC, patronymic(first), patronymic(second)));
        members.add(new Compared(PairText.BIRTH_DATE, born(first, labels), born(second, labels)));
        members.add(new Compared(PairText.SEX, sex(first, labels), sex(second, labels)));
        members.add(compared(PairText.INSTITUTION, "institution", first.institution(), second.institution(), labels));
        members.add(new Compared(
                PairText.GRADUATION_YEAR,
                Integer.toString(first.graduationYear()),
                Integer.toString(second.graduationYear())));
        members.add(compared(PairText.DISTRICT, "district", first.district(), second.district(), labels));
        members.add(
                compared(PairText.ORGANISATION, "organisation", first.organisation(), second.organisation(), labels));
        return members;
    }

    private static Compared compared(MessageKey label, String by, String first, String second, Labels labels) {
        return new Compared(label, labels.value(by, first), labels.value(by, second));
    }

    private static String patronymic(GraduateRecord record) {
        return record.patronymic() == null ? NOTHING : record.patronymic();
    }

    /** Of one person, where reports say it of many. */
    private static String sex(GraduateRecord record, Labels labels) {
        return labels.enumerations().of("Sex", record.sex(), Language.of(labels.language()));
    }

    private static String born(GraduateRecord record, Labels labels) {
        return LocalForms.inWords(record.birthDate(), labels.language());
    }
}
