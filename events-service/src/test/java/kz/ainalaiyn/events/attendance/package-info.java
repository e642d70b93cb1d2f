/** Tests of who has a seat and who was there. */
@NullMarked
package kz.ainalaiyn.events.attendance;

import org.jspecify.annotations.NullMarked;
