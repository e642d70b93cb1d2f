/** Who registered for an event and who was there. */
@NullMarked
package kz.ainalaiyn.events.attendance;

import org.jspecify.annotations.NullMarked;
