/** Tests of the gateway. */
@NullMarked
package kz.ainalaiyn.gateway.reporting.projection;

import org.jspecify.annotations.NullMarked;
