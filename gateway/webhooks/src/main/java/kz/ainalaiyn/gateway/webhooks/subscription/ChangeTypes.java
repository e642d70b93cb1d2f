package kz.ainalaiyn.gateway.webhooks.subscription;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kz.ainalaiyn.gateway.reporting.vocabulary.Term;
import kz.ainalaiyn.gateway.reporting.vocabulary.UnknownValue;
import kz.ainalaiyn.platform.outcomes.InputError;

/** The types of changes that services tell of, as {@code contracts/changes} has them. */
final class ChangeTypes {
    static final Set<String> ALL = new TreeSet<>(List.of(
            "kz.ainalaiyn.events.attendance-recorded",
            "kz.ainalaiyn.events.consultation-changed",
            "kz.ainalaiyn.events.event-changed",
            "kz.ainalaiyn.events.programme-changed",
            "kz.ainalaiyn.events.publication-changed",
            "kz.ainalaiyn.events.registration-changed",
            "kz.ainalaiyn.graduates.consent-given",
            "kz.ainalaiyn.graduates.consent-withdrawn",
            "kz.ainalaiyn.graduates.district-changed",
            "kz.ainalaiyn.graduates.duplicate-candidate-changed",
            "kz.ainalaiyn.graduates.graduate-changed",
            "kz.ainalaiyn.graduates.graduate-erased",
            "kz.ainalaiyn.graduates.graduate-registered",
            "kz.ainalaiyn.graduates.graduate-taken-back",
            "kz.ainalaiyn.graduates.institution-changed",
            "kz.ainalaiyn.graduates.organisation-changed",
            "kz.ainalaiyn.graduates.record-linked",
            "kz.ainalaiyn.grants.application-changed",
            "kz.ainalaiyn.grants.award-granted",
            "kz.ainalaiyn.grants.competition-changed"));

    private ChangeTypes() {}

    /** Those of the list that there are not, each with what is near. */
    static List<InputError> faults(List<String> types) {
        List<InputError> faults = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            if (types.get(i) != null && !ALL.contains(types.get(i))) {
                UnknownValue unknown =
                        UnknownValue.among(Term.all(ALL), "types", WebhookMessage.UNKNOWN_CHANGE_TYPE, types.get(i));
                faults.add(InputError.at("/types/" + i, unknown.error().message()));
            }
        }
        return faults;
    }
}
