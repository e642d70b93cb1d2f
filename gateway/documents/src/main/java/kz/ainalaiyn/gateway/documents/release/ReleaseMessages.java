package kz.ainalaiyn.gateway.documents.release;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the public page says in English beyond the report page's words; {@code messages/release_kk.properties} and {@code release_ru.properties} too. */
@MessageBundle("release")
interface ReleaseMessages {
    @Message("Public figures")
    String title();

    @Message("about")
    String about();

    @Message("1 to 7")
    String few();

    @Message("By age")
    String by_age();

    @Message("By kind of activity")
    String by_kind();

    @Message("This table is not shown: how many graduates are in one of its rows could be worked out from it.")
    String withheld();

    @Message(
            "So that nobody can be recognised, numbers from 1 to 7 are hidden and all others are rounded to the nearest 5."
                    + " Totals are rounded from the true ones, so rounded rows need not add up to them.")
    String method();

    @Message("Published on")
    String released();

    @Message("These figures stay as they were published.")
    String frozen();

    @Message("The figures as data")
    String data();

    @Message("one graduate can be in several rows")
    String several();
}
