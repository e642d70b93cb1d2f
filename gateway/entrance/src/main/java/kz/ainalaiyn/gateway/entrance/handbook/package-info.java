/** Serves the documentation below {@code /docs}, for everybody. */
@NullMarked
package kz.ainalaiyn.gateway.entrance.handbook;

import org.jspecify.annotations.NullMarked;
