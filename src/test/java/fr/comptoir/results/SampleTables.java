package fr.comptoir.results;

import fr.comptoir.allocation.pabulib.VoteType;
import fr.comptoir.shared.Amount;
import fr.comptoir.spreadsheet.SpreadsheetElection;
import java.time.LocalDate;

/** The election of {@link SamplePabulib} as two tables, with the withdrawn project left out and the winner told. */
final class SampleTables {

    static final String PROJECTS = """
            reference;titre;cout;soutenu
            P2;Verger partagé;8000;non
            P10;"Atelier ""vélo""; réparation";9 000,50 €;non
            A;'=Fontaine;15000;oui
            B;Piscine;25000;non
            """;

    static final String BALLOTS = """
            bulletin;choix
            1;A|P2|P10
            2;A|P2
            3;A|P10
            4;A|B
            5;P2|P10
            6;
            7;
            """;

    private SampleTables() {}

    static ElectionTables of(String projects, String ballots) {
        return new ElectionTables(
                SamplePabulib.stream(projects),
                SamplePabulib.stream(ballots),
                new SpreadsheetElection(
                        "Ville de papier",
                        Amount.ofEuros(20_000),
                        "PLN",
                        LocalDate.of(2023, 3, 1),
                        LocalDate.of(2023, 3, 15),
                        VoteType.APPROVAL));
    }
}
