/** Tests of who a record is of. */
@NullMarked
package kz.ainalaiyn.graduates.identity;

import org.jspecify.annotations.NullMarked;
