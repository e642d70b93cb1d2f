/** Tests of the gateway. */
@NullMarked
package kz.ainalaiyn.gateway.promise;

import org.jspecify.annotations.NullMarked;
