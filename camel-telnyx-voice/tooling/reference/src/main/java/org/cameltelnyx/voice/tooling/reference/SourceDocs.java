package org.cameltelnyx.voice.tooling.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.EndElementTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.ReturnTree;
import com.sun.source.doctree.StartElementTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;

/**
 * Reads the javadoc of the component's sources, so that each description is written only once.
 */
final class SourceDocs {

    private final Path sources;
    private final Map<Class<?>, Type> read = new HashMap<>();

    SourceDocs(Path sources) {
        this.sources = sources;
    }

    /**
     * The description of a class.
     *
     * @param  type a top-level class
     * @return      the first paragraph of its javadoc
     */
    String meaning(Class<?> type) {
        return type(type).doc().meaning();
    }

    /**
     * The description of a record component.
     *
     * @param  record    the record
     * @param  component the name of the component
     * @return           its text in the javadoc of the record
     */
    String component(Class<?> record, String component) {
        return required(type(record).doc().params().get(component), record, component);
    }

    /**
     * The documented methods and constants of a class.
     *
     * @param  type a top-level class
     * @return      the javadoc by name, in the order of declaration; members without javadoc are omitted
     */
    Map<String, Doc> members(Class<?> type) {
        return type(type).members();
    }

    private Type type(Class<?> type) {
        return read.computeIfAbsent(type, this::parse);
    }

    private static <T> T required(T doc, Class<?> type, String what) {
        if (doc == null) {
            throw new IllegalStateException(type.getName() + " has no javadoc for " + what);
        }
        return doc;
    }

    private Type parse(Class<?> type) {
        Path file = sources.resolve(type.getName().replace('.', '/') + ".java");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(null, files, null, null, null, files.getJavaFileObjects(file));
            Collector collector = new Collector(DocTrees.instance(task), type.getSimpleName());
            for (CompilationUnitTree unit : task.parse()) {
                collector.scan(unit, null);
            }
            return new Type(required(collector.doc, type, "the class"), collector.members);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private record Type(Doc doc, Map<String, Doc> members) {
    }

    /**
     * A javadoc comment.
     *
     * @param meaning its first paragraph
     * @param params  the texts of parameters and record components by name
     * @param returns the text about the returned value
     */
    record Doc(String meaning, Map<String, String> params, String returns) {
    }

    private static final class Collector extends TreePathScanner<Void, Void> {

        private static final Set<String> PARAGRAPHS = Set.of("p", "ul", "pre");

        private final DocTrees trees;
        private final String typeName;
        private final Map<String, Doc> members = new LinkedHashMap<>();
        private Doc doc;

        Collector(DocTrees trees, String typeName) {
            this.trees = trees;
            this.typeName = typeName;
        }

        @Override
        public Void visitClass(ClassTree tree, Void nothing) {
            if (tree.getSimpleName().contentEquals(typeName)) {
                doc = doc();
                return super.visitClass(tree, nothing);
            }
            return null;
        }

        @Override
        public Void visitMethod(MethodTree tree, Void nothing) {
            add(tree.getName().toString());
            return null;
        }

        @Override
        public Void visitVariable(VariableTree tree, Void nothing) {
            add(tree.getName().toString());
            return null;
        }

        private void add(String name) {
            Doc found = getCurrentPath().getParentPath().getLeaf().getKind() == Tree.Kind.METHOD ? null : doc();
            if (found != null) {
                members.put(name, found);
            }
        }

        private Doc doc() {
            DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
            if (comment == null) {
                return null;
            }
            Map<String, String> params = new LinkedHashMap<>();
            String returns = "";
            for (DocTree tag : comment.getBlockTags()) {
                if (tag instanceof ParamTree param) {
                    params.put(param.getName().toString(), text(param.getDescription()));
                } else if (tag instanceof ReturnTree value) {
                    returns = text(value.getDescription());
                }
            }
            return new Doc(text(firstParagraph(comment.getFullBody())), params, returns);
        }

        private static List<? extends DocTree> firstParagraph(List<? extends DocTree> body) {
            for (int i = 0; i < body.size(); i++) {
                if (body.get(i) instanceof StartElementTree element
                        && PARAGRAPHS.contains(element.getName().toString())) {
                    return body.subList(0, i);
                }
            }
            return body;
        }

        private static String text(List<? extends DocTree> trees) {
            return trees.stream().map(Collector::text).collect(Collectors.joining()).replaceAll("\\s+", " ").strip();
        }

        private static String text(DocTree tree) {
            if (tree instanceof LiteralTree literal) {
                return literal.getBody().getBody();
            }
            if (tree instanceof LinkTree link) {
                return link.getLabel().isEmpty() ? link.getReference().getSignature() : text(link.getLabel());
            }
            return tree instanceof StartElementTree || tree instanceof EndElementTree ? "" : tree.toString();
        }
    }
}
