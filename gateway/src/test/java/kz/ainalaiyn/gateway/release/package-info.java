/** Attacks on what everybody may see. */
@NullMarked
package kz.ainalaiyn.gateway.release;

import org.jspecify.annotations.NullMarked;
