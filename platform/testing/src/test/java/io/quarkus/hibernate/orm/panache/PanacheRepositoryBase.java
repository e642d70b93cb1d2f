package io.quarkus.hibernate.orm.panache;

/** Stands in for Quarkus' own, which the rules know by its name only: this module's tests have no database of entities. */
public interface PanacheRepositoryBase<E, I> {}
