package kz.ainalaiyn.gateway.coverage;

import java.util.UUID;

/**
 * What a report says of a person: as the earliest registered of the person's records has it, so that each person is in
 * one cell of a breakdown.
 */
record Person(UUID id, String sex, String district, String institution) {
    private static final String UNKNOWN = "UNKNOWN";

    static Person unknown(UUID id) {
        return new Person(id, UNKNOWN, UNKNOWN, UNKNOWN);
    }
}
