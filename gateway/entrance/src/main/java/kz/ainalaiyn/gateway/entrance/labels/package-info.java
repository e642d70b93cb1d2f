/** What codes are called in three languages, for screens. */
@NullMarked
package kz.ainalaiyn.gateway.entrance.labels;

import org.jspecify.annotations.NullMarked;
