/** Tests of amounts of money. */
@NullMarked
package kz.ainalaiyn.grants.money;

import org.jspecify.annotations.NullMarked;
