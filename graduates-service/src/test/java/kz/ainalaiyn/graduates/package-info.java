/** Tests of graduates-service as a whole, over HTTP. */
@NullMarked
package kz.ainalaiyn.graduates;

import org.jspecify.annotations.NullMarked;
