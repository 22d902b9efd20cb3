package fr.comptoir.project;

import fr.comptoir.project.PlanCategory.Side;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a button of the financing plan asks for. */
sealed interface PlanAction {

    /** One more empty line in a column. */
    record Add(Side side) implements PlanAction {}

    /** One line less. */
    record Remove(Side side, int index) implements PlanAction {}

    /** Save the draft as it is and show the balance. */
    record Save() implements PlanAction {}

    /** Save the draft as it is and come back another day. */
    record Later() implements PlanAction {}

    /** Save a plan that is fit, and go on. */
    record Continue() implements PlanAction {}

    Pattern LINE = Pattern.compile("(add|remove)-(EXPENSE|RESOURCE)(?:-(\\d{1,3}))?");

    /** Reads the value of the button pressed; anything unknown goes on, which saves nothing that is not fit. */
    static PlanAction of(@Nullable String pressed) {
        if (pressed == null) {
            return new Continue();
        }
        var line = LINE.matcher(pressed);
        if (line.matches()) {
            var side = Side.valueOf(line.group(2));
            var index = line.group(3);
            return index == null ? new Add(side) : new Remove(side, Integer.parseInt(index));
        }
        return switch (pressed) {
            case "save" -> new Save();
            case "later" -> new Later();
            default -> new Continue();
        };
    }
}
