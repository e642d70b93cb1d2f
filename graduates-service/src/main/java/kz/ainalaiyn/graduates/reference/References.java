package kz.ainalaiyn.graduates.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.ainalaiyn.platform.changes.Change;
import kz.ainalaiyn.platform.changes.FeedEvent;

/** Which records of other services name a graduate: registrations, attendances, consultations and applications. */
@ApplicationScoped
class References {
    private static final Set<String> NAMING = Set.of(
            "kz.ainalaiyn.events.registration-changed",
            "kz.ainalaiyn.events.attendance-recorded",
            "kz.ainalaiyn.events.consultation-changed",
            "kz.ainalaiyn.grants.application-changed");

    private final EntityManager database;

    References(EntityManager database) {
        this.database = database;
    }

    /** Notes what a feed tells, oldest first; what comes twice is noted once. Within the caller's transaction. */
    void note(List<FeedEvent> batch) {
        Map<String, UUID> standing = new HashMap<>();
        Map<String, UUID> takenBack = new HashMap<>();
        for (FeedEvent change : batch) {
            if (NAMING.contains(change.type())) {
                String record = change.type() + "/" + change.subject();
                UUID graduate =
                        UUID.fromString(change.data().required("graduateId").asText());
                boolean stands = !Change.ENTERED_IN_ERROR.equals(
                        change.data().required("status").asText());
                (stands ? standing : takenBack).put(record, graduate);
                (stands ? takenBack : standing).remove(record);
            }
        }
        update("""
                insert into graduate_reference (record, graduate_id)
                select * from unnest(cast(:records as text[]), cast(:graduates as uuid[]))
                on conflict (record) do update set graduate_id = excluded.graduate_id
                """, standing);
        update("""
                delete from graduate_reference r
                using unnest(cast(:records as text[]), cast(:graduates as uuid[])) as t (record, graduate)
                where r.record = t.record
                """, takenBack);
    }

    private void update(String sql, Map<String, UUID> graduates) {
        if (!graduates.isEmpty()) {
            List<String> records = graduates.keySet().stream().sorted().toList();
            database.createNativeQuery(sql)
                    .setParameter("records", records.toArray(String[]::new))
                    .setParameter(
                            "graduates", records.stream().map(graduates::get).toArray(UUID[]::new))
                    .executeUpdate();
        }
    }

    /** Whether any of them names this graduate. */
    boolean areThereOf(UUID graduate) {
        return (boolean) database.createNativeQuery(
                        "select exists (select from graduate_reference where graduate_id = :graduate)", Boolean.class)
                .setParameter("graduate", graduate)
                .getSingleResult();
    }
}
