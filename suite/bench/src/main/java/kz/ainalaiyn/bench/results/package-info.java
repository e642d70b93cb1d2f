/** What was measured beside what it is held against, as a table and as a plot. */
@NullMarked
package kz.ainalaiyn.bench.results;

import org.jspecify.annotations.NullMarked;
