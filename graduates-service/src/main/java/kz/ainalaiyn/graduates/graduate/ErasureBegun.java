package kz.ainalaiyn.graduates.graduate;

import java.util.UUID;

/** Fired in the transaction in which a record is erased, before anything of it goes: whoever keeps a copy lets it go. */
record ErasureBegun(UUID graduate) {}
