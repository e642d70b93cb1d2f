package kz.ainalaiyn.graduates.consent;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.ainalaiyn.graduates.change.GraduateChange;
import kz.ainalaiyn.graduates.graduate.GraduateService;
import kz.ainalaiyn.platform.access.Caller;
import kz.ainalaiyn.platform.changes.Change;
import kz.ainalaiyn.platform.changes.Outbox;
import kz.ainalaiyn.platform.http.IfMatch;
import kz.ainalaiyn.platform.http.Page;
import kz.ainalaiyn.platform.http.ProblemException;
import kz.ainalaiyn.platform.http.Put;
import kz.ainalaiyn.platform.ids.Ids;

/** Consents of graduates; of one purpose at most one is in force, and none is ever forgotten. */
@ApplicationScoped
class Consents implements PanacheRepositoryBase<Consent, UUID> {
    private final GraduateService service;
    private final Outbox outbox;
    private final Ids ids;
    private final InstantSource clock;

    Consents(GraduateService service, Outbox outbox, Ids ids, InstantSource clock) {
        this.service = service;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** Records a consent; another wording or day replaces the one in force, which stays in the history. */
    @Transactional
    Put<ConsentView> give(UUID graduate, Purpose purpose, ConsentDetails details, IfMatch match, Caller caller) {
        String organisation = service.organisationOfLasting(graduate, caller.scope());
        Optional<Consent> inForce = inForce(graduate, purpose);
        inForce.ifPresentOrElse(consent -> match.require(number(graduate, purpose)), match::requireAbsent);
        if (inForce.isPresent() && inForce.get().says(details)) {
            return new Put.Updated<>(ConsentView.of(inForce.get(), number(graduate, purpose)));
        }
        inForce.ifPresent(consent -> end(consent, organisation, caller));
        Consent given = new Consent(ids.next(), graduate, purpose, details, caller.subject(), clock.instant());
        persistAndFlush(given);
        publish(GraduateChange.CONSENT_GIVEN, given, organisation);
        return new Put.Created<>(ConsentView.of(given, number(graduate, purpose)));
    }

    @Transactional
    void withdraw(UUID graduate, Purpose purpose, IfMatch match, Caller caller) {
        String organisation = service.organisationOfLasting(graduate, caller.scope());
        Consent consent = inForce(graduate, purpose).orElseThrow(ProblemException::notFound);
        match.require(number(graduate, purpose));
        end(consent, organisation, caller);
    }

    ConsentView get(UUID graduate, Purpose purpose, Caller caller) {
        service.organisationOf(graduate, caller.scope());
        return inForce(graduate, purpose)
                .map(consent -> ConsentView.of(consent, number(graduate, purpose)))
                .orElseThrow(ProblemException::notFound);
    }

    Page<ConsentView> history(UUID graduate, Caller caller) {
        service.organisationOf(graduate, caller.scope());
        return new Page<>(
                find("graduateId = ?1 order by recordedAt, id", graduate).range(0, 199).stream()
                        .map(consent -> ConsentView.of(consent, consent.version))
                        .toList(),
                null);
    }

    /** The version of what is in force at this address: how many were there before it. */
    private long number(UUID graduate, Purpose purpose) {
        return count("graduateId = ?1 and purpose = ?2", graduate, purpose) - 1;
    }

    private Optional<Consent> inForce(UUID graduate, Purpose purpose) {
        return find("graduateId = ?1 and purpose = ?2 and withdrawnAt is null", graduate, purpose)
                .firstResultOptional();
    }

    private void end(Consent consent, String organisation, Caller caller) {
        consent.withdraw(caller.subject(), clock.instant());
        flush();
        publish(GraduateChange.CONSENT_WITHDRAWN, consent, organisation);
    }

    private void publish(GraduateChange type, Consent consent, String organisation) {
        outbox.append(new Change(
                type,
                consent.id.toString(),
                consent.version,
                organisation,
                Map.of(
                        "graduateId", consent.graduateId,
                        "purpose", consent.purpose,
                        "textVersion", consent.textVersion,
                        "inForce", consent.withdrawnAt == null)));
    }
}
