/** What the words of a vocabulary are near to. */
@NullMarked
package kz.ainalaiyn.gateway.reporting.vocabulary;

import org.jspecify.annotations.NullMarked;
