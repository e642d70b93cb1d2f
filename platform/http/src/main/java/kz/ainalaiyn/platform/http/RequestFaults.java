package kz.ainalaiyn.platform.http;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;
import kz.ainalaiyn.platform.outcomes.InputError;

/** What is wrong with the request as far as it has been read; told together with what is found later. */
@RequestScoped
class RequestFaults {
    private final List<InputError> found = new ArrayList<>();
    private boolean complete;

    /** The request has been read to its end; these are all its faults. */
    void end(List<InputError> all) {
        found.clear();
        found.addAll(all);
        complete = true;
    }

    /** Whether the whole request has been read, and not as it has to be. */
    boolean refuseIt() {
        return complete && !found.isEmpty();
    }

    void add(List<InputError> faults) {
        found.addAll(faults);
    }

    List<InputError> found() {
        return List.copyOf(found);
    }

    /** Those found before, and of these the ones at other places. */
    List<InputError> and(List<InputError> later) {
        List<InputError> all = new ArrayList<>(found);
        later.stream()
                .filter(fault -> found.stream().noneMatch(known -> known.covers(fault)))
                .forEach(all::add);
        return all;
    }
}
