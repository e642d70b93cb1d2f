package kz.ainalaiyn.gateway.reporting.duplicatereview;

import java.util.List;

/**
 * Two persons who may be one.
 *
 * @param one a person's ordinal
 * @param other another person's ordinal
 * @param candidates which open candidates say so; all of them must be decided to be two for the persons to stay two
 */
record Edge<C>(int one, int other, List<C> candidates) {}
