/** Tests of the gateway. */
@NullMarked
package kz.ainalaiyn.gateway.reporting.target;

import org.jspecify.annotations.NullMarked;
