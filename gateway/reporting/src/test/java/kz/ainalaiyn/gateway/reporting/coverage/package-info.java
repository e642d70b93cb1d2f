/** Tests of the gateway. */
@NullMarked
package kz.ainalaiyn.gateway.reporting.coverage;

import org.jspecify.annotations.NullMarked;
