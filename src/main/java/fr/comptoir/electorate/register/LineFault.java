package fr.comptoir.electorate.register;

/** Why a line of a list is not kept: a code in the database, words on the page and in the file of errors. */
enum LineFault {
    BIRTH_NAME("Le nom de naissance manque."),
    GIVEN_NAMES("Le prénom manque."),
    BIRTH_DATE("La date de naissance ne se lit pas : il faut un jour, un mois et une année à quatre chiffres."),
    COMMUNE("La commune est inconnue : il faut son nom exact ou son code Insee (un code postal ne suffit pas)."),
    ADDRESS("L’adresse est incomplète : il faut la voie, le code postal et la ville."),
    DUPLICATE("La ligne en répète une autre."),
    SAME_PERSON("Même nom, même premier prénom et même date qu’une autre ligne : lettre à faire au bureau."),
    HAS_LETTER("Une lettre existe déjà pour cette personne.");

    private final String words;

    LineFault(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
