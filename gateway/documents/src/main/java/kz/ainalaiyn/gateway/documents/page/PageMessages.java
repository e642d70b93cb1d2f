package kz.ainalaiyn.gateway.documents.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the report page says in English; {@code messages/msg_kk.properties} and {@code msg_ru.properties} say it too. */
@MessageBundle
public interface PageMessages {
    @Message("Coverage report")
    String title();

    /** What stands after a number, in the form that {@link LocalForms#plural} tells of it. */
    @Message("different {#if form == 'one'}graduate{#else}graduates{/if} reached")
    String reached(String form);

    @Message("of a target of {target}")
    String target(String target);

    @Message("Target reached")
    String target_reached();

    @Message("Whether the target is reached depends on this")
    String target_open();

    @Message(
            "Between {lowest} and {highest} as long as nobody has decided whether similar records are of one person (pairs: {pairs})")
    String range(String lowest, String highest, String pairs);

    @Message("{missing} still to reach")
    String target_missing(String missing);

    @Message("Period")
    String period();

    @Message("Time zone")
    String zone();

    @Message("What was known at")
    String as_of();

    @Message("revision {number}")
    String revision(long number);

    @Message("Graduates reached, running total")
    String timeline();

    @Message("target")
    String target_line();

    @Message("How they were reached")
    String overlap();

    @Message("At events only")
    String events_only();

    @Message("In consultations only")
    String consultations_only();

    @Message("Both")
    String both();

    @Message("Attendances recorded")
    String attendances();

    @Message("Consultations recorded")
    String consultations();

    @Message("By sex")
    String by_sex();

    @Message("By district")
    String by_district();

    @Message("By institution")
    String by_institution();

    @Message("By month")
    String by_month();

    @Message("adds up to the total")
    String additive();

    @Message("does not add up: who was reached in two months is in both")
    String not_additive();

    @Message("women")
    String female();

    @Message("men")
    String male();

    @Message("not known")
    String unknown();

    @Message("This figure may be too low: {service} has not been read since {since}.")
    String stale(String service, String since);

    @Message("the start")
    String never();

    @Message("Each person counts once, however many events, organisations or registrations. Counted is who was present"
            + " at an event that was held, or had a completed consultation, on a day of the period.")
    String rule();

    @Message("Date")
    String date();

    @Message("Graduates")
    String graduates();

    @Message("Language")
    String language();

    @Message("Targets and results")
    String targets();

    @Message("Target")
    String promised();

    @Message("Result")
    String actual();

    @Message("Expected at the end")
    String expected();

    @Message("met")
    String met();

    @Message("not met")
    String not_met();

    @Message("without a date: {count}")
    String undated(String count);

    @Message("Different graduates reached")
    String graduates_reached();

    @Message("Seminars held")
    String seminars_held();

    @Message("Trainings held")
    String trainings_held();

    @Message("Camps held")
    String camps_held();

    @Message("Forums held")
    String forums_held();

    @Message("Other events held")
    String others_held();

    @Message("Events held: {type}")
    String events_held(String type);

    @Message("Consultations completed")
    String consultations_completed();

    @Message("Publications")
    String publications();

    @Message("Grants awarded")
    String awards_granted();

    @Message("At the present pace {expected} at the end of the period, between {low} and {high}")
    String outlook(String expected, String low, String high);

    @Message("Final report in words")
    String final_report();
}
