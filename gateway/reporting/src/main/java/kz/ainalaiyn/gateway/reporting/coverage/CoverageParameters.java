package kz.ainalaiyn.gateway.reporting.coverage;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.ainalaiyn.gateway.reporting.vocabulary.Term;
import kz.ainalaiyn.gateway.reporting.vocabulary.UnknownValue;
import kz.ainalaiyn.platform.http.ProblemException;
import kz.ainalaiyn.platform.messages.Message;
import kz.ainalaiyn.platform.outcomes.InputError;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query of a report as a client writes it: lists are separated by commas. */
public class CoverageParameters {
    /** As many programmes as one report counts together. */
    public static final int MOST_PROGRAMMES = 50;

    private static final int MOST_BREAKDOWNS = 10;
    private static final List<Term> DIMENSIONS = Arrays.stream(Dimension.values())
            .map(each -> Term.of(each.parameter()))
            .toList();

    @QueryParam("programme")
    @NotNull
    @Size(max = 2000)
    @Parameter(
            description = "The programme's code; several, separated by commas, are counted together.",
            example = "AINALAIYN-2023")
    @Nullable
    String programme;

    @QueryParam("from")
    @Schema(format = "date", maxLength = 10)
    @Size(max = 10)
    @Parameter(description = "The first day that counts, of the programme's period.")
    @Nullable
    String from;

    @QueryParam("to")
    @Schema(format = "date", maxLength = 10)
    @Size(max = 10)
    @Parameter(description = "The last day that counts.")
    @Nullable
    String to;

    @QueryParam("by")
    @Size(max = 400)
    @Parameter(
            description = "What to break the figure down by: sex, ageBand, district, institution, graduationYear,"
                    + " organisation, month, week, kind, type; two are crossed by a colon, as in district:sex.")
    @Nullable
    String by;

    @QueryParam("sex")
    @Size(max = 2000)
    @Parameter(description = "Only persons of these sexes.")
    @Nullable
    String sex;

    @QueryParam("ageBand")
    @Size(max = 2000)
    @Parameter(description = "Only persons of these ages: UNDER_18, 18_22, 23_28, 29_34, 35_AND_OVER, UNKNOWN.")
    @Nullable
    String ageBand;

    @QueryParam("district")
    @Size(max = 2000)
    @Parameter(description = "Only persons of these districts.")
    @Nullable
    String district;

    @QueryParam("institution")
    @Size(max = 2000)
    @Parameter(description = "Only persons who grew up in these institutions.")
    @Nullable
    String institution;

    @QueryParam("graduationYear")
    @Size(max = 2000)
    @Parameter(description = "Only persons who graduated in these years.")
    @Nullable
    String graduationYear;

    @QueryParam("organisation")
    @Size(max = 2000)
    @Parameter(
            description =
                    "Only what is recorded of these organisations' graduates; `own` is the caller's own organisation,"
                            + " and a partner reads that alone.")
    @Nullable
    String organisation;

    @QueryParam("month")
    @Size(max = 2000)
    @Parameter(description = "Only what happened in these months, such as 2023-10.")
    @Nullable
    String month;

    @QueryParam("week")
    @Size(max = 2000)
    @Parameter(description = "Only what happened in these weeks of ISO 8601, such as 2023-W44.")
    @Nullable
    String week;

    @QueryParam("kind")
    @Size(max = 2000)
    @Parameter(description = "Only ATTENDANCE or CONSULTATION.")
    @Nullable
    String kind;

    @QueryParam("type")
    @Size(max = 2000)
    @Parameter(description = "Only these types of activity, such as FORUM or CONSULTATION_LEGAL.")
    @Nullable
    String type;

    /** A programme, or several with commas between, in the breakdowns that are named, or the usual ones where that is null. */
    public static CoverageParameters of(String programme, @Nullable String by) {
        CoverageParameters parameters = new CoverageParameters();
        parameters.programme = programme;
        parameters.by = by;
        return parameters;
    }

    /**
     * What is asked for.
     *
     * @throws ProblemException 400 when a parameter cannot be understood
     */
    public CoverageQuery query() {
        return query(CoverageQuery.USUAL_BREAKDOWNS);
    }

    /** The same, in these breakdowns where none are named. */
    CoverageQuery query(List<List<Dimension>> usual) {
        return new CoverageQuery(
                programmes(), day("from", from), day("to", to), by == null ? usual : breakdowns(by), filters());
    }

    private List<String> programmes() {
        return programmes(programme == null ? "" : programme);
    }

    /**
     * The codes of programmes with commas between.
     *
     * @throws ProblemException 400 when there are none, or too many
     */
    public static List<String> programmes(String raw) {
        List<String> codes = values("programme", raw);
        if (codes.size() > MOST_PROGRAMMES) {
            throw ProblemException.invalid(InputError.in(
                    "programme", Message.of(ReportMessage.TOO_MANY).with("maximum", MOST_PROGRAMMES)));
        }
        return codes;
    }

    private static @Nullable LocalDate day(String parameter, @Nullable String raw) {
        try {
            return raw == null ? null : LocalDate.parse(raw);
        } catch (DateTimeException e) {
            throw ProblemException.invalid(InputError.in(parameter, ReportMessage.DAY_FORMAT));
        }
    }

    private static List<List<Dimension>> breakdowns(String by) {
        List<String> wanted = values("by", by);
        if (wanted.size() > MOST_BREAKDOWNS) {
            throw ProblemException.invalid(
                    InputError.in("by", Message.of(ReportMessage.TOO_MANY).with("maximum", MOST_BREAKDOWNS)));
        }
        return wanted.stream().map(CoverageParameters::breakdown).toList();
    }

    private static List<Dimension> breakdown(String wanted) {
        String[] names = wanted.split(":", -1);
        if (names.length > 2 || (names.length == 2 && names[0].equals(names[1]))) {
            throw ProblemException.invalid(InputError.in("by", ReportMessage.CROSSED));
        }
        return Arrays.stream(names)
                .map(name -> Dimension.named(name)
                        .orElseThrow(() -> ProblemException.invalid(
                                UnknownValue.among(DIMENSIONS, "by", ReportMessage.UNKNOWN_DIMENSION, name)
                                        .error())))
                .toList();
    }

    private Map<Dimension, Set<String>> filters() {
        Map<Dimension, Set<String>> filters = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            String raw = given(dimension);
            if (raw != null) {
                Set<String> values = new LinkedHashSet<>(values(dimension.parameter(), raw));
                filters.put(dimension, values);
            }
        }
        return filters;
    }

    private @Nullable String given(Dimension dimension) {
        return switch (dimension) {
            case SEX -> sex;
            case AGE_BAND -> ageBand;
            case DISTRICT -> district;
            case INSTITUTION -> institution;
            case GRADUATION_YEAR -> graduationYear;
            case ORGANISATION -> organisation;
            case MONTH -> month;
            case WEEK -> week;
            case KIND -> kind;
            case TYPE -> type;
        };
    }

    private static List<String> values(String parameter, String raw) {
        List<String> values =
                Arrays.stream(raw.split(",", -1)).map(String::strip).distinct().toList();
        if (values.stream().anyMatch(String::isBlank)) {
            throw ProblemException.invalid(InputError.in(parameter, ReportMessage.EMPTY));
        }
        return values;
    }
}
