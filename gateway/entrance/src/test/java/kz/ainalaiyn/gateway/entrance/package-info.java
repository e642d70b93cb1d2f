/** Tests of the gateway. */
@NullMarked
package kz.ainalaiyn.gateway.entrance;

import org.jspecify.annotations.NullMarked;
