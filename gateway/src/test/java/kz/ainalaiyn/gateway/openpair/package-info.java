/** Tests of the gateway. */
@NullMarked
package kz.ainalaiyn.gateway.openpair;

import org.jspecify.annotations.NullMarked;
