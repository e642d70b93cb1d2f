/** What is tried of competitions without starting the application. */
@NullMarked
package kz.ainalaiyn.grants.competition;

import org.jspecify.annotations.NullMarked;
