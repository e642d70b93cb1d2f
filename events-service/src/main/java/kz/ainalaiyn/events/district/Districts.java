package kz.ainalaiyn.events.district;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.ainalaiyn.graduates.client.GraduatesListener;
import kz.ainalaiyn.graduates.client.GraduatesLookUp;
import kz.ainalaiyn.platform.changes.FeedEvent;
import kz.ainalaiyn.platform.messages.LocalizedText;
import kz.ainalaiyn.platform.messages.Message;
import kz.ainalaiyn.platform.outcomes.InputError;
import org.jspecify.annotations.Nullable;

/** The districts that graduates-service has registered, by KATO code. */
@ApplicationScoped
public class Districts implements GraduatesListener {
    /** The form of a KATO code. */
    public static final String KATO = "[0-9]{9}";

    private static final String DISTRICT_CHANGED = "kz.ainalaiyn.graduates.district-changed";
    private static final int NEAR = 3;

    private final EntityManager database;
    private final GraduatesLookUp graduates;
    private final ObjectMapper json;

    Districts(EntityManager database, GraduatesLookUp graduates, ObjectMapper json) {
        this.database = database;
        this.graduates = graduates;
        this.json = json;
    }

    /**
     * What is wrong with the district that stands at this place; nothing where none does, or what has not the form of one. Where the feed is
     * behind, graduates-service is asked in the caller's name.
     *
     * @throws RuntimeException when graduates-service would have to tell and does not: 503
     */
    @Transactional
    public List<InputError> faults(@Nullable String code, String pointer) {
        return code == null || !code.matches(KATO) || isKnown(code) || ask(code)
                ? List.of()
                : List.of(InputError.at(pointer, unknown(near(code))));
    }

    /** Notes each district and what it is called. */
    @Override
    @Transactional
    public void told(FeedEvent change) {
        if (change.type().equals(DISTRICT_CHANGED)) {
            note(change.subject(), json.convertValue(change.data().required("name"), LocalizedText.class));
        }
    }

    private void note(String code, LocalizedText name) {
        database.createNativeQuery("""
                        insert into known_district (code, name) values (:code, :name)
                        on conflict (code) do update set name = excluded.name where known_district.name <> excluded.name
                        """)
                .setParameter("code", code)
                .setParameter("name", name.in(Locale.ENGLISH))
                .executeUpdate();
    }

    private boolean ask(String code) {
        Optional<LocalizedText> name = graduates.district(code);
        name.ifPresent(found -> note(code, found));
        return name.isPresent();
    }

    private boolean isKnown(String code) {
        return (boolean) database.createNativeQuery(
                        "select exists (select from known_district where code = :code)", Boolean.class)
                .setParameter("code", code)
                .getSingleResult();
    }

    private static Message unknown(List<Tuple> near) {
        return Message.of(DistrictMessage.UNKNOWN_DISTRICT)
                .worded("near", near.isEmpty() ? "no" : "yes")
                .worded(
                        "named",
                        near.stream()
                                .map(row -> row.get("code") + " (" + row.get("name") + ")")
                                .toList())
                .with("suggestions", near.stream().map(row -> row.get("code")).toList());
    }

    /** Those whose codes differ least from this one. */
    @SuppressWarnings("unchecked")
    private List<Tuple> near(String code) {
        return database.createNativeQuery("""
                        select code, name from known_district order by similarity(code, :code) desc, code
                        """, Tuple.class)
                .setParameter("code", code)
                .setMaxResults(NEAR)
                .getResultList();
    }
}
