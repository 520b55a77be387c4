package org.cameltelnyx.voice.tooling;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;

/**
 * A javadoc comment, with each text on one line.
 *
 * @param text   the first paragraph
 * @param params the text of each {@code @param} by its name
 */
record Javadoc(String text, Map<String, String> params) {

    private static final Pattern BLOCK_TAG = Pattern.compile("(?m)^\\s*@");
    private static final Pattern PARAGRAPH = Pattern.compile("<(p|ul|pre)>");

    static Javadoc of(Element element, Elements elements) {
        String comment = elements.getDocComment(element);
        String[] parts = BLOCK_TAG.split(comment == null ? "" : comment);
        Map<String, String> params = new LinkedHashMap<>();
        for (String tag : parts) {
            String[] words = tag.strip().split("\\s+", 3);
            if (words.length == 3 && words[0].equals("param")) {
                params.put(words[1], inOneLine(words[2]));
            }
        }
        return new Javadoc(inOneLine(PARAGRAPH.split(parts[0])[0]), params);
    }

    private static String inOneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /** Converts a text of javadoc to a whole sentence without markup, for the catalog. */
    static String sentence(String text) {
        String plain = text.replaceAll("\\{@(?:code|literal) ([^}]*)}", "$1")
                .replaceAll("\\{@link (?:[^ }]+ )?([^}]*)}", "$1");
        String sentence = Character.toUpperCase(plain.charAt(0)) + plain.substring(1);
        return sentence.endsWith(".") ? sentence : sentence + ".";
    }
}
