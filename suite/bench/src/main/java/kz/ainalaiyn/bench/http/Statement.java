package kz.ainalaiyn.bench.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement as JDBC prepares it, with {@code ?} for its parameters, and their values as text. */
record Statement(String sql, List<@Nullable String> parameters) {}
