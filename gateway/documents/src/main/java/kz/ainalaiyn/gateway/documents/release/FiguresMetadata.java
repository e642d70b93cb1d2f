package kz.ainalaiyn.gateway.documents.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of {@code figures.csv} are, for programs that read tables.
 *
 * @param context the vocabulary of this description
 * @param url the table's address, seen from this one's
 * @param tableSchema the columns
 * @see <a href="https://www.w3.org/TR/tabular-metadata/">Metadata Vocabulary for Tabular Data (CSV on the Web)</a>
 */
public record FiguresMetadata(@JsonProperty("@context") String context, String url, TableSchema tableSchema) {
    /** The columns in their order; the address of the description begins as that of the table. */
    static final FiguresMetadata OF_FIGURES = new FiguresMetadata(
            "http://www.w3.org/ns/csvw",
            "figures.csv",
            new TableSchema(List.of(
                    required("programme", "string", "The programme's code."),
                    required("from", "date", "The first day of its period."),
                    required("to", "date", "The last day of its period."),
                    optional("by", "string", "What the figures are broken down by; empty for the whole."),
                    optional(
                            "value",
                            "string",
                            "The code of the value; empty for the whole and for a table that is withheld."),
                    optional(
                            "graduates",
                            "nonNegativeInteger",
                            "How many different graduates, rounded to the nearest 5; empty where it is hidden."),
                    required(
                            "hidden",
                            "boolean",
                            "Whether the number is 1 to 7, or the table is withheld, and so not shown."),
                    optional("valueName", "string", "What the value is called, in the language of the answer."))));

    /**
     * The columns of a table.
     *
     * @param columns in their order
     */
    public record TableSchema(List<Column> columns) {}

    /**
     * A column.
     *
     * @param name as it stands in the first row
     * @param datatype of its cells, as XML Schema names it
     * @param description what its cells say
     * @param required true where no cell is empty
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Column(
            String name,
            String datatype,
            @JsonProperty("dc:description") String description,
            @Nullable Boolean required) {}

    private static Column required(String name, String datatype, String description) {
        return new Column(name, datatype, description, true);
    }

    private static Column optional(String name, String datatype, String description) {
        return new Column(name, datatype, description, null);
    }

    /** The names of the columns, as they stand in the first row. */
    List<String> names() {
        return tableSchema.columns().stream().map(Column::name).toList();
    }
}
