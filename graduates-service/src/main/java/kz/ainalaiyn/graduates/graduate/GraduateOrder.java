package kz.ainalaiyn.graduates.graduate;

import java.util.List;
import kz.ainalaiyn.platform.access.statement.Keyset;
import kz.ainalaiyn.platform.http.SortOrder;

/** In which order graduates are listed: by name, birth date or registration. */
enum GraduateOrder implements SortOrder<GraduateView> {
    NAME(
            "name",
            Keyset.by("family_name collate \"kk-x-icu\"", "text")
                    .then("given_name collate \"kk-x-icu\"", "text")
                    .thenId()),
    NAME_DESCENDING("-name", NAME.keyset.descending()),
    BIRTH_DATE("birthDate", Keyset.by("(birth_date + 0)", "date").thenId()),
    BIRTH_DATE_DESCENDING("-birthDate", BIRTH_DATE.keyset.descending()),
    REGISTERED_AT("registeredAt", Keyset.by("registered_at", "timestamptz").thenId()),
    REGISTERED_AT_DESCENDING("-registeredAt", REGISTERED_AT.keyset.descending());

    private final String sort;
    private final Keyset keyset;

    GraduateOrder(String sort, Keyset keyset) {
        this.sort = sort;
        this.keyset = keyset;
    }

    Keyset keyset() {
        return keyset;
    }

    @Override
    public List<String> key(GraduateView graduate) {
        String id = graduate.id().toString();
        return switch (this) {
            case NAME, NAME_DESCENDING -> List.of(graduate.familyName(), graduate.givenName(), id);
            case BIRTH_DATE, BIRTH_DATE_DESCENDING ->
                List.of(graduate.birthDate().toString(), id);
            case REGISTERED_AT, REGISTERED_AT_DESCENDING ->
                List.of(graduate.registeredAt().toString(), id);
        };
    }

    @Override
    public String toString() {
        return sort;
    }
}
