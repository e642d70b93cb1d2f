/** Tests of the gateway. */
@NullMarked
package kz.ainalaiyn.gateway.finalreport;

import org.jspecify.annotations.NullMarked;
