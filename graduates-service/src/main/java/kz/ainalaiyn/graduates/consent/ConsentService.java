package kz.ainalaiyn.graduates.consent;

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
import kz.ainalaiyn.platform.http.Put;
import kz.ainalaiyn.platform.ids.Ids;
import kz.ainalaiyn.platform.imports.Existing;
import kz.ainalaiyn.platform.outcomes.InputError;
import kz.ainalaiyn.platform.outcomes.Outcome;
import kz.ainalaiyn.platform.outcomes.RecordNotFound;
import kz.ainalaiyn.platform.outcomes.Refusal;

/** Records consents of graduates and their withdrawal; of one purpose at most one is in force, and none is ever forgotten. */
@ApplicationScoped
class ConsentService {
    private final Consents consents;
    private final GraduateService graduates;
    private final Outbox outbox;
    private final Ids ids;
    private final InstantSource clock;

    ConsentService(Consents consents, GraduateService graduates, Outbox outbox, Ids ids, InstantSource clock) {
        this.consents = consents;
        this.graduates = graduates;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Records a consent; another wording or day replaces the one in force, which stays in the history. One that is over does not come back:
     * the same paper, sent again, is no new consent.
     */
    @Transactional
    Outcome<Put<ConsentView>> give(
            UUID graduate, Purpose purpose, ConsentDetails details, IfMatch match, Caller caller) {
        String organisation = graduates.organisationOfLasting(graduate, caller.scope());
        Optional<Consent> inForce = consents.inForce(graduate, purpose);
        inForce.ifPresentOrElse(consent -> match.require(consents.number(graduate, purpose)), match::requireAbsent);
        if (inForce.isPresent() && inForce.get().says(details)) {
            return Outcome.done(new Put.Unchanged<>(view(inForce.get())));
        }
        if (over(graduate, purpose, details).isPresent()) {
            return Outcome.refused(Refusal.unusable(InputError.at("/givenOn", ConsentMessage.CONSENT_OVER)));
        }
        inForce.ifPresent(consent -> end(consent, organisation, caller));
        Consent given = new Consent(ids.next(), graduate, purpose, details, caller.subject(), clock.instant());
        consents.persistAndFlush(given);
        publish(GraduateChange.CONSENT_GIVEN, given, organisation);
        return Outcome.done(new Put.Created<>(view(given)));
    }

    @Transactional
    void withdraw(UUID graduate, Purpose purpose, IfMatch match, Caller caller) {
        String organisation = graduates.organisationOfLasting(graduate, caller.scope());
        Consent consent = consents.inForce(graduate, purpose).orElseThrow(RecordNotFound::new);
        match.require(consents.number(graduate, purpose));
        end(consent, organisation, caller);
    }

    /** What is in force, as it would be sent; empty where nothing is. */
    Optional<Existing> existing(UUID graduate, Purpose purpose) {
        return consents.inForce(graduate, purpose)
                .map(consent -> new Existing(
                        new ConsentDetails(consent.textVersion, consent.givenOn), consents.number(graduate, purpose)));
    }

    /** Takes a consent back that was never given; the one that it replaced is in force again. Returns the version of that. */
    @Transactional
    long takeBack(UUID graduate, Purpose purpose, Optional<ConsentDetails> replaced, IfMatch match, Caller caller) {
        String organisation = graduates.organisationOfLasting(graduate, caller.scope());
        Consent consent = consents.inForce(graduate, purpose).orElseThrow(RecordNotFound::new);
        match.require(consents.number(graduate, purpose));
        consent.takeBack(caller.subject(), clock.instant());
        consents.flush();
        publish(GraduateChange.CONSENT_WITHDRAWN, consent, organisation);
        replaced.flatMap(details -> over(graduate, purpose, details)).ifPresent(earlier -> {
            earlier.reinstate();
            consents.flush();
            publish(GraduateChange.CONSENT_GIVEN, earlier, organisation);
        });
        return consents.number(graduate, purpose);
    }

    /** The consent that said this and is over. */
    private Optional<Consent> over(UUID graduate, Purpose purpose, ConsentDetails details) {
        return consents.history(graduate).stream()
                .filter(consent -> consent.purpose == purpose && consent.says(details))
                .filter(consent -> consent.withdrawnAt != null && !consent.enteredInError)
                .findFirst();
    }

    ConsentView get(UUID graduate, Purpose purpose, Caller caller) {
        graduates.organisationOf(graduate, caller.scope());
        return consents.inForce(graduate, purpose).map(this::view).orElseThrow(RecordNotFound::new);
    }

    Page<ConsentView> history(UUID graduate, Caller caller) {
        graduates.organisationOf(graduate, caller.scope());
        return Page.whole(consents.history(graduate).stream()
                .map(consent -> ConsentView.of(consent, consent.version))
                .toList());
    }

    private ConsentView view(Consent inForce) {
        return ConsentView.of(inForce, consents.number(inForce.graduateId, inForce.purpose));
    }

    private void end(Consent consent, String organisation, Caller caller) {
        consent.withdraw(caller.subject(), clock.instant());
        consents.flush();
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
