package kz.ainalaiyn.events.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import kz.ainalaiyn.events.change.EventChange;
import kz.ainalaiyn.platform.access.Scope;
import kz.ainalaiyn.platform.changes.Change;
import kz.ainalaiyn.platform.changes.Outbox;
import kz.ainalaiyn.platform.http.Cursors;
import kz.ainalaiyn.platform.http.IfMatch;
import kz.ainalaiyn.platform.http.Page;
import kz.ainalaiyn.platform.http.PageRequest;
import kz.ainalaiyn.platform.http.Put;
import kz.ainalaiyn.platform.outcomes.InputError;
import kz.ainalaiyn.platform.outcomes.Outcome;
import kz.ainalaiyn.platform.outcomes.RecordNotFound;
import kz.ainalaiyn.platform.outcomes.Warning;
import org.jspecify.annotations.Nullable;

/** Registers programmes and finds them, and tells what an organisation may do in one. */
@ApplicationScoped
public class ProgrammeService {
    private final Programmes programmes;
    private final Outbox outbox;
    private final Cursors cursors;

    ProgrammeService(Programmes programmes, Outbox outbox, Cursors cursors) {
        this.programmes = programmes;
        this.outbox = outbox;
        this.cursors = cursors;
    }

    @Transactional
    Outcome<Put<ProgrammeView>> put(String code, ProgrammeDetails details, IfMatch match) {
        return Put.of(
                match,
                programmes.findByIdOptional(code),
                known -> known.version,
                () -> register(code, details),
                known -> change(known, details));
    }

    private Outcome<ProgrammeView> register(String code, ProgrammeDetails details) {
        Programme programme = new Programme(code, details);
        programmes.persistAndFlush(programme);
        publish(programme);
        return Outcome.done(ProgrammeView.of(programme));
    }

    private Outcome<ProgrammeView> change(Programme programme, ProgrammeDetails details) {
        long version = programme.version;
        programme.describe(details);
        programmes.flush();
        if (programme.version != version) {
            publish(programme);
        }
        return Outcome.done(ProgrammeView.of(programme));
    }

    ProgrammeView get(String code, Scope scope) {
        return programmes.find(code, scope).map(ProgrammeView::of).orElseThrow(RecordNotFound::new);
    }

    Page<ProgrammeView> page(PageRequest request, Scope scope) {
        return Page.of(
                request,
                each -> programmes.list(scope, each.afterCode(cursors), each.rowsToRead()),
                programme -> List.of(programme.code),
                ProgrammeView::of,
                cursors);
    }

    /** What is wrong with the {@code /programme} that an organisation names; nothing where it names none. */
    public List<InputError> faults(@Nullable String code, String organisation) {
        return code == null
                        || programmes
                                .findByIdOptional(code)
                                .filter(programme -> programme.includes(organisation))
                                .isPresent()
                ? List.of()
                : List.of(InputError.at("/programme", ProgrammeMessage.UNKNOWN_PROGRAMME));
    }

    /** A warning where something begins on a day on which it cannot count for its programme; the place is its beginning. */
    public List<Warning> warnings(String code, Instant startsAt) {
        Programme programme = programmes.findById(code);
        LocalDate day = LocalDate.ofInstant(startsAt, ZoneId.of(programme.zone));
        return day.isBefore(programme.startsOn) || day.isAfter(programme.endsOn)
                ? List.of(Warning.at(
                        "/startsAt",
                        ProgrammeMessage.OUTSIDE_PROGRAMME
                                .with("minimum", programme.startsOn.toString())
                                .with("maximum", programme.endsOn.toString())))
                : List.of();
    }

    /** Where the days of this programme begin and end. */
    public String zoneOf(String code) {
        return programmes.findById(code).zone;
    }

    private void publish(Programme programme) {
        outbox.append(new Change(
                EventChange.PROGRAMME_CHANGED, programme.code, programme.version, null, programme.details()));
    }
}
