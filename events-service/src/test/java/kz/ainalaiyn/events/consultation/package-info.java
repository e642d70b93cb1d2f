/** Tests of consultations. */
@NullMarked
package kz.ainalaiyn.events.consultation;

import org.jspecify.annotations.NullMarked;
