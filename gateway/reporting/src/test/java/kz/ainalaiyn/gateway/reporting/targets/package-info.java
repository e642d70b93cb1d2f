/** Tests of the gateway. */
@NullMarked
package kz.ainalaiyn.gateway.reporting.targets;

import org.jspecify.annotations.NullMarked;
