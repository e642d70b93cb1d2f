package kz.ainalaiyn.platform.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import kz.ainalaiyn.platform.http.DerivedKeys;
import org.jspecify.annotations.Nullable;

/** By what rows are recognised without being read: MACs, because what they name can be a person's number. For one thread. */
final class RowNames {
    private static final String OWN_ID = "externalId";
    private static final Pattern ID = Pattern.compile("[0-9A-Fa-f-]{36}");

    private final Mac alike;
    private final Mac subjects;
    private final ObjectWriter sorted;

    RowNames(DerivedKeys keys, ObjectMapper json) {
        alike = keys.mac("rows that are alike");
        subjects = keys.mac("who rows are of");
        // The same for rows that say the same, in whatever order.
        sorted = json.writer().with(JsonNodeFeature.WRITE_PROPERTIES_SORTED);
    }

    /** The same of rows that say the same, however they spell the ids in these members. */
    byte[] digest(ObjectNode values, List<String> members) {
        ObjectNode said = values.deepCopy();
        members.stream()
                .filter(values::hasNonNull)
                .forEach(member ->
                        said.put(member, spelled(member, values.get(member).asText())));
        try {
            return alike.doFinal(sorted.writeValueAsBytes(said));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A row can be written as JSON", e);
        }
    }

    /** The same of rows that name one record by these members; null where one of them is missing, or there are none. */
    byte @Nullable [] of(ObjectNode values, List<String> members) {
        String name = name(values, members);
        return name == null ? null : alike.doFinal(name.getBytes(StandardCharsets.UTF_8));
    }

    /** The same of rows that are of one person, whom they name by this member; null where they name none. */
    byte @Nullable [] subject(ObjectNode values, String member, String organisation) {
        String name = name(values, List.of(member));
        return name == null ? null : subject(member, organisation, name);
    }

    /** As {@link #subject(ObjectNode, String, String)}, of this person. An organisation's own identifier is of somebody else in another organisation. */
    byte[] subject(String member, String organisation, String subject) {
        String spelled = spelled(member, subject);
        String whole = member.equals(OWN_ID) ? organisation + "\n" + spelled : spelled;
        return subjects.doFinal((member + "\n" + whole).getBytes(StandardCharsets.UTF_8));
    }

    /** An id of ours is the same in capitals; an organisation's own identifier is not, even where it looks like one. */
    private static String spelled(String member, String text) {
        return !member.equals(OWN_ID) && ID.matcher(text).matches() ? text.toLowerCase(Locale.ROOT) : text;
    }

    private static @Nullable String name(ObjectNode values, List<String> members) {
        return !members.isEmpty() && members.stream().allMatch(values::hasNonNull)
                ? members.stream()
                        .map(member -> spelled(member, values.get(member).asText()))
                        .collect(Collectors.joining("\n"))
                : null;
    }
}
