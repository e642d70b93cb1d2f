package kz.ainalaiyn.grants.money;

/** The currencies that amounts can be of, ISO 4217. */
public enum Currency {
    KZT
}
