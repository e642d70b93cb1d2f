package kz.ainalaiyn.gateway.documents.programme;

import io.quarkus.qute.TemplateData;
import java.util.Map;
import kz.ainalaiyn.gateway.documents.words.Labels;
import kz.ainalaiyn.gateway.documents.words.LocalForms;
import kz.ainalaiyn.gateway.reporting.explanation.Explanation;
import kz.ainalaiyn.gateway.reporting.explanation.Explanation.ExplainedEvidence;
import kz.ainalaiyn.gateway.reporting.explanation.Explanation.Kind;
import kz.ainalaiyn.gateway.reporting.explanation.Reason;
import kz.ainalaiyn.platform.messages.Language;

/**
 * A piece of evidence in the words of a language.
 *
 * @param what such as {@code Attendance, Seminar, 16 March 2024}
 * @param status what is recorded of it, such as {@code Present}
 * @param counts whether it counts
 * @param reason the first condition that fails; that it counts where none does
 * @param recorded when it was recorded first, as clocks show it where the programme is
 * @param ofAnother whether it is of another record than the one that was asked for
 */
@TemplateData
record ExplainedPiece(String what, String status, boolean counts, String reason, String recorded, boolean ofAnother) {
    private static final Map<Kind, String> STATUSES = Map.of(
            Kind.ATTENDANCE, "AttendanceStatus",
            Kind.CONSULTATION, "ConsultationStatus",
            Kind.REGISTRATION, "RegistrationStatus");

    static ExplainedPiece of(ExplainedEvidence piece, Explanation explanation, String zone, Labels labels) {
        Language language = Language.of(labels.language());
        String type = labels.value("type", piece.type());
        String what = piece.kind() == Kind.CONSULTATION
                ? type
                : labels.enumerations().of("Kind", piece.kind().name(), language) + ", " + type;
        return new ExplainedPiece(
                what + ", " + LocalForms.inWords(piece.day(), labels.language()),
                labels.enumerations().of(STATUSES.getOrDefault(piece.kind(), ""), piece.status(), language),
                piece.reason() == Reason.COUNTED,
                reason(piece.reason(), labels),
                LocalForms.toTheMinute(piece.recordedAt(), zone, labels.language()),
                !piece.graduate().equals(explanation.graduate()));
    }

    /** What a reason is called. */
    static String reason(Reason reason, Labels labels) {
        return labels.enumerations().of("Reason", reason.name(), Language.of(labels.language()));
    }
}
