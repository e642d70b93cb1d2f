/** Which graduates there are and whose they are, and which districts there are, as graduates-service tells. */
@NullMarked
package kz.ainalaiyn.events.roster;

import org.jspecify.annotations.NullMarked;
