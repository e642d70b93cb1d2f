/** Tests of how names and texts may be spelled. */
@NullMarked
package kz.ainalaiyn.graduates.spelling;

import org.jspecify.annotations.NullMarked;
