/** What a programme promised in numbers, held against what became of it. */
@NullMarked
package kz.ainalaiyn.gateway.reporting.target;

import org.jspecify.annotations.NullMarked;
