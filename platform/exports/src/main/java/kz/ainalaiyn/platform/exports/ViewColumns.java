package kz.ainalaiyn.platform.exports;

import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonAnyFormatVisitor;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonArrayFormatVisitor;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonBooleanFormatVisitor;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonFormatVisitorWrapper;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonIntegerFormatVisitor;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonNumberFormatVisitor;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonObjectFormatVisitor;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonStringFormatVisitor;
import com.fasterxml.jackson.databind.jsonFormatVisitors.JsonValueFormat;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import java.util.ArrayList;
import java.util.List;
import kz.ainalaiyn.platform.files.Column;
import kz.ainalaiyn.platform.files.Column.Kind;
import kz.ainalaiyn.platform.http.Expanded;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a file by what JSON says of a row: a column for each member, and where a member has members one for each of these, such as
 * {@code title.kk}.
 */
final class ViewColumns {
    private final ObjectMapper json;
    private final boolean expanded;
    private final List<Column> columns = new ArrayList<>();

    private ViewColumns(ObjectMapper json, boolean expanded) {
        this.json = json;
        this.expanded = expanded;
    }

    /**
     * The columns of rows of this type, in the order of their JSON.
     *
     * @param expanded whether what is {@link Expanded} is there too
     */
    static List<Column> of(JavaType row, ObjectMapper json, boolean expanded) {
        ViewColumns found = new ViewColumns(json, expanded);
        try {
            json.acceptJsonFormatVisitor(row, found.new Member(json.getSerializerProviderInstance(), ""));
        } catch (JsonMappingException e) {
            throw new IllegalStateException("What is written as JSON has a form", e);
        }
        return List.copyOf(found.columns);
    }

    /** A row, or a member of it: which column it is, or which columns its members are. */
    private final class Member extends JsonFormatVisitorWrapper.Base {
        private final String name;

        Member(SerializerProvider provider, String name) {
            super(provider);
            this.name = name;
        }

        private void add(Kind kind) {
            columns.add(Column.named(name, kind));
        }

        @Override
        public JsonObjectFormatVisitor expectObjectFormat(JavaType type) {
            return new JsonObjectFormatVisitor.Base(getProvider()) {
                @Override
                public void property(BeanProperty member) throws JsonMappingException {
                    visit(member);
                }

                @Override
                public void optionalProperty(BeanProperty member) throws JsonMappingException {
                    visit(member);
                }
            };
        }

        private void visit(BeanProperty member) throws JsonMappingException {
            if (!expanded && member.getAnnotation(Expanded.class) != null) {
                return;
            }
            SerializerProvider provider = json.getSerializerProviderInstance();
            JsonSerializer<?> serializer = member instanceof BeanPropertyWriter writer ? writer.getSerializer() : null;
            if (serializer == null) {
                serializer = provider.findValueSerializer(member.getType(), member);
            }
            String path = name.isEmpty() ? member.getName() : name + "." + member.getName();
            serializer.acceptJsonFormatVisitor(new Member(provider, path), member.getType());
        }

        @Override
        public JsonStringFormatVisitor expectStringFormat(JavaType type) {
            int place = columns.size();
            add(Kind.TEXT);
            return new JsonStringFormatVisitor.Base() {
                @Override
                public void format(JsonValueFormat format) {
                    switch (format) {
                        case DATE -> columns.set(place, Column.named(name, Kind.DATE));
                        case DATE_TIME -> columns.set(place, Column.named(name, Kind.INSTANT));
                        default -> {}
                    }
                }
            };
        }

        @Override
        public JsonIntegerFormatVisitor expectIntegerFormat(JavaType type) {
            add(Kind.INTEGER);
            return new JsonIntegerFormatVisitor.Base();
        }

        @Override
        public JsonNumberFormatVisitor expectNumberFormat(JavaType type) {
            add(Kind.DECIMAL);
            return new JsonNumberFormatVisitor.Base();
        }

        @Override
        public JsonBooleanFormatVisitor expectBooleanFormat(JavaType type) {
            add(Kind.BOOLEAN);
            return new JsonBooleanFormatVisitor.Base();
        }

        @Override
        public @Nullable JsonArrayFormatVisitor expectArrayFormat(JavaType type) {
            add(Kind.TEXT);
            return null;
        }

        @Override
        public @Nullable JsonAnyFormatVisitor expectAnyFormat(JavaType type) {
            add(Kind.TEXT);
            return null;
        }
    }
}
