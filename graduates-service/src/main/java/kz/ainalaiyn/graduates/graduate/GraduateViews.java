package kz.ainalaiyn.graduates.graduate;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import kz.ainalaiyn.graduates.identity.PersonService;
import kz.ainalaiyn.platform.access.Scope;
import kz.ainalaiyn.platform.access.statement.ListStatement;
import kz.ainalaiyn.platform.access.statement.PagedStatement;
import kz.ainalaiyn.platform.http.Count;
import org.jspecify.annotations.Nullable;

/** Records as the API shows them, read straight from their rows and always within somebody's scope. */
@Singleton
class GraduateViews {
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    private static final String SHOWN = """
            select id, organisation, external_id, family_name, given_name, patronymic, birth_date, sex, institution, graduation_year,
                   district, iin is not null as iin_given, phone, email, iin_contradicts, registered_at, version
            from graduate
            """;

    private static final ListStatement BY_ID = ListStatement.of(SHOWN + """
            where id = :id
              {and organisation = :only}
            """);

    private static final PagedStatement LIST = PagedStatement.of(SHOWN + """
            where true
              {and id = any (cast(:ids as uuid[]))}
              {and :everything and version >= 0}
              {and organisation = :only}
              {and organisation = :organisation}
              {and institution = :institution}
              {and district = :district}
              {and graduation_year = :graduationYear}
              {and birth_date + 0 >= :birthDateFrom}
              {and birth_date + 0 <= :birthDateTo}
              {and birth_date + 0 = :birthDate}
              {and external_id = :externalId}
              {and id = any (array(select graduate_id from record_link where iin_mac = :iin))}
              {and id = any (array(select graduate_id from record_link
                                   where iin_mac is not null and iin_within(organisation, iin_mac) = iin_within(:within, :ownIin)))}
              {and name_parts(array[organisation, ''], folded) @> parts_of_words(:within, :words)
               and matches_all(folded, patterns_of_words(:words))}
              {after}
            {page}
            """);

    private final DataSource database;
    private final PersonService persons;
    private final PersonalData vault;

    GraduateViews(DataSource database, PersonService persons, PersonalData vault) {
        this.database = database;
        this.persons = persons;
        this.vault = vault;
    }

    /** The record, if this scope sees it. */
    Optional<GraduateView> find(UUID id, Scope scope) {
        return BY_ID.with("id", id).with("only", scope.restriction()).rows(database, this::view).stream()
                .findFirst();
    }

    /**
     * Records after the key of the last one seen.
     *
     * <p>A list of all organisations and one of a single organisation each have an index that is the order asked for; that of birth dates is an
     * index of {@code birth_date + 0}, which no search for duplicates can take for one of its own. Those of all organisations hold where versions
     * are not negative, as they are, and only a list of all organisations says so. A name finds the records
     * that have each of its words, in whatever order; the index of their parts has those of each organisation apart.
     */
    List<GraduateView> list(GraduateFilter filter, Scope scope, Optional<List<String>> after, int rows) {
        return asked(filter, scope).rows(filter.order().keyset(), after, rows, database, this::view);
    }

    /** How many records that is; null where that was not asked for. */
    @Nullable
    Count count(GraduateFilter filter, Scope scope) {
        return asked(filter, scope).count(filter.count(), scope, database);
    }

    /** As PostgreSQL writes an array. */
    private static @Nullable String array(@Nullable List<UUID> ids) {
        return ids == null ? null : ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    /** One organisation's records with an IIN are found by an index that has no others'. */
    private PagedStatement.Question asked(GraduateFilter filter, Scope scope) {
        boolean among = !scope.everything() || filter.organisation() != null;
        byte[] iin = persons.macOf(filter.iin());
        return LIST.with("ids", array(filter.ids()))
                .with("everything", scope.everything() ? true : null)
                .with("only", scope.restriction())
                .with("organisation", filter.organisation())
                .with("institution", filter.institution())
                .with("district", filter.district())
                .with("graduationYear", filter.graduationYear())
                .with("birthDateFrom", filter.birthDateFrom())
                .with("birthDateTo", filter.birthDateTo())
                .with("birthDate", filter.birthDate())
                .with("externalId", filter.externalId())
                .with("iin", among ? null : iin)
                .with("ownIin", among ? iin : null)
                .with("within", within(filter, scope))
                .with("words", words(filter.name()));
    }

    /** The one organisation among whose records a name is looked for; empty where it is all of them. */
    private static String within(GraduateFilter filter, Scope scope) {
        return Optional.ofNullable(scope.restriction())
                .or(() -> Optional.ofNullable(filter.organisation()))
                .orElse("");
    }

    /** The words of a name; null where there are none. */
    private static String @Nullable [] words(@Nullable String name) {
        List<String> words = name == null
                ? List.of()
                : SPACE.splitAsStream(name)
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .toList();
        return words.isEmpty() ? null : words.toArray(String[]::new);
    }

    private GraduateView view(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String familyName = row.getString("family_name");
        String givenName = row.getString("given_name");
        String patronymic = row.getString("patronymic");
        return new GraduateView(
                id,
                row.getString("organisation"),
                row.getString("external_id"),
                familyName,
                givenName,
                patronymic,
                row.getObject("birth_date", LocalDate.class),
                Sex.valueOf(row.getString("sex")),
                row.getString("institution"),
                row.getInt("graduation_year"),
                row.getString("district"),
                row.getBoolean("iin_given"),
                vault.open("phone", id, row.getBytes("phone")),
                vault.open("email", id, row.getBytes("email")),
                row.getObject("registered_at", OffsetDateTime.class).toInstant(),
                GraduateWarning.of(familyName, givenName, patronymic, List.of((String[])
                        row.getArray("iin_contradicts").getArray())),
                row.getLong("version"));
    }
}
