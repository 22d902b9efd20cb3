package fr.comptoir.electorate.register;

/** What a list of residents is read for. */
enum Purpose {
    REGISTER("Registre des habitants"),
    LETTERS("Lettres avec un code");

    private final String label;

    Purpose(String label) {
        this.label = label;
    }

    /** Its words. */
    public String label() {
        return label;
    }
}
