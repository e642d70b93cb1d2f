/** Reports for the assistants of people, by the Model Context Protocol. */
@NullMarked
package kz.ainalaiyn.gateway.entrance.mcp;

import org.jspecify.annotations.NullMarked;
