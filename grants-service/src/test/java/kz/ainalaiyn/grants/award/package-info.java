/** Tests over HTTP of awards. */
@NullMarked
package kz.ainalaiyn.grants.award;

import org.jspecify.annotations.NullMarked;
