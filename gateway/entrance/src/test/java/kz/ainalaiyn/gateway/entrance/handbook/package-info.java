/** Tests of how the documentation is served. */
@NullMarked
package kz.ainalaiyn.gateway.entrance.handbook;

import org.jspecify.annotations.NullMarked;
