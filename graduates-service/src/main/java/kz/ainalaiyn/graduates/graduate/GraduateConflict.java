package kz.ainalaiyn.graduates.graduate;

import kz.ainalaiyn.platform.outcomes.ConflictKind;

/** The conflicts that records of graduates bring. */
enum GraduateConflict implements ConflictKind {
    EXTERNAL_ID_ERASED
}
