/** Tests of programmes. */
@NullMarked
package kz.ainalaiyn.events.programme;

import org.jspecify.annotations.NullMarked;
