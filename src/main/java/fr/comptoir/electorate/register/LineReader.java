package fr.comptoir.electorate.register;

import static fr.comptoir.electorate.register.ListColumn.ADDRESS;
import static fr.comptoir.electorate.register.ListColumn.ADDRESSEE;
import static fr.comptoir.electorate.register.ListColumn.ADDRESS_MORE;
import static fr.comptoir.electorate.register.ListColumn.BIRTH_DATE;
import static fr.comptoir.electorate.register.ListColumn.BIRTH_NAME;
import static fr.comptoir.electorate.register.ListColumn.COMMUNE;
import static fr.comptoir.electorate.register.ListColumn.GIVEN_NAMES;
import static fr.comptoir.electorate.register.ListColumn.POSTAL_CODE;
import static fr.comptoir.electorate.register.ListColumn.TOWN;

import fr.comptoir.electorate.BirthDate;
import fr.comptoir.electorate.ElectorKeys;
import fr.comptoir.shared.SearchText;
import fr.comptoir.spreadsheet.CsvFile;
import fr.comptoir.territory.CommuneChoice;
import fr.comptoir.territory.CommuneCode;
import fr.comptoir.territory.Territories;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns the lines of one list into residents; for one thread. Nothing of a name leaves it, but on an envelope. */
final class LineReader {

    private final Purpose purpose;
    private final ColumnMapping mapping;
    private final ElectorKeys.Maker keys;
    private final Territories territories;
    private final LocalDate today;
    private final Map<String, Optional<CommuneCode>> communes = new HashMap<>();

    LineReader(
            Purpose purpose, ColumnMapping mapping, ElectorKeys.Maker keys, Territories territories, LocalDate today) {
        this.purpose = purpose;
        this.mapping = mapping;
        this.keys = keys;
        this.territories = territories;
        this.today = today;
    }

    Reading read(CsvFile.Line line) {
        var birthName = mapping.cell(line, BIRTH_NAME);
        var givenNames = mapping.cell(line, GIVEN_NAMES);
        if (birthName.isEmpty()) {
            return new Reading.Faulty(line.number(), LineFault.BIRTH_NAME);
        }
        if (givenNames.isEmpty()) {
            return new Reading.Faulty(line.number(), LineFault.GIVEN_NAMES);
        }
        var birthDate = BirthDate.read(mapping.cell(line, BIRTH_DATE)).filter(date -> date.isPlausibleOn(today));
        if (birthDate.isEmpty()) {
            return new Reading.Faulty(line.number(), LineFault.BIRTH_DATE);
        }
        var commune = communes.computeIfAbsent(mapping.cell(line, COMMUNE), this::commune);
        if (commune.isEmpty()) {
            return new Reading.Faulty(line.number(), LineFault.COMMUNE);
        }
        var address = address(line, givenNames + " " + birthName);
        if (purpose == Purpose.LETTERS && address.isEmpty()) {
            return new Reading.Faulty(line.number(), LineFault.ADDRESS);
        }
        return keys.key(birthName, givenNames, birthDate.get())
                .<Reading>map(key ->
                        new Reading.Person(line.number(), key, commune.get(), fingerprint(line.cells()), address))
                .orElseGet(() -> new Reading.Faulty(line.number(), LineFault.BIRTH_NAME));
    }

    /** By code or by exact name: a postal code covers several communes, and « close to » is a guess. */
    private Optional<CommuneCode> commune(String cell) {
        var byCode = CommuneCode.parse(cell).flatMap(territories::find);
        if (byCode.isPresent()) {
            return byCode.map(commune -> commune.code());
        }
        return territories.choose(cell) instanceof CommuneChoice.One(var commune)
                        && SearchText.of(commune.name()).equals(SearchText.of(cell))
                ? Optional.of(commune.code())
                : Optional.empty();
    }

    private List<String> address(CsvFile.Line line, String name) {
        if (purpose == Purpose.REGISTER) {
            return List.of();
        }
        var street = mapping.cell(line, ADDRESS);
        var postalCode = mapping.cell(line, POSTAL_CODE);
        var town = mapping.cell(line, TOWN);
        if (street.isEmpty() || postalCode.isEmpty() || town.isEmpty()) {
            return List.of();
        }
        var addressee = mapping.cell(line, ADDRESSEE);
        var more = mapping.cell(line, ADDRESS_MORE);
        var lines = new ArrayList<String>(List.of(addressee.isEmpty() ? name : addressee));
        if (!more.isEmpty()) {
            lines.add(more);
        }
        lines.add(street);
        lines.add(postalCode + " " + town);
        return List.copyOf(lines);
    }

    /** 64 bits of the whole line: two different lines of a list of a million have the same one once in forty million lists. */
    private static long fingerprint(List<String> cells) {
        var hash = 0xcbf29ce484222325L;
        for (var cell : cells) {
            for (var place = 0; place < cell.length(); place++) {
                hash = (hash ^ cell.charAt(place)) * 0x100000001b3L;
            }
            hash = mixed(hash ^ 0xffff);
        }
        return hash;
    }

    private static long mixed(long hash) {
        var mixed = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        return mixed ^ (mixed >>> 33);
    }
}
