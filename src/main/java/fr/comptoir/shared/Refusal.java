package fr.comptoir.shared;

/**
 * Why a request was not carried out, said to the person at the field concerned. A value, not an exception: nothing was
 * stored.
 *
 * @param field the form's field, or an empty string when it concerns the whole page
 * @param code the key of the sentence in the {@code messages*} bundles
 * @param arguments what the sentence interpolates
 */
public record Refusal(String field, String code, Object... arguments) {

    /** A refusal about the whole request. */
    public static Refusal of(String code, Object... arguments) {
        return new Refusal("", code, arguments);
    }

    /** A refusal at one field. */
    public static Refusal at(String field, String code, Object... arguments) {
        return new Refusal(field, code, arguments);
    }
}
