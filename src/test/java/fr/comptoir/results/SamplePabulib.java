package fr.comptoir.results;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** An invented election in the .pb format. */
final class SamplePabulib {

    /** 20 000 zlotys; P10 and P2 have the same votes; « R » was withdrawn; one blank ballot, one for R only. */
    static final String SOUND = """
            META
            key;value
            description;Élection inventée
            country;Poland
            unit;Ville Imaginaire
            instance;2023
            num_projects;5
            num_votes;7
            budget;20000
            vote_type;approval
            rule;greedy
            date_begin;01.03.2023
            date_end;15.03.2023
            min_length;1
            max_length;3
            currency;PLN
            PROJECTS
            project_id;cost;votes;name;category;selected
            P2;8000;3;Verger partagé;nature;1
            P10;9000.50;3;"Atelier ""vélo""; réparation";mobilité;1
            A;15000;4;=Fontaine;nature;1
            B;25000;1;Piscine;sport;0
            R;999999999;2;Retiré;sport;0
            VOTES
            voter_id;vote
            1;A,P2,P10
            2;A,P2
            3;A,P10
            4;A,B,R
            5;P2,P10
            6;
            7;R
            """;

    private SamplePabulib() {}

    static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
