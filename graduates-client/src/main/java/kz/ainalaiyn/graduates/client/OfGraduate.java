package kz.ainalaiyn.graduates.client;

import java.util.UUID;

/** A view of what concerns one graduate. */
public interface OfGraduate<V> {
    UUID graduateId();

    /** The same, with the graduate's name. */
    V with(GraduateName graduate);
}
