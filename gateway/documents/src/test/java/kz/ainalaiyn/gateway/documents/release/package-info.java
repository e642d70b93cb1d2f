/** Attacks on what everybody may see. */
@NullMarked
package kz.ainalaiyn.gateway.documents.release;

import org.jspecify.annotations.NullMarked;
