package kz.ainalaiyn.events.programme;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import kz.ainalaiyn.events.change.EventChange;
import kz.ainalaiyn.platform.access.Scope;
import kz.ainalaiyn.platform.changes.Change;
import kz.ainalaiyn.platform.changes.Outbox;
import kz.ainalaiyn.platform.http.Cursors;
import kz.ainalaiyn.platform.http.IfMatch;
import kz.ainalaiyn.platform.http.InputError;
import kz.ainalaiyn.platform.http.Page;
import kz.ainalaiyn.platform.http.PageRequest;
import kz.ainalaiyn.platform.http.ProblemException;
import kz.ainalaiyn.platform.http.Put;
import kz.ainalaiyn.platform.http.Warning;
import kz.ainalaiyn.platform.messages.Message;
import org.jspecify.annotations.Nullable;

/** The register of programmes. */
@ApplicationScoped
public class Programmes implements PanacheRepositoryBase<Programme, String> {
    private final Outbox outbox;
    private final Cursors cursors;

    Programmes(Outbox outbox, Cursors cursors) {
        this.outbox = outbox;
        this.cursors = cursors;
    }

    @Transactional
    Put<ProgrammeView> put(String code, ProgrammeDetails details, IfMatch match) {
        return Put.of(
                match,
                findByIdOptional(code),
                known -> known.version,
                () -> register(code, details),
                known -> change(known, details));
    }

    private ProgrammeView register(String code, ProgrammeDetails details) {
        Programme programme = new Programme(code, details);
        persistAndFlush(programme);
        publish(programme);
        return ProgrammeView.of(programme);
    }

    private ProgrammeView change(Programme programme, ProgrammeDetails details) {
        long version = programme.version;
        programme.describe(details);
        flush();
        if (programme.version != version) {
            publish(programme);
        }
        return ProgrammeView.of(programme);
    }

    ProgrammeView get(String code, Scope scope) {
        return visible(code, scope).map(ProgrammeView::of).orElseThrow(ProblemException::notFound);
    }

    Page<ProgrammeView> page(PageRequest request, Scope scope) {
        List<Programme> rows = find("""
                        select p from Programme p
                        where p.code > ?1
                          and (?2 = true or exists (select 1 from p.organisations o where o.organisation = ?3))
                        order by p.code
                        """, request.afterCode(cursors), scope.everything(), scope.only())
                .range(0, request.rowsToRead() - 1)
                .list();
        return Page.of(rows, request, programme -> List.of(programme.code), ProgrammeView::of, cursors);
    }

    /**
     * Passes a programme that this organisation takes part in.
     *
     * @throws ProblemException 422 naming {@code /programme}, when there is none of this code or it is others' alone
     */
    public void requireOpenTo(String code, String organisation) {
        ProblemException.refuseAny(faults(code, organisation));
    }

    /** What is wrong with the {@code /programme} that an organisation names; nothing where it names none. */
    public List<InputError> faults(@Nullable String code, String organisation) {
        Programme programme = code == null ? null : findById(code);
        return code == null || programme != null && programme.includes(organisation)
                ? List.of()
                : List.of(InputError.at("/programme", ProgrammeMessage.UNKNOWN_PROGRAMME));
    }

    /** A warning where something begins on a day on which it cannot count for its programme; the place is its beginning. */
    public List<Warning> warnings(String code, Instant startsAt) {
        Programme programme = findById(code);
        LocalDate day = LocalDate.ofInstant(startsAt, ZoneId.of(programme.zone));
        return day.isBefore(programme.startsOn) || day.isAfter(programme.endsOn)
                ? List.of(Warning.at(
                        "/startsAt",
                        Message.of(ProgrammeMessage.OUTSIDE_PROGRAMME)
                                .with("minimum", programme.startsOn.toString())
                                .with("maximum", programme.endsOn.toString())))
                : List.of();
    }

    /** Whether callers of this scope see what belongs to the programme as a whole. */
    public boolean isVisible(String code, Scope scope) {
        return visible(code, scope).isPresent();
    }

    /** Where the days of this programme begin and end. */
    public String zoneOf(String code) {
        return findById(code).zone;
    }

    private Optional<Programme> visible(String code, Scope scope) {
        return findByIdOptional(code).filter(programme -> scope.everything() || programme.includes(scope.only()));
    }

    private void publish(Programme programme) {
        outbox.append(new Change(
                EventChange.PROGRAMME_CHANGED, programme.code, programme.version, null, programme.details()));
    }
}
