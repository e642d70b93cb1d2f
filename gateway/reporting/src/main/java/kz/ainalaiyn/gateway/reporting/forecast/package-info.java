/** Who is still to be reached, and whether the target will be. */
@NullMarked
package kz.ainalaiyn.gateway.reporting.forecast;

import org.jspecify.annotations.NullMarked;
