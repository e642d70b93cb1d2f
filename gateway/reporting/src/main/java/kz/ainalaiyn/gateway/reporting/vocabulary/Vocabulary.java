package kz.ainalaiyn.gateway.reporting.vocabulary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import kz.ainalaiyn.gateway.reporting.database.Database;
import kz.ainalaiyn.platform.http.ProblemException;
import kz.ainalaiyn.platform.messages.LocalizedText;
import kz.ainalaiyn.platform.messages.Message;
import kz.ainalaiyn.platform.outcomes.InputError;

/** The values that are known so far, by the names that requests use. */
@Singleton
public class Vocabulary {
    /** Of what still holds, the last revision is the greatest number there is, and a revision is before it. */
    private static final long PRESENT = Long.MAX_VALUE - 1;

    private static final String DISTRICTS = "select code, name from district_latest() order by code";
    private static final String INSTITUTIONS = "select code, name from institution_latest() order by code";

    private final Database database;
    private final ObjectMapper json;

    /** Reads the projection that is in this database. */
    public Vocabulary(DataSource database, ObjectMapper json) {
        this.database = new Database(database);
        this.json = json;
    }

    private record FirstKnown(long revision, Instant appliedAt) {}

    /** The organisations, with their names where these were told, and {@code UNKNOWN}. */
    public List<Term> organisations() {
        return named("""
                select coalesce(o.code, e.code), o.name
                from (select code, name from organisation_latest()) o
                full join (select 'UNKNOWN' as code union select organisation from occasion) e using (code)
                order by 1
                """);
    }

    /** The districts that are registered, by their names, and these codes, which records have. */
    public List<Term> districts(Collection<String> codes) {
        return registered(DISTRICTS, codes);
    }

    /** The institutions that are registered, by their names, and these codes, which records have. */
    public List<Term> institutions(Collection<String> codes) {
        return registered(INSTITUTIONS, codes);
    }

    private List<Term> registered(String sql, Collection<String> codes) {
        List<Term> terms = new ArrayList<>(named(sql));
        Set<String> registered = terms.stream().map(Term::value).collect(Collectors.toSet());
        terms.addAll(Term.all(
                codes.stream().filter(code -> !registered.contains(code)).toList()));
        return terms;
    }

    /** What codes are called now. */
    public Names names() {
        return names(PRESENT);
    }

    /** What codes were called at a revision. */
    public Names names(long revision) {
        return new Names(registered -> names(registered, revision));
    }

    private SortedMap<String, LocalizedText> names(Registered registered, long revision) {
        return database.query(connection -> {
            SortedMap<String, LocalizedText> names = new TreeMap<>();
            try (PreparedStatement select = connection.prepareStatement(registered.sql())) {
                select.setLong(1, revision);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        names.put(row.getString(1), text(row.getString(2)));
                    }
                }
            }
            return names;
        });
    }

    /** Whether there is a programme of this code. */
    public boolean knows(String programme) {
        return firstKnown(programme).isPresent();
    }

    /**
     * Why the first of these programmes that was not known then was not: a 404 that names the parameter, the value, and what is near.
     *
     * @param parameter that names the programmes
     * @param asOfParameter that names the revision
     * @param asOf the number of a revision; empty for the present
     */
    public ProblemException unknownProgramme(
            String parameter, List<String> codes, String asOfParameter, OptionalLong asOf) {
        for (String code : codes) {
            Optional<FirstKnown> first = firstKnown(code);
            if (first.isEmpty()) {
                return ProblemException.notFound(
                        UnknownValue.among(programmes(), parameter, VocabularyMessage.UNKNOWN_PROGRAMME, code)
                                .error());
            }
            if (asOf.isPresent() && asOf.getAsLong() < first.get().revision()) {
                return ProblemException.notFound(InputError.in(
                        asOfParameter,
                        Message.of(VocabularyMessage.BEFORE_FIRST)
                                .with("programme", code)
                                .with("revision", asOf.getAsLong())
                                .with("first", first.get().appliedAt())
                                .with("firstRevision", first.get().revision())));
            }
        }
        return ProblemException.notFound();
    }

    /** The same of one programme, by the usual names of the parameters. */
    public ProblemException unknownProgramme(String code, OptionalLong asOf) {
        return unknownProgramme("programme", List.of(code), "asOf", asOf);
    }

    /**
     * The zone of a programme as it was known at a moment, or else when it was first known.
     *
     * @return empty when the programme was never known
     */
    public Optional<ZoneId> zone(String code, Instant moment) {
        return database.query(connection -> {
            try (PreparedStatement select = connection.prepareStatement("""
                    select p.zone from programme p join revision r on r.id = p.from_revision
                    where p.code = ?
                    order by (r.applied_at <= ?) desc,
                             case when r.applied_at <= ? then -p.from_revision else p.from_revision end
                    limit 1
                    """)) {
                select.setString(1, code);
                select.setObject(2, moment.atOffset(ZoneOffset.UTC));
                select.setObject(3, moment.atOffset(ZoneOffset.UTC));
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? Optional.of(ZoneId.of(row.getString(1))) : Optional.empty();
                }
            }
        });
    }

    /** The programmes that are known now, by their codes. */
    public List<Term> programmes() {
        return named("select code, title from programme_latest() order by code");
    }

    private Optional<FirstKnown> firstKnown(String programme) {
        return database.query(connection -> {
            try (PreparedStatement select = connection.prepareStatement("""
                    select r.id, r.applied_at from programme p join revision r on r.id = p.from_revision
                    where p.code = ? order by r.id limit 1
                    """)) {
                select.setString(1, programme);
                try (ResultSet row = select.executeQuery()) {
                    return row.next()
                            ? Optional.of(new FirstKnown(
                                    row.getLong(1),
                                    row.getObject(2, OffsetDateTime.class).toInstant()))
                            : Optional.empty();
                }
            }
        });
    }

    private List<Term> named(String sql) {
        return database.query(connection -> {
            List<Term> terms = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(sql);
                    ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    terms.add(term(row));
                }
            }
            return terms;
        });
    }

    private Term term(ResultSet row) throws SQLException {
        String name = row.getString(2);
        return name == null ? Term.of(row.getString(1)) : Term.of(row.getString(1), text(name));
    }

    private LocalizedText text(String name) {
        try {
            return json.readValue(name, LocalizedText.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A projected name is JSON", e);
        }
    }
}
