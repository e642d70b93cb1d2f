/** Programmes side by side. */
@NullMarked
package kz.ainalaiyn.gateway.reporting.programmes;

import org.jspecify.annotations.NullMarked;
