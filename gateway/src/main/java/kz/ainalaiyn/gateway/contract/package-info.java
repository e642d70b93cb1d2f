/** The one contract of the whole suite. */
@NullMarked
package kz.ainalaiyn.gateway.contract;

import org.jspecify.annotations.NullMarked;
