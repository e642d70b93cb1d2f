/** The services behind the gateway, asked in the name of whoever asks the gateway. */
@NullMarked
package kz.ainalaiyn.gateway.documents.services;

import org.jspecify.annotations.NullMarked;
