/** The one contract of the whole suite. */
@NullMarked
package kz.ainalaiyn.gateway.entrance.contract;

import org.jspecify.annotations.NullMarked;
