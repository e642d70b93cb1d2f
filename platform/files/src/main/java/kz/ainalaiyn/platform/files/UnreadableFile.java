package kz.ainalaiyn.platform.files;

import java.util.List;
import java.util.stream.Collectors;
import kz.ainalaiyn.platform.messages.Message;
import kz.ainalaiyn.platform.outcomes.InputError;

/** A file that cannot be read, whatever its single rows are; says nothing of what is in the cells. */
public final class UnreadableFile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<InputError> faults;

    UnreadableFile(List<InputError> faults) {
        super(faults.stream().map(InputError::code).collect(Collectors.joining(", ")));
        this.faults = List.copyOf(faults);
    }

    UnreadableFile(Message fault) {
        this(List.of(InputError.at("", fault)));
    }

    /** What is wrong, and what to do about it. */
    public List<InputError> faults() {
        return faults;
    }
}
