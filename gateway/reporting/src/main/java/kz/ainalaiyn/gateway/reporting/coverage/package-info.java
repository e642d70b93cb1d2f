/** How many different graduates a programme reached. */
@NullMarked
package kz.ainalaiyn.gateway.reporting.coverage;

import org.jspecify.annotations.NullMarked;
