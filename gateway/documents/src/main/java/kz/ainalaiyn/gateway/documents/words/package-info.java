/** What pages and files say in three languages. */
@NullMarked
package kz.ainalaiyn.gateway.documents.words;

import org.jspecify.annotations.NullMarked;
