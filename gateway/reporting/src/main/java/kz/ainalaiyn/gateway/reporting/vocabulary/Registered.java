package kz.ainalaiyn.gateway.reporting.vocabulary;

/** Whose codes have names, which were told by whoever registered them. */
public enum Registered {
    ORGANISATION("select code, name from organisation_as_of(?) order by code"),
    INSTITUTION("select code, name from institution_as_of(?) order by code"),
    DISTRICT("select code, name from district_as_of(?) order by code");

    private final String sql;

    Registered(String sql) {
        this.sql = sql;
    }

    /** The codes and names of a revision. */
    String sql() {
        return sql;
    }
}
