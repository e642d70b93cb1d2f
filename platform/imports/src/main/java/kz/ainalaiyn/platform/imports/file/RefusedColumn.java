package kz.ainalaiyn.platform.imports.file;

import java.util.Arrays;
import java.util.stream.Stream;
import kz.ainalaiyn.platform.messages.Language;
import kz.ainalaiyn.platform.messages.LocalizedText;

/** The last column of a file of refused rows, which says why; a file that is sent again with it is read without it. */
final class RefusedColumn {
    static final String NAME = "refused";
    static final LocalizedText HEADING = new LocalizedText("қабылданбады", "отклонено", NAME);

    private RefusedColumn() {}

    static Stream<String> names() {
        return Arrays.stream(Language.values()).map(each -> HEADING.in(each.locale()));
    }
}
