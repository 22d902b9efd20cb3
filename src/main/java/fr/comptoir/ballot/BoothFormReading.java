package fr.comptoir.ballot;

import java.beans.PropertyEditorSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** How every page of the booth reads its form. */
@ControllerAdvice(
        assignableTypes = {
            BoothController.class,
            BoothHomeController.class,
            FranceConnectController.class,
            TabletBoothController.class
        })
class BoothFormReading {

    /**
     * A form is read once, by its constructor, which turns fields into marks; and a box is ticked or it is not: nothing that is
     * posted for it can be unreadable.
     */
    @InitBinder("form")
    void read(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
        binder.registerCustomEditor(Boolean.class, new PropertyEditorSupport() {
            @Override
            public void setAsText(@Nullable String text) {
                setValue("true".equals(text) || "on".equals(text));
            }
        });
    }
}
