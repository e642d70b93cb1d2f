package kz.ainalaiyn.graduates.graduate;

import java.util.ArrayList;
import java.util.List;
import kz.ainalaiyn.graduates.spelling.Spelling;
import kz.ainalaiyn.platform.messages.MessageKey;
import kz.ainalaiyn.platform.outcomes.Warning;
import org.jspecify.annotations.Nullable;

/** What is worth a second look in a record that was accepted. */
enum GraduateWarning implements MessageKey {
    MIXED_SCRIPTS,
    IIN_CONTRADICTS;

    /** The warnings about a record, in the order of its members. */
    static List<Warning> of(
            String familyName, String givenName, @Nullable String patronymic, List<String> iinContradicts) {
        List<Warning> warnings = new ArrayList<>();
        warnIfMixed("familyName", familyName, warnings);
        warnIfMixed("givenName", givenName, warnings);
        warnIfMixed("patronymic", patronymic, warnings);
        iinContradicts.forEach(member -> warnings.add(IIN_CONTRADICTS.about(member)));
        return List.copyOf(warnings);
    }

    private static void warnIfMixed(String member, @Nullable String name, List<Warning> warnings) {
        if (Spelling.mixesScripts(name)) {
            warnings.add(MIXED_SCRIPTS.about(member));
        }
    }

    private Warning about(String member) {
        return Warning.at("/" + member, this);
    }
}
