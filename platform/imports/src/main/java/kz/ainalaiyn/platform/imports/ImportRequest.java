package kz.ainalaiyn.platform.imports;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a request says of the file that it sends. */
public class ImportRequest {
    @QueryParam("organisation")
    @Size(max = 64)
    @Nullable
    String organisation;

    @QueryParam("dryRun")
    @Parameter(description = "Whether to say what would come of each row, tried by itself, and to record nothing.")
    @Nullable
    Boolean dryRun;

    @QueryParam("atomic")
    @Parameter(
            description =
                    "Whether to record every row or, where one is refused, none; of 5,000 rows at the most. Otherwise the rows that are"
                            + " refused keep nobody else waiting.")
    @Nullable
    Boolean atomic;

    @QueryParam("charset")
    @Size(max = 64)
    @Parameter(
            description =
                    "How the text of the file is encoded, by IANA's name, where it is not UTF-8. The charset of the Content-Type says"
                            + " the same.",
            example = "windows-1251")
    @Nullable
    String charset;

    @QueryParam("dateFormat")
    @Size(max = 10)
    @Parameter(
            description =
                    "How days are written, by dd, MM and yyyy, where it is not yyyy-MM-dd. With it, the numbers that a spreadsheet has"
                            + " for days are read too.",
            example = "dd.MM.yyyy")
    @Nullable
    String dateFormat;

    @QueryParam("sheet")
    @Size(max = 31)
    @Parameter(description = "The sheet of a workbook with the rows, where it is not the first.")
    @Nullable
    String sheet;

    @QueryParam("columns")
    @Size(max = 4000)
    @Parameter(
            description =
                    "Headings of the file and the columns that they stand for, with = between and ; after each. The names of the"
                            + " contract and the headings of the template are known without.",
            example = "Тегі=familyName;Байланыс=phone")
    @Nullable
    String columns;

    ImportOptions options(@Nullable String charsetOfBody) {
        return new ImportOptions(
                charset == null ? charsetOfBody : charset,
                dateFormat,
                sheet,
                columns,
                Boolean.TRUE.equals(dryRun),
                Boolean.TRUE.equals(atomic));
    }
}
