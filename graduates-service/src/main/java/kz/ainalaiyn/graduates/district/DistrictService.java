package kz.ainalaiyn.graduates.district;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import kz.ainalaiyn.graduates.change.GraduateChange;
import kz.ainalaiyn.platform.changes.Change;
import kz.ainalaiyn.platform.changes.Outbox;
import kz.ainalaiyn.platform.http.Cursors;
import kz.ainalaiyn.platform.http.IfMatch;
import kz.ainalaiyn.platform.http.Page;
import kz.ainalaiyn.platform.http.PageRequest;
import kz.ainalaiyn.platform.http.Put;
import kz.ainalaiyn.platform.messages.Message;
import kz.ainalaiyn.platform.outcomes.InputError;
import kz.ainalaiyn.platform.outcomes.Outcome;
import kz.ainalaiyn.platform.outcomes.RecordNotFound;
import kz.ainalaiyn.platform.outcomes.Refusal;
import org.jspecify.annotations.Nullable;

/** Registers districts and finds them. */
@ApplicationScoped
public class DistrictService {
    private final Districts districts;
    private final Outbox outbox;
    private final Cursors cursors;

    /** Codes are never taken back: one that was found once is not asked for again. */
    private final Set<String> knownCodes = ConcurrentHashMap.newKeySet();

    DistrictService(Districts districts, Outbox outbox, Cursors cursors) {
        this.districts = districts;
        this.outbox = outbox;
        this.cursors = cursors;
    }

    @Transactional
    Outcome<Put<DistrictView>> put(String code, DistrictDetails details, IfMatch match) {
        return Put.of(
                match,
                districts.findByIdOptional(code),
                known -> known.version,
                () -> register(code, details),
                known -> change(known, details));
    }

    private Outcome<DistrictView> register(String code, DistrictDetails details) {
        return Outcome.unless(brokenChain(code, details), () -> {
            District district = new District(code, details);
            districts.persistAndFlush(district);
            publish(district, details);
            return Outcome.done(DistrictView.of(district));
        });
    }

    private Outcome<DistrictView> change(District district, DistrictDetails details) {
        return Outcome.unless(brokenChain(district.code, details), () -> {
            long version = district.version;
            district.describe(details);
            districts.flush();
            if (district.version != version) {
                publish(district, details);
            }
            return Outcome.done(DistrictView.of(district));
        });
    }

    /** A district lies in no region that lies in it, and follows none that follows it: whoever rolls up comes to an end. */
    private Optional<Refusal> brokenChain(String code, DistrictDetails details) {
        return brokenChain(code, details.parent(), "/parent", district -> district.parent)
                .or(() -> brokenChain(code, details.successor(), "/successor", district -> district.successor));
    }

    private Optional<Refusal> brokenChain(
            String code, @Nullable String next, String pointer, Function<District, @Nullable String> step) {
        List<InputError> unknown = code.equals(next) ? List.of() : faults(next, pointer);
        if (!unknown.isEmpty()) {
            return Optional.of(new Refusal.Unusable(unknown));
        }
        for (String at = next; at != null; at = step.apply(districts.findById(at))) {
            if (at.equals(code)) {
                return Optional.of(Refusal.unusable(InputError.at(pointer, DistrictMessage.DISTRICT_CYCLE)));
            }
        }
        return Optional.empty();
    }

    DistrictView get(String code) {
        return districts.findByIdOptional(code).map(DistrictView::of).orElseThrow(RecordNotFound::new);
    }

    Page<DistrictView> page(PageRequest request) {
        return Page.of(
                request,
                each -> districts.list(each.afterCode(cursors), each.rowsToRead()),
                district -> List.of(district.code),
                DistrictView::of,
                cursors);
    }

    /** What is wrong with the code that stands at this place; nothing where none does. */
    public List<InputError> faults(@Nullable String code, String pointer) {
        return code == null || isKnown(code)
                ? List.of()
                : List.of(InputError.at(pointer, unknown(districts.near(code))));
    }

    private boolean isKnown(String code) {
        if (knownCodes.contains(code)) {
            return true;
        }
        boolean registered = districts.findByIdOptional(code).isPresent();
        if (registered) {
            knownCodes.add(code);
        }
        return registered;
    }

    private static Message unknown(List<District> near) {
        return Message.of(DistrictMessage.UNKNOWN_DISTRICT)
                .worded("near", near.isEmpty() ? "no" : "yes")
                .worded(
                        "named",
                        near.stream()
                                .map(district -> district.code + " (" + district.name.in(Locale.ENGLISH) + ")")
                                .toList())
                .with(
                        "suggestions",
                        near.stream().map(district -> district.code).toList());
    }

    /** A district is nobody's record, so the change is nobody's either. */
    private void publish(District district, DistrictDetails details) {
        outbox.append(new Change(GraduateChange.DISTRICT_CHANGED, district.code, district.version, null, details));
    }
}
