package fr.comptoir.project;

/** What a reviewer checks before the committee reads a project. Words at {@code project.check.NAME}. */
public enum FormalCheck {
    TERRITORY,
    PURPOSE,
    HOLDER,
    PLAN,
    CLEAR
}
