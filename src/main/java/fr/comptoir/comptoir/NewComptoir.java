package fr.comptoir.comptoir;

import fr.comptoir.territory.CommuneCode;

/** What it takes to set up a comptoir; the components mean what they mean in {@link ComptoirView}. */
public record NewComptoir(String name, String place, String address, CommuneCode commune, String accessNote) {}
