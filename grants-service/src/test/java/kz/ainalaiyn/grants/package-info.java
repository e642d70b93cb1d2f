/** Tests of grants-service as a whole, over HTTP. */
@NullMarked
package kz.ainalaiyn.grants;

import org.jspecify.annotations.NullMarked;
