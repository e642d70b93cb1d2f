package kz.ainalaiyn.graduates.graduate;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import kz.ainalaiyn.platform.messages.MessageKey;

/** What rests on graduates as a test says; it knows all there is unless a test says until when it does. */
@Singleton
class InventedDependants implements Dependants {
    private final Set<UUID> inUse = ConcurrentHashMap.newKeySet();
    private volatile Instant known = Instant.MAX;

    @Override
    public boolean restOn(UUID graduate) {
        return inUse.contains(graduate);
    }

    @Override
    public MessageKey reason() {
        return GraduateMessage.PERSON_DECIDED;
    }

    @Override
    public boolean wereReadSince(Instant moment) {
        return known.isAfter(moment);
    }

    void knowUntil(Instant moment) {
        known = moment;
    }

    void restingOn(UUID graduate) {
        inUse.add(graduate);
    }
}
