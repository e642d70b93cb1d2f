/** What other services have recorded of graduates, as far as it rests on their records. */
@NullMarked
package kz.ainalaiyn.graduates.reference;

import org.jspecify.annotations.NullMarked;
