/** Tests of what is known of districts. */
@NullMarked
package kz.ainalaiyn.events.district;

import org.jspecify.annotations.NullMarked;
