/** Tests of the gateway. */
@NullMarked
package kz.ainalaiyn.gateway;

import org.jspecify.annotations.NullMarked;
