/** Tests of what other services have recorded of graduates. */
@NullMarked
package kz.ainalaiyn.graduates.reference;

import org.jspecify.annotations.NullMarked;
