package kz.ainalaiyn.events.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.ainalaiyn.events.change.EventChange;
import kz.ainalaiyn.events.programme.ProgrammeService;
import kz.ainalaiyn.graduates.client.ErasedGraduate;
import kz.ainalaiyn.graduates.client.GraduatesMessage;
import kz.ainalaiyn.graduates.client.Roster;
import kz.ainalaiyn.platform.access.Caller;
import kz.ainalaiyn.platform.access.Scope;
import kz.ainalaiyn.platform.changes.Change;
import kz.ainalaiyn.platform.changes.Outbox;
import kz.ainalaiyn.platform.http.Cursors;
import kz.ainalaiyn.platform.http.IfMatch;
import kz.ainalaiyn.platform.http.Page;
import kz.ainalaiyn.platform.http.PageRequest;
import kz.ainalaiyn.platform.http.Put;
import kz.ainalaiyn.platform.ids.Ids;
import kz.ainalaiyn.platform.imports.Existing;
import kz.ainalaiyn.platform.outcomes.InputError;
import kz.ainalaiyn.platform.outcomes.Outcome;
import kz.ainalaiyn.platform.outcomes.Patch;
import kz.ainalaiyn.platform.outcomes.RecordNotFound;
import org.jspecify.annotations.Nullable;

/** Records consultations, changes and finds them. */
@ApplicationScoped
class ConsultationService {
    private final Consultations consultations;
    private final ProgrammeService programmes;
    private final Roster roster;
    private final Outbox outbox;
    private final Cursors cursors;
    private final Ids ids;
    private final InstantSource clock;

    ConsultationService(
            Consultations consultations,
            ProgrammeService programmes,
            Roster roster,
            Outbox outbox,
            Cursors cursors,
            Ids ids,
            InstantSource clock) {
        this.consultations = consultations;
        this.programmes = programmes;
        this.roster = roster;
        this.outbox = outbox;
        this.cursors = cursors;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    Outcome<ConsultationView> record(
            String organisation, @Nullable String externalId, ConsultationDetails details, Caller caller) {
        return Outcome.unless(faults(organisation, details, caller), () -> {
            Consultation consultation = new Consultation(ids.next(), organisation, externalId, details);
            consultations.persistAndFlush(consultation);
            publish(consultation);
            return Outcome.done(view(consultation));
        });
    }

    /** Records or changes the consultation that an organisation knows under its own identifier. */
    @Transactional
    Outcome<Put<ConsultationView>> put(
            String organisation, String externalId, ConsultationDetails details, IfMatch match, Caller caller) {
        return Put.of(
                match,
                consultations.findExternal(organisation, externalId),
                known -> known.version,
                () -> record(organisation, externalId, details, caller),
                known -> change(known, details, caller));
    }

    @Transactional
    Outcome<ConsultationView> patch(UUID id, Patch<ConsultationDetails> patch, IfMatch match, Caller caller) {
        Consultation consultation = consultations.find(id, caller.scope()).orElseThrow(RecordNotFound::new);
        match.require(consultation.version);
        ConsultationDetails details =
                patch.applyTo(consultation.details(), partial -> faults(consultation.organisation, partial, caller));
        return change(consultation, details, caller);
    }

    /** Takes a consultation back that was recorded by mistake. */
    @Transactional
    void takeBack(String organisation, String externalId, IfMatch match) {
        Consultation consultation =
                consultations.findExternal(organisation, externalId).orElseThrow(RecordNotFound::new);
        match.require(consultation.version);
        consultations.delete(consultation);
        consultations.flush();
        publish(consultation, consultation.version + 1, Change.ENTERED_IN_ERROR);
    }

    ConsultationView get(UUID id, Scope scope) {
        return consultations.find(id, scope).map(this::view).orElseThrow(RecordNotFound::new);
    }

    /** What is recorded under an organisation's own identifier, as it would be sent; empty where nothing is. */
    Optional<Existing> existing(String organisation, String externalId) {
        return consultations
                .findExternal(organisation, externalId)
                .map(consultation -> new Existing(consultation.details(), consultation.version));
    }

    ConsultationView getExternal(String organisation, String externalId) {
        return consultations
                .findExternal(organisation, externalId)
                .map(this::view)
                .orElseThrow(RecordNotFound::new);
    }

    Page<ConsultationView> page(ConsultationFilter filter, PageRequest request, Scope scope) {
        return Page.inOrder(
                        request,
                        filter.order(),
                        each -> consultations.list(
                                filter,
                                scope,
                                each.after(cursors, filter.order().keyset().parts()),
                                each.rowsToRead()),
                        this::view,
                        cursors)
                .counted(consultations.count(filter, scope));
    }

    /** Who was erased is consulted no more; what was consulted before is a fact. */
    void cancelWhatIsToCome(@Observes ErasedGraduate erased) {
        consultations.planned(erased.id(), clock.instant()).forEach(consultation -> {
            consultation.status = ConsultationStatus.CANCELLED;
            consultations.flush();
            publish(consultation);
        });
    }

    private Outcome<ConsultationView> change(Consultation consultation, ConsultationDetails details, Caller caller) {
        return Outcome.unless(faults(consultation.organisation, details, caller), () -> {
            long version = consultation.version;
            consultation.describe(details);
            consultations.flush();
            if (consultation.version != version) {
                publish(consultation);
            }
            return Outcome.done(view(consultation));
        });
    }

    private ConsultationView view(Consultation consultation) {
        return ConsultationView.of(consultation, programmes.warnings(consultation.programme, consultation.startsAt));
    }

    /** What the consultation names that the organisation cannot use, and a status that cannot be yet. */
    List<InputError> faults(String organisation, ConsultationDetails details, Caller caller) {
        List<InputError> faults = new ArrayList<>(programmes.faults(details.programme(), organisation));
        if (details.graduateId() != null
                && roster.find(details.graduateId(), caller)
                        .filter(organisation::equals)
                        .isEmpty()) {
            faults.add(InputError.at("/graduateId", GraduatesMessage.UNKNOWN_GRADUATE));
        }
        if (details.isAheadOf(clock.instant())) {
            faults.add(InputError.at("/status", ConsultationMessage.NOT_YET));
        }
        return faults;
    }

    private void publish(Consultation consultation) {
        publish(consultation, consultation.version, consultation.status.name());
    }

    private void publish(Consultation consultation, long version, String status) {
        outbox.append(new Change(
                EventChange.CONSULTATION_CHANGED,
                consultation.id.toString(),
                version,
                consultation.organisation,
                Map.of(
                        "organisation", consultation.organisation,
                        "programme", consultation.programme,
                        "graduateId", consultation.graduateId,
                        "topic", consultation.topic,
                        "startsAt", consultation.startsAt,
                        "status", status)));
    }
}
