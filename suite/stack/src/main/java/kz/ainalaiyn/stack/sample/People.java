package kz.ainalaiyn.stack.sample;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import kz.ainalaiyn.stack.Progress;

/** Registers districts, organisations, institutions and graduates, each with consent to processing. */
final class People {
    private final Gateway gateway;
    private final Map<String, String> ids = new ConcurrentHashMap<>();

    People(Gateway gateway) {
        this.gateway = gateway;
    }

    /** The record of a person, by the organisation that registered the person first. */
    Known first(int person) {
        return of(person, Invented.organisationOf(person));
    }

    /** The other organisation's record of a person who is registered twice. */
    Known second(int person) {
        return of(
                person, Invented.organisationOf(person).equals(Invented.SOCIETY) ? Invented.CENTRE : Invented.SOCIETY);
    }

    /** A record that was registered, and who may write about it. */
    record Known(String id, String caller, String organisation) {}

    private Known of(int person, String organisation) {
        return new Known(
                Objects.requireNonNull(ids.get(organisation + "/" + person)),
                organisation.equals(Invented.SOCIETY) ? "partner-a" : "partner-b",
                organisation);
    }

    void load(Progress progress) throws IOException {
        SampleFacts facts = SampleFacts.read();
        Kato.read().forEach(this::district);
        organisation(Invented.SOCIETY, "PUBLIC_ASSOCIATION", facts, 0);
        organisation(Invented.CENTRE, "STATE_INSTITUTION", facts, 1);
        institution(0, Map.of("en", "\"Ainalaiyn\" children's home"));
        institution(1, Map.of("en", "\"Ainalaiyn\" boarding school"));
        institution(2, Map.of("en", "A family-type home (invented)", "kk", "Отбасы үлгісіндегі үй (ойдан шығарылған)"));
        List<Runnable> steps = new ArrayList<>();
        for (Invented.Registration registration : Invented.registrations()) {
            steps.add(() -> register(registration));
        }
        Gateway.together(steps);
        progress.step("%d invented graduates registered, %d of them by both organisations"
                .formatted(Invented.PERSONS, Invented.REGISTERED_TWICE));
    }

    private void register(Invented.Registration registration) {
        String id = gateway.put(
                        registration.caller(),
                        "/v1/graduates/external/" + registration.externalId(),
                        registration.body())
                .path("id")
                .asText();
        ids.put(registration.organisation() + "/" + registration.person(), id);
        gateway.put(
                registration.caller(),
                "/v1/graduates/" + id + "/consents/PROCESSING",
                Map.of("textVersion", "invented-2023-1", "givenOn", "2023-06-20"));
    }

    private void district(Kato.District district) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("name", district.name());
        body.put("validFrom", district.validFrom());
        if (!district.isRegion()) {
            body.put("parent", district.region());
        }
        gateway.put("coordinator", "/v1/districts/" + district.code(), body);
    }

    private void organisation(String code, String kind, SampleFacts facts, int index) {
        gateway.put(
                "coordinator",
                "/v1/organisations/" + code,
                Map.of("kind", kind, "name", facts.at("/programme/organisations/" + index + "/name")));
    }

    private void institution(int index, Map<String, String> name) {
        gateway.put(
                "coordinator",
                "/v1/institutions/" + Invented.INSTITUTIONS.get(index),
                Map.of("district", Invented.DISTRICTS.get(index), "name", name));
    }
}
