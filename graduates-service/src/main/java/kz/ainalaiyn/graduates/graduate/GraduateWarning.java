package kz.ainalaiyn.graduates.graduate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.ainalaiyn.graduates.spelling.Spelling;
import kz.ainalaiyn.platform.messages.MessageKey;
import kz.ainalaiyn.platform.outcomes.Warning;
import org.jspecify.annotations.Nullable;

/** What is worth a second look in a record that was accepted. */
enum GraduateWarning implements MessageKey {
    MIXED_SCRIPTS,
    IIN_CONTRADICTS;

    /** The warnings about a record, in the order of its members. */
    static List<Warning> of(Graduate graduate) {
        Map<String, @Nullable String> names = new LinkedHashMap<>();
        names.put("familyName", graduate.familyName);
        names.put("givenName", graduate.givenName);
        names.put("patronymic", graduate.patronymic);
        List<Warning> warnings = new ArrayList<>();
        names.forEach((member, name) -> {
            if (Spelling.mixesScripts(name)) {
                warnings.add(MIXED_SCRIPTS.about(member));
            }
        });
        graduate.iinContradicts.forEach(member -> warnings.add(IIN_CONTRADICTS.about(member)));
        return List.copyOf(warnings);
    }

    private Warning about(String member) {
        return Warning.at("/" + member, this);
    }
}
