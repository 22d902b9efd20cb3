package fr.comptoir.demonstration;

import fr.comptoir.demonstration.Texts.NewsText;
import fr.comptoir.followup.AgreementArchive;
import fr.comptoir.followup.AgreementState;
import fr.comptoir.followup.AgreementView;
import fr.comptoir.followup.Agreements;
import fr.comptoir.followup.Instalment;
import fr.comptoir.followup.InstalmentId;
import fr.comptoir.followup.NewsItem;
import fr.comptoir.shared.Amount;
import fr.comptoir.shared.EditionId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What the projects funded in 2021 did since: agreements signed, instalments paid, news, some of them closed. */
@Component
@ConditionalOnProperty("comptoir.demonstration")
class PastFollowUp {

    private static final LocalDate FIRST_SIGNATURE = LocalDate.of(2021, 12, 6);

    private final Agreements agreements;
    private final AgreementArchive archive;

    PastFollowUp(Agreements agreements, AgreementArchive archive) {
        this.agreements = agreements;
        this.archive = archive;
    }

    /** Tells the story of each agreement that the certification opened. */
    void load(EditionId edition) {
        var dice = new Dice(2021_12);
        var news = Texts.news();
        var granted = agreements.ofEdition(edition).stream()
                .sorted(Comparator.comparing(AgreementView::granted))
                .toList();
        for (var index = 0; index < granted.size(); index++) {
            tell(granted.get(index), state(index), news, dice);
        }
    }

    /** Most went far; one out of ten is only signed, one out of twenty waits for its signature. */
    private static AgreementState state(int index) {
        return switch (index % 20) {
            case 0 -> AgreementState.AWARDED;
            case 1, 2 -> AgreementState.AGREED;
            case 3, 4, 5, 6, 7 -> AgreementState.UNDER_WAY;
            case 8, 9, 10 -> AgreementState.REPORTED;
            default -> AgreementState.CLOSED;
        };
    }

    private void tell(AgreementView agreement, AgreementState state, List<NewsText> texts, Dice dice) {
        var signed = FIRST_SIGNATURE.plusDays(dice.between(0, 60));
        archive.record(
                agreement.project(),
                state,
                state == AgreementState.AWARDED ? Optional.empty() : Optional.of(signed),
                instalments(agreement.granted(), state, signed),
                news(state, signed, texts, dice));
    }

    private static List<Instalment> instalments(Amount granted, AgreementState state, LocalDate signed) {
        if (state == AgreementState.AWARDED) {
            return List.of();
        }
        var first = Amount.ofCents(granted.cents() * 7 / 10);
        var paidAll = state == AgreementState.CLOSED || state == AgreementState.REPORTED;
        return List.of(
                instalment(signed.plusDays(21), first, state != AgreementState.AGREED),
                instalment(signed.plusMonths(14), granted.minus(first), paidAll));
    }

    private static Instalment instalment(LocalDate due, Amount amount, boolean paid) {
        return new Instalment(InstalmentId.next(), due, amount, paid ? Optional.of(due.plusDays(4)) : Optional.empty());
    }

    private static List<NewsItem> news(AgreementState state, LocalDate signed, List<NewsText> texts, Dice dice) {
        var told = new ArrayList<NewsItem>();
        if (state.ordinal() >= AgreementState.UNDER_WAY.ordinal()) {
            var day = signed.plusDays(dice.between(30, 90));
            for (var text : dice.shuffled(texts).subList(0, dice.between(1, 3))) {
                told.add(new NewsItem(day, text.title(), text.text()));
                day = day.plusDays(dice.between(40, 120));
            }
        }
        return told;
    }
}
