/** Holds the gateway's figures against plain SQL and bitmaps at the size of a country. */
@NullMarked
package kz.ainalaiyn.bench;

import org.jspecify.annotations.NullMarked;
