/** The programmes that events and consultations belong to. */
@NullMarked
package kz.ainalaiyn.events.programme;

import org.jspecify.annotations.NullMarked;
