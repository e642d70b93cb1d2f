/** Tests of records of graduates. */
@NullMarked
package kz.ainalaiyn.graduates.graduate;

import org.jspecify.annotations.NullMarked;
