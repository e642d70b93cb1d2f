/** Tests of districts. */
@NullMarked
package kz.ainalaiyn.graduates.district;

import org.jspecify.annotations.NullMarked;
