/** Tests of events-service as a whole, over HTTP. */
@NullMarked
package kz.ainalaiyn.events;

import org.jspecify.annotations.NullMarked;
