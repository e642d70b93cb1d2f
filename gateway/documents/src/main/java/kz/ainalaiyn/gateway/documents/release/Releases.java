package kz.ainalaiyn.gateway.documents.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageQuery;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.CountedProgramme;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.SourceState;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReports;
import kz.ainalaiyn.gateway.reporting.database.Database;
import kz.ainalaiyn.gateway.reporting.vocabulary.Term;
import kz.ainalaiyn.gateway.reporting.vocabulary.UnknownValue;
import kz.ainalaiyn.platform.http.Cursors;
import kz.ainalaiyn.platform.http.Page;
import kz.ainalaiyn.platform.http.PageRequest;
import kz.ainalaiyn.platform.http.ProblemException;
import kz.ainalaiyn.platform.outcomes.Outcome;

/** Publishes programmes' figures, each programme's once. */
@Singleton
public class Releases {
    /** Always the same ones: what could be chosen could be chosen so that one person stands alone. */
    private static final List<String> TABLES = List.of("sex", "ageBand", "district", "kind", "month");

    private final Database ledger;
    private final CoverageReports reports;
    private final ObjectMapper json;
    private final InstantSource clock;
    private final Cursors cursors;

    Releases(
            @DataSource("ledger") javax.sql.DataSource ledger,
            CoverageReports reports,
            ObjectMapper json,
            InstantSource clock,
            Cursors cursors) {
        this.ledger = new Database(ledger);
        this.reports = reports;
        this.json = json;
        this.clock = clock;
        this.cursors = cursors;
    }

    /** A release, and whether it was made now. */
    public record Released(PublicRelease release, boolean isNew) {}

    /**
     * Publishes what is known of a programme now; what is published already stays as it is. Refused when the programme has
     * not ended, when not everything that was recorded may be counted yet, and while the figure depends on undecided
     * duplicates.
     *
     * @return empty when there is no such programme
     */
    public Optional<Outcome<Released>> release(String programme) {
        Optional<PublicRelease> before = find(programme);
        if (before.isPresent()) {
            return before.map(release -> Outcome.done(new Released(release, false)));
        }
        return reports.report(CoverageQuery.of(programme, TABLES), OptionalLong.empty())
                .map(report -> Outcome.unless(reasonToWait(report).map(ReasonToWait::refusal), () -> {
                    boolean isNew = insert(release(report));
                    return Outcome.done(new Released(find(programme).orElseThrow(), isNew));
                }));
    }

    /** Why the figures of the present, which are in this report, cannot be published yet; empty where they can. */
    public Optional<ReasonToWait> reasonToWait(CoverageReport report) {
        CountedProgramme programme = report.programmes().getFirst();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of(programme.zone()));
        if (!programme.to().isBefore(today)) {
            return Optional.of(new ReasonToWait.End(programme.to()));
        }
        if (report.range().isOpen()) {
            return Optional.of(new ReasonToWait.Decisions(report.range().openPairs()));
        }
        return Optional.ofNullable(report.sources()).orElse(List.of()).stream()
                .filter(SourceState::stale)
                .findFirst()
                .map(source -> new ReasonToWait.Reading(source.service()));
    }

    private PublicRelease release(CoverageReport report) {
        CountedProgramme programme = report.programmes().getFirst();
        Shown covered = Shown.of(report.covered());
        return new PublicRelease(
                programme.code(),
                programme.title(),
                report.period(),
                report.rule(),
                report.asOf().revision(),
                clock.instant(),
                report.target(),
                covered.count(),
                covered.count() == null,
                DisclosureControl.tables(report));
    }

    private boolean insert(PublicRelease release) {
        return ledger.transaction(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into release (programme, revision, released_at, content) values (?, ?, ?, ?)
                    on conflict do nothing
                    """)) {
                insert.setString(1, release.programme());
                insert.setLong(2, release.revision());
                insert.setObject(3, release.releasedAt().atOffset(ZoneOffset.UTC));
                insert.setString(4, json.writeValueAsString(release));
                return insert.executeUpdate() == 1;
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("A release is JSON", e);
            }
        });
    }

    /** The programme's release; empty when there is none. */
    public Optional<PublicRelease> find(String programme) {
        return ledger.query(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select content from release where programme = ?")) {
                select.setString(1, programme);
                return read(select).stream().findFirst();
            }
        });
    }

    /** Why there is no release of this programme: only what was published is suggested to everybody. */
    ProblemException notReleased(String programme) {
        List<Term> released = ledger.query(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select programme from release order by programme")) {
                List<Term> codes = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        codes.add(Term.of(row.getString(1)));
                    }
                }
                return codes;
            }
        });
        return ProblemException.notFound(
                UnknownValue.among(released, "programme", programme).error());
    }

    /** All releases, by the programmes' codes. */
    List<PublicRelease> all() {
        return ledger.query(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select content from release order by programme")) {
                return read(select);
            }
        });
    }

    /** A page of them. */
    Page<PublicRelease> list(PageRequest page) {
        return Page.of(page, this::read, release -> List.of(release.programme()), release -> release, cursors);
    }

    private List<PublicRelease> read(PageRequest page) {
        String after = page.afterCode(cursors);
        return ledger.query(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select content from release where programme > ? order by programme limit ?")) {
                select.setString(1, after);
                select.setInt(2, page.rowsToRead());
                return read(select);
            }
        });
    }

    private List<PublicRelease> read(PreparedStatement select) throws SQLException {
        List<PublicRelease> releases = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                releases.add(json.readValue(row.getString("content"), PublicRelease.class));
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A release is JSON", e);
        }
        return releases;
    }
}
