/** Tests of the gateway. */
@NullMarked
package kz.ainalaiyn.gateway.coverage;

import org.jspecify.annotations.NullMarked;
