package kz.ainalaiyn.graduates.graduate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import kz.ainalaiyn.platform.access.Scope;
import kz.ainalaiyn.platform.outcomes.RecordErased;
import kz.ainalaiyn.platform.outcomes.RecordNotFound;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The records, always within somebody's scope. */
@ApplicationScoped
class Graduates implements PanacheRepositoryBase<Graduate, UUID> {
    private final ErasedGraduates erased;

    Graduates(ErasedGraduates erased) {
        this.erased = erased;
    }

    /**
     * Adds new records by one statement. Their spellings are computed by functions of the database, which takes long to set up for a statement
     * and little for a row.
     */
    void addAll(List<Graduate> all) {
        Query insert = getEntityManager().createNativeQuery("""
                insert into graduate (id, organisation, external_id, family_name, given_name, patronymic, birth_date, sex, institution,
                    graduation_year, district, iin, phone, email, iin_contradicts, registered_at, version)
                select id, organisation, external_id, family_name, given_name, patronymic, birth_date, sex, institution,
                    graduation_year, district, iin, phone, email, string_to_array(iin_contradicts, ','), registered_at, 0
                from unnest(cast(:id as uuid[]), cast(:organisation as text[]), cast(:externalId as text[]),
                        cast(:familyName as text[]), cast(:givenName as text[]), cast(:patronymic as text[]),
                        cast(:birthDate as date[]), cast(:sex as text[]), cast(:institution as text[]),
                        cast(:graduationYear as int[]), cast(:district as text[]), cast(:iin as bytea[]),
                        cast(:phone as bytea[]), cast(:email as bytea[]), cast(:iinContradicts as text[]),
                        cast(:registeredAt as timestamptz[]))
                    n (id, organisation, external_id, family_name, given_name, patronymic, birth_date, sex, institution,
                        graduation_year, district, iin, phone, email, iin_contradicts, registered_at)
                """);
        insert.setParameter("id", column(all, each -> each.id, UUID[]::new));
        insert.setParameter("organisation", column(all, each -> each.organisation, String[]::new));
        insert.setParameter("externalId", column(all, each -> each.externalId, String[]::new));
        insert.setParameter("familyName", column(all, each -> each.familyName, String[]::new));
        insert.setParameter("givenName", column(all, each -> each.givenName, String[]::new));
        insert.setParameter("patronymic", column(all, each -> each.patronymic, String[]::new));
        insert.setParameter("birthDate", column(all, each -> each.birthDate, LocalDate[]::new));
        insert.setParameter("sex", column(all, each -> each.sex.name(), String[]::new));
        insert.setParameter("institution", column(all, each -> each.institution, String[]::new));
        insert.setParameter("graduationYear", column(all, each -> each.graduationYear, Integer[]::new));
        insert.setParameter("district", column(all, each -> each.district, String[]::new));
        insert.setParameter("iin", column(all, each -> each.iin, byte[][]::new));
        insert.setParameter("phone", column(all, each -> each.phone, byte[][]::new));
        insert.setParameter("email", column(all, each -> each.email, byte[][]::new));
        insert.setParameter(
                "iinContradicts", column(all, each -> String.join(",", each.iinContradicts), String[]::new));
        insert.setParameter("registeredAt", column(all, each -> each.registeredAt, Instant[]::new));
        insert.executeUpdate();
    }

    private static <T> T[] column(List<Graduate> rows, Function<Graduate, @Nullable T> value, IntFunction<T[]> array) {
        return rows.stream().map(value).toArray(array);
    }

    /**
     * The record, if this scope sees it.
     *
     * @throws RecordNotFound where it does not
     * @throws RecordErased where it has been erased
     */
    Graduate require(UUID id, Scope scope) {
        return find(id, scope).orElseThrow(() -> gone(id, scope));
    }

    /** As {@link #require}, and the record is not erased until the transaction ends. */
    Graduate requireLasting(UUID id, Scope scope) {
        getEntityManager()
                .createNativeQuery("""
                select id from graduate where id = :id and (:everything or organisation = :only) for key share
                """)
                .setParameter("id", id)
                .setParameter("everything", scope.everything())
                .setParameter("only", scope.only())
                .getResultList();
        return require(id, scope);
    }

    /** Keeps everybody from recording what rests on the record until the transaction ends. */
    void lockAgainstDependants(Graduate graduate) {
        getEntityManager()
                .createNativeQuery("select 1 from graduate where id = :id for update", Integer.class)
                .setParameter("id", graduate.id)
                .getResultList();
    }

    /** The record that an organisation knows under its own identifier; refused as {@link #require} does. */
    Graduate requireExternal(String organisation, String externalId, Scope scope) {
        return findExternal(organisation, externalId, scope)
                .orElseThrow(() -> gone(erased.has(organisation, externalId)));
    }

    /** Why this scope sees no such record. */
    RuntimeException gone(UUID id, Scope scope) {
        return gone(erased.has(id, scope));
    }

    private static RuntimeException gone(boolean erased) {
        return erased ? new RecordErased(GraduateMessage.GRADUATE_ERASED) : new RecordNotFound();
    }

    private Optional<Graduate> find(UUID id, Scope scope) {
        return findByIdOptional(id).filter(graduate -> scope.permits(graduate.organisation));
    }

    /**
     * What is known under an organisation's own identifier.
     *
     * @param graduate null where there is no record
     * @param erased whether there was one that has been erased
     */
    record Known(@Nullable Graduate graduate, boolean erased) {}

    /** What is known under each of these identifiers of an organisation. */
    Map<String, Known> known(String organisation, Collection<String> externalIds, Scope scope) {
        List<String> asked = List.copyOf(externalIds);
        Map<String, Known> known = new HashMap<>();
        List<Object[]> found = getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                select asked.own_id, g.*,
                       exists (select from erased_graduate e where e.external_id_mac = asked.mac) as erased
                from unnest(cast(:ids as text[]), cast(:macs as bytea[])) asked (own_id, mac)
                left join graduate g on g.organisation = :organisation and g.external_id = asked.own_id
                """, Object[].class)
                .addScalar("own_id", String.class)
                .addEntity("g", Graduate.class)
                .addScalar("erased", Boolean.class)
                .setParameter("organisation", organisation)
                .setParameter("ids", asked.toArray(String[]::new))
                .setParameter(
                        "macs",
                        asked.stream().map(id -> erased.mac(organisation, id)).toArray(byte[][]::new))
                .getResultList();
        for (Object[] row : found) {
            Graduate graduate = (Graduate) row[1];
            boolean visible = graduate != null && scope.permits(graduate.organisation);
            known.put((String) row[0], new Known(visible ? graduate : null, (boolean) row[2]));
        }
        return known;
    }

    Optional<Graduate> findExternal(String organisation, String externalId, Scope scope) {
        return find("organisation = ?1 and externalId = ?2", organisation, externalId)
                .firstResultOptional()
                .filter(graduate -> scope.permits(graduate.organisation));
    }
}
