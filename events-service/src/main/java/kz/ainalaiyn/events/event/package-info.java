/** Events: what is offered, when and where, to whom. */
@NullMarked
package kz.ainalaiyn.events.event;

import org.jspecify.annotations.NullMarked;
