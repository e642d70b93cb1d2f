package kz.ainalaiyn.graduates.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.ainalaiyn.platform.http.Commanded;

/** A person as the API shows one: the pseudonym and the records that are of this person. */
record PersonView(UUID id, List<LinkedRecord> records) implements Commanded {

    /** One record of the person, and why it is held to be. */
    record LinkedRecord(UUID graduateId, LinkReason reason, Instant linkedAt) {}

    static PersonView of(UUID id, List<RecordLink> links) {
        return new PersonView(
                id,
                links.stream()
                        .map(link -> new LinkedRecord(link.graduateId, link.reason, link.linkedAt))
                        .toList());
    }

    @Override
    public String path() {
        return "/v1/persons/" + id;
    }
}
