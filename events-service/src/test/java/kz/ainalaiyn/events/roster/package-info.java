/** Tests of what is known of graduates. */
@NullMarked
package kz.ainalaiyn.events.roster;

import org.jspecify.annotations.NullMarked;
