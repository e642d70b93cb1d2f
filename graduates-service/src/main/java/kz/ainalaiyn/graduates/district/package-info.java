/** Districts and regions: the reference data that records name by KATO code. */
@NullMarked
package kz.ainalaiyn.graduates.district;

import org.jspecify.annotations.NullMarked;
