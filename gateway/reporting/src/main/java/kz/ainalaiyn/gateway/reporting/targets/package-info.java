/** What a programme promised in numbers, held against what became of it. */
@NullMarked
package kz.ainalaiyn.gateway.reporting.targets;

import org.jspecify.annotations.NullMarked;
