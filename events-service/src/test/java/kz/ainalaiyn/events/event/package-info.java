/** Tests of events. */
@NullMarked
package kz.ainalaiyn.events.event;

import org.jspecify.annotations.NullMarked;
