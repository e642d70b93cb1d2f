/** Tests of the gateway. */
@NullMarked
package kz.ainalaiyn.gateway.projection;

import org.jspecify.annotations.NullMarked;
