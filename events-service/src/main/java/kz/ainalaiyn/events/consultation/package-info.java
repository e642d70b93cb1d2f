/** One-to-one consultations of graduates. */
@NullMarked
package kz.ainalaiyn.events.consultation;

import org.jspecify.annotations.NullMarked;
