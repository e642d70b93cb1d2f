package kz.ainalaiyn.platform.http.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.tags.Tag;

/** The chapters of the contract, in the order in which they are read: who there is, what was done with them, what they were given, and the proof. */
final class Tags {
    private static final Map<String, String> INTRODUCTIONS = new LinkedHashMap<>();

    static {
        INTRODUCTIONS.put("Caller", "Who the caller is to the suite.");
        INTRODUCTIONS.put(
                "Organisations",
                "The organisations that register people and give events. Reference data: a coordinator keeps it, and whoever has a role reads it.");
        INTRODUCTIONS.put("Institutions", "The children's homes and schools that graduates left. Reference data.");
        INTRODUCTIONS.put("Districts", "Where graduates live, by the codes of KATO. Reference data.");
        INTRODUCTIONS.put(
                "Graduates",
                "The records of people who grew up in children's homes. Each belongs to the organisation that registered it; a person can have"
                        + " several.");
        INTRODUCTIONS.put("Consents", "What a graduate agreed to, and until when. Each purpose has its history.");
        INTRODUCTIONS.put("Timeline", "What happened with one graduate, over all services.");
        INTRODUCTIONS.put(
                "Persons",
                "Which records are of one person: those of one IIN at once, others when a coordinator decides. Figures count persons.");
        INTRODUCTIONS.put(
                "Programmes", "What is promised to a funder: a period, who takes part, and targets in numbers.");
        INTRODUCTIONS.put("Events", "What is given within a programme, from a plan to what was held.");
        INTRODUCTIONS.put("Registrations", "Who wants to come to an event; being registered is not being there.");
        INTRODUCTIONS.put("Attendances", "Who was there. A figure rests on these and on consultations.");
        INTRODUCTIONS.put("EventAttendances", "Files with who was at one event.");
        INTRODUCTIONS.put("Consultations", "Talks with one graduate, planned and held.");
        INTRODUCTIONS.put("Publications", "What appeared about a programme.");
        INTRODUCTIONS.put(
                "Competitions",
                "Competitions for grants, from a draft over its announcement and review to what was decided.");
        INTRODUCTIONS.put("Rules", "The rules of a competition, version by version, and their approval.");
        INTRODUCTIONS.put("Applications", "What graduates apply for at a competition.");
        INTRODUCTIONS.put("Awards", "What was granted, within the competition's number and budget.");
        INTRODUCTIONS.put(
                "Reports",
                "How many different graduates were reached, as of any moment, and why. Each figure can be explained.");
        INTRODUCTIONS.put("Seals", "Reports that were signed, so that anybody can prove later what they said.");
        INTRODUCTIONS.put("Releases", "Figures for the public, without a token. Small numbers in them are hidden.");
        INTRODUCTIONS.put(
                "Changes",
                "The feed of what changed, oldest first, for systems that keep a copy (http-feeds, CloudEvents 1.0). At the gateway each service has its own.");
        INTRODUCTIONS.put(
                "Webhooks",
                "Receivers to which the same changes are sent, signed as Standard Webhooks has it, and again until they have them.");
    }

    private Tags() {}

    /** Those that operations have, with their introductions; others come last. */
    static void introduce(OpenAPI api) {
        TreeSet<String> used = new TreeSet<>();
        api.getPaths()
                .getPathItems()
                .values()
                .forEach(item -> item.getOperations().values().forEach(operation -> used.addAll(operation.getTags())));
        List<Tag> chapters = new ArrayList<>();
        INTRODUCTIONS.forEach((name, introduction) -> {
            if (used.remove(name)) {
                chapters.add(OASFactory.createTag().name(name).description(introduction));
            }
        });
        used.forEach(name -> chapters.add(OASFactory.createTag().name(name)));
        api.setTags(chapters);
    }
}
