/** What a programme tells everybody: rounded figures that nobody can be singled out by, published once. */
@NullMarked
package kz.ainalaiyn.gateway.documents.release;

import org.jspecify.annotations.NullMarked;
