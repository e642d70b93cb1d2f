package kz.ainalaiyn.gateway.documents.format;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the files say in English beyond the page's words; {@code messages/file_kk.properties} and {@code file_ru.properties} too. */
@MessageBundle("file")
interface FormatMessages {
    @Message("{covered} of {target} reached")
    String badge(String covered, String target);

    @Message("{covered} reached")
    String badge_without_target(String covered);

    @Message("graduates")
    String badge_label();

    @Message("may be too low")
    String stale();

    @Message("Figure")
    String figure();

    @Message("Breakdowns")
    String breakdowns();

    @Message("Days")
    String days();

    @Message("Target")
    String target();

    @Message("Adds up")
    String adds_up();

    @Message("yes")
    String yes();

    @Message("no")
    String no();

    @Message("does not add up: one person can be in several rows")
    String not_additive();

    @Message("Value")
    String value();

    @Message("All together")
    String all();

    @Message("By")
    String by();

    @Message("Attendances and consultations")
    String touches();

    @Message("Method")
    String method();

    @Message("Rule")
    String rule_id();

    @Message("Programme")
    String programme();

    @Message("Counted only")
    String filters();

    @Message("Recorded of persons not known yet, and not counted")
    String without_person();

    @Message("What is recorded later, corrected or linked changes only later revisions. The same figure again:")
    String again();

    @Message("Sex")
    String sex();

    @Message("Age")
    String age_band();

    @Message("District")
    String district();

    @Message("Institution")
    String institution();

    @Message("Year of graduation")
    String graduation_year();

    @Message("Organisation")
    String organisation();

    @Message("Month")
    String month();

    @Message("Week")
    String week();

    @Message("Kind")
    String kind();

    @Message("Type of activity")
    String type();

    @Message("under 18")
    String under_18();

    @Message("35 and over")
    String from_35();

    @Message("attendance")
    String attendance();

    @Message("consultation")
    String consultation();
}
