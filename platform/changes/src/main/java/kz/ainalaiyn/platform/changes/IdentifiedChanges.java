package kz.ainalaiyn.platform.changes;

import java.util.Map;

/**
 * Which changes tell of records that an organisation may have given an identifier of its own. A service that has such records
 * has one bean of this type.
 */
@FunctionalInterface
public interface IdentifiedChanges {
    /** By the type of change, the table of its subjects, which has their {@code id} and {@code external_id}. */
    Map<ChangeType, String> tables();
}
