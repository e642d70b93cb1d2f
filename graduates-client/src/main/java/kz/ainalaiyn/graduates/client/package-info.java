/** Which graduates there are and whose they are, as graduates-service tells: by its feed, and where that is behind by asking. */
@NullMarked
package kz.ainalaiyn.graduates.client;

import org.jspecify.annotations.NullMarked;
