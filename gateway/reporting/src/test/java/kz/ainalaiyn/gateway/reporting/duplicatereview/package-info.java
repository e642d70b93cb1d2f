/** Tests of the gateway. */
@NullMarked
package kz.ainalaiyn.gateway.reporting.duplicatereview;

import org.jspecify.annotations.NullMarked;
