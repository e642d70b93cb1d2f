/** Competitions, from their draft to their completion. */
@NullMarked
package kz.ainalaiyn.grants.competition;

import org.jspecify.annotations.NullMarked;
