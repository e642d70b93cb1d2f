/** Tests of seals. */
@NullMarked
package kz.ainalaiyn.gateway.seal;

import org.jspecify.annotations.NullMarked;
