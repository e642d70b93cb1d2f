/** What an application says to a person, in three languages, by a catalogue of keys. */
@NullMarked
package kz.ainalaiyn.platform.messages;

import org.jspecify.annotations.NullMarked;
