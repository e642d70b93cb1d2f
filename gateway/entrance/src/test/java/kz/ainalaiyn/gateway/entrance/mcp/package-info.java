/** Tests of the tools for assistants. */
@NullMarked
package kz.ainalaiyn.gateway.entrance.mcp;

import org.jspecify.annotations.NullMarked;
