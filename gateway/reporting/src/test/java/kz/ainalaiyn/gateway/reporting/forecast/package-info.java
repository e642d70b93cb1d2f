/** Tests of the outreach list and the forecast. */
@NullMarked
package kz.ainalaiyn.gateway.reporting.forecast;

import org.jspecify.annotations.NullMarked;
