package kz.ainalaiyn.graduates.district;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import kz.ainalaiyn.graduates.change.GraduateChange;
import kz.ainalaiyn.platform.changes.Change;
import kz.ainalaiyn.platform.changes.Outbox;
import kz.ainalaiyn.platform.http.Cursors;
import kz.ainalaiyn.platform.http.IfMatch;
import kz.ainalaiyn.platform.http.InputError;
import kz.ainalaiyn.platform.http.Page;
import kz.ainalaiyn.platform.http.PageRequest;
import kz.ainalaiyn.platform.http.ProblemException;
import kz.ainalaiyn.platform.http.Put;
import kz.ainalaiyn.platform.messages.Message;
import org.jspecify.annotations.Nullable;

/** The register of districts. */
@ApplicationScoped
public class Districts implements PanacheRepositoryBase<District, String> {
    private static final int NEAR = 3;

    private final Outbox outbox;
    private final Cursors cursors;

    Districts(Outbox outbox, Cursors cursors) {
        this.outbox = outbox;
        this.cursors = cursors;
    }

    @Transactional
    Put<DistrictView> put(String code, DistrictDetails details, IfMatch match) {
        return Put.of(
                match,
                findByIdOptional(code),
                known -> known.version,
                () -> register(code, details),
                known -> change(known, details));
    }

    private DistrictView register(String code, DistrictDetails details) {
        requireChains(code, details);
        District district = new District(code, details);
        persistAndFlush(district);
        publish(district, details);
        return DistrictView.of(district);
    }

    private DistrictView change(District district, DistrictDetails details) {
        requireChains(district.code, details);
        long version = district.version;
        district.describe(details);
        flush();
        if (district.version != version) {
            publish(district, details);
        }
        return DistrictView.of(district);
    }

    private void requireChains(String code, DistrictDetails details) {
        requireChain(code, details.parent(), "/parent", district -> district.parent);
        requireChain(code, details.successor(), "/successor", district -> district.successor);
    }

    DistrictView get(String code) {
        return findByIdOptional(code).map(DistrictView::of).orElseThrow(ProblemException::notFound);
    }

    Page<DistrictView> page(PageRequest request) {
        List<District> rows = find("code > ?1 order by code", request.afterCode(cursors))
                .range(0, request.rowsToRead() - 1)
                .list();
        return Page.of(rows, request, district -> List.of(district.code), DistrictView::of, cursors);
    }

    /**
     * Passes the code of a district that is or was.
     *
     * @param pointer the member that held the code
     * @throws ProblemException 422 naming the member, and codes that are near
     */
    public void requireKnown(String code, String pointer) {
        ProblemException.refuseAny(faults(code, pointer));
    }

    /** What is wrong with the code that stands at this place; nothing where none does. */
    public List<InputError> faults(@Nullable String code, String pointer) {
        return code == null || findById(code) != null
                ? List.of()
                : List.of(InputError.at(pointer, unknown(near(code))));
    }

    private static Message unknown(List<District> near) {
        return Message.of(DistrictMessage.UNKNOWN_DISTRICT)
                .worded("near", near.isEmpty() ? "no" : "yes")
                .worded(
                        "named",
                        near.stream()
                                .map(district -> district.code + " (" + district.name.in(Locale.ENGLISH) + ")")
                                .toList())
                .with(
                        "suggestions",
                        near.stream().map(district -> district.code).toList());
    }

    /** Those whose codes differ least from this one. */
    @SuppressWarnings("unchecked")
    private List<District> near(String code) {
        return getEntityManager()
                .createNativeQuery("""
                select * from district order by similarity(code, :code) desc, code
                """, District.class)
                .setParameter("code", code)
                .setMaxResults(NEAR)
                .getResultList();
    }

    /** A district lies in no region that lies in it, and follows none that follows it: whoever rolls up comes to an end. */
    private void requireChain(
            String code, @Nullable String next, String pointer, Function<District, @Nullable String> step) {
        if (next != null && !next.equals(code)) {
            requireKnown(next, pointer);
        }
        for (String at = next; at != null; at = step.apply(findById(at))) {
            if (at.equals(code)) {
                throw ProblemException.unprocessable(InputError.at(pointer, DistrictMessage.DISTRICT_CYCLE));
            }
        }
    }

    /** A district is nobody's record, so the change is nobody's either. */
    private void publish(District district, DistrictDetails details) {
        outbox.append(new Change(GraduateChange.DISTRICT_CHANGED, district.code, district.version, null, details));
    }
}
