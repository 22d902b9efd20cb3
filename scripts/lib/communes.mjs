// Turns the JSON files of @etalab/decoupage-administratif into the CSV that the platform imports.
// usage: node communes.mjs <folder of the JSON files> <département> <version of the package>
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, departement, version] = process.argv.slice(2);
const read = (name) => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));

/** Figures that are known exactly: a difference means that the source or this program changed. */
const KNOWN = { '62@6.0.0': { communes: 887, inhabitants: 1457905, arrondissements: 7, epci: 20 } };

const fail = (reason) => {
    console.error(`refresh-communes: ${reason}; nothing written`);
    process.exit(1);
};

const cell = (value) => {
    const text = String(value);
    return /[";\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

const arrondissements = new Map(read('arrondissements').map((it) => [it.code, it.nom]));
const epciOfCommune = new Map(read('epci').flatMap((epci) => epci.membres.map((member) => [member.code, epci])));

const rows = read('communes')
    .filter((it) => it.type === 'commune-actuelle' && it.departement === departement)
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map((it) => ({
        code: it.code,
        nom: it.nom,
        population: it.population ?? 0,
        code_arrondissement: it.arrondissement ?? '',
        arrondissement: arrondissements.get(it.arrondissement) ?? '',
        code_epci: epciOfCommune.get(it.code)?.code ?? '',
        epci: epciOfCommune.get(it.code)?.nom ?? '',
        codes_postaux: [...(it.codesPostaux ?? [])].sort().join(' '),
    }));

const distinct = (column) => new Set(rows.map((row) => row[column]).filter(Boolean)).size;
const found = {
    communes: rows.length,
    inhabitants: rows.reduce((sum, row) => sum + row.population, 0),
    arrondissements: distinct('code_arrondissement'),
    epci: distinct('code_epci'),
};
console.error(
    `${departement}: ${found.communes} communes, ${found.inhabitants} inhabitants, ` +
        `${found.arrondissements} arrondissements, ${found.epci} EPCI (package ${version})`,
);

if (found.communes < 1 || found.communes > 950) fail('absurd number of communes');
if (found.inhabitants < 5_000 || found.inhabitants > 3_500_000) fail('absurd number of inhabitants');
if (found.arrondissements > 12 || found.epci > 60) fail('absurd number of arrondissements or EPCI');
if (distinct('code') !== rows.length) fail('the same commune appears twice');
if (rows.some((row) => !row.nom || (row.code_arrondissement && !row.arrondissement))) fail('a name is missing');
// A few islands belong to no EPCI, and a handful of communes « mortes pour la France » have no inhabitant.
if (rows.filter((row) => !row.code_epci).length > 5) fail('too many communes without EPCI');
if (rows.filter((row) => row.population === 0).length > 6) fail('too many communes without inhabitants');

const expected = KNOWN[`${departement}@${version}`];
for (const [figure, value] of Object.entries(expected ?? {})) {
    if (found[figure] !== value) fail(`${value} ${figure} expected, ${found[figure]} found`);
}

const header = Object.keys(rows[0]);
process.stdout.write([header, ...rows.map((row) => header.map((column) => cell(row[column])))].map((line) => line.join(';')).join('\n') + '\n');
