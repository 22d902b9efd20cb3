package fr.comptoir;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;

@AnalyzeClasses(packages = "fr.comptoir", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule the_counting_rules_and_the_shared_values_are_plain_java = classes()
            .that()
            .resideInAnyPackage("fr.comptoir.allocation..", "fr.comptoir.shared..")
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "fr.comptoir.allocation..", "fr.comptoir.shared..");

    @ArchTest
    static final ArchRule only_the_voting_booth_and_the_archive_see_a_voter_and_a_vote = noClasses()
            .that()
            .resideInAPackage("fr.comptoir.ballot..")
            .and()
            .haveSimpleNameNotStartingWith("VotingBooth")
            .and()
            .doNotHaveSimpleName("BallotArchive")
            .should()
            .callMethodWhere(JavaCall.Predicates.target(
                            HasOwner.Predicates.With.owner(HasName.Predicates.name("fr.comptoir.electorate.Roll")))
                    .and(DescribedPredicate.not(JavaCall.Predicates.target(HasName.Predicates.name("count")))))
            .because("the others may only know how many signed");

    @ArchTest
    static final ArchRule controllers_touch_neither_the_database_nor_transactions = noClasses()
            .that()
            .areAnnotatedWith(Controller.class)
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(JdbcClient.class, Connection.class, Transactional.class);

    @ArchTest
    static final ArchRule what_time_it_is_comes_from_the_clock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Date.class);

    @ArchTest
    static final ArchRule controllers_forms_and_repositories_stay_in_their_room = noClasses()
            .that()
            .haveNameMatching(".*(Controller|Form|Repository)")
            .should()
            .bePublic();
}
