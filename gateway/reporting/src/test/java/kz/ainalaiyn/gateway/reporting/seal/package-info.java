/** Tests of seals. */
@NullMarked
package kz.ainalaiyn.gateway.reporting.seal;

import org.jspecify.annotations.NullMarked;
