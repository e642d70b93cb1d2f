package kz.ainalaiyn.graduates.graduate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.ainalaiyn.graduates.change.GraduateChange;
import kz.ainalaiyn.graduates.district.DistrictService;
import kz.ainalaiyn.graduates.identity.DuplicateSearches;
import kz.ainalaiyn.graduates.identity.Iin;
import kz.ainalaiyn.graduates.identity.PersonService;
import kz.ainalaiyn.graduates.organisation.InstitutionService;
import kz.ainalaiyn.graduates.organisation.OrganisationService;
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
import org.jspecify.annotations.Nullable;

/** Registers graduates, changes and finds their records. */
@ApplicationScoped
public class GraduateService {
    private final Graduates graduates;
    private final GraduateViews views;
    private final PersonService persons;
    private final DuplicateSearches searches;
    private final OrganisationService organisations;
    private final InstitutionService institutions;
    private final DistrictService districts;
    private final PersonalData vault;
    private final Outbox outbox;
    private final Cursors cursors;
    private final Ids ids;
    private final InstantSource clock;

    GraduateService(
            Graduates graduates,
            GraduateViews views,
            PersonService persons,
            DuplicateSearches searches,
            OrganisationService organisations,
            InstitutionService institutions,
            DistrictService districts,
            PersonalData vault,
            Outbox outbox,
            Cursors cursors,
            Ids ids,
            InstantSource clock) {
        this.graduates = graduates;
        this.views = views;
        this.persons = persons;
        this.searches = searches;
        this.organisations = organisations;
        this.institutions = institutions;
        this.districts = districts;
        this.vault = vault;
        this.outbox = outbox;
        this.cursors = cursors;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    Outcome<GraduateView> register(
            String organisation, @Nullable String externalId, GraduateDetails details, Caller caller) {
        return fresh(organisation, externalId, details).map(graduate -> {
            add(List.of(graduate), caller);
            return GraduateView.of(graduate, vault);
        });
    }

    private Outcome<Graduate> fresh(String organisation, @Nullable String externalId, GraduateDetails details) {
        return Outcome.unless(
                faults(organisation, details, null),
                () -> Outcome.done(
                        new Graduate(ids.next(), organisation, externalId, details, vault, clock.instant())));
    }

    private void add(List<Graduate> fresh, Caller caller) {
        if (fresh.isEmpty()) {
            return;
        }
        graduates.addAll(fresh);
        Map<UUID, @Nullable Iin> iins = new LinkedHashMap<>();
        fresh.forEach(graduate -> iins.put(graduate.id, graduate.iin(vault)));
        persons.linkRegistered(iins, caller.subject());
        fresh.forEach(graduate -> publish(GraduateChange.GRADUATE_REGISTERED, graduate));
    }

    /** What is said of the graduate whom an organisation knows under its own identifier. */
    record GraduatePut(String externalId, GraduateDetails details, IfMatch match) {}

    /**
     * Registers or changes the record that an organisation knows under its own identifier. A job that sends all records of
     * an organisation again must not register who was erased anew.
     */
    @Transactional
    Outcome<Put<GraduateView>> put(String organisation, GraduatePut said, Caller caller) {
        return putAll(organisation, List.of(said), caller).getFirst();
    }

    /** As {@link #put}, of several records by few statements; of each what came of it, in their order. No two are of one identifier or IIN. */
    @Transactional
    List<Outcome<Put<GraduateView>>> putAll(String organisation, List<GraduatePut> all, Caller caller) {
        Map<String, Graduates.Known> known = graduates.known(
                organisation, all.stream().map(GraduatePut::externalId).toList(), caller.scope());
        List<Graduate> fresh = new ArrayList<>();
        List<Outcome<Put<GraduateView>>> outcomes = new ArrayList<>();
        for (GraduatePut said : all) {
            Graduates.Known recorded = Objects.requireNonNull(known.get(said.externalId));
            if (recorded.graduate() == null && recorded.erased()) {
                outcomes.add(Outcome.refused(
                        GraduateConflict.EXTERNAL_ID_ERASED.because(GraduateMessage.EXTERNAL_ID_ERASED)));
            } else {
                outcomes.add(Put.of(
                        said.match,
                        Optional.ofNullable(recorded.graduate()),
                        graduate -> graduate.version,
                        () -> fresh(organisation, said.externalId, said.details).map(graduate -> {
                            fresh.add(graduate);
                            return GraduateView.of(graduate, vault);
                        }),
                        graduate -> change(graduate, said.details, caller)));
            }
        }
        add(fresh, caller);
        return outcomes;
    }

    @Transactional
    Outcome<GraduateView> patch(UUID id, Patch<GraduateDetails> patch, IfMatch match, Caller caller) {
        Graduate graduate = graduates.require(id, caller.scope());
        match.require(graduate.version);
        GraduateDetails details =
                patch.applyTo(graduate.details(vault), partial -> faults(graduate.organisation, partial, graduate));
        return change(graduate, details, caller);
    }

    GraduateView get(UUID id, Scope scope) {
        return views.find(id, scope).orElseThrow(() -> graduates.gone(id, scope));
    }

    /** The organisation of a record that is within this scope; 404 otherwise, 410 where the record has been erased. */
    public String organisationOf(UUID id, Scope scope) {
        return graduates.require(id, scope).organisation;
    }

    /** As {@link #organisationOf}, and the record is not erased until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public String organisationOfLasting(UUID id, Scope scope) {
        return graduates.requireLasting(id, scope).organisation;
    }

    GraduateView getExternal(String organisation, String externalId, Scope scope) {
        return GraduateView.of(graduates.requireExternal(organisation, externalId, scope), vault);
    }

    /** The record that an organisation knows under its own identifier; 404 where there is none, 410 where it has been erased. */
    public UUID idOf(String organisation, String externalId, Scope scope) {
        return graduates.requireExternal(organisation, externalId, scope).id;
    }

    /** As {@link #idOf}; empty where there is none. */
    public Optional<UUID> findId(String organisation, String externalId, Scope scope) {
        return graduates.findExternal(organisation, externalId, scope).map(graduate -> graduate.id);
    }

    /** What is recorded under each of these identifiers of an organisation, as it would be sent; empty where nothing is. */
    List<Optional<Existing>> existing(String organisation, List<String> externalIds, Scope scope) {
        Map<String, Graduates.Known> known = graduates.known(organisation, externalIds, scope);
        return externalIds.stream()
                .map(id -> Optional.ofNullable(known.get(id))
                        .map(Graduates.Known::graduate)
                        .map(this::existing))
                .toList();
    }

    private Existing existing(Graduate graduate) {
        Iin iin = graduate.iin(vault);
        return new Existing(
                new RecordedGraduate(graduate.details(vault), iin == null ? null : iin.digits()), graduate.version);
    }

    Page<GraduateView> page(GraduateFilter filter, PageRequest request, Scope scope) {
        return Page.inOrder(
                        request,
                        filter.order(),
                        each -> views.list(
                                filter,
                                scope,
                                each.after(cursors, filter.order().keyset().parts()),
                                each.rowsToRead()),
                        graduate -> graduate,
                        cursors)
                .counted(views.count(filter, scope));
    }

    private Outcome<GraduateView> change(Graduate graduate, GraduateDetails details, Caller caller) {
        return Outcome.unless(faults(graduate.organisation, details, graduate), () -> {
            Iin before = graduate.iin(vault);
            long version = graduate.version;
            graduate.describe(details, vault);
            graduates.flush();
            Iin now = graduate.iin(vault);
            if (!Objects.equals(before, now)) {
                searches.requestForPerson(persons.linkCorrected(graduate.id, now, caller.subject()));
            }
            if (graduate.version != version) {
                publish(GraduateChange.GRADUATE_CHANGED, graduate);
                searches.request(graduate.id);
            }
            return Outcome.done(GraduateView.of(graduate, vault));
        });
    }

    /** What a registration names that is not there, or a change of the record that the organisation knows under its own identifier; all of it. */
    List<InputError> faults(String organisation, @Nullable String externalId, GraduateDetails details, Scope scope) {
        Graduate known = externalId == null
                ? null
                : graduates.findExternal(organisation, externalId, scope).orElse(null);
        return faults(organisation, details, known);
    }

    private List<InputError> faults(String organisation, GraduateDetails details, @Nullable Graduate before) {
        List<InputError> faults = new ArrayList<>();
        if (!organisations.isKnown(organisation)) {
            faults.add(InputError.in("organisation", GraduateMessage.UNKNOWN_ORGANISATION));
        }
        // One that was recorded before there was a register of them may be put back.
        if (before == null || !Objects.equals(details.district(), before.district)) {
            faults.addAll(districts.faults(details.district(), "/district"));
        }
        if (details.institution() != null && !institutions.isKnown(details.institution())) {
            faults.add(InputError.at("/institution", GraduateMessage.UNKNOWN_INSTITUTION));
        }
        return faults;
    }

    /** What the other services learn: reporting attributes, never a name, a birth date, an IIN or a contact. */
    private void publish(GraduateChange type, Graduate graduate) {
        outbox.append(new Change(
                type,
                graduate.id.toString(),
                graduate.version,
                graduate.organisation,
                Map.of(
                        "organisation", graduate.organisation,
                        "sex", graduate.sex,
                        "birthYear", graduate.birthDate.getYear(),
                        "institution", graduate.institution,
                        "graduationYear", graduate.graduationYear,
                        "district", graduate.district,
                        "registeredAt", graduate.registeredAt)));
    }
}
