/** Which districts there are, as graduates-service tells. */
@NullMarked
package kz.ainalaiyn.events.district;

import org.jspecify.annotations.NullMarked;
