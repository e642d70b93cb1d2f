/** Tests of what is told of one graduate. */
@NullMarked
package kz.ainalaiyn.events.timeline;

import org.jspecify.annotations.NullMarked;
