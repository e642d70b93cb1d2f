package kz.ainalaiyn.events.consultation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.ainalaiyn.events.change.EventChange;
import kz.ainalaiyn.events.programme.Programmes;
import kz.ainalaiyn.graduates.client.ErasedGraduate;
import kz.ainalaiyn.graduates.client.GraduatesMessage;
import kz.ainalaiyn.graduates.client.Roster;
import kz.ainalaiyn.platform.access.Caller;
import kz.ainalaiyn.platform.access.Scope;
import kz.ainalaiyn.platform.changes.Change;
import kz.ainalaiyn.platform.changes.Outbox;
import kz.ainalaiyn.platform.http.Cursors;
import kz.ainalaiyn.platform.http.IfMatch;
import kz.ainalaiyn.platform.http.InputError;
import kz.ainalaiyn.platform.http.MergePatch;
import kz.ainalaiyn.platform.http.Page;
import kz.ainalaiyn.platform.http.PageRequest;
import kz.ainalaiyn.platform.http.ProblemException;
import kz.ainalaiyn.platform.http.Put;
import kz.ainalaiyn.platform.ids.Ids;
import org.jspecify.annotations.Nullable;

/** The consultations, always within somebody's scope. */
@ApplicationScoped
class Consultations implements PanacheRepositoryBase<Consultation, UUID> {
    private final Programmes programmes;
    private final Roster roster;
    private final Outbox outbox;
    private final Cursors cursors;
    private final Ids ids;
    private final InstantSource clock;

    Consultations(Programmes programmes, Roster roster, Outbox outbox, Cursors cursors, Ids ids, InstantSource clock) {
        this.programmes = programmes;
        this.roster = roster;
        this.outbox = outbox;
        this.cursors = cursors;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    ConsultationView record(
            String organisation, @Nullable String externalId, ConsultationDetails details, Caller caller) {
        check(organisation, details, caller);
        Consultation consultation = new Consultation(ids.next(), organisation, externalId, details);
        persistAndFlush(consultation);
        publish(consultation);
        return view(consultation);
    }

    /** Records or changes the consultation that an organisation knows under its own identifier. */
    @Transactional
    Put<ConsultationView> put(
            String organisation, String externalId, ConsultationDetails details, IfMatch match, Caller caller) {
        return Put.of(
                match,
                findExternal(organisation, externalId),
                known -> known.version,
                () -> record(organisation, externalId, details, caller),
                known -> change(known, details, caller));
    }

    @Transactional
    ConsultationView patch(UUID id, MergePatch<ConsultationDetails> patch, IfMatch match, Caller caller) {
        Consultation consultation = find(id, caller.scope()).orElseThrow(ProblemException::notFound);
        match.require(consultation.version);
        return change(
                consultation,
                patch.applyTo(consultation.details())
                        .valid(partial -> faults(consultation.organisation, partial, caller)),
                caller);
    }

    ConsultationView get(UUID id, Scope scope) {
        return find(id, scope).map(this::view).orElseThrow(ProblemException::notFound);
    }

    ConsultationView getExternal(String organisation, String externalId) {
        return findExternal(organisation, externalId).map(this::view).orElseThrow(ProblemException::notFound);
    }

    @SuppressWarnings("unchecked")
    Page<ConsultationView> page(@Nullable String programme, @Nullable UUID graduate, PageRequest request, Scope scope) {
        Optional<List<String>> after = request.after(cursors, 2);
        Query query = getEntityManager().createNativeQuery("""
                select * from consultation
                where (:everything or organisation = :only)
                  and (cast(:programme as text) is null or programme = :programme)
                  and (cast(:graduate as uuid) is null or graduate_id = :graduate)
                  and (starts_at, id) > (cast(:startsAt as timestamptz), cast(:id as uuid))
                order by starts_at, id
                """, Consultation.class);
        query.setParameter("everything", scope.everything());
        query.setParameter("only", scope.only());
        query.setParameter("programme", programme);
        query.setParameter("graduate", graduate);
        query.setParameter("startsAt", after.map(key -> key.get(0)).orElse("-infinity"));
        query.setParameter("id", after.map(key -> key.get(1)).orElse(new UUID(0, 0).toString()));
        List<Consultation> rows = query.setMaxResults(request.rowsToRead()).getResultList();
        return Page.of(
                rows,
                request,
                consultation -> List.of(consultation.startsAt.toString(), consultation.id.toString()),
                this::view,
                cursors);
    }

    /** Who was erased is consulted no more; what was consulted before is a fact. */
    void cancelWhatIsToCome(@Observes ErasedGraduate erased) {
        list(
                        "graduateId = ?1 and status = ?2 and startsAt > ?3 order by id",
                        erased.id(),
                        ConsultationStatus.PLANNED,
                        clock.instant())
                .forEach(consultation -> {
                    consultation.status = ConsultationStatus.CANCELLED;
                    flush();
                    publish(consultation);
                });
    }

    private Optional<Consultation> find(UUID id, Scope scope) {
        return findByIdOptional(id).filter(consultation -> scope.permits(consultation.organisation));
    }

    private Optional<Consultation> findExternal(String organisation, String externalId) {
        return find("organisation = ?1 and externalId = ?2", organisation, externalId)
                .firstResultOptional();
    }

    private ConsultationView change(Consultation consultation, ConsultationDetails details, Caller caller) {
        check(consultation.organisation, details, caller);
        long version = consultation.version;
        consultation.describe(details);
        flush();
        if (consultation.version != version) {
            publish(consultation);
        }
        return view(consultation);
    }

    private ConsultationView view(Consultation consultation) {
        return ConsultationView.of(consultation, programmes.warnings(consultation.programme, consultation.startsAt));
    }

    private void check(String organisation, ConsultationDetails details, Caller caller) {
        ProblemException.refuseAny(faults(organisation, details, caller));
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
        outbox.append(new Change(
                EventChange.CONSULTATION_CHANGED,
                consultation.id.toString(),
                consultation.version,
                consultation.organisation,
                Map.of(
                        "organisation", consultation.organisation,
                        "programme", consultation.programme,
                        "graduateId", consultation.graduateId,
                        "topic", consultation.topic,
                        "startsAt", consultation.startsAt,
                        "status", consultation.status)));
    }
}
