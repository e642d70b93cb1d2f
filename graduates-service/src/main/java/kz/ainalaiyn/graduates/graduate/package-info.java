/** A graduate as one organisation registered them. */
@NullMarked
package kz.ainalaiyn.graduates.graduate;

import org.jspecify.annotations.NullMarked;
