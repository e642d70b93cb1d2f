/** Who a record really is: the persons that records are linked to. */
@NullMarked
package kz.ainalaiyn.graduates.identity;

import org.jspecify.annotations.NullMarked;
