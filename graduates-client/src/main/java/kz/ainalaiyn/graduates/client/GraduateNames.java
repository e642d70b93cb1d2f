package kz.ainalaiyn.graduates.client;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.ainalaiyn.platform.http.Page;

/** Shows graduates' names beside their ids, as graduates-service tells them to the caller. */
@Singleton
public class GraduateNames {
    private final GraduatesLookUp graduates;

    GraduateNames(GraduatesLookUp graduates) {
        this.graduates = graduates;
    }

    /**
     * The page with the names that it was asked for with; of whom the caller may not see there is none.
     *
     * @throws kz.ainalaiyn.platform.http.ProblemException 503 when graduates-service does not answer
     */
    public <V extends OfGraduate<V>> Page<V> beside(Page<V> page, Expansion asked) {
        return asked.asksForGraduates() ? page.mapped(this::named) : page;
    }

    private <V extends OfGraduate<V>> List<V> named(List<V> rows) {
        Set<UUID> ids = rows.stream().map(OfGraduate::graduateId).collect(Collectors.toSet());
        Map<UUID, GraduateName> names = graduates.namesOf(ids);
        return rows.stream()
                .map(row -> names.containsKey(row.graduateId()) ? row.with(names.get(row.graduateId())) : row)
                .toList();
    }
}
