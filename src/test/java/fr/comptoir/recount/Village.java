package fr.comptoir.recount;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Invented elections, written to files as anyone would receive them. */
final class Village {

    /**
     * 10 000 for: Mare 6 000 (4 votes), Four 5 000 (3), Banc 500.50 (3), Haie 3 000 (2), Tour 20 000 (1), Puits 100 (0). By
     * votes: Mare, then Banc, then Haie; Four does not fit, nor Tour; Puits fits though nobody voted for it.
     */
    static final String APPROVAL = """
            META
            key;value
            description;Élection inventée
            country;France
            unit;Village
            instance;2027
            num_projects;6
            num_votes;7
            budget;10000
            vote_type;approval
            rule;greedy
            date_begin;2027
            date_end;2027
            PROJECTS
            project_id;cost;name
            Mare;6000;La mare
            Four;5000;Le four à pain
            Banc;500.50;Le banc
            Haie;3000;La haie
            Tour;20000;La tour
            Puits;100;Le puits
            VOTES
            voter_id;vote
            1;Mare,Four
            2;Mare,Four,Tour
            3;Mare,Banc
            4;Mare,Banc
            5;Four,Haie
            6;Banc,Haie
            7;
            """;

    /** 10 for A (4), B (4) and C (4); rankings: A then B, C then B, C then A, B alone. */
    static final String ORDINAL = """
            META
            key;value
            description;Élection inventée
            country;France
            unit;Village
            instance;2027
            num_projects;3
            num_votes;4
            budget;8
            vote_type;ordinal
            rule;greedy
            date_begin;2027
            date_end;2027
            PROJECTS
            project_id;cost
            A;4
            B;4
            C;4
            VOTES
            voter_id;vote
            1;A,B
            2;C,B
            3;C,A
            4;B
            """;

    private Village() {}

    static Path file(Path folder, String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same election as the platform publishes it, with its rule and its tie-break. */
    static String published(String rule, String tieBreak) {
        return APPROVAL.replace("vote_type;", "comment;#1: " + rule + " #2: " + tieBreak + "\nvote_type;");
    }
}
