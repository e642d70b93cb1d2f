/** Which graduates there are and whose they are, as graduates-service tells. */
@NullMarked
package kz.ainalaiyn.grants.roster;

import org.jspecify.annotations.NullMarked;
