package fr.comptoir.project;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** The queue's tabs: which projects wait for whom. */
enum QueueTab {
    TO_DO(
            "a-traiter",
            "À traiter",
            EnumSet.of(ProjectStatus.SUBMITTED, ProjectStatus.UNDER_REVIEW, ProjectStatus.APPEALED)),
    TO_COMPLETE("a-completer", "Chez le porteur", EnumSet.of(ProjectStatus.TO_COMPLETE)),
    LABELLED("labellises", "Labellisés", EnumSet.of(ProjectStatus.LABELLED)),
    NOT_LABELLED("non-labellises", "Non labellisés", EnumSet.of(ProjectStatus.NOT_LABELLED)),
    ALL("tous", "Tous", EnumSet.complementOf(EnumSet.of(ProjectStatus.DRAFT)));

    private final String key;
    private final String label;
    private final Set<ProjectStatus> statuses;

    QueueTab(String key, String label, Set<ProjectStatus> statuses) {
        this.key = key;
        this.label = label;
        this.statuses = statuses;
    }

    /** The tab at this place in addresses; what is to do when there is none. */
    static QueueTab of(String key) {
        return Arrays.stream(values())
                .filter(tab -> tab.key.equals(key))
                .findFirst()
                .orElse(TO_DO);
    }

    String key() {
        return key;
    }

    String label() {
        return label;
    }

    boolean holds(ListedProject project) {
        return statuses.contains(project.status());
    }
}
