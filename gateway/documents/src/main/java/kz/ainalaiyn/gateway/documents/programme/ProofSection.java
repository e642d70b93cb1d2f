package kz.ainalaiyn.gateway.documents.programme;

import io.quarkus.qute.TemplateData;
import java.time.LocalDate;
import java.util.List;
import kz.ainalaiyn.gateway.reporting.seal.Seals.SealedFigure;
import org.jspecify.annotations.Nullable;

/**
 * What keeps a programme's figure as it is: its seals and its release.
 *
 * @param more whether there are seals beyond these
 * @param sealed whether the figure that the page shows is sealed
 * @param released since when everybody may read the figures; null where they may not
 * @param obstacle why they cannot be released yet; empty where they can be
 */
@TemplateData
record ProofSection(
        List<SealedFigure> seals,
        boolean more,
        boolean sealed,
        @Nullable LocalDate released,
        String obstacle) {}
